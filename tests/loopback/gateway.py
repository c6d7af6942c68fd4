"""The gateway: sessions over WebSockets, events in order, resumed where they were broken off."""

import json
from dataclasses import dataclass, field
from enum import IntEnum
from secrets import token_hex
from typing import Any

from aiohttp import WSMsgType, web

from tests.loopback.payloads import Json, guild_json, user_json
from tests.loopback.state import World

_HEARTBEAT_MILLISECONDS = 41_250


class Op(IntEnum):
    """What a message at the gateway is."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    RECONNECT = 7
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


@dataclass(slots=True, kw_only=True)
class Session:
    """What one shard of one process has been sent, whether or not it is connected."""

    id: str
    shard: int
    shards: int
    socket: web.WebSocketResponse | None = None
    events: list[str] = field(default_factory=list)

    def sees(self, guild: int | None) -> bool:
        """Tell whether events of this server (none: direct messages) are this shard's."""
        return self.shard == (0 if guild is None else (guild >> 22) % self.shards)


class Gateway:
    """Serves sessions, and breaks them on demand."""

    def __init__(self, world: World, token: str, url: str) -> None:
        self._world = world
        self._token = token
        self._url = url
        self._sessions: dict[str, Session] = {}
        self.identified = 0
        self.resumed = 0

    @property
    def connected(self) -> list[Session]:
        """The sessions that are connected."""
        return [each for each in self._sessions.values() if each.socket is not None]

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it is closed."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        hello = {"heartbeat_interval": _HEARTBEAT_MILLISECONDS}
        await _say(socket, Op.HELLO, hello)
        session = None
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                session = await self._hear(socket, json.loads(frame.data), session)
        if session is not None and session.socket is socket:
            session.socket = None
        return socket

    async def dispatch(self, event: str, data: Json, guild: int | None = None) -> None:
        """Send an event to the shards whose it is; who is away is sent it at its return."""
        for session in list(self._sessions.values()):
            if session.sees(guild):
                await self._send(session, event, data)

    async def drop(self, *, code: int | None = None, forget: bool = False) -> None:
        """Break every connection: closed with a code, or cut without a word.

        With `forget`, whoever comes back to a session is told that it is no longer valid.
        """
        broken = self.connected
        if forget:
            self._sessions.clear()
        for session in broken:
            socket, session.socket = session.socket, None
            if socket is None:
                continue
            if code is not None:
                await socket.close(code=code)
            elif socket._req is not None and socket._req.transport is not None:
                socket._req.transport.abort()

    async def invalidate(self) -> None:
        """Tell every connected shard that its session is no longer valid."""
        gone = self.connected
        self._sessions.clear()
        for session in gone:
            if session.socket is not None:
                await _say(session.socket, Op.INVALID_SESSION, False)

    async def _hear(
        self, socket: web.WebSocketResponse, frame: Any, session: Session | None
    ) -> Session | None:
        match frame["op"]:
            case Op.HEARTBEAT:
                await _say(socket, Op.HEARTBEAT_ACK, None)
            case Op.IDENTIFY:
                return await self._identify(socket, frame["d"])
            case Op.RESUME:
                return await self._resume(socket, frame["d"])
        return session

    async def _identify(self, socket: web.WebSocketResponse, data: Any) -> Session | None:
        if data["token"] != self._token:
            await socket.close(code=4004)
            return None
        shard, shards = data.get("shard") or (0, 1)
        session = Session(id=token_hex(8), shard=shard, shards=shards, socket=socket)
        self._sessions[session.id] = session
        self.identified += 1
        guilds = [each for each in self._world.guilds.values() if session.sees(each.id)]
        ready = {
            "v": 10,
            "user": user_json(self._world.bot),
            "guilds": [{"id": str(each.id), "unavailable": True} for each in guilds],
            "session_id": session.id,
            "resume_gateway_url": self._url,
            "shard": [shard, shards],
            "application": {"id": str(self._world.application), "flags": 0},
        }
        await self._send(session, "READY", ready)
        for guild in guilds:
            await self._send(session, "GUILD_CREATE", guild_json(self._world, guild))
        return session

    async def _resume(self, socket: web.WebSocketResponse, data: Any) -> Session | None:
        session = self._sessions.get(data["session_id"])
        if session is None:
            await _say(socket, Op.INVALID_SESSION, False)
            return None
        self.resumed += 1
        for missed in session.events[data["seq"] :]:
            await socket.send_str(missed)
        session.socket = socket
        await self._send(session, "RESUMED", {})
        return session

    async def _send(self, session: Session, event: str, data: Json) -> None:
        number = len(session.events) + 1
        text = json.dumps({"op": Op.DISPATCH, "t": event, "s": number, "d": data})
        session.events.append(text)
        if session.socket is not None and not session.socket.closed:
            await session.socket.send_str(text)


async def _say(socket: web.WebSocketResponse, op: Op, data: Any) -> None:
    await socket.send_json({"op": op, "d": data, "s": None, "t": None})
