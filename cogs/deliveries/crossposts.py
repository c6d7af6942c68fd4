"""A message of an announcement channel, published to the channels that follow it."""

from typing import Final

import discord
from discord.http import Route

from bot.domain.deliveries import Copy, Parcel
from cogs.deliveries.edits import changed
from cogs.deliveries.requests import Requests
from cogs.deliveries.ways import Again, Deed

# Discord's JSON error code (API documentation, Opcodes and Status Codes).
_ALREADY_PUBLISHED: Final = 40033


class Crossposts:
    """Publishes messages, each once."""

    again = Again.HARMLESS

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    async def prepare(self, parcel: Parcel, _channel: int) -> Deed:
        """Return what publishes it."""
        copy = changed(parcel)
        route = Route(
            "POST",
            "/channels/{channel_id}/messages/{message_id}/crosspost",
            channel_id=copy.channel,
            message_id=copy.message,
        )

        async def publish() -> Copy:
            try:
                await self._requests.make(route)
            except discord.HTTPException as error:
                if error.code != _ALREADY_PUBLISHED:
                    raise
            return copy

        return publish

    async def find(self, _parcel: Parcel, _channel: int) -> Copy | None:
        """Return nothing: it is done again."""
        return None
