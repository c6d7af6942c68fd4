"""This process on Discord: sends what is owed, and holds the gateway while no other one does."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from bot.bootstrap import COG_MODULES, App
from bot.client import RelaisClient, serve, use_api
from bot.domain.errors import UnavailableError
from bot.gateways.patience import exchange_timeout
from bot.services.leases import GATEWAY
from bot.services.whole import whole

log = logging.getLogger(__name__)


async def serve_discord(app: App, token: str, stopping: asyncio.Event) -> None:
    """Serve until told to stop; begin anew where another process took the gateway meanwhile."""
    use_api(app.settings.discord_api_url)
    while not stopping.is_set():
        client = RelaisClient(
            services=app.services,
            now=app.clock,
            modules=COG_MODULES,
            questions_per_minute=app.settings.questions_per_minute,
        )
        client.exchange_timeout = exchange_timeout()
        await serve(client, token, lambda client: _session(app, client, stopping))


async def _session(app: App, client: RelaisClient, stopping: asyncio.Event) -> None:
    """Run until told to stop, or until the gateway is lost; what is being sent may then finish."""
    async with sending(client) as background:
        gateway = asyncio.ensure_future(_hold_gateway(app, client))
        told = asyncio.ensure_future(stopping.wait())
        try:
            await _first(gateway, told, *background)
        finally:
            for each in (gateway, told):
                each.cancel()
            await asyncio.gather(gateway, told, return_exceptions=True)


async def get_ready(app: App) -> None:
    """Read what questions are answered from, so that the first one need not wait for it."""
    passages = await app.services.answers.warm_up()
    records = await app.services.browse.warm_up()
    # All of it stays: going through it again at each full collection stops everything for long.
    gc.collect()
    gc.freeze()
    log.info("action=ready passages=%d records=%d", passages, records)


@asynccontextmanager
async def sending(client: RelaisClient) -> AsyncIterator[Sequence[asyncio.Future[None]]]:
    """Have the cogs do what they do in the background; let them finish what they began."""
    ending = asyncio.Event()
    background = [asyncio.ensure_future(work(ending)) for work in client.background]
    try:
        yield background
    finally:
        ending.set()
        client.services.deliveries.wake()
        await asyncio.gather(*background)


async def _hold_gateway(app: App, client: RelaisClient) -> None:
    """Listen while the lease is ours; end when another process has taken it."""
    length = app.services.leases.length.total_seconds()
    # Another process has it, and nothing but the database tells when that ends.
    while not await _holds(app, otherwise=False):  # noqa: ASYNC110
        await asyncio.sleep(length / 3)
    log.info("action=gateway outcome=held")
    # Only here: what is owed does not wait for it.
    await whole(get_ready(app))
    listening = asyncio.ensure_future(client.connect())
    try:
        while await _holds(app, otherwise=True):
            done, _ = await asyncio.wait([listening], timeout=length / 3)
            if done:
                return await listening
        log.warning("action=gateway outcome=lost")
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await _give_back(app)
    return None


async def _holds(app: App, *, otherwise: bool) -> bool:
    """Tell whether the lease is ours; a database that does not answer leaves things as they are."""
    try:
        return await whole(app.services.leases.hold(GATEWAY, app.clock()))
    except UnavailableError:
        log.warning("action=gateway outcome=no_database")
        return otherwise


async def _give_back(app: App) -> None:
    try:
        await app.services.leases.give_back(GATEWAY, app.clock())
    except UnavailableError:
        log.warning("action=gateway outcome=no_database")


async def _first(*work: asyncio.Future[Any]) -> None:
    """Wait for one of these to end, and raise what it raised."""
    done, _ = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
    for each in done:
        await each
