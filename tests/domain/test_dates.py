"""Partial dates cover the days their words mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import PartialDate, Period, Season, days_late

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
partial_dates = st.one_of(
    days.map(PartialDate.of),
    days.map(lambda day: PartialDate(year=day.year, month=day.month)),
    days.map(lambda day: PartialDate(year=day.year)),
    st.builds(PartialDate, year=st.integers(1900, 2100), season=st.sampled_from(Season)),
)


@given(partial_dates)
def test_a_date_is_read_back_as_it_was_written(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(partial_dates)
def test_a_period_starts_before_it_ends_and_lies_in_its_year(day: PartialDate) -> None:
    assert day.period.first <= day.period.last
    assert day.period.first.year == day.period.last.year == day.year


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-03-31", date(2026, 3, 31), date(2026, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-printemps", date(2024, 4, 1), date(2024, 6, 30)),
        ("2001", date(2001, 1, 1), date(2001, 12, 31)),
    ],
)
def test_each_precision_covers_its_days(text: str, first: date, last: date) -> None:
    assert PartialDate.parse(text).period == Period(first=first, last=last)


@pytest.mark.parametrize("text", ["31/03/2026", "2026-13", "2026-02-30", "2026-3-1", "", "bientôt"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month|expected|range"):
        PartialDate.parse(text)


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a month"):
        PartialDate(year=2026, day=3)


@given(days, days)
def test_the_due_day_is_not_late_and_each_day_after_counts_one(due: date, came: date) -> None:
    assert days_late(due, came) == max(0, came.toordinal() - due.toordinal())
