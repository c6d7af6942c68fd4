"""Whether a person may still read something, as Discord shows it at this moment over REST alone."""

from typing import Final

import discord

from bot.client import RelaisClient
from bot.domain.audiences import may_read
from bot.domain.deliveries import Parcel
from bot.domain.places.places import Sight
from bot.services.whole import whole

# How many requests one server takes.
REQUESTS: Final = 3


async def is_proven(client: RelaisClient, parcel: Parcel, server: int) -> bool:
    """Tell whether what is not for everybody is for this person, by the channels they see there."""
    scope = parcel.restricted
    if scope is None:
        return True
    sight = await _sight(client, server, parcel.delivery.owed.place.id)
    # Whoever is not on the way yet is cancelled when the process stops.
    reader = await whole(client.services.places.reader_in_private([sight] if sight else []))
    return may_read(reader, scope, client.now().date())


async def _sight(client: RelaisClient, server: int, person: int) -> Sight | None:
    """Return the channels that someone sees in a server, None where they are not in it."""
    try:
        guild = await client.fetch_guild(server, with_counts=False)
        member = await guild.fetch_member(person)
    except (discord.NotFound, discord.Forbidden):
        return None
    visible = (
        channel.id
        for channel in await guild.fetch_channels()
        if not isinstance(channel, discord.TextChannel) or not channel.is_news()
        if channel.permissions_for(member).view_channel
    )
    return Sight(server=server, channels=frozenset(visible))
