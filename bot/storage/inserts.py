"""Inserts that say what becomes of rows already there: the same words on both databases."""

from typing import TypeAlias

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.rows import Base

Insert: TypeAlias = postgresql.Insert | sqlite.Insert


def insert_into(session: AsyncSession, row: type[Base]) -> Insert:
    """Return the insert of the database of this session, which has `on_conflict_do_…`."""
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    return sqlite.insert(row) if on_sqlite else postgresql.insert(row)
