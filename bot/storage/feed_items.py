"""Items seen at watched addresses, kept so that none is news twice; and where they were relayed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, TypeAlias

from sqlalchemy import String, bindparam, cast, exists, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.audiences import Audience, Scope
from bot.domain.content.feeds import NEWS, RELAY, FeedItem, FetchedItem, ItemState
from bot.domain.deliveries import DeliveryState
from bot.domain.feeds.sifting import Sifting
from bot.storage.inserts import insert_into
from bot.storage.rows import DeliveryRow, FeedItemRow, FeedRelayRow

_ROW: Final = FeedItemRow
_LATEST: Final = 1000
Touched: TypeAlias = Mapping[FetchedItem, tuple[str, ...]]
_SHOWN: Final = (
    DeliveryState.PENDING,
    DeliveryState.LEASED,
    DeliveryState.SENT,
    DeliveryState.UNSURE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A time an item was relayed: the words it was given, and for whom."""

    id: int
    item: int
    comment: str
    audience: Audience
    region: str | None


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

    async def decide(self, items: Iterable[int], state: ItemState) -> None:
        """Note what became of items."""
        await self._session.execute(
            update(_ROW)
            .where(_ROW.id.in_(list(items)))
            .values(state=state)
            .execution_options(synchronize_session=False)
        )

    async def unshown(self) -> list[tuple[str, int]]:
        """Return the feed and batch of what waits and was shown nowhere, nor is about to be."""
        subject = literal(NEWS) + cast(_ROW.batch, String)
        shown = exists().where(DeliveryRow.subject == subject, DeliveryRow.state.in_(_SHOWN))
        query = (
            select(_ROW.feed, _ROW.batch)
            .where(_ROW.state == ItemState.WAITING, ~shown)
            .distinct()
            .order_by(_ROW.batch)
        )
        return [(feed, batch) for feed, batch in await self._session.execute(query)]

    async def add_relay(
        self, item: int, comment: str, audience: Audience, region: str | None, now: datetime
    ) -> int:
        """Note that an item is relayed; return the number of that."""
        row = FeedRelayRow(item=item, comment=comment, audience=audience, region=region, at=now)
        self._session.add(row)
        await self._session.flush()
        return row.id

    async def relays(self, item: int) -> list[Relay]:
        """Return the times an item was relayed."""
        rows = await self._session.scalars(select(FeedRelayRow).where(FeedRelayRow.item == item))
        return [
            Relay(
                id=row.id,
                item=row.item,
                comment=row.comment,
                audience=Audience(row.audience),
                region=row.region,
            )
            for row in rows
        ]

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
        await self._set([held.id for held, _ in sifting.same], last_seen=now, missed=0)
        await self._set([each.id for each in sifting.missed], missed=_ROW.missed + 1)
        await self._set([each.id for each in sifting.gone], withdrawn=now)
        changed = {held.id for held, _ in sifting.changed}
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
        "batch": 0,
        "dossiers": "",
        "revision": 1,
    }
