"""Who acts and who reads on Discord, as told at that moment. The services apply the rights."""

import asyncio
from typing import Final, NamedTuple, TypeAlias

import discord

from bot.client import RelaisClient
from bot.domain.audiences import Reader
from bot.domain.places.places import Person, Sight
from bot.guilds import seen_guild

Source: TypeAlias = discord.Interaction[RelaisClient] | discord.Message

_ANNOUNCEMENTS: Final = frozenset({discord.ChannelType.news, discord.ChannelType.news_thread})
# For which nothing was ever decided.
_UNKNOWN_CHANNEL: Final = 0
# A slash command must be acknowledged within three seconds: past this, a server proves nothing.
_PATIENCE_SECONDS: Final = 1.5
_READER: Final = "reader"


class Spot(NamedTuple):
    """A channel of a server; a thread counts as its parent."""

    server: int
    channel: int
    announcement: bool


def person_of(source: Source) -> Person:
    """Return who acts, with the roles and rights that Discord just sent along."""
    author = source.user if isinstance(source, discord.Interaction) else source.author
    # In a server that the library does not know of, roles say nothing.
    unknown = isinstance(source, discord.Message) and source.guild is None
    if unknown or not isinstance(author, discord.Member):
        return Person(id=author.id)
    rights = (
        source.permissions if isinstance(source, discord.Interaction) else author.guild_permissions
    )
    return Person(
        id=author.id,
        server=author.guild.id,
        roles=frozenset(role.id for role in author.roles if role.id != author.guild.id),
        manages=rights.manage_guild,
    )


def spot_of(source: Source) -> Spot | None:
    """Return where something was written or pressed, None in private."""
    guild_id = source.guild_id if isinstance(source, discord.Interaction) else _guild_id(source)
    channel = source.channel
    if guild_id is None:
        return None
    if channel is None:
        return Spot(guild_id, _UNKNOWN_CHANNEL, False)
    parent_id = channel.parent_id if isinstance(channel, discord.Thread) else channel.id
    return Spot(guild_id, parent_id, channel.type in _ANNOUNCEMENTS)


async def reader_here(client: RelaisClient, source: Source) -> Reader:
    """Return who reads where this was written or pressed, also what only its author is shown."""
    person, spot = person_of(source), spot_of(source)
    if spot is None:
        # Looked up once for all that one command reads: Discord waits three seconds.
        known = source.extras if isinstance(source, discord.Interaction) else {}
        if _READER not in known:
            sights = await _sights_now(client, source, person.id)
            known[_READER] = await client.services.places.reader_in_private(sights)
        reader: Reader = known[_READER]
        return reader
    client.lately_seen.note(person.id, spot.server)
    return await client.services.places.reader_at(
        spot.server, spot.channel, announcement=spot.announcement
    )


async def _sights_now(client: RelaisClient, source: Source, person_id: int) -> tuple[Sight, ...]:
    if not _is_typing(source):
        return await _sights(client, person_id)
    # Discord asks at every key: names alone are offered from what was seen a few seconds ago.
    glance = client.glances.sights(person_id, client.now())
    if glance is None:
        glance = await _sights(client, person_id)
        client.glances.note(person_id, glance, client.now())
    return glance


def _is_typing(source: Source) -> bool:
    typing = discord.InteractionType.autocomplete
    return isinstance(source, discord.Interaction) and source.type is typing


async def _sights(client: RelaisClient, person_id: int) -> tuple[Sight, ...]:
    lately = client.lately_seen.servers(person_id)
    if not lately:
        return ()
    servers = await client.services.places.admitted(lately)
    looks = (_sight(seen_guild(client, server.id), person_id) for server in servers)
    return tuple(sight for sight in await asyncio.gather(*looks) if sight)


async def _sight(guild: discord.Guild | None, person_id: int) -> Sight | None:
    """Return what someone sees of a server now, None where Discord does not say."""
    if guild is None:
        return None
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            member = await guild.fetch_member(person_id)
    except (discord.DiscordException, OSError):
        return None
    visible = (
        channel.id
        for channel in guild.channels
        if channel.type not in _ANNOUNCEMENTS and channel.permissions_for(member).view_channel
    )
    return Sight(server=guild.id, channels=frozenset(visible))


def _guild_id(message: discord.Message) -> int | None:
    if message.guild is not None:
        return message.guild.id
    # What is written in a server that the library does not know of is not private for that.
    channel = message.channel
    return channel.guild_id if isinstance(channel, discord.PartialMessageable) else None
