"""What runs when is read from one table, runs late rather than never, and never beside itself."""

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.bootstrap import App
from bot.domain.errors import UnavailableError
from bot.worker.clockwork import do, new_scheduler, working
from bot.worker.table import Chore, chores
from tests.deliveries import DAY, NOW

ZONE = ZoneInfo("America/Toronto")


async def nothing(_chore: Chore) -> None:
    """Do nothing of what is due."""


async def test_every_chore_does_its_work_on_an_empty_database(app: App) -> None:
    for chore in chores(app.services):
        await chore.run(NOW)
    assert await app.services.leases.last_tick() == NOW


async def test_a_job_that_comes_late_runs_once_and_never_beside_itself(app: App) -> None:
    scheduler = new_scheduler(chores(app.services), nothing, lambda: NOW, ZONE)
    scheduler.start(paused=True)
    try:
        for job in scheduler.get_jobs():
            assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
    finally:
        scheduler.shutdown(wait=False)


async def test_nine_stays_nine_across_both_clock_changes(app: App) -> None:
    scheduler = new_scheduler(chores(app.services), nothing, lambda: NOW, ZONE)
    scheduler.start(paused=True)
    trigger = scheduler.get_job("report").trigger
    scheduler.shutdown(wait=False)
    for day in (datetime(2026, 3, 7, 12, tzinfo=ZONE), datetime(2026, 10, 31, 12, tzinfo=ZONE)):
        for ahead in range(3):
            assert trigger.get_next_fire_time(None, day + ahead * DAY).hour == 9


@pytest.mark.parametrize("error", [UnavailableError("database"), ValueError("anything")])
async def test_what_fails_is_logged_and_comes_again(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_now: datetime) -> None:
        raise error

    await do(Chore(name="chore", run=fail), lambda: NOW)
    assert "action=chore" in caplog.text


async def test_what_is_due_at_the_start_is_done_at_once() -> None:
    done: asyncio.Queue[datetime] = asyncio.Queue()
    chore = Chore(name="chore", run=done.put, daily_at=NOW.time(), at_start=True)
    async with working([chore], lambda: NOW, ZONE), asyncio.timeout(5):
        assert await done.get() == NOW


async def test_what_is_under_way_when_the_process_stops_is_finished() -> None:
    began, finished = asyncio.Event(), asyncio.Event()

    async def work(_now: datetime) -> None:
        began.set()
        for _ in range(10):
            await asyncio.sleep(0)
        finished.set()

    chore = Chore(name="chore", run=work, daily_at=NOW.time(), at_start=True)
    async with asyncio.timeout(5), working([chore], lambda: NOW, ZONE):
        await began.wait()
    assert finished.is_set()
