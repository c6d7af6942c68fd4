"""The simulated Discord of the tests: the only module of the tests that knows simcord."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

import discord
import simcord
from simcord.backend.models import Overwrite

from bot.bootstrap import COG_MODULES
from bot.cli.local_world import Room, Where, Who, World, build, set_up
from bot.cli.simulation import may_see, simulated_discord, speak
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


def new_client(services: Services, now: Now, **settings: Any) -> RelaisClient:
    """Return the client as it runs on Discord, with every cog."""
    return RelaisClient(services=services, now=now, modules=COG_MODULES, **settings)


@asynccontextmanager
async def simulated(
    services: Services, now: datetime, locale: str = "fr", **guild: Any
) -> AsyncIterator[Scene]:
    """Run the bot on a simulated Discord whose reader speaks this language."""
    client = new_client(services, lambda: now)
    env = simulated_discord(client, now, check_errors=False)
    await env.start()
    try:
        speak(env, lambda _: locale)
        home = env.create_guild("Regroupement", preferred_locale=locale, **guild)
        channel = home.create_text_channel("questions")
        user = env.create_user("camille")
        member = home.add_member(user)
        await env.settle()
        yield Scene(env=env, client=client, guild=home, channel=channel, member=member, user=user)
    finally:
        await client.close()
        await env.shutdown()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Someone of the world in a channel of a server, or in private (`where` is None)."""

    world: World
    who: Who
    where: Where | None
    room: Room

    @property
    def channel(self) -> simcord.ChannelHandle:
        """The channel they are in."""
        if self.where is None:
            return self.world.users[self.who].dm_channel
        return self.world.rooms[self.where][self.room]

    @property
    def actor(self) -> Any:
        """The person as simcord has them: `click`, `select`, `submit_modal`, `context_menu`…"""
        if self.where is None:
            return self.world.users[self.who]
        return self.world.members[self.who, self.where]

    async def slash(self, command: str, **options: Any) -> simcord.InteractionResult:
        """Use a slash command here."""
        here = () if self.where is None else (self.channel,)
        return cast("simcord.InteractionResult", await self.actor.slash(*here, command, **options))

    async def types(self, command: str, option: str, value: str, **filled: Any) -> list[str]:
        """Type in an option; return the names that are offered."""
        here = () if self.where is None else (self.channel,)
        offered = await self.actor.autocomplete(*here, command, option, value, **filled)
        return [str(choice["name"]) for choice in offered]

    async def writes(self, content: str) -> discord.Message | None:
        """Write here; return what the bot answered, if it did."""
        if self.where is None:
            sent = await self.actor.send_dm(content)
        else:
            sent = await self.actor.send(self.channel, content)
        last = self.channel.last_message
        return last if last is not None and last.id != sent.id else None

    @property
    def sees(self) -> bool:
        """Whether they see the channel."""
        return may_see(self.world.env, self.channel, self.actor)

    @property
    def commands(self) -> tuple[str, ...]:
        """The slash commands that Discord offers them here, by their paths."""
        here = () if self.where is None else (self.channel,)
        return tuple(self.actor.available_commands(*here))

    async def presses(self, message: Any, custom_id: str) -> Any:
        """Press a button, or choose in a menu: its first value, this channel, a role."""
        pressed = next(c for c in components(message) if c.get("custom_id") == custom_id)
        if pressed["type"] == 2:
            return await self.actor.click(message, custom_id=custom_id)
        values = {
            3: [option["value"] for option in pressed.get("options", ())],
            6: list(self.world.servers[self.where or Where.HOME].roles.values())[-1:],
            8: [self.channel],
        }
        return await self.actor.select(message, values[pressed["type"]][:1], custom_id=custom_id)

    def forbid_writing(self, *, everyone: bool) -> None:
        """Take the right to write here away from everyone, or from the bot alone."""
        backend = self.world.env.backend
        channel = backend.get_channel(self.channel.id)
        target = channel.guild_id if everyone else backend.bot_user.id
        send = discord.Permissions(send_messages=True).value
        channel.overwrites.append(Overwrite(target, 0 if everyone else 1, allow=0, deny=send))

    async def loses_roles(self) -> None:
        """Have their roles in this server taken away, a moment ago."""
        guild = self.world.env.backend.get_guild(self.world.servers[self.where or Where.HOME].id)
        guild.members[self.actor.id].role_ids.clear()


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """The world of the local mode with the bot in it: every kind of server, channel and person."""

    world: World
    client: RelaisClient

    @property
    def env(self) -> simcord.Env:
        """The simulated Discord."""
        return self.world.env

    @property
    def mention(self) -> str:
        """What messages carry when they mention the bot."""
        return f"<@{self.env.backend.bot_user.id}>"

    def seat(self, who: Who, where: Where | None = Where.REGION, room: Room = Room.WELCOME) -> Seat:
        """Return someone in a channel, or in private where `where` is None."""
        return Seat(world=self.world, who=who, where=where, room=room)

    async def restarts(self) -> None:
        """Have a new process of the bot take over the same Discord."""
        await self.env.restart_bot(new_client(self.client.services, self.client.now))

    def requests(self, method: str, path_part: str = "") -> list[Request]:
        """Return what the bot sent to Discord by this method, at addresses that hold this part."""
        sent = self.env.http_requests
        return [each for each in sent if each.method == method and path_part in each.path]


@asynccontextmanager
async def town_of(services: Services, now: datetime, **settings: Any) -> AsyncIterator[Town]:
    """Run the bot in the world of the local mode, its servers admitted and set up."""
    client = new_client(services, lambda: now, **settings)
    env = simulated_discord(client, now, check_errors=False)
    world = build(env)
    speak(env, world.locale)
    await env.start()
    try:
        await env.settle()
        await set_up(world, services.places, now)
        yield Town(world=world, client=client)
    finally:
        await client.close()
        await env.shutdown()


def text_of(reply: discord.Message | Reply | None) -> str:
    """Return every text of a message, components and content, in reading order."""
    if reply is None:
        return ""
    found = components(reply)
    return "\n".join([reply.content, *(str(c["content"]) for c in found if "content" in c)])


def labels_of(reply: discord.Message | Reply | None) -> list[str]:
    """Return what stands on the buttons of a message, in order."""
    return [str(c["label"]) for c in components(reply) if c.get("type") == 2] if reply else []


def identifiers_of(reply: discord.Message | Reply | None) -> list[str]:
    """Return the identifiers of the buttons and menus of a message, in order."""
    return [str(c["custom_id"]) for c in components(reply) if "custom_id" in c] if reply else []


def components(reply: discord.Message | Reply) -> list[dict[str, Any]]:
    """Return every component of a message, in order."""
    raw = [c if isinstance(c, dict) else c.to_dict() for c in reply.components]
    return list(_walk(raw))


def _walk(components: list[Any]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", []))
        yield from _walk([component["accessory"]] if "accessory" in component else [])
