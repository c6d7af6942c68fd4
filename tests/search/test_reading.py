"""How questions and words are read."""

import pytest

from bot.domain.text import fold, words
from bot.search.lexicon import Lexicon
from bot.search.spelling import is_slip_of_stop_word, neighbours
from bot.search.turns import turns_of, without_spoken_turns
from tests.search.corpus import ask, index_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Œuvre d’ÉTÉ", "oeuvre d’ete"), ("déjà-vu", "deja-vu"), ("ABC", "abc"), ("ﬁn", "fin")],
)
def test_folding(text: str, expected: str) -> None:
    """Case, accents and ligatures go."""
    assert fold(text) == expected


def test_apostrophes_and_hyphens_part_words() -> None:
    """Typographic or not."""
    assert words("l’été, l'hiver ; sous-ministre") == ["l", "ete", "l", "hiver", "sous", "ministre"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("prolongée", "prolongées"), ("prolongée", "prolongation"), ("indexées", "indexation")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Also the feminine participle, whose accent is gone."""
    lexicon = Lexicon()
    assert lexicon.stem(fold(one)) == lexicon.stem(fold(other))


@pytest.mark.parametrize("slip", ["convetion", "conventoin", "conventiom", "cconvention"])
def test_one_slip_is_found(slip: str) -> None:
    """A letter left out, swapped, changed or doubled."""
    lexicon = Lexicon()
    lexicon.word_numbers(["rapport", "convention", "subvention"])
    assert [lexicon.words[near.word] for near in neighbours(lexicon, slip, 1)] == ["convention"]


def test_a_slip_of_a_stop_word_weighs_little() -> None:
    """« dse » for « des » is not a subject."""
    assert is_slip_of_stop_word("dse")
    assert not is_slip_of_stop_word("moratoire")
    shares = {one.word: one.share for one in ask(index_of(), "dse rapport").candidates[0].words}
    assert shares["rapport"] > 3 * shares["dse"]


@pytest.mark.parametrize(
    "question",
    [
        "ca avance tu la convention",
        "c'est rendu où la convention",
        "y a-tu du nouveau sur la convention ?",
        "Bonjour, pouvez-vous me dire ce qui arrive avec la convention svp",
        "any news about the convention",
    ],
)
def test_what_is_said_around_a_question_is_not_asked(question: str) -> None:
    """Politeness and spoken turns neither need support nor do harm."""
    ranking = ask(index_of(), question)
    assert [one.word for one in ranking.candidates[0].words] == ["convention"]


def test_spoken_turns_are_whole_words() -> None:
    """« ca avance » goes, « avance de fonds » stays."""
    assert without_spoken_turns(words("une avance de fonds")) == ["une", "avance", "de", "fonds"]
    assert without_spoken_turns(words("ça avance-tu le dossier")) == ["le", "dossier"]


def test_the_kind_of_answer_awaited_brings_questions_together() -> None:
    """« quand » and « à quelle date » ask alike."""
    when, date = set(turns_of(["quand"])), set(turns_of(words("à quelle date")))
    assert when & date
    assert not when & set(turns_of(["pourquoi"]))
