"""Who and what is there in the local mode: servers of the network and beside it, and people.

Identifiers are always the same, so that what was set up is found again at the next start.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import discord

from bot.domain.audiences import Audience
from bot.domain.places.places import HomeServer, Person, Purpose, ServerState
from bot.services.places import PlaceService

if TYPE_CHECKING:
    import simcord

_FIRST_ID: Final = 1_200_000_000_000_000_000
HOME: Final = HomeServer(server=_FIRST_ID + 1_000, role=_FIRST_ID + 1_004)


class Where(StrEnum):
    """A server: of the national coordination, of two regions, and one that is not admitted."""

    HOME = "home"
    REGION = "region"
    OTHER_REGION = "other_region"
    STRANGE = "strange"


class Room(StrEnum):
    """A channel that each server has; those after the first two are for who holds a role."""

    WELCOME = "accueil"
    NEWS = "annonces"
    MEMBERS = "membres"
    GROUPINGS = "regroupements"
    COORDINATION = "coordination"


class Who(StrEnum):
    """Someone to be in the local mode."""

    OUTSIDER = "outsider"
    MEMBER = "member"
    ENGLISH = "english"
    COORDINATOR = "coordinator"
    OTHER_COORDINATOR = "other_coordinator"
    NATIONAL = "national"


_SERVERS: Final = {
    Where.HOME: ("Coordination nationale", ("01", "03")),
    Where.REGION: ("Regroupement du Bas-Saint-Laurent", ("01",)),
    Where.OTHER_REGION: ("Regroupement de la Capitale-Nationale", ("03",)),
    Where.STRANGE: ("Serveur pas encore admis", ()),
}
_ROLES: Final = ("Membre", "Regroupement", "Coordination", "Coordination nationale")
_SEEN_BY: Final = {Room.MEMBERS: 0, Room.GROUPINGS: 1, Room.COORDINATION: 2}
_AUDIENCES: Final = {
    Room.MEMBERS: Audience.MEMBERS,
    Room.GROUPINGS: Audience.GROUPINGS,
    Room.COORDINATION: Audience.DELEGATES,
}
_PURPOSES: Final = {
    Purpose.DEADLINES: Room.MEMBERS,
    Purpose.MEETINGS: Room.GROUPINGS,
    Purpose.BULLETINS: Room.WELCOME,
    Purpose.COORDINATION: Room.COORDINATION,
}
_PEOPLE: Final = {
    Who.OUTSIDER: ("camille", "Camille, hors du réseau"),
    Who.MEMBER: ("sacha", "Sacha, membre"),
    Who.ENGLISH: ("robin", "Robin, membre (Discord en anglais)"),
    Who.COORDINATOR: ("dominique", "Dominique, coordination régionale"),
    Who.OTHER_COORDINATOR: ("claude", "Claude, coordination d’une autre région"),
    Who.NATIONAL: ("maxime", "Maxime, coordination nationale"),
}
# How many of the roles, from the first, someone holds in a server.
_HOLDS: Final[Mapping[Who, Mapping[Where, int]]] = {
    Who.OUTSIDER: {},
    Who.MEMBER: {Where.REGION: 1},
    Who.ENGLISH: {Where.REGION: 1},
    Who.COORDINATOR: {Where.REGION: 3, Where.HOME: 2},
    Who.OTHER_COORDINATOR: {Where.OTHER_REGION: 3, Where.HOME: 2},
    Who.NATIONAL: {Where.HOME: 4, Where.REGION: 1},
}
_HIGHEST: Final = {Where.HOME: Audience.DELEGATES}
_COORDINATES: Final = discord.Permissions(manage_guild=True, manage_messages=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The servers, their channels and the people, as they are in the simulated Discord."""

    env: "simcord.Env"
    servers: "dict[Where, simcord.GuildHandle]"
    rooms: "dict[Where, dict[Room, simcord.ChannelHandle]]"
    users: "dict[Who, simcord.UserHandle]"
    members: "dict[tuple[Who, Where], simcord.MemberActor]"

    def locale(self, user_id: int) -> str:
        """Return the language of someone's Discord."""
        return "en-US" if user_id == self.users[Who.ENGLISH].id else "fr"


def build(env: "simcord.Env") -> World:
    """Make the servers and the people, before it starts; nothing is admitted or set up by it."""
    users = {who: _user(env, who, at) for at, who in enumerate(Who, start=1)}
    servers = {where: _server(env, where, at) for at, where in enumerate(Where, start=1)}
    return World(
        env=env,
        servers=servers,
        rooms={where: dict(_rooms(env, where, server)) for where, server in servers.items()},
        users=users,
        members={
            (who, where): server.add_member(user, roles=_roles(server)[: _held(who, where)])
            for who, user in users.items()
            for where, server in servers.items()
        },
    )


async def set_up(world: World, places: PlaceService, now: datetime) -> None:
    """Admit and set up the servers of the network as far as nobody did yet."""
    nation = Person(
        id=world.users[Who.NATIONAL].id, server=HOME.server, roles=frozenset({HOME.role})
    )
    for where, server in world.servers.items():
        if where is Where.STRANGE:
            continue
        if (await places.server(nation, server.id)).state is ServerState.WAITING:
            await _admit(world, where, places, nation, now)


async def _admit(
    world: World, where: Where, places: PlaceService, nation: Person, now: datetime
) -> None:
    server, rooms = world.servers[where], world.rooms[where]
    highest = _HIGHEST.get(where, Audience.GROUPINGS)
    regions = _SERVERS[where][1]
    await places.admit(nation, server.id, regions=regions, grouping=None, audience=highest, now=now)
    chief = Person(id=nation.id, server=server.id, manages=True)
    await places.set_coordinators(chief, server.id, (_roles(server)[2].id,), now)
    for room, audience in _AUDIENCES.items():
        await places.set_audience(chief, server.id, rooms[room].id, min(audience, highest), now)
    for purpose, room in _PURPOSES.items():
        await places.set_channels(chief, server.id, purpose, [(rooms[room].id, False)], now)


def _user(env: "simcord.Env", who: Who, at: int) -> "simcord.UserHandle":
    from bot.cli.simulation import numbered

    name, shown = _PEOPLE[who]
    with numbered(env, _FIRST_ID + at):
        return env.create_user(name, global_name=shown)


def _server(env: "simcord.Env", where: Where, at: int) -> "simcord.GuildHandle":
    from bot.cli.simulation import numbered

    identity = _FIRST_ID + 1_000 * at
    server = env.create_guild(_SERVERS[where][0], id=identity, preferred_locale="fr")
    for number, name in enumerate(_ROLES, start=1):
        with numbered(env, identity + number):
            server.create_role(name, permissions=_COORDINATES if number > 2 else None)
    return server


def _rooms(
    env: "simcord.Env", where: Where, server: "simcord.GuildHandle"
) -> "Iterator[tuple[Room, simcord.ChannelHandle]]":
    from bot.cli.simulation import numbered

    for number, room in enumerate(Room, start=100):
        with numbered(env, server.id + number):
            if room is Room.NEWS:
                yield room, server.create_news_channel(room)
            else:
                seen_by = None if where is Where.STRANGE else _SEEN_BY.get(room)
                yield room, server.create_text_channel(room, overwrites=_seen(env, server, seen_by))


def _seen(env: "simcord.Env", server: "simcord.GuildHandle", role: int | None) -> "dict[Any, Any]":
    from bot.cli.simulation import the_bot

    if role is None:
        return {}
    shown, hidden = (discord.PermissionOverwrite(view_channel=seen) for seen in (True, False))
    return {server.default_role: hidden, _roles(server)[role]: shown, the_bot(env): shown}


def _roles(server: "simcord.GuildHandle") -> "list[simcord.RoleHandle]":
    return [server.roles[name] for name in _ROLES]


def _held(who: Who, where: Where) -> int:
    return _HOLDS[who].get(where, 0)
