"""Lists read as people write, in both languages, and any list is cut into pages that fit."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.content.sources import SourceKind
from bot.domain.dates import PartialDate
from bot.domain.lists.values import ListAddress, ListName
from bot.formats.catalogues.bodies import BodyMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.lists.sheets import PAGE_WIDTH, Page, Part, Sheet, page_of
from bot.formats.lists.when import distance_words, event_words
from tests.shelf import event

FRENCH, ENGLISH = catalogue_for("fr"), catalogue_for("en")
TODAY = date(2026, 4, 1)
BOARD = ListAddress(name=ListName.BOARD)


@pytest.mark.parametrize(
    ("start", "french", "english"),
    [
        ("2026-04-01", "aujourd’hui", "today"),
        ("2026-04-02", "demain", "tomorrow"),
        ("2026-03-31", "hier", "yesterday"),
        ("2026-04-13", "dans 12 jours", "in 12 days"),
        ("2026-03-12", "il y a 20 jours", "20 days ago"),
        ("2026-01-01", "il y a 3 mois", "3 months ago"),
        ("2027-06-01", "dans 14 mois", "in 14 months"),
        ("2028-03-31", "dans 23 mois", "in 23 months"),
        ("2030-04-01", "dans 4 ans", "in 4 years"),
        ("2021-11-19", "il y a 4 ans", "4 years ago"),
        ("2020-08-15", "il y a 5 ans", "5 years ago"),
        ("2026-04", "ce mois-ci", "this month"),
        ("2026-05", "le mois prochain", "next month"),
        ("2026-03", "le mois dernier", "last month"),
        ("2026-10", "dans 6 mois", "in 6 months"),
        ("2025-10", "il y a 6 mois", "6 months ago"),
        ("2026", "cette année", "this year"),
        ("2027", "l’an prochain", "next year"),
        ("2025", "l’an dernier", "last year"),
        ("2003", "il y a 23 ans", "23 years ago"),
        ("2026-printemps", "en cours", "under way"),
        ("2026-été", "dans 3 mois", "in 3 months"),
        ("2025-automne", "il y a 4 mois", "4 months ago"),
    ],
)
def test_how_far_a_date_is(start: str, french: str, english: str) -> None:
    day = PartialDate.parse(start)
    assert distance_words(day, None, TODAY, FRENCH) == french
    assert distance_words(day, None, TODAY, ENGLISH) == english


def test_a_span_that_has_begun_is_under_way() -> None:
    start, end = PartialDate.parse("2026-03-01"), PartialDate.parse("2026-05-01")
    assert distance_words(start, end, TODAY, FRENCH) == "en cours"


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_any_day_is_near_or_far_in_whole_numbers(day: date, today: date) -> None:
    when = PartialDate.of(day)
    said = distance_words(when, None, today, FRENCH)
    assert "0" not in said.split()
    assert said.startswith(("dans", "demain")) == (day > today)


@pytest.mark.parametrize(
    ("hour", "zone", "french", "english"),
    [
        (time(16), "America/Toronto", "16\u00a0h (heure de l’Est)", "4 p.m. (Eastern time)"),
        (time(9, 30), "America/Halifax", "9\u00a0h\u00a030 (heure de l’Atlantique)", "9:30 a.m."),
        (time(0), "America/Toronto", "0\u00a0h (", "12 a.m."),
        (time(12, 5), "Europe/Paris", "12\u00a0h\u00a005 (Europe/Paris)", "12:05 p.m."),
    ],
)
def test_an_hour_is_written_with_its_zone(hour: time, zone: str, french: str, english: str) -> None:
    meeting = event("a", "A", "2026-04-13", hour=hour, zone=zone)
    assert f"13 avril 2026, à {french}" in event_words(meeting, FRENCH)
    assert f"April 13, 2026, {english}" in event_words(meeting, ENGLISH)


def test_a_span_is_written_whole() -> None:
    span = event("a", "A", "2018-01-29", end=PartialDate.parse("2018-02-02"))
    assert event_words(span, FRENCH) == "du 29 janvier au 2 février 2018"
    assert event_words(span, ENGLISH) == "January 29, 2018 to February 2, 2018"


def sheet(texts: list[str], counted: str = "") -> Sheet:
    parts = tuple(Part(text=text) for text in texts)
    return Sheet(title="T", address=BOARD, parts=parts, counted=counted, empty=BodyMessage.EMPTY)


def texts_of(page: Page) -> list[str]:
    return [block.text for block in page.card.blocks[:-1]]


@given(st.lists(st.text("ab_* é😀", max_size=1500), max_size=30))
def test_pages_hold_all_in_order_and_each_fits(texts: list[str]) -> None:
    whole = sheet(texts)
    count = page_of(whole, 0, FRENCH).count
    pages = [texts_of(page_of(whole, number, FRENCH)) for number in range(count)]
    if texts:
        assert [text for page in pages for text in page] == texts
    for page in pages:
        assert len(page) <= 10
        assert len(page) == 1 or sum(len(text) for text in page) <= PAGE_WIDTH


def test_a_page_past_the_end_is_the_last_one() -> None:
    whole = sheet(["a" * 2000, "b" * 2000])
    assert texts_of(page_of(whole, 7, FRENCH)) == ["b" * 2000]
    assert page_of(whole, 7, FRENCH).address.page == 1


def test_an_empty_list_says_what_to_do_next() -> None:
    page = page_of(sheet([]), 0, FRENCH)
    assert "Posez votre question avec /psoc question" in texts_of(page)[0]
    assert page.empty
    assert page.count == 1


def test_pages_are_counted_only_where_there_are_several() -> None:
    def footer(texts: list[str]) -> str:
        return page_of(sheet(texts, "2 dossiers"), 0, FRENCH).card.blocks[-1].text

    assert footer(["a", "b"]) == "2 dossiers"
    assert footer(["a" * 2000, "b" * 2000]) == "Page 1 de 2 · 2 dossiers"


def test_english_readers_are_told_that_records_are_in_french() -> None:
    assert "in French" in page_of(sheet(["a"]), 0, ENGLISH).card.blocks[-1].text
    assert page_of(sheet(["a"]), 0, FRENCH).card.blocks[-1].text == ""


def test_kinds_of_documents_can_be_choices_of_a_command() -> None:
    assert len(SourceKind) <= 25
