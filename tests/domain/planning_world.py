"""Time as it could go: an event that moves, places that come and go, outages, and what arrives.

Pure: what is held is a list, what is sent is noted, and no clock is looked at.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Owed, Place, Reason
from bot.domain.schedule.planning import Situation, reconcile
from bot.domain.schedule.plans import Plan, Planned, revised
from bot.domain.schedule.recipients import Recipient

START = datetime(2026, 3, 2, 15, tzinfo=UTC)
DAYS_OFF = frozenset({date(2026, 4, 3)})
LEADS = (*(timedelta(days=days) for days in (14, 7, 3, 1)), timedelta(hours=3))
REVOCABLE = {Reason.STOPPED, Reason.PLACE_CHANGED, Reason.NOT_ALLOWED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A message that was sent, and the date of the event that it bore."""

    at: datetime
    owed: Owed
    said: Planned


@dataclass(slots=True, kw_only=True)
class World:
    """One event, and places by their name."""

    now: datetime = START
    event: Event
    history: tuple[Planned, ...] = ()
    places: dict[Place, Recipient] = field(default_factory=dict)
    since: dict[Place, datetime] = field(default_factory=dict)
    held: list[Delivery] = field(default_factory=list)
    arrived: list[Arrived] = field(default_factory=list)
    running: bool = True

    def plan(self) -> Plan:
        """Ask the rule, and do as it says."""
        known = self.history
        self.history = revised(self.event, known, self.now)
        if not self.history:
            return Plan()
        plan = reconcile(
            Situation(
                history=self.history,
                recipients=tuple(self.places.values()),
                held=tuple(self.held),
                days_off=DAYS_OFF,
                announce=not known,
                now=self.now,
            )
        )
        self._apply(plan)
        return plan

    def _apply(self, plan: Plan) -> None:
        reasons = dict(plan.withhold)
        times = {each.delivery: each.at for each in plan.retime}
        for index, each in enumerate(self.held):
            if each.id in reasons:
                assert each.state is DeliveryState.PENDING
                changed = replace(each, state=DeliveryState.WITHHELD, reason=reasons[each.id])
                self.held[index] = changed
            if each.id in times:
                self.held[index] = replace(each, owed=replace(each.owed, due_at=times[each.id]))
        for owed in plan.owe:
            self._owe(owed)

    def _owe(self, owed: Owed) -> None:
        for index, each in enumerate(self.held):
            if each.owed.key == owed.key:
                assert each.state is DeliveryState.WITHHELD
                assert each.reason in REVOCABLE
                self.held[index] = replace(
                    each, owed=owed, state=DeliveryState.PENDING, reason=None
                )
                return
        self.held.append(Delivery(id=len(self.held), owed=owed, available_at=owed.due_at))

    def pass_time(self, span: timedelta) -> None:
        """Let time pass, and what is due leave if the process runs."""
        end = self.now + span
        while self.running and (due := self._due(end)):
            self.now = max(self.now, due[0].owed.due_at)
            self._send(due)
        self.now = end

    def restart(self) -> None:
        """Run again after an outage: what was missed leaves late, as one message, or not at all."""
        self.running = True
        self.plan()
        self.pass_time(timedelta())

    def _due(self, end: datetime) -> list[Delivery]:
        waiting = [each for each in self.held if each.state is DeliveryState.PENDING]
        first = min((each.owed.due_at for each in waiting), default=end + timedelta(days=1))
        at = max(first, self.now)
        return [each for each in waiting if each.owed.due_at <= at] if at <= end else []

    def _send(self, due: list[Delivery]) -> None:
        for each in due:
            owed = each.owed
            beside = [
                other
                for other in due
                if other.owed.place == owed.place and other.owed.due_at > owed.due_at
            ]
            if owed.expires_at is not None and owed.expires_at <= self.now:
                self._settle(each, DeliveryState.WITHHELD, Reason.PASSED)
            elif beside and owed.kind is DeliveryKind.REMINDER:
                self._settle(each, DeliveryState.WITHHELD, Reason.MERGED)
            else:
                self._settle(each, DeliveryState.SENT, None)
                said = next(one for one in self.history if one.revision == owed.revision)
                self.arrived.append(Arrived(at=self.now, owed=owed, said=said))

    def _settle(self, delivery: Delivery, state: DeliveryState, reason: Reason | None) -> None:
        index = next(i for i, each in enumerate(self.held) if each.id == delivery.id)
        self.held[index] = replace(delivery, state=state, reason=reason, settled_at=self.now)


def event_on(day: date, hour: time | None) -> Event:
    """Make a deadline."""
    return Event(
        id="avis",
        kind=EventKind.COMMENT_DEADLINE,
        title="Avis",
        start=PartialDate.of(day),
        hour=hour,
        citations=(Citation(source="lettre"),),
    )


def moved(event: Event, day: date, hour: time | None) -> Event:
    """Give an event another date, as an edit does."""
    return replace(
        event, start=PartialDate.of(day), hour=hour, standing=EventStanding.MOVED,
        revision=event.revision + 1,
    )  # fmt: skip


def with_standing(event: Event, standing: EventStanding) -> Event:
    """Call an event off, or bring it back."""
    return replace(event, standing=standing, revision=event.revision + 1)
