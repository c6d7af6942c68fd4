"""Curated records in the database: read as values, written with their journal and their counter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.content.pack import Content, RecordKey, key_of
from bot.storage.journal import Edit, JournalRepository
from bot.storage.pack.documents import decode, digest, encode
from bot.storage.rows import ContentRevisionRow, RecordRow

# The question asked most, made once: it may find more than the keys, never less, and it always
# gives the counter.
_RECORDS: Final = RecordRow.__table__.c
_COUNTER: Final = ContentRevisionRow.__table__
_BY_KEY: Final = select(_COUNTER.c.value, _RECORDS.kind, _RECORDS.id, _RECORDS.body).select_from(
    _COUNTER.outerjoin(
        RecordRow.__table__,
        and_(
            _RECORDS.kind.in_(bindparam("kinds", expanding=True)),
            _RECORDS.id.in_(bindparam("ids", expanding=True)),
            _RECORDS.digest.is_not(None),
        ),
    )
)
_REVISION: Final = select(ContentRevisionRow.__table__.c.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """A record as it is since `revision`; `content` is None once it is removed."""

    key: RecordKey
    content: Content | None
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordState:
    """What the database holds of a record: `body` is None once removed, and never was if unknown.

    `pack_digest` is that of the body which the pack last brought, None where it brought none.
    """

    body: str | None = None
    pack_digest: str | None = None
    known: bool = False

    @property
    def digest(self) -> str | None:
        """The fingerprint of the body."""
        return None if self.body is None else digest(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWrite:
    """A record to write: `body` None removes it."""

    key: RecordKey
    state: RecordState
    body: str | None
    pack_digest: str | None


class RecordRepository:
    """The records, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def revision(self) -> int:
        """Return the content counter: it moves with every change of any record."""
        return int(await self._session.scalar(_REVISION) or 0)

    async def lock(self) -> int:
        """Make other writers of content wait until this session ends; return the counter."""
        return int(await self._session.scalar(_REVISION.with_for_update()) or 0)

    async def changed_since(self, revision: int) -> list[RecordChange]:
        """Return what changed after this value of the counter, oldest change first."""
        rows = await self._session.execute(
            select(
                RecordRow.kind, RecordRow.id, RecordRow.body, RecordRow.digest, RecordRow.revision
            )
            .where(RecordRow.revision > revision)
            .order_by(RecordRow.revision, RecordRow.kind, RecordRow.id)
        )
        return [
            RecordChange(
                key=RecordKey(kind, identity),
                content=None if held is None else decode(kind, body),
                revision=changed,
            )
            for kind, identity, body, held, changed in rows
        ]

    async def at_revision(self, keys: Iterable[RecordKey]) -> tuple[int, dict[RecordKey, Content]]:
        """Return the content counter and the records of these keys, as of one moment."""
        wanted = {RecordKey(str(key.kind), key.record) for key in keys}
        asked = {"kinds": {key.kind for key in wanted}, "ids": {key.record for key in wanted}}
        rows = (
            await self._session.execute(_BY_KEY, {name: list(of) for name, of in asked.items()})
        ).all()
        found = ((RecordKey(kind, identity), body) for _, kind, identity, body in rows)
        records = {key: decode(key.kind, body) for key, body in found if key in wanted}
        return (rows[0][0] if rows else 0), records

    async def of_kinds(self, *kinds: str) -> list[Content]:
        """Return every record of these kinds."""
        rows = await self._session.execute(
            select(RecordRow.kind, RecordRow.body).where(
                RecordRow.kind.in_(kinds), RecordRow.digest.is_not(None)
            )
        )
        return [decode(kind, body) for kind, body in rows]

    async def states(self, key: RecordKey | None = None) -> dict[RecordKey, RecordState]:
        """Return what is held of a record, or of all, the removed ones included."""
        query = select(
            RecordRow.kind, RecordRow.id, RecordRow.body, RecordRow.digest, RecordRow.pack_digest
        )
        if key is not None:
            query = query.where(RecordRow.kind == key.kind, RecordRow.id == key.record)
        return {
            RecordKey(kind, identity): RecordState(
                body=None if held is None else body, pack_digest=brought, known=True
            )
            for kind, identity, body, held, brought in await self._session.execute(query)
        }

    async def save(self, content: Content, *, actor: str, now: datetime) -> None:
        """Write a record as someone edited it."""
        await self._edit(key_of(content), encode(content), actor=actor, now=now)

    async def remove(self, key: RecordKey, *, actor: str, now: datetime) -> None:
        """Remove a record as someone decided; its journal stays."""
        await self._edit(key, None, actor=actor, now=now)

    async def _edit(self, key: RecordKey, body: str | None, *, actor: str, now: datetime) -> None:
        await self.lock()
        state = (await self.states(key)).get(key, RecordState())
        write = RecordWrite(key=key, state=state, body=body, pack_digest=state.pack_digest)
        if body != state.body:
            await self.write([write], actor=actor, now=now)

    async def write(self, writes: Sequence[RecordWrite], *, actor: str, now: datetime) -> None:
        """Write records under one step of the counter, with a line of the journal each."""
        if not writes:
            return
        revision = await self.lock() + 1
        await self._session.execute(update(ContentRevisionRow).values(value=revision))
        await self._put(writes, revision, now)
        edits = [Edit(*write.key, before=write.state.body, after=write.body) for write in writes]
        await JournalRepository(self._session).add(edits, actor=actor, now=now)

    async def adopt(self, digests: dict[RecordKey, str | None]) -> None:
        """Note that the pack holds these records just as they are here."""
        if digests:
            rows = [
                {"kind": key.kind, "id": key.record, "pack_digest": brought}
                for key, brought in digests.items()
            ]
            await self._session.execute(update(RecordRow), rows)

    async def _put(self, writes: Sequence[RecordWrite], revision: int, now: datetime) -> None:
        rows: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
        for write in writes:
            rows[write.state.known].append(_row(write, revision, now))
        if rows[False]:
            await self._session.execute(insert(RecordRow), rows[False])
        if rows[True]:
            await self._session.execute(update(RecordRow), rows[True])


def _row(write: RecordWrite, revision: int, now: datetime) -> dict[str, Any]:
    row = {
        "kind": write.key.kind,
        "id": write.key.record,
        "digest": None if write.body is None else digest(write.body),
        "pack_digest": write.pack_digest,
        "revision": revision,
        "changed_at": now,
    }
    return row if write.body is None else {**row, "body": write.body}
