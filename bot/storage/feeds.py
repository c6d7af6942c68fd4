"""Watched addresses in the database: how it goes with each, and who looks at it just now."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.content.feeds import Feed, FeedState, Trouble
from bot.domain.content.pack import RecordKey
from bot.domain.errors import NotFoundError
from bot.domain.feeds.journal import FeedChange
from bot.domain.fetching import FetchProblem, Validators
from bot.storage.inserts import insert_into
from bot.storage.journal import JournalRepository
from bot.storage.pack.documents import decode
from bot.storage.records import RecordRepository
from bot.storage.rows import ChangeRow, FeedStateRow

FEED_KIND: Final = "feed"
_ROW: Final = FeedStateRow
_JOURNAL_LENGTH: Final = 200


class FeedRepository:
    """Watched addresses, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._records = RecordRepository(session)

    async def feeds(self) -> list[Feed]:
        """Return every address, by id."""
        found = [each for each in await self._records.of_kinds(FEED_KIND) if isinstance(each, Feed)]
        return sorted(found, key=lambda each: each.id)

    async def feed(self, feed: str) -> Feed | None:
        """Return one address."""
        _, found = await self._records.at_revision([RecordKey(FEED_KIND, feed)])
        return next((each for each in found.values() if isinstance(each, Feed)), None)

    async def save(self, feed: Feed, *, actor: str, now: datetime) -> None:
        """Write an address as someone decided; the same again changes nothing."""
        await self._records.save(feed, actor=actor, now=now)

    async def remove(self, feed: str, *, actor: str, now: datetime) -> None:
        """Stop watching an address; what was seen there stays, should it come back."""
        await self._records.remove(RecordKey(FEED_KIND, feed), actor=actor, now=now)

    async def journal(self) -> list[FeedChange]:
        """Return the latest changes of addresses, the newest first."""
        query = select(ChangeRow.id).where(ChangeRow.kind == FEED_KIND)
        newest = query.order_by(ChangeRow.id.desc()).limit(_JOURNAL_LENGTH)
        latest = await self._latest()
        return [await self._change(each, latest) for each in await self._session.scalars(newest)]

    async def change(self, change: int) -> FeedChange:
        """Return one change of an address (NotFoundError)."""
        return await self._change(change, await self._latest())

    async def _change(self, change: int, latest: frozenset[int]) -> FeedChange:
        line = await JournalRepository(self._session).line(change)
        if line is None or line.kind != FEED_KIND:
            raise NotFoundError(str(change))
        return FeedChange(
            line=line,
            before=_feed_in(line.before),
            after=_feed_in(line.after),
            latest=change in latest,
        )

    async def _latest(self) -> frozenset[int]:
        """Return the last change of each address."""
        query = select(func.max(ChangeRow.id)).where(ChangeRow.kind == FEED_KIND)
        return frozenset(await self._session.scalars(query.group_by(ChangeRow.record)))

    async def lock(self) -> None:
        """Make other writers of content wait until this session ends."""
        await self._records.lock()

    async def states(self) -> dict[str, FeedState]:
        """Return how it goes with each address that was ever looked at."""
        return {row.feed: _state(row) for row in await self._session.scalars(select(_ROW))}

    async def enter(self, states: Iterable[FeedState]) -> None:
        """Begin to follow addresses; those that already are stay as they are."""
        held = frozenset(await self._session.scalars(select(_ROW.feed)))
        rows = [_values(each) for each in states if each.feed not in held]
        if rows:
            entry = insert_into(self._session, _ROW).on_conflict_do_nothing()
            await self._session.execute(entry, rows)

    async def put(self, state: FeedState) -> None:
        """Write how it goes, whoever looks just now."""
        values = _values(state)
        entry = insert_into(self._session, _ROW).values(values)
        changes = {name: value for name, value in values.items() if name != "feed"}
        await self._session.execute(
            entry.on_conflict_do_update(index_elements=[_ROW.feed], set_={**changes, "lease": None})
        )

    async def claim(
        self, among: Sequence[str], now: datetime, *, lease: str, until: datetime, limit: int
    ) -> list[FeedState]:
        """Take what is due to be looked at; nobody else has any of it until then."""
        due = (
            select(_ROW.feed)
            .where(_ROW.next_at <= now, _ROW.feed.in_(among))
            .order_by(_ROW.next_at, _ROW.feed)
            .limit(limit)
            # Not rendered on SQLite, whose writers take turns anyway.
            .with_for_update(skip_locked=True)
            .cte("due")
        )
        claimed = (
            update(_ROW)
            .where(_ROW.feed.in_(select(due.c.feed)))
            .values(lease=lease, next_at=until)
            .returning(_ROW)
            .execution_options(synchronize_session=False)
        )
        return [_state(row) for row in await self._session.scalars(claimed)]

    async def held(self, feed: str, lease: str) -> bool:
        """Tell whether an address is still ours to look at, and keep it so until the end."""
        found = select(_ROW.feed).where(_ROW.feed == feed, _ROW.lease == lease).with_for_update()
        return await self._session.scalar(found) is not None


def _feed_in(text: str | None) -> Feed | None:
    feed: Feed | None = None if text is None else decode(FEED_KIND, text)
    return feed


def _state(row: FeedStateRow) -> FeedState:
    return FeedState(
        feed=row.feed,
        url=row.url,
        next_at=row.next_at,
        address=row.address,
        validators=Validators(etag=row.etag, modified=row.modified),
        checked_at=row.checked_at,
        good_at=row.good_at,
        news_at=row.news_at,
        failures=row.failures,
        failing_since=row.failing_since,
        problem=None if row.problem is None else FetchProblem(row.problem),
        told=None if row.told is None else Trouble(row.told),
        started=row.started,
    )


def _values(state: FeedState) -> dict[str, Any]:
    return {
        "feed": state.feed,
        "url": state.url,
        "next_at": state.next_at,
        "address": state.address,
        "etag": state.validators.etag,
        "modified": state.validators.modified,
        "checked_at": state.checked_at,
        "good_at": state.good_at,
        "news_at": state.news_at,
        "failures": state.failures,
        "failing_since": state.failing_since,
        "problem": state.problem,
        "told": state.told,
        "started": state.started,
    }
