"""What is read again before anything leaves: the records, the places and what else was sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.audiences import Scope, may_read
from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.domain.content.sources import Source
from bot.domain.deliveries import Delivery, Owed
from bot.domain.places.places import Server
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.recipients import reader_of
from bot.domain.schedule.subscriptions import Subscription
from bot.domain.schedule.summaries import monday_of, summed_up
from bot.domain.schedule.timeline import is_over


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All of it as of one transaction; `today` is the network's day.

    `beside` is what else is due or under way at the same places. `histories` are the dates of the
    events. `heard` is read for changes: what came to the places. `network` is read for summaries,
    with every event. `relays` are whom news was relayed for, by the subject of its messages.
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

    def readable(self, owed: Owed, scope: Scope) -> bool:
        """Tell whether this may be read at its place; by a person, whether it could be."""
        return may_read(reader_of(owed.place, self.servers), scope, self.today)
