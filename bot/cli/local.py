"""The local mode: the real cogs on a simulated Discord in the browser, without token or network."""

import asyncio
import logging
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.bootstrap import COG_MODULES, App
from bot.cli.local_tips import PRIVATE_TIP, tip_for
from bot.cli.local_world import HOME, World, build, set_up
from bot.cli.presence import sending
from bot.client import RelaisClient
from bot.domain.errors import UnavailableError
from bot.gateways.clock import Clock
from bot.settings import Settings

if TYPE_CHECKING:
    import simcord

    from bot.cli.local_page import LocalPage

_NOT_INSTALLED = (
    "Sans DISCORD_TOKEN, Relais démarre en mode local, dans le navigateur, et il y manque "
    "l’extra « local » : installez-le avec `make install`. "
    "Pour vous connecter à Discord, mettez DISCORD_TOKEN dans .env."
)
_READY = """\
Relais fonctionne en mode local : un Discord simulé, sans jeton ni connexion.
Ouvrez dans un navigateur : {url}
Ctrl-C pour arrêter."""
_REFRESH_SECONDS = 1.0


def local_settings(settings: Settings) -> Settings:
    """Return the settings with the national coordination of the simulated Discord."""
    return settings.model_copy(
        update={"home_server_id": HOME.server, "national_role_id": HOME.role}
    )


async def serve_local(app: App) -> None:
    """Serve until cancelled."""
    if find_spec("simcord") is None:
        raise UnavailableError(_NOT_INSTALLED)
    # simcord tries discord.py out with odd settings, of which that warns.
    logging.getLogger("discord").setLevel(logging.ERROR)
    from bot.cli.local_page import LocalPage
    from bot.cli.simulation import draw_mentions, simulated_discord, speak

    client = RelaisClient(
        services=app.services,
        now=app.clock,
        modules=COG_MODULES,
        questions_per_minute=app.settings.questions_per_minute,
    )
    env = simulated_discord(client, app.clock(), check_errors=False)
    draw_mentions(env)
    world = build(env)
    speak(env, world.locale)
    await env.start()
    try:
        await env.settle()
        await set_up(world, app.services.places, app.clock())
        await _welcome(world)
        async with LocalPage(world, app.settings) as page:
            print(_READY.format(url=page.url), flush=True)
            async with sending(client):
                await _keep_fresh(env, page, app.clock)
    finally:
        await client.close()
        await env.shutdown()


async def _keep_fresh(env: "simcord.Env", page: "LocalPage", now: Clock) -> None:
    """Show what arrives without an action in the browser, and let the time pass."""
    from bot.cli.simulation import has_news, set_clock

    seen = 0
    while True:
        set_clock(env, now())
        seen, news = has_news(env, seen)
        if news:
            await page.refresh()
        await asyncio.sleep(_REFRESH_SECONDS)


async def _welcome(world: World) -> None:
    client, mention = world.env.bot, f"<@{world.env.backend.bot_user.id}>"
    for where, rooms in world.rooms.items():
        for room, channel in rooms.items():
            tip = tip_for(where, room).format(mention=mention)
            await client.get_partial_messageable(channel.id).send(tip)
    for user in world.users.values():
        await client.get_partial_messageable(user.dm_channel.id).send(PRIVATE_TIP)
