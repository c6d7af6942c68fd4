"""Whatever happens to an event and its places: nothing lost, nothing twice, no old date."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.content.events import EventStanding
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Place, PlaceKind
from bot.domain.schedule.moments import local_day, moment_of
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.recipients import Recipient
from bot.domain.schedule.reminders import reminders
from tests.domain.planning_world import (
    DAYS_OFF,
    LEADS,
    START,
    Arrived,
    World,
    event_on,
    moved,
    with_standing,
)

PLACES = [
    Place(kind=PlaceKind.CHANNEL, id=1, server=9),
    Place(kind=PlaceKind.CHANNEL, id=2, server=9),
    Place(kind=PlaceKind.PERSON, id=1),
]
DATES = st.sampled_from([date(2026, 3, 8), date(2026, 4, 6), date(2026, 4, 20), date(2026, 4, 30)])
HOURS = st.sampled_from([None, time(16), time(9)])
SPANS = st.sampled_from(
    [timedelta(hours=1), timedelta(hours=7), timedelta(days=1), timedelta(days=4)]
)
OWN_LEADS = st.sampled_from([LEADS, (timedelta(days=2),), (timedelta(hours=1),), ()])


class EventsAndPlaces(RuleBasedStateMachine):
    """A coordinator, people and outages at work on one event."""

    @initialize(day=DATES, hour=HOURS, first=st.sets(st.sampled_from(PLACES), min_size=1))
    def begin(self, day: date, hour: time | None, first: set[Place]) -> None:
        self.world = World(event=event_on(day, hour))
        for place in first:
            self._join(place, LEADS)
        self._plan()
        self.world.pass_time(timedelta())

    @rule(span=SPANS)
    def time_passes(self, span: timedelta) -> None:
        self.world.pass_time(span)

    @rule(day=DATES, hour=HOURS)
    def it_moves(self, day: date, hour: time | None) -> None:
        self.world.event = moved(self.world.event, day, hour)
        self._plan()

    @rule()
    def it_is_called_off_or_comes_back(self) -> None:
        off = self.world.event.standing is EventStanding.CANCELLED
        standing = EventStanding.CONFIRMED if off else EventStanding.CANCELLED
        self.world.event = with_standing(self.world.event, standing)
        self._plan()

    @rule(place=st.sampled_from(PLACES), leads=OWN_LEADS)
    def a_place_comes_or_changes(self, place: Place, leads: tuple[timedelta, ...]) -> None:
        self._join(place, leads)
        self._plan()

    @rule(place=st.sampled_from(PLACES))
    def a_place_goes(self, place: Place) -> None:
        self.world.places.pop(place, None)
        self.world.since.pop(place, None)
        self._plan()

    @rule(place=st.sampled_from(PLACES))
    def who_may_read_changes(self, place: Place) -> None:
        held = self.world.places.get(place)
        if held is not None:
            self.world.places[place] = replace(held, allowed=not held.allowed)
            self.world.since[place] = self.world.now
            self._plan()

    @rule(span=SPANS)
    def an_outage(self, span: timedelta) -> None:
        self.world.running = False
        self.world.pass_time(span)
        self.world.restart()

    @invariant()
    def nothing_is_told_twice(self) -> None:
        if hasattr(self, "world"):
            keys = [each.owed.key for each in self.world.arrived]
            assert len(keys) == len(set(keys))
            held = [each.owed.key for each in self.world.held]
            assert len(held) == len(set(held))

    @invariant()
    def no_message_bears_an_old_date(self) -> None:
        for each in self._arrivals():
            held_then = [one for one in self.world.history if one.since <= each.at][-1]
            assert each.said.says_the_same(held_then) or self._changed_in_that_instant(each.at)

    @invariant()
    def nothing_is_told_before_the_event_or_the_place_was_there(self) -> None:
        for each in self._arrivals():
            assert each.owed.due_at >= self.world.history[0].since
        for delivery in getattr(self, "world", World(event=event_on(START.date(), None))).held:
            since = self.world.since.get(delivery.owed.place)
            waits = delivery.state is DeliveryState.PENDING
            if waits and since is not None and delivery.owed.kind is DeliveryKind.REMINDER:
                assert delivery.owed.due_at > since

    @invariant()
    def each_place_is_owed_each_reminder_or_there_is_a_reason(self) -> None:
        if not hasattr(self, "world") or not self.world.history:
            return
        current = self.world.history[-1]
        # Two lead times may fall on one instant: what waits for it counts before what was stopped.
        held = {
            (each.owed.place, each.owed.due_at): each
            for each in sorted(self.world.held, key=_waits)
            if each.owed.kind is DeliveryKind.REMINDER and each.owed.revision == current.revision
        }
        for recipient in self.world.places.values():
            for at in self._wanted(recipient, current):
                delivery = held[recipient.place, at]
                if at > self.world.now:
                    assert delivery.state is DeliveryState.PENDING
                elif delivery.state is DeliveryState.WITHHELD:
                    assert delivery.reason is not None

    @invariant()
    def nothing_waits_where_it_is_not_to_come(self) -> None:
        if hasattr(self, "world"):
            readers = {place for place, each in self.world.places.items() if each.allowed}
            waiting = {
                each.owed.place for each in self.world.held if each.state is DeliveryState.PENDING
            }
            assert waiting <= readers

    @invariant()
    def whoever_was_told_is_told_of_the_change(self) -> None:
        if not hasattr(self, "world") or not self.world.history:
            return
        current = self.world.history[-1]
        for recipient in self.world.places.values():
            told = [one.said for one in self.world.arrived if one.owed.place == recipient.place]
            if not told or not recipient.allowed or told[-1].says_the_same(current):
                continue
            if current.ahead(self.world.now) or told[-1].ahead(self.world.now):
                assert self._waits_for_news(recipient.place, current.revision)

    def _waits_for_news(self, place: Place, revision: int) -> bool:
        return any(
            each.owed.place == place
            and each.owed.revision == revision
            and each.owed.kind is DeliveryKind.CHANGE
            for each in self.world.held
        )

    def _wanted(self, recipient: Recipient, current: Planned) -> list[datetime]:
        moment = moment_of(self.world.event)
        if not recipient.allowed or moment is None or not current.ahead(self.world.now):
            return []
        since = max(current.since, self.world.since[recipient.place])
        found = reminders(moment, recipient.leads, DAYS_OFF)
        news = self._days_of_news(recipient.place, current)
        return [
            each.at
            for each in found
            if each.at > since
            if each == found[-1] or local_day(each.at, moment.zone) not in news
        ]

    def _days_of_news(self, place: Place, current: Planned) -> set[date]:
        same = {one.revision for one in self.world.history if one.says_the_same(current)}
        return {
            local_day(each.owed.due_at, self.world.event.zone)
            for each in self.world.held
            if each.owed.place == place and each.owed.revision in same
            if each.owed.kind in {DeliveryKind.ANNOUNCEMENT, DeliveryKind.CHANGE}
        }

    def _changed_in_that_instant(self, at: datetime) -> bool:
        return any(one.since == at for one in self.world.history)

    def _arrivals(self) -> list[Arrived]:
        return self.world.arrived if hasattr(self, "world") else []

    def _join(self, place: Place, leads: tuple[timedelta, ...]) -> None:
        self.world.places[place] = Recipient(place=place, leads=leads)
        self.world.since[place] = self.world.now

    def _plan(self) -> None:
        self.world.plan()
        assert len(self.world.plan()) == 0


def _waits(delivery: Delivery) -> bool:
    return delivery.state is DeliveryState.PENDING


TestEventsAndPlaces = EventsAndPlaces.TestCase
TestEventsAndPlaces.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
