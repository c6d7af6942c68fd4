"""Who acts and who reads, as Discord tells it at that moment: in channels, threads, in private."""

from datetime import datetime, timedelta
from typing import Any

import discord
import pytest

from bot.cli.local_world import HOME
from bot.domain.audiences import Audience, Reader
from bot.domain.places.places import NOBODY, Person
from bot.services.places import PlaceService
from cogs.readers import Source, person_of, reader_here
from tests.simulated import Scene

NATIONAL = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))
MEMBERS = Reader(audience=Audience.MEMBERS, regions=frozenset({"01"}))
PUBLIC = Reader(regions=frozenset({"01"}))


class Seen:
    """Notes what reaches the bot, and who reads there at that very moment."""

    def __init__(self, scene: Scene) -> None:
        self.client = scene.client
        self.readers: list[Reader] = []
        self.people: list[Person] = []
        for event in ("on_message", "on_interaction"):
            scene.client.add_listener(self.note, event)

    async def note(self, source: Any) -> None:
        if isinstance(source, discord.Message) and source.author.bot:
            return
        reached: Source = source
        self.people.append(person_of(reached))
        self.readers.append(await reader_here(self.client, reached))


@pytest.fixture
def seen(scene: Scene) -> Seen:
    return Seen(scene)


async def admit(scene: Scene, now: datetime, *channels: int) -> PlaceService:
    places, server_id = scene.client.services.places, scene.guild.id
    await scene.client.services.presence.joined(server_id, "Regroupement", now)
    await places.admit(
        NATIONAL, server_id, regions=["01"], grouping=None, audience=Audience.GROUPINGS, now=now
    )
    manager = Person(id=2, server=server_id, manages=True)
    for channel in channels:
        await places.set_audience(manager, server_id, channel, Audience.MEMBERS, now)
    return places


async def test_a_place_is_public_until_its_server_is_admitted(
    scene: Scene, seen: Seen, now: datetime
) -> None:
    await scene.asks("Où en est-on?")
    await admit(scene, now, scene.channel.id)
    await scene.asks("Où en est-on?")
    await scene.writes(f"{scene.mention} Où en est-on?")
    assert seen.readers == [NOBODY, MEMBERS, MEMBERS]
    await scene.client.services.places.withdraw(NATIONAL, scene.guild.id, now)
    await scene.writes(f"{scene.mention} Où en est-on?")
    assert seen.readers[-1] == NOBODY


async def test_an_announcement_channel_is_public_whatever_was_decided(
    scene: Scene, seen: Seen, now: datetime
) -> None:
    news = scene.guild.create_news_channel("annonces")
    await admit(scene, now, news.id)
    await scene.member.slash(news, "psoc question", question="Où en est-on?")
    assert seen.readers == [PUBLIC]


async def test_a_thread_reads_as_its_channel(scene: Scene, seen: Seen, now: datetime) -> None:
    await admit(scene, now, scene.channel.id)
    channel = scene.client.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="fil", type=discord.ChannelType.public_thread)
    (thread,) = scene.channel.threads
    await scene.member.slash(thread, "psoc question", question="Où en est-on?")
    await scene.member.send(thread, f"{scene.mention} Où en est-on?")
    assert seen.readers == [MEMBERS, MEMBERS]


async def test_in_private_one_reads_what_the_channels_one_sees_now_show(
    scene: Scene, seen: Seen, now: datetime
) -> None:
    role = scene.guild.create_role("Membres")
    hidden = discord.PermissionOverwrite(view_channel=False)
    shown = discord.PermissionOverwrite(view_channel=True)
    closed = scene.guild.create_text_channel(
        "membres", overwrites={scene.guild.default_role: hidden, role: shown}
    )
    other = scene.env.create_user("dominique")
    member = scene.guild.add_member(other, roles=[role])
    await scene.env.settle()
    await admit(scene, now, closed.id)
    await other.send_dm("Où en est-on?")
    await member.slash(scene.channel, "psoc question", question="Où en est-on?")
    await other.send_dm("Où en est-on?")
    assert seen.readers == [NOBODY, PUBLIC, MEMBERS]
    scene.env.backend.get_guild(scene.guild.id).members[other.id].role_ids.clear()
    await other.send_dm("Où en est-on?")
    assert seen.readers[-1] == PUBLIC
    scene.guild.remove_member(member)
    await other.send_dm("Où en est-on?")
    assert seen.readers[-1] == NOBODY


async def test_an_announcement_channel_one_sees_proves_nothing_in_private(
    scene: Scene, seen: Seen, now: datetime
) -> None:
    news = scene.guild.create_news_channel("annonces")
    await admit(scene, now, news.id)
    await scene.asks("Où en est-on?")
    await scene.writes_directly("Où en est-on?")
    assert seen.readers[-1] == PUBLIC


async def test_a_person_is_known_by_what_was_sent_along(scene: Scene, seen: Seen) -> None:
    await scene.asks("Où en est-on?")
    await scene.writes(f"{scene.mention} Bonjour")
    await scene.writes_directly("Bonjour")
    outsider = Person(id=scene.user.id, server=scene.guild.id)
    assert seen.people == [outsider, outsider, Person(id=scene.user.id)]


async def test_a_message_of_a_server_the_library_lost_is_not_private(
    scene: Scene, seen: Seen, now: datetime
) -> None:
    await admit(scene, now, scene.channel.id)
    lost = scene.env.create_guild("Serveur perdu de vue")
    channel = lost.create_text_channel("accueil")
    member = lost.add_member(scene.user)
    await scene.asks("Où en est-on?")
    await scene.writes_directly("Où en est-on?")
    assert seen.readers[-1] == MEMBERS
    scene.client._connection._guilds.pop(lost.id)
    await member.send(channel, "Bonjour tout le monde")
    await member.send(channel, f"{scene.mention} Où en est-on?")
    assert seen.readers[-2:] == [NOBODY, NOBODY]
    assert len(scene.requests("POST", f"/channels/{channel.id}/messages")) == 1


async def test_a_command_in_private_looks_its_person_up_once(scene: Scene, now: datetime) -> None:
    await admit(scene, now, scene.channel.id)
    await scene.asks("Où en est-on?")
    before = len(scene.requests("GET", "/members/"))
    await scene.user.slash("psoc regroupement", nom="CTROC", région="01")
    assert len(scene.requests("GET", "/members/")) == before + 1


async def test_who_types_in_private_is_looked_up_once_in_a_few_seconds_and_anew_to_be_answered(
    scene: Scene, now: datetime
) -> None:
    def looks() -> int:
        return len(scene.requests("GET", "/members/")) - before

    await admit(scene, now, scene.channel.id)
    await scene.asks("Où en est-on?")
    before = len(scene.requests("GET", "/members/"))
    for typed in ("", "c", "ct", "ctr"):
        await scene.user.autocomplete("psoc regroupement", "nom", typed)
    assert looks() == 1
    await scene.user.slash("psoc regroupement", nom="CTROC")
    assert looks() == 2
    scene.client.now = lambda: now + timedelta(seconds=5)
    await scene.user.autocomplete("psoc regroupement", "nom", "ctroc")
    assert looks() == 3
