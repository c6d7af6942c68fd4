"""Local days and hours become instants, right across both clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.content.events import Event, EventKind
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.schedule.moments import comes_twice, instant, is_skipped, local_day, moment_of
from bot.domain.schedule.reminders import MORNING, reminders
from tests.records import ZONE

TORONTO = "America/Toronto"
SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)
DAYS = st.dates(date(2021, 1, 2), date(2030, 12, 30))
HOURS = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


def event(start: PartialDate, hour: time | None = None) -> Event:
    """Make a meeting."""
    return Event(
        id="e",
        kind=EventKind.MEETING,
        title="E",
        start=start,
        hour=hour,
        citations=(Citation(source="lettre"),),
    )


@given(DAYS, HOURS)
def test_an_hour_is_read_on_the_clocks_of_its_zone(day: date, hour: time) -> None:
    moment = moment_of(event(PartialDate.of(day), hour))
    assert moment is not None
    assert moment.at.tzinfo is UTC
    assert moment.day == day
    assert is_skipped(day, hour, TORONTO) or moment.hour == hour


@given(DAYS)
def test_without_an_hour_it_passes_at_the_end_of_its_day(day: date) -> None:
    moment = moment_of(event(PartialDate.of(day)))
    assert moment is not None
    assert moment.day == day
    assert moment.hour is None
    assert local_day(moment.at, TORONTO) == day + timedelta(days=1)
    assert local_day(moment.at - timedelta(seconds=1), TORONTO) == day


@pytest.mark.parametrize("text", ["2026-05", "2026", "2026-automne"])
def test_without_a_day_there_is_no_moment(text: str) -> None:
    assert moment_of(event(PartialDate.parse(text))) is None


def test_a_skipped_hour_is_read_as_if_the_clock_had_not_moved() -> None:
    assert is_skipped(SPRING, time(2, 30), TORONTO)
    assert not is_skipped(SPRING, time(3, 30), TORONTO)
    assert instant(SPRING, time(2, 30), TORONTO) == instant(SPRING, time(3, 30), TORONTO)


def test_of_an_hour_that_comes_twice_the_first_counts() -> None:
    assert comes_twice(AUTUMN, time(1, 30), TORONTO)
    assert not comes_twice(AUTUMN, time(2, 30), TORONTO)
    assert instant(AUTUMN, time(1, 30), TORONTO) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("change", [SPRING, AUTUMN])
@given(st.integers(1, 40), st.integers(0, 40))
def test_nine_stays_nine_across_a_clock_change(change: date, days: int, after: int) -> None:
    moment = moment_of(event(PartialDate.of(change + timedelta(days=after)), time(16)))
    assert moment is not None
    (reminder,) = reminders(moment, [timedelta(days=days)], ())
    assert reminder.at.astimezone(ZONE).time() == MORNING


def test_an_hour_is_the_first_of_the_two_whatever_it_was_taken_for() -> None:
    twice = time(1, 30)
    assert instant(AUTUMN, twice.replace(fold=1), TORONTO) == instant(AUTUMN, twice, TORONTO)


@pytest.mark.parametrize("change", [SPRING, AUTUMN])
def test_a_lead_of_hours_is_exact_across_a_clock_change(change: date) -> None:
    moment = moment_of(event(PartialDate.of(change), time(4)))
    assert moment is not None
    (reminder,) = reminders(moment, [timedelta(hours=3)], ())
    assert moment.at - reminder.at == timedelta(hours=3)
