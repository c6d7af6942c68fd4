"""A feed at an address, or behind a page that links one: fetched, read, or why it could not be."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.domain.content.feeds import FetchedFeed
from bot.domain.fetching import FetchProblem, LinkedFeed, Page, Refusal, Unchanged, Validators
from bot.gateways.feed_links import linked_feeds
from bot.gateways.feeds import NotAFeedError, read_feed
from bot.gateways.fetcher import Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A feed as it was read; `found_at` is its address where a page led to it."""

    page: Page
    feed: FetchedFeed
    found_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """The feeds that a page links."""

    links: tuple[LinkedFeed, ...]


Read: TypeAlias = Reading | Unchanged | Refusal


class FeedReader:
    """Reads feeds with an open fetcher; one at a time is parsed, beside the event loop."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._parsing = asyncio.Semaphore(1)

    async def read(self, url: str, now: datetime, validators: Validators | None = None) -> Read:
        """Read the feed at an address; of a page that is none, the first that it links."""
        page = await self._fetcher.fetch(url, now, validators)
        return await self.read_page(page, now) if isinstance(page, Page) else page

    async def explore(self, url: str, now: datetime) -> Read | Several:
        """Read likewise, but leave it to whoever asks which of several feeds of a page is meant."""
        page = await self._fetcher.fetch(url, now)
        if not isinstance(page, Page):
            return page
        read = await self._read_or_links(page)
        if isinstance(read, Several) and len(read.links) == 1:
            return await self._first(read, now)
        return read

    async def read_page(self, page: Page, now: datetime) -> Read:
        """Read a page that is here already, in the same way."""
        read = await self._read_or_links(page)
        return await self._first(read, now) if isinstance(read, Several) else read

    async def _read_or_links(self, page: Page) -> Reading | Refusal | Several:
        try:
            return Reading(page=page, feed=await self._parsed(page))
        except NotAFeedError:
            links = await asyncio.to_thread(linked_feeds, page)
        return Several(links=links) if links else Refusal(problem=_what_it_is(page))

    async def _first(self, several: Several, now: datetime) -> Read:
        address = several.links[0].url
        found = await self._fetcher.fetch(address, now)
        if not isinstance(found, Page):
            return found
        try:
            return Reading(page=found, feed=await self._parsed(found), found_at=address)
        except NotAFeedError:
            return Refusal(problem=FetchProblem.NOT_A_FEED)

    async def _parsed(self, page: Page) -> FetchedFeed:
        async with self._parsing:
            return await asyncio.to_thread(read_feed, page)


def _what_it_is(page: Page) -> FetchProblem:
    if not page.body.strip():
        return FetchProblem.EMPTY
    start = page.body[:1024].lstrip().lower()
    is_page = page.content_type == "text/html" or start.startswith((b"<!doctype html", b"<html"))
    return FetchProblem.NO_FEED_IN_PAGE if is_page else FetchProblem.NOT_A_FEED
