"""The simulated Discord of the tests: the only module of the tests that knows simcord."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
import simcord

from bot.bootstrap import COG_MODULES
from bot.cli.simulation import simulated_discord, speak
from bot.client import Now, RelaisClient
from bot.services import Services

Request = simcord.HttpLogEntry
Reply = simcord.ResponseMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A server with a channel, and a person who is a member of it."""

    env: simcord.Env
    client: RelaisClient
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    member: simcord.MemberActor
    user: simcord.UserHandle

    @property
    def mention(self) -> str:
        """What the channel's messages carry when they mention the bot."""
        return f"<@{self.env.backend.bot_user.id}>"

    async def asks(self, question: str) -> simcord.InteractionResult:
        """Have the member use `/psoc question` in the channel."""
        return await self.member.slash(self.channel, "psoc question", question=question)

    async def writes(self, content: str, **others: Any) -> discord.Message | None:
        """Have the member write in the channel; return what the bot answered, if it did."""
        sent = await self.member.send(self.channel, content, **others)
        last = self.channel.last_message
        return last if last is not None and last.id != sent.id else None

    async def writes_directly(self, content: str) -> discord.Message | None:
        """Have the person write to the bot in private; return what it answered, if it did."""
        sent = await self.user.send_dm(content)
        last = self.user.dm_channel.last_message
        return last if last is not None and last.id != sent.id else None

    async def restarts(self) -> "Scene":
        """Have a new process of the bot take over the same Discord."""
        client = new_client(self.client.services, self.client.now)
        await self.env.restart_bot(client)
        return Scene(
            env=self.env,
            client=client,
            guild=self.guild,
            channel=self.channel,
            member=self.member,
            user=self.user,
        )

    def requests(self, method: str, path_part: str = "") -> list[Request]:
        """Return what the bot sent to Discord by this method, at addresses that hold this part."""
        sent = self.env.http_requests
        return [each for each in sent if each.method == method and path_part in each.path]


def new_client(services: Services, now: Now) -> RelaisClient:
    """Return the client as it runs on Discord, with every cog."""
    return RelaisClient(services=services, now=now, modules=COG_MODULES)


@asynccontextmanager
async def simulated(
    services: Services, now: datetime, locale: str = "fr", **guild: Any
) -> AsyncIterator[Scene]:
    """Run the bot on a simulated Discord whose reader speaks this language."""
    client = new_client(services, lambda: now)
    env = simulated_discord(client, now, check_errors=False)
    await env.start()
    try:
        speak(env, locale)
        home = env.create_guild("Regroupement", preferred_locale=locale, **guild)
        channel = home.create_text_channel("questions")
        user = env.create_user("camille")
        member = home.add_member(user)
        await env.settle()
        yield Scene(env=env, client=client, guild=home, channel=channel, member=member, user=user)
    finally:
        await client.close()
        await env.shutdown()


def text_of(reply: discord.Message | Reply | None) -> str:
    """Return every text of a message, components and content, in reading order."""
    if reply is None:
        return ""
    components = _components(reply)
    return "\n".join([reply.content, *(str(c["content"]) for c in components if "content" in c)])


def labels_of(reply: discord.Message | Reply | None) -> list[str]:
    """Return what stands on the buttons of a message, in order."""
    return [str(c["label"]) for c in _components(reply) if c.get("type") == 2] if reply else []


def _components(reply: discord.Message | Reply) -> list[dict[str, Any]]:
    raw = [c if isinstance(c, dict) else c.to_dict() for c in reply.components]
    return list(_walk(raw))


def _walk(components: list[Any]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", []))
