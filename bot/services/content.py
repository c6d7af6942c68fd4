"""The content as a whole: checked, loaded from the pack, exported back to it."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.domain.content.loading import Conflict, LoadReport, Merge, merge
from bot.domain.content.network import Network
from bot.domain.content.pack import Pack, RecordKey, key_of, pack_of
from bot.domain.errors import InvalidError, NotFoundError
from bot.storage.database import Database
from bot.storage.pack.documents import decode, digest, encode
from bot.storage.pack.problems import Problem
from bot.storage.pack.reading import read_pack
from bot.storage.records import RecordRepository, RecordState, RecordWrite

PACK_ACTOR: Final = "pack"


class InvalidPackError(InvalidError):
    """The files of a pack cannot be taken as they are; `problems` says why, one by one."""

    code = "invalid_pack"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_valid_pack(folder: Path) -> Pack:
    """Read a folder into a pack (InvalidPackError)."""
    reading = read_pack(folder)
    if reading.pack is None or reading.problems:
        raise InvalidPackError(reading.problems)
    return reading.pack


class ContentService:
    """Use cases on the content as a whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def check(self, folder: Path) -> tuple[Problem, ...]:
        """Return every mistake in the files of a pack."""
        reading = await asyncio.to_thread(read_pack, folder)
        return reading.problems

    async def load(self, pack: Pack, now: datetime) -> LoadReport:
        """Bring a pack in; what was edited in the database since the last load stays as it is."""
        async with self._database.write() as session:
            report = await _load(RecordRepository(session), pack, now)
            await session.commit()
        return report

    async def pending(self, pack: Pack) -> int:
        """Count the records that loading this pack would change here."""
        async with self._database.read() as session:
            states = await RecordRepository(session).states()
        bodies = {key_of(content): encode(content) for content in pack.contents()}
        merged = (
            _merge(states.get(key, RecordState()), bodies.get(key))
            for key in states.keys() | bodies.keys()
        )
        return sum(decision is Merge.TAKE for decision in merged)

    async def ensure_loaded(self, read: Callable[[], Pack], now: datetime) -> LoadReport | None:
        """Load a pack into a database that never had content; None where it has some already."""
        async with self._database.read() as session:
            if await RecordRepository(session).revision():
                return None
        pack = await asyncio.to_thread(read)
        async with self._database.write() as session:
            records = RecordRepository(session)
            # Another process may have loaded while this one was reading its files.
            if await records.lock():
                return None
            report = await _load(records, pack, now)
            await session.commit()
        return report

    async def export(self) -> Pack:
        """Return all content as a pack (NotFoundError before anything was loaded)."""
        async with self._database.read() as session:
            states = await RecordRepository(session).states()
        contents = [decode(key.kind, state.body) for key, state in states.items() if state.body]
        network = next((content for content in contents if isinstance(content, Network)), None)
        if network is None:
            raise NotFoundError("no content was loaded yet")
        return pack_of(network, [content for content in contents if content is not network])


async def _load(records: RecordRepository, pack: Pack, now: datetime) -> LoadReport:
    await records.lock()
    states = await records.states()
    bodies = {key_of(content): encode(content) for content in pack.contents()}
    merged = {
        key: _merge(states.get(key, RecordState()), bodies.get(key))
        for key in sorted(states.keys() | bodies.keys())
    }
    writes = [
        _write(key, states.get(key, RecordState()), bodies.get(key))
        for key, decision in merged.items()
        if decision is Merge.TAKE
    ]
    await records.write(writes, actor=PACK_ACTOR, now=now)
    await records.adopt(
        {
            key: states[key].digest
            for key, decision in merged.items()
            if decision is Merge.SAME and states[key].pack_digest != states[key].digest
        }
    )
    return _report(merged, writes, bodies, states)


def _merge(state: RecordState, body: str | None) -> Merge:
    brought = None if body is None else digest(body)
    return merge(last=state.pack_digest, held=state.digest, brought=brought)


def _write(key: RecordKey, state: RecordState, body: str | None) -> RecordWrite:
    brought = None if body is None else digest(body)
    return RecordWrite(key=key, state=state, body=body, pack_digest=brought)


def _report(
    merged: dict[RecordKey, Merge],
    writes: list[RecordWrite],
    bodies: dict[RecordKey, str],
    states: dict[RecordKey, RecordState],
) -> LoadReport:
    done = Counter(
        "removed" if write.body is None else "added" if write.state.body is None else "changed"
        for write in writes
    )
    kept = [key for key, decision in merged.items() if decision in {Merge.SAME, Merge.KEEP}]
    return LoadReport(
        added=done["added"],
        changed=done["changed"],
        removed=done["removed"],
        unchanged=sum(key in bodies or states[key].body is not None for key in kept),
        conflicts=tuple(
            Conflict(
                key=key,
                removed_here=states[key].body is None,
                removed_from_pack=key not in bodies,
            )
            for key, decision in merged.items()
            if decision is Merge.CONFLICT
        ),
    )
