"""Made-up messages for benches: channels on a loopback Discord, and what is owed to them."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from bot.bootstrap import App
from bot.domain.content.events import Event, EventKind
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, Owed, Place, PlaceKind
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from bot.domain.schedule.plans import news_key
from bot.storage.deliveries import DeliveryRepository
from bot.storage.records import RecordRepository
from bot.storage.servers import ServerRepository

if TYPE_CHECKING:
    from tests.loopback.server import Loopback

SUBJECT = "essai"
# How long the loopback Discord takes to answer: about as long as the real one.
LATENCY = 0.1
_CHANNELS_A_SERVER = 50
_ACTOR = "bench"


def made_up_channels(discord: "Loopback", count: int) -> tuple[Place, ...]:
    """Make channels, in servers of 50, and return them as places."""
    world = discord.world
    places = []
    for number in range(count):
        if number % _CHANNELS_A_SERVER == 0:
            guild = world.add_guild(f"Regroupement {number // _CHANNELS_A_SERVER}")
        channel = world.add_channel(guild, f"salon-{number}")
        places.append(Place(kind=PlaceKind.CHANNEL, id=channel.id, server=guild.id))
    return tuple(places)


def messages(name: str, places: Iterable[Place], due_at: datetime) -> list[Owed]:
    """Return a message of this name to each place."""
    return [
        Owed(
            key=f"t:{name}:{place.id}",
            kind=DeliveryKind.TRIAL,
            place=place,
            due_at=due_at,
            subject=SUBJECT,
            text=f"Essai {name}",
        )
        for place in places
    ]


async def announce(app: App, places: Iterable[Place], due_at: datetime) -> list[Owed]:
    """Enter an event, admit the servers of these places, and return the notice owed to each."""
    now, there = app.clock(), list(places)
    event = _event(now)
    async with app.database.write() as session:
        await RecordRepository(session).save(event, actor=_ACTOR, now=now)
        for server in servers_of(there, Purpose.MEETINGS):
            await ServerRepository(session).add(server, actor=_ACTOR, now=now)
        await session.commit()
    kind = DeliveryKind.ANNOUNCEMENT
    return [
        Owed(
            key=news_key(kind, event.id, event.revision, place),
            kind=kind,
            place=place,
            due_at=due_at,
            subject=event.id,
            revision=event.revision,
        )
        for place in there
    ]


def _event(now: datetime) -> Event:
    return Event(
        id=SUBJECT,
        kind=EventKind.MEETING,
        title="Rencontre d’essai",
        start=PartialDate.of(now.date() + timedelta(days=365)),
        citations=(),
    )


def servers_of(places: Iterable[Place], purpose: Purpose) -> Iterator[Server]:
    """Yield the servers of these places, whose channels are all for this."""
    by_server = groupby(places, key=lambda place: place.server or 0)
    for server, channels in by_server:
        yield Server(
            id=server,
            name="Regroupement",
            state=ServerState.ADMITTED,
            channels=tuple(Channel(id=each.id, purposes=(purpose,)) for each in channels),
        )


async def enter(app: App, owed: Iterable[Owed]) -> int:
    """Put what is owed into the outbox; return how much of it is new."""
    async with app.database.write() as session:
        new = await DeliveryRepository(session).owe(owed, app.clock())
        await session.commit()
    return new


async def held(app: App) -> list[Delivery]:
    """Return every made-up delivery, as the bot itself has it."""
    async with app.database.read() as session:
        return await DeliveryRepository(session).held(SUBJECT)
