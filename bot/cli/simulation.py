"""A simulated Discord for the local mode and the tests: simcord, with a French reader and a clock.

simcord is an extra: this module is imported only where it is used. It reaches into simcord where
that offers no way yet: the language of readers, and the date on which its clock starts.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord.backend.access import can_access_channel

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


def speak(env: simcord.Env, locale_of: Callable[[int], str]) -> None:
    """Have each person, by their identifier, use commands and buttons in their language."""

    def in_their_language(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE" and isinstance(payload, dict):
            user = payload.get("user") or payload["member"]["user"]
            payload["locale"] = locale_of(int(user["id"]))

    # Before the client's own ear, which copies what it is given.
    env.backend.subscribers.insert(0, in_their_language)


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


@contextmanager
def numbered(env: simcord.Env, identity: int) -> Iterator[None]:
    """Give what is made next this identifier, so that it is the same at the next start."""
    backend = env.backend
    backend.snowflake = lambda: backend.reserve_id(identity)  # type: ignore[method-assign]
    try:
        yield
    finally:
        del backend.snowflake


def the_bot(env: simcord.Env) -> simcord.UserHandle:
    """Return the bot as it is there, also before it starts."""
    return simcord.UserHandle(env, env.backend.bot_user)


def may_see(env: simcord.Env, channel: simcord.ChannelHandle, viewer: Any) -> bool:
    """Tell whether someone sees a channel and what was written there."""
    return can_access_channel(env, channel.id, viewer, history=True)


def allow_framing(view: simcord.Preview) -> None:
    """Let a page of this machine show the view inside its own; simcord forbids it to all."""
    headers = dict(view._server._SECURITY_HEADERS)
    del headers["X-Frame-Options"]
    policy = headers["Content-Security-Policy"]
    headers["Content-Security-Policy"] = policy.replace(
        "frame-ancestors 'none'", "frame-ancestors http://127.0.0.1:* http://localhost:*"
    )
    view._server._SECURITY_HEADERS = headers  # type: ignore[misc]


def is_open(view: simcord.Preview) -> bool:
    """Tell whether a view is shown still: it can be ended in the browser."""
    return view._active
