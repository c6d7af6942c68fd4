"""`bench feeds`: many feeds polled by one process from a server beside it, then asked again."""

import asyncio
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from aiohttp import web

from bot.domain.content.feeds import Feed
from bot.domain.content.network import Network
from bot.domain.content.pack import pack_of
from bot.domain.fetching import Fetched, Page, Validators
from bot.gateways.clock import system_clock
from bot.gateways.feeds import bare_parse, read_feed
from bot.gateways.fetcher import Fetcher
from bot.services.content import ContentService
from bot.services.inbox import InboxService
from bot.services.polls import PollService
from bot.services.touched import DossierFinder
from bot.settings import Settings
from bot.storage.database import Database

_ITEMS: Final = 50
_ROUNDS: Final = 30
_ITEM: Final = (
    "<item><title>Avis numéro {number} du fil {feed} : l’œuvre continue</title>"
    "<link>https://essai.example/{feed}/{number}</link>"
    '<guid isPermaLink="false">{feed}-{number}</guid>'
    "<pubDate>Tue, 31 Mar 2026 {hour:02}:00:00 -0400</pubDate>"
    "<description><![CDATA[<p>Le <strong>Ministère</strong> publie l’avis {number}&nbsp;: les "
    "commentaires sont attendus d’ici le 12 juin 2026, à 16 h.</p><p><a href='/suite'>Lire la "
    "suite</a></p>]]></description></item>"
)


class _Counting(Fetcher):
    """A fetcher that counts what comes over the network."""

    def __init__(self, counted: list[int]) -> None:
        super().__init__(loopback=True)
        self._counted = counted

    async def fetch(self, url: str, now: datetime, validators: Validators | None = None) -> Fetched:
        """Fetch, and count."""
        found = await super().fetch(url, now, validators)
        self._counted.append(found.received if isinstance(found, Page) else 0)
        return found


def measure_feeds(count: int, settings: Settings) -> dict[str, object]:
    """Return the figures for so many feeds of fifty items."""
    with TemporaryDirectory() as folder, _site() as base:
        polled = asyncio.run(_poll(count, base, Path(folder), settings))
    ours, peer = _parse_times()
    return {
        "feeds": count,
        **polled,
        "parse_ms_item": round(ours, 4),
        "peer_parse_ms_item": round(peer, 4),
        "ratio": round(ours / peer, 2),
    }


async def _poll(count: int, base: str, folder: Path, settings: Settings) -> dict[str, object]:
    database = Database(f"sqlite+aiosqlite:///{folder / 'bench.db'}")
    await database.upgrade()
    now = system_clock()
    feeds = [
        Feed(id=f"fil-{number}", title=f"Fil {number}", url=f"{base}/{number}", enabled=True)
        for number in range(count)
    ]
    network = Network(name="Essai", zone=str(settings.zone), languages=("fr",), regions=())
    await ContentService(database).load(pack_of(network, feeds), now)
    counted: list[int] = []
    touched = DossierFinder(database).touched
    deliver = InboxService(database, settings.zone, None).deliver
    fetcher = partial(_Counting, counted)
    polls = PollService(database, settings.zone, None, touched, deliver, fetcher)
    began, worked = perf_counter(), process_time()
    await polls.poll(now)
    took, worked = perf_counter() - began, process_time() - worked
    first, asked = sum(counted), len(counted)
    await polls.poll(now + timedelta(days=1))
    await database.dispose()
    return {
        "polls_per_s": round(asked / took, 1),
        "cpu_s": round(worked, 2),
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "bytes": first,
        "bytes_conditional": sum(counted) - first,
    }


def _parse_times() -> tuple[float, float]:
    """Return the milliseconds an item takes: read in full here, and by feedparser alone."""
    pages = [Page(url="https://essai.example/", body=_body(number)) for number in range(_ROUNDS)]
    ours, peer = [], []
    for page in pages:
        ours.append(_timed(partial(read_feed, page)))
        peer.append(_timed(partial(bare_parse, BytesIO(page.body))))
    return median(ours) / _ITEMS, median(peer) / _ITEMS


def _timed(call: Callable[[], object]) -> float:
    began = process_time()
    call()
    return (process_time() - began) * 1000


def _body(feed: int) -> bytes:
    items = "".join(
        _ITEM.format(feed=feed, number=number, hour=number % 24) for number in range(_ITEMS)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    return f"{head}<title>Fil {feed}</title>{items}</channel></rss>".encode()


@contextmanager
def _site() -> Iterator[str]:
    """Serve feeds from a process of their own, each with a validator."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.terminate()
        process.join()


def _serve(told: Connection) -> None:
    asyncio.run(_serving(told))


async def _serving(told: Connection) -> None:
    application = web.Application()
    application.router.add_get("/{feed}", _answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    told.send(runner.addresses[0][1])
    await asyncio.Event().wait()


async def _answer(request: web.Request) -> web.Response:
    feed = int(request.match_info["feed"])
    headers = {"ETag": f'"{feed}"', "Content-Type": "application/rss+xml; charset=utf-8"}
    if request.headers.get("If-None-Match") == headers["ETag"]:
        return web.Response(status=304, headers={"ETag": headers["ETag"]})
    return web.Response(body=_body(feed), headers=headers)
