"""Watched addresses as the coordination keeps them: tried before they count, changed, paused."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, TypeAlias

from bot.domain.calendar.rules import Remit
from bot.domain.content.feed_rules import is_web_address
from bot.domain.content.feeds import Feed, FeedState, FetchedItem
from bot.domain.errors import ConflictError, ForbiddenError
from bot.domain.feeds.keeping import (
    AlreadyWatchedError,
    BadFeedAddressError,
    UnknownFeedError,
    keeps,
    new_feed_id,
    region_for,
    typed_address,
)
from bot.domain.feeds.schedule import Habit, habit_of, newest
from bot.domain.fetching import FetchProblem, LinkedFeed, Refusal, Unchanged
from bot.domain.journal import actor_of
from bot.domain.places.places import HomeServer, Person
from bot.domain.text import fold
from bot.formats.feeds.news import record_title
from bot.gateways.feed_reader import FeedReader, Read, Reading, Several
from bot.gateways.fetcher import Fetcher
from bot.storage.database import Database
from bot.storage.feed_desk import FeedDesk

OpenFetcher: TypeAlias = Callable[[], Fetcher]
_SHOWN: Final = 3
_SUGGESTED: Final = 25
_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What a try at an address gave: its latest items, or what was wrong.

    `choices` are the feeds of a page that links several: one of them must be chosen first.
    """

    url: str
    title: str = ""
    latest: tuple[FetchedItem, ...] = ()
    count: int = 0
    problem: FetchProblem | None = None
    choices: tuple[LinkedFeed, ...] = ()

    @property
    def readable(self) -> bool:
        """Tell whether there is one feed, and it can be read."""
        return self.problem is None and not self.choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """An address with how it goes: `state` is None where it was never looked at."""

    feed: Feed
    state: FeedState | None = None
    habit: Habit | None = None


class FeedService:
    """Use cases on the list of addresses; `home` names who coordinates the whole network."""

    def __init__(
        self, database: Database, home: HomeServer | None, fetcher: OpenFetcher = Fetcher
    ) -> None:
        self._database = database
        self._home = home
        self._fetcher = fetcher

    async def watched(self, person: Person) -> tuple[Watched, ...]:
        """Return the addresses that someone keeps, by title, with how it goes with each."""
        async with self._database.read() as session:
            desk = FeedDesk(session)
            remit = await desk.remit(person, self._home)
            states = await desk.feeds.states()
            kept = [each for each in await desk.feeds.feeds() if keeps(remit, each)]
            found = [
                Watched(
                    feed=each,
                    state=_still_about(states.get(each.id), each),
                    habit=habit_of(await desk.items.of_feed(each.id)),
                )
                for each in kept
            ]
        return tuple(sorted(found, key=lambda each: fold(each.feed.title)))

    async def kept(self, person: Person, feed: str) -> Feed:
        """Return an address to someone who keeps it (UnknownFeedError, ForbiddenError)."""
        async with self._database.read() as session:
            desk = FeedDesk(session)
            return await _held(desk, await desk.remit(person, self._home), feed)

    async def suggest(self, person: Person, typed: str) -> tuple[Feed, ...]:
        """Return the addresses someone keeps whose title or address holds these words."""
        async with self._database.read() as session:
            desk = FeedDesk(session)
            remit = await desk.remit(person, self._home)
            feeds = [each for each in await desk.feeds.feeds() if keeps(remit, each)]
        wanted = fold(typed).split()
        found = [
            each
            for each in feeds
            if all(word in fold(f"{each.title} {each.url} {each.id}") for word in wanted)
        ]
        return tuple(sorted(found, key=lambda each: fold(each.title))[:_SUGGESTED])

    async def add(
        self, person: Person, url: str, title: str, region: str | None, now: datetime
    ) -> tuple[Trial, Feed | None]:
        """Try an address and enter it, not yet looked at; one that cannot be read is not entered.

        BadFeedAddressError, AlreadyWatchedError, WhichRegionError, ForbiddenError.
        """
        address = typed_address(url)
        async with self._database.read() as session:
            desk = FeedDesk(session)
            chosen = region_for(await desk.remit(person, self._home), region)
            _check(address, chosen, await desk.feeds.feeds())
        trial = await self._tried(address, now)
        if not trial.readable:
            return trial, None
        async with self._writing(person) as (desk, _):
            feeds = await desk.feeds.feeds()
            _check(address, chosen, feeds)
            name = record_title(title or trial.title) or address[:_LONGEST_TITLE]
            feed = Feed(
                id=new_feed_id(name, {each.id for each in feeds}),
                title=name,
                url=address,
                region=chosen,
            )
            await desk.feeds.save(feed, actor=actor_of(person.id), now=now)
        return trial, feed

    async def enable(self, person: Person, feed: str, now: datetime, *, enabled: bool) -> Feed:
        """Begin to look at an address, or pause; what came meanwhile then comes together."""
        async with self._writing(person) as (desk, remit):
            held = await _held(desk, remit, feed)
            changed = replace(held, enabled=enabled)
            await desk.feeds.save(changed, actor=actor_of(person.id), now=now)
            state = (await desk.feeds.states()).get(feed)
            if enabled and state is not None:
                await desk.feeds.put(replace(state, next_at=now))
        return changed

    async def change(
        self, person: Person, feed: str, *, url: str | None, title: str | None, now: datetime
    ) -> tuple[Trial, Feed]:
        """Give an address another title, or another address, tried first: a bad one is refused.

        BadFeedAddressError, AlreadyWatchedError, UnknownFeedError, ForbiddenError, ConflictError.
        """
        async with self._database.read() as session:
            desk = FeedDesk(session)
            held = await _held(desk, await desk.remit(person, self._home), feed)
        address = held.url if url is None else typed_address(url)
        trial = Trial(url=address)
        if address != held.url:
            _check(address, held.region, [])
            trial = await self._tried(address, now)
            if not trial.readable:
                return trial, held
        async with self._writing(person) as (desk, remit):
            if await _held(desk, remit, feed) != held:
                raise ConflictError(feed)
            _check(address, held.region, _others(await desk.feeds.feeds(), held))
            changed = replace(held, url=address, title=record_title(title or "") or held.title)
            await desk.feeds.save(changed, actor=actor_of(person.id), now=now)
        return trial, changed

    async def remove(self, person: Person, feed: str, now: datetime) -> Feed:
        """Take an address off the list; its journal stays."""
        async with self._writing(person) as (desk, remit):
            held = await _held(desk, remit, feed)
            await desk.feeds.remove(feed, actor=actor_of(person.id), now=now)
        return held

    async def trial(self, person: Person, feed: str, now: datetime) -> tuple[Feed, Trial]:
        """Try an address of the list at once; nothing is posted nor noted.

        Of a page that links several feeds, its feed is the first, as when it is looked at.
        """
        async with self._database.read() as session:
            desk = FeedDesk(session)
            held = await _held(desk, await desk.remit(person, self._home), feed)
        async with self._fetcher() as fetcher:
            return held, _trial(held.url, await FeedReader(fetcher).read(held.url, now))

    async def _tried(self, url: str, now: datetime) -> Trial:
        async with self._fetcher() as fetcher:
            return _trial(url, await FeedReader(fetcher).explore(url, now))

    @asynccontextmanager
    async def _writing(self, person: Person) -> AsyncIterator[tuple[FeedDesk, Remit]]:
        """Give the list to someone who keeps some of it; what they did is committed at the end."""
        async with self._database.write() as session:
            desk = FeedDesk(session)
            await desk.feeds.lock()
            yield desk, await desk.remit(person, self._home)
            await session.commit()


def _trial(url: str, read: Read | Several) -> Trial:
    match read:
        case Refusal():
            return Trial(url=url, problem=read.problem)
        case Several():
            return Trial(url=url, choices=read.links)
        case Unchanged():
            return Trial(url=url, problem=FetchProblem.UNREADABLE)
        case Reading():
            return Trial(
                url=read.found_at or url,
                title=read.feed.title,
                latest=newest(read.feed.items, _SHOWN),
                count=len(read.feed.items),
            )


async def _held(desk: FeedDesk, remit: Remit, feed: str) -> Feed:
    held = await desk.feeds.feed(feed)
    if held is None:
        raise UnknownFeedError(feed)
    if not keeps(remit, held):
        raise ForbiddenError(feed)
    return held


def _check(address: str, region: str | None, feeds: list[Feed]) -> None:
    if not is_web_address(address):
        raise BadFeedAddressError(address)
    if any(each.url == address and each.region == region for each in feeds):
        raise AlreadyWatchedError(address)


def _others(feeds: list[Feed], held: Feed) -> list[Feed]:
    return [each for each in feeds if each.id != held.id]


def _still_about(state: FeedState | None, feed: Feed) -> FeedState | None:
    return state if state is not None and state.url == feed.url else None
