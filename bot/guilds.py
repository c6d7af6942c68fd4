"""What Discord shows of a server, as plain facts for the rules: no decision is made here."""

from collections.abc import Iterable
from typing import Final

import discord

from bot.domain.places.places import Server
from bot.domain.places.rules import ChannelFacts, ChannelKind, Permission, ServerFacts

_KINDS: Final = {
    discord.ChannelType.text: ChannelKind.TEXT,
    discord.ChannelType.news: ChannelKind.ANNOUNCEMENT,
    discord.ChannelType.forum: ChannelKind.FORUM,
}


def seen_guild(client: discord.Client, server_id: int) -> discord.Guild | None:
    """Return a server as Discord shows it; None where it does not, or not for now."""
    guild = client.get_guild(server_id)
    return None if guild is None or guild.unavailable else guild


def announcement_channels(guild: discord.Guild) -> frozenset[int]:
    """Return the channels that can be followed from any server."""
    return frozenset(
        channel.id for channel in guild.channels if channel.type is discord.ChannelType.news
    )


def server_facts(guild: discord.Guild, server: Server) -> ServerFacts:
    """Return what the rules need to know of a server and of its channels."""
    return ServerFacts(
        channels=channel_facts(guild, (channel.id for channel in server.channels)),
        roles={role.id: role.mentionable for role in guild.roles},
    )


def channel_facts(guild: discord.Guild, channel_ids: Iterable[int]) -> dict[int, ChannelFacts]:
    """Return the facts of these channels; one that is gone has none."""
    channels = (guild.get_channel(channel_id) for channel_id in channel_ids)
    return {channel.id: _facts(guild, channel) for channel in channels if channel is not None}


def known_names(guild: discord.Guild) -> dict[int, str]:
    """Return the names of the channels and roles that are there, by id."""
    return {each.id: each.name for each in (*guild.channels, *guild.roles)}


def _facts(guild: discord.Guild, channel: discord.abc.GuildChannel) -> ChannelFacts:
    mine = channel.permissions_for(guild.me)
    return ChannelFacts(
        id=channel.id,
        kind=_KINDS.get(channel.type, ChannelKind.OTHER),
        allowed=frozenset(each for each in Permission if getattr(mine, each)),
        everyone_sees=channel.permissions_for(guild.default_role).view_channel,
    )
