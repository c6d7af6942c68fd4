"""A message in a channel, a thread or a direct conversation: sent once, or found."""

from typing import Final

import discord
from discord.http import Route

from bot.domain.deliveries import Copy, Parcel
from bot.domain.outbox.sending import searched_from
from cogs.deliveries.requests import Requests
from cogs.deliveries.ways import Again, Deed, TooMuchToReadError
from cogs.ui.notices import notice_payload

_PATH: Final = "/channels/{channel_id}/messages"
_PAGE: Final = 100
_MOST_PAGES: Final = 20


class Messages:
    """Sends messages; a nonce keeps one that is sent again at once from coming twice."""

    again = Again.REMEMBERED

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    async def prepare(self, parcel: Parcel, channel: int) -> Deed:
        """Return what sends it."""

        async def send() -> Copy:
            route = Route("POST", _PATH, channel_id=channel)
            message = await self._requests.make(route, json=notice_payload(parcel))
            return Copy(channel=channel, message=int(message["id"]))

        return send

    async def find(self, parcel: Parcel, channel: int) -> Copy | None:
        """Return the message an earlier attempt left; TooMuchToReadError past a bound."""
        route = Route("GET", _PATH, channel_id=channel)
        after = discord.utils.time_snowflake(searched_from(parcel, self._requests.client.now()))
        for _ in range(_MOST_PAGES):
            page = await self._requests.ask(route, params={"after": str(after), "limit": _PAGE})
            for message in page:
                own = self._requests.is_own(message["author"]["id"])
                if own and parcel.reference in message["content"]:
                    return Copy(channel=channel, message=int(message["id"]))
            if len(page) < _PAGE:
                return None
            after = max(int(message["id"]) for message in page)
        raise TooMuchToReadError(channel)
