"""Named leases: which process does what alone, how many send, and the last sign of life."""

from datetime import datetime, timedelta
from typing import Final

from bot.storage.database import Database
from bot.storage.leases import LeaseRepository

GATEWAY: Final = "gateway"
_TICK: Final = "tick"
_SENDER: Final = "sender:"
# Processes that are gone leave a row each; after a day nobody asks for it.
_KEPT: Final = timedelta(days=1)


class LeaseService:
    """Use cases on leases; `holder` names this process, `length` is how long a lease lasts."""

    def __init__(self, database: Database, holder: str, length: timedelta) -> None:
        self._database = database
        self._holder = holder
        self.length = length

    async def hold(self, name: str, now: datetime) -> bool:
        """Take or prolong a lease; False where another process holds it."""
        async with self._database.write() as session:
            until = now + self.length
            held = await LeaseRepository(session).take(name, self._holder, now, until)
            await session.commit()
        return held

    async def give_back(self, name: str, now: datetime) -> None:
        """Let another process have a lease at once."""
        async with self._database.write() as session:
            await LeaseRepository(session).give_back(name, self._holder, now)
            await session.commit()

    async def is_held(self, name: str, now: datetime) -> bool:
        """Tell whether a process holds it."""
        async with self._database.read() as session:
            return await LeaseRepository(session).is_held(name, now)

    async def senders(self, now: datetime) -> int:
        """Say that this process sends, and count those that do: they share Discord's limit."""
        async with self._database.write() as session:
            leases = LeaseRepository(session)
            await leases.take(f"{_SENDER}{self._holder}", self._holder, now, now + self.length)
            await leases.clear(_SENDER, now - _KEPT)
            senders = await leases.count(_SENDER, now)
            await session.commit()
        return senders

    async def stop_sending(self, now: datetime) -> None:
        """Say that this process sends no more."""
        await self.give_back(f"{_SENDER}{self._holder}", now)

    async def tick(self, now: datetime) -> None:
        """Give a sign of life; one among several processes does."""
        await self.hold(_TICK, now)

    async def last_tick(self) -> datetime | None:
        """Return when a process last gave one."""
        async with self._database.read() as session:
            return await LeaseRepository(session).seen_at(_TICK)
