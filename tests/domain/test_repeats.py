"""Nobody is reminded of a date on the day they are told of it, but for the last reminder of all."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.content.events import Event
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Owed, Place, PlaceKind
from bot.domain.schedule.moments import local_day
from bot.domain.schedule.planning import Situation, reconcile
from bot.domain.schedule.plans import revised
from bot.domain.schedule.recipients import Recipient
from bot.domain.schedule.reminders import reminders
from bot.domain.schedule.summaries import WeeklyPlace as Weekly
from bot.domain.schedule.summaries import last_monday, next_monday, reconcile_summaries
from tests.domain.planning_world import DAYS_OFF, event_on, moved

PLACE = Place(kind=PlaceKind.CHANNEL, id=1, server=9)
ZONE = "America/Toronto"
DAYS = tuple(timedelta(days=days) for days in (14, 7, 3, 1))
LEADS = (*DAYS, timedelta(hours=3))
# A Wednesday at 8:30: fourteen days before a deadline, half an hour before its first reminder.
MORNING = datetime(2026, 4, 8, 12, 30, tzinfo=UTC)
DEADLINE = date(2026, 4, 22)
MOMENTS = st.integers(0, 60 * 24 * 300).map(
    lambda minutes: datetime(2026, 2, 20, tzinfo=UTC) + timedelta(minutes=minutes)
)
ANY_LEADS = st.lists(
    st.one_of(
        st.integers(1, 40).map(lambda days: timedelta(days=days)),
        st.integers(1, 3000).map(lambda minutes: timedelta(minutes=minutes)),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


def owed_for(
    event: Event,
    leads: tuple[timedelta, ...],
    now: datetime,
    *held: Delivery,
    told: tuple[Event, datetime] | None = None,
) -> list[Owed]:
    """Ask the rule, for one channel, what is newly owed."""
    history = revised(told[0], (), told[1]) if told else ()
    situation = Situation(
        history=revised(event, history, now),
        recipients=[Recipient(place=PLACE, leads=leads)],
        held=held,
        days_off=DAYS_OFF,
        announce=told is None,
        now=now,
    )
    return list(reconcile(situation).owe)


def first(leads: tuple[timedelta, ...] = LEADS) -> list[Owed]:
    """Return what the deadline owes, entered on the morning of its first reminder."""
    return owed_for(event_on(DEADLINE, time(16)), leads, MORNING)


def in_state(owed: Owed, state: DeliveryState) -> Delivery:
    """Return a message as it is held."""
    return Delivery(id=1, owed=owed, state=state, available_at=owed.due_at)


def leads_of(owed: list[Owed]) -> list[timedelta]:
    """Return the reminders among these, by how long before they come."""
    return [each.lead for each in owed if each.lead is not None]


@given(ahead=st.integers(1, 60 * 24 * 45), leads=ANY_LEADS, now=MOMENTS, hour=st.booleans())
@example(ahead=60 * 7, leads=LEADS, now=MORNING, hour=True)
@example(ahead=60 * 7, leads=LEADS, now=MORNING, hour=False)
def test_whoever_asked_has_the_news_and_each_reminder_that_adds_to_it(
    ahead: int, leads: tuple[timedelta, ...], now: datetime, hour: bool
) -> None:
    at = (now + timedelta(minutes=ahead)).astimezone(UTC)
    event = event_on(at.date(), at.time() if hour else None)
    history = revised(event, (), now)
    if not history or history[0].moment is None:
        return
    owed = owed_for(event, leads, now)
    assert [each.kind for each in owed].count(DeliveryKind.ANNOUNCEMENT) == 1
    every = reminders(history[0].moment, leads, DAYS_OFF)
    told_on = local_day(now, event.zone)
    expected = [
        each.at
        for each in every
        if each.at > now and (each == every[-1] or local_day(each.at, event.zone) != told_on)
    ]
    assert [each.due_at for each in owed if each.kind is DeliveryKind.REMINDER] == expected
    # All that is left out has its news that day, and a reminder still to come.
    left_out = [each for each in every if each.at > now and each.at not in expected]
    assert not left_out or every[-1].at in expected


def test_a_date_entered_half_an_hour_before_a_reminder_is_told_once_that_morning() -> None:
    assert leads_of(first()) == list(LEADS[1:])


def test_a_reminder_that_falls_on_the_very_instant_is_not_owed() -> None:
    event = event_on(date(2026, 4, 9), time(16))
    exact = datetime(2026, 4, 9, 17, tzinfo=UTC)
    leads = (timedelta(hours=3), timedelta(hours=1))
    assert leads_of(owed_for(event, leads, exact)) == [timedelta(hours=1)]
    before = exact - timedelta(days=1)
    assert leads_of(owed_for(event, leads, exact, told=(event, before))) == [timedelta(hours=1)]


def test_the_last_reminder_stands_on_the_day_of_the_news_too() -> None:
    assert leads_of(first((timedelta(days=14),))) == [timedelta(days=14)]


def test_news_that_did_not_arrive_spares_no_reminder() -> None:
    event, later = event_on(DEADLINE, time(16)), MORNING + timedelta(minutes=10)
    [news] = [each for each in first() if each.kind is DeliveryKind.ANNOUNCEMENT]
    for state in DeliveryState:
        found = owed_for(event, LEADS, later, in_state(news, state), told=(event, MORNING))
        spared = state in {DeliveryState.PENDING, DeliveryState.LEASED, DeliveryState.SENT}
        assert (timedelta(days=14) in leads_of(found)) is not spared


def test_a_change_is_news_as_much_as_an_announcement() -> None:
    event = event_on(DEADLINE + timedelta(days=3), time(16))
    [news] = [each for each in first() if each.kind is DeliveryKind.ANNOUNCEMENT]
    held = in_state(news, DeliveryState.SENT)
    days_before = MORNING - timedelta(days=3)
    found = owed_for(
        moved(event, DEADLINE, time(16)), LEADS, MORNING, held, told=(event, days_before)
    )
    assert [each.kind for each in found][:1] == [DeliveryKind.CHANGE]
    assert leads_of(found) == list(LEADS[1:])


def test_news_of_another_date_spares_no_reminder_of_this_one() -> None:
    event = event_on(DEADLINE, time(16))
    [news] = [each for each in first() if each.kind is DeliveryKind.ANNOUNCEMENT]
    old = in_state(replace(news, revision=7), DeliveryState.SENT)
    found = owed_for(event, LEADS, MORNING, old, told=(event, MORNING - timedelta(days=3)))
    assert leads_of(found) == list(LEADS)


@given(now=MOMENTS)
@example(now=datetime(2026, 3, 2, 14, tzinfo=UTC))
@example(now=datetime(2026, 3, 8, 23, tzinfo=UTC))
@example(now=datetime(2026, 10, 26, 13, tzinfo=UTC))
def test_a_summary_comes_on_mondays_at_nine_and_never_beside_the_next(now: datetime) -> None:
    before, after = last_monday(now, ZONE), next_monday(now, ZONE)
    assert before.at <= now < after.at
    assert after.day - before.day == timedelta(days=7)
    for each in (before, after):
        local = each.at.astimezone(ZoneInfo(ZONE))
        assert (each.day.weekday(), local.date(), local.time()) == (0, each.day, time(9))
    [owed] = reconcile_summaries([Weekly(place=PLACE, due=True)], (), before).owe
    assert owed.expires_at is not None
    assert timedelta(hours=8) < after.at - owed.expires_at <= timedelta(hours=11)
