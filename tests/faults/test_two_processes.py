"""Two processes on one database: one stands still, or is late; each message still arrives once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.services.leases import GATEWAY
from tests.faults.clock import Clock
from tests.faults.outbox import AFTER_LEASE, AFTER_NONCES, Outbox
from tests.loopback.faults import Fault, Harm
from tests.loopback.waiting import until

MESSAGES = r"/channels/\d+/messages"
DIRECT = r"/users/@me/channels"
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize("later", [AFTER_LEASE, AFTER_NONCES], ids=["nonce", "look-up"])
async def test_a_process_that_freezes_before_it_sends_leaves_it_to_the_other(
    shared_outbox: Outbox, clock: Clock, later: timedelta
) -> None:
    outbox, discord = shared_outbox, shared_outbox.discord
    discord.faults.add(Fault(harm=Harm.HANGS, path=DIRECT, seconds=300))
    await outbox.owes(outbox.person)
    async with outbox.another() as other, _frozen(outbox, "POST", DIRECT):
        clock.advance(later)
        await other.cog.send_due()
        assert outbox.arrived == (1, 0)
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}


async def test_a_process_that_freezes_while_it_sends_does_not_double(
    shared_outbox: Outbox, clock: Clock
) -> None:
    outbox, discord = shared_outbox, shared_outbox.discord
    discord.faults.add(Fault(harm=Harm.HANGS, seconds=300))
    await outbox.owes()
    async with outbox.another() as other, _frozen(outbox, "POST", MESSAGES):
        clock.advance(AFTER_LEASE)
        await other.cog.send_due()
        assert outbox.arrived == (1, 0)
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}


@asynccontextmanager
async def _frozen(outbox: Outbox, method: str, path: str) -> AsyncIterator[None]:
    """Have the first process stand still within a request; it goes on in the end."""
    sends = asyncio.create_task(outbox.process.cog.send_due())
    await until(lambda: outbox.discord.record.of(method, path))
    yield
    outbox.discord.pipeline.ended.set()
    await sends


async def test_two_processes_that_send_at_once_share_the_work(shared_outbox: Outbox) -> None:
    outbox = shared_outbox
    await outbox.owes(*outbox.channels(60))
    async with outbox.another() as other:
        await asyncio.gather(outbox.process.cog.send_due(), other.cog.send_due())
    await outbox.sends_until_quiet()
    assert outbox.arrived == (60, 0)
    assert len(outbox.discord.record.of("POST", MESSAGES)) == 60


async def test_who_looked_at_the_clock_a_moment_ago_takes_nothing_from_who_looked_since(
    shared_outbox: Outbox, clock: Clock
) -> None:
    outbox, before = shared_outbox, clock()
    await outbox.owes()
    clock.advance(MOMENT)
    async with outbox.another() as other:
        assert await outbox.process.app.services.leases.hold(GATEWAY, clock())
        assert not await other.app.services.leases.hold(GATEWAY, before)
        assert await outbox.process.app.services.deliveries.claim(clock(), 10)
        assert not await other.app.services.deliveries.claim(before, 10)
