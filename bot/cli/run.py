"""`run`: on Discord with a token, in the local mode without; until SIGTERM or Ctrl-C."""

import argparse
import asyncio
import logging
import signal

from bot.bootstrap import App, open_app
from bot.cli.local import local_settings, serve_local
from bot.cli.presence import get_ready, serve_discord
from bot.settings import Settings
from bot.worker.clockwork import working
from bot.worker.table import chores

log = logging.getLogger(__name__)


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("run", help="démarrer (mode local sans DISCORD_TOKEN)")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    local = settings.discord_token is None
    asyncio.run(_serve(local_settings(settings) if local else settings))
    return 0


async def _serve(settings: Settings) -> None:
    async with open_app(settings) as app:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for stop in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(stop, stopping.set)
        async with working(chores(app.services), app.clock, app.settings.zone):
            await _surface(app, stopping)
        log.info("action=stopped")


async def _surface(app: App, stopping: asyncio.Event) -> None:
    token = app.settings.discord_token
    if token is not None:
        await serve_discord(app, token.get_secret_value(), stopping)
        return
    await get_ready(app)
    serving = asyncio.ensure_future(serve_local(app))
    told = asyncio.ensure_future(stopping.wait())
    await asyncio.wait([serving, told], return_when=asyncio.FIRST_COMPLETED)
    serving.cancel()
    await asyncio.wait([serving])
    if not serving.cancelled():
        await serving
