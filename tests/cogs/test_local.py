"""The local mode serves its page and stops cleanly; without its extra it says what to do."""

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest

from bot.bootstrap import App
from bot.cli import local
from bot.cli.local_page import LocalPage
from bot.cli.local_tips import tip_for
from bot.cli.local_world import Room, Where, Who
from bot.cli.simulation import draw_mentions, has_news
from bot.client import RelaisClient, serve
from bot.domain.errors import InvalidError, UnavailableError
from tests.simulated import Scene, Town, new_client, text_of


async def opened(page: LocalPage, who: str, where: str, room: str, origin: str = "") -> Any:
    """Open a channel as the page's own script does; return what the page answered."""
    asked = {"who": who, "where": where, "room": room}
    headers = {"Origin": origin or page.url.rstrip("/")}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{page.url}open", json=asked, headers=headers) as answer,
    ):
        return await answer.json() if answer.ok else answer.status


async def looked_at(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, answer.headers.get("Content-Security-Policy", "")


@pytest.fixture
async def page(town: Town, app: App) -> AsyncIterator[LocalPage]:
    async with LocalPage(town.world, app.settings) as page:
        yield page


async def test_it_is_served_until_it_is_told_to_stop(
    app: App, capsys: pytest.CaptureFixture[str]
) -> None:
    serving = asyncio.ensure_future(local.serve_local(app))
    printed = ""
    async with asyncio.timeout(20):
        while "http" not in printed:
            await asyncio.sleep(0.05)
            printed += capsys.readouterr().out
    address = re.search(r"http://127\.0\.0\.1:\d+/", printed)
    assert address is not None
    assert (await looked_at(address[0]))[0] == 200
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving


async def test_the_page_has_every_person_and_every_place(page: LocalPage) -> None:
    async with aiohttp.ClientSession() as session, session.get(page.url) as answer:
        text = await answer.text()
    for who in Who:
        assert f'value="{who}"' in text
    assert text.count("data-where=") == len(Where) * len(Room) + 1


async def test_one_goes_from_channel_to_channel_and_to_private_messages(page: LocalPage) -> None:
    first = (await opened(page, "member", "region", "accueil"))["address"]
    status, policy = await looked_at(first)
    assert status == 200
    assert "frame-ancestors http://127.0.0.1:*" in policy
    for where, room in (("region", "membres"), ("strange", "accueil"), ("", "")):
        shown = await opened(page, "member", where, room)
        assert (await looked_at(shown["address"]))[0] == 200
    with pytest.raises(aiohttp.ClientError):
        await looked_at(first)


async def test_a_channel_one_does_not_see_is_not_opened(page: LocalPage) -> None:
    assert await opened(page, "outsider", "region", "membres") == 403


async def test_other_pages_of_the_browser_open_nothing(page: LocalPage) -> None:
    assert await opened(page, "member", "region", "accueil", "http://voleur.example") == 403


async def test_every_channel_says_what_to_try() -> None:
    for where in Where:
        for room in Room:
            assert tip_for(where, room).startswith("**Quoi essayer ici**")


async def test_what_was_set_up_is_found_again_at_the_next_start(town: Town, app: App) -> None:
    before = await app.services.places.admitted()
    await local.set_up(town.world, app.services.places, app.clock())
    assert await app.services.places.admitted() == before
    assert [server.name for server in before if server.regions == ("01",)]


async def test_without_its_extra_it_says_what_to_do(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "find_spec", lambda _: None)
    with pytest.raises(UnavailableError, match="l’extra «\u00a0local\u00a0»"):
        await local.serve_local(app)


async def test_a_refused_token_is_told_by_the_name_of_its_setting(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_: object) -> None:
        raise discord.LoginFailure("401")

    monkeypatch.setattr(RelaisClient, "login", refused)
    with pytest.raises(InvalidError, match="DISCORD_TOKEN"):
        await serve(new_client(app.services, app.clock), "x")


async def test_the_name_of_the_bot_typed_in_the_browser_mentions_it(scene: Scene) -> None:
    draw_mentions(scene.env)
    assert "Je suis Relais" in text_of(await scene.writes("@Relais"))


async def test_a_page_is_renewed_only_when_something_happened(scene: Scene) -> None:
    seen, news = has_news(scene.env, 0)
    assert news
    assert has_news(scene.env, seen) == (seen, False)
    await scene.writes("Bonjour à tout le monde")
    assert has_news(scene.env, seen)[1]
