"""What people ask to be told in private. Whoever may read something may subscribe to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Reader, may_read
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.pack import RecordKey
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import named_by
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope, concerns
from bot.storage.database import Database
from bot.storage.people import PeopleRepository
from bot.storage.plans import replan
from bot.storage.records import RecordRepository
from bot.storage.subscriptions import SubscriptionRepository

_RECORDS = {
    SubscriptionScope.EVENT: RecordKind.EVENT,
    SubscriptionScope.DOSSIER: RecordKind.DOSSIER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionList:
    """What a person asked for, with the titles of what they may read where they are.

    `closed` is set where Discord last refused a direct message to them.
    """

    subscriptions: tuple[Subscription, ...]
    titles: Mapping[RecordKey, str]
    closed: bool = False

    def title(self, subscription: Subscription) -> str:
        """Return the title of its event or dossier; empty for a kind, or what may not be read."""
        key = _key(subscription)
        return "" if key is None else self.titles.get(key, "")


class SubscriptionService:
    """Use cases on subscriptions; nothing here is shown to anyone but the person."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone

    async def add(self, subscription: Subscription, reader: Reader) -> Subscription:
        """Keep a wish (NotFoundError where its event or dossier is not one they may read)."""
        now = subscription.since
        async with self._database.write() as session:
            records = RecordRepository(session)
            await records.lock()
            named = await self._named(records, subscription, reader)
            identity = await SubscriptionRepository(session).put(named)
            await replan(session, now)
            await session.commit()
        return replace(named, id=identity)

    async def list(self, person: int, reader: Reader, now: datetime) -> SubscriptionList:
        """Return what a person asked for."""
        async with self._database.read() as session:
            found = tuple(await SubscriptionRepository(session).of(person))
            titles = await self._titles(RecordRepository(session), found, reader, now)
            closed = await PeopleRepository(session).closed(person)
        return SubscriptionList(subscriptions=found, titles=titles, closed=closed)

    async def stop(self, person: int, wanted: Iterable[int], now: datetime) -> int:
        """Drop wishes of a person; return how many of these were theirs, and still there."""
        async with self._database.write() as session:
            await RecordRepository(session).lock()
            wishes = SubscriptionRepository(session)
            stopped = [await wishes.stop(person, each) for each in wanted]
            await replan(session, now)
            await session.commit()
        return sum(each is not None for each in stopped)

    async def stop_hearing_of(
        self, person: int, event: str, now: datetime
    ) -> tuple[Subscription, ...]:
        """Drop every wish because of which a person hears of an event, and return them."""
        async with self._database.write() as session:
            records, wishes = RecordRepository(session), SubscriptionRepository(session)
            await records.lock()
            _, found = await records.at_revision([RecordKey(RecordKind.EVENT, event)])
            events = [each for each in found.values() if isinstance(each, Event)]
            stopped = [
                wish
                for wish in await wishes.of(person)
                if any(concerns(wish, each) for each in events)
            ]
            for wish in stopped:
                await wishes.stop(person, wish.id)
            await replan(session, now)
            await session.commit()
        return tuple(stopped)

    async def _named(
        self, records: RecordRepository, wish: Subscription, reader: Reader
    ) -> Subscription:
        """Return a wish with its event or dossier by its own id; a handle will do to ask for it."""
        kind = _RECORDS.get(wish.scope)
        if kind is None:
            return wish
        today = wish.since.astimezone(self._zone).date()
        readable = [
            record.id
            for record in await records.of_kinds(kind)
            if isinstance(record, Event | Dossier) and may_read(reader, record.scope, today)
        ]
        named = named_by(wish.subject, readable)
        if named is None:
            raise NotFoundError(wish.subject)
        return replace(wish, subject=named)

    async def _titles(
        self,
        records: RecordRepository,
        subscriptions: Iterable[Subscription],
        reader: Reader,
        now: datetime,
    ) -> dict[RecordKey, str]:
        keys = [key for each in subscriptions if (key := _key(each)) is not None]
        _, found = await records.at_revision(keys)
        today = now.astimezone(self._zone).date()
        return {
            key: record.title
            for key, record in found.items()
            if isinstance(record, Event | Dossier) and may_read(reader, record.scope, today)
        }


def _key(subscription: Subscription) -> RecordKey | None:
    kind = _RECORDS.get(subscription.scope)
    return None if kind is None else RecordKey(kind, subscription.subject)
