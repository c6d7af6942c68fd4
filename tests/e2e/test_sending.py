"""The program as it is started, on a loopback Discord: what is owed arrives, whoever sends it."""

import signal
from pathlib import Path

from pydantic import SecretStr

from bot.bootstrap import open_app
from bot.cli.bench_discord import BotProcess
from bot.cli.bench_outbox import enter, held, made_up_channels, messages
from bot.domain.deliveries import DeliveryState
from bot.settings import Settings
from tests.cogs.conftest import CONTENT
from tests.databases import Postgres
from tests.loopback.server import loopback
from tests.loopback.waiting import until

_LONGEST = 60.0


async def test_a_process_that_stands_still_leaves_its_messages_to_the_other_and_doubles_none(
    postgres: Postgres, tmp_path: Path
) -> None:
    name = await postgres.create()
    url = postgres.url(name).replace("postgresql://", "postgresql+asyncpg://", 1)
    settings = Settings(database_url=SecretStr(url), content_dir=CONTENT)
    async with loopback(latency=0.1) as discord, open_app(settings) as app:
        first, second = (BotProcess(settings, discord, tmp_path) for _ in range(2))
        try:
            await enter(app, messages("one", made_up_channels(discord, 30), app.clock()))
            first.start()
            await until(lambda: discord.world.posted >= 5, _LONGEST)
            first.signal(signal.SIGSTOP)
            second.start()
            await until(lambda: discord.counts["arrived"] == 30, _LONGEST)
            first.signal(signal.SIGCONT)
            for bot in (first, second):
                await bot.stop()
        finally:
            first.kill()
            second.kill()
        assert discord.counts["doubled"] == 0
        assert {each.state for each in await held(app)} == {DeliveryState.SENT}
    await postgres.drop(name)
