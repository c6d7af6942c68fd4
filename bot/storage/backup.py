"""Copies of the database: made while it is in use, checked, brought back only when nobody is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, make_url, or_, select, update

from bot.domain.deliveries import DeliveryState
from bot.domain.errors import ConflictError, InvalidError
from bot.storage.database import Database
from bot.storage.rows import ContentRevisionRow, DeliveryRow, LeaseRow
from bot.storage.schema import known_versions

_ON_A_SERVER = (
    "Cette base est sur un serveur PostgreSQL : copiez-la avec "
    "`pg_dump --format=custom --file=FICHIER`, reprenez-la avec `pg_restore --clean`."
)


def database_file(url: str) -> Path:
    """Return the file of a SQLite database (InvalidError for PostgreSQL, which has its own way)."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        raise InvalidError(_ON_A_SERVER)
    return Path(address.database or "")


def copy_database(source: Path, target: Path) -> None:
    """Copy a database as it is at one moment, also while it is in use; never over a file."""
    if not source.exists():
        raise InvalidError(f"Il n’y a pas de base à copier : {source}")
    if target.exists():
        raise ConflictError(f"{target} existe déjà : choisissez un autre nom.")
    unfinished = target.with_name(f"{target.name}.partiel")
    unfinished.unlink(missing_ok=True)
    _copy(source, unfinished)
    unfinished.replace(target)


def check_copy(file: Path) -> None:
    """Refuse what is not a sound database of this program or of an earlier version of it."""
    if not file.is_file():
        raise InvalidError(f"{file} n’existe pas.")
    with _opened(file) as connection:
        try:
            sound = connection.execute("PRAGMA integrity_check").fetchone()
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.DatabaseError as error:
            raise InvalidError(f"{file} n’est pas une base de Relais : {error}") from error
    if sound != ("ok",):
        raise InvalidError(f"{file} est abîmé : {sound[0]}")
    if version is None or version[0] not in known_versions():
        raise InvalidError(f"{file} vient d’une version plus récente de Relais.")


def overwrite(source: Path, target: Path) -> None:
    """Put a checked copy in the place of the database."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _copy(source, target)


async def in_use(database: Database, now: datetime) -> bool:
    """Tell whether a process holds a lease here: it would go on with what it remembers."""
    async with database.read() as session:
        held = select(func.count()).select_from(LeaseRow).where(LeaseRow.until > now)
        return bool(await session.scalar(held))


async def has_content(database: Database) -> bool:
    """Tell whether anything was ever written here."""
    async with database.read() as session:
        return bool(await session.scalar(select(ContentRevisionRow.value)))


async def doubt_what_was_due(database: Database, now: datetime) -> None:
    """Have what was due since the copy was made be looked for before it is sent."""
    async with database.write() as session:
        await session.execute(
            update(DeliveryRow)
            .where(
                or_(
                    DeliveryRow.state == DeliveryState.PENDING,
                    DeliveryRow.state == DeliveryState.LEASED,
                ),
                DeliveryRow.due_at <= now,
                DeliveryRow.attempted_at.is_(None),
            )
            .values(attempted_at=DeliveryRow.due_at)
        )
        await session.commit()


def _copy(source: Path, target: Path) -> None:
    with _opened(source) as taken, _opened(target) as written:
        taken.backup(written)


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, timeout=30)) as connection:
        yield connection
