"""`/configurer`: a server is set up by its coordinators, saved at each choice, and taken back."""

from typing import Any

import discord
import pytest

from bot.cli.local_world import Room, Where, Who
from bot.domain.audiences import Audience
from bot.domain.errors import InvalidError
from bot.domain.places.errors import NotManagerError
from bot.domain.places.places import Person, Purpose, Server
from tests.discord_contract import problems
from tests.simulated import Reply, Seat, Town, components, identifiers_of, labels_of, text_of

SAVED = "C’est enregistré"
CHANGED = "Quelqu’un d’autre vient de changer ce réglage"
REFUSED = "C’est réservé à la coordination de ce serveur"


def coordinator(town: Town) -> Seat:
    return town.seat(Who.COORDINATOR, Where.REGION, Room.COORDINATION)


def room(town: Town, name: Room) -> Any:
    return town.world.rooms[Where.REGION][name]


def role(town: Town, name: str) -> Any:
    return town.world.servers[Where.REGION].roles[name]


async def server_of(town: Town) -> Server:
    server_id = town.world.servers[Where.REGION].id
    person = Person(id=1, server=server_id, manages=True)
    return await town.client.services.places.server(person, server_id)


async def opened(seat: Seat, step: int = 0) -> Reply:
    """Open the set-up and go to a step."""
    shown = (await seat.slash("configurer")).response
    for at in range(1, step + 1):
        shown = (await seat.actor.click(shown, custom_id=named(shown, f":step:{at}"))).response
    assert shown is not None
    return shown


def named(reply: Any, part: str) -> str:
    """Return the identifier of a message's button or menu that holds this part."""
    return next(each for each in identifiers_of(reply) if part in each)


async def chooses(seat: Seat, shown: Any, part: str, values: list[Any]) -> str:
    result = await seat.actor.select(shown, values, custom_id=named(shown, part))
    return text_of(result.response)


def given(town: Town, who: Who, where: Where) -> None:
    """Give someone the role of coordination in a server."""
    guild = town.world.servers[where]
    member = town.env.backend.get_guild(guild.id).members[town.world.users[who].id]
    member.role_ids.append(guild.roles["Coordination"].id)


def allow_everyone(town: Town, command: str = "configurer") -> None:
    """Have the server's settings show the command to everyone."""
    guild = town.world.servers[Where.REGION]
    found = next(c for c in town.env.backend.commands[None].values() if c["name"] == command)
    guild.set_command_permissions(int(found["id"]), {guild.default_role: True})


async def test_the_channels_of_a_purpose_count_as_soon_as_they_are_chosen(town: Town) -> None:
    seat = coordinator(town)
    shown = await opened(seat)
    chosen = [room(town, Room.WELCOME), room(town, Room.NEWS)]
    assert SAVED in await chooses(seat, shown, ":deadlines:", chosen)
    server = await server_of(town)
    held = {channel.id for channel in server.channels if Purpose.DEADLINES in channel.purposes}
    assert held == {each.id for each in chosen}
    assert server.channel(room(town, Room.NEWS).id).announcement


async def test_a_forum_is_offered_for_bulletins_alone(town: Town) -> None:
    shown = await opened(coordinator(town))
    offered = {
        menu["custom_id"].split(":")[3]: discord.ChannelType.forum.value in menu["channel_types"]
        for menu in components(shown)
        if ":channels:" in menu.get("custom_id", "")
    }
    assert offered == {each.value: each is Purpose.BULLETINS for each in Purpose}


async def test_the_roles_count_as_soon_as_they_are_chosen(town: Town) -> None:
    seat = coordinator(town)
    shown = await opened(seat, 1)
    await chooses(seat, shown, ":mention:", [role(town, "Membre")])
    await chooses(seat, shown, ":coordinators:", [])
    server = await server_of(town)
    assert server.mention_role == role(town, "Membre").id
    assert server.coordinators == ()


async def test_a_role_that_everyone_has_is_refused_with_words(town: Town) -> None:
    seat = coordinator(town)
    everyone = town.world.servers[Where.REGION].default_role
    told = await chooses(seat, await opened(seat, 1), ":mention:", [everyone])
    assert "Tout le monde a ce rôle dans ce serveur" in told
    assert (await server_of(town)).mention_role is None


async def test_who_reads_a_channel_is_chosen_within_what_the_server_may(town: Town) -> None:
    seat = coordinator(town)
    shown = await opened(seat, 2)
    assert not [each for each in identifiers_of(shown) if ":readers:3:" in each]
    both = [room(town, Room.MEMBERS), room(town, Room.COORDINATION)]
    await chooses(seat, shown, ":readers:1:", both)
    server = await server_of(town)
    assert {each.id for each in server.channels if each.audience is Audience.MEMBERS} == {
        each.id for each in both
    }


async def test_a_summary_a_week_is_chosen_among_the_channels_that_get_reminders(
    town: Town,
) -> None:
    seat = coordinator(town)
    members, groupings = room(town, Room.MEMBERS), room(town, Room.GROUPINGS)
    shown = await opened(seat, 2)
    await chooses(seat, shown, ":weekly:", [str(members.id)])
    server = await server_of(town)
    assert server.channel(members.id).weekly
    assert not server.channel(groupings.id).weekly


async def test_a_channel_that_the_menu_does_not_show_keeps_its_summary_a_week(town: Town) -> None:
    seat, server = coordinator(town), await server_of(town)
    unseen = {1: True, 2: True}
    person = Person(id=1, server=server.id, manages=True)
    places, now = town.client.services.places, town.client.now()
    reminded = [
        *(each.id for each in server.channels if Purpose.DEADLINES in each.purposes),
        *unseen,
    ]
    await places.set_channels(
        person, server.id, Purpose.DEADLINES, [(each, False) for each in reminded], now
    )
    await places.set_weekly(person, server.id, unseen, now)
    members = room(town, Room.MEMBERS)
    await chooses(seat, await opened(seat, 2), ":weekly:", [str(members.id)])
    after = await server_of(town)
    assert {each.id for each in after.channels if each.weekly} == {*unseen, members.id}


async def test_nothing_is_set_up_while_discord_does_not_show_the_server(town: Town) -> None:
    seat = coordinator(town)
    shown, before = await opened(seat), await server_of(town)
    guild = town.client.get_guild(before.id)
    assert guild is not None
    guild.unavailable = True
    told = await chooses(seat, shown, ":meetings:", [room(town, Room.WELCOME)])
    assert "Réessayez dans quelques minutes" in told
    assert await server_of(town) == before


async def test_what_someone_else_just_changed_is_not_overwritten(town: Town) -> None:
    first, second = coordinator(town), town.seat(Who.COORDINATOR, Where.REGION, Room.MEMBERS)
    ours, theirs = await opened(first), await opened(second)
    welcome, members = room(town, Room.WELCOME), room(town, Room.MEMBERS)
    await chooses(first, ours, ":bulletins:", [welcome, members])
    told = await chooses(second, theirs, ":bulletins:", [])
    assert CHANGED in told
    held = {c.id for c in (await server_of(town)).channels if Purpose.BULLETINS in c.purposes}
    assert held == {welcome.id, members.id}


async def test_who_reads_a_channel_is_not_overwritten_from_the_menu_of_another_audience(
    town: Town,
) -> None:
    first, second = coordinator(town), town.seat(Who.COORDINATOR, Where.REGION, Room.MEMBERS)
    ours, theirs = await opened(first, 2), await opened(second, 2)
    members, groupings = room(town, Room.MEMBERS), room(town, Room.GROUPINGS)
    await chooses(first, ours, ":readers:2:", [members, groupings])
    told = await chooses(second, theirs, ":readers:1:", [members])
    assert CHANGED in told
    assert (await server_of(town)).channel(members.id).audience is Audience.GROUPINGS


async def test_what_is_decided_while_a_choice_is_being_saved_is_not_lost(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = coordinator(town)
    shown = await opened(seat)
    places, now, chosen = town.client.services.places, town.client.now(), role(town, "Membre").id
    read = places.server

    async def read_and_overtaken(person: Person, server_id: int) -> Server:
        server = await read(person, server_id)
        await places.set_mention_role(person, server_id, chosen, now)
        return server

    with monkeypatch.context() as patch:
        patch.setattr(places, "server", read_and_overtaken)
        assert CHANGED in await chooses(seat, shown, ":bulletins:", [])
    server = await server_of(town)
    assert server.mention_role == chosen
    assert [each for each in server.channels if Purpose.BULLETINS in each.purposes]


async def test_a_channel_that_someone_cannot_see_stays_as_it_was(town: Town) -> None:
    given(town, Who.ENGLISH, Where.REGION)
    groupings, welcome = room(town, Room.GROUPINGS), room(town, Room.WELCOME)
    seat = town.seat(Who.ENGLISH, Where.REGION)
    await chooses(seat, await opened(seat), ":meetings:", [welcome])
    held = {c.id for c in (await server_of(town)).channels if Purpose.MEETINGS in c.purposes}
    assert held == {groupings.id, welcome.id}


async def test_the_last_change_is_told_and_taken_back_once(town: Town) -> None:
    seat = coordinator(town)
    before = await server_of(town)
    shown = await opened(seat)
    result = await seat.actor.select(shown, [], custom_id=named(shown, ":meetings:"))
    assert "reçoit\u00a0: Rencontres → rien" in text_of(result.response)
    undo = named(result.response, ":undo:")
    undone = await seat.actor.click(result.response, custom_id=undo)
    assert "Le dernier changement est annulé" in text_of(undone.response)
    assert await server_of(town) == before


async def test_an_admission_is_not_a_change_that_the_server_takes_back(town: Town) -> None:
    national = town.seat(Who.NATIONAL, Where.HOME, Room.COORDINATION)
    server = await server_of(town)
    await town.client.services.places.admit(
        Person(
            id=national.actor.id,
            server=town.world.servers[Where.HOME].id,
            roles=frozenset({town.world.servers[Where.HOME].roles["Coordination nationale"].id}),
        ),
        server.id,
        regions=("01", "03"),
        grouping=None,
        audience=Audience.MEMBERS,
        now=town.client.now(),
    )
    shown = await opened(coordinator(town))
    assert "Annuler le dernier changement" not in labels_of(shown)


async def test_a_menu_works_after_a_restart(town: Town) -> None:
    seat = coordinator(town)
    shown = await opened(seat)
    await town.restarts()
    assert SAVED in await chooses(seat, shown, ":coordination:", [])
    server = await server_of(town)
    assert not [each for each in server.channels if Purpose.COORDINATION in each.purposes]


@pytest.mark.parametrize("who", [Who.OUTSIDER, Who.MEMBER, Who.OTHER_COORDINATOR, Who.NATIONAL])
async def test_whoever_does_not_coordinate_the_server_is_refused_kindly(
    town: Town, who: Who
) -> None:
    allow_everyone(town)
    result = await town.seat(who, Where.REGION).slash("configurer")
    assert result.ephemeral
    assert REFUSED in text_of(result.response)
    assert identifiers_of(result.response) == []


async def test_whoever_lost_the_role_a_second_ago_changes_nothing(town: Town) -> None:
    seat = town.seat(Who.COORDINATOR, Where.REGION, Room.WELCOME)
    shown = await opened(seat)
    before = await server_of(town)
    await seat.loses_roles()
    assert REFUSED in await chooses(seat, shown, ":deadlines:", [])
    assert await server_of(town) == before


async def test_a_chosen_role_is_enough_to_set_up(town: Town) -> None:
    seat = coordinator(town)
    await chooses(seat, await opened(seat, 1), ":coordinators:", [role(town, "Membre")])
    allow_everyone(town)
    member = town.seat(Who.MEMBER, Where.REGION)
    shown = await opened(member)
    assert SAVED in await chooses(member, shown, ":deadlines:", [])


async def test_a_server_that_waits_is_told_what_happens_next(town: Town) -> None:
    guild = town.world.servers[Where.STRANGE]
    given(town, Who.OUTSIDER, Where.STRANGE)
    result = await town.seat(Who.OUTSIDER, Where.STRANGE).slash("configurer")
    told = text_of(result.response)
    assert "ne fait pas encore partie du réseau" in told
    assert str(guild.id) in told


async def test_what_is_missing_is_said_with_what_to_do(town: Town) -> None:
    seat = coordinator(town)
    members = room(town, Room.MEMBERS)
    found = town.client.get_channel(members.id)
    assert isinstance(found, discord.TextChannel)
    await found.set_permissions(found.guild.me, view_channel=True, send_messages=False)
    welcome = room(town, Room.WELCOME)
    await chooses(seat, await opened(seat, 2), ":readers:1:", [members, welcome])
    told = text_of(await opened(seat, 3))
    assert f"<#{members.id}>\u00a0: il manque à Relais" in told
    assert "Envoyer des messages" in told
    assert f"<#{welcome.id}> est ouvert à @everyone" in told


async def test_a_test_message_does_not_say_who_asked_for_it(town: Town) -> None:
    seat = coordinator(town)
    members = room(town, Room.MEMBERS)
    told = await chooses(seat, await opened(seat, 3), ":test", [members])
    assert "Message d’essai envoyé" in told
    sent = text_of(members.last_message)
    assert "Message d’essai de Relais" in sent
    assert seat.actor.name not in sent
    assert str(seat.actor.id) not in sent


async def test_a_channel_where_relais_may_not_write_says_so(town: Town) -> None:
    seat = coordinator(town)
    members = room(town, Room.MEMBERS)
    town.env.inject_error("POST", f"/channels/{members.id}/messages", status=403, code=50013)
    told = await chooses(seat, await opened(seat, 3), ":test", [members])
    assert "Discord n’a pas laissé Relais écrire" in told


async def test_the_panel_is_posted_and_pinned(town: Town) -> None:
    seat = coordinator(town)
    welcome = room(town, Room.WELCOME)
    told = await chooses(seat, await opened(seat, 3), ":panel", [welcome])
    assert "affiché et épinglé" in told
    (pin,) = town.requests("PUT", "/pins/")
    assert str(welcome.id) in pin.path
    (posted,) = town.requests("POST", f"/channels/{welcome.id}/messages")
    assert str(posted.json["components"]).count("custom_id") == 4


async def test_the_set_up_is_in_english_for_english_readers(town: Town) -> None:
    given(town, Who.ENGLISH, Where.REGION)
    seat = town.seat(Who.ENGLISH, Where.REGION)
    shown = (await seat.slash("configurer")).response
    assert "Step 1 of 4: channels" in text_of(shown)
    assert "Next" in labels_of(shown)


async def test_every_body_is_as_discord_documents_it(town: Town) -> None:
    seat = coordinator(town)
    for step in range(4):
        await opened(seat, step)
    await chooses(seat, await opened(seat, 3), ":panel", [room(town, Room.WELCOME)])
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [
        each for request in sent for each in problems(request.method, request.path, request.json)
    ] == []


async def test_no_step_has_more_than_discord_takes(town: Town) -> None:
    seat = coordinator(town)
    for step in range(4):
        shown = await opened(seat, step)
        raw = [c if isinstance(c, dict) else c.to_dict() for c in shown.components]
        assert str(raw).count("'type'") < 40
        assert len(text_of(shown)) < 4000
        assert all(len(each) <= 100 for each in identifiers_of(shown))


async def test_what_is_decided_about_bulletins_is_kept_and_taken_back(town: Town) -> None:
    seat = coordinator(town)
    assert SAVED in await chooses(seat, await opened(seat, 1), ":sole:", ["1"])
    assert (await server_of(town)).sole_coordinator
    shown = await opened(seat, 2)
    assert "Coordination\u00a0: plusieurs personnes → une seule personne" in text_of(shown)
    result = await seat.actor.select(shown, ["24"], custom_id=named(shown, ":hold:"))
    assert (await server_of(town)).hold_hours == 24
    assert "aucune attente → 24 heures" in text_of(result.response)
    undo = named(result.response, ":undo:")
    await seat.actor.click(result.response, custom_id=undo)
    server = await server_of(town)
    assert (server.hold_hours, server.sole_coordinator) == (0, True)


async def test_only_who_manages_the_server_says_that_one_person_coordinates(town: Town) -> None:
    seat, places = coordinator(town), town.client.services.places
    guild = town.world.servers[Where.REGION]
    by_role = Person(
        id=seat.actor.id, server=guild.id, roles=frozenset({role(town, "Coordination").id})
    )
    await places.set_hold(by_role, guild.id, 2, town.client.now())
    with pytest.raises(NotManagerError):
        await places.set_sole_coordinator(by_role, guild.id, town.client.now(), sole=True)
    with pytest.raises(InvalidError):
        await places.set_hold(by_role, guild.id, 3, town.client.now())
    server = await server_of(town)
    assert (server.hold_hours, server.sole_coordinator) == (2, False)
