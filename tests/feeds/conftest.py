"""A site of feeds on this machine, and databases where the small network is founded already."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import asyncpg
import pytest

from bot.storage.database import Database
from tests.databases import Postgres, apart
from tests.feeds.server import Site
from tests.feeds.server import site as serve_site
from tests.feeds.watching import coordination
from tests.keeping import found

# The tables as they were founded are kept beside those in use. Nothing here outlives a crash.
_KEEP = """
DO $$ DECLARE held record; BEGIN
  EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database());
  CREATE SCHEMA founded;
  FOR held IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE TABLE founded.%1$I AS TABLE public.%1$I', held.name);
  END LOOP;
END $$
"""
_RESTORE = """
DO $$ DECLARE held record; BEGIN
  FOR held IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DELETE FROM public.%I', held.name);
    EXECUTE format('INSERT INTO public.%1$I SELECT * FROM founded.%1$I', held.name);
  END LOOP;
  FOR held IN
    SELECT table_name AS name, column_name AS field,
           pg_get_serial_sequence(format('public.%I', table_name), column_name) AS numbers
    FROM information_schema.columns
    WHERE table_schema = 'public' AND column_default LIKE 'nextval%'
  LOOP
    EXECUTE format('SELECT setval(%L, coalesce(max(%I), 0) + 1, false) FROM public.%I',
                   held.numbers, held.field, held.name);
  END LOOP;
END $$
"""


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serve_site() as site:
        yield site


@dataclass
class Network:
    """A database where the network is founded, put back as it was before each test.

    It stays the same one: statements that were compiled need not be again.
    """

    database: Database
    restore: Callable[[], Awaitable[None]]


@pytest.fixture(scope="session")
def sqlite_network(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Network:
    """Found the network in a file, and keep a copy of it."""
    folder = tmp_path_factory.mktemp("founded")
    kept, used = folder / "kept.db", folder / "relais.db"
    shutil.copyfile(empty_file, kept)
    apart(_found(f"sqlite:///{kept}"))

    async def restore() -> None:
        for beside in folder.glob("relais.db-*"):
            beside.unlink()
        shutil.copyfile(kept, used)

    return Network(Database(f"sqlite:///{used}"), restore)


@pytest.fixture(scope="session")
def postgresql_network(template: str, postgres: Postgres) -> Network:
    """Found the network in a database, and keep its tables beside."""
    url = postgres.url(apart(postgres.create(template)))
    apart(_found(url))
    apart(_run(url, _KEEP))
    return Network(Database(url), partial(_run, url, _RESTORE))


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """Give a database with the network, on each of the two."""
    network: Network = request.getfixturevalue(f"{request.param}_network")
    await network.restore()
    yield network.database
    await network.database.dispose()


async def _found(url: str) -> None:
    database = Database(url)
    try:
        await found(database)
        await coordination(database)
    finally:
        await database.dispose()


async def _run(url: str, command: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(command)
    finally:
        await connection.close()
