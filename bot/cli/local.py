"""The local mode: the real cogs on a simulated Discord in the browser, without token or network."""

import asyncio
import logging
from contextlib import AsyncExitStack
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.bootstrap import COG_MODULES, App
from bot.client import RelaisClient
from bot.domain.errors import UnavailableError
from bot.gateways.clock import Clock

if TYPE_CHECKING:
    import simcord

_NOT_INSTALLED = (
    "Sans DISCORD_TOKEN, Relais démarre en mode local, dans le navigateur, et il y manque "
    "l’extra « local » : installez-le avec `make install`. "
    "Pour vous connecter à Discord, mettez DISCORD_TOKEN dans .env."
)
_PORT_TAKEN = (
    "Le port {port} est déjà pris sur cette machine : fermez l’autre programme, ou mettez "
    "LOCAL_PORT=0 dans .env pour un port libre."
)
_READY = """\
Relais fonctionne en mode local : un Discord simulé, sans jeton ni connexion.
Ouvrez dans un navigateur : {url}
Ctrl-C pour arrêter."""
_WELCOME = """\
Bonjour! Ici, vous essayez Relais sans Discord. Posez une question de deux façons :
- écrivez `/psoc question` : la réponse n’est visible que pour vous;
- mentionnez {mention} dans votre message : la réponse s’affiche ici.

Par exemple : « Où en est la révision des typologies? »"""
_REFRESH_SECONDS = 1.0


async def serve_local(app: App) -> None:
    """Serve until cancelled, or until the session is ended in the browser."""
    if find_spec("simcord") is None:
        raise UnavailableError(_NOT_INSTALLED)
    # simcord tries discord.py out with odd settings, of which that warns.
    logging.getLogger("discord").setLevel(logging.ERROR)
    from bot.cli.simulation import draw_mentions, simulated_discord, speak

    client = RelaisClient(services=app.services, now=app.clock, modules=COG_MODULES)
    env = simulated_discord(client, app.clock(), check_errors=False)
    await env.start()
    try:
        speak(env, "fr")
        draw_mentions(env)
        channel, viewers = await _scene(env)
        await _welcome(client, channel.id)
        view = env.preview(
            channel,
            viewers=viewers,
            layout="channel",
            locale="fr",
            timezone=app.settings.timezone,
            port=app.settings.local_port,
        )
        async with AsyncExitStack() as closing:
            await _open(view, app.settings.local_port, closing)
            print(_READY.format(url=view.url), flush=True)
            await _keep_fresh(env, view, app.clock)
    finally:
        await client.close()
        await env.shutdown()


async def _open(view: "simcord.Preview", port: int, closing: AsyncExitStack) -> None:
    from simcord import SetupError

    try:
        await closing.enter_async_context(view)
    except SetupError as error:
        raise UnavailableError(_PORT_TAKEN.format(port=port)) from error


async def _keep_fresh(env: "simcord.Env", view: "simcord.Preview", now: Clock) -> None:
    """Show what arrives without an action in the browser, and let the time pass."""
    from bot.cli.simulation import has_news, set_clock

    seen = 0
    closed = asyncio.ensure_future(view.wait_closed())
    while not closed.done():
        set_clock(env, now())
        seen, news = has_news(env, seen)
        if news:
            await view.refresh()
        await asyncio.wait([closed], timeout=_REFRESH_SECONDS)


async def _scene(
    env: "simcord.Env",
) -> tuple["simcord.ChannelHandle", list["simcord.MemberActor"]]:
    guild = env.create_guild("Regroupement régional (exemple)", preferred_locale="fr")
    coordination = guild.create_role("Coordination")
    channel = guild.create_text_channel("questions", topic="Où en sont les dossiers du PSOC?")
    member = guild.add_member(env.create_user("camille", global_name="Camille (membre)"))
    coordinator = guild.add_member(
        env.create_user("dominique", global_name="Dominique (coordination)"), roles=[coordination]
    )
    await env.settle()
    return channel, [member, coordinator]


async def _welcome(client: RelaisClient, channel_id: int) -> None:
    channel = client.get_partial_messageable(channel_id)
    mention = client.user.mention if client.user else "Relais"
    await channel.send(_WELCOME.format(mention=mention))
