"""One database: sessions to read and to write, its schema, its state. Nothing is kept globally."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from sqlite3 import OperationalError as SqliteError

from sqlalchemy import QueuePool, event, make_url, text
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.domain.errors import InvalidError, UnavailableError
from bot.storage.backends import Backend
from bot.storage.postgresql import postgresql_backend
from bot.storage.schema import is_current, upgrade
from bot.storage.sqlite import sqlite_backend

_TO_FINISH_SECONDS = 5.0
_NO_ANSWER = (
    "La base de données ne répond pas : vérifiez DATABASE_URL, que le serveur est en marche, "
    "ou que le fichier peut être écrit."
)


class Database:
    """SQLite (`sqlite:///path`) or PostgreSQL (`postgresql://…`), by its address."""

    def __init__(self, url: str) -> None:
        backend = _backend(url)
        self._reading = backend.reading
        self._writing = backend.writing
        self._upgrade_lock = backend.upgrade_lock

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Give a session that sees one state of the database throughout, and cannot write."""
        with _told_when_it_fails():
            async with AsyncSession(self._reading, expire_on_commit=False) as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Give a session that may write; what is not committed when it is left is undone."""
        with _told_when_it_fails():
            async with AsyncSession(self._writing, expire_on_commit=False) as session:
                yield session

    async def upgrade(self) -> None:
        """Bring the schema to that of this program; safe when several processes start at once."""
        with _told_when_it_fails():
            async with self._writing.begin() as connection:
                if self._upgrade_lock is not None:
                    await connection.execute(text(self._upgrade_lock))
                await connection.run_sync(upgrade)

    async def schema_is_current(self) -> bool:
        """Tell whether the schema is the one this program expects."""
        async with self._reading.connect() as connection:
            return await connection.run_sync(is_current)

    async def ping(self) -> bool:
        """Tell whether the database answers."""
        try:
            async with self._reading.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError):
            return False
        return True

    async def dispose(self) -> None:
        """Close every connection, once those in use are given back."""
        for engine in (self._reading, self._writing):
            with suppress(TimeoutError):
                async with asyncio.timeout(_TO_FINISH_SECONDS):
                    await _given_back(engine)
            await engine.dispose()


async def _given_back(engine: AsyncEngine) -> None:
    """Wait until nobody uses a connection: one given back to a pool that was closed stays open.

    A task that was cancelled gives its own back a moment after it ended.
    """
    pool, one_was = engine.pool, asyncio.Event()
    if not isinstance(pool, QueuePool):
        return
    event.listen(pool, "checkin", lambda *_: one_was.set())
    while pool.checkedout():
        one_was.clear()
        await one_was.wait()


@contextmanager
def _told_when_it_fails() -> Iterator[None]:
    """Turn a database that is not there, or that refuses, into what people are told."""
    try:
        yield
    # SQLite's own: a transaction begins through its driver, past SQLAlchemy.
    except (OperationalError, InterfaceError, SqliteError, OSError) as error:
        raise UnavailableError(_NO_ANSWER) from error


def _backend(url: str) -> Backend:
    address = make_url(url)
    match address.get_backend_name():
        case "sqlite":
            return sqlite_backend(address)
        case "postgresql" | "postgres":
            return postgresql_backend(address)
        case name:
            raise InvalidError(f"unknown database: {name}")
