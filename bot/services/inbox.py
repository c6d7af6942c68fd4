"""Messages about news: what waits is owed to the coordination, what was told reads as it is now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.content.feeds import NEWS, RELAY, Feed, FeedItem
from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.feeds.keeping import inbox_places
from bot.domain.feeds.showing import shown_as
from bot.domain.places.places import HomeServer
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.feeds.deliveries import inbox_owed, rewordings
from bot.formats.feeds.news import News, inbox_text, relay_text
from bot.storage.database import Database
from bot.storage.feed_desk import FeedDesk

# What found no place for so long is no news. Well before what was sent is forgotten.
_WAITS: Final = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """How many corrections are owed, and whether every message then reads as it must."""

    owed: int = 0
    settled: bool = True

    def __add__(self, other: "Reworded") -> "Reworded":
        """Return both together."""
        return Reworded(owed=self.owed + other.owed, settled=self.settled and other.settled)


class InboxService:
    """Enters what is owed of news; `home` names who coordinates the whole network."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._database = database
        self._zone = zone
        self._home = home
        self._catalogue = catalogue_for("fr")

    async def deliver(self, now: datetime) -> int:
        """Owe what waits and was shown nowhere, and have messages read as their items do now.

        Also what was refused, or had no place to go; return how many messages are newly owed.
        """
        async with self._database.read() as session:
            items = FeedDesk(session).items
            if not (await items.unshown(now - _WAITS) or await items.any_stale()):
                return 0
        async with self._database.write() as session:
            desk = FeedDesk(session)
            owed = 0
            for feed_id, batch in await desk.items.unshown(now - _WAITS):
                owed += await self._owe(desk, feed_id, batch, now)
            owed += await self._refresh(desk, await desk.items.stale(), now)
            await session.commit()
        return owed

    async def _owe(self, desk: FeedDesk, feed_id: str, batch: int, now: datetime) -> int:
        feed = await desk.feeds.feed(feed_id)
        if feed is None:
            return 0
        items = await desk.items.batch(batch)
        places = inbox_places(feed, await desk.servers.servers(), self._home)
        if not items or not places:
            return 0
        before = await desk.outbox.held(f"{NEWS}{batch}")
        news = self._news(feed, items)
        owed = inbox_owed(news, places, before, now, self._catalogue)
        return await desk.outbox.owe(owed, now)

    async def _refresh(self, desk: FeedDesk, stale: Sequence[FeedItem], now: datetime) -> int:
        """Have every message that shows one of these items read as it does; return how many."""
        owed, done = 0, set()
        for feed_id, batch in dict.fromkeys((each.feed, each.batch) for each in stale):
            feed = await desk.feeds.feed(feed_id)
            items = [each for each in stale if each.batch == batch]
            reworded = Reworded()
            if feed is not None:
                relayed, channels = await self._refresh_relays(desk, feed, items, now)
                reworded = relayed + await self._refresh_batch(desk, feed, batch, channels, now)
            owed += reworded.owed
            done |= {each.id for each in items} if reworded.settled else set()
        await desk.items.refreshed(done)
        return owed

    async def _refresh_relays(
        self, desk: FeedDesk, feed: Feed, items: Sequence[FeedItem], now: datetime
    ) -> tuple[Reworded, int]:
        """Return what became of the relayed copies, and how many channels have one."""
        found, places = Reworded(), set()
        shown = {each.item.id: each for each in self._news(feed, items)}
        for relay in await desk.relays.of(shown):
            held = await desk.outbox.held(f"{RELAY}{relay.id}")
            places |= {each.owed.place for each in held}
            text = relay_text(shown[relay.item], relay.comment, self._catalogue)
            found += await _reword(desk, held, text, 1, now)
        return found, len(places)

    async def _refresh_batch(
        self, desk: FeedDesk, feed: Feed, batch: int, channels: int, now: datetime
    ) -> Reworded:
        items = await desk.items.batch(batch)
        held = await desk.outbox.held(f"{NEWS}{batch}")
        told = [replace(each, channels=channels) for each in self._news(feed, items)]
        return await _reword(desk, held, inbox_text(told, self._catalogue), shown_as(items), now)

    def _news(self, feed: Feed, items: Iterable[FeedItem]) -> list[News]:
        return [News(feed=feed, item=each, zone=self._zone, dossiers={}) for each in items]


async def _reword(
    desk: FeedDesk, held: Sequence[Delivery], text: str, revision: int, now: datetime
) -> Reworded:
    """Have messages about one subject read so, whether they were sent or wait."""
    owed = await desk.outbox.owe(rewordings(held, text, revision, now), now)
    waiting = [each.id for each in held if each.state is not DeliveryState.SENT]
    at_rest = await desk.messages.reword(waiting, text, revision)
    return Reworded(owed=owed, settled=len(at_rest) == len(waiting))
