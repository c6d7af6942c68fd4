"""The REST routes of the application itself, of its commands, and of servers and their members."""

from aiohttp import web

from tests.loopback.payloads import (
    Json,
    channel_json,
    guild_json,
    member_json,
    role_json,
    user_json,
)
from tests.loopback.pipeline import BODY, PREFIX, reply
from tests.loopback.state import ApiError, Guild, World

_GUILD = f"{PREFIX}/guilds/{{guild}}"
_COMMANDS = f"{PREFIX}/applications/{{application}}/commands"


class PlaceRoutes:
    """The bot, its application and commands; servers; where the gateway is."""

    def __init__(self, world: World, gateway_url: str, shards: int) -> None:
        self._world = world
        self._gateway_url = gateway_url
        self._shards = shards

    def table(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get(f"{PREFIX}/gateway/bot", self.gateway),
            web.get(f"{PREFIX}/users/@me", self.me),
            web.get(rf"{PREFIX}/users/{{user:\d+}}", self.user),
            web.get(f"{PREFIX}/oauth2/applications/@me", self.application),
            web.get(f"{PREFIX}/applications/@me", self.application),
            web.get(_COMMANDS, self.commands),
            web.put(_COMMANDS, self.publish_commands),
            web.get(_GUILD, self.guild),
            web.get(f"{_GUILD}/channels", self.channels),
            web.get(f"{_GUILD}/roles", self.roles),
            web.get(f"{_GUILD}/members/{{user}}", self.member),
        ]

    async def gateway(self, _request: web.Request) -> web.Response:
        """Return where the gateway is, and how many shards to open."""
        starts = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return reply(
            {"url": self._gateway_url, "shards": self._shards, "session_start_limit": starts}
        )

    async def me(self, _request: web.Request) -> web.Response:
        """Return the bot."""
        return reply(user_json(self._world.bot))

    async def user(self, request: web.Request) -> web.Response:
        """Return a person."""
        user = self._world.users.get(int(request.match_info["user"]))
        if user is None:
            raise ApiError(404, 10013, "Unknown User")
        return reply(user_json(user))

    async def application(self, _request: web.Request) -> web.Response:
        """Return the application."""
        return reply(
            {
                "id": str(self._world.application),
                "name": self._world.bot.name,
                "description": "",
                "icon": None,
                "bot_public": True,
                "bot_require_code_grant": False,
                "verify_key": "",
                "flags": 0,
                "owner": user_json(self._world.bot),
                "team": None,
            }
        )

    async def commands(self, _request: web.Request) -> web.Response:
        """Return the published commands."""
        return reply(self._world.commands)

    async def publish_commands(self, request: web.Request) -> web.Response:
        """Replace the published commands."""
        added: Json = {"application_id": str(self._world.application), "version": "1"}
        self._world.commands = [
            {"description": ""} | each | added | {"id": str(self._world.next_id())}
            for each in request[BODY]
        ]
        return reply(self._world.commands)

    async def guild(self, request: web.Request) -> web.Response:
        """Return a server."""
        return reply(guild_json(self._world, self._guild(request)))

    async def channels(self, request: web.Request) -> web.Response:
        """Return a server's channels."""
        guild = self._guild(request)
        there = [each for each in self._world.channels.values() if each.guild == guild.id]
        return reply([channel_json(each) for each in there])

    async def roles(self, request: web.Request) -> web.Response:
        """Return a server's roles."""
        return reply([role_json(*role) for role in self._guild(request).roles.items()])

    async def member(self, request: web.Request) -> web.Response:
        """Return a person as a member of a server."""
        guild = self._guild(request)
        user = self._world.users.get(int(request.match_info["user"]))
        if user is None or user.id not in guild.members:
            raise ApiError(404, 10007, "Unknown Member")
        return reply(member_json(guild, user))

    def _guild(self, request: web.Request) -> Guild:
        guild = self._world.guilds.get(int(request.match_info["guild"]))
        if guild is None:
            raise ApiError(404, 10004, "Unknown Guild")
        return guild
