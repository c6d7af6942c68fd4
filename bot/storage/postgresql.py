"""PostgreSQL, for several processes on several machines."""

from typing import Final

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage.backends import Backend

# Any number will do, as long as nothing else in the same database takes the same lock.
_UPGRADE_LOCK: Final = 7_065_737
# A process that stands still within a transaction must not hold up the others for longer.
_STANDSTILL: Final = "10s"
# A process that was frozen within a transaction would keep all others waiting for what it holds.
_LONGEST_SILENCE: Final = "15s"


def postgresql_backend(url: URL) -> Backend:
    """Return the engines of a PostgreSQL database, which share their connections."""
    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"server_settings": {"idle_in_transaction_session_timeout": _LONGEST_SILENCE}},
    )
    return Backend(
        reading=engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        ),
        writing=engine,
        upgrade_lock=f"SELECT pg_advisory_xact_lock({_UPGRADE_LOCK})",
    )
