"""Lead times become instants; days off are stepped over."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.content.network import Step
from bot.domain.dates import PartialDate
from bot.domain.schedule.consultation import check_consultation
from bot.domain.schedule.moments import Moment, moment_of
from bot.domain.schedule.reminders import MORNING, is_by_day, reminders, told_at
from bot.domain.workdays import back_by, is_day_off, working_day_by, working_day_from, working_days
from tests.domain.test_moments import DAYS, HOURS, event
from tests.records import ZONE

DEADLINE = [timedelta(days=days) for days in (30, 14, 7, 3, 1)] + [timedelta(hours=3)]
LEADS = st.one_of(
    st.integers(1, 60).map(lambda days: timedelta(days=days)),
    st.integers(1, 2000).map(lambda minutes: timedelta(minutes=minutes)),
)
OFF = st.frozensets(DAYS, max_size=30)
STEPS = (
    Step(name="Lire", working_days=5),
    Step(name="Consulter", working_days=20),
    Step(name="Compiler", working_days=5),
    Step(name="Adopter", working_days=5),
    Step(name="Déposer", working_days=1),
)


def moment(day: date, hour: time | None = None) -> Moment:
    """Return the moment of a meeting."""
    found = moment_of(event(PartialDate.of(day), hour))
    assert found is not None
    return found


def local(at: datetime) -> str:
    """Write an instant as clocks in Montréal show it."""
    return at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


def test_the_deadline_of_2021_is_reminded_of_as_promised() -> None:
    found = reminders(moment(date(2021, 11, 24), time(16)), DEADLINE, ())
    assert [local(reminder.at) for reminder in found] == [
        "2021-10-25 09:00",
        "2021-11-10 09:00",
        "2021-11-17 09:00",
        "2021-11-19 09:00",  # three days before is a Sunday
        "2021-11-23 09:00",
        "2021-11-24 13:00",
    ]


def test_two_that_fall_on_one_morning_are_one() -> None:
    leads = [timedelta(days=3), timedelta(days=2), timedelta(days=1)]
    (reminder,) = reminders(moment(date(2026, 5, 25)), leads, ())
    assert local(reminder.at) == "2026-05-22 09:00"
    assert reminder.lead == timedelta(days=1)


def test_a_holiday_moves_a_reminder_to_the_working_day_before() -> None:
    off = {date(2026, 6, 24)}
    (reminder,) = reminders(moment(date(2026, 6, 25)), [timedelta(days=1)], off)
    assert local(reminder.at) == "2026-06-23 09:00"


@pytest.mark.parametrize(
    ("embargo", "told"),
    [
        (None, "2026-04-08 04:30"),
        (date(2026, 4, 7), "2026-04-08 04:30"),
        # It ends in the night: told in the morning.
        (date(2026, 4, 8), "2026-04-08 09:00"),
        (date(2026, 4, 9), "2026-04-09 09:00"),
    ],
)
def test_news_is_told_at_once_but_for_the_night_an_embargo_ends(
    embargo: date | None, told: str
) -> None:
    now = datetime(2026, 4, 8, 4, 30, tzinfo=ZONE)
    assert local(told_at(embargo, now, ZONE.key)) == told


@given(DAYS, st.none() | HOURS, st.lists(LEADS, unique=True, max_size=6), OFF)
def test_reminders_come_before_at_working_mornings_or_to_the_minute(
    day: date, hour: time | None, leads: list[timedelta], off: frozenset[date]
) -> None:
    when = moment(day, hour)
    found = reminders(when, leads, off)
    assert [each.at for each in found] == sorted({each.at for each in found})
    for each in found:
        assert each.at < when.at
        if is_by_day(each.lead):
            at = each.at.astimezone(ZONE)
            assert at.time() == MORNING
            assert not is_day_off(at.date(), off)
            assert at.date() <= day - each.lead
        else:
            assert when.hour_stated
            assert when.at - each.at == each.lead
    kept = {each.lead for each in found}
    assert hour is None or {lead for lead in leads if not is_by_day(lead)} <= kept | {
        lead for lead in leads if when.at - lead in {each.at for each in found}
    }


@given(DAYS, DAYS, OFF)
def test_working_days_add_up(first: date, last: date, off: frozenset[date]) -> None:
    first, last = sorted([first, last])
    last = min(last, first + timedelta(days=400))
    count = working_days(first, last, off)
    assert 0 <= count <= (last - first).days
    by = working_day_by(last, off)
    assert working_days(back_by(by, count, off), by, off) == count
    assert not is_day_off(by, off)
    assert working_day_from(last, off) >= last


def test_the_consultation_of_2021_was_twenty_days_short() -> None:
    check = check_consultation(date(2021, 11, 2), date(2021, 11, 24), STEPS, ())
    assert not check.feasible
    assert (check.available, check.needed, check.short_by) == (16, 36, 20)
    assert [step.day.isoformat() for step in check.steps] == [
        "2021-10-12", "2021-11-09", "2021-11-16", "2021-11-23", "2021-11-24"
    ]  # fmt: skip


@given(DAYS, st.integers(1, 150), OFF)
def test_a_back_plan_keeps_the_time_of_each_step(
    received: date, days: int, off: frozenset[date]
) -> None:
    due = received + timedelta(days=days)
    check = check_consultation(received, due, STEPS, off)
    ends = [step.day for step in check.steps]
    for step, before, day in zip(check.steps[1:], ends, ends[1:], strict=False):
        assert working_days(before, day, off) == step.working_days
    first = check.steps[0]
    room = working_days(received, first.day, off) >= first.working_days
    assert check.feasible == room
    assert check.short_by == max(0, check.needed - check.available)


@pytest.mark.parametrize(("assembly", "short"), [(date(2021, 11, 16), 20), (date(2022, 1, 20), 0)])
def test_a_step_can_be_tied_to_a_real_assembly(assembly: date, short: int) -> None:
    due = assembly + timedelta(days=10)
    check = check_consultation(date(2021, 11, 2), due, STEPS, (), {3: assembly})
    adopting = check.steps[3]
    assert adopting.fixed
    assert adopting.day == assembly
    needed = sum(step.working_days for step in STEPS[:4])
    expected = max(0, needed - working_days(date(2021, 11, 2), assembly, ()))
    assert check.short_by == expected
    assert (short == 0) == check.feasible
