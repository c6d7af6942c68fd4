"""Addresses watched for a small network, over a real database and a site on this machine."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from html import escape
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update

from bot.domain.content.feeds import Feed
from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.places.places import Channel, Purpose
from bot.gateways.fetcher import Bounds, Fetcher
from bot.services.inbox import InboxService
from bot.services.polls import PollService
from bot.services.touched import DossierFinder
from bot.storage.database import Database
from bot.storage.deliveries import delivery_of
from bot.storage.feeds import FeedRepository
from bot.storage.rows import DeliveryRow
from bot.storage.servers import ServerRepository
from tests.feeds.server import Site
from tests.keeping import HOME, NOW

ZONE = ZoneInfo("America/Toronto")
MESSAGES = 7_000
COORDINATION = {1: 1_001, 2: 2_001}
FEED = Feed(id="essai", title="Ministère d’essai", url="", enabled=True)


def article(number: int, title: str = "", **more: str) -> str:
    parts = {
        "title": escape(title or f"Avis numéro {number}"),
        "link": f"https://essai.example/{number}",
        "guid": f"essai-{number}",
        "description": f"Texte de l’avis {number}, assez long pour être reconnu partout.",
        **more,
    }
    return (
        "<item>" + "".join(f"<{name}>{text}</{name}>" for name, text in parts.items()) + "</item>"
    )


def rss(*articles: str) -> str:
    return f'<rss version="2.0"><channel><title>Fil</title>{"".join(articles)}</channel></rss>'


@dataclass
class Watch:
    """A watched site, the service that looks at it, and what is owed because of it."""

    database: Database
    site: Site
    now: datetime = NOW
    bounds: Bounds = field(default_factory=Bounds)
    polls: PollService = field(init=False)
    inbox: InboxService = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Begin anew, as another process."""
        self.inbox = InboxService(self.database, ZONE, HOME)
        self.polls = self.service()

    def service(self) -> PollService:
        return PollService(
            self.database,
            ZONE,
            HOME,
            DossierFinder(self.database).touched,
            self.inbox.deliver,
            lambda: Fetcher(loopback=True, bounds=self.bounds),
        )

    async def put(self, feed: Feed = FEED, path: str = "fil", **more: str) -> None:
        async with self.database.write() as session:
            watched = replace(feed, url=feed.url or self.site.url(path), **more)  # type: ignore[arg-type]
            await FeedRepository(session).save(watched, actor="essai", now=self.now)
            await session.commit()

    async def look(self, *articles: str, hours: int = 5, path: str = "fil") -> None:
        """Publish these, wait, and look."""
        if articles:
            self.site.put(path, rss(*articles))
        self.now += timedelta(hours=hours)
        await self.polls.poll(self.now)

    async def owed(self, kind: str = "inbox") -> list[Delivery]:
        async with self.database.read() as session:
            rows = await session.scalars(
                select(DeliveryRow).where(DeliveryRow.kind == kind).order_by(DeliveryRow.id)
            )
            return [delivery_of(row) for row in rows]

    async def texts(self, kind: str = "inbox") -> list[str]:
        return [each.owed.text or "" for each in await self.owed(kind)]

    async def settle(self, state: DeliveryState) -> None:
        """Have everything that is pending end so."""
        async with self.database.write() as session:
            await session.execute(
                update(DeliveryRow)
                .where(DeliveryRow.state == DeliveryState.PENDING)
                .values(
                    state=state,
                    settled_at=self.now,
                    message_id=func.coalesce(DeliveryRow.message_id, DeliveryRow.id + MESSAGES),
                )
            )
            await session.commit()


async def coordination(database: Database, *, placed: bool = True) -> None:
    """Give servers a coordination channel, or take it away: the first national, then region 01."""
    async with database.write() as session:
        repository = ServerRepository(session)
        for number, place in COORDINATION.items():
            held = await repository.lock(number)
            assert held is not None
            channel = Channel(id=place, purposes=(Purpose.COORDINATION,) if placed else ())
            await repository.save(held, held.with_channel(channel), actor="essai", now=NOW)
        await session.commit()


async def watch(database: Database, site: Site) -> Watch:
    """Watch the site for the network that is founded there."""
    watching = Watch(database, site)
    await watching.put()
    return watching
