"""Named leases: what only one process does at a time, and when it last gave a sign of life."""

from datetime import datetime
from typing import Final

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.inserts import insert_into
from bot.storage.rows import LeaseRow

_ROW: Final = LeaseRow


class LeaseRepository:
    """The leases, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def take(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        """Take or prolong a lease; False where someone else holds it.

        One that ends later than two leases from now was taken before the clock was set back; up to
        there, someone may just have looked at the clock a moment later.
        """
        wanted = {"name": name, "holder": holder, "until": until, "seen_at": now}
        entry = insert_into(self._session, _ROW).values(wanted)
        taken = entry.on_conflict_do_update(
            index_elements=[_ROW.name],
            set_={"holder": holder, "until": until, "seen_at": now},
            where=or_(_ROW.holder == holder, _ROW.until <= now, _ROW.until > until + (until - now)),
        ).returning(_ROW.name)
        return await self._session.scalar(taken) is not None

    async def give_back(self, name: str, holder: str, now: datetime) -> None:
        """End a lease at once, where it is still held; when it was seen last stays known."""
        own = (_ROW.name == name, _ROW.holder == holder)
        await self._session.execute(update(_ROW).where(*own).values(until=now))

    async def seen_at(self, name: str) -> datetime | None:
        """Return when its holder last gave a sign of life."""
        return await self._session.scalar(select(_ROW.seen_at).where(_ROW.name == name))

    async def is_held(self, name: str, now: datetime) -> bool:
        """Tell whether somebody holds it."""
        held = select(_ROW.until > now).where(_ROW.name == name)
        return bool(await self._session.scalar(held))

    async def count(self, prefix: str, now: datetime) -> int:
        """Count the leases held whose name begins so."""
        counted = select(func.count()).where(_ROW.name.startswith(prefix), _ROW.until > now)
        return int(await self._session.scalar(counted) or 0)

    async def clear(self, prefix: str, before: datetime) -> None:
        """Remove leases whose name begins so and that ended before."""
        over = delete(_ROW).where(_ROW.name.startswith(prefix), _ROW.until < before)
        await self._session.execute(over)
