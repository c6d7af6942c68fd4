"""Servers and channels, who admitted them to what, and who reads and decides there.

A server is admitted by a national coordinator, to one or more regions and a highest audience; it is
set up by its own coordinators, within that. Whatever nobody decided is public.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from bot.domain.audiences import Audience, Reader

NOBODY = Reader()
# For how many hours a server may keep bulletins of the network before they appear there.
HOLDS: Final = (0, 2, 12, 24, 48)


class Purpose(StrEnum):
    """What a channel receives without asking."""

    DEADLINES = "deadlines"
    MEETINGS = "meetings"
    BULLETINS = "bulletins"
    COORDINATION = "coordination"


class ServerState(StrEnum):
    """Where a server stands with the national coordination."""

    WAITING = "waiting"
    ADMITTED = "admitted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel as its coordinators set it up; `weekly` asks for one summary each Monday instead.

    An announcement channel can be followed from any server: what is sent there is public.
    """

    id: int
    audience: Audience = Audience.PUBLIC
    purposes: tuple[Purpose, ...] = ()
    weekly: bool = False
    announcement: bool = False

    @property
    def decided(self) -> bool:
        """Tell whether anything was decided for it."""
        return bool(self.purposes or self.weekly or self.audience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that has Relais: `audience` is its highest; `grouping` the id of a body.

    `coordinators` and `mention_role` are ids of its roles; `present` is false once Relais is out.
    `sole_coordinator`: one person alone coordinates its organisation. `hold_hours` is how long it
    keeps bulletins of others, to add a word to them.
    """

    id: int
    name: str
    state: ServerState = ServerState.WAITING
    regions: tuple[str, ...] = ()
    grouping: str | None = None
    audience: Audience = Audience.PUBLIC
    coordinators: tuple[int, ...] = ()
    mention_role: int | None = None
    channels: tuple[Channel, ...] = ()
    present: bool = True
    sole_coordinator: bool = False
    hold_hours: int = 0

    @property
    def admitted(self) -> bool:
        """Tell whether it is part of the network."""
        return self.state is ServerState.ADMITTED

    @property
    def served(self) -> bool:
        """Tell whether it is part of the network, and Relais is in it."""
        return self.admitted and self.present

    def channel(self, channel_id: int) -> Channel:
        """Return what was decided for a channel: by default nothing, and public."""
        return next(
            (each for each in self.channels if each.id == channel_id), Channel(id=channel_id)
        )

    def with_channel(self, channel: Channel) -> "Server":
        """Return the server with this channel set up so, and the others as they were."""
        others = [each for each in self.channels if each.id != channel.id]
        kept = [channel] if channel.decided else []
        return replace(self, channels=tuple(sorted([*others, *kept], key=lambda each: each.id)))


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeServer:
    """The server of the national coordination, and the role that makes a national coordinator."""

    server: int
    role: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who acts, with the roles they hold in a server (none in private) at that moment.

    `manages` is Discord's permission to manage that server.
    """

    id: int
    server: int | None = None
    roles: frozenset[int] = frozenset()
    manages: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """The channels of one server that a person can see at that moment."""

    server: int
    channels: frozenset[int]


def audience_at(server: Server | None, channel: int, *, announcement: bool = False) -> Audience:
    """Return the narrowest audience for which something may be shown in a channel."""
    if server is None or not server.admitted or announcement:
        return Audience.PUBLIC
    place = server.channel(channel)
    if place.announcement:
        return Audience.PUBLIC
    return min(server.audience, place.audience)


def reader_at(server: Server | None, channel: int, *, announcement: bool = False) -> Reader:
    """Return who reads in a channel: everyone who is there, hence its audience and regions."""
    if server is None or not server.admitted:
        return NOBODY
    audience = audience_at(server, channel, announcement=announcement)
    return Reader(audience=audience, regions=frozenset(server.regions))


def reader_in_private(seen: Iterable[tuple[Server, Sight]]) -> Reader:
    """Return what someone reads in private: what the channels they can see prove, no more.

    Regions and audience come from one server, that of the highest audience: they never add up to
    what no single place would show.
    """
    readers = [
        reader_at(server, channel) for server, sight in seen for channel in sorted(sight.channels)
    ]
    return max(readers, key=lambda reader: (reader.audience, len(reader.regions)), default=NOBODY)


def is_national(person: Person, home: HomeServer | None) -> bool:
    """Tell whether a person coordinates the whole network, by a role held in the home server."""
    return home is not None and person.server == home.server and home.role in person.roles


def coordinates(person: Person, server: Server) -> bool:
    """Tell whether a person decides for an admitted server: by a chosen role, or by managing it."""
    if not server.admitted or person.server != server.id:
        return False
    return person.manages or not person.roles.isdisjoint(server.coordinators)
