"""Who is seen in an office is what documents show, on their dates."""

from datetime import date

from bot.domain.content.bodies import Holder, last_seen
from bot.domain.dates import PartialDate, Period

TODAY = date(2026, 4, 1)


def holder(name: str, seen: str) -> Holder:
    day = PartialDate.parse(seen)
    return Holder(name=name, seen_first=day, seen_last=day, citations=())


OLD, NEW = holder("A", "2021-11-19"), holder("B", "2026-03-31")


def year(number: int) -> Period:
    return Period(first=date(number, 1, 1), last=date(number, 12, 31))


def test_today_it_is_the_latest_seen() -> None:
    assert last_seen((OLD, NEW), None, TODAY) == NEW


def test_as_of_a_past_day_later_documents_are_not_known() -> None:
    assert last_seen((OLD, NEW), None, date(2022, 1, 1)) == OLD


def test_asked_about_a_year_it_is_who_is_seen_that_year() -> None:
    assert last_seen((OLD, NEW), year(2021), TODAY) == OLD


def test_years_between_two_documents_are_not_filled_in() -> None:
    assert last_seen((OLD, NEW), year(2023), TODAY) is None
