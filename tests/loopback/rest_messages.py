"""The REST routes of messages."""

from typing import Any

from aiohttp import web

from tests.loopback.payloads import channel_json, message_json
from tests.loopback.pipeline import BODY, PREFIX, reply
from tests.loopback.state import ApiError, Channel, ChannelType, Message, World

_CHANNEL = f"{PREFIX}/channels/{{channel}}"
_MESSAGES = f"{_CHANNEL}/messages"
_MESSAGE = rf"{_MESSAGES}/{{message:\d+}}"


class MessageRoutes:
    """Messages: sent, edited, read, published, pinned; direct conversations."""

    def __init__(self, world: World) -> None:
        self._world = world

    def table(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get(_MESSAGES, self.history),
            web.post(_MESSAGES, self.create),
            web.put(rf"{_MESSAGES}/pins/{{message:\d+}}", self.pin),
            web.get(_MESSAGE, self.read),
            web.patch(_MESSAGE, self.edit),
            web.delete(_MESSAGE, self.delete),
            web.post(f"{_MESSAGE}/crosspost", self.publish),
            web.post(f"{PREFIX}/users/@me/channels", self.open_direct),
        ]

    async def history(self, request: web.Request) -> web.Response:
        """Return messages, latest first, between `after` and `before`."""
        after = int(request.query.get("after", 0))
        before = int(request.query.get("before", 1 << 63))
        found = [
            each for each in self._channel(request).messages.values() if after < each.id < before
        ]
        found.sort(key=lambda each: each.id)
        limit = int(request.query.get("limit", 50))
        kept = found[:limit] if "after" in request.query else found[-limit:]
        return reply([message_json(each) for each in reversed(kept)])

    async def create(self, request: web.Request) -> web.Response:
        """Send a message, once for each nonce."""
        return reply(message_json(self._post(self._channel(request), request[BODY])))

    async def read(self, request: web.Request) -> web.Response:
        """Return a message."""
        return reply(message_json(self._message(request)))

    async def edit(self, request: web.Request) -> web.Response:
        """Lay changes over a message."""
        message = self._message(request)
        if message.author is not self._world.bot:
            raise ApiError(403, 50005, "Cannot edit a message authored by another user")
        if self._channel(request).archived:
            raise ApiError(400, 50083, "Thread is archived")
        message.body |= request[BODY]
        message.edited += 1
        return reply(message_json(message))

    async def delete(self, request: web.Request) -> web.Response:
        """Remove a message."""
        message = self._message(request)
        del self._world.channels[message.channel].messages[message.id]
        return reply(None, 204)

    async def pin(self, request: web.Request) -> web.Response:
        """Pin a message."""
        self._message(request).pinned = True
        return reply(None, 204)

    async def publish(self, request: web.Request) -> web.Response:
        """Publish a message of an announcement channel, once."""
        message = self._message(request)
        if self._channel(request).type is not ChannelType.ANNOUNCEMENT:
            raise ApiError(400, 50024, "Cannot execute action on this channel type")
        if message.published:
            raise ApiError(400, 40033, "This message has already been crossposted")
        message.published = True
        return reply(message_json(message))

    async def open_direct(self, request: web.Request) -> web.Response:
        """Return the direct conversation with a person, opened where there is none yet."""
        user = self._world.users.get(int(request[BODY]["recipient_id"]))
        if user is None:
            raise ApiError(404, 10013, "Unknown User")
        return reply(channel_json(self._world.direct(user)))

    def _post(self, channel: Channel, body: Any) -> Message:
        require_writable(channel)
        if channel.type is ChannelType.FORUM:
            raise ApiError(400, 50008, "Cannot send messages in a non-text channel")
        return self._world.post(channel, self._world.bot, body)[0]

    def _channel(self, request: web.Request) -> Channel:
        return self._world.channel(int(request.match_info["channel"]))

    def _message(self, request: web.Request) -> Message:
        info = request.match_info
        return self._world.message(int(info["channel"]), int(info["message"]))


def require_writable(channel: Channel) -> None:
    """Refuse where the bot may not write, or a person takes nothing."""
    if channel.closed:
        raise ApiError(403, 50013, "Missing Permissions")
    if channel.recipient is not None and channel.recipient.closed:
        raise ApiError(403, 50007, "Cannot send messages to this user")
