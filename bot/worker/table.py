"""The table of what runs when. It is read from here at each start: nothing is remembered."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from bot.services import Services

_MINUTE: Final = timedelta(minutes=1)
# An hour that people chose is kept to this much.
_OFTEN: Final = timedelta(seconds=20)
_REPORT_AT: Final = time(9)
# Past both clock changes, and when nobody waits.
_UPKEEP_AT: Final = time(4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """Something to do over and over: at an interval, or at an hour of each local day.

    `at_start` has it done at once too. It may run in several processes at the same time.
    """

    name: str
    run: Callable[[datetime], Awaitable[object]]
    every: timedelta | None = None
    daily_at: time | None = None
    at_start: bool = False


def chores(services: Services) -> tuple[Chore, ...]:
    """List every chore."""

    async def replan(now: datetime) -> None:
        if await services.schedule.replan(now):
            services.deliveries.wake()

    async def poll(now: datetime) -> None:
        if await services.polls.poll(now):
            services.deliveries.wake()

    async def publish(now: datetime) -> None:
        if await services.releases.publish_due(now):
            services.deliveries.wake()

    return (
        Chore(name="sign_of_life", run=services.leases.tick, every=_MINUTE, at_start=True),
        # Summaries of the week and reminders of far dates come with it, day by day.
        Chore(name="replan", run=replan, every=_MINUTE, at_start=True),
        Chore(
            name="report",
            run=services.deliveries.report_due,
            daily_at=_REPORT_AT,
            at_start=True,
        ),
        Chore(name="publish", run=publish, every=_OFTEN, at_start=True),
        Chore(name="poll_feeds", run=poll, every=_MINUTE, at_start=True),
        Chore(name="forget", run=services.deliveries.forget, daily_at=_UPKEEP_AT),
        Chore(name="forget_news", run=services.polls.forget, daily_at=_UPKEEP_AT),
    )
