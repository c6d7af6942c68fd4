"""The REST routes of channels and threads."""

from typing import Any

from aiohttp import web

from tests.loopback.payloads import Json, channel_json, message_json, thread_json
from tests.loopback.pipeline import BODY, PREFIX, reply
from tests.loopback.rest_messages import require_writable
from tests.loopback.state import ApiError, Channel, ChannelType, World

_CHANNEL = f"{PREFIX}/channels/{{channel}}"


class ThreadRoutes:
    """Channels; threads: begun, listed while active or archived, taken out of the archive."""

    def __init__(self, world: World) -> None:
        self._world = world

    def table(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get(_CHANNEL, self.channel),
            web.patch(_CHANNEL, self.change),
            web.post(f"{_CHANNEL}/threads", self.start),
            web.get(f"{_CHANNEL}/threads/archived/public", self.archived),
            web.get(f"{PREFIX}/guilds/{{guild}}/threads/active", self.active),
        ]

    async def channel(self, request: web.Request) -> web.Response:
        """Return a channel."""
        return reply(self._json(self._channel(request)))

    async def change(self, request: web.Request) -> web.Response:
        """Put a thread into the archive, or take it out."""
        thread = self._channel(request)
        require_writable(thread)
        thread.archived = bool(request[BODY].get("archived", thread.archived))
        return reply(self._json(thread))

    async def start(self, request: web.Request) -> web.Response:
        """Start a thread; in a forum its first message has its id, and bears no nonce."""
        parent, body = self._channel(request), request[BODY]
        require_writable(parent)
        thread = Channel(
            id=self._world.next_id(),
            name=str(body["name"]),
            type=ChannelType.THREAD,
            guild=parent.guild,
            parent=parent.id,
            tags=_applied(parent, body),
        )
        self._world.channels[thread.id] = thread
        payload = self._json(thread)
        if parent.type is ChannelType.FORUM:
            sent, _ = self._world.post(
                thread, self._world.bot, body["message"], message_id=thread.id
            )
            payload["message"] = message_json(sent)
        return reply(payload, 201)

    async def active(self, request: web.Request) -> web.Response:
        """Return the threads of a server that are not in the archive."""
        guild = int(request.match_info["guild"])
        there = (each for each in self._world.channels.values() if each.guild == guild)
        threads = [each for each in there if each.type is ChannelType.THREAD and not each.archived]
        return self._listed(threads)

    async def archived(self, request: web.Request) -> web.Response:
        """Return the threads of a channel that are in the archive."""
        return self._listed(
            [each for each in self._world.threads(self._channel(request).id) if each.archived]
        )

    def _listed(self, threads: list[Channel]) -> web.Response:
        return reply(
            {"threads": [self._json(each) for each in threads], "members": [], "has_more": False}
        )

    def _channel(self, request: web.Request) -> Channel:
        return self._world.channel(int(request.match_info["channel"]))

    def _json(self, channel: Channel) -> Json:
        if channel.type is ChannelType.THREAD:
            return thread_json(self._world, channel)
        return channel_json(channel)


def _applied(forum: Channel, body: Any) -> dict[int, str]:
    """Return the tags a thread is to bear; refuse where its forum wants one."""
    tags = {int(tag): forum.tags[int(tag)] for tag in body.get("applied_tags") or ()}
    if forum.strict and not tags:
        raise ApiError(400, 40067, "A tag is required to create a forum post in this channel")
    return tags
