"""The calendar is kept from Discord: typed once, read back in full, never lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.deliveries import DeliveryState, Outcome, Reason, Result
from bot.domain.places.places import Person
from tests.cogs.calendar_keeping import Keeper, keeper, prefilled, said, timed
from tests.discord_contract import problems
from tests.simulated import Town, labels_of

EVENT = "2026-11-24-commentaires-sur-la-convention"


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 4, 15, tzinfo=UTC)


@pytest.fixture
async def app(app: App, now: datetime) -> App:
    await timed(app, now)
    return app


async def chosen_event(keeping: Keeper, typed: str = "") -> list[str]:
    """Return the titles that the option « date » offers."""
    return await keeping.seat.types("gestion-calendrier modifier", "date", typed)


async def test_a_date_is_typed_read_back_in_full_and_kept(town: Town) -> None:
    dominique = keeper(town)
    read_back = await dominique.adds()
    assert read_back.ephemeral
    assert "mardi 24 novembre 2026 à 16\u00a0h, heure de l’Est" in said(read_back)
    assert "Bas-Saint-Laurent" in said(read_back)
    assert labels_of(read_back.response) == ["Confirmer", "Corriger"]
    assert await chosen_event(dominique) == []
    kept = await dominique.presses(read_back, "Confirmer")
    assert "Enregistré" in said(kept)
    assert await chosen_event(dominique, "convention") == [
        "2026-11-24 · Commentaires sur la convention"
    ]


async def test_what_is_refused_comes_back_filled_in(town: Town) -> None:
    dominique = keeper(town)
    refused = await dominique.adds(when="avant le 31 février", document="Une lettre")
    text = said(refused)
    assert "Il reste à corriger" in text
    assert "je ne comprends pas «\u00a0avant\u00a0»" in text
    assert "n’est pas un document connu" in text
    assert "avant le 31 février" in text
    assert labels_of(refused.response) == ["Corriger"]
    form = await dominique.presses(refused, "Corriger")
    assert prefilled(form)["when"] == "avant le 31 février"
    assert prefilled(form)["title"] == "Commentaires sur la convention"
    again = await dominique.fills(form, when="31 mars 2027", document="Lettre d’essai du Ministère")
    kept = await dominique.presses(again, "Confirmer")
    assert "mercredi 31 mars 2027 (heure non précisée)" in said(kept)


async def test_a_duplicate_is_asked_before_it_is_kept(town: Town) -> None:
    dominique = keeper(town)
    await dominique.keeps()
    again = await dominique.adds()
    assert "Est-ce la même chose?" in said(again)
    assert labels_of(again.response) == ["Enregistrer quand même", "Corriger"]


@pytest.mark.parametrize("who", [Who.OUTSIDER, Who.MEMBER])
async def test_whoever_does_not_coordinate_is_told_so_before_typing(town: Town, who: Who) -> None:
    # The command is hidden from them: here they use what a server's settings may show them.
    for command in town.env.backend.commands[None].values():
        command["default_member_permissions"] = None
    someone = keeper(town, who)
    someone = replace(someone, seat=town.seat(who, Where.REGION, Room.WELCOME))
    refused = await someone.opens("ajouter", genre="meeting")
    assert refused.ephemeral
    assert refused.modal is None
    assert "tenu par la coordination" in said(refused)
    assert await chosen_event(someone) == []


async def test_coordinators_of_other_regions_can_neither_see_nor_change_it(town: Town) -> None:
    await keeper(town).keeps()
    claude = keeper(town, Who.OTHER_COORDINATOR)
    assert await chosen_event(claude) == []
    for command in ("modifier", "reporter", "annuler", "rappels", "aperçu", "envois", "journal"):
        refused = await claude.opens(command, date=EVENT)
        assert "autre coordination" in said(refused), command


async def test_the_national_coordination_keeps_every_date(town: Town) -> None:
    await keeper(town).keeps()
    maxime = keeper(town, Who.NATIONAL)
    assert len(await chosen_event(maxime)) == 1
    form = await maxime.opens("modifier", date=EVENT)
    assert prefilled(form)["title"] == "Commentaires sur la convention"


async def test_a_role_taken_away_a_second_ago_counts_at_once(town: Town) -> None:
    dominique = Keeper(town=town, seat=town.seat(Who.COORDINATOR))
    read_back = await dominique.adds()
    await dominique.seat.loses_roles()
    refused = await dominique.presses(read_back, "Confirmer")
    assert "tenu par la coordination" in said(refused)
    assert await chosen_event(keeper(town, Who.NATIONAL)) == []


async def test_a_postponed_date_shows_the_one_it_replaces(town: Town) -> None:
    dominique = keeper(town)
    await dominique.keeps()
    form = await dominique.opens("reporter", date=EVENT)
    assert list(prefilled(form)) == ["when"]
    read_back = await dominique.fills(form, when="le 1er décembre à midi")
    assert "**Au lieu de**\u00a0: mardi 24 novembre 2026" in said(read_back)
    kept = await dominique.presses(read_back, "Confirmer")
    assert "mardi 1er décembre 2026 à 12\u00a0h" in said(kept)
    assert "déplacée" in said(kept)


async def test_a_date_is_called_off_after_a_question_and_brought_back(town: Town) -> None:
    dominique = keeper(town)
    await dominique.keeps()
    asked = await dominique.opens("annuler", date=EVENT)
    assert "Annuler cette date?" in said(asked)
    off = await dominique.presses(asked, "Oui, annuler cette date")
    assert "annulée" in said(off)
    stale = await dominique.opens("journal", date=EVENT)
    journal = await dominique.opens("journal", date=EVENT)
    assert "confirmée → annulée" in said(journal)
    assert f"<@{dominique.seat.actor.id}>" in said(journal)
    undone = await dominique.presses(journal, "Annuler ce changement")
    assert "Changement annulé" in said(undone)
    assert "annulée" not in said(undone)
    refused = await dominique.presses(stale, "Annuler ce changement")
    assert "a changé de nouveau" in said(refused)


async def test_lead_times_are_chosen_in_plain_words(town: Town) -> None:
    dominique = keeper(town)
    await dominique.keeps()
    shown = await dominique.opens("rappels", date=EVENT)
    assert "7 jours, 1 jour et 3 heures avant" in said(shown)
    changed = await dominique.opens("rappels", date=EVENT, délais="10 j et 2 heures")
    assert "10 jours et 2 heures avant" in said(changed)
    unread = await dominique.opens("rappels", date=EVENT, délais="bientôt")
    assert "Je ne comprends pas «\u00a0bientot\u00a0»" in said(unread)
    usual = await dominique.opens("rappels", date=EVENT, délais="habituels")
    assert "7 jours, 1 jour et 3 heures avant" in said(usual)


async def test_every_message_to_come_is_shown_with_its_place_and_words(town: Town) -> None:
    dominique = keeper(town)
    await dominique.keeps()
    preview = await dominique.opens("aperçu", date=EVENT)
    text = said(preview)
    assert "Commentaires sur la convention" in text
    assert f"<#{town.world.rooms[Where.REGION][Room.MEMBERS].id}>" in text
    assert "rappel (7 jours avant)" in text
    further = await dominique.presses(preview, "Page suivante")
    assert "Page précédente" in labels_of(further.response)


async def test_the_register_says_why_and_sends_again_what_failed(
    town: Town, app: App, now: datetime
) -> None:
    dominique = keeper(town)
    await dominique.keeps()
    deliveries = app.services.deliveries
    parcels = await deliveries.claim(now + timedelta(minutes=1), 50)
    region = town.world.servers[Where.REGION].id
    parcel = next(each for each in parcels if each.delivery.owed.place.server == region)
    failed = Outcome(parcel=parcel, result=Result.REFUSED, reason=Reason.NO_PERMISSION)
    await deliveries.settle([failed], now + timedelta(minutes=1))
    register = await dominique.opens("envois", date=EVENT)
    assert "annonce\u00a0: échec de l’envoi, Relais n’a pas la permission d’y écrire" in said(
        register
    )
    assert "à venir" in said(register)
    again = await dominique.seat.actor.select(register.response, [str(parcel.delivery.id)])
    assert "échec" not in said(again)
    chief = Person(id=1, server=region, manages=True)
    held = await deliveries.register(chief, EVENT)
    assert {each.state for each in held} == {DeliveryState.PENDING}


async def test_a_delay_too_short_is_said_in_a_paragraph_to_be_quoted(town: Town) -> None:
    read_back = await keeper(town).adds(received="2 novembre 2026")
    text = said(read_back)
    assert "16 jours ouvrables pour 36 nécessaires. Il en manque 20." in text
    assert "Le document a été reçu le 2 novembre 2026" in text


async def test_the_steps_of_a_consultation_go_to_the_calendar_with_a_real_date(
    town: Town,
) -> None:
    dominique = keeper(town)
    kept = await dominique.keeps(when="24 février 2027", received="2 novembre 2026")
    plan = await dominique.presses(kept, "Lier une étape à une date réelle")
    form = await dominique.seat.actor.select(plan.response, ["3"])
    tied = await dominique.fills(form, day="jeudi 11 février 2027")
    assert "jeudi 11 février 2027" in said(tied)
    assert "date fixée" in said(tied)
    added = await dominique.presses(tied, "Ajouter ces étapes au calendrier")
    assert "4 étapes ajoutées" in said(added)
    assert len(await chosen_event(dominique)) == 5
    form = await dominique.seat.actor.select(tied.response, ["1"])
    unread = await dominique.fills(form, day="un jour")
    assert "n’a pas été prise" in said(unread)


async def test_after_a_restart_the_form_is_given_back_and_nothing_was_kept(town: Town) -> None:
    dominique = keeper(town)
    read_back = await dominique.adds()
    opened = await dominique.opens("ajouter", genre="meeting")
    await town.restarts()
    gone = await dominique.presses(read_back, "Confirmer")
    assert "Rien n’a été enregistré" in said(gone)
    assert "Commentaires sur la convention" in said(gone)
    typed = await dominique.fills(opened, title="Rencontre du comité", when="demain")
    assert "Rencontre du comité" in said(typed)
    assert "Rien n’a été enregistré" in said(typed)
    kept = await dominique.keeps()
    await town.restarts()
    preview = await dominique.presses(kept, "Aperçu des messages")
    assert "Aperçu" in said(preview)


async def test_a_date_that_someone_else_overtook_is_shown_again(
    town: Town, app: App, now: datetime
) -> None:
    dominique, maxime = keeper(town), keeper(town, Who.NATIONAL)
    await dominique.keeps()
    form = await dominique.opens("modifier", date=EVENT)
    mine = await dominique.fills(form, title="Mon titre")
    theirs = await maxime.fills(await maxime.opens("modifier", date=EVENT), title="Leur titre")
    await maxime.presses(theirs, "Confirmer")
    overtaken = await dominique.presses(mine, "Confirmer")
    assert "Quelqu’un d’autre vient de changer" in said(overtaken)
    assert "Mon titre" in said(overtaken)
    kept = await dominique.presses(overtaken, "Confirmer")
    assert "Enregistré" in said(kept)
    assert "Mon titre" in said(kept)


async def test_everything_sent_is_as_discord_documents_it(town: Town) -> None:
    dominique = keeper(town)
    refused = await dominique.adds(when="?")
    form = await dominique.presses(refused, "Corriger")
    read_back = await dominique.fills(form, when="24 février 2027", received="2 novembre 2026")
    kept = await dominique.presses(read_back, "Confirmer")
    plan = await dominique.presses(kept, "Lier une étape à une date réelle")
    await dominique.seat.actor.select(plan.response, ["0"])
    for command in ("reporter", "annuler", "aperçu", "envois", "journal"):
        await dominique.opens(command, date="2027-02-24-commentaires-sur-la-convention")
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [p for each in sent for p in problems(each.method, each.path, each.json)] == []
