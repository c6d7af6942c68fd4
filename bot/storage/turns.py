"""Turns: what two processes must not do at the same moment, without waiting for one another."""

from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

# Any number will do, as long as nothing else in the same database takes the same lock.
_CLAIMING: Final = 7_065_738


async def take_turn_to_claim(session: AsyncSession) -> bool:
    """Tell whether it is this session's turn, until it ends.

    Whoever claims several missed messages of one event and place must see them all to make one of
    them. On SQLite writers take turns in any case.
    """
    if session.get_bind().dialect.name == "sqlite":
        return True
    return bool(await session.scalar(select(func.pg_try_advisory_xact_lock(_CLAIMING))))


async def hold_claims(session: AsyncSession) -> None:
    """Let nobody claim until this session ends, the one who just does having finished."""
    if session.get_bind().dialect.name != "sqlite":
        await session.execute(select(func.pg_advisory_xact_lock(_CLAIMING)))
