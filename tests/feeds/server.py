"""A site of feeds on this machine, which answers as the real ones do, and worse."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from aiohttp import web

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]
CORPUS = Path(__file__).parent / "corpus"
MIB = 2**20


@dataclass
class Site:
    """The site: `pages` by path beside those it always has; `asked` are the requests it had."""

    base: str = ""
    pages: dict[str, Handler] = field(default_factory=dict)
    asked: list[web.Request] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"{self.base}/{path}"

    def put(self, path: str, body: bytes | str, **headers: str) -> str:
        """Have a page; return its address."""
        held = body.encode() if isinstance(body, str) else body
        shown = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(_request: web.Request) -> web.Response:
            return web.Response(body=held, headers={"Content-Type": "application/xml", **shown})

        self.pages[path] = answer
        return self.url(path)

    def fail(self, path: str, status: int, **headers: str) -> str:
        """Have an error, or a redirect; return its address."""
        shown = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(_request: web.Request) -> web.Response:
            return web.Response(status=status, headers=shown)

        self.pages[path] = answer
        return self.url(path)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        path = request.path.lstrip("/")
        if path in self.pages:
            return await self.pages[path](request)
        if (CORPUS / path).is_file():
            return web.Response(body=(CORPUS / path).read_bytes(), content_type="application/xml")
        raise web.HTTPNotFound


@asynccontextmanager
async def site() -> AsyncIterator[Site]:
    """Serve on a free port."""
    served = Site()
    application = web.Application()
    application.router.add_route("GET", "/{path:.*}", served.answer)
    runner = web.AppRunner(application, shutdown_timeout=0)
    await runner.setup()
    listening = web.TCPSite(runner, "127.0.0.1", 0)
    await listening.start()
    assert listening._server is not None
    (socket,) = listening._server.sockets  # type: ignore[attr-defined]
    served.base = f"http://127.0.0.1:{socket.getsockname()[1]}"
    try:
        yield served
    finally:
        await runner.cleanup()


async def endless(request: web.Request) -> web.StreamResponse:
    """Send 50 MB, a piece at a time, without saying how much it will be."""
    response = web.StreamResponse()
    await response.prepare(request)
    try:
        for _ in range(50):
            await response.write(b"x" * MIB)
    except ConnectionError:
        pass
    return response


async def drip(request: web.Request) -> web.StreamResponse:
    """Send a byte now and then, for ever."""
    return await _dripping(request)


async def heavy(request: web.Request) -> web.StreamResponse:
    """Say 2 MB, and begin to send them as slowly."""
    return await _dripping(request, {"Content-Length": str(2 * MIB)})


async def _dripping(
    request: web.Request, headers: dict[str, str] | None = None
) -> web.StreamResponse:
    response = web.StreamResponse(headers=headers)
    await response.prepare(request)
    try:
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)
    except ConnectionError:
        pass
    return response


async def trailing(request: web.Request) -> web.StreamResponse:
    """Send a small compressed body, and 2 MB after its end."""
    response = web.StreamResponse(headers={"Content-Encoding": "gzip"})
    await response.prepare(request)
    await response.write(gzip.compress(b"<rss/>"))
    try:
        for _ in range(32):
            await response.write(bytes(MIB // 16))
    except ConnectionError:
        pass
    return response


async def cut(request: web.Request) -> web.StreamResponse:
    """Say 1,000 bytes, send 3, and hang up."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b"<rs")
    assert request.transport is not None
    request.transport.close()
    return response


def gzip_bomb() -> bytes:
    """Return some kB that open into 20 MB."""
    return gzip.compress(b" " * (20 * MIB), 1)
