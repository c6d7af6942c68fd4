"""News as the coordination acts on it: passed on, dated, attached to a dossier, or put aside."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.audiences import Audience, Reader, Scope, may_read
from bot.domain.calendar.desk import citation_of, new_id, notice
from bot.domain.calendar.forms import EventForm
from bot.domain.calendar.rules import Remit
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.feeds import Done, Feed, FeedItem, ItemState
from bot.domain.content.sources import DateStanding, Source
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Place
from bot.domain.errors import ForbiddenError, NotFoundError
from bot.domain.feeds.keeping import NowhereToRelayError, keeps
from bot.domain.journal import actor_of
from bot.domain.places.places import HomeServer, Person, Purpose, Server, reader_at
from bot.domain.schedule.recipients import channels_for, place_of
from bot.formats.calendar.forms import moment_typed
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.feeds.deliveries import relay_owed
from bot.formats.feeds.news import News, record_title
from bot.storage.database import Database
from bot.storage.events import EventRepository
from bot.storage.feed_desk import FeedDesk

_NO_ADDRESS = "https://sans-adresse.invalid/"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayWish:
    """How an item is to be passed on: with which words, for whom."""

    comment: str
    audience: Audience
    region: str | None


class NewsService:
    """Use cases on items; `home` names who coordinates the whole network."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._database = database
        self._zone = zone
        self._home = home

    async def batch(self, person: Person, batch: int, now: datetime) -> tuple[News, ...]:
        """Return the items that one message shows (NotFoundError, ForbiddenError)."""
        async with self._database.read() as session:
            desk = FeedDesk(session)
            remit = await desk.remit(person, self._home)
            items = await desk.items.batch(batch)
            if not items:
                raise NotFoundError(str(batch))
            # They are all of one address.
            feed = await _kept(desk, remit, items[0])
            return await self._news(desk, remit, feed, items, now)

    async def one(self, person: Person, item: int, now: datetime) -> News:
        """Return an item (NotFoundError, ForbiddenError)."""
        async with self._database.read() as session:
            desk = FeedDesk(session)
            return await self._one(desk, await desk.remit(person, self._home), item, now)

    async def dismiss(self, person: Person, items: Iterable[int]) -> int:
        """Put aside the items that wait; return how many."""
        async with self._writing(person) as (desk, remit):
            found = [await _item(desk, each) for each in items]
            for feed in {each.feed: each for each in found}.values():
                await _kept(desk, remit, feed)
            waiting = [each.id for each in found if each.state is ItemState.WAITING]
            await desk.items.dismiss(waiting)
        return len(waiting)

    async def take_back(self, person: Person, batch: int, now: datetime) -> tuple[News, ...]:
        """Have what was put aside of one message wait again; return all that it shows."""
        await self.batch(person, batch, now)
        async with self._writing(person) as (desk, _remit):
            await desk.items.take_back(batch)
        return await self.batch(person, batch, now)

    async def remit(self, person: Person) -> Remit:
        """Return for whom someone may relay (ForbiddenError)."""
        async with self._database.read() as session:
            return await FeedDesk(session).remit(person, self._home)

    async def relay(self, person: Person, item: int, wish: RelayWish, now: datetime) -> int:
        """Owe an item to the channels of an audience and region; return how many channels.

        NowhereToRelayError where there is none: nothing is then noted.
        """
        async with self._writing(person) as (desk, remit):
            news = await self._one(desk, remit, item, now)
            everywhere = await desk.servers.servers()
            servers = [each for each in everywhere if _covers(remit, each, person)]
            places = _readers_of(wish, servers, now, self._zone)
            if not places:
                raise NowhereToRelayError(str(item))
            relay = await desk.relays.add(item, wish.comment, wish.audience, wish.region, now)
            owed = relay_owed(news, relay, wish.comment, places, now, catalogue_for("fr"))
            await desk.outbox.owe(owed, now)
            await desk.items.mark(item, Done.RELAYED)
        return len(places)

    async def deadline(self, person: Person, item: int, now: datetime) -> EventForm | None:
        """Return the form of a deadline, filled in from an item; None where it has one already.

        Nothing is kept yet.
        """
        news = await self.one(person, item, now)
        if Done.DATED in news.item.done:
            return None
        written = news.dates[-1] if news.dates else None
        link = news.item.item.link or ""
        return EventForm(
            kind=EventKind.COMMENT_DEADLINE,
            title=record_title(news.item.item.title),
            when="" if written is None else moment_typed(written.day, written.hour),
            document=link if link.startswith("https://") else "",
            dossier=next((each for each in news.item.dossiers if each in news.dossiers), None),
            region=news.feed.region,
            item=item,
        )

    async def attach(self, person: Person, item: int, dossier: str, now: datetime) -> Source:
        """Enter an item as a document with its date, and its publication in a dossier."""
        async with self._database.write() as session:
            desk, events = FeedDesk(session), EventRepository(session)
            await events.lock()
            news = await self._one(desk, await desk.remit(person, self._home), item, now)
            held = await events.desk()
            if dossier not in news.dossiers:
                raise NotFoundError(dossier)
            source = _document(news)
            same = next((each for each in held.sources.values() if _is_same(each, source)), source)
            if not any(_publishes(each, same, dossier) for each in held.events.values()):
                published = _publication(news, same, dossier, held.events)
                await events.keep(same, published, actor=actor_of(person.id), now=now)
            await desk.items.mark(item, Done.ATTACHED)
            await session.commit()
        return same

    @asynccontextmanager
    async def _writing(self, person: Person) -> AsyncIterator[tuple[FeedDesk, Remit]]:
        async with self._database.write() as session:
            desk = FeedDesk(session)
            yield desk, await desk.remit(person, self._home)
            await session.commit()

    async def _one(self, desk: FeedDesk, remit: Remit, number: int, now: datetime) -> News:
        item = await _item(desk, number)
        feed = await _kept(desk, remit, item)
        (news,) = await self._news(desk, remit, feed, [item], now)
        return news

    async def _news(
        self, desk: FeedDesk, remit: Remit, feed: Feed, items: Iterable[FeedItem], now: datetime
    ) -> tuple[News, ...]:
        titles = await desk.titles(_sees(remit, now.astimezone(self._zone).date()))
        return tuple(News(feed=feed, item=each, zone=self._zone, dossiers=titles) for each in items)


async def _item(desk: FeedDesk, number: int) -> FeedItem:
    item = await desk.items.item(number)
    if item is None:
        raise NotFoundError(str(number))
    return item


async def _kept(desk: FeedDesk, remit: Remit, item: FeedItem) -> Feed:
    """Return the address of an item to someone who keeps it (NotFoundError, ForbiddenError)."""
    feed = await desk.feeds.feed(item.feed)
    if feed is None:
        raise NotFoundError(item.feed)
    if not keeps(remit, feed):
        raise ForbiddenError(feed.id)
    return feed


def _sees(remit: Remit, today: date) -> Callable[[Scope], bool]:
    """Return what tells which records someone may be shown."""
    reader = Reader(audience=remit.audience, regions=remit.regions)
    return lambda scope: remit.national or may_read(reader, scope, today)


def _covers(remit: Remit, server: Server, person: Person) -> bool:
    """Tell whether someone may send to a server: to any nationally, else to their own."""
    return remit.national or server.id == person.server


def _readers_of(
    wish: RelayWish, servers: Iterable[Server], now: datetime, zone: ZoneInfo
) -> list[Place]:
    """Return the channels for news whose readers may read what is relayed."""
    scope = Scope(audience=wish.audience, region=wish.region)
    today = now.astimezone(zone).date()
    return [
        place_of(server, channel)
        for server in servers
        for channel in channels_for(server, Purpose.BULLETINS)
        if may_read(reader_at(server, channel.id), scope, today)
    ]


def _document(news: News) -> Source:
    """Return the document that an item is, dated by its publisher or by when it was seen."""
    item = news.item.item
    made = notice(item.link or _NO_ADDRESS, news.day, Audience.PUBLIC)
    return replace(
        made,
        id=f"veille-{news.day}-{news.item.id}",
        title=record_title(news.item.item.title) or made.title,
        date=PartialDate.of(news.day),
        date_standing=DateStanding.PRINTED if item.published else DateStanding.INFERRED,
        issuers=(news.feed.body,) if news.feed.body else (),
        url=item.link,
    )


def _is_same(held: Source, made: Source) -> bool:
    return held.id == made.id or (made.url is not None and held.url == made.url)


def _publishes(event: Event, source: Source, dossier: str) -> bool:
    """Tell whether a dossier has the publication of a document already."""
    stands = event.dossier == dossier and event.standing is not EventStanding.CANCELLED
    cited = any(each.source == source.id for each in event.citations)
    return stands and cited and event.kind is EventKind.PUBLICATION


def _publication(news: News, source: Source, dossier: str, events: Iterable[str]) -> Event:
    """Return the fact of its publication, which puts it in the dossier's chronology."""
    start = PartialDate.of(news.day)
    return Event(
        id=new_id(start, source.title, set(events)),
        kind=EventKind.PUBLICATION,
        title=source.title,
        start=start,
        date_standing=source.date_standing,
        bodies=source.issuers,
        dossier=dossier,
        citations=(citation_of(source),),
        region=news.feed.region,
    )
