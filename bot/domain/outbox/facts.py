"""What is read again before anything leaves: the records, the places and what else was sent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.audiences import Scope, may_read
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.domain.content.sources import Source
from bot.domain.deliveries import Delivery, Owed, Place, PlaceKind
from bot.domain.outbox.bulletins import number_of
from bot.domain.places.places import Purpose, Server
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.recipients import channels_for, proofs_of, reader_of
from bot.domain.schedule.subscriptions import Subscription
from bot.domain.schedule.summaries import monday_of, summed_up
from bot.domain.schedule.timeline import is_over


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All of it as of one transaction; `today` is the network's day.

    `beside` is what else is due or under way at the same places. `histories` are the dates of the
    events. `heard` is read for changes: what came to the places. `network` is read for summaries,
    with every event. `relays` are whom news was relayed for, and `touched` the
    dossiers it seems to touch, by the subject of its messages.
    `releases` are those of the bulletins, and `titles` those of the dossiers these name. `begun` is
    the channel in which the first part of a bulletin stands, by its subject and place.
    """

    now: datetime
    today: date
    events: Mapping[str, Event] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    servers: Mapping[int, Server] = field(default_factory=dict)
    subscriptions: Mapping[int, Sequence[Subscription]] = field(default_factory=dict)
    beside: Sequence[Delivery] = ()
    histories: Mapping[str, Sequence[Planned]] = field(default_factory=dict)
    heard: Sequence[Delivery] = ()
    network: Network | None = None
    relays: Mapping[str, Scope] = field(default_factory=dict)
    touched: Mapping[str, Sequence[Dossier]] = field(default_factory=dict)
    bulletins: Mapping[int, Bulletin] = field(default_factory=dict)
    releases: Mapping[int, Release] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    begun: Mapping[tuple[str, Place], int] = field(default_factory=dict)

    def event(self, owed: Owed) -> Event | None:
        """Return the event it is about."""
        return self.events.get(owed.subject)

    def planned(self, owed: Owed) -> Planned | None:
        """Return the date its event was last planned for."""
        history = self.histories.get(owed.subject)
        return history[-1] if history else None

    def server(self, owed: Owed) -> Server | None:
        """Return the server of its place."""
        return self.servers.get(owed.place.server or 0)

    def bulletin(self, owed: Owed) -> Bulletin | None:
        """Return the bulletin it is of, or about."""
        return self.bulletins.get(number_of(owed.subject) or 0)

    def release(self, owed: Owed) -> Release | None:
        """Return how that bulletin leaves; None for one that was brought in as it is."""
        return self.releases.get(number_of(owed.subject) or 0)

    def is_meant(self, owed: Owed, purpose: Purpose) -> bool:
        """Tell whether its channel is for this now."""
        server = self.server(owed)
        meant = channels_for(server, purpose) if server else ()
        return owed.place.id in {channel.id for channel in meant}

    def summed_up(self, owed: Owed) -> tuple[Event, ...]:
        """Return what a summary has to tell at its place: of what has passed by now, nothing."""
        server = self.server(owed)
        if self.network is None or server is None:
            return ()
        told = summed_up(
            self.events.values(),
            self.network,
            monday_of(owed),
            reader=reader_of(owed.place, self.servers),
            purposes=server.channel(owed.place.id).purposes,
        )
        return tuple(event for event in told if not is_over(event, self.now))

    def touching(self, owed: Owed) -> tuple[str, ...]:
        """Return the titles of the dossiers its news seems to touch: those read at its place."""
        found = self.touched.get(owed.subject, ())
        return tuple(each.title for each in found if self.readable(owed, each.scope))

    def readable(self, owed: Owed, scope: Scope) -> bool:
        """Tell whether this may be read at its place; by a person, whether it could be."""
        return any(self._may_read(place, scope) for place in self._places(owed))

    def proofs(self, owed: Owed, scope: Scope) -> tuple[int, ...]:
        """Return the servers by which a person could prove that they may read this."""
        return tuple(
            place.server
            for place in self._places(owed)
            if place.server is not None and self._may_read(place, scope)
        )

    def _places(self, owed: Owed) -> Iterator[Place]:
        """Yield its place; a person's by all servers of their wishes, as they may have left one."""
        servers = [owed.place.server]
        if owed.place.kind is PlaceKind.PERSON:
            servers += proofs_of(self.subscriptions.get(owed.place.id, ()))
        yield from (replace(owed.place, server=server) for server in dict.fromkeys(servers))

    def _may_read(self, place: Place, scope: Scope) -> bool:
        return may_read(reader_of(place, self.servers), scope, self.today)
