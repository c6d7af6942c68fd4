"""What was planned for an event, date by date, and what is to be done about it now.

A revision is a date an event had, or that it was called off. A date it comes back to is a new one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.content.events import Event, EventStanding
from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.schedule.moments import Moment, moment_of

# What may have reached its place: the doubtful ones too.
_REACHED: Final = frozenset({DeliveryState.SENT, DeliveryState.UNSURE, DeliveryState.LEASED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A date of an event as it was planned for, and since when it is known.

    `moment` is None where the day is not known any more.
    """

    event: str
    revision: int
    since: datetime
    moment: Moment | None
    cancelled: bool = False

    def says_the_same(self, other: "Planned") -> bool:
        """Tell whether whoever was told of the one knows the other."""
        if self.cancelled or other.cancelled:
            return self.cancelled and other.cancelled
        return self.moment == other.moment

    def holds_for(self, event: Event) -> bool:
        """Tell whether the event still is as it was planned for."""
        if self.cancelled:
            return event.standing is EventStanding.CANCELLED
        return event.standing is not EventStanding.CANCELLED and self.moment == moment_of(event)

    def ahead(self, now: datetime) -> bool:
        """Tell whether it is a date still to come."""
        return not self.cancelled and self.moment is not None and self.moment.at > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Retimed:
    """A delivery that waits, and is owed at another time, or by the proof of another server."""

    delivery: int
    at: datetime
    server: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is owed, what no longer is and why, what is owed at another time."""

    owe: tuple[Owed, ...] = ()
    withhold: tuple[tuple[int, Reason], ...] = ()
    retime: tuple[Retimed, ...] = ()

    def __len__(self) -> int:
        """Count what it changes."""
        return len(self.owe) + len(self.withhold) + len(self.retime)


def revised(event: Event, history: Sequence[Planned], now: datetime) -> tuple[Planned, ...]:
    """Return the dates of an event, oldest first, the last one being what holds now.

    Whoever edits an event counts its revision up; a date that changed without is counted here. An
    event that is past, called off or without a day when it is first seen is not planned for.
    """
    last = history[-1] if history else None
    current = Planned(
        event=event.id,
        revision=max(event.revision, last.revision + 1) if last else event.revision,
        since=now,
        moment=moment_of(event),
        cancelled=event.standing is EventStanding.CANCELLED,
    )
    if last is None:
        return (current,) if current.ahead(now) else ()
    if current.says_the_same(last) and event.revision <= last.revision:
        return tuple(history)
    return (*history, current)


def still_owed(held: Sequence[Delivery], plan: Plan) -> tuple[Owed, ...]:
    """Return what will be owed once a plan is applied to what is held."""
    dropped = {delivery for delivery, _ in plan.withhold}
    times = {retimed.delivery: retimed.at for retimed in plan.retime}
    waiting = (
        replace(each.owed, due_at=times.get(each.id, each.owed.due_at))
        for each in held
        if each.state is DeliveryState.PENDING and each.id not in dropped
    )
    return (*waiting, *plan.owe)


def reached(delivery: Delivery) -> bool:
    """Tell whether a message may have come where it was to go."""
    return delivery.state in _REACHED


def reminder_key(event: str, revision: int, lead: timedelta, place: Place) -> str:
    """Name a reminder: one for each event, date, lead time and place."""
    return f"r:{event}:{revision}:{int(lead.total_seconds())}:{place_key(place)}"


def news_key(kind: DeliveryKind, event: str, revision: int, place: Place) -> str:
    """Name an announcement or a change: one for each event, date and place."""
    letter = "a" if kind is DeliveryKind.ANNOUNCEMENT else "c"
    return f"{letter}:{event}:{revision}:{place_key(place)}"


def summary_key(week: str, place: Place) -> str:
    """Name a summary: one for each ISO week and place."""
    return f"s:{week}:{place_key(place)}"


def place_key(place: Place) -> str:
    """Name a place."""
    return f"{'c' if place.kind is PlaceKind.CHANNEL else 'p'}{place.id}"
