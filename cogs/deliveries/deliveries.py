"""The loop that sends what is owed: claim, pace, send, settle. It ends only when told to."""

import asyncio
import logging
from datetime import timedelta
from typing import Final

from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.deliveries import Outcome, Result
from bot.domain.errors import UnavailableError
from bot.domain.outbox.pacing import REQUESTS_PER_SECOND
from cogs.deliveries.posting import Poster
from cogs.deliveries.under_way import UnderWay

log = logging.getLogger(__name__)

# Enough that slow answers do not slow the rest: at 47 a second, two and a half seconds of it.
_MOST_UNDER_WAY: Final = 120
_FEWEST_CLAIMED: Final = 40
# Another process may have entered something: nothing tells but the database.
_LONGEST_PAUSE: Final = timedelta(seconds=5)
_SHORTEST_PAUSE_SECONDS: Final = 0.05
_LONGEST_TROUBLE: Final = timedelta(seconds=30)
_TO_FINISH_SECONDS: Final = 10.0


class DeliveriesCog(commands.Cog):
    """Sends what the delivery service hands out, and tells it what became of it."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client
        self._service = client.services.deliveries
        self._poster = Poster(client, client.exchange_timeout)
        self._under_way: dict[int, UnderWay] = {}
        self._outcomes: list[Outcome] = []
        self._troubles = 0

    async def serve(self, stopping: asyncio.Event) -> None:
        """Send until told to stop; then finish what has left, and give the rest back."""
        # First of all: others may be sending, and have their share.
        await self._see_to_leases()
        ending = asyncio.Event()
        renewing = asyncio.ensure_future(self._keep_leases(ending))
        try:
            while not stopping.is_set():
                await self._service.wait(await self._step())
                await asyncio.sleep(_SHORTEST_PAUSE_SECONDS)
        finally:
            await self._finish()
            # Never cancelled: it may be in the middle of a transaction.
            ending.set()
            await renewing

    async def send_due(self) -> int:
        """Send what is due now, and return how much that was, once it is settled."""
        claimed = await self._claim(_MOST_UNDER_WAY)
        await asyncio.gather(*(each.task for each in self._under_way.values()))
        await self._settle()
        return claimed

    async def _step(self) -> timedelta:
        """Settle, claim, and return how long to wait; whatever fails is tried again later."""
        try:
            await self._settle()
            room = _MOST_UNDER_WAY - len(self._under_way)
            if room < _FEWEST_CLAIMED:
                return _LONGEST_PAUSE
            pause = timedelta() if await self._claim(room) else await self._until_next()
        except Exception as error:
            return self._troubled(error)
        self._troubles = 0
        return pause

    async def _claim(self, room: int) -> int:
        deadline = asyncio.get_running_loop().time() + self._service.lease.total_seconds()
        parcels = await self._service.claim(self._client.now(), room)
        for parcel in parcels:
            # After the clock was set back, what is on its way may be claimed once more.
            if parcel.delivery.id not in self._under_way:
                under_way = UnderWay(parcel, deadline)
                under_way.task = asyncio.ensure_future(self._carry(under_way))
                self._under_way[parcel.delivery.id] = under_way
        return len(parcels)

    async def _carry(self, under_way: UnderWay) -> None:
        parcel = under_way.parcel
        try:
            outcome = await self._poster.post(parcel, lambda: under_way.depart(self._client.now()))
        except asyncio.CancelledError:
            result = Result.UNKNOWN if under_way.departed else Result.RELEASED
            outcome = Outcome(parcel=parcel, result=result)
        del self._under_way[parcel.delivery.id]
        self._outcomes.append(outcome)
        self._service.wake()

    async def _settle(self) -> None:
        """Write what is known by now; what cannot be written is kept for the next time."""
        outcomes = list(self._outcomes)
        if not outcomes:
            return
        await self._service.settle(outcomes, self._client.now())
        del self._outcomes[: len(outcomes)]
        for each in outcomes:
            log.info("action=delivery id=%d outcome=%s", each.parcel.delivery.id, each.result)

    async def _until_next(self) -> timedelta:
        at = await self._service.next_at()
        ahead = _LONGEST_PAUSE if at is None else at - self._client.now()
        return max(timedelta(), min(ahead, _LONGEST_PAUSE))

    def _troubled(self, error: Exception) -> timedelta:
        self._troubles += 1
        known = isinstance(error, UnavailableError)
        log.warning("action=deliveries outcome=trouble", exc_info=None if known else error)
        return min(timedelta(seconds=2 ** min(self._troubles - 1, 5)), _LONGEST_TROUBLE)

    async def _keep_leases(self, ending: asyncio.Event) -> None:
        while not await _comes_about(ending, self._service.lease / 3):
            await self._see_to_leases()

    async def _see_to_leases(self) -> None:
        """Prolong the leases of what is under way, and keep to this process's share of the pace."""
        try:
            await self._renew()
            senders = await self._client.services.leases.senders(self._client.now())
            self._poster.gate.pacer.share(REQUESTS_PER_SECOND // max(1, senders))
        except Exception:
            log.warning("action=renew outcome=trouble", exc_info=True)

    async def _renew(self) -> None:
        under_way = list(self._under_way.values())
        leases = {token for each in under_way if (token := each.parcel.delivery.lease)}
        if not leases:
            return
        lease, now = self._service.lease, self._client.now()
        deadline = asyncio.get_running_loop().time() + lease.total_seconds()
        held = await self._service.renew(leases, now)
        for each in under_way:
            if each.parcel.delivery.id in held:
                each.prolong(deadline, now + lease)
            else:
                each.lose()

    async def _finish(self) -> None:
        """Give back what has not left, let the rest end for a while, and note all of it."""
        for each in list(self._under_way.values()):
            if not each.departed:
                each.task.cancel()
        if self._under_way:
            tasks = [each.task for each in self._under_way.values()]
            await asyncio.wait(tasks, timeout=_TO_FINISH_SECONDS)
        for each in list(self._under_way.values()):
            each.task.cancel()
        await asyncio.gather(*(each.task for each in self._under_way.values()))
        try:
            await self._settle()
            await self._client.services.leases.stop_sending(self._client.now())
        except Exception:
            # Their leases end by themselves, and whoever claims them looks for them first.
            log.warning("action=finish outcome=trouble", exc_info=True)


async def _comes_about(event: asyncio.Event, longest: timedelta) -> bool:
    """Wait for an event, this long at most; tell whether it came about."""
    try:
        async with asyncio.timeout(longest.total_seconds()):
            return await event.wait()
    except TimeoutError:
        return False


async def setup(client: RelaisClient) -> None:
    """Add the cog; `run` starts its loop once the client is logged in."""
    cog = DeliveriesCog(client)
    await client.add_cog(cog)
    client.background.append(cog.serve)
