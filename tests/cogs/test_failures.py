"""What goes wrong is told kindly, in the reader's language, and can be found in the log."""

import re
from typing import Any

import discord
import pytest

from bot.domain.errors import UnavailableError
from bot.services.answers import AnswerService
from tests.simulated import Scene, labels_of, text_of

TYPOLOGIES = "Où en est la révision des typologies?"


class BrokenError(Exception):
    """Something nobody foresaw."""


def breaks(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    async def broken(*_: Any) -> None:
        raise error

    monkeypatch.setattr(AnswerService, "ask", broken)
    monkeypatch.setattr(AnswerService, "show", broken)


def reference_in(text: str) -> str:
    match = re.search(r"numéro à votre coordination\s: ([0-9A-F]{6})\.", text)
    assert match is not None, text
    return match[1]


async def test_an_unforeseen_error_is_told_with_a_reference_found_in_the_log(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    breaks(monkeypatch, BrokenError("secret"))
    command = await scene.asks(TYPOLOGIES)
    channel = await scene.writes(f"{scene.mention} {TYPOLOGIES}")
    direct = await scene.writes_directly(TYPOLOGIES)
    assert command.ephemeral
    for text in (text_of(command.response), text_of(channel), text_of(direct)):
        assert "secret" not in text
        assert f"reference={reference_in(text)}" in caplog.text


async def test_an_error_behind_a_button_is_told(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    reply = await scene.writes(f"{scene.mention} loi 25")
    assert reply is not None
    breaks(monkeypatch, BrokenError("secret"))
    shown = await scene.member.click(reply, label=labels_of(reply)[0])
    assert shown.ephemeral
    assert reference_in(text_of(shown.response))


async def test_a_known_error_is_told_in_its_own_words(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch, UnavailableError("database"))
    result = await scene.asks(TYPOLOGIES)
    assert "ne répond pas pour le moment" in text_of(result.response)


@pytest.mark.parametrize("custom_id", ["relais:show:entry:disparue:", "relais:show:poem:un:"])
async def test_the_button_of_a_record_that_is_gone_says_so(scene: Scene, custom_id: str) -> None:
    view = discord.ui.LayoutView(timeout=None)
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(discord.ui.Button(label="Voir", custom_id=custom_id))
    view.add_item(row)
    old = await scene.client.get_partial_messageable(scene.channel.id).send(view=view)
    shown = await scene.member.click(old, label="Voir")
    assert shown.ephemeral
    assert "n’est plus disponible" in text_of(shown.response)


async def test_a_channel_where_the_bot_may_not_write_breaks_nothing(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.env.inject_error("POST", f"/channels/{scene.channel.id}/messages", status=403, code=50013)
    assert await scene.writes(f"{scene.mention} {TYPOLOGIES}") is None
    assert "outcome=forbidden" in caplog.text


async def test_a_question_deleted_meanwhile_is_still_answered(scene: Scene) -> None:
    await scene.writes(f"{scene.mention} {TYPOLOGIES}")
    body = scene.requests("POST", "/messages")[-1].json
    assert body["message_reference"]["fail_if_not_exists"] is False


@pytest.mark.parametrize(("status", "code"), [(500, 0), (503, 0), (404, 10062), (403, 50013)])
async def test_a_reply_that_discord_does_not_take_is_logged_without_its_words(
    scene: Scene, caplog: pytest.LogCaptureFixture, status: int, code: int
) -> None:
    caplog.set_level("INFO")
    scene.env.inject_error("POST", "*/callback", status=status, code=code)
    await scene.asks(TYPOLOGIES)
    assert f"outcome=discord_{status}" in caplog.text
    assert "typologies" not in caplog.text.lower()


async def test_a_reply_that_discord_takes_at_the_second_try_says_what_happened(
    scene: Scene,
) -> None:
    scene.env.inject_error("POST", "*/callback", status=502, code=0, times=1)
    result = await scene.asks(TYPOLOGIES)
    assert result.ephemeral
    assert "Discord n’a pas pris ma réponse" in text_of(result.response)


async def test_the_answer_to_a_message_is_tried_with_words_where_it_was_not_taken(
    scene: Scene,
) -> None:
    scene.env.inject_error(
        "POST", f"/channels/{scene.channel.id}/messages", status=500, code=0, times=1
    )
    told = await scene.writes(f"{scene.mention} {TYPOLOGIES}")
    assert "Discord n’a pas pris ma réponse" in text_of(told)
