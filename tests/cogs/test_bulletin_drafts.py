"""Bulletins are written from Discord: section by section or from a file, and nothing is lost."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete

from bot.bootstrap import App
from bot.cli.local_world import Who
from bot.domain.bulletins.imports import LARGEST_FILE
from bot.storage.rows import ChangeRow
from tests.bulletins import bulletin
from tests.cogs.bulletin_writing import BODY, DOSSIER, furnish, menus, writer
from tests.cogs.calendar_keeping import prefilled, said
from tests.discord_contract import problems
from tests.simulated import Town, identifiers_of, labels_of

COMMANDS = ("modifier", "état", "rectifier", "retirer", "envois", "journal", "supprimer")
FILE = """\
# Info-PSOC 12

novembre 2026

## La convention

Bonjour la CTROC. ![une image](https://images.example/a.png)

## Qui joindre

Nous.
"""


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 4, 15, tzinfo=UTC)


@pytest.fixture
async def app(app: App, now: datetime) -> App:
    await furnish(app, now)
    return app


async def test_a_bulletin_is_begun_written_and_found_again(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.begins()
    assert editor.ephemeral
    assert "Info-PSOC nᵒ\u00a01\u00a0: La convention\u00a0: où en sommes-nous?" in said(editor)
    assert "tout le monde, Bas-Saint-Laurent" in said(editor)
    assert "Faire approuver" not in labels_of(editor.response)
    written = await dominique.adds(editor)
    assert "1. **Du nouveau** · à la une · 52 caractères" in said(written)
    assert "ce qu’il faut retenir, qui joindre" in said(written)
    assert "Faire approuver" in labels_of(written.response)
    offered = await dominique.seat.types("gestion-bulletins modifier", "bulletin", "convention")
    assert offered == ["nᵒ 1 · La convention\u00a0: où en sommes-nous? · brouillon"]
    again = await dominique.opens("modifier", bulletin="Info-PSOC nᵒ 1")
    assert "Du nouveau" in said(again)


async def test_acronyms_and_dates_found_in_the_text_are_proposed(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.adds(await dominique.begins())
    assert "**CTROC**\u00a0: Coalition d’essai" in said(editor)
    assert "Le 10 décembre 2026\u00a0: aucune échéance de ce jour, la créer?" in said(editor)
    asked = await dominique.presses(editor, "Créer le 10 décembre 2026")
    form = await dominique.presses(asked, "Échéance pour commenter")
    assert prefilled(form)["when"] == "10 décembre 2026"
    stale = await dominique.opens("modifier", bulletin="1")
    explained = await dominique.presses(editor, "Ajouter les sigles")
    assert "2. **Sigles**" in said(explained)
    assert "Ajouter les sigles" not in labels_of(explained.response)
    twice = await dominique.presses(stale, "Ajouter les sigles")
    assert "3. " not in said(twice)


async def test_a_date_that_was_created_is_shown_with_its_title(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.adds(await dominique.begins())
    asked = await dominique.presses(editor, "Créer le 10 décembre 2026")
    form = await dominique.presses(asked, "Rencontre")
    typed = {"title": "La rencontre", "document": "Lettre d’essai du Ministère"}
    read_back = await dominique.fills(form, **typed)
    await dominique.presses(read_back, "Confirmer")
    # The editor is still there: the form was opened beside it.
    assert "Faire approuver" in labels_of(editor.response)
    again = await dominique.opens("modifier", bulletin="1")
    assert "Le 10 décembre 2026\u00a0: La rencontre, au calendrier" in said(again)
    assert not any(label.startswith("Créer") for label in labels_of(again.response))


async def test_sections_are_changed_moved_and_taken_away(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.adds(await dominique.begins())
    editor = await dominique.adds(editor, "Autre chose", "Un mot.")
    section = await dominique.chooses(editor, "section")
    assert BODY in said(section)
    assert labels_of(section.response)[1:2] == ["Descendre"]
    moved = await dominique.presses(section, "Descendre")
    assert labels_of(moved.response)[1:2] == ["Monter"]
    form = await dominique.presses(moved, "Modifier")
    assert prefilled(form)["body"] == BODY
    changed = await dominique.fills(form, heading="Mieux dit")
    assert "2. **Mieux dit**" in said(changed)
    stale = await dominique.chooses(await dominique.opens("modifier", bulletin="1"), "section", 1)
    removed = await dominique.presses(await dominique.chooses(changed, "section", 1), "Retirer")
    assert "Mieux dit" not in said(removed)
    gone = await dominique.presses(stale, "Retirer")
    assert "n’est plus la même" in said(gone)


async def test_the_second_of_two_who_save_is_told_what_the_first_did(town: Town) -> None:
    dominique, maxime = writer(town), writer(town, Who.NATIONAL)
    editor = await dominique.adds(await dominique.begins())
    section = await dominique.chooses(editor, "section")
    mine = await dominique.presses(section, "Modifier")
    theirs = await maxime.opens("modifier", bulletin="1")
    form = await maxime.presses(await maxime.chooses(theirs, "section"), "Modifier")
    await maxime.fills(form, body="Leur texte.")
    overtaken = await dominique.fills(mine, body="Mon texte.")
    for words in ("Quelqu’un d’autre", f"<@{maxime.seat.actor.id}>", "Leur texte.", "Mon texte."):
        assert words in said(overtaken)
    again = await dominique.presses(overtaken, "Reprendre mon texte")
    assert prefilled(again)["body"] == "Mon texte."
    kept = await dominique.fills(again)
    assert "Enregistré." in said(kept)


async def test_a_head_that_someone_else_changed_is_given_back(town: Town) -> None:
    dominique, maxime = writer(town), writer(town, Who.NATIONAL)
    mine = await dominique.presses(await dominique.begins(), "Titre, date, public")
    opened = await maxime.opens("modifier", bulletin="1")
    theirs = await maxime.presses(opened, "Titre, date, public")
    await maxime.fills(theirs, title="Leur titre")
    overtaken = await dominique.fills(mine, title="Mon titre")
    assert "Leur titre" in said(overtaken)
    again = await dominique.presses(overtaken, "Reprendre mon texte")
    kept = await dominique.fills(again)
    assert "Mon titre" in said(kept)


async def test_a_text_that_is_refused_comes_back_filled_in(town: Town) -> None:
    dominique = writer(town)
    trap = "Voir [banque.example](https://voleur.example), @everyone. " + "Très long. " * 200
    refused = await dominique.adds(await dominique.begins(), "Piège", trap)
    assert "lien trompeur" in said(refused)
    assert "1." not in said(await dominique.opens("modifier", bulletin="1"))
    form = await dominique.presses(refused, "Reprendre mon texte")
    assert prefilled(form)["body"] == trap
    unread = await dominique.fills(await dominique.opens("nouveau"), title="T", date="bientôt")
    assert "Je ne lis pas de date dans «\u00a0bientôt\u00a0»" in said(unread)
    head = await dominique.presses(unread, "Reprendre mon texte")
    assert prefilled(head)["title"] == "T"
    unknown = await dominique.fills(head, date="novembre 2026", issuers="XYZ")
    assert "«\u00a0XYZ\u00a0» n’est pas une organisation" in said(unknown)


async def test_after_a_restart_buttons_and_open_forms_still_answer(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.begins()
    form = await dominique.presses(editor, "Ajouter une section")
    other = await dominique.opens("modifier", bulletin="1")
    refused = await dominique.adds(other, "Piège", "@everyone")
    await town.restarts()
    written = await dominique.fills(form, heading="Du nouveau", body=BODY)
    assert "1. **Du nouveau**" in said(written)
    gone = await dominique.presses(refused, "Reprendre mon texte")
    assert "Il est encore dans le message" in said(gone)
    assert "Du nouveau" in said(await dominique.chooses(written, "section"))


async def test_a_file_is_brought_in_with_what_was_lost_and_what_to_check(town: Town) -> None:
    dominique = writer(town)
    taken = await dominique.opens("nouveau", fichier=("Info-PSOC.md", FILE.encode()))
    assert "Info-PSOC nᵒ\u00a012" in said(taken)
    assert "Images laissées de côté\u00a0: 1" in said(taken)
    assert "Le public visé" in said(taken)
    again = FILE.replace("Bonjour la CTROC.", "Bonsoir.").encode()
    changed = await dominique.opens("modifier", bulletin="12", fichier=("autre.md", again))
    assert "Ajouter les sigles" not in labels_of(changed.response)


async def test_a_file_is_refused_by_its_size_before_it_is_fetched(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    dominique = writer(town)

    async def fetched(_: object) -> bytes:
        raise AssertionError("fetched")

    monkeypatch.setattr("discord.Attachment.read", fetched)
    big = ("gros.docx", b"x" * (LARGEST_FILE + 1))
    refused = await dominique.opens("nouveau", fichier=big)
    assert "trop gros" in said(refused)


async def test_a_file_that_cannot_be_taken_is_told_kindly(town: Town) -> None:
    for file, told in (
        (("image.exe", b"MZ"), "Je lis les fichiers .docx, .odt et .md"),
        (("faux.docx", b"pas un zip"), "Rien n’a été enregistré"),
        (("vide.md", b""), "aucun texte à prendre"),
    ):
        refused = await writer(town).opens("nouveau", fichier=file)
        assert refused.ephemeral
        assert told in said(refused)


async def test_a_section_too_long_for_a_form_says_how_and_its_file_comes_back_the_same(
    town: Town,
) -> None:
    dominique = writer(town)
    long = FILE.replace("Bonjour la CTROC.", "Un mot de plus. " * 300)
    taken = await dominique.opens("nouveau", fichier=("long.md", long.encode()))
    section = await dominique.chooses(taken, "section")
    assert "dépasse les 4\u00a0000 caractères" in said(section)
    assert "Modifier" not in labels_of(section.response)
    given = await dominique.presses(section, "Emporter le texte")
    (file,) = given.response.attachments
    same = ("x.md", await file.read())
    await dominique.opens("modifier", bulletin="12", fichier=same)
    journal = await dominique.opens("journal", bulletin="12")
    assert said(journal).count(" · <@") == 1


async def test_the_status_of_a_dossier_is_set_in_the_same_gesture(town: Town) -> None:
    dominique = writer(town)
    screen = await dominique.presses(await dominique.begins(), "Statut d’un dossier")
    form = await dominique.chooses(screen, "status")
    kept = await dominique.fills(form, state="suspended", summary="Le projet est suspendu.")
    assert "La convention d’essai → suspendu" in said(kept)
    screen = await dominique.presses(kept, "Statut d’un dossier")
    form = await dominique.chooses(screen, "status")
    assert prefilled(form)["summary"] == "Le projet est suspendu."
    without = await dominique.fills(form, summary="")
    assert "suspendu" not in said(without)
    screen = await dominique.presses(without, "Statut d’un dossier")
    assert "**Dossiers**\u00a0: La convention" in said(await dominique.chooses(screen, "named"))


async def test_a_region_is_offered_the_status_of_its_own_dossiers_alone(
    town: Town, app: App, now: datetime
) -> None:
    await furnish(app, now, replace(DOSSIER, id="reseau", title="Au réseau", region=None))
    dominique, maxime = writer(town), writer(town, Who.NATIONAL)
    screen = await dominique.presses(await dominique.begins(), "Statut d’un dossier")
    named, status = (menu["options"] for menu in menus(screen))
    assert len(named) == len(status) + 1
    assert [each["label"] for each in status] == [DOSSIER.title]
    screen = await maxime.presses(
        await maxime.opens("modifier", bulletin="1"), "Statut d’un dossier"
    )
    assert "Au réseau" in {each["label"] for each in menus(screen)[1]["options"]}
    claude = writer(town, Who.OTHER_COORDINATOR)
    screen = await claude.presses(await claude.begins(), "Statut d’un dossier")
    assert len(menus(screen)) == 1
    assert "c’est à la coordination nationale" in said(screen)


async def test_the_preview_is_private_and_made_of_the_very_messages(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.adds(await dominique.begins())
    preview = await dominique.presses(editor, "Aperçu")
    assert preview.ephemeral
    assert preview.response.content.startswith("# Info-PSOC nᵒ\u00a01")
    assert "## Du nouveau\nLa CTROC" in preview.response.content


async def test_the_journal_tells_each_change_and_brings_any_version_back(town: Town) -> None:
    dominique, maxime = writer(town), writer(town, Who.NATIONAL)
    editor = await dominique.adds(await dominique.begins())
    await dominique.presses(await dominique.chooses(editor, "section"), "Retirer")
    await maxime.adds(await maxime.opens("modifier", bulletin="1"), "Autre chose", "Un mot.")
    journal = await dominique.presses(editor, "Journal")
    assert "Section retirée\u00a0: «\u00a0Du nouveau\u00a0»" in said(journal)
    assert f"<@{maxime.seat.actor.id}>" in said(journal)
    (menu,) = menus(journal)
    assert [each["label"].partition(" · ")[2] for each in menu["options"]] == ["vous"] * 3
    (theirs, *_) = menus(await maxime.opens("journal", bulletin="1"))[0]["options"]
    assert theirs["label"].endswith(" · une autre personne")
    described = menu["options"][1]["description"]
    assert described.startswith(
        "Section retirée\u00a0: «\u00a0Autre chose\u00a0» · Section ajoutée"
    )
    version = await dominique.chooses(journal, "version", 1)
    assert f"<@{dominique.seat.actor.id}>" in said(version)
    assert "Section ajoutée\u00a0: «\u00a0Du nouveau\u00a0»" in said(version)
    assert labels_of(version.response) == ["Revenir à cette version", "Retour au journal"]
    back = await dominique.presses(version, "Revenir à cette version")
    assert "1. **Du nouveau**" in said(back)
    assert "Autre chose" not in said(back)
    again = await dominique.opens("journal", bulletin="1")
    assert said(again).count(" · <@") == 5
    assert len(menus(again)[0]["options"]) == 3


async def test_a_version_that_is_not_in_the_journal_any_more_is_told_so(
    town: Town, app: App
) -> None:
    dominique = writer(town)
    editor = await dominique.adds(await dominique.begins())
    journal = await dominique.presses(editor, "Journal")
    version = await dominique.chooses(await dominique.opens("journal", bulletin="1"), "version")
    async with app.database.write() as session:
        await session.execute(delete(ChangeRow))
        await session.commit()
    for gone in (
        await dominique.chooses(journal, "version"),
        await dominique.presses(version, "Revenir à cette version"),
    ):
        assert "n’a pas de texte à reprendre" in said(gone)


async def test_a_draft_is_deleted_after_a_question_and_brought_back(town: Town) -> None:
    dominique = writer(town)
    await dominique.begins()
    asked = await dominique.opens("supprimer", bulletin="1")
    stale = await dominique.opens("supprimer", bulletin="1")
    deleted = await dominique.presses(asked, "Oui, supprimer ce brouillon")
    assert "brouillon supprimé" in said(deleted)
    twice = await dominique.presses(stale, "Oui, supprimer ce brouillon")
    assert "Je ne trouve pas ce bulletin" in said(twice)
    journal = await dominique.opens("journal", bulletin="1")
    version = await dominique.chooses(journal, "version")
    assert "Brouillon remis\u00a0: «\u00a0La convention" in said(version)
    back = await dominique.presses(version, "Revenir à cette version")
    assert "La convention" in said(back)
    assert "Ajouter une section" in labels_of(back.response)


async def test_whoever_does_not_coordinate_is_told_so_before_typing(town: Town) -> None:
    await writer(town).begins()
    # The command is hidden from them: here they use what a server's settings may show them.
    for command in town.env.backend.commands[None].values():
        command["default_member_permissions"] = None
    for someone in (writer(town, Who.OUTSIDER), writer(town, Who.MEMBER)):
        refusals = [await someone.opens("nouveau")]
        refusals += [await someone.opens("nouveau", fichier=("a.md", FILE.encode()))]
        refusals += [await someone.opens(each, bulletin="1") for each in COMMANDS]
        for refused in refusals:
            assert refused.ephemeral
            assert refused.modal is None
            assert "coordination" in said(refused)
            assert "La convention" not in said(refused)
        assert await someone.seat.types("gestion-bulletins modifier", "bulletin", "") == []


async def test_coordinators_of_other_regions_can_neither_see_nor_change_it(town: Town) -> None:
    editor = await writer(town).adds(await writer(town).begins())
    claude = writer(town, Who.OTHER_COORDINATOR)
    assert await claude.seat.types("gestion-bulletins modifier", "bulletin", "") == []
    for command in COMMANDS:
        refused = await claude.opens(command, bulletin="1")
        assert refused.modal is None, command
        assert "convention" not in said(refused), command
    assert "Bas-Saint-Laurent" in said(editor)


async def test_each_coordination_writes_for_its_own_readers(town: Town) -> None:
    regional = await writer(town).opens("nouveau")
    assert "region" not in prefilled(regional)
    national = await writer(town, Who.NATIONAL).opens("nouveau")
    assert prefilled(national)["region"] == "-"
    editor = await writer(town, Who.NATIONAL).fills(
        national, title="Pour tout le réseau", date="18 novembre 2026", audience="groupings"
    )
    assert "les regroupements, tout le réseau" in said(editor)
    assert await writer(town).seat.types("gestion-bulletins modifier", "bulletin", "") == []


async def test_a_role_taken_away_a_second_ago_counts_and_gives_the_text_back(town: Town) -> None:
    dominique = writer(town)
    dominique = replace(dominique, seat=town.seat(Who.COORDINATOR))
    editor = await dominique.begins()
    form = await dominique.presses(editor, "Ajouter une section")
    await dominique.seat.loses_roles()
    refused = await dominique.fills(form, heading="Du nouveau", body=BODY)
    assert "coordination" in said(refused)
    (given,) = refused.followups
    assert BODY in (await given.attachments[0].read()).decode()
    for custom_id in identifiers_of(editor.response):
        assert "coordination" in said(await dominique.seat.presses(editor.response, custom_id))


async def test_what_is_out_is_not_edited_here(town: Town, app: App, now: datetime) -> None:
    await furnish(app, now, bulletin(7, region="01"))
    dominique = writer(town)
    shown = await dominique.opens("modifier", bulletin="7")
    assert "/gestion-bulletins rectifier" in said(shown)
    assert labels_of(shown.response) == ["Aperçu", "Emporter le texte", "Journal"]
    section = await dominique.chooses(shown, "section")
    assert labels_of(section.response) == ["Retour au brouillon"]
    refused = await dominique.opens("supprimer", bulletin="7")
    assert "n’en est plus là" in said(refused)
    assert identifiers_of(refused.response) == []


async def test_everything_sent_is_as_discord_documents_it(town: Town) -> None:
    dominique = writer(town)
    editor = await dominique.adds(await dominique.begins())
    await dominique.presses(editor, "Titre, date, public")
    await dominique.presses(await dominique.chooses(editor, "section"), "Modifier")
    screen = await dominique.presses(
        await dominique.opens("modifier", bulletin="1"), "Statut d’un dossier"
    )
    await dominique.chooses(screen, "status")
    for command in ("modifier", "journal", "supprimer"):
        await dominique.opens(command, bulletin="1")
    await dominique.adds(await dominique.opens("modifier", bulletin="1"), "Piège", "@everyone")
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [p for each in sent for p in problems(each.method, each.path, each.json)] == []
