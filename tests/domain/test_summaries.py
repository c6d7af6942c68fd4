"""What a Monday's summary tells to whom: two weeks, what is wanted there, and may be read."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.audiences import Audience, Reader
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.network import LeadTimes
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryState, Reason
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from bot.domain.schedule.summaries import (
    next_monday,
    reconcile_summaries,
    summed_up,
    weekly_places,
)
from tests.domain.planning_world import event_on
from tests.records import NETWORK

# The summary of Monday 6 April 2026, at nine in Québec.
MONDAY = next_monday(datetime(2026, 4, 1, tzinfo=UTC), "America/Toronto")
TIMED = replace(
    NETWORK,
    lead_times=tuple(
        LeadTimes(kind=kind, leads=(timedelta(days=1),))
        for kind in (EventKind.COMMENT_DEADLINE, EventKind.MEETING)
    ),
)
EVENT = event_on(date(2026, 4, 9), time(16))
BOTH = (Purpose.DEADLINES, Purpose.MEETINGS)


def told(event: Event, *purposes: Purpose, reader: Reader | None = None) -> bool:
    """Tell whether the summary of a reader tells of an event."""
    found = summed_up([event], TIMED, MONDAY, reader=reader or Reader(), purposes=purposes or BOTH)
    return found == (event,)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (EVENT, True),
        (replace(EVENT, standing=EventStanding.CANCELLED), False),
        (replace(EVENT, kind=EventKind.PUBLICATION), False),
        (replace(EVENT, audience=Audience.MEMBERS), False),
        (replace(EVENT, embargo_until=date(2026, 4, 6)), True),
        (replace(EVENT, embargo_until=date(2026, 4, 7)), False),
        (replace(EVENT, start=PartialDate(year=2026, month=4)), False),
        (event_on(date(2026, 4, 6), time(9)), True),
        (event_on(date(2026, 4, 6), time(8, 59)), False),
        (event_on(date(2026, 4, 20), time(8, 59)), True),
        (event_on(date(2026, 4, 20), time(9)), False),
        (event_on(date(2026, 4, 19), None), True),
        (event_on(date(2026, 4, 20), None), False),
    ],
)
def test_it_tells_of_what_is_held_within_two_weeks(changed: Event, expected: bool) -> None:
    assert told(changed) is expected


def test_it_tells_of_what_the_channel_is_for() -> None:
    assert told(EVENT, Purpose.DEADLINES)
    assert not told(EVENT, Purpose.MEETINGS)
    assert told(replace(EVENT, kind=EventKind.MEETING), Purpose.MEETINGS)


def test_each_channel_that_asked_is_owed_it_where_there_is_something_for_it() -> None:
    members = Channel(id=1, purposes=(Purpose.DEADLINES,), weekly=True, audience=Audience.MEMBERS)
    channels = (
        members,
        replace(members, id=2, purposes=(Purpose.MEETINGS,)),
        replace(members, id=3, audience=Audience.PUBLIC),
        replace(members, id=4, weekly=False),
        replace(members, id=5, purposes=(Purpose.COORDINATION,)),
    )
    server = Server(
        id=9, name="Essai", state=ServerState.ADMITTED, audience=Audience.MEMBERS, channels=channels
    )
    secret = replace(EVENT, audience=Audience.MEMBERS)
    places = weekly_places([secret], TIMED, {9: server}, MONDAY)
    assert {each.place.id: each.due for each in places} == {1: True, 2: False, 3: False}
    assert weekly_places([secret], TIMED, {9: replace(server, present=False)}, MONDAY) == ()


def test_what_is_not_wanted_any_more_is_withheld_and_says_why() -> None:
    weekly = Channel(id=1, purposes=(Purpose.DEADLINES,), weekly=True)
    server = Server(id=9, name="Essai", state=ServerState.ADMITTED, channels=(weekly,))
    due = weekly_places([EVENT], TIMED, {9: server}, MONDAY)
    [owed] = reconcile_summaries(due, (), MONDAY).owe
    held = Delivery(id=7, owed=owed, available_at=owed.due_at)
    assert len(reconcile_summaries(due, [held], MONDAY)) == 0
    nothing = weekly_places([], TIMED, {9: server}, MONDAY)
    assert reconcile_summaries(nothing, [held], MONDAY).withhold == ((7, Reason.STOPPED),)
    assert reconcile_summaries((), [held], MONDAY).withhold == ((7, Reason.PLACE_CHANGED),)
    sent = replace(held, state=DeliveryState.SENT)
    assert len(reconcile_summaries(nothing, [sent], MONDAY)) == 0
    withheld = replace(held, state=DeliveryState.WITHHELD, reason=Reason.STOPPED)
    assert reconcile_summaries(due, [withheld], MONDAY).owe == (owed,)
