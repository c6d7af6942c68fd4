"""The loopback Discord as a whole: one server for REST and gateway, on a port of this machine."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from socket import create_server

from aiohttp import web

from bot.gateways.clock import system_clock
from tests.loopback.counting import Record, arrivals, doubled, sent
from tests.loopback.faults import FaultTable
from tests.loopback.gateway import Gateway
from tests.loopback.interactions import Interactions
from tests.loopback.limits import Limits, Rates
from tests.loopback.pipeline import PREFIX, Gate, Pipeline, reply
from tests.loopback.rest_messages import MessageRoutes
from tests.loopback.rest_places import PlaceRoutes
from tests.loopback.rest_threads import ThreadRoutes
from tests.loopback.state import World

_TOKEN = "loopback.token"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loopback:
    """A running Discord: `url` is the base of its REST API."""

    url: str
    token: str
    world: World
    gateway: Gateway
    people: Interactions
    limits: Limits
    faults: FaultTable
    record: Record
    pipeline: Pipeline
    application: web.Application

    @property
    def counts(self) -> dict[str, int]:
        """What reached it: messages, those that came twice; requests, those refused with 429.

        `edited`, `published`: messages that were, however often. `cut_off`: requests whose sender
        was gone before the answer.
        """
        statuses = Counter(each.status for each in self.record.requests)
        return {
            "arrived": len(arrivals(self.world)),
            "doubled": doubled(self.world),
            "edited": sum(each.edited > 0 for each in sent(self.world)),
            "published": sum(each.published for each in sent(self.world)),
            "requests": len(self.record.requests),
            "received_429": statuses[429],
            "cut_off": statuses[499],
        }

    @property
    def counts_url(self) -> str:
        """Where another process reads them."""
        return self.url.removesuffix(PREFIX) + "/counts"

    async def report(self, _request: web.Request) -> web.Response:
        """Tell the counts to another process."""
        return reply(self.counts)


@asynccontextmanager
async def loopback(
    *,
    rates: Rates | None = None,
    shards: int = 1,
    nonce_seconds: float = 180.0,
    latency: float = 0.0,
) -> AsyncIterator[Loopback]:
    """Serve a Discord until left; it takes `latency` seconds to answer."""
    listening = create_server(("127.0.0.1", 0))
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    discord = _assemble(host, rates or Rates(), shards, nonce_seconds, latency)
    runner = web.AppRunner(discord.application, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield discord
    finally:
        discord.pipeline.ended.set()
        await runner.cleanup()


def _assemble(
    host: str, rates: Rates, shards: int, nonce_seconds: float, latency: float
) -> Loopback:
    timer = asyncio.get_running_loop().time
    gateway_url = f"ws://{host}/gateway"
    world = World(clock=system_clock, timer=timer, nonce_seconds=nonce_seconds)
    gateway = Gateway(world, _TOKEN, gateway_url)
    people = Interactions(world, gateway)
    limits, faults, record = Limits(rates, timer), FaultTable(), Record()
    pipeline = Pipeline(Gate(_TOKEN, limits), faults, record, latency)
    application = web.Application(middlewares=[pipeline.serve])
    application.add_routes(MessageRoutes(world).table())
    application.add_routes(ThreadRoutes(world).table())
    application.add_routes(PlaceRoutes(world, gateway_url, shards).table())
    application.add_routes(people.table())
    discord = Loopback(
        url=f"http://{host}{PREFIX}",
        token=_TOKEN,
        world=world,
        gateway=gateway,
        people=people,
        limits=limits,
        faults=faults,
        record=record,
        pipeline=pipeline,
        application=application,
    )
    application.add_routes(
        [web.get("/gateway/", gateway.serve), web.get("/gateway", gateway.serve)]
    )
    application.add_routes([web.get("/counts", discord.report)])
    return discord
