"""Who is to be told of an event: channels by what they are for, people by what they asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.audiences import Reader, may_read
from bot.domain.content.events import Event, EventKind
from bot.domain.deliveries import Place, PlaceKind
from bot.domain.places.places import NOBODY, Channel, Purpose, Server, reader_at
from bot.domain.schedule.subscriptions import Subscription, concerns

_DEADLINES: Final = frozenset(
    {EventKind.COMMENT_DEADLINE, EventKind.DEADLINE, EventKind.CONSULTATION, EventKind.EFFECTIVE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A place that asked for an event, and the lead times it is reminded at.

    `weekly` wants one summary a week in place of reminders; where not `allowed`, the event is not
    for who reads there.
    """

    place: Place
    leads: tuple[timedelta, ...]
    weekly: bool = False
    allowed: bool = True


def purpose_of(kind: EventKind) -> Purpose:
    """Return the purpose of the channels that hear of events of a kind."""
    return Purpose.DEADLINES if kind in _DEADLINES else Purpose.MEETINGS


def recipients(
    event: Event,
    servers: Iterable[Server],
    *,
    subscriptions: Iterable[Subscription],
    proofs: Mapping[int, Server],
    leads: tuple[timedelta, ...],
    today: date,
) -> tuple[Recipient, ...]:
    """List who asked for an event, whether or not they may read it; `leads` are its usual ones.

    `servers` are those whose channels are told; `proofs` are all of them, by which people read.
    """
    purpose = purpose_of(event.kind)
    channels = (
        Recipient(
            place=place_of(server, channel),
            leads=leads,
            weekly=channel.weekly,
            allowed=may_read(reader_at(server, channel.id), event.scope, today),
        )
        for server in servers
        for channel in channels_for(server, purpose)
    )
    return (*channels, *_people(event, proofs, subscriptions, leads, today))


def channels_for(server: Server, *purposes: Purpose) -> Iterator[Channel]:
    """Yield the channels of a server that are for one of these, while Relais serves it."""
    if server.served:
        yield from (each for each in server.channels if set(purposes) & set(each.purposes))


def place_of(server: Server, channel: Channel) -> Place:
    """Return a channel as a place where something is sent."""
    return Place(kind=PlaceKind.CHANNEL, id=channel.id, server=server.id)


def reader_of(place: Place, servers: Mapping[int, Server]) -> Reader:
    """Return who reads what is sent there; for a person, at most, what their server could prove.

    Whether they still are in that server, and see as much there, is known only when it is sent.
    """
    server = servers.get(place.server) if place.server is not None else None
    if server is None or not server.served:
        return NOBODY
    if place.kind is PlaceKind.CHANNEL:
        return reader_at(server, place.id)
    return Reader(audience=server.audience, regions=frozenset(server.regions))


def proofs_of(wishes: Iterable[Subscription]) -> tuple[int, ...]:
    """Return the servers by which a person may prove what they read, each once.

    Any of their wishes names one, whatever it is about: where it was made says who they are.
    """
    return tuple(dict.fromkeys(wish.server for wish in wishes if wish.server is not None))


def _people(
    event: Event,
    proofs: Mapping[int, Server],
    subscriptions: Iterable[Subscription],
    leads: tuple[timedelta, ...],
    today: date,
) -> Iterator[Recipient]:
    """Yield each person once, with the leads of all that they asked for together."""
    by_person: dict[int, list[Subscription]] = defaultdict(list)
    for subscription in subscriptions:
        by_person[subscription.person].append(subscription)
    for person, wishes in by_person.items():
        asked = [wish for wish in wishes if concerns(wish, event)]
        if not asked:
            continue
        own = {lead for wish in asked for lead in ((wish.lead,) if wish.lead else leads)}
        # The wishes about this event prove first; where it is public, none needs to.
        servers = dict.fromkeys([*(wish.server for wish in asked), *proofs_of(wishes)])
        places = [Place(kind=PlaceKind.PERSON, id=person, server=each) for each in servers]
        allowed = [each for each in places if may_read(reader_of(each, proofs), event.scope, today)]
        yield Recipient(
            place=(allowed or places)[0],
            leads=tuple(sorted(own, reverse=True)),
            allowed=bool(allowed),
        )
