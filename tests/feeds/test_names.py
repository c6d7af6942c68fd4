"""Names are looked up in threads of their own: slow ones hold up neither others nor the rest."""

import asyncio
import socket
from datetime import UTC, datetime
from threading import Event
from typing import Any

import pytest
from yarl import URL

from bot.domain.fetching import FetchProblem, Page, Refusal
from bot.gateways.fetcher import Bounds, Fetcher
from tests.feeds.server import Site

NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
SLOW = 40
BOUNDS = Bounds(total=0.5)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Have names answered here: `lent-…` only once the event is set, the others at once."""
    answered = Event()

    def look_up(host: str, port: int, *_: object, **__: object) -> list[Any]:
        if host.startswith("lent"):
            answered.wait(10)
        if host.startswith("inconnu"):
            raise socket.gaierror
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    yield answered
    answered.set()


async def test_slow_names_hold_up_no_other(site: Site, answer: Event) -> None:
    port = URL(site.put("fil", "<rss/>")).port

    async with Fetcher(loopback=True, bounds=BOUNDS) as fetcher:
        slow = [
            asyncio.create_task(fetcher.fetch(f"http://lent-{number}.example:{port}/fil", NOW))
            for number in range(SLOW)
        ]
        await asyncio.sleep(0)
        quick = await fetcher.fetch(f"http://vif.example:{port}/fil", NOW)
        assert isinstance(quick, Page)
        # Nor what is done in other threads meanwhile.
        assert await asyncio.wait_for(asyncio.to_thread(str, 1), 0.4) == "1"
        assert {await each for each in slow} == {Refusal(problem=FetchProblem.TOO_SLOW)}
    assert not answer.is_set()


async def test_a_name_that_does_not_exist_is_said_to_be_so(answer: Event) -> None:
    async with Fetcher(loopback=True, bounds=BOUNDS) as fetcher:
        found = await fetcher.fetch("http://inconnu.example/", NOW)
    assert found == Refusal(problem=FetchProblem.UNKNOWN_NAME)
