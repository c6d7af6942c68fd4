"""The local mode serves its page and stops cleanly; without its extra it says what to do."""

import asyncio
import re

import aiohttp
import discord
import pytest

from bot.bootstrap import App
from bot.cli import local
from bot.cli.simulation import draw_mentions, has_news
from bot.client import RelaisClient, serve
from bot.domain.errors import InvalidError, UnavailableError
from tests.simulated import Scene, new_client, text_of


async def test_the_page_is_served_until_it_is_told_to_stop(
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
    async with aiohttp.ClientSession() as session, session.get(address[0]) as page:
        assert page.status == 200
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving


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

    monkeypatch.setattr(RelaisClient, "start", refused)
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
