"""A name is found from what little people type of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.names import Name, find

TITLES = [
    "Convention de soutien financier",
    "Révision des typologies",
    "Écarts de financement",
    "Guide d’appréciation des huit critères de l’action communautaire autonome",
    "Œuvres et métiers",
    "CTROC",
]
NAMES = [Name.of([title]) for title in TITLES]


def found(typed: str) -> list[str]:
    return [TITLES[at] for at in find(NAMES, typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ecarts", "Écarts de financement"),
        ("REVISION", "Révision des typologies"),
        ("typo", "Révision des typologies"),
        ("tipologies", "Révision des typologies"),
        ("tyologie", "Révision des typologies"),
        ("fin conv", "Convention de soutien financier"),
        ("aca", TITLES[3]),
        ("oeuv", "Œuvres et métiers"),
        ("appreciation", TITLES[3]),
        ("ctroc", "CTROC"),
    ],
)
def test_a_name_is_found_from_little(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_nothing_typed_offers_all_in_the_order_given() -> None:
    assert found("") == TITLES
    assert found(" ’ ") == TITLES


def test_every_word_typed_counts() -> None:
    assert found("convention typologies") == []
    assert found("zzz") == []


def test_whole_words_come_before_begun_ones_and_slips_last() -> None:
    titles = ["Financements", "Financement", "Finances", "Fimancement"]
    names = [Name.of([title]) for title in titles]
    assert [titles[at] for at in find(names, "financement")] == [
        "Financement",
        "Financements",
        "Fimancement",
    ]


@given(st.lists(st.text(max_size=30), max_size=8), st.text(max_size=30))
def test_any_text_can_be_typed(titles: list[str], typed: str) -> None:
    names = [Name.of([title]) for title in titles]
    places = find(names, typed)
    assert len(set(places)) == len(places) <= len(names)


@given(st.sampled_from(TITLES), st.data())
def test_the_beginning_of_any_word_finds_its_name(title: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(Name.of([title]).words))
    typed = word[: data.draw(st.integers(1, len(word)))]
    assert title in found(typed)
