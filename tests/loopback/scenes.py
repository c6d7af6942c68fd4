"""A server with a channel and a person in it, ready for a test to begin."""

from dataclasses import dataclass
from typing import Self

from tests.loopback.server import Loopback
from tests.loopback.state import Channel, Guild, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a test begins."""

    guild: Guild
    channel: Channel
    person: User

    @classmethod
    def of(cls, discord: Loopback) -> Self:
        """Make one."""
        world = discord.world
        guild = world.add_guild("Regroupement")
        person = world.add_user("camille")
        guild.members[person.id] = ()
        return cls(guild=guild, channel=world.add_channel(guild, "questions"), person=person)
