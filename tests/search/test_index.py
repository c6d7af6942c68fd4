"""What the index promises, whatever it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.audiences import Scope
from bot.search.index import PassageIndex
from tests.search.corpus import (
    CORPUS,
    MEMBERS_ONLY,
    ask,
    everyone,
    first,
    index_of,
    passage,
    public,
)

QUESTIONS = (
    "La convention est-elle prolongée ?",
    "quelle position sur la convention devant le comité",
    "raport dactivites quand",
    "convetion renouvellee",
    "qui est Marie Tremblay",
)
WORDS = ("convention", "rapport", "prolongée", "subvention", "comité", "2021", "ministre", "délai")

texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
passages = st.lists(
    st.builds(
        passage,
        st.sampled_from("abcdefgh"),
        st.lists(texts, max_size=3),
        texts,
        st.sampled_from([Scope(), MEMBERS_ONLY]),
    ),
    max_size=8,
    unique_by=lambda one: one.key,
)


@given(st.permutations(CORPUS))
@settings(max_examples=20, deadline=None)
def test_the_order_of_loading_changes_nothing(shuffled: list) -> None:
    """Same passages, same ranking, to the last figure."""
    expected, other = index_of(), index_of(shuffled)
    for question in QUESTIONS:
        assert ask(expected, question) == ask(other, question)


@given(passages, texts)
@settings(max_examples=60, deadline=None)
def test_what_is_hidden_weighs_nothing(known: list, question: str) -> None:
    """A search under a mask gives what an index without the hidden passages gives."""
    visible = index_of([one for one in known if public(one.scope)])
    assert ask(index_of(known), question, public) == ask(visible, question)


@given(passages, passages, texts)
@settings(max_examples=60, deadline=None)
def test_replacing_gives_what_building_afresh_gives(before: list, after: list, asked: str) -> None:
    """Passages changed, added and removed leave no trace of what they were."""
    index = index_of(before)
    index.replace(after, removed=[one.key for one in before if one not in after])
    kept = {one.key for one in after}
    index.replace((), removed=[one.key for one in before if one.key not in kept])
    assert ask(index, asked) == ask(index_of(after), asked)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_question_is_taken(question: str) -> None:
    """No text makes the search fail."""
    ask(index_of(), question)


@given(st.text(max_size=200), st.text(max_size=200))
@settings(max_examples=50, deadline=None)
def test_any_passage_is_taken(asked: str, text: str) -> None:
    """No text makes indexing or searching it fail."""
    ask(index_of([passage("odd", (asked,), text)]), f"{asked} {text}")


@pytest.mark.parametrize("question", ["", "   ", "🙂🙃", "\x00\x07", "?!", "comment est-ce que"])
def test_a_question_without_words_finds_nothing(question: str) -> None:
    """Nothing asked, nothing found."""
    ranking = ask(index_of(), question)
    assert ranking.candidates == ()
    assert ranking.informative_words == 0


def test_a_very_long_question_is_bounded() -> None:
    """However many words are sent, a bounded number is looked at."""
    ranking = ask(index_of(), " ".join(f"mot{chr(97 + n % 26)}{n}x" for n in range(5000)))
    assert ranking.informative_words <= 24


def test_an_empty_index_finds_nothing() -> None:
    """Before anything is loaded, and after all is removed."""
    assert ask(PassageIndex(), "convention").candidates == ()
    index = index_of()
    index.replace((), removed=[one.key for one in CORPUS])
    assert ask(index, "convention").candidates == ()
    assert len(index) == 0


def test_equal_passages_come_in_the_order_of_their_keys() -> None:
    """Ties are broken by key."""
    twins = [passage(name, ("Le moratoire ?",), "Le moratoire.") for name in ("b", "a", "c")]
    found = ask(index_of(twins), "moratoire")
    assert [one.key.record for one in found.candidates] == ["a", "b", "c"]


def test_the_scopes_are_asked_once_each() -> None:
    """However many passages share it, a scope is judged once a search."""
    seen: list[Scope] = []

    def judged(scope: Scope) -> bool:
        seen.append(scope)
        return True

    ask(index_of(), "convention", judged)
    assert len(seen) == len(set(seen)) == 2


def test_a_hidden_passage_is_never_found() -> None:
    """Even when it alone answers."""
    question = "Quelle position défendre devant le comité mixte ?"
    assert first(ask(index_of(), question, everyone)) == "secret"
    assert first(ask(index_of(), question, public)) != "secret"
