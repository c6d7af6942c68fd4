"""`bench deliveries`: how long one notice takes to reach every place, against Discord's own limit.

The clock starts when the notice is due, with the bot at rest, and stops when the last copy arrives.
"""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap import open_app
from bot.cli.bench_discord import BotProcess, bench_database, open_loopback, reached
from bot.cli.bench_outbox import LATENCY, announce, enter, made_up_channels
from bot.settings import Settings

if TYPE_CHECKING:
    from tests.loopback.server import Loopback

# What Discord lets a bot send in a second.
_PER_SECOND = 50
# Long enough for the bot to be up and waiting.
_AHEAD = timedelta(seconds=8)
_LONGEST_FACTOR = 3


def measure_deliveries(places: int, settings: Settings) -> dict[str, object]:
    """Return the figures for one notice to so many channels."""
    with bench_database(settings, None) as (there, folder):
        return asyncio.run(_measure(places, there, folder))


async def _measure(count: int, settings: Settings, folder: Path) -> dict[str, object]:
    async with open_loopback(latency=LATENCY) as discord, open_app(settings) as app:
        places = made_up_channels(discord, count)
        bot = BotProcess(settings, discord, folder)
        due = asyncio.get_running_loop().time() + _AHEAD.total_seconds()
        await enter(app, await announce(app, places, app.clock() + _AHEAD))
        bot.start()
        floor = count / _PER_SECOND
        try:
            await reached(discord, count, _AHEAD.total_seconds() + _LONGEST_FACTOR * floor, [bot])
        finally:
            used = await bot.stop()
        seconds = last_arrival(discord) - due
        return {
            "places": count,
            "arrived": discord.counts["arrived"],
            "lost": count - discord.counts["arrived"],
            "doubled": discord.counts["doubled"],
            "seconds": round(seconds, 2),
            "floor_seconds": floor,
            "ratio": round(seconds / floor, 3),
            "received_429": discord.counts["received_429"],
            "cpu_s": round(used.cpu_s, 1),
            "rss_mb": round(used.rss_mb),
        }


def last_arrival(discord: "Loopback") -> float:
    """Return when the last message arrived, by the loop's clock."""
    sent = discord.record.of("POST", r"/channels/\d+/messages")
    return max((each.at for each in sent), default=float("nan"))
