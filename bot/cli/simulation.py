"""A simulated Discord for the local mode and the tests: simcord, with a French reader and a clock.

simcord is an extra: this module is imported only where it is used. It reaches into simcord where
that offers no way yet: the language of readers, and the date on which its clock starts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import discord
import simcord

BOT_NAME = "Relais"


def simulated_discord(client: discord.Client, now: datetime, **options: Any) -> simcord.Env:
    """Return a Discord for this client, not yet started, on which it is `now`."""
    env = simcord.Env(client, shard_count=1, **options)
    env.backend.bot_user.name = BOT_NAME
    set_clock(env, now)
    return env


def set_clock(env: simcord.Env, now: datetime) -> None:
    """Make it `now` there: its own clock moves with timers alone."""
    clock = env.backend.clock
    clock._epoch += now - clock.now()


def speak(env: simcord.Env, locale: str) -> None:
    """Have readers use commands and buttons in this language from here on."""

    def in_language(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE" and isinstance(payload, dict):
            payload["locale"] = locale

    # Before the client's own ear, which copies what it is given.
    env.backend.subscribers.insert(0, in_language)


def has_news(env: simcord.Env, seen: int) -> tuple[int, bool]:
    """Tell how much has happened there, and whether a page that saw `seen` may be renewed.

    Renewing a page while someone acts in it would lose the action.
    """
    happened = len(env.backend.transcript)
    if happened == seen or env._operation_task is not None:
        return seen, False
    return happened, True


def draw_mentions(env: simcord.Env) -> None:
    """Have « @Relais » typed by a person mention the bot, as Discord's own message box does."""
    bot, prepare = env.backend.bot_user, env.backend.prepare_message

    def prepare_drawn(
        channel_id: int, author_id: int, content: str | None = "", **others: Any
    ) -> Any:
        if author_id != bot.id and content:
            content = content.replace(f"@{bot.name}", f"<@{bot.id}>")
        return prepare(channel_id, author_id, content, **others)

    env.backend.prepare_message = prepare_drawn  # type: ignore[method-assign]
