"""The bot itself on a loopback Discord: its own client, unmodified, over real sockets."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Any

from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.bootstrap import COG_MODULES
from bot.client import Now, RelaisClient, serve, use_api
from bot.gateways.clock import system_clock
from bot.services import Services
from tests.loopback.server import Loopback
from tests.loopback.waiting import until


@asynccontextmanager
async def pointed_at(discord: Loopback) -> AsyncIterator[None]:
    """Have discord.py talk to this Discord until left."""
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    use_api(discord.url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


@asynccontextmanager
async def at_rest(
    discord: Loopback,
    services: Services,
    *,
    now: Now = system_clock,
    modules: Iterable[str] = COG_MODULES,
) -> AsyncIterator[RelaisClient]:
    """Give a client that can use REST and has its cogs, without the gateway."""
    client = new_client(services, now=now, modules=modules)
    async with pointed_at(discord), client:
        await client.login(discord.token)
        yield client


@asynccontextmanager
async def connected(
    discord: Loopback,
    services: Services,
    *,
    now: Now = system_clock,
    modules: Iterable[str] = COG_MODULES,
) -> AsyncIterator[RelaisClient]:
    """Give a client that is at the gateway and has heard of every server."""
    client = new_client(services, now=now, modules=modules)
    async with pointed_at(discord):
        serving = asyncio.create_task(serve(client, discord.token))
        ready = asyncio.create_task(until(client.is_ready))
        try:
            await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                serving.result()
            yield client
        finally:
            for task in (ready, serving):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task


def new_client(
    services: Services, *, now: Now = system_clock, modules: Iterable[str] = COG_MODULES
) -> RelaisClient:
    """Return the client, which here never waits before it identifies."""
    client: Any = RelaisClient(services=services, now=now, modules=modules)
    # discord.py waits seconds between identifying and for servers that never come.
    client._connection.guild_ready_timeout = 0.05
    client.before_identify_hook = _at_once
    made: RelaisClient = client
    return made


async def _at_once(_shard: int | None, *, initial: bool = False) -> None:
    """Wait for nothing."""
