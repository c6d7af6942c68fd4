"""Servers that Relais joins and leaves: noted as Discord tells, whoever did it."""

import discord
from discord.ext import commands

from bot.client import RelaisClient
from bot.guilds import announcement_channels


class PlacesCog(commands.Cog):
    """Keeps the list of servers true."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client
        self._presence = client.services.presence

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Take note of what happened while Relais was away."""
        guilds = self._client.guilds
        present = {guild.id: guild.name for guild in guilds}
        announcing = {
            guild.id: announcement_channels(guild) for guild in guilds if not guild.unavailable
        }
        await self._presence.reconcile(present, self._client.now(), announcing=announcing)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note a new server: it waits to be admitted."""
        await self._presence.joined(guild.id, guild.name, self._client.now())

    @commands.Cog.listener()
    async def on_guild_update(self, before: discord.Guild, after: discord.Guild) -> None:
        """Note a new name: the national coordination finds servers by it."""
        if before.name != after.name:
            await self._presence.joined(after.id, after.name, self._client.now())

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note a server that Relais is out of; its set-up is kept."""
        await self._presence.left(guild.id, self._client.now())

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """Note a channel that became one for announcements, or no longer is one."""
        if before.type is not after.type:
            await self._presence.channel_became(
                after.guild.id,
                after.id,
                announcement=after.type is discord.ChannelType.news,
                now=self._client.now(),
            )


async def setup(client: RelaisClient) -> None:
    """Add the cog."""
    await client.add_cog(PlacesCog(client))
