"""What is typed is kept as French is set, without what nobody sees, once and for all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletins.drafts import Head
from bot.domain.content.bulletins import Section
from bot.domain.dates import PartialDate
from bot.domain.typography import forbidden_marks
from bot.formats.drafts.typed import typed_bulletin, typed_head, typed_line, typed_section
from tests.bulletins import BODIES, bulletin
from tests.packs import TEXTS


@settings(max_examples=50)
@given(st.one_of(TEXTS, BODIES), st.one_of(TEXTS, BODIES))
def test_what_was_kept_is_kept_as_it_is(heading: str, body: str) -> None:
    kept = typed_section(Section(heading=heading, body=body))
    assert typed_section(kept) == kept
    assert "\n" not in kept.heading
    assert not [each for each in forbidden_marks(kept.heading + kept.body) if "caractère" in each]


@settings(max_examples=30)
@given(BODIES)
def test_no_letter_is_lost(body: str) -> None:
    kept = typed_section(Section(heading="x", body=body)).body
    assert [each for each in kept if each.isascii() and each.isalnum()] == [
        each for each in body if each.isascii() and each.isalnum()
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("L'aide :  ici", "L’aide\u00a0: ici"),
        ("e\u0301té", "été"),
        ("un\r\ndeux\rtrois\x0bquatre\u2028cinq\x85six", "un deux trois quatre cinq six"),
        ("a\tb", "a b"),
        ("What is this for: you", "What is this for: you"),
    ],
)
def test_a_line_is_set(typed: str, kept: str) -> None:
    assert typed_line(typed) == kept


def test_lists_keep_their_levels_and_paragraphs_one_line_between_them() -> None:
    body = "\n\n  Un\n\n\n\n- deux\n\t- trois   \n  1. l'un\n \n"
    kept = typed_section(Section(heading="x", body=body)).body
    assert kept == "  Un\n\n- deux\n  - trois\n  1. l’un"


def test_heads_and_whole_bulletins_likewise() -> None:
    head = Head(title="L'été", date=PartialDate(year=2026))
    assert typed_head(head).title == "L’été"
    made = bulletin(title="L'été", sections=(Section(heading="L'un", body="L'autre"),))
    assert typed_bulletin(made) == bulletin(
        title="L’été", sections=(Section(heading="L’un", body="L’autre"),)
    )
