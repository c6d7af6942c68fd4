"""A bulletin from its writer to every channel and back, as each person meets it on Discord."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.bulletins.drafts import stamp
from bot.domain.content.bulletins import BulletinState
from bot.domain.places.places import Person
from tests.cogs.calendar_keeping import prefilled
from tests.cogs.releasing import (
    NUMBER,
    approved,
    approver,
    asked,
    clicks,
    identifier,
    journal,
    messages,
    person,
    published,
    sends,
    updates,
    writer,
    written,
)
from tests.discord_contract import problems
from tests.simulated import Seat, Town, components, labels_of, text_of

DESK = "gestion-bulletins"
HOUR = timedelta(hours=1)


async def uses(seat: Seat, command: str, **more: str) -> Any:
    """Use a command of the desk on the bulletin."""
    return await seat.slash(f"{DESK} {command}", bulletin=str(NUMBER), **more)


async def fills(seat: Seat, form: Any, **typed: str) -> Any:
    """Send a form with these fields, the others as they were filled in."""
    return await seat.actor.submit_modal(form, {**prefilled(form), **typed})


async def state(town: Town) -> BulletinState:
    """Return where the bulletin stands."""
    releases = town.client.services.releases
    preview = await releases.preview(person(town, writer(town)), NUMBER, town.client.now())
    return preview.bulletin.state


async def opens_section(seat: Seat, at: int) -> Any:
    """Open the form by which a section is put right."""
    shown = (await uses(seat, "rectifier")).response
    menu = identifier(shown, "correct-section")
    options = next(c for c in components(shown) if c.get("custom_id") == menu)["options"]
    return await seat.actor.select(shown, [options[at]["value"]], custom_id=menu)


async def test_the_whole_path_of_a_bulletin(app: App, town: Town) -> None:
    one, other = writer(town), approver(town)
    await written(town)
    shown = await uses(one, "état")
    assert labels_of(shown.response) == ["Faire approuver", "Modifier le texte"]
    assert "2 salons de 2 serveurs" in text_of(
        (await clicks(one, shown.response, "submit")).response
    )
    await sends(town)
    preview = messages(town, room=Room.COORDINATION)
    assert [each.content[:9] for each in preview[:2]] == ["**Aperçu ", "# Info-PS"]
    assert labels_of(preview[2]) == ["Approuver", "Demander un changement", "Arrêter"]
    refused = await clicks(one, preview[2], "approve")
    assert "une autre personne" in text_of(refused.response)
    done = await clicks(other, preview[2], "approve")
    assert "Approuvé par" in text_of(done.response)
    assert not labels_of(done.response)
    await sends(town)
    ready = asked(town, "publish")
    assert labels_of(ready) == ["Publier maintenant", "Programmer", "Arrêter"]
    confirm = (await clicks(one, ready, "publish")).response
    assert "Publier l’Info-PSOC" in text_of(confirm)
    assert not messages(town)
    await clicks(one, confirm, "publish-yes")
    await sends(town)
    await updates(town)
    [copy] = messages(town)
    assert "Le prêt de camions" in copy.content
    assert "Tous les salons sont servis : 2" in asked(town, "register").content.replace(
        "\u00a0", " "
    )
    form = await opens_section(one, 1)
    back = await fills(one, form, body0="Trois camions sont prêtés.", note="Trois, pas deux.")
    assert "Rectificatif du" in text_of(back.response)
    await clicks(one, back.response, "correct-yes")
    await sends(town)
    [copy] = messages(town)
    assert all(each in copy.content for each in ("Trois, pas deux.", "Trois camions"))
    assert "rectifié" in text_of((await uses(one, "envois")).response)
    back = await fills(one, await uses(one, "retirer"), text="Tout était faux.")
    await clicks(one, back.response, "withdraw-yes")
    await sends(town)
    await updates(town)
    [copy] = messages(town)
    assert "Tout était faux." in copy.content
    assert "camions" not in copy.content
    assert "retrait terminé" in asked(town, "register").content
    told = " ".join(each.content for each in messages(town, room=Room.COORDINATION))
    assert all(each in told for each in ("rectificatif", "retiré"))
    ids = {str(one.actor.id): 0, str(other.actor.id): 0}
    for actor in await journal(app, town):
        ids[actor.removeprefix("discord:")] += 1
    # The second person's approval; all the rest is the first one's.
    assert ids[str(other.actor.id)] == 2
    assert ids[str(one.actor.id)] >= 10
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [fault for s in sent for fault in problems(s.method, s.path, s.json)] == []


async def test_a_reason_that_cannot_be_said_is_given_back_to_be_changed(town: Town) -> None:
    await published(town)
    one = writer(town)
    back = await fills(one, await uses(one, "retirer"), text="L'heure, @everyone.")
    assert labels_of(back.response) == ["Corriger"]
    told = text_of(back.response)
    assert "elle ferait sonner des gens" in told
    assert "L’heure" in told
    form = await clicks(one, back.response, "withdraw-again")
    back = await fills(one, form, text="L'heure était fausse.")
    await clicks(one, back.response, "withdraw-yes")
    await sends(town)
    [copy] = messages(town)
    assert "L’heure était fausse." in copy.content


async def test_nobody_else_decides(town: Town) -> None:
    await approved(town)
    stranger = town.seat(Who.OTHER_COORDINATOR, Where.OTHER_REGION, Room.COORDINATION)
    for command in ("état", "programmer", "rectifier", "retirer", "envois"):
        more = {"quand": "demain à 9 h"} if command == "programmer" else {}
        told = text_of((await uses(stranger, command, **more)).response)
        assert "tenu par une autre coordination" in told, command
    member = town.seat(Who.MEMBER, Where.REGION, Room.MEMBERS)
    assert not [each for each in member.commands if each.startswith(DESK)]


async def test_a_preview_is_approved_after_a_restart_but_not_once_the_text_changed(
    town: Town,
) -> None:
    one, other = writer(town), approver(town)
    await written(town)
    await clicks(one, (await uses(one, "état")).response, "submit")
    await sends(town)
    old = asked(town, "approve")
    await town.restarts()
    await reworded(town, 1, "Un seul camion est prêté.")
    told = text_of((await clicks(other, old, "approve")).response)
    assert "no longer holds" in told
    assert await state(town) is BulletinState.DRAFT
    await clicks(one, (await uses(one, "état")).response, "submit")
    await sends(town)
    await clicks(other, asked(town, "approve"), "approve")
    assert await state(town) is BulletinState.APPROVED


async def test_a_change_is_asked_for_and_the_writer_is_told(town: Town) -> None:
    one, other = writer(town), approver(town)
    await written(town)
    await clicks(one, (await uses(one, "état")).response, "submit")
    await sends(town)
    form = await clicks(other, asked(town, "ask"), "ask")
    done = await other.actor.submit_modal(form, {"text": "La date est @everyone le 10."})
    assert "Changement demandé" in text_of(done.response)
    assert not labels_of(done.response)
    assert await state(town) is BulletinState.DRAFT
    await sends(town)
    told = messages(town, room=Room.COORDINATION)[-1].content
    assert "demande un changement" in told
    assert "le 10" in told
    assert "@everyone" not in told


async def test_two_people_who_act_at_once_are_told_what_became(town: Town) -> None:
    await approved(town)
    one, other = writer(town), approver(town)
    confirm = (await clicks(one, asked(town, "publish"), "publish")).response
    later = (await clicks(other, asked(town, "publish"), "publish")).response
    await clicks(one, confirm, "publish-yes")
    late = await clicks(other, later, "publish-yes")
    assert "someone already moved it on" in text_of(late.followups[-1])
    await sends(town)
    assert len(messages(town)) == 1
    told = text_of((await clicks(one, asked(town, "stop"), "stop")).response)
    assert "n’en est plus là" in told


async def test_an_hour_is_read_back_and_one_that_was_missed_waits_for_a_person(town: Town) -> None:
    await approved(town)
    one = writer(town)
    for typed, why in (("demain", "à quelle heure?"), ("le 31 février à 9 h", "n’existe pas")):
        form = await clicks(one, asked(town, "schedule"), "schedule")
        told = await one.actor.submit_modal(form, {"text": typed})
        assert why in text_of(told.response)
        assert typed in text_of(told.response)
    shown = (await uses(one, "programmer", quand="demain à 9 h")).response
    assert "L’Info-PSOC nᵒ 1 partira le jeudi 2 avril 2026 à 9 h" in spaced(text_of(shown))
    assert await state(town) is BulletinState.APPROVED
    shown = (await clicks(one, shown, "schedule-yes")).response
    assert "programmé" in text_of(shown)
    await sends(town, 30 * HOUR)
    await town.client.services.releases.publish_due(town.client.now())
    await sends(town)
    missed = asked(town, "anyway")
    assert "n’est pas parti" in missed.content
    assert not messages(town)
    await clicks(one, missed, "anyway")
    await sends(town)
    assert len(messages(town)) == 1


async def test_what_was_refused_is_named_and_sent_again_alone(town: Town) -> None:
    await approved(town)
    one, home = writer(town), town.world.rooms[Where.HOME][Room.WELCOME]
    confirm = (await clicks(one, asked(town, "publish"), "publish")).response
    path = f"/channels/{home.id}/messages"
    town.env.inject_error("POST", path, status=403, code=50013)
    await clicks(one, confirm, "publish-yes")
    await sends(town)
    await updates(town)
    live = asked(town, "register")
    assert "Salons servis : 1 sur 2 · à voir : 1" in spaced(live.content)
    assert "Coordination nationale" in live.content
    assert "permission" in live.content
    register = (await clicks(one, live, "register")).response
    assert labels_of(register) == ["Renvoyer (1)"]
    await town.restarts()
    redrawn = await clicks(one, register, "resend")
    assert "à venir" in text_of(redrawn.response)
    await sends(town)
    await updates(town)
    assert len(messages(town)) == len(messages(town, Where.HOME)) == 1
    assert "Tous les salons sont servis : 2" in spaced(asked(town, "register").content)


async def test_a_copy_that_cannot_be_mended_gets_a_notice_and_is_named(town: Town) -> None:
    await published(town)
    one = writer(town)
    gone = messages(town)[0]
    await town.client.http.delete_message(gone.channel.id, gone.id)
    form = await opens_section(one, 1)
    assert "```" not in str(form.modal)
    back = await fills(one, form, body0="[banque.example](https://voleur.example)", note="Trois.")
    assert labels_of(back.response) == ["Corriger"]
    form = await clicks(one, back.response, "correct-again")
    assert prefilled(form)["note"] == "Trois."
    back = await fills(one, form, body0="Trois camions.")
    await clicks(one, back.response, "correct-yes")
    await sends(town)
    assert "avis de rectification affiché" in text_of((await uses(one, "envois")).response)
    assert "Trois." in messages(town)[-1].content
    assert "Trois camions" in messages(town, Where.HOME)[-1].content


async def reworded(town: Town, at: int, body: str) -> None:
    """Have the writer change a section of the draft."""
    drafts, who, now = town.client.services.bulletin_drafts, writer(town), town.client.now()
    held = (await drafts.draft(person(town, who), NUMBER, now)).bulletin.sections[at]
    changed = replace(held, body=body)
    await drafts.put_section(person(town, who), NUMBER, changed, replacing=stamp(held), now=now)


def manager(town: Town, where: Where) -> Person:
    """Return who manages a server."""
    return Person(id=2, server=town.world.servers[where].id, manages=True)


async def holds(town: Town, where: Where) -> None:
    """Have a server keep bulletins of the network for two hours."""
    server, now = town.world.servers[where], town.client.now()
    await town.client.services.places.set_hold(manager(town, where), server.id, 2, now)


def spaced(text: str) -> str:
    """Return a text with plain spaces alone."""
    return text.replace("\u00a0", " ")


async def test_a_region_adds_its_word_before_it_lets_a_bulletin_go(town: Town) -> None:
    await approved(town)
    await holds(town, Where.HOME)
    one, national = writer(town), town.seat(Who.NATIONAL, Where.HOME, Room.COORDINATION)
    confirm = (await clicks(one, asked(town, "publish"), "publish")).response
    await clicks(one, confirm, "publish-yes")
    await sends(town)
    await updates(town)
    assert "retenus par leur région : 1" in spaced(asked(town, "register").content)
    assert not messages(town, Where.HOME)
    told = messages(town, Where.HOME, Room.COORDINATION)[-1]
    assert labels_of(told) == ["Ajouter un mot de votre région", "Laisser partir"]
    form = await clicks(national, told, "word")
    shown = (await fills(national, form, text="Venez dire bonjour!")).response
    assert "Venez dire bonjour!" in text_of(shown)
    form = await clicks(national, shown, "word")
    assert prefilled(form)["text"] == "Venez dire bonjour!"
    await clicks(national, told, "let-go")
    await sends(town)
    assert "Venez dire bonjour!" in messages(town, Where.HOME)[-1].content
    assert "Venez dire bonjour!" not in messages(town)[-1].content
    late = await clicks(national, shown, "let-go")
    assert "Rien n’est retenu ici" in text_of(late.response)


async def test_an_emergency_stop_holds_back_the_rest_until_it_is_resumed(town: Town) -> None:
    await approved(town)
    await holds(town, Where.HOME)
    one = writer(town)
    confirm = (await clicks(one, asked(town, "publish"), "publish")).response
    await clicks(one, confirm, "publish-yes")
    await sends(town)
    await clicks(one, asked(town, "halt"), "halt")
    stopped = asked(town, "resume")
    assert "envoi arrêté" in stopped.content
    assert labels_of(stopped) == ["Reprendre", "Registre des envois"]
    assert "rien de plus ne part avant" in text_of((await uses(one, "état")).response)
    await sends(town, 3 * HOUR)
    assert not messages(town, Where.HOME)
    await town.restarts()
    await clicks(one, stopped, "resume")
    await sends(town)
    await updates(town)
    assert len(messages(town, Where.HOME)) == len(messages(town)) == 1
    assert labels_of(asked(town, "register")) == ["Registre des envois"]


async def test_who_coordinates_alone_waits_ten_minutes_instead(town: Town) -> None:
    one, services = writer(town), town.client.services
    server, now = town.world.servers[Where.REGION], town.client.now()
    chief = manager(town, Where.REGION)
    await services.places.set_sole_coordinator(chief, server.id, now, sole=True)
    await written(town)
    await clicks(one, (await uses(one, "état")).response, "submit")
    await sends(town)
    await services.releases.publish_due(town.client.now())
    assert await state(town) is BulletinState.IN_REVIEW
    await sends(town, timedelta(minutes=10))
    await services.releases.publish_due(town.client.now())
    await sends(town)
    assert "10 minutes d’attente" in asked(town, "publish").content
    assert await state(town) is BulletinState.APPROVED


async def test_a_coordinator_sees_of_the_register_what_came_to_their_own_server(
    town: Town,
) -> None:
    national = town.seat(Who.NATIONAL, Where.HOME, Room.COORDINATION)
    await written(town, national, region=None)
    releases, now = town.client.services.releases, town.client.now()
    sent = await releases.submit(person(town, national), NUMBER, now)
    second = replace(person(town, national), id=1)
    await releases.approve(second, NUMBER, sent.release.version, now)
    await releases.publish(second, NUMBER, now)
    await sends(town)
    whole = text_of((await uses(national, "envois")).response)
    assert all(each in whole for each in ("Bas-Saint-Laurent", "Capitale-Nationale"))
    own = text_of((await uses(writer(town), "envois")).response)
    assert "Seuls les salons de votre serveur" in own
    assert "Bas-Saint-Laurent" in own
    assert "Capitale-Nationale" not in own


async def test_what_waited_to_be_confirmed_is_told_to_be_gone_after_a_restart(town: Town) -> None:
    await published(town)
    one = writer(town)
    back = await fills(one, await opens_section(one, 1), body0="Trois.", note="Trois.")
    await town.restarts()
    told = text_of((await clicks(one, back.response, "correct-yes")).response)
    assert "Rien n’a été changé" in told


async def test_progress_is_kept_up_to_date_until_the_process_stops(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await published(town)
    cog: Any = town.client.get_cog("BulletinProgressCog")
    stopping, update = asyncio.Event(), cog.update

    async def once() -> None:
        stopping.set()
        await update()

    monkeypatch.setattr(cog, "update", once)
    await cog.serve(stopping)
    assert "envoi terminé" in asked(town, "register").content
    monkeypatch.undo()
    changed = len(town.requests("PATCH", "/messages/"))
    await updates(town)
    assert len(town.requests("PATCH", "/messages/")) == changed
