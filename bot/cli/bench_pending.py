"""`bench pending`: what a full outbox costs: until the first message leaves, and at each look.

`start_s` runs from the start of the process to the arrival of the one message that is due.
"""

import asyncio
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from bot.bootstrap import App, open_app
from bot.cli.bench_discord import BotProcess, bench_database, open_loopback, reached
from bot.cli.bench_outbox import LATENCY, enter, made_up_channels, messages
from bot.settings import Settings

_CHANNELS = 1000
_LATER = timedelta(days=30)
_TICKS = 200
_LONGEST_START_SECONDS = 60.0


def measure_pending(size: int, settings: Settings, *, where: str | None) -> dict[str, Any]:
    """Return the figures with so many deliveries that are not due for a month."""
    with bench_database(settings, where) as (there, folder):
        return asyncio.run(_measure(size, there, folder))


async def _measure(size: int, settings: Settings, folder: Path) -> dict[str, Any]:
    async with open_loopback(latency=LATENCY) as discord, open_app(settings) as app:
        places = made_up_channels(discord, _CHANNELS)
        for number in range(size // _CHANNELS):
            await enter(app, messages(f"later-{number}", places, app.clock() + _LATER))
        tick_ms = await _tick_ms(app)
        await enter(app, messages("now", places[:1], app.clock()))
        bot = BotProcess(settings, discord, folder)
        began = perf_counter()
        bot.start()
        try:
            await reached(discord, 1, _LONGEST_START_SECONDS, [bot])
            start_s = perf_counter() - began
        finally:
            bot.kill()
        return {"pending": size, "start_s": round(start_s, 2), "tick_ms": round(tick_ms, 3)}


async def _tick_ms(app: App) -> float:
    """Return what it usually takes to see that nothing is due and when something will be."""
    outbox = app.services.deliveries
    times = []
    for _ in range(_TICKS):
        began = perf_counter()
        await outbox.claim(app.clock(), 1)
        await outbox.next_at()
        times.append((perf_counter() - began) * 1000)
    return median(times)
