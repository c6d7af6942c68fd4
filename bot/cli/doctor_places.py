"""The servers of the network as `doctor` sees them on Discord: it looks, and answers nothing."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

import discord

from bot.cli.diagnosis import Finding
from bot.domain.errors import UnavailableError
from bot.domain.places.places import Server
from bot.domain.places.rules import problems
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.places.places import not_seen, troubles
from bot.guilds import known_names, seen_guild, server_facts

_PATIENCE_SECONDS: Final = 60.0
_MEGABYTE: Final = 1024


def watcher() -> discord.AutoShardedClient:
    """Return a client that only sees servers: their channels and roles."""
    return discord.AutoShardedClient(
        intents=discord.Intents(guilds=True), chunk_guilds_at_startup=False, max_messages=None
    )


async def look_at_servers(token: str, servers: tuple[Server, ...]) -> list[Finding]:
    """Connect, look, and leave (UnavailableError where Discord does not answer)."""
    try:
        async with watcher() as client, asyncio.timeout(_PATIENCE_SECONDS):
            await client.login(token)
            connecting = asyncio.ensure_future(client.connect())
            try:
                await _until_ready(client, connecting)
                return list(server_findings(client, servers))
            finally:
                connecting.cancel()
                with suppress(asyncio.CancelledError, discord.DiscordException, OSError):
                    await connecting
    except (discord.DiscordException, OSError) as error:
        raise UnavailableError("discord") from error


def server_findings(client: discord.Client, servers: Iterable[Server]) -> Iterator[Finding]:
    """Say what is wrong in each server, then how many were looked at."""
    count = troubled = 0
    for server in servers:
        found = list(_in_server(seen_guild(client, server.id), server))
        count, troubled = count + 1, troubled + bool(found)
        yield from found
    memory = _memory()
    words = f"{count} regardés, {count - troubled} sans rien à corriger{memory}"
    yield Finding(name="Serveurs admis", words=words)


async def _until_ready(client: discord.Client, connecting: "asyncio.Future[None]") -> None:
    ready = asyncio.ensure_future(client.wait_until_ready())
    try:
        await asyncio.wait({ready, connecting}, return_when=asyncio.FIRST_COMPLETED)
        if not ready.done():
            await connecting
            raise UnavailableError("discord")
    finally:
        ready.cancel()


def _in_server(guild: discord.Guild | None, server: Server) -> Iterator[Finding]:
    catalogue = catalogue_for("fr")
    name = f"Serveur «\u00a0{server.name}\u00a0»"
    if guild is None:
        trouble = not_seen(catalogue)
        yield Finding(name=name, words=trouble.what, remedy=trouble.remedy)
        return
    names = known_names(guild)
    found = problems(server, server_facts(guild, server))
    told = troubles(server, found, lambda channel: f"#{names.get(channel, channel)}", catalogue)
    for trouble in told:
        yield Finding(name=name, words=trouble.what, remedy=trouble.remedy)


def _memory() -> str:
    """Say how much memory this took at most, where the system tells."""
    try:
        import resource
    except ImportError:  # Windows
        return ""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _MEGABYTE
    return f"; mémoire : {most} Mo au plus"
