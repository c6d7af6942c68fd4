"""How questions as people write them meet passages as they are written."""

import pytest

from bot.domain.answers.decision import Support, WordKind
from tests.search.corpus import ask, first, index_of, passage

SIGLES = (("MSSS", "ministère de la Santé et des Services sociaux", "le Ministère"),)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("La convention est-elle prolongée ?", "renewal"),
        ("la convention est elle prolongee", "renewal"),
        ("convetion prolnogée", "renewal"),
        ("bonjour, pouvez-vous me dire quand remettre le rapport svp", "report"),
        ("c'est rendu où le rapport d’activités", "report"),
        ("RAPPORT D'ACTIVITÉS", "report"),
        ("indexation des subventions", "indexing"),
        ("what is the convention renewal", "renewal"),
    ],
)
def test_questions_as_people_write_them(question: str, expected: str) -> None:
    """Accents, typos, politeness, capitals, spoken turns and some English."""
    assert first(ask(index_of(), question)) == expected


def test_each_word_says_how_it_was_met() -> None:
    """By itself, by its stem, by a near spelling, or not at all."""
    ranking = ask(index_of(), "La convetion prolongées du zoo ?")
    met = {one.word: one.support for one in ranking.candidates[0].words}
    assert met == {
        "convetion": Support.TYPO,
        "prolongees": Support.STEM,
        "zoo": Support.NONE,
    }


def test_shares_of_the_words_add_up() -> None:
    """The shares of the question's information make one."""
    ranking = ask(index_of(), "rapport d'activités de la convention")
    assert sum(one.share for one in ranking.candidates[0].words) == pytest.approx(1)


def test_numbers_and_names_are_told_apart() -> None:
    """A number, and a capital that does not begin the sentence."""
    ranking = ask(index_of(), "Le taux de 2021 selon Tremblay ?")
    kinds = {one.word: one.kind for one in ranking.candidates[0].words}
    assert kinds == {"taux": WordKind.WORD, "2021": WordKind.NUMBER, "tremblay": WordKind.NAME}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Que dit le MSSS ?", "Le ministère de la Santé et des Services sociaux attend."),
        ("Que dit le ministère de la santé et des services sociaux ?", "Le MSSS attend."),
        ("Que dit le Ministère ?", "Le MSSS attend."),
    ],
)
def test_declared_equivalents_meet_both_ways(question: str, text: str) -> None:
    """A sigle and what it stands for are one."""
    known = [passage("other", (), "Le comité attend."), passage("right", (), text)]
    ranking = ask(index_of(known, SIGLES), question)
    assert first(ranking) == "right"
    assert ranking.candidates[0].words[0].support in {Support.SYNONYM, Support.EXACT}
