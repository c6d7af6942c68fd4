"""Servers that Relais joins and leaves are noted as Discord tells, also what happened meanwhile."""

from copy import copy
from typing import Any

import discord

from bot.cli.local_world import HOME, Room, Where
from bot.domain.places.places import Person, Server, ServerState
from tests.simulated import Town

NATION = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))


async def server_of(town: Town, server_id: int) -> Server:
    return await town.client.services.places.server(NATION, server_id)


async def heard(town: Town, event: str, *told: Any) -> None:
    """Have the bot hear an event."""
    cog = town.client.get_cog("PlacesCog")
    assert cog is not None
    await dict(cog.get_listeners())[event](*told)


async def test_a_new_server_waits_to_be_admitted(town: Town) -> None:
    guild = town.env.create_guild("Nouveau serveur")
    await town.env.settle()
    # The simulation tells of a new server as of one that came back.
    await heard(town, "on_guild_join", town.client.get_guild(guild.id))
    server = await server_of(town, guild.id)
    assert (server.name, server.state) == ("Nouveau serveur", ServerState.WAITING)


async def test_a_server_left_keeps_its_set_up(town: Town) -> None:
    server_id = town.world.servers[Where.REGION].id
    before = await server_of(town, server_id)
    town.env.backend.remove_guild(server_id)
    await town.env.settle()
    after = await server_of(town, server_id)
    assert not after.present
    assert after.channels == before.channels


async def test_what_happened_while_relais_was_away_is_noted_at_its_return(town: Town) -> None:
    client = town.client
    await client.services.presence.joined(42, "Un serveur quitté", client.now())
    await town.restarts()
    assert not (await server_of(town, 42)).present
    assert (await server_of(town, town.world.servers[Where.REGION].id)).present


async def test_a_channel_that_became_one_for_announcements_while_away_is_noted(town: Town) -> None:
    room = town.world.rooms[Where.REGION][Room.MEMBERS]
    town.env.backend.get_channel(room.id).type = discord.ChannelType.news.value
    await town.restarts()
    server = await server_of(town, town.world.servers[Where.REGION].id)
    assert server.channel(room.id).announcement


async def test_a_server_is_known_by_its_new_name(town: Town) -> None:
    guild = town.client.get_guild(town.world.servers[Where.REGION].id)
    assert guild is not None
    renamed = copy(guild)
    renamed.name = "Nouveau nom"
    await heard(town, "on_guild_update", guild, renamed)
    assert (await server_of(town, guild.id)).name == "Nouveau nom"


async def test_a_channel_that_becomes_one_for_announcements_is_public_at_once(town: Town) -> None:
    room = town.world.rooms[Where.REGION][Room.MEMBERS]
    channel = town.client.get_channel(room.id)
    assert isinstance(channel, discord.TextChannel)
    # The simulation lets no channel change its kind.
    became = copy(channel)
    became._type = discord.ChannelType.news.value
    await heard(town, "on_guild_channel_update", channel, became)
    server = await server_of(town, channel.guild.id)
    assert server.channel(room.id).announcement
