"""The summary of a Monday: for channels that want it in place of reminders, the two weeks ahead."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.audiences import Reader, may_read
from bot.domain.content.events import Event, EventStanding
from bot.domain.content.network import Network
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Owed, Place, Reason
from bot.domain.places.places import Purpose, Server, reader_at
from bot.domain.schedule.moments import Moment, instant, local_day, moment_of
from bot.domain.schedule.plans import Plan, summary_key
from bot.domain.schedule.recipients import channels_for, place_of, purpose_of
from bot.domain.schedule.reminders import MORNING

_SPAN: Final = timedelta(days=14)
_WEEK: Final = timedelta(days=7)
# To the end of its Sunday, or an hour or two before where the clock changes: never beside the next.
_HOLDS: Final = timedelta(days=6, hours=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Monday:
    """The morning of a summary: the day, and the instant (UTC) at which it is due."""

    day: date
    at: datetime

    @property
    def week(self) -> str:
        """Its ISO week, such as 2026-W14: the subject of its deliveries."""
        year, week, _ = self.day.isocalendar()
        return f"{year}-W{week:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyPlace:
    """A channel that wants a summary; `due` where there is something to sum up for it."""

    place: Place
    due: bool


def last_monday(now: datetime, zone: str) -> Monday:
    """Return the Monday whose summary was due last."""
    today = local_day(now, zone)
    monday = _monday(today - timedelta(days=today.weekday()), zone)
    return monday if monday.at <= now else _monday(monday.day - _WEEK, zone)


def next_monday(now: datetime, zone: str) -> Monday:
    """Return the first Monday whose summary is still to come."""
    return _monday(last_monday(now, zone).day + _WEEK, zone)


def monday_of(owed: Owed) -> Monday:
    """Return the Monday of the week that a summary is named for."""
    year, _, week = owed.subject.partition("-W")
    return Monday(day=date.fromisocalendar(int(year), int(week), 1), at=owed.due_at)


def is_summed_up(moment: Moment, at: datetime) -> bool:
    """Tell whether a moment is among those that a summary due at this instant gives."""
    return at <= moment.at < at + _SPAN


def summed_up(
    events: Iterable[Event],
    network: Network,
    monday: Monday,
    *,
    reader: Reader,
    purposes: Iterable[Purpose],
) -> tuple[Event, ...]:
    """Return what a summary says to a reader, the nearest first."""
    wanted = frozenset(purposes)
    found = [
        (moment.at, event.id, event)
        for event in events
        if (moment := moment_of(event)) is not None
        and is_summed_up(moment, monday.at)
        and event.standing is not EventStanding.CANCELLED
        and purpose_of(event.kind) in wanted
        and network.leads_of(event)
        and may_read(reader, event.scope, monday.day)
    ]
    return tuple(event for _, _, event in sorted(found, key=lambda each: each[:2]))


def summaries_of(
    event: Event, network: Network, servers: Iterable[Server], now: datetime
) -> tuple[Owed, ...]:
    """Return the summaries to come that will tell of an event, one for each Monday and place."""
    moment = moment_of(event)
    if moment is None or moment.at <= now:
        return ()
    first = next_monday(max(now, moment.at - _SPAN), network.zone)
    second = next_monday(first.at, network.zone)
    return tuple(
        _owed(place_of(server, channel), monday)
        for server in servers
        for channel in channels_for(server, purpose_of(event.kind))
        for monday in (first, second)
        if channel.weekly
        and summed_up(
            [event],
            network,
            monday,
            reader=reader_at(server, channel.id),
            purposes=channel.purposes,
        )
    )


def weekly_places(
    events: Collection[Event], network: Network, servers: Mapping[int, Server], monday: Monday
) -> tuple[WeeklyPlace, ...]:
    """List the channels that want summaries, and whether there is something to tell each."""
    found: dict[tuple[Reader, tuple[Purpose, ...]], bool] = {}
    places: list[WeeklyPlace] = []
    for server in servers.values():
        for channel in channels_for(server, Purpose.DEADLINES, Purpose.MEETINGS):
            if not channel.weekly:
                continue
            reader = reader_at(server, channel.id)
            key = (reader, channel.purposes)
            if key not in found:
                found[key] = bool(
                    summed_up(events, network, monday, reader=reader, purposes=channel.purposes)
                )
            places.append(WeeklyPlace(place=place_of(server, channel), due=found[key]))
    return tuple(places)


def reconcile_summaries(
    places: Sequence[WeeklyPlace], held: Sequence[Delivery], monday: Monday
) -> Plan:
    """Return what is to change so that each place gets the summary of this Monday, once."""
    due = {each.place.id: each.place for each in places if each.due}
    weekly = {each.place.id for each in places}
    waiting = [each for each in held if each.state is DeliveryState.PENDING]
    known = {each.owed.place.id for each in held if each.state is not DeliveryState.WITHHELD}
    return Plan(
        owe=tuple(_owed(place, monday) for place in due.values() if place.id not in known),
        withhold=tuple(
            (each.id, Reason.STOPPED if each.owed.place.id in weekly else Reason.PLACE_CHANGED)
            for each in waiting
            if each.owed.place.id not in due
        ),
    )


def _monday(day: date, zone: str) -> Monday:
    return Monday(day=day, at=instant(day, MORNING, zone))


def _owed(place: Place, monday: Monday) -> Owed:
    return Owed(
        key=summary_key(monday.week, place),
        kind=DeliveryKind.SUMMARY,
        place=place,
        due_at=monday.at,
        expires_at=monday.at + _HOLDS,
        subject=monday.week,
    )
