"""SQLite in a file: one writer at a time, who says so from the start; readers never wait."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.errors import InvalidError
from bot.storage.backends import Backend

_BUSY_SECONDS: Final = 30
_PRAGMAS: Final = ("journal_mode = WAL", "foreign_keys = ON")


def sqlite_backend(url: URL) -> Backend:
    """Return the engines of a SQLite file, whose folder is made where it is missing."""
    try:
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidError(f"Le dossier de la base ne peut pas être créé\u00a0: {error}") from error
    address = url.set(drivername="sqlite+aiosqlite")
    # A transaction that reads first and writes later loses to any writer in between: IMMEDIATE.
    # One connection writes, so that writers of this process wait in turn, and only those of other
    # processes wait by trying again.
    return Backend(
        # A session that ends has rolled back: the pool need not do it once more at each question.
        reading=_engine(
            address, "BEGIN", (*_PRAGMAS, "query_only = ON"), pool_reset_on_return=None
        ),
        writing=_engine(address, "BEGIN IMMEDIATE", _PRAGMAS, pool_size=1, max_overflow=0),
    )


def _engine(url: URL, begin: str, pragmas: tuple[str, ...], **pool: int | None) -> AsyncEngine:
    # isolation_level None: the driver must not begin transactions by itself, later than we do.
    connecting = {"timeout": _BUSY_SECONDS, "isolation_level": None}
    engine = create_async_engine(url, connect_args=connecting, hide_parameters=True, **pool)
    event.listen(engine.sync_engine, "connect", _preparing(pragmas))
    event.listen(engine.sync_engine, "begin", _beginning(begin))
    return engine


def _preparing(pragmas: tuple[str, ...]) -> Callable[[Any, Any], None]:
    def prepare(connection: Any, _record: Any) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    return prepare


def _beginning(statement: str) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        # Through the driver: one trip to its thread, where a cursor of SQLAlchemy takes three.
        adapted: Any = connection.connection.dbapi_connection
        adapted.run_async(lambda driver: driver.execute(statement))

    return begin
