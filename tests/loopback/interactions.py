"""People who use the bot: they write, use commands, press buttons; and what it answers them."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.loopback.gateway import Gateway
from tests.loopback.payloads import Json, channel_json, member_json, message_json, user_json
from tests.loopback.pipeline import BODY, PREFIX, reply
from tests.loopback.state import EVERYTHING, ApiError, Channel, Message, User, World

_CALLBACK = f"{PREFIX}/interactions/{{interaction}}/{{token}}/callback"
_WEBHOOK = f"{PREFIX}/webhooks/{{application}}/{{token}}"
_REPLY = rf"{_WEBHOOK}/messages/{{message:@original|\d+}}"
_ANSWER_SECONDS = 10.0


@dataclass(slots=True, kw_only=True)
class Conversation:
    """One interaction: the body of the bot's first answer, and its messages (private to one)."""

    id: int
    token: str
    channel: Channel
    answered: "asyncio.Future[Any]"
    messages: list[Message] = field(default_factory=list)


class Interactions:
    """Acts as people do, and takes the bot's answers to what they did."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway
        self._open: dict[str, Conversation] = {}

    def table(self) -> list[web.RouteDef]:
        """Return the routes of the bot's answers."""
        return [
            web.post(_CALLBACK, self.callback),
            web.post(_WEBHOOK, self.follow_up),
            web.get(_REPLY, self.read),
            web.patch(_REPLY, self.edit),
        ]

    async def writes(self, user: User, channel: Channel, content: str) -> Message:
        """Have a person write in a channel; `<@id>` mentions the bot."""
        message, _ = self._world.post(channel, user, {"content": content})
        payload = message_json(message, channel.guild)
        bot = self._world.bot
        if f"<@{bot.id}>" in content:
            payload["mentions"] = [user_json(bot)]
        if channel.guild is not None:
            member = member_json(self._world.guilds[channel.guild], user)
            payload["member"] = {name: member[name] for name in member if name != "user"}
        await self._gateway.dispatch("MESSAGE_CREATE", payload, channel.guild)
        return message

    async def uses(
        self, user: User, channel: Channel, command: str, **options: str
    ) -> Conversation:
        """Have a person use a command (`group subcommand`) with text options."""
        given: list[Json] = [
            {"name": name, "type": 3, "value": value} for name, value in options.items()
        ]
        name, *inner = command.split()
        for word in reversed(inner):
            given = [{"name": word, "type": 1, "options": given}]
        published = next(each for each in self._world.commands if each["name"] == name)
        data = {"id": published["id"], "name": name, "type": 1, "options": given}
        return await self._interact(user, channel, {"type": 2, "data": data})

    async def presses(self, user: User, message: Message, custom_id: str) -> Conversation:
        """Have a person press a button of a message."""
        channel = self._world.channels[message.channel]
        data = {"custom_id": custom_id, "component_type": 2}
        what = {"type": 3, "data": data, "message": message_json(message)}
        return await self._interact(user, channel, what)

    async def answer(self, conversation: Conversation) -> Any:
        """Return the body of the bot's first answer, once it has come."""
        return await asyncio.wait_for(asyncio.shield(conversation.answered), _ANSWER_SECONDS)

    async def callback(self, request: web.Request) -> web.Response:
        """Take the first answer to an interaction; a second one is refused."""
        conversation, body = self._conversation(request), request[BODY]
        if conversation.answered.done():
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        conversation.answered.set_result(body)
        shown = self._keep(conversation, body.get("data") or {}) if body["type"] == 4 else None
        identity: Json = {"id": str(conversation.id), "type": 2}
        if shown is None:
            return reply({"interaction": identity})
        identity["response_message_id"] = str(shown.id)
        resource = {"type": body["type"], "message": message_json(shown)}
        return reply({"interaction": identity, "resource": resource})

    async def follow_up(self, request: web.Request) -> web.Response:
        """Take a further answer."""
        return reply(message_json(self._keep(self._conversation(request), request[BODY])))

    async def read(self, request: web.Request) -> web.Response:
        """Return an answer."""
        return reply(message_json(self._answered(request)))

    async def edit(self, request: web.Request) -> web.Response:
        """Change an answer; the first one after a deferral comes this way."""
        conversation = self._conversation(request)
        if not conversation.messages:
            return reply(message_json(self._keep(conversation, request[BODY])))
        message = self._answered(request)
        message.body |= request[BODY]
        message.edited += 1
        return reply(message_json(message))

    def _keep(self, conversation: Conversation, body: Mapping[str, Any]) -> Message:
        """Keep an answer apart from its channel's messages: one person alone may see it."""
        message = Message(
            id=self._world.next_id(),
            channel=conversation.channel.id,
            author=self._world.bot,
            at=self._world.clock(),
            body=dict(body),
        )
        conversation.messages.append(message)
        return message

    def _conversation(self, request: web.Request) -> Conversation:
        conversation = self._open.get(request.match_info["token"])
        if conversation is None:
            raise ApiError(404, 10062, "Unknown interaction")
        return conversation

    def _answered(self, request: web.Request) -> Message:
        messages, which = self._conversation(request).messages, request.match_info["message"]
        found = [each for each in messages if which in ("@original", str(each.id))]
        if not found:
            raise ApiError(404, 10008, "Unknown Message")
        return found[0]

    async def _interact(self, user: User, channel: Channel, what: Json) -> Conversation:
        interaction = self._world.next_id()
        conversation = Conversation(
            id=interaction,
            token=f"token-{interaction}",
            channel=channel,
            answered=asyncio.get_running_loop().create_future(),
        )
        self._open[conversation.token] = conversation
        payload = self._common(conversation) | _who(self._world, user, channel) | what
        await self._gateway.dispatch("INTERACTION_CREATE", payload, channel.guild)
        return conversation

    def _common(self, conversation: Conversation) -> Json:
        return {
            "id": str(conversation.id),
            "application_id": str(self._world.application),
            "token": conversation.token,
            "version": 1,
            "channel_id": str(conversation.channel.id),
            "channel": channel_json(conversation.channel) | {"permissions": EVERYTHING},
            "app_permissions": EVERYTHING,
            "locale": "fr",
            "entitlements": [],
            "authorizing_integration_owners": {},
            "attachment_size_limit": 10_485_760,
        }


def _who(world: World, user: User, channel: Channel) -> Json:
    """Return who acts: a member in a server, a user in private."""
    if channel.guild is None:
        return {"user": user_json(user), "context": 1}
    guild = world.guilds[channel.guild]
    return {
        "guild_id": str(guild.id),
        "guild_locale": guild.locale,
        "member": member_json(guild, user),
        "context": 0,
    }
