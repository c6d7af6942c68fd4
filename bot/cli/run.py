"""`run`: on Discord with a token, in the local mode without; until SIGTERM or Ctrl-C."""

import argparse
import asyncio
import logging
import signal

from bot.bootstrap import COG_MODULES, App, open_app
from bot.cli.local import serve_local
from bot.client import RelaisClient, serve
from bot.settings import Settings

log = logging.getLogger(__name__)


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("run", help="démarrer (mode local sans DISCORD_TOKEN)")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    asyncio.run(_serve(settings))
    return 0


async def _serve(settings: Settings) -> None:
    async with open_app(settings) as app:
        log.info("action=ready passages=%d", await app.services.answers.warm_up())
        serving = asyncio.ensure_future(_surface(app))
        loop = asyncio.get_running_loop()
        for stop in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(stop, serving.cancel)
        try:
            await serving
        except asyncio.CancelledError:
            log.info("action=stopped")


async def _surface(app: App) -> None:
    token = app.settings.discord_token
    if token is None:
        await serve_local(app)
        return
    client = RelaisClient(services=app.services, now=app.clock, modules=COG_MODULES)
    await serve(client, token.get_secret_value())
