"""Who reads sees one state, who writes loses nothing, the schema comes by migrations."""

import asyncio
import gc
from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from bot.domain.errors import InvalidError, UnavailableError
from bot.storage.database import Database
from bot.storage.rows import Base, ChangeRow, ContentRevisionRow
from bot.storage.schema import known_versions

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
EDGE = timezone(timedelta(hours=-5))


def line(at: datetime = NOW) -> dict[str, object]:
    return {"at": at, "actor": "x", "kind": "entry", "record": "y", "before": None, "after": "{}"}


async def lines(database: Database) -> list[datetime]:
    async with database.read() as session:
        return list(await session.scalars(select(ChangeRow.at)))


async def test_migrations_make_the_schema_of_the_tables(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, Base.metadata))

    async with database.write() as session:
        connection = await session.connection()
        assert await connection.run_sync(differences) == []


async def test_the_schema_is_current_once_upgraded_and_upgrading_again_changes_nothing(
    database_url: str,
) -> None:
    database = Database(database_url)
    assert not await database.schema_is_current()
    await database.upgrade()
    await database.upgrade()
    assert await database.schema_is_current()
    await database.dispose()


def test_the_files_of_migrations_bear_their_versions_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", "bot.storage:migrations")
    newest_first = [each.revision for each in ScriptDirectory.from_config(config).walk_revisions()]
    assert newest_first == sorted(known_versions(), reverse=True)


async def test_what_is_not_committed_is_undone(database: Database) -> None:
    async with database.write() as session:
        await session.execute(insert(ChangeRow), [line()])
    assert await lines(database) == []
    async with database.write() as session:
        await session.execute(insert(ChangeRow), [line()])
        await session.commit()
    assert len(await lines(database)) == 1


async def test_a_session_to_read_cannot_write(database: Database) -> None:
    with pytest.raises((DBAPIError, UnavailableError)):
        async with database.read() as session:
            await session.execute(insert(ChangeRow), [line()])


async def test_a_session_to_read_sees_one_state_throughout(database: Database) -> None:
    async with database.read() as reading:
        assert list(await reading.scalars(select(ChangeRow.at))) == []
        async with database.write() as writing:
            await writing.execute(insert(ChangeRow), [line()])
            await writing.commit()
        assert list(await reading.scalars(select(ChangeRow.at))) == []
    assert len(await lines(database)) == 1


async def test_writers_that_read_first_lose_nothing(database: Database, database_url: str) -> None:
    other = Database(database_url)

    async def step(one: Database) -> None:
        async with one.write() as session:
            counter = select(ContentRevisionRow).with_for_update()
            row = (await session.scalars(counter)).one()
            await asyncio.sleep(0)
            row.value += 1
            await session.commit()

    await asyncio.gather(*(step(one) for one in [database, other] * 10))
    await other.dispose()
    async with database.read() as session:
        assert await session.scalar(select(ContentRevisionRow.value)) == 20


async def test_instants_come_back_aware_and_naive_ones_are_refused(database: Database) -> None:
    async with database.write() as session:
        await session.execute(insert(ChangeRow), [line(NOW.astimezone(EDGE))])
        await session.commit()
    assert await lines(database) == [NOW]
    assert (await lines(database))[0].tzinfo is UTC
    with pytest.raises(StatementError, match="naive"):
        async with database.write() as session:
            await session.execute(insert(ChangeRow), [line(NOW.replace(tzinfo=None))])


async def test_the_counter_has_one_row(database: Database) -> None:
    with pytest.raises((DBAPIError, UnavailableError)):
        async with database.write() as session:
            await session.execute(insert(ContentRevisionRow), [{"id": 2, "value": 0}])


async def test_ping_tells_whether_it_answers(database: Database) -> None:
    assert await database.ping()
    nowhere = Database("postgresql://nobody@127.0.0.1:1/nothing")
    assert not await nowhere.ping()
    await nowhere.dispose()


async def test_sqlite_keeps_a_log_and_foreign_keys(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('db') / 'deep' / 'relais.db'}")
    async with database.read() as session:
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1
    await database.dispose()


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(InvalidError):
        Database("mysql://somewhere/relais")


async def test_a_connection_in_use_is_given_back_before_all_are_closed(database: Database) -> None:
    asked = asyncio.Event()

    async def ask() -> None:
        async with database.read() as session:
            await session.execute(text("SELECT 1"))
            asked.set()
            await asyncio.Event().wait()

    asking = asyncio.ensure_future(ask())
    await asked.wait()
    asking.cancel()
    await database.dispose()
    # Warned of as it is collected, where it was left open.
    assert asking.cancelled()
    gc.collect()
