"""Runs the table: a scheduler that keeps no jobs of its own, made anew at each start."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.errors import BotError
from bot.worker.table import Chore

log = logging.getLogger(__name__)

Now: TypeAlias = Callable[[], datetime]
Work: TypeAlias = Callable[[Chore], Awaitable[None]]

# A chore that comes late still runs, once however often it was missed, and never beside itself.
_JOBS: Final = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
_TO_FINISH_SECONDS: Final = 10.0


@asynccontextmanager
async def working(chores: Iterable[Chore], now: Now, zone: ZoneInfo) -> AsyncIterator[None]:
    """Have the chores done until left; one that is under way then is waited for."""
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    under_way: set[asyncio.Task[None]] = set()

    async def work(chore: Chore) -> None:
        task = asyncio.ensure_future(do(chore, now))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
        # Shutting a scheduler down cancels its jobs, in the middle of a transaction or not.
        await asyncio.shield(task)

    scheduler = new_scheduler(chores, work, now, zone)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
        if under_way:
            await asyncio.wait(under_way, timeout=_TO_FINISH_SECONDS)


def new_scheduler(
    chores: Iterable[Chore], work: Work, now: Now, zone: ZoneInfo
) -> AsyncIOScheduler:
    """Return a scheduler with a job for each chore, not yet started."""
    scheduler = AsyncIOScheduler(job_defaults=_JOBS, timezone=zone)
    for chore in chores:
        at_start = {"next_run_time": now()} if chore.at_start else {}
        scheduler.add_job(work, _trigger(chore, zone), args=(chore,), id=chore.name, **at_start)
    return scheduler


async def do(chore: Chore, now: Now) -> None:
    """Do a chore once; what fails is logged, and comes again at its next time."""
    try:
        await chore.run(now())
    except BotError as error:
        log.warning("action=%s outcome=%s", chore.name, error.code)
    except Exception:
        log.exception("action=%s outcome=unexpected", chore.name)


def _trigger(chore: Chore, zone: ZoneInfo) -> BaseTrigger:
    if chore.every is not None:
        return IntervalTrigger(seconds=int(chore.every.total_seconds()), timezone=zone)
    at = chore.daily_at
    if at is None:
        raise ValueError(f"{chore.name} has no time")
    return CronTrigger(hour=at.hour, minute=at.minute, timezone=zone)
