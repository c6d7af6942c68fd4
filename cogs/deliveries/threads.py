"""A thread in a forum, begun with a message. It bears no nonce: a doubtful one is looked for."""

from collections.abc import AsyncIterator
from typing import Any, Final

import discord
from discord.http import Route

from bot.domain.deliveries import Copy, Heading, Parcel
from bot.domain.outbox.sending import searched_from
from bot.domain.text import fold
from cogs.deliveries.requests import Requests
from cogs.deliveries.ways import Again, Deed, TagNeededError, TooMuchToReadError
from cogs.ui.notices import notice_payload

# Discord's limit, and the flag of a forum (API documentation, Channel).
_MOST_TAGS: Final = 5
_REQUIRES_TAG: Final = 1 << 4
_FORUMS: Final = frozenset({discord.ChannelType.forum, discord.ChannelType.media})
_PAGE: Final = 100
_MOST_PAGES: Final = 5
_MOST_OPENED: Final = 50


class Threads:
    """Begins threads, with the tags of the forum that fit."""

    again = Again.DOUBLED

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    async def belong_in(self, channel: int, *, surely: bool) -> bool:
        """Tell whether a channel takes threads alone: for want of a cache, Discord is asked."""
        cached: Any = self._requests.client.get_channel(channel)
        if cached is not None:
            return cached.type in _FORUMS
        if not surely:
            return False
        route = Route("GET", "/channels/{channel_id}", channel_id=channel)
        kind = int((await self._requests.ask(route))["type"])
        return kind in {each.value for each in _FORUMS}

    async def prepare(self, parcel: Parcel, channel: int) -> Deed:
        """Return what begins it; TagNeededError where the forum has no tag for it and wants one."""
        heading = parcel.heading or Heading(name=parcel.reference)
        forum = await self._requests.ask(Route("GET", "/channels/{channel_id}", channel_id=channel))
        tags = _fitting(forum, heading)
        if not tags and int(forum.get("flags") or 0) & _REQUIRES_TAG:
            raise TagNeededError(channel)
        message = notice_payload(parcel)
        body = {"name": heading.name, "applied_tags": tags, "message": _without_nonce(message)}

        async def begin() -> Copy:
            route = Route("POST", "/channels/{channel_id}/threads", channel_id=channel)
            thread = await self._requests.make(route, once=True, json=body)
            return _begun(thread)

        return begin

    async def find(self, parcel: Parcel, channel: int) -> Copy | None:
        """Return the thread an earlier attempt began; TooMuchToReadError past a bound."""
        opened = 0
        async for thread in self._since(parcel, channel):
            if opened == _MOST_OPENED:
                raise TooMuchToReadError(channel)
            opened += 1
            if parcel.reference in await self._first_text(int(thread["id"])):
                return _begun(thread)
        return None

    async def _since(self, parcel: Parcel, forum: int) -> AsyncIterator[dict[str, Any]]:
        """Yield the bot's own threads of a forum, of those that are later than any attempt."""
        since = discord.utils.time_snowflake(searched_from(parcel, self._requests.client.now()))
        async for thread in self._all(parcel.delivery.owed.place.server, forum):
            own = self._requests.is_own(thread["owner_id"])
            if own and int(thread["id"]) > since and str(thread["parent_id"]) == str(forum):
                yield thread

    async def _all(self, server: int | None, forum: int) -> AsyncIterator[dict[str, Any]]:
        active = Route("GET", "/guilds/{guild_id}/threads/active", guild_id=server)
        for thread in (await self._requests.ask(active))["threads"]:
            yield thread
        path = "/channels/{channel_id}/threads/archived/public"
        params: dict[str, Any] = {"limit": _PAGE}
        for _ in range(_MOST_PAGES):
            route = Route("GET", path, channel_id=forum)
            page = await self._requests.ask(route, params=params)
            for thread in page["threads"]:
                yield thread
            if not page["has_more"]:
                return
            params["before"] = page["threads"][-1]["thread_metadata"]["archive_timestamp"]
        raise TooMuchToReadError(forum)

    async def _first_text(self, thread: int) -> str:
        """Return what a thread begins with, nothing where that is gone."""
        path = "/channels/{channel_id}/messages/{message_id}"
        route = Route("GET", path, channel_id=thread, message_id=thread)
        try:
            message = await self._requests.ask(route)
        except discord.NotFound:
            return ""
        return str(message["content"])


def _begun(thread: dict[str, Any]) -> Copy:
    """Return the message a thread begins with: it has the thread's own id where none is told."""
    return Copy(channel=int(thread["id"]), message=int(thread.get("message", thread)["id"]))


def _fitting(forum: dict[str, Any], heading: Heading) -> list[str]:
    """Return the ids of the tags that fit, the best first; some only moderators may set."""
    known = {
        fold(each["name"].strip()): str(each["id"])
        for each in forum.get("available_tags") or ()
        if not each["moderated"]
    }
    wanted = dict.fromkeys(fold(name) for name in heading.tags)
    return [known[name] for name in wanted if name in known][:_MOST_TAGS]


def _without_nonce(message: dict[str, Any]) -> dict[str, Any]:
    return {name: of for name, of in message.items() if "nonce" not in name}
