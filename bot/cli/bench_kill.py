"""`bench kill`: the bot is killed, again and again, around its sends; what was lost or doubled?

Messages are counted by the Discord that received them; `unsure` alone is the bot's own word.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from bot.bootstrap import open_app
from bot.cli.bench_discord import (
    LEASE_SECONDS,
    BotProcess,
    bench_database,
    open_loopback,
    reached,
)
from bot.cli.bench_outbox import LATENCY, enter, held, made_up_channels, messages
from bot.domain.deliveries import DeliveryState
from bot.settings import Settings

if TYPE_CHECKING:
    from tests.loopback.server import Loopback

_PER_ROUND = 20
_CHANNELS = 100
_LONGEST_ROUND_SECONDS = 30.0
_LONGEST_END_SECONDS = 1000.0
# A kill falls somewhere between two sends, or while some are on their way.
_JITTER_SECONDS = 2 * LATENCY


def measure_kill(
    rounds: int, settings: Settings, *, where: str | None, processes: int
) -> dict[str, object]:
    """Return the counts after so many rounds."""
    with bench_database(settings, where) as (there, folder):
        return asyncio.run(_measure(rounds, there, folder, processes))


async def _measure(
    rounds: int, settings: Settings, folder: Path, processes: int
) -> dict[str, object]:
    chance = SystemRandom()
    async with open_loopback(latency=LATENCY) as discord, open_app(settings) as app:
        places = made_up_channels(discord, _CHANNELS)
        bots = [BotProcess(settings, discord, folder) for _ in range(processes)]
        try:
            owed = 0
            for number in range(rounds):
                sample = chance.sample(places, _PER_ROUND)
                owed += await enter(app, messages(str(number), sample, app.clock()))
                await _round(discord, bots, chance)
            await _finish(discord, bots, owed)
        finally:
            for bot in bots:
                bot.kill()
        unsure = [each for each in await held(app) if each.state is DeliveryState.UNSURE]
        return _counts(discord, rounds, owed, len(unsure))


async def _round(discord: "Loopback", bots: Sequence[BotProcess], chance: SystemRandom) -> None:
    """Let the bot begin to send what is owed, and kill it (one of two, or both)."""
    for bot in bots:
        bot.start()
    wanted = discord.world.posted + chance.randint(1, _PER_ROUND)
    await reached(discord, wanted, _LONGEST_ROUND_SECONDS, bots)
    await asyncio.sleep(chance.uniform(0, _JITTER_SECONDS))
    for bot in chance.sample(bots, chance.randint(1, len(bots))):
        bot.kill()


async def _finish(discord: "Loopback", bots: Sequence[BotProcess], owed: int) -> None:
    """Let the bot send the rest undisturbed, and then what it might send twice.

    What is put off for longest, a quarter of an hour, is late, not lost: it is waited for.
    """
    for bot in bots:
        bot.start()
    await reached(discord, owed, _LONGEST_END_SECONDS, bots)
    await asyncio.sleep(3 * LEASE_SECONDS)


def _counts(discord: "Loopback", rounds: int, owed: int, unsure: int) -> dict[str, object]:
    counts = discord.counts
    return {
        "rounds": rounds,
        "owed": owed,
        "arrived": counts["arrived"],
        "lost": owed - counts["arrived"],
        "doubled": counts["doubled"],
        "unsure": unsure,
        "cut_off": counts["cut_off"],
    }
