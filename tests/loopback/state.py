"""What this Discord holds: servers, channels, people, messages, nonces."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

# Discord's epoch, in milliseconds.
_EPOCH = 1_420_070_400_000
EVERYTHING = str((1 << 53) - 1)


class ChannelType(IntEnum):
    """Discord's channel types, those that are used here."""

    TEXT = 0
    DIRECT = 1
    ANNOUNCEMENT = 5
    THREAD = 11
    FORUM = 15


class ApiError(Exception):
    """A refusal, as Discord words it: an HTTP status and a JSON error code."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


@dataclass(slots=True, kw_only=True)
class User:
    """A person, or the bot. `closed`: takes no direct messages."""

    id: int
    name: str
    bot: bool = False
    closed: bool = False


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as it stands: `body` is what was sent, edits laid over it."""

    id: int
    channel: int
    author: User
    at: datetime
    body: dict[str, Any]
    nonce: str | None = None
    edited: int = 0
    published: bool = False
    pinned: bool = False

    @property
    def content(self) -> str:
        """Its text."""
        return str(self.body.get("content") or "")


@dataclass(slots=True, kw_only=True)
class Channel:
    """A channel, thread or direct conversation (`recipient`). `closed`: the bot may not write.

    `tags` are those a forum has, or a thread bears, by id; `strict`: a forum wants one of them.
    """

    id: int
    name: str
    type: ChannelType = ChannelType.TEXT
    guild: int | None = None
    parent: int | None = None
    recipient: User | None = None
    closed: bool = False
    tags: dict[int, str] = field(default_factory=dict)
    strict: bool = False
    archived: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    nonces: dict[str, tuple[float, int]] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Guild:
    """A server, its roles by id and its members with the roles they hold."""

    id: int
    name: str
    locale: str = "fr"
    features: tuple[str, ...] = ("COMMUNITY",)
    roles: dict[int, str] = field(default_factory=dict)
    members: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(kw_only=True)
class World:
    """The whole of it. `clock` dates messages, `timer` measures the window of nonces.

    `posted` is how many messages the bot has sent, those that are gone since among them.
    """

    clock: Callable[[], datetime]
    timer: Callable[[], float]
    nonce_seconds: float = 180.0
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    users: dict[int, User] = field(default_factory=dict)
    commands: list[dict[str, Any]] = field(default_factory=list)
    posted: int = 0
    _last_id: int = 0

    def __post_init__(self) -> None:
        self.bot = self.add_user("Relais", bot=True)
        self.application = self.bot.id

    def next_id(self, *, step: int = 1) -> int:
        """Return a new identifier, later than every one before."""
        milliseconds = int(self.clock().timestamp() * 1000) - _EPOCH
        self._last_id = max(milliseconds << 22, self._last_id + step)
        return self._last_id

    def add_user(self, name: str, *, bot: bool = False) -> User:
        """Make a person known."""
        user = User(id=self.next_id(), name=name, bot=bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, **more: Any) -> Guild:
        """Make a server of which the bot is a member; the next one falls to the next shard."""
        guild = Guild(id=self.next_id(step=1 << 22), name=name, **more)
        guild.roles[guild.id] = "@everyone"
        guild.members[self.bot.id] = ()
        self.guilds[guild.id] = guild
        return guild

    def add_channel(
        self, guild: Guild, name: str, type_: ChannelType = ChannelType.TEXT, **more: Any
    ) -> Channel:
        """Make a channel of a server."""
        channel = Channel(id=self.next_id(), name=name, type=type_, guild=guild.id, **more)
        self.channels[channel.id] = channel
        return channel

    def direct(self, user: User) -> Channel:
        """Return the direct conversation of the bot and a person."""
        known = (each for each in self.channels.values() if each.recipient is user)
        channel = next(known, None)
        if channel is None:
            channel = Channel(id=self.next_id(), name="", type=ChannelType.DIRECT, recipient=user)
            self.channels[channel.id] = channel
        return channel

    def remove_channel(self, channel_id: int) -> None:
        """Delete a channel: whoever names it afterwards is told that it is not known."""
        del self.channels[channel_id]

    def threads(self, parent: int) -> list[Channel]:
        """Return the threads of a channel, latest first."""
        found = [each for each in self.channels.values() if each.parent == parent]
        return sorted(found, key=lambda each: each.id, reverse=True)

    def channel(self, channel_id: int) -> Channel:
        """Return a channel; refuse where there is none."""
        if channel_id not in self.channels:
            raise ApiError(404, 10003, "Unknown Channel")
        return self.channels[channel_id]

    def message(self, channel_id: int, message_id: int) -> Message:
        """Return a message; refuse where there is none."""
        messages = self.channel(channel_id).messages
        if message_id not in messages:
            raise ApiError(404, 10008, "Unknown Message")
        return messages[message_id]

    def post(
        self,
        channel: Channel,
        author: User,
        body: Mapping[str, Any],
        *,
        message_id: int | None = None,
    ) -> tuple[Message, bool]:
        """Put a message into a channel; return it, and whether it is new.

        One that comes again with a nonce that is still remembered is the message it was.
        """
        nonce = None if body.get("nonce") is None else str(body["nonce"])
        known = channel.nonces.get(nonce or "")
        if known and body.get("enforce_nonce") and self.timer() - known[0] < self.nonce_seconds:
            return channel.messages[known[1]], False
        message = Message(
            id=message_id or self.next_id(),
            channel=channel.id,
            author=author,
            at=self.clock(),
            body=dict(body),
            nonce=nonce,
        )
        channel.messages[message.id] = message
        self.posted += author is self.bot
        if nonce is not None:
            channel.nonces[nonce] = (self.timer(), message.id)
        return message, True
