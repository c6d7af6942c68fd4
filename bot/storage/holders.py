"""Whose places are planned for: servers and people, read whole, or as fingerprints."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_ID, NETWORK_KIND, RecordKey
from bot.domain.places.places import Server
from bot.domain.schedule.recipients import Recipient, recipients
from bot.domain.schedule.subscriptions import Subscription
from bot.storage.pack.documents import digest
from bot.storage.records import RecordRepository
from bot.storage.rows import ServerRow, SubscriptionRow
from bot.storage.servers import ServerRepository
from bot.storage.subscriptions import SubscriptionRepository


class HolderKind(StrEnum):
    """Who has places."""

    SERVER = "server"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whose places are planned for as one."""

    kind: HolderKind
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The network, its servers, and what people asked for."""

    network: Network
    servers: Mapping[int, Server]
    subscriptions: Sequence[Subscription]

    def people_of(self, holders: Collection[Holder]) -> set[Holder]:
        """Return the people whose server, by which they read, is among these."""
        servers = {holder.id for holder in holders if holder.kind is HolderKind.SERVER}
        return {
            Holder(kind=HolderKind.PERSON, id=each.person)
            for each in self.subscriptions
            if each.server in servers
        }

    def recipients(
        self, event: Event, today: date, among: Collection[Holder] | None = None
    ) -> tuple[Recipient, ...]:
        """List who asked for an event, among these holders or all of them."""
        servers, subscriptions = self._told(among)
        return recipients(
            event,
            servers,
            subscriptions=subscriptions,
            proofs=self.servers,
            leads=self.network.leads_of(event),
            today=today,
        )

    def _told(
        self, holders: Collection[Holder] | None
    ) -> tuple[Collection[Server], Sequence[Subscription]]:
        if holders is None:
            return self.servers.values(), self.subscriptions
        servers = {holder.id for holder in holders if holder.kind is HolderKind.SERVER}
        people = {holder.id for holder in holders if holder.kind is HolderKind.PERSON}
        return (
            [server for name, server in self.servers.items() if name in servers],
            [each for each in self.subscriptions if each.person in people],
        )


async def read_network(session: AsyncSession) -> Network | None:
    """Read the network; None before any content was loaded."""
    key = RecordKey(NETWORK_KIND, NETWORK_ID)
    _, found = await RecordRepository(session).at_revision([key])
    network = found.get(key)
    return network if isinstance(network, Network) else None


async def read_world(session: AsyncSession) -> World | None:
    """Read all of it; None before any content was loaded."""
    network = await read_network(session)
    if network is None:
        return None
    servers = await ServerRepository(session).servers()
    return World(
        network=network,
        servers={server.id: server for server in servers},
        subscriptions=await SubscriptionRepository(session).all(),
    )


async def fingerprints(session: AsyncSession) -> dict[Holder, str]:
    """Return everyone who has places, each with the fingerprint of what they asked for."""
    found = {
        Holder(kind=HolderKind.SERVER, id=server): digest(body)
        for server, body in await session.execute(select(ServerRow.id, ServerRow.body))
    }
    row = SubscriptionRow
    wishes: dict[int, list[str]] = defaultdict(list)
    columns = select(row.person_id, row.scope, row.subject, row.lead_seconds, row.server_id)
    for person, *wish in await session.execute(columns.order_by(row.id)):
        wishes[person].append(repr(wish))
    for person, asked in wishes.items():
        found[Holder(kind=HolderKind.PERSON, id=person)] = digest("\n".join(asked))
    return found
