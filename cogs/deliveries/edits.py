"""A message that is there, made to read otherwise."""

from typing import Final

import discord
from discord.http import Route

from bot.domain.deliveries import Copy, Parcel
from cogs.deliveries.requests import Requests
from cogs.deliveries.ways import Again, Deed
from cogs.ui.notices import notice_payload

# Discord's JSON error code (API documentation, Opcodes and Status Codes).
_THREAD_ARCHIVED: Final = 50083


class Edits:
    """Changes messages."""

    again = Again.HARMLESS

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    async def prepare(self, parcel: Parcel, _channel: int) -> Deed:
        """Return what changes it; nothing in a thread that is archived can be, before it is not."""
        copy, body = changed(parcel), notice_payload(parcel)
        route = Route(
            "PATCH",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=copy.channel,
            message_id=copy.message,
        )

        async def edit() -> Copy:
            try:
                await self._requests.make(route, json=body)
            except discord.HTTPException as error:
                if error.code != _THREAD_ARCHIVED:
                    raise
                await self._reopen(copy.channel)
                await self._requests.ask(route, json=body)
            return copy

        return edit

    async def find(self, _parcel: Parcel, _channel: int) -> Copy | None:
        """Return nothing: it is done again."""
        return None

    async def _reopen(self, thread: int) -> None:
        """Take a thread out of the archive, as whoever may write there may."""
        route = Route("PATCH", "/channels/{channel_id}", channel_id=thread)
        await self._requests.ask(route, json={"archived": False})


def changed(parcel: Parcel) -> Copy:
    """Return the message that is to be changed, or published."""
    copy = parcel.delivery.owed.edits
    if copy is None:
        raise ValueError(f"delivery {parcel.delivery.id} changes nothing")
    return copy
