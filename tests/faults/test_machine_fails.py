"""The bot's own machine fails: its database, its clock, or the process itself."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import UnavailableError
from tests.databases import Postgres
from tests.faults.clock import Clock
from tests.faults.outbox import AFTER_LEASE, AFTER_NONCES, Outbox, outbox_of
from tests.loopback.faults import Fault, Harm
from tests.loopback.server import Loopback
from tests.loopback.waiting import until

MESSAGES = r"/channels/\d+/messages"
TROUBLE = "action=deliveries outcome=trouble"
HOUR = timedelta(hours=1)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have SQLite wait for a lock no longer than a moment."""
    monkeypatch.setattr("bot.storage.sqlite._BUSY_SECONDS", 0.05)


@asynccontextmanager
async def locked(database: Path) -> AsyncIterator[None]:
    """Have another program hold the file's only writing lock."""
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    # In a thread: the bot must be able to let go of it.
    await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def full_disk(database: Path) -> Iterator[None]:
    """Have no file grow past the size of the database's log, to which every change is added."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = database.with_name(f"{database.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("impatient")
async def test_a_locked_database_delays_and_does_not_double(
    discord: Loopback, clock: Clock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "relais.db"
    async with outbox_of(discord, f"sqlite+aiosqlite:///{file}", clock) as outbox:
        discord.faults.add(Fault(harm=Harm.HANGS, seconds=0.1, times=5))
        await outbox.owes(*outbox.channels(5))
        async with outbox.sending():
            await until(lambda: discord.record.of("POST", MESSAGES))
            async with locked(file):  # from before they arrive until after the first try to note it
                await until(lambda: outbox.arrived == (5, 0))
                await until(lambda: TROUBLE in caplog.text)
        assert outbox.arrived == (5, 0)
        assert await outbox.states() == {"sent": 5}


@pytest.mark.usefixtures("impatient")
async def test_a_locked_database_at_the_claim_delays_and_does_not_lose(
    discord: Loopback, clock: Clock, tmp_path: Path
) -> None:
    file = tmp_path / "relais.db"
    async with outbox_of(discord, f"sqlite+aiosqlite:///{file}", clock) as outbox:
        await outbox.owes(*outbox.channels(5))
        async with locked(file):
            with pytest.raises(UnavailableError):
                await outbox.process.cog.send_due()
        await outbox.sends_until_quiet()
        assert outbox.arrived == (5, 0)


async def test_a_full_disk_delays_and_does_not_double(
    outbox: Outbox, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await outbox.owes(*outbox.channels(5))
    outbox.discord.faults.add(Fault(harm=Harm.HANGS, seconds=0.1, times=5))
    async with outbox.sending():
        await until(lambda: outbox.discord.record.of("POST", MESSAGES))
        with full_disk(tmp_path / "relais.db"):
            await until(lambda: TROUBLE in caplog.text)
    await outbox.sends_until_quiet()
    assert outbox.arrived == (5, 0)
    assert await outbox.states() == {"sent": 5}


async def test_a_restart_of_postgresql_delays_and_does_not_double(
    shared_outbox: Outbox, postgres: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    outbox, discord = shared_outbox, shared_outbox.discord
    discord.faults.add(Fault(harm=Harm.HANGS, seconds=0.1, times=5))
    await outbox.owes(*outbox.channels(5))
    async with outbox.sending():
        await until(lambda: discord.record.of("POST", MESSAGES))
        await asyncio.to_thread(postgres.stop)
        await until(lambda: TROUBLE in caplog.text)
        await asyncio.to_thread(postgres.start)
        await until(lambda: outbox.arrived == (5, 0))
    await outbox.owes()
    await outbox.sends_until_quiet()
    assert outbox.arrived == (6, 0)
    assert await outbox.states() == {"sent": 6}


@pytest.mark.parametrize("ahead", [timedelta(), HOUR], ids=["then wrong", "then right"])
async def test_a_clock_set_back_an_hour_neither_loses_nor_doubles(
    outbox: Outbox, clock: Clock, ahead: timedelta
) -> None:
    clock.error = ahead
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, after=True))
    await outbox.owes()
    await outbox.process.cog.send_due()
    clock.error -= HOUR
    clock.advance(AFTER_NONCES)
    await outbox.owes(*outbox.channels(3))
    await outbox.sends_until_quiet()
    assert outbox.arrived == (4, 0)
    assert await outbox.states() == {"sent": 4}


@pytest.mark.parametrize("left", [0, 2], ids=["none of it had left", "some of it had left"])
async def test_a_clock_set_back_does_not_double_what_a_dead_process_had_claimed(
    outbox: Outbox, clock: Clock, left: int
) -> None:
    await outbox.owes(*outbox.channels(4))
    parcels = await outbox.process.app.services.deliveries.claim(clock(), 10)
    for parcel in parcels[:left]:
        channel = outbox.process.client.get_partial_messageable(parcel.delivery.owed.place.id)
        await channel.send(parcel.text, nonce=parcel.nonce)
    clock.error = -HOUR
    clock.advance(AFTER_NONCES)
    async with outbox.another() as other:
        await other.cog.send_due()
    await outbox.sends_until_quiet()
    assert outbox.arrived == (4, 0)
    assert await outbox.states() == {"sent": 4}


@pytest.mark.parametrize("later", [AFTER_LEASE, AFTER_NONCES], ids=["nonce", "look-up"])
async def test_a_process_killed_after_its_claim_loses_nothing(
    outbox: Outbox, clock: Clock, later: timedelta
) -> None:
    await outbox.owes(*outbox.channels(3))
    await outbox.process.app.services.deliveries.claim(clock(), 10)
    clock.advance(later)
    await outbox.sends_until_quiet()
    assert outbox.arrived == (3, 0)


async def test_however_often_a_process_dies_what_it_had_claimed_is_not_put_off_for_it(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.owes()
    for _ in range(10):
        await outbox.process.app.services.deliveries.claim(clock(), 10)
        clock.advance(AFTER_LEASE)
    outbox.discord.faults.add(Fault(harm=Harm.REFUSED, status=503))
    await outbox.process.cog.send_due()
    clock.advance(timedelta(seconds=10))
    await outbox.process.cog.send_due()
    assert outbox.arrived == (1, 0)
