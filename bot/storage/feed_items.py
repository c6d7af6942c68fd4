"""Items seen at watched addresses, kept so that none is news twice; and where they were relayed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, TypeAlias

from sqlalchemy import (
    String,
    bindparam,
    cast,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.audiences import Audience, Scope
from bot.domain.content.feeds import NEWS, RELAY, Done, FeedItem, FetchedItem, ItemState
from bot.domain.deliveries import DeliveryState
from bot.domain.feeds.sifting import MISSED_ENOUGH, Sifting
from bot.storage.inserts import insert_into
from bot.storage.rows import DeliveryRow, FeedItemRow, FeedRelayRow, FeedStateRow

_ROW: Final = FeedItemRow
_LATEST: Final = 1000
Touched: TypeAlias = Mapping[FetchedItem, tuple[str, ...]]
_SHOWN: Final = (
    DeliveryState.PENDING,
    DeliveryState.LEASED,
    DeliveryState.SENT,
    DeliveryState.UNSURE,
)


class FeedItemRepository:
    """The items, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_feed(self, feed: str) -> list[FeedItem]:
        """Return the items of an address, the latest seen first."""
        query = select(_ROW).where(_ROW.feed == feed).order_by(_ROW.last_seen.desc(), _ROW.id)
        return [_item(row) for row in await self._session.scalars(query.limit(_LATEST))]

    async def item(self, item: int) -> FeedItem | None:
        """Return one item."""
        row = await self._session.get(_ROW, item, populate_existing=True)
        return None if row is None else _item(row)

    async def batch(self, batch: int) -> list[FeedItem]:
        """Return the items that are shown in one message, in their publisher's order."""
        rows = await self._session.scalars(
            select(_ROW).where(_ROW.batch == batch).order_by(_ROW.id)
        )
        return [_item(row) for row in rows]

    async def take_in(
        self, feed: str, sifting: Sifting, now: datetime, touched: Touched
    ) -> list[int]:
        """Remember what a look brought, and the dossiers it touches; return the news' batches."""
        await self._refresh(sifting, now)
        if sifting.first:
            rows = [_values(feed, each, now, ItemState.BACKLOG) for each in sifting.new]
            if rows:
                entry = insert_into(self._session, _ROW).on_conflict_do_nothing()
                await self._session.execute(entry, rows)
            return []
        return await self._enter(feed, sifting, now, touched)

    async def dismiss(self, items: Iterable[int]) -> None:
        """Put items aside."""
        await self._set(list(items), state=ItemState.DISMISSED, stale=True)

    async def take_back(self, batch: int) -> None:
        """Have what was put aside of one message wait again."""
        aside = (_ROW.batch == batch, _ROW.state == ItemState.DISMISSED)
        waiting = update(_ROW).where(*aside).values(state=ItemState.WAITING, stale=True)
        await self._session.execute(waiting.execution_options(synchronize_session=False))

    async def mark(self, item: int, done: Done) -> None:
        """Note what someone made of an item: it is handled."""
        row = await self._session.get(_ROW, item, populate_existing=True, with_for_update=True)
        if row is not None:
            row.done = " ".join(sorted({*row.done.split(), done}))
            row.state, row.stale = ItemState.HANDLED, True
            await self._session.flush()

    async def unshown(self, since: datetime) -> list[tuple[str, int]]:
        """Return the feed and batch of what waits and was shown nowhere, nor is about to be.

        What was seen first before that waits no more: what it was sent as may be forgotten.
        """
        subject = literal(NEWS) + cast(_ROW.batch, String)
        shown = exists().where(DeliveryRow.subject == subject, DeliveryRow.state.in_(_SHOWN))
        query = (
            select(_ROW.feed, _ROW.batch)
            .where(_ROW.state == ItemState.WAITING, _ROW.first_seen >= since, ~shown)
            .distinct()
            .order_by(_ROW.batch)
        )
        return [(feed, batch) for feed, batch in await self._session.execute(query)]

    async def stale(self) -> list[FeedItem]:
        """Return the items whose messages may read otherwise; others who ask get none of them."""
        query = select(_ROW).where(_ROW.stale).order_by(_ROW.id)
        rows = await self._session.scalars(query.with_for_update(skip_locked=True))
        return [_item(row) for row in rows]

    async def any_stale(self) -> bool:
        """Tell whether there are such items."""
        return bool(await self._session.scalar(select(exists().where(_ROW.stale))))

    async def refreshed(self, items: Collection[int]) -> None:
        """Note that every message reads as these items do."""
        await self._set(list(items), stale=False)

    async def forget(self, followed: Collection[str], before: datetime) -> int:
        """Remove what its feed has not shown since then; of feeds that are gone, everything.

        While a feed is not read, nothing of it is removed: all of it may be there still.
        """
        left = select(FeedStateRow.feed).where(
            FeedStateRow.feed.not_in(followed), FeedStateRow.next_at < before
        )
        over = or_((_ROW.missed >= MISSED_ENOUGH) & (_ROW.last_seen < before), _ROW.feed.in_(left))
        gone = await self._session.scalars(delete(_ROW).where(over).returning(_ROW.id))
        count = len(gone.all())
        await self._session.execute(delete(FeedStateRow).where(FeedStateRow.feed.in_(left)))
        return count

    async def touched(self, subjects: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the dossiers that items seem to touch, by the subject of messages.

        A message of several items names none.
        """
        numbers = [int(each.removeprefix(NEWS)) for each in subjects if each.startswith(NEWS)]
        rows = await self._session.execute(
            select(_ROW.batch, func.max(_ROW.dossiers))
            .where(_ROW.batch.in_(numbers))
            .group_by(_ROW.batch)
            .having(func.count() == 1)
        )
        return {f"{NEWS}{batch}": tuple(dossiers.split()) for batch, dossiers in rows}

    async def relayed_for(self, subjects: Iterable[str]) -> dict[str, Scope]:
        """Return for whom items were relayed, by the subjects of these messages."""
        numbers = [int(each.removeprefix(RELAY)) for each in subjects if each.startswith(RELAY)]
        rows = await self._session.scalars(select(FeedRelayRow).where(FeedRelayRow.id.in_(numbers)))
        return {
            f"{RELAY}{row.id}": Scope(audience=Audience(row.audience), region=row.region)
            for row in rows
        }

    async def _enter(
        self, feed: str, sifting: Sifting, now: datetime, touched: Touched
    ) -> list[int]:
        batches: list[int] = []
        for each in sifting.new:
            values = _values(feed, each, now, ItemState.WAITING)
            values["dossiers"] = " ".join(touched.get(each, ()))
            entry = insert_into(self._session, _ROW).values(values).on_conflict_do_nothing()
            number = await self._session.scalar(entry.returning(_ROW.id))
            if number is None:
                continue
            batch = batches[0] if sifting.grouped and batches else number
            batches.append(batch)
            await self._session.execute(update(_ROW).where(_ROW.id == number).values(batch=batch))
        return list(dict.fromkeys(batches))

    async def _refresh(self, sifting: Sifting, now: datetime) -> None:
        """Note what is still there, how it reads now, what is missing, and what was taken down."""
        table = _ROW.__table__
        changed = {held.id for held, _ in sifting.changed}
        shown = (*sifting.back, *sifting.gone, *(held for held, _ in sifting.changed))
        await self._set([held.id for held, _ in sifting.same], last_seen=now, missed=0)
        await self._set([each.id for each in sifting.back], withdrawn=None)
        await self._set([each.id for each in sifting.missed], missed=_ROW.missed + 1)
        await self._set([each.id for each in sifting.gone], withdrawn=now)
        await self._set([each.id for each in shown if each.batch], stale=True)
        rows = [
            {"of": held.id, "new_revision": held.revision + (held.id in changed), **_fields(item)}
            for held, item in sifting.same
            if held.item != item
        ]
        if rows:
            columns = ("revision", "title", "link", "guid", "summary", "published")
            connection = await self._session.connection()
            await connection.execute(
                update(table)  # type: ignore[arg-type]
                .where(table.c.id == bindparam("of"))
                .values({name: bindparam(f"new_{name}") for name in columns}),
                rows,
            )

    async def _set(self, items: Sequence[int], **values: Any) -> None:
        if items:
            await self._session.execute(
                update(_ROW)
                .where(_ROW.id.in_(items))
                .values(**values)
                .execution_options(synchronize_session=False)
            )


def _item(row: FeedItemRow) -> FeedItem:
    return FeedItem(
        id=row.id,
        feed=row.feed,
        item=FetchedItem(
            title=row.title,
            link=row.link,
            guid=row.guid,
            summary=row.summary,
            published=row.published,
        ),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        state=ItemState(row.state),
        done=frozenset(map(Done, row.done.split())),
        missed=row.missed,
        batch=row.batch,
        dossiers=tuple(row.dossiers.split()),
        revision=row.revision,
        withdrawn=row.withdrawn,
    )


def _fields(item: FetchedItem) -> dict[str, Any]:
    return {
        "new_title": item.title,
        "new_link": item.link,
        "new_guid": item.guid,
        "new_summary": item.summary,
        "new_published": item.published,
    }


def _values(feed: str, item: FetchedItem, now: datetime, state: ItemState) -> dict[str, Any]:
    return {
        "feed": feed,
        "digest": sha256(repr(item).encode()).hexdigest(),
        "title": item.title,
        "link": item.link,
        "guid": item.guid,
        "summary": item.summary,
        "published": item.published,
        "first_seen": now,
        "last_seen": now,
        "missed": 0,
        "state": state,
        "done": "",
        "batch": 0,
        "dossiers": "",
        "revision": 1,
        "stale": False,
    }
