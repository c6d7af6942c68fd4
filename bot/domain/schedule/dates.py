"""What people are shown of the schedule: coming events, and the messages that they will cause."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.content.events import Event
from bot.domain.deliveries import DeliveryKind, Owed, Place, PlaceKind
from bot.domain.places.places import Purpose
from bot.domain.schedule.moments import Moment
from bot.domain.schedule.reminders import Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """An event, its moment where its day is known, and when people are reminded of it."""

    event: Event
    moment: Moment | None
    reminders: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """One message that an event will cause: when, in which channels, to how many people."""

    kind: DeliveryKind
    lead: timedelta | None
    at: datetime
    channels: tuple[Place, ...]
    people: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMessage:
    """One message as it would go to a channel of its purpose."""

    event: Event
    owed: Owed
    purpose: Purpose
    text: str


def grouped(
    owed: Iterable[Owed],
) -> dict[tuple[datetime, DeliveryKind, timedelta | None], list[Owed]]:
    """Gather what says the same at the same time to several places, the first one first."""
    groups: dict[tuple[datetime, DeliveryKind, timedelta | None], list[Owed]] = defaultdict(list)
    for each in sorted(owed, key=lambda one: (one.due_at, one.kind, one.place)):
        groups[each.due_at, each.kind, each.lead].append(each)
    return dict(groups)


def preview_of(owed: list[Owed], text: str) -> Preview:
    """Return what people are shown of messages that say the same."""
    places = [each.place for each in owed]
    return Preview(
        kind=owed[0].kind,
        lead=owed[0].lead,
        at=owed[0].due_at,
        channels=tuple(place for place in places if place.kind is PlaceKind.CHANNEL),
        people=sum(place.kind is PlaceKind.PERSON for place in places),
        text=text,
    )
