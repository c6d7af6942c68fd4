"""Who sits down to set a server up, and what they have just chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.domain.errors import UnavailableError
from bot.domain.places.places import Person, Server
from bot.services.places import PlaceService
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who sets up which server, and what they just chose.

    `hidden` are the channels that Discord does not show them, hence not in their menus either.
    """

    places: PlaceService
    person: Person
    server_id: int
    chosen: tuple[int, ...]
    hidden: frozenset[int]
    now: datetime

    async def server(self) -> Server:
        """Return the server as it stands (ForbiddenError where they may not set it up)."""
        return await self.places.server(self.person, self.server_id)

    def chosen_among(self, current: Iterable[int]) -> tuple[int, ...]:
        """Return the channels chosen, and those of `current` that they could not have unchosen."""
        return tuple({*self.chosen, *self.hidden.intersection(current)})


def desk_of(interaction: Interaction) -> Desk:
    """Return who acts in which server."""
    client = interaction.client
    return Desk(
        places=client.services.places,
        person=person_of(interaction),
        server_id=guild_of(interaction).id,
        chosen=tuple(int(each) for each in chosen(interaction)),
        hidden=_hidden(guild_of(interaction), interaction.user),
        now=client.now(),
    )


def guild_of(interaction: Interaction) -> discord.Guild:
    """Return the server (UnavailableError while Discord does not show its channels)."""
    if interaction.guild is None or interaction.guild.unavailable:
        raise UnavailableError("guild")
    return interaction.guild


def _hidden(guild: discord.Guild, user: discord.abc.User) -> frozenset[int]:
    if not isinstance(user, discord.Member):
        return frozenset()
    channels = guild.channels
    return frozenset(each.id for each in channels if not each.permissions_for(user).view_channel)
