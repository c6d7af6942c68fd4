"""Servers and their journal in the database: what is saved is read back, line by line."""

import asyncio
import json
from dataclasses import replace

from hypothesis import given

from bot.domain.journal import DISCORD_ACTOR, ERASED_ACTOR, actor_of
from bot.domain.places.places import Server
from bot.storage.database import Database
from bot.storage.journal import Edit, JournalRepository
from bot.storage.servers import SERVER_KIND, ServerRepository, decode_server, encode_server
from tests.places import servers
from tests.records import NOW

HERE = Server(id=2**62, name="Ici")
RENAMED = replace(HERE, name="Là")


@given(servers)
def test_a_server_is_read_back_as_it_was_written(server: Server) -> None:
    assert decode_server(encode_server(server)) == server


def test_what_holds_its_default_is_not_written() -> None:
    assert json.loads(encode_server(HERE)) == {"id": 2**62, "name": "Ici"}


async def add(database: Database, server: Server) -> bool:
    async with database.write() as session:
        entered = await ServerRepository(session).add(server, actor=DISCORD_ACTOR, now=NOW)
        await session.commit()
    return entered


async def test_a_server_is_saved_with_a_line_of_the_journal_for_each_change(
    database: Database,
) -> None:
    assert await add(database, HERE)
    async with database.write() as session:
        repository = ServerRepository(session)
        assert await repository.lock(HERE.id) == HERE
        await repository.save(HERE, RENAMED, actor=actor_of(7), now=NOW)
        await repository.save(RENAMED, RENAMED, actor=actor_of(7), now=NOW)
        await session.commit()
    async with database.read() as session:
        repository = ServerRepository(session)
        assert await repository.get(HERE.id) == RENAMED
        assert await repository.get(1) is None
        assert await repository.servers() == (RENAMED,)
        assert await repository.servers([1]) == ()
        lines = await JournalRepository(session).lines(SERVER_KIND, str(HERE.id))
    told = [(line.actor, line.before, line.after) for line in lines]
    assert told == [
        (actor_of(7), encode_server(HERE), encode_server(RENAMED)),
        (DISCORD_ACTOR, None, encode_server(HERE)),
    ]
    assert {line.at for line in lines} == {NOW}


async def test_a_server_entered_by_two_processes_is_entered_once(database: Database) -> None:
    entered = await asyncio.gather(*(add(database, HERE) for _ in range(4)))
    assert sorted(entered) == [False, False, False, True]
    async with database.read() as session:
        assert len(await JournalRepository(session).lines(SERVER_KIND, str(HERE.id))) == 1


async def test_the_journal_tells_one_record_and_forgets_a_person(database: Database) -> None:
    async with database.write() as session:
        journal = JournalRepository(session)
        await journal.add([], actor="x", now=NOW)
        first = Edit(kind="event", record="un", before=None, after="{}")
        await journal.add([first, first._replace(record="deux")], actor=actor_of(7), now=NOW)
        await journal.add([first._replace(before="{}")], actor=actor_of(77), now=NOW)
        await journal.erase(actor_of(7))
        await session.commit()
    async with database.read() as session:
        journal = JournalRepository(session)
        newest, oldest = await journal.lines("event", "un")
        assert (newest.actor, oldest.actor) == (actor_of(77), ERASED_ACTOR)
        assert await journal.line(newest.id) == newest
        assert await journal.line(newest.id + 1) is None


async def test_lines_about_another_server_or_another_kind_are_no_decision_on_a_server(
    database: Database,
) -> None:
    await add(database, HERE)
    others = Edit("dossier", str(HERE.id), None, "{}"), Edit(SERVER_KIND, "1", None, "{}")
    async with database.write() as session:
        await JournalRepository(session).add(others, actor=actor_of(7), now=NOW)
        await session.commit()
    async with database.read() as session:
        repository = ServerRepository(session)
        assert await repository.last_decision(HERE.id) is None
        [line] = await JournalRepository(session).lines("dossier", str(HERE.id))
        assert await repository.change(line.id) is None
