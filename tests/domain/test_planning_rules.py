"""The rule of what is owed, case by case: news, reasons, and who was told what."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.content.events import Event, EventStanding
from bot.domain.dates import PartialDate
from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.schedule.planning import Situation, last_told, reconcile
from bot.domain.schedule.plans import Plan, Planned, revised
from bot.domain.schedule.recipients import Recipient
from tests.domain.planning_world import DAYS_OFF, event_on, moved, with_standing

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
EVENT = event_on(date(2026, 4, 9), time(16))
PLACE = Place(kind=PlaceKind.CHANNEL, id=1, server=9)
WANTED = Recipient(place=PLACE, leads=(timedelta(days=1), timedelta(hours=3)))
MONDAY = datetime(2026, 4, 6, 13, tzinfo=UTC)


def planned(
    history: Sequence[Planned],
    *held: Delivery,
    recipient: Recipient = WANTED,
    now: datetime = NOW,
    **more: Any,
) -> Plan:
    """Ask the rule for one place."""
    more.setdefault("announce", False)
    situation = Situation(
        history=history, recipients=[recipient], held=held, days_off=DAYS_OFF, now=now, **more
    )
    return reconcile(situation)


def known(event: Event = EVENT, since: datetime = NOW) -> tuple[Planned, ...]:
    """Return the history of an event that is planned for the first time."""
    return revised(event, (), since)


def kept(owed: Owed, state: DeliveryState = DeliveryState.PENDING, **more: Any) -> Delivery:
    """Return a message as it is held."""
    return Delivery(id=5, owed=owed, state=state, available_at=owed.due_at, **more)


def announcement() -> Owed:
    """Return the announcement of the event."""
    return planned(known(), announce=True).owe[0]


def kinds(plan: Plan) -> list[DeliveryKind]:
    """Return what is newly owed."""
    return [each.kind for each in plan.owe]


def test_a_date_is_planned_for_while_it_is_ahead() -> None:
    assert [each.revision for each in known()] == [1]
    assert known(since=NOW + timedelta(days=30)) == ()
    assert known(with_standing(EVENT, EventStanding.CANCELLED)) == ()
    assert known(replace(EVENT, start=PartialDate(year=2026))) == ()


@pytest.mark.parametrize(
    ("event", "revisions"),
    [
        (EVENT, [1]),
        (replace(EVENT, title="Autre titre"), [1]),
        # Counted up by whoever edits it, also where it came back to the same date.
        (replace(EVENT, revision=5), [1, 5]),
        (moved(EVENT, date(2026, 4, 20), None), [1, 2]),
        (replace(moved(EVENT, date(2026, 4, 20), None), revision=7), [1, 7]),
        # Edited by hand, and counted up by nobody.
        (replace(EVENT, hour=time(9)), [1, 2]),
    ],
)
def test_another_date_is_another_revision(event: Event, revisions: list[int]) -> None:
    assert [each.revision for each in revised(event, known(), NOW)] == revisions


def test_who_is_reminded_of_nothing_is_announced_nothing() -> None:
    assert kinds(planned(known(), recipient=replace(WANTED, leads=()), announce=True)) == []


def test_a_channel_with_a_summary_is_told_the_news_and_reminded_of_nothing() -> None:
    weekly = replace(WANTED, weekly=True)
    assert kinds(planned(known(), recipient=weekly, announce=True)) == [DeliveryKind.ANNOUNCEMENT]


@pytest.mark.parametrize(
    ("recipient", "reason"),
    [
        (replace(WANTED, leads=(timedelta(hours=1),)), Reason.STOPPED),
        (replace(WANTED, weekly=True), Reason.PLACE_CHANGED),
        (replace(WANTED, allowed=False), Reason.NOT_ALLOWED),
    ],
)
def test_what_a_place_does_not_want_any_more_says_why(recipient: Recipient, reason: Reason) -> None:
    reminder = kept(planned(known()).owe[0])
    assert planned(known(), reminder, recipient=recipient).withhold == ((5, reason),)


def test_a_place_that_is_gone_says_why_too() -> None:
    for kind, reason in (
        (PlaceKind.CHANNEL, Reason.PLACE_CHANGED),
        (PlaceKind.PERSON, Reason.STOPPED),
    ):
        place = replace(PLACE, kind=kind)
        reminder = kept(planned(known(), recipient=replace(WANTED, place=place)).owe[0])
        elsewhere = replace(WANTED, place=replace(PLACE, id=2))
        assert planned(known(), reminder, recipient=elsewhere).withhold == ((5, reason),)


def test_news_that_waits_past_its_event_is_left_to_be_told_of_as_missed() -> None:
    late = kept(replace(announcement(), due_at=NOW + timedelta(days=30)))
    assert planned(known(), late, now=NOW + timedelta(days=29)).withhold == ()


@pytest.mark.parametrize(
    ("state", "change"),
    [
        (DeliveryState.SENT, True),
        (DeliveryState.LEASED, True),
        # It may have come: better told twice that a date moved than never.
        (DeliveryState.UNSURE, True),
        (DeliveryState.FAILED, False),
        (DeliveryState.WITHHELD, False),
    ],
)
def test_whoever_may_have_read_a_date_is_told_that_it_moved(
    state: DeliveryState, change: bool
) -> None:
    history = revised(moved(EVENT, date(2026, 4, 20), None), known(), NOW + timedelta(hours=1))
    news = planned(history, kept(announcement(), state)).owe[0]
    assert (news.kind is DeliveryKind.CHANGE) is change


def test_a_change_leaves_after_what_is_leaving_with_the_old_date() -> None:
    history = revised(moved(EVENT, date(2026, 4, 20), None), known(), NOW + timedelta(hours=1))
    until = NOW + timedelta(minutes=3)
    leaving = kept(announcement(), DeliveryState.LEASED, leased_until=until)
    assert planned(history, leaving).owe[0].due_at == until


def test_a_change_to_no_day_at_all_is_told_while_the_old_one_is_ahead() -> None:
    history = revised(replace(EVENT, start=PartialDate(year=2027)), known(), NOW)
    told = kept(announcement(), DeliveryState.SENT)
    [change] = planned(history, told).owe
    assert change.expires_at == known()[0].moment.at  # type: ignore[union-attr]
    assert planned(history, told, now=NOW + timedelta(days=30)).owe == ()


@pytest.mark.parametrize(
    ("written", "cancelled", "told"),
    [
        (MONDAY, False, 1),
        (MONDAY, True, None),
        # It was cancelled after the summary was written.
        (MONDAY - timedelta(days=5), True, 1),
    ],
)
def test_a_summary_told_the_date_that_held_when_it_was_written(
    written: datetime, cancelled: bool, told: int | None
) -> None:
    history = known(since=NOW - timedelta(days=9))
    if cancelled:
        off = with_standing(EVENT, EventStanding.CANCELLED)
        history = revised(off, history, MONDAY - timedelta(days=1))
    summary = Owed(
        key="s", kind=DeliveryKind.SUMMARY, place=PLACE, due_at=MONDAY, subject="2026-W15"
    )
    sent = kept(summary, DeliveryState.SENT, settled_at=written)
    found = last_told(history, [sent])
    assert (found.revision if found else None) == told
    beyond = kept(replace(summary, due_at=MONDAY - timedelta(days=14)), DeliveryState.SENT)
    assert last_told(history, [replace(beyond, settled_at=written)]) is None
