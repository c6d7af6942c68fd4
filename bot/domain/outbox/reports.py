"""Who is told of what failed: each server's coordination, or that of the whole network."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.deliveries import Delivery, DeliveryKind, Place
from bot.domain.places.places import HomeServer, Purpose, Server
from bot.domain.schedule.recipients import channels_for, place_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one place is told of."""

    place: Place
    deliveries: tuple[Delivery, ...]


def reports(
    failed: Sequence[Delivery], servers: Mapping[int, Server], home: HomeServer | None
) -> tuple[Report, ...]:
    """Return who is told of what; what nobody can be told of is in none of them."""
    central = _coordination(servers.get(home.server) if home else None)
    told: dict[Place, list[Delivery]] = defaultdict(list)
    for each in failed:
        for place in _told(each, servers, central):
            told[place].append(each)
    return tuple(Report(place=place, deliveries=tuple(of)) for place, of in told.items())


def _told(
    delivery: Delivery, servers: Mapping[int, Server], central: Sequence[Place]
) -> Iterable[Place]:
    """Return the places that hear of it: never the one at which it failed."""
    own = _coordination(servers.get(delivery.owed.place.server or 0))
    is_report = delivery.owed.kind is DeliveryKind.REPORT
    places = central if is_report or not own else own
    return [place for place in places if not (is_report and place == delivery.owed.place)]


def _coordination(server: Server | None) -> list[Place]:
    if server is None:
        return []
    return [place_of(server, channel) for channel in channels_for(server, Purpose.COORDINATION)]
