"""Records in the database: what is saved is read afresh, journalled, counted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from bot.domain.answers.passages import RecordKind
from bot.domain.content.pack import Content, RecordKey, key_of
from bot.domain.errors import UnavailableError
from bot.storage.database import Database
from bot.storage.pack.documents import encode
from bot.storage.records import RecordRepository
from bot.storage.rows import ChangeRow
from tests.records import LETTER, NETWORK, entry

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
FIRST = entry("fin", "Quand?", "Demain.")
SECOND = replace(FIRST, answer="Après-demain.")
KEY = RecordKey("entry", "fin")


async def save(database: Database, *contents: Content, actor: str = "alice") -> None:
    async with database.write() as session:
        for content in contents:
            await RecordRepository(session).save(content, actor=actor, now=NOW)
        await session.commit()


async def remove(database: Database, key: RecordKey) -> None:
    async with database.write() as session:
        await RecordRepository(session).remove(key, actor="alice", now=NOW)
        await session.commit()


async def journal(database: Database) -> list[tuple[str | None, str | None]]:
    async with database.read() as session:
        query = select(ChangeRow.before, ChangeRow.after).order_by(ChangeRow.id)
        return [(before, after) for before, after in await session.execute(query)]


async def test_an_empty_database_holds_nothing(database: Database) -> None:
    async with database.read() as session:
        records = RecordRepository(session)
        assert await records.revision() == 0
        assert await records.changed_since(-1) == []
        assert await records.at_revision([]) == (0, {})
        assert await records.at_revision([KEY]) == (0, {})


async def test_a_saved_record_is_found_by_its_key_and_no_other(database: Database) -> None:
    await save(database, FIRST, LETTER, NETWORK, entry("lettre", "Quoi?", "Ça."))
    async with database.read() as session:
        records = RecordRepository(session)
        asked = [RecordKey(RecordKind.ENTRY, "fin"), RecordKey("source", "lettre")]
        revision, found = await records.at_revision(asked)
        assert revision == await records.revision()
        assert found == {KEY: FIRST, key_of(LETTER): LETTER}
        assert found[RecordKey(RecordKind.ENTRY, "fin")] == FIRST


async def test_each_change_moves_the_counter_and_is_told_once(database: Database) -> None:
    await save(database, FIRST, LETTER)
    async with database.read() as session:
        records = RecordRepository(session)
        seen = await records.revision()
        assert [change.key for change in await records.changed_since(0)] == [KEY, key_of(LETTER)]
    await save(database, SECOND)
    await remove(database, key_of(LETTER))
    async with database.read() as session:
        records = RecordRepository(session)
        changes = await records.changed_since(seen)
        assert [(change.key, change.content) for change in changes] == [
            (KEY, SECOND),
            (key_of(LETTER), None),
        ]
        assert changes[-1].revision == seen + 2
        assert await records.at_revision([key_of(LETTER)]) == (seen + 2, {})


async def test_the_journal_says_who_when_and_from_what_to_what(database: Database) -> None:
    await save(database, FIRST)
    await save(database, SECOND)
    await remove(database, KEY)
    await save(database, FIRST)
    assert await journal(database) == [
        (None, encode(FIRST)),
        (encode(FIRST), encode(SECOND)),
        (encode(SECOND), None),
        (None, encode(FIRST)),
    ]
    async with database.read() as session:
        line = (await session.scalars(select(ChangeRow).limit(1))).one()
    assert (line.at, line.actor, line.kind, line.record) == (NOW, "alice", "entry", "fin")


async def test_saving_the_same_again_changes_nothing(database: Database) -> None:
    await save(database, FIRST)
    await save(database, FIRST)
    await remove(database, RecordKey("entry", "autre"))
    assert len(await journal(database)) == 1
    async with database.read() as session:
        assert await RecordRepository(session).revision() == 1


async def test_what_is_not_committed_is_not_there(database: Database) -> None:
    async with database.write() as session:
        await RecordRepository(session).save(FIRST, actor="alice", now=NOW)
    async with database.read() as session:
        assert await RecordRepository(session).revision() == 0
    assert await journal(database) == []


async def test_a_session_to_read_saves_nothing(database: Database) -> None:
    with pytest.raises((DBAPIError, UnavailableError)):
        async with database.read() as session:
            await RecordRepository(session).save(FIRST, actor="alice", now=NOW)
