"""The page of the local mode: servers and channels at the side, the channel that is open beside.

simcord shows one channel at a time: choosing another closes its view and opens a new one.
"""

import asyncio
import json
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from aiohttp import web

from bot.cli.local_html import page_of
from bot.cli.local_world import Room, Where, Who, World
from bot.cli.simulation import allow_framing, is_open, may_see
from bot.domain.errors import UnavailableError
from bot.settings import Settings

if TYPE_CHECKING:
    import simcord

_HOST: Final = "127.0.0.1"
_PORT_TAKEN: Final = (
    "Le port {port} est déjà pris sur cette machine : fermez l’autre programme, ou mettez "
    "LOCAL_PORT=0 dans .env pour un port libre."
)


class LocalPage:
    """Serves the page, on this machine alone; `async with` starts and stops it."""

    def __init__(self, world: World, settings: Settings) -> None:
        self._world = world
        self._settings = settings
        self._view: simcord.Preview | None = None
        self._changing = asyncio.Lock()
        self.url = ""

    async def __aenter__(self) -> Self:
        """Start to serve (UnavailableError where the port is taken)."""
        routes = web.Application()
        routes.router.add_get("/", self._page)
        routes.router.add_post("/open", self._open)
        self._runner = web.AppRunner(routes, access_log=None)
        await self._runner.setup()
        port = self._settings.local_port
        site = web.TCPSite(self._runner, _HOST, port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            raise UnavailableError(_PORT_TAKEN.format(port=port)) from error
        self.url = f"http://{_HOST}:{self._runner.addresses[0][1]}/"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close what is open."""
        async with self._changing:
            await self._close()
        await self._runner.cleanup()

    async def refresh(self) -> None:
        """Show what has arrived."""
        async with self._changing:
            if self._view is not None and is_open(self._view):
                await self._view.refresh()

    async def _page(self, _request: web.Request) -> web.Response:
        return web.Response(text=page_of(self._world), content_type="text/html")

    async def _open(self, request: web.Request) -> web.Response:
        """Open a channel as someone, and tell the address to show; 403 where they do not see it."""
        if request.headers.get("Origin") not in self._origins():
            raise web.HTTPForbidden
        asked = json.loads(await request.text())
        channel, viewer = self._place(Who(asked["who"]), asked["where"], asked["room"])
        if not may_see(self._world.env, channel, viewer):
            raise web.HTTPForbidden
        async with self._changing:
            await self._close()
            self._view = await self._opened(channel, viewer)
            return web.json_response({"address": self._view.url})

    def _origins(self) -> set[str]:
        origin = self.url.rstrip("/")
        return {origin, origin.replace(_HOST, "localhost")}

    def _place(self, who: Who, where: str, room: str) -> "tuple[simcord.ChannelHandle, Any]":
        if not where:
            return self._world.users[who].dm_channel, self._world.users[who]
        return self._world.rooms[Where(where)][Room(room)], self._world.members[who, Where(where)]

    async def _opened(self, channel: "simcord.ChannelHandle", viewer: Any) -> "simcord.Preview":
        view = self._world.env.preview(
            channel,
            viewers=[viewer],
            layout="channel",
            locale="fr",
            timezone=self._settings.timezone,
        )
        allow_framing(view)
        return await view.__aenter__()

    async def _close(self) -> None:
        if self._view is not None:
            await self._view.close()
            self._view = None
