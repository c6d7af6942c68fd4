"""The bot's outbox on a loopback Discord, sent from round by round."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import cast

import aiohttp
from pydantic import SecretStr

from bot.bootstrap import App, assemble
from bot.client import RelaisClient
from bot.domain.deliveries import Delivery, DeliveryKind, Owed, Place, PlaceKind
from bot.domain.places import places
from bot.domain.places.places import Purpose, Server, ServerState
from bot.settings import Settings
from bot.storage.deliveries import DeliveryRepository
from bot.storage.servers import ServerRepository
from cogs.deliveries.deliveries import DeliveriesCog
from tests.deliveries import HOME
from tests.faults.clock import Clock
from tests.loopback.clients import at_rest
from tests.loopback.scenes import Scene
from tests.loopback.server import Loopback
from tests.loopback.state import Channel
from tests.loopback.waiting import until

LEASE = timedelta(seconds=60)
AFTER_LEASE = LEASE + timedelta(seconds=1)
# Longer than Discord remembers nonces.
AFTER_NONCES = timedelta(minutes=10)
_SUBJECT = "essai"
_MOST_ROUNDS = 30
# How long an exchange with Discord may take; and in tests of those that take too long.
PATIENT, HASTY = 30.0, 0.3
_MODULE = "cogs.deliveries.deliveries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One process of the bot: its connection to the database, its client, its loop."""

    app: App
    client: RelaisClient
    cog: DeliveriesCog


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """A process that sends, where to, and when."""

    discord: Loopback
    scene: Scene
    clock: Clock
    url: str
    process: Process
    numbers: "count[int]" = field(default_factory=count)

    @property
    def channel(self) -> Place:
        """The channel of the scene, as a place."""
        return self.place(self.scene.channel.id)

    @property
    def person(self) -> Place:
        """The person of the scene, in private."""
        return Place(kind=PlaceKind.PERSON, id=self.scene.person.id, server=self.scene.guild.id)

    def place(self, channel: int) -> Place:
        """Return a channel as a place."""
        return Place(kind=PlaceKind.CHANNEL, id=channel, server=self.scene.guild.id)

    def channels(self, how_many: int) -> list[Place]:
        """Make more channels."""
        world, guild = self.discord.world, self.scene.guild
        return [self.place(world.add_channel(guild, f"salon-{n}").id) for n in range(how_many)]

    async def owes(self, *places: Place) -> None:
        """Owe a message to each of these places: to the scene's channel where none is given."""
        owed = [
            Owed(
                key=f"t:{next(self.numbers)}",
                kind=DeliveryKind.TRIAL,
                place=place,
                due_at=self.clock(),
                subject=_SUBJECT,
                text="Avis",
            )
            for place in places or (self.channel,)
        ]
        async with self.process.app.database.write() as session:
            await DeliveryRepository(session).owe(owed, self.clock())
            await session.commit()

    async def sends_until_quiet(self) -> None:
        """Send, and let time pass to whatever is due next, until nothing waits any more."""
        service = self.process.app.services.deliveries
        for _ in range(_MOST_ROUNDS):
            await self.process.cog.send_due()
            due = await service.next_at()
            if due is None:
                return
            self.clock.advance(max(due - self.clock(), timedelta()))
        raise AssertionError("it does not come to rest")

    async def tells_of_failures(self) -> int:
        """Have the coordination told, twice over; return how many messages it got."""
        told = await self._coordination()
        service = self.process.app.services.deliveries
        for _ in range(2):
            await service.report_due(self.clock())
            await self.sends_until_quiet()
            self.clock.advance(timedelta(days=1))
        return len(told.messages)

    async def _coordination(self) -> Channel:
        """Admit the scene's server, and give it a channel for its coordination."""
        channel = self.discord.world.add_channel(self.scene.guild, "coordination")
        purposes = (Purpose.COORDINATION,)
        server = Server(
            id=self.scene.guild.id,
            name=self.scene.guild.name,
            state=ServerState.ADMITTED,
            channels=(places.Channel(id=channel.id, purposes=purposes),),
        )
        async with self.process.app.database.write() as session:
            await ServerRepository(session).add(server, actor="test", now=self.clock())
            await session.commit()
        return channel

    async def held(self) -> list[Delivery]:
        """Return every delivery as the bot has it."""
        async with self.process.app.database.read() as session:
            return await DeliveryRepository(session).held(_SUBJECT)

    async def states(self) -> Counter[str]:
        """Count deliveries by state, with the reason where there is one."""
        return Counter(
            f"{each.state}: {each.reason}" if each.reason else str(each.state)
            for each in await self.held()
        )

    @property
    def arrived(self) -> tuple[int, int]:
        """How many messages arrived, and how many of them more than once: counted there."""
        counts = self.discord.counts
        return counts["arrived"], counts["doubled"]

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Have the loop run, as in the program; in the end it finishes what it began."""
        stopping = asyncio.Event()
        loop = asyncio.create_task(self.process.cog.serve(stopping))
        try:
            yield
        finally:
            stopping.set()
            self.process.app.services.deliveries.wake()
            await loop

    @asynccontextmanager
    async def at_gateway(self) -> AsyncIterator[None]:
        """Have the process hold the gateway too."""
        client = self.process.client
        listening = asyncio.create_task(client.connect())
        await until(client.is_ready)
        try:
            yield
        finally:
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening

    @asynccontextmanager
    async def another(self) -> AsyncIterator[Process]:
        """Start another process of the bot on the same database."""
        async with process_of(self.discord, self.url, self.clock) as process:
            yield process


@asynccontextmanager
async def process_of(
    discord: Loopback, url: str, clock: Clock, patience: float = PATIENT
) -> AsyncIterator[Process]:
    """Start a process of the bot, which gives an exchange with Discord so many seconds."""
    settings = Settings(
        database_url=SecretStr(url),
        delivery_lease_seconds=LEASE.total_seconds(),
        home_server_id=HOME.server,
        national_role_id=HOME.role,
    )
    app = assemble(settings, clock)
    try:
        async with at_rest(discord, app.services, now=clock, modules=()) as client:
            client.exchange_timeout = aiohttp.ClientTimeout(total=patience)
            await client.load_extension(_MODULE)
            # Loaded anew by discord.py, its class is not the one imported here.
            cog = cast("DeliveriesCog", client.get_cog("DeliveriesCog"))
            yield Process(app=app, client=client, cog=cog)
    finally:
        await app.database.dispose()


@asynccontextmanager
async def outbox_of(
    discord: Loopback, url: str, clock: Clock, patience: float = PATIENT
) -> AsyncIterator[Outbox]:
    """Give a process that sends, on an empty database; Discord goes by the test's time."""
    discord.world.clock, discord.world.timer = clock.exact, clock.seconds
    async with process_of(discord, url, clock, patience) as process:
        await process.app.database.upgrade()
        yield Outbox(
            discord=discord, scene=Scene.of(discord), clock=clock, url=url, process=process
        )
