"""Watched addresses, looked at when they are due; what is news becomes owed to the coordination.

A look is claimed before it is made, and counts only while the claim holds: two processes never
bring the same news, and what a process that stopped had claimed is looked at again.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.calendar.written import WrittenDate
from bot.domain.content.feeds import Feed, FeedItem, FeedState, FetchedItem
from bot.domain.feeds.keeping import inbox_places
from bot.domain.feeds.schedule import after_failure, after_look, habit_of, told
from bot.domain.feeds.sifting import Verdict, sift, verdicts
from bot.domain.fetching import Page, Refusal, Unchanged
from bot.domain.places.places import HomeServer
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.feeds.deliveries import notices_owed
from bot.formats.feeds.news import dates_found
from bot.gateways.feed_reader import FeedReader, Read, Reading
from bot.gateways.fetcher import Fetcher
from bot.storage.database import Database
from bot.storage.feed_desk import FeedDesk

log = logging.getLogger(__name__)

OpenFetcher: TypeAlias = Callable[[], Fetcher]
# From a text to the ids of the dossiers that it seems to touch.
FindDossiers: TypeAlias = Callable[[str], Awaitable[tuple[str, ...]]]
# Owes what news were taken in, and what became of them since.
Deliver: TypeAlias = Callable[[datetime], Awaitable[int]]
# Their deliveries are kept as long: none of them is owed anew.
ITEMS_KEPT: Final = timedelta(days=365)
_AT_A_TIME: Final = 30
_CLAIMED: Final = 200
# Longer than a look can take, with its wait for a turn.
_LEASE: Final = timedelta(minutes=5)
_LEASE_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """An item as it would be shown, and why, or why not."""

    item: FetchedItem
    verdict: Verdict
    dates: tuple[WrittenDate, ...]
    dossiers: tuple[str, ...]

    @property
    def shown(self) -> bool:
        """Tell whether it would be shown."""
        return self.verdict is Verdict.NEW


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A look at an address that is ours to make until the lease ends."""

    feed: Feed
    state: FeedState
    lease: str
    now: datetime


class PollService:
    """Looks at what is due; `fetcher` opens the Web."""

    def __init__(
        self,
        database: Database,
        zone: ZoneInfo,
        home: HomeServer | None,
        touched: FindDossiers,
        deliver: Deliver,
        fetcher: OpenFetcher = Fetcher,
    ) -> None:
        self._database = database
        self._zone = zone
        self._home = home
        self._touched = touched
        self._deliver = deliver
        self._fetcher = fetcher
        self._catalogue = catalogue_for("fr")

    async def poll(self, now: datetime) -> int:
        """Look at every address that is due, and owe what waits; return how much there was."""
        looked_at, more = 0, True
        while more:
            looks = await self._claim(now)
            if looks:
                await self._look_at(looks)
            looked_at += len(looks)
            more = len(looks) == _CLAIMED
        return looked_at + await self._deliver(now)

    async def _look_at(self, looks: Sequence[_Look]) -> None:
        turns = asyncio.Semaphore(_AT_A_TIME)
        async with self._fetcher() as fetcher:
            reader = FeedReader(fetcher)
            await asyncio.gather(*(self._look(reader, turns, look) for look in looks))

    async def forget(self, now: datetime) -> int:
        """Remove items that no address has shown for a year; return how many."""
        async with self._database.write() as session:
            desk = FeedDesk(session)
            followed = [each.id for each in await desk.feeds.feeds()]
            gone = await desk.items.forget(followed, now - ITEMS_KEPT)
            await desk.relays.forget()
            await session.commit()
        return gone

    async def preview(self, source: str | bytes, now: datetime) -> list[Previewed] | Refusal:
        """Return the items at an address, or in a file's bytes, as they would be shown."""
        read = await self._read_once(source, now)
        if not isinstance(read, Reading):
            return read if isinstance(read, Refusal) else []
        found = []
        for item, verdict in verdicts(await self._known_at(source), read.feed):
            day = (item.published or now).astimezone(self._zone).date()
            dossiers = await self._dossiers_of(item)
            dates = dates_found(item, day)
            found.append(Previewed(item=item, verdict=verdict, dates=dates, dossiers=dossiers))
        return found

    async def _read_once(self, source: str | bytes, now: datetime) -> Read:
        async with self._fetcher() as fetcher:
            reader = FeedReader(fetcher)
            if isinstance(source, str):
                return await reader.read(source, now)
            return await reader.read_page(Page(url="", body=source), now)

    async def _known_at(self, source: str | bytes) -> list[FeedItem]:
        async with self._database.read() as session:
            desk = FeedDesk(session)
            watched = [each for each in await desk.feeds.feeds() if each.url == source]
            return await desk.items.of_feed(watched[0].id) if watched else []

    async def _claim(self, now: datetime) -> list[_Look]:
        lease = secrets.token_hex(_LEASE_BYTES)
        async with self._database.write() as session:
            desk = FeedDesk(session)
            feeds = {each.id: each for each in await desk.feeds.feeds() if each.enabled}
            await desk.feeds.enter(
                FeedState(feed=each.id, url=each.url, next_at=now) for each in feeds.values()
            )
            states = await desk.feeds.claim(
                sorted(feeds), now, lease=lease, until=now + _LEASE, limit=_CLAIMED
            )
            await session.commit()
        return [
            _Look(feed=feed, state=_at_its_address(state, feed), lease=lease, now=now)
            for state in states
            for feed in (feeds[state.feed],)
        ]

    async def _look(self, reader: FeedReader, turns: asyncio.Semaphore, look: _Look) -> None:
        """Look at one address; whatever goes wrong there stays there."""
        async with turns:
            try:
                read = await reader.read(look.state.watched, look.now, look.state.validators)
                if await self._take_in(look, read):
                    await self._deliver(look.now)
            except Exception:
                log.exception("action=look feed=%s outcome=unexpected", look.feed.id)
                return
        level = logging.INFO if isinstance(read, Refusal) else logging.DEBUG
        log.log(level, "action=look feed=%s outcome=%s", look.feed.id, _outcome(read))

    async def _dossiers_of(self, item: FetchedItem) -> tuple[str, ...]:
        """Return the dossiers that an item names: in its title, else in its summary."""
        return await self._touched(item.title) or await self._touched(item.summary)

    async def _take_in(self, look: _Look, read: Read) -> bool:
        """Remember what a look brought, while it is ours to make; return whether it is news."""
        async with self._database.read() as session:
            known = await FeedDesk(session).items.of_feed(look.feed.id)
        sifting = None
        touched: dict[FetchedItem, tuple[str, ...]] = {}
        if isinstance(read, Reading):
            sifting = await asyncio.to_thread(sift, known, read.feed, first=not look.state.started)
            news = () if sifting.first else sifting.new
            touched = {each: await self._dossiers_of(each) for each in news}
        async with self._database.write() as session:
            desk = FeedDesk(session)
            if not await desk.feeds.held(look.feed.id, look.lease):
                return False
            if sifting is not None:
                await desk.items.take_in(look.feed.id, sifting, look.now, touched)
                known = await desk.items.of_feed(look.feed.id)
            await self._settle(desk, look, read, known, news=bool(sifting and sifting.new))
            await session.commit()
        return sifting is not None and bool(sifting.new) and not sifting.first

    async def _settle(
        self, desk: FeedDesk, look: _Look, read: Read, known: Sequence[FeedItem], *, news: bool
    ) -> None:
        """Note how it went, and tell the coordination what it should know."""
        habit, moved_to = habit_of(known), None
        if isinstance(read, Refusal):
            state = after_failure(look.state, read, look.now)
        else:
            seen = read.page if isinstance(read, Reading) else read
            found = isinstance(read, Reading) and read.found_at is not None
            moved_to = None if found else seen.moved_to
            first = not look.state.started
            state = after_look(look.state, seen, habit, look.now, news=news and not first)
            if isinstance(read, Reading) and read.found_at:
                state = replace(state, address=seen.moved_to or read.found_at)
        state, notice = told(state, habit, look.now, moved_to)
        await desk.feeds.put(state)
        if notice is not None:
            places = inbox_places(look.feed, await desk.servers.servers(), self._home)
            owed = notices_owed(look.feed, state, notice, places, look.now, self._catalogue)
            await desk.outbox.owe(owed, look.now)


def _at_its_address(state: FeedState, feed: Feed) -> FeedState:
    """Return how it goes with an address; one that someone changed begins anew, silently."""
    if state.url == feed.url:
        return state
    return FeedState(feed=feed.id, url=feed.url, next_at=state.next_at, told=state.told)


def _outcome(read: Read) -> str:
    match read:
        case Refusal():
            return read.problem.value
        case Unchanged():
            return "unchanged"
        case Reading():
            return "read"
