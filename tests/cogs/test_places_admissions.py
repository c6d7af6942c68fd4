"""`/gestion-serveurs`: the national coordination admits, withdraws and takes back, nobody else."""

from dataclasses import replace
from typing import Any

import pytest
from simcord import SetupError

from bot.cli.local_world import HOME, Room, Where, Who
from bot.domain.audiences import Audience
from bot.domain.places.places import Person, Server, ServerState
from tests.discord_contract import problems
from tests.simulated import Reply, Seat, Town, identifiers_of, labels_of, text_of

GROUP = "gestion-serveurs"
REFUSED = "C’est réservé à la coordination nationale"


def national(town: Town) -> Seat:
    return town.seat(Who.NATIONAL, Where.HOME, Room.COORDINATION)


def server_id(town: Town, where: Where) -> str:
    return str(town.world.servers[where].id)


async def server_of(town: Town, where: Where) -> Server:
    (found,) = (s for s in await servers(town) if s.id == town.world.servers[where].id)
    return found


async def servers(town: Town) -> tuple[Server, ...]:
    person = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))
    return await town.client.services.places.servers(person)


def named(reply: Any, part: str) -> str:
    """Return the identifier of a message's button or menu that holds this part."""
    return next(each for each in identifiers_of(reply) if part in each)


async def proposed(seat: Seat, town: Town, where: Where = Where.STRANGE, **options: Any) -> Reply:
    """Ask to admit a server to what members read."""
    asked = {"serveur": server_id(town, where), "public": int(Audience.MEMBERS), **options}
    result = await seat.slash(f"{GROUP} admettre", **asked)
    assert result.ephemeral
    assert result.response is not None
    return result.response


async def test_nothing_counts_before_it_is_read_back_and_confirmed(town: Town) -> None:
    seat = national(town)
    shown = await proposed(seat, town)
    told = text_of(shown)
    assert "Admettre «\u00a0Serveur pas encore admis\u00a0»?" in told
    assert "les organismes membres" in told
    assert (await server_of(town, Where.STRANGE)).state is ServerState.WAITING
    regions = await seat.actor.select(shown, ["03"], custom_id=named(shown, ":regions:"))
    assert "03 Capitale-Nationale" in text_of(regions.response)
    done = await seat.actor.click(regions.response, label="Oui, admettre")
    assert "fait partie du réseau" in text_of(done.response)
    server = await server_of(town, Where.STRANGE)
    assert server.admitted
    assert (server.regions, server.audience) == (("03",), Audience.MEMBERS)


async def test_an_admission_left_alone_changes_nothing(town: Town) -> None:
    seat = national(town)
    shown = await proposed(seat, town)
    left = await seat.actor.click(shown, label="Laisser comme c’est")
    assert "Rien n’a été changé" in text_of(left.response)
    assert not (await server_of(town, Where.STRANGE)).admitted


async def test_an_admission_is_confirmed_after_a_restart(town: Town) -> None:
    seat = national(town)
    shown = await proposed(seat, town, Where.REGION)
    await town.restarts()
    await seat.actor.click(shown, label="Oui, changer")
    assert (await server_of(town, Where.REGION)).audience is Audience.MEMBERS


async def test_of_two_who_confirm_at_once_the_second_is_told(town: Town) -> None:
    seat = national(town)
    first = await proposed(seat, town, Where.REGION)
    second = await proposed(seat, town, Where.REGION, public=int(Audience.PUBLIC))
    await seat.actor.click(first, label="Oui, changer")
    told = await seat.actor.click(second, label="Oui, changer")
    assert "Quelqu’un d’autre vient de changer" in text_of(told.response)
    assert (await server_of(town, Where.REGION)).audience is Audience.MEMBERS


@pytest.mark.parametrize("label", ["Oui, changer", "Oui, retirer"])
async def test_what_is_decided_while_it_is_confirmed_is_not_lost(
    town: Town, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    seat = national(town)
    changing = await proposed(seat, town, Where.REGION)
    server = await server_of(town, Where.REGION)
    withdrawing = (await seat.slash(f"{GROUP} retirer", serveur=str(server.id))).response
    places, now = town.client.services.places, town.client.now()
    read, manager = places.servers, Person(id=1, server=server.id, manages=True)

    async def read_and_overtaken(person: Person) -> tuple[Server, ...]:
        servers = await read(person)
        await places.set_coordinators(manager, server.id, [5], now)
        return servers

    with monkeypatch.context() as patch:
        patch.setattr(places, "servers", read_and_overtaken)
        shown = changing if label == "Oui, changer" else withdrawing
        told = await seat.actor.click(shown, label=label)
    assert "Quelqu’un d’autre vient de changer" in text_of(told.response)
    assert await server_of(town, Where.REGION) == replace(server, coordinators=(5,))


async def test_a_server_that_waits_says_how_to_admit_it(town: Town) -> None:
    listed = text_of((await national(town).slash(f"{GROUP} liste")).response)
    hint = "Pour l’admettre\u00a0: `/gestion-serveurs admettre`"
    waiting = next(part for part in listed.split("\n**") if "Serveur pas encore admis" in part)
    assert hint in waiting
    assert listed.count(hint) == 1


async def test_whoever_lost_the_national_role_a_second_ago_changes_nothing(town: Town) -> None:
    seat = national(town)
    shown = await proposed(seat, town, Where.REGION)
    before = await server_of(town, Where.REGION)
    member = town.env.backend.get_guild(seat.world.servers[Where.HOME].id).members[seat.actor.id]
    member.role_ids.remove(town.world.servers[Where.HOME].roles["Coordination nationale"].id)
    told = await seat.actor.click(shown, label="Oui, changer")
    assert REFUSED in text_of(told.response)
    assert await server_of(town, Where.REGION) == before


@pytest.mark.parametrize("who", [Who.OUTSIDER, Who.MEMBER])
async def test_the_commands_are_hidden_from_members(town: Town, who: Who) -> None:
    with pytest.raises(SetupError, match="default-member-permissions"):
        await town.seat(who, Where.REGION).slash(f"{GROUP} liste")


async def test_a_regional_coordinator_sees_and_changes_nothing(town: Town) -> None:
    seat = town.seat(Who.COORDINATOR, Where.REGION, Room.COORDINATION)
    listed = await seat.slash(f"{GROUP} liste")
    assert REFUSED in text_of(listed.response)
    assert "Capitale-Nationale" not in text_of(listed.response)
    asked = await seat.slash(f"{GROUP} admettre", serveur=server_id(town, Where.STRANGE), public=3)
    assert REFUSED in text_of(asked.response)
    assert await seat.types(f"{GROUP} admettre", "serveur", "") == []


async def test_the_national_role_counts_in_the_home_server_alone(town: Town) -> None:
    guild = town.world.servers[Where.REGION]
    member = town.env.backend.get_guild(guild.id).members[town.world.users[Who.NATIONAL].id]
    member.role_ids.append(guild.roles["Coordination nationale"].id)
    listed = await town.seat(Who.NATIONAL, Where.REGION).slash(f"{GROUP} liste")
    assert REFUSED in text_of(listed.response)


async def test_servers_are_found_by_name_without_accents_and_waiting_ones_come_first(
    town: Town,
) -> None:
    seat = national(town)
    offered = await seat.types(f"{GROUP} admettre", "serveur", "")
    assert offered[0] == "Serveur pas encore admis (en attente)"
    assert len(offered) == 4
    assert await seat.types(f"{GROUP} retirer", "serveur", "ADMIS") == []


async def test_a_server_typed_by_hand_that_is_none_is_told(town: Town) -> None:
    asked = await national(town).slash(f"{GROUP} journal", serveur="nulle part")
    assert "Relais n’est pas dans ce serveur" in text_of(asked.response)


async def test_the_list_tells_state_regions_and_problems_in_words(town: Town) -> None:
    listed = await national(town).slash(f"{GROUP} liste")
    told = text_of(listed.response)
    assert "Serveurs du réseau\u00a0: 4" in told
    assert "01 Bas-Saint-Laurent" in told
    assert "En attente" in told
    assert "public\u00a0: les regroupements" in told


async def test_a_server_that_discord_does_not_show_now_is_not_said_to_lack_its_channels(
    town: Town,
) -> None:
    guild = town.client.get_guild(town.world.servers[Where.REGION].id)
    assert guild is not None
    guild.unavailable = True
    told = text_of((await national(town).slash(f"{GROUP} liste")).response)
    assert "Relais ne voit pas ce serveur" in told
    assert "a été supprimé" not in told


async def test_the_set_up_of_a_server_is_read_there_but_taken_back_in_it(town: Town) -> None:
    server = await server_of(town, Where.REGION)
    manager = Person(id=2, server=server.id, manages=True)
    await town.client.services.places.set_coordinators(manager, server.id, [], town.client.now())
    await town.client.services.presence.joined(server.id, "**Nouveau** nom", town.client.now())
    journal = await national(town).slash(f"{GROUP} journal", serveur=str(server.id))
    told = text_of(journal.response)
    assert "Rôles de coordination" in told
    assert "Le serveur a changé de nom" in told
    assert not [each for each in identifiers_of(journal.response) if ":undo:" in each]


async def test_a_withdrawn_server_reads_what_is_public_and_can_come_back(town: Town) -> None:
    seat = national(town)
    shown = await seat.slash(f"{GROUP} retirer", serveur=server_id(town, Where.REGION))
    assert (await server_of(town, Where.REGION)).admitted
    await seat.actor.click(shown.response, label="Oui, retirer")
    server = await server_of(town, Where.REGION)
    assert server.state is ServerState.WITHDRAWN
    assert server.channels
    journal = await seat.slash(f"{GROUP} journal", serveur=str(server.id))
    assert "État\u00a0: admis → retiré du réseau" in text_of(journal.response)
    await seat.actor.click(journal.response, custom_id=named(journal.response, ":undo:"))
    assert (await server_of(town, Where.REGION)).admitted


async def test_the_journal_names_who_and_pings_nobody(town: Town) -> None:
    seat = national(town)
    shown = await proposed(seat, town, Where.REGION)
    await seat.actor.click(shown, label="Oui, changer")
    journal = await seat.slash(f"{GROUP} journal", serveur=server_id(town, Where.REGION))
    told = text_of(journal.response)
    assert f"<@{seat.actor.id}>" in told
    assert (
        "Public le plus restreint permis\u00a0: les regroupements → les organismes membres" in told
    )
    assert journal.response is not None
    assert town.requests("POST", "/callback")[-1].json["data"]["allowed_mentions"] == {"parse": []}


async def test_a_change_that_was_undone_is_not_undone_twice(town: Town) -> None:
    seat = national(town)
    await seat.actor.click(await proposed(seat, town, Where.REGION), label="Oui, changer")
    asked = {"serveur": server_id(town, Where.REGION)}
    first, second = [await seat.slash(f"{GROUP} journal", **asked) for _ in range(2)]
    undo = named(first.response, ":undo:")
    assert "C’est annulé" in text_of(
        (await seat.actor.click(first.response, custom_id=undo)).response
    )
    again = await seat.actor.click(second.response, custom_id=undo)
    assert "ont changé de nouveau depuis" in text_of(again.response)
    assert (await server_of(town, Where.REGION)).audience is Audience.GROUPINGS


async def test_long_journals_come_in_pages(town: Town) -> None:
    seat = national(town)
    shown = await seat.slash(f"{GROUP} journal", serveur=server_id(town, Where.REGION))
    assert "1 de 2" in text_of(shown.response)
    turned = await seat.actor.click(shown.response, label="Suivant")
    assert "Relais a été ajouté au serveur" in text_of(turned.response)
    assert "Précédent" in labels_of(turned.response)


async def test_english_readers_have_it_in_english(town: Town) -> None:
    home = town.world.servers[Where.HOME]
    member = town.env.backend.get_guild(home.id).members[town.world.users[Who.ENGLISH].id]
    member.role_ids.append(home.roles["Coordination nationale"].id)
    seat = town.seat(Who.ENGLISH, Where.HOME)
    listed = await seat.slash(f"{GROUP} liste")
    assert "Servers of the network: 4" in text_of(listed.response)
    shown = await proposed(seat, town)
    assert "Admit “Serveur pas encore admis”?" in text_of(shown)
    assert "Yes, admit" in labels_of(shown)


async def test_every_body_is_as_discord_documents_it(town: Town) -> None:
    seat = national(town)
    await seat.slash(f"{GROUP} liste")
    shown = await proposed(seat, town, Where.REGION)
    await seat.actor.click(shown, label="Oui, changer")
    await seat.slash(f"{GROUP} journal", serveur=server_id(town, Where.REGION))
    await seat.slash(f"{GROUP} retirer", serveur=server_id(town, Where.REGION))
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [
        each for request in sent for each in problems(request.method, request.path, request.json)
    ] == []
