"""The journal in the database: lines are added and read, never changed but to erase a person."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.journal import ERASED_ACTOR, Change
from bot.storage.rows import ChangeRow


class Edit(NamedTuple):
    """What a line says was changed: documents as JSON, None where there is none."""

    kind: str
    record: str
    before: str | None
    after: str | None


class JournalRepository:
    """The lines of the journal, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, edits: Iterable[Edit], *, actor: str, now: datetime) -> None:
        """Write a line for each edit."""
        lines = [{"at": now, "actor": actor, **edit._asdict()} for edit in edits]
        if lines:
            await self._session.execute(insert(ChangeRow), lines)

    async def changed(self, kinds: Iterable[str], since: datetime) -> set[str]:
        """Return the records of these kinds that changed since, by id."""
        rows = select(ChangeRow.record).where(
            ChangeRow.kind.in_(list(kinds)), ChangeRow.at >= since
        )
        return set(await self._session.scalars(rows))

    async def line(self, change_id: int) -> Change | None:
        """Return one line."""
        row = await self._session.get(ChangeRow, change_id)
        return None if row is None else _change(row)

    async def lines(self, kind: str, record: str) -> list[Change]:
        """Return the lines of a record, newest first."""
        query = (
            select(ChangeRow)
            .where(ChangeRow.kind == kind, ChangeRow.record == record)
            .order_by(ChangeRow.id.desc())
        )
        return [_change(row) for row in await self._session.scalars(query)]

    async def latest(self, kind: str, record: str, *, but_by: str) -> Change | None:
        """Return the newest line of a record that is someone else's doing."""
        query = (
            select(ChangeRow)
            .where(ChangeRow.kind == kind, ChangeRow.record == record, ChangeRow.actor != but_by)
            .order_by(ChangeRow.id.desc())
            .limit(1)
        )
        row = await self._session.scalar(query)
        return None if row is None else _change(row)

    async def erase(self, actor: str) -> None:
        """Take someone's name off every line; what was changed stays."""
        of_actor = update(ChangeRow).where(ChangeRow.actor == actor)
        await self._session.execute(of_actor.values(actor=ERASED_ACTOR))


def _change(row: ChangeRow) -> Change:
    return Change(
        id=row.id,
        at=row.at,
        actor=row.actor,
        kind=row.kind,
        record=row.record,
        before=row.before,
        after=row.after,
    )
