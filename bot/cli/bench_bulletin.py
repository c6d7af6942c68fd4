"""`bench bulletin`: how long a bulletin of two messages takes to reach every place.

It is published as by its coordination. The clock starts when it is due, with the bot at rest, and
stops when the last message arrives; the floor is Discord's own limit.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.bootstrap import App, open_app
from bot.cli.bench_deliveries import last_arrival
from bot.cli.bench_discord import BotProcess, bench_database, open_loopback, reached
from bot.cli.bench_outbox import LATENCY, made_up_channels, servers_of
from bot.domain.bulletins.releases import Release, preview_version
from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Place
from bot.domain.places.places import HomeServer, Person, Purpose
from bot.settings import Settings
from bot.storage.releases import ReleaseRepository
from bot.storage.servers import ServerRepository

if TYPE_CHECKING:
    from tests.loopback.server import Loopback

_HOME: Final = HomeServer(server=900, role=901)
_NATIONAL: Final = Person(id=1, server=_HOME.server, roles=frozenset({_HOME.role}))
_NUMBER: Final = 1
_MESSAGES: Final = 2
_BODY: Final = "\n\n".join(f"Point {number}. " + "mot " * 60 for number in range(8))
# What Discord lets a bot send in a second.
_PER_SECOND: Final = 50
# Long enough for the bot to be up and waiting.
_AHEAD: Final = timedelta(seconds=15)
_LONGEST_FACTOR: Final = 3
_ACTOR: Final = "bench"


def measure_bulletin(places: int, settings: Settings) -> dict[str, object]:
    """Return the figures for a bulletin to so many channels."""
    national = {"home_server_id": _HOME.server, "national_role_id": _HOME.role}
    with bench_database(settings.model_copy(update=national), None) as (there, folder):
        return asyncio.run(_measure(places, there, folder))


async def _measure(count: int, settings: Settings, folder: Path) -> dict[str, object]:
    async with open_loopback(latency=LATENCY) as discord, open_app(settings) as app:
        await _prepare(app, made_up_channels(discord, count))
        bot = BotProcess(settings, discord, folder)
        began, due = asyncio.get_running_loop().time(), app.clock() + _AHEAD
        await app.services.releases.publish(_NATIONAL, _NUMBER, due)
        bot.start()
        wanted = count * _MESSAGES
        longest = _AHEAD.total_seconds() + _LONGEST_FACTOR * wanted / _PER_SECOND
        try:
            await reached(discord, wanted, longest, [bot])
        finally:
            used = await bot.stop()
        seconds = last_arrival(discord) - began - _AHEAD.total_seconds()
        spent = {"cpu_s": round(used.cpu_s, 1), "rss_mb": round(used.rss_mb)}
        return _figures(discord, count, seconds) | spent


def _figures(discord: "Loopback", count: int, seconds: float) -> dict[str, object]:
    counts, wanted = discord.counts, count * _MESSAGES
    floor = wanted / _PER_SECOND
    return {
        "places": count,
        "arrived": counts["arrived"],
        "lost": wanted - counts["arrived"],
        "doubled": counts["doubled"],
        "seconds": round(seconds, 2),
        "floor_seconds": floor,
        "ratio": round(seconds / floor, 3),
        "received_429": counts["received_429"],
    }


async def _prepare(app: App, places: Iterable[Place]) -> None:
    """Admit the servers of these places, and have a bulletin approved."""
    now = app.clock()
    bulletin = _bulletin(now)
    release = Release(number=_NUMBER, writer=2, server=_HOME.server, submitted_at=now)
    async with app.database.write() as session:
        for server in servers_of(places, Purpose.BULLETINS):
            await ServerRepository(session).add(server, actor=_ACTOR, now=now)
        releases = ReleaseRepository(session)
        await releases.keep(bulletin, actor=_ACTOR, now=now)
        approved = replace(release, version=preview_version(bulletin, now))
        await releases.save(approved, actor=_ACTOR, now=now)
        await session.commit()


def _bulletin(now: datetime) -> Bulletin:
    return Bulletin(
        number=_NUMBER,
        title="Bulletin d’essai",
        date=PartialDate(year=now.year, month=now.month),
        sections=(Section(heading="Ce qu’il faut savoir", body=_BODY),),
        state=BulletinState.APPROVED,
    )
