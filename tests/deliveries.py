"""Small deliveries for tests, and the outbox read back."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.domain.content.events import Event, EventKind
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, Owed, Place, PlaceKind
from bot.domain.places.places import Channel, HomeServer, Purpose, Server, ServerState
from bot.services.deliveries import DeliveryService
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository, delivery_of
from bot.storage.records import RecordRepository
from bot.storage.rows import DeliveryRow
from bot.storage.servers import ServerRepository

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
LEASE = timedelta(seconds=60)
ZONE = ZoneInfo("America/Toronto")
HOME = HomeServer(server=900, role=901)
SERVER = 100
DAY = timedelta(days=1)


def channel(number: int = 1) -> Place:
    """Return a channel of the server."""
    return Place(kind=PlaceKind.CHANNEL, id=1000 + number, server=SERVER)


def owed(key: str = "t:1", place: Place | None = None, **more: Any) -> Owed:
    """Return a message that is due now and needs no event."""
    more.setdefault("kind", DeliveryKind.TRIAL)
    more.setdefault("due_at", NOW)
    more.setdefault("text", "Essai")
    return Owed(key=key, place=place or channel(), **more)


def reminder(lead: timedelta = DAY, place: Place | None = None, **more: Any) -> Owed:
    """Return a reminder of the meeting that is due now."""
    where = place or channel()
    more.setdefault("revision", 1)
    key = f"r:rencontre:{more['revision']}:{int(lead.total_seconds())}:{where.id}"
    return owed(
        key,
        where,
        kind=DeliveryKind.REMINDER,
        subject="rencontre",
        lead=lead,
        expires_at=NOW + 2 * DAY,
        **more,
    )


def meeting(**more: Any) -> Event:
    """Return a meeting two days ahead."""
    more.setdefault("start", PartialDate.of((NOW + 2 * DAY).date()))
    return Event(
        id="rencontre", kind=EventKind.MEETING, title="Rencontre d’essai", citations=(), **more
    )


def server(identity: int = SERVER, **more: Any) -> Server:
    """Return an admitted server whose first nine channels hear of meetings."""
    more.setdefault("state", ServerState.ADMITTED)
    more.setdefault(
        "channels",
        (
            *(Channel(id=1000 + n, purposes=(Purpose.MEETINGS,)) for n in range(1, 10)),
            Channel(id=1999, purposes=(Purpose.COORDINATION,)),
        ),
    )
    return Server(id=identity, name="Regroupement", **more)


def service_on(database: Database) -> DeliveryService:
    """Return the service, with a lease of a minute."""
    return DeliveryService(database, ZONE, LEASE, HOME)


async def owe(database: Database, *entries: Owed, now: datetime = NOW) -> int:
    """Enter what is owed."""
    async with database.write() as session:
        new = await DeliveryRepository(session).owe(entries, now)
        await session.commit()
    return new


async def keep(database: Database, *records: Event | Server) -> None:
    """Write events and servers."""
    async with database.write() as session:
        for each in records:
            if isinstance(each, Server):
                await ServerRepository(session).add(each, actor="test", now=NOW)
            else:
                await RecordRepository(session).save(each, actor="test", now=NOW)
        await session.commit()


async def outbox(database: Database) -> dict[str, Delivery]:
    """Return all that is held, by key."""
    async with database.read() as session:
        rows = await session.scalars(select(DeliveryRow).order_by(DeliveryRow.id))
        return {row.key: delivery_of(row) for row in rows}
