"""Lists on Discord: every command in both languages, wherever it is used, turned and shared."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import discord
import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.content.pack import Record, key_of
from bot.storage.records import RecordRepository
from cogs.ui.buttons import button, lasting_view
from tests.discord_contract import problems
from tests.records import LETTER
from tests.shelf import (
    CONVENTION,
    SHELF,
    dossier,
    event,
    request,
    source,
    status,
)
from tests.simulated import Seat, Town, labels_of, text_of

SHARE, PREVIOUS, NEXT = "Partager ici", "Précédent", "Suivant"
LONG = "mot_long* " * 60
COMMANDS: list[tuple[str, dict[str, str], str, str]] = [
    ("psoc état", {}, "Où en sont les dossiers", "Where matters stand"),
    (
        "psoc état",
        {"dossier": "convention"},
        "En analyse · au 12 mars 2026",
        "Under review · as",
    ),
    ("psoc chronologie", {"dossier": "convention"}, "Chronologie\u00a0: Convention", "Timeline:"),
    ("psoc suivis", {}, "20 jours civils (14 jours ouvrables)", "20 calendar days (14 working"),
    ("psoc suivis", {"destinataire": "msss"}, "1 tenue, 1 non tenue", "1 kept, 1 not kept"),
    ("psoc sigle", {}, "Sigles et expressions", "Acronyms and expressions"),
    ("psoc sigle", {"sigle": "psoc"}, "Programme de soutien", "Programme de soutien"),
    ("psoc documents", {}, "Remplace\u00a0: Cadre de 2020", "Replaces: Cadre de 2020"),
    ("psoc documents", {"type": "law"}, "Aucun document", "No document"),
    ("psoc regroupement", {}, "Regroupement de l’Estrie", "Regroupement de l’Estrie"),
    ("psoc regroupement", {"nom": "ctroc"}, "**Noa Côté** (d’après", "**Noa Côté** (according"),
    (
        "calendrier",
        {},
        "à 16\u00a0h (heure de l’Est) · dans 12 jours",
        "4 p.m. (Eastern time)",
    ),
    (
        "calendrier",
        {"quand": "past"},
        "16 octobre 2025 · il y a 5 mois",
        "October 16, 2025 · 5",
    ),
]


async def save(app: App, now: datetime, *records: Record) -> None:
    async with app.database.write() as session:
        for record in records:
            await RecordRepository(session).save(record, actor="test", now=now)
        await session.commit()


@pytest.fixture(autouse=True)
async def shelf(app: App, now: datetime) -> None:
    await save(app, now, LETTER, *SHELF)


@pytest.fixture
def member(town: Town) -> Seat:
    return town.seat(Who.MEMBER)


async def test_each_command_is_answered_in_private_in_both_languages(town: Town) -> None:
    for command, options, french, english in COMMANDS:
        for who, expected in ((Who.MEMBER, french), (Who.ENGLISH, english)):
            result = await town.seat(who).slash(command, **options)
            assert result.ephemeral
            assert expected in text_of(result.response), command
    assert town.seat(Who.MEMBER).channel.last_message is None


async def test_what_is_above_the_place_is_nowhere_in_it(town: Town) -> None:
    places: list[tuple[Who, Where | None, Room, bool]] = [
        (Who.MEMBER, Where.REGION, Room.MEMBERS, True),
        (Who.MEMBER, Where.REGION, Room.WELCOME, False),
        (Who.MEMBER, Where.REGION, Room.NEWS, False),
        (Who.COORDINATOR, Where.STRANGE, Room.MEMBERS, False),
        (Who.OUTSIDER, None, Room.WELCOME, False),
        # Who was just seen in the region reads in private what they see there.
        (Who.MEMBER, None, Room.WELCOME, True),
    ]
    for who, where, room, reads in places:
        seat = town.seat(who, where, room)
        board = text_of((await seat.slash("psoc état")).response)
        assert ("zebre" in board, "3 dossiers" in board) == (reads, reads), (who, where, room)
        assert bool(await seat.types("psoc état", "dossier", "zebre")) is reads
        named = text_of((await seat.slash("psoc état", dossier="caches")).response)
        assert ("zebre" in named, "rien qui porte ce nom" in named) == (reads, not reads)


async def test_someone_who_lost_their_role_reads_less_at_once(town: Town) -> None:
    seat = town.seat(Who.MEMBER, Where.REGION, Room.MEMBERS)
    assert "zebre" in text_of((await seat.slash("psoc état")).response)
    await seat.loses_roles()
    private = town.seat(Who.MEMBER, None)
    assert "zebre" not in text_of((await private.slash("psoc état")).response)


async def test_names_are_offered_while_they_are_typed(town: Town, member: Seat) -> None:
    assert await member.types("psoc état", "dossier", "typolgies") == ["Révision des typologies"]
    assert await member.types("psoc sigle", "sigle", "programme") == [
        "PSOC\u00a0: Programme de soutien aux organismes communautaires"
    ]
    assert (await member.types("psoc suivis", "destinataire", ""))[0].startswith("MSSS")
    assert await member.types("psoc regroupement", "nom", "estr") == [
        "ROC Estrie\u00a0: Regroupement de l’Estrie"
    ]
    assert await member.types("calendrier", "dossier", "zzz") == []


async def test_a_name_written_without_choosing_is_understood(member: Seat) -> None:
    result = await member.slash("psoc état", dossier="Typologies")
    assert "Révision des typologies" in text_of(result.response)


async def test_a_page_is_turned_in_place_also_after_a_restart(
    town: Town, member: Seat, app: App, now: datetime
) -> None:
    await save(app, now, *(event(f"e{at}", f"Rencontre {at}", "2026-06-01") for at in range(25)))
    result = await member.slash("calendrier")
    assert "Page 1 de 3 · 28 dates" in text_of(result.response)
    assert PREVIOUS not in labels_of(result.response)
    await town.restarts()
    await member.actor.click(result.response, label=NEXT)
    assert "Page 2 de 3" in text_of(result.response)
    await member.actor.click(result.response, label=NEXT)
    assert "Page 3 de 3" in text_of(result.response)
    assert NEXT not in labels_of(result.response)
    await member.actor.click(result.response, label=PREVIOUS)
    assert "Page 2 de 3" in text_of(result.response)


async def test_a_list_that_became_shorter_shows_its_last_page(
    member: Seat, app: App, now: datetime
) -> None:
    events = [event(f"e{at}", f"Rencontre {at}", "2026-06-01") for at in range(25)]
    await save(app, now, *events)
    result = await member.slash("calendrier")
    async with app.database.write() as session:
        for each in events:
            await RecordRepository(session).remove(key_of(each), actor="test", now=now)
        await session.commit()
    await member.actor.click(result.response, label=NEXT)
    text = text_of(result.response)
    assert "3 dates" in text
    assert "Page" not in text


async def test_a_record_of_a_list_is_opened_from_its_menu(member: Seat) -> None:
    result = await member.slash("psoc suivis")
    (menu,) = selects(result.response)
    value = menu["options"][1]["value"]
    shown = await member.actor.select(result.response, [value], custom_id=menu["custom_id"])
    assert shown.ephemeral
    text = text_of(shown.response)
    assert "**Refusé**\u00a0: Aucun texte." in text
    assert "**Non tenue** · MSSS · pour\u00a0: décembre 2025" in text


async def test_a_date_can_be_put_in_a_calendar_and_reminded_of(
    member: Seat, app: App, now: datetime
) -> None:
    long = "2026-06-01-rencontre-sur-la-convention-avec-le-ministere"
    await save(app, now, event(long, "Rencontre longue", "2026-06-01"))
    coming = await member.slash("calendrier")
    every = await member.actor.click(coming.response, label="Fichier .ics de toutes les dates")
    (file,) = every.response.attachments
    assert b"Rencontre longue" in await file.read()
    (menu,) = selects(coming.response)
    value = next(o["value"] for o in menu["options"] if o["label"] == "Rencontre longue")
    card = await member.actor.select(coming.response, [value], custom_id=menu["custom_id"])
    given = await member.actor.click(card.response, label="Fichier .ics")
    assert [each.filename for each in given.response.attachments] == [f"{long}.ics"]
    noted = await member.actor.click(card.response, label="Me le rappeler")
    assert "Rencontre longue" in text_of(noted.response)
    (wish,) = (await app.services.privacy.kept(member.actor.id)).subscriptions
    assert wish.subject == long


async def test_what_is_past_is_not_reminded_of(member: Seat) -> None:
    past = await member.slash("calendrier", quand="past")
    assert "Fichier .ics de toutes les dates" not in labels_of(past.response)
    (menu,) = selects(past.response)
    value = menu["options"][0]["value"]
    card = await member.actor.select(past.response, [value], custom_id=menu["custom_id"])
    assert "Me le rappeler" not in labels_of(card.response)


async def test_a_dossier_leads_to_its_chronology_and_requests(member: Seat) -> None:
    result = await member.slash("psoc état", dossier="convention")
    for label, expected in (("Chronologie", "La Convention est annoncée."), ("Suivis", "20 jours")):
        shown = await member.actor.click(result.response, label=label)
        assert shown.ephemeral
        assert expected in text_of(shown.response)


async def test_a_shared_page_stands_in_the_channel_and_is_turned_apart(
    town: Town, member: Seat, app: App, now: datetime
) -> None:
    await save(app, now, *(event(f"e{at}", f"Rencontre {at}", "2026-06-01") for at in range(15)))
    private = await member.slash("calendrier")
    await member.actor.click(private.response, label=SHARE)
    assert "Partagé dans ce salon, sans votre nom." in text_of(private.response)
    assert SHARE not in labels_of(private.response)
    shared = member.channel.last_message
    assert shared is not None
    assert "Calendrier\u00a0: à venir" in text_of(shared)
    assert SHARE not in labels_of(shared)
    assert "sacha" not in text_of(shared).lower()
    turned = await town.seat(Who.ENGLISH).actor.click(shared, label=NEXT)
    assert turned.ephemeral
    assert "Page 2 of 2" in text_of(turned.response)
    assert "Page 1 de 2" in text_of(member.channel.last_message)


async def test_two_pages_of_one_message_are_both_shared(
    town: Town, member: Seat, app: App, now: datetime
) -> None:
    await save(app, now, *(event(f"e{at}", f"Rencontre {at}", "2026-06-01") for at in range(15)))
    private = await member.slash("calendrier")
    for label in (SHARE, NEXT, SHARE):
        await member.actor.click(private.response, label=label)
    # Discord posts once, for some minutes, what carries one nonce.
    posts = town.requests("POST", f"/channels/{member.channel.id}/messages")
    first, second = (post.json["nonce"] for post in posts)
    assert first != second
    assert max(len(first), len(second)) <= 25


async def test_a_page_is_shared_only_by_who_may_write_there(town: Town, member: Seat) -> None:
    result = await member.slash("psoc état")
    member.forbid_writing(everyone=True)
    refused = await member.actor.click(result.response, label=SHARE)
    assert "Vous ne pouvez pas écrire dans ce salon" in text_of(refused.response)
    assert SHARE not in labels_of((await member.slash("psoc état")).response)
    private = town.seat(Who.MEMBER, None)
    assert SHARE not in labels_of((await private.slash("psoc état")).response)


async def test_what_is_shared_is_for_the_channel_not_for_where_it_was_opened(town: Town) -> None:
    restricted = town.seat(Who.MEMBER, Where.REGION, Room.MEMBERS)
    open_to_all = town.seat(Who.MEMBER)
    await restricted.slash("psoc état")
    message = await posted(town, open_to_all, "relais:list:share:board:0::", SHARE)
    await open_to_all.actor.click(message, label=SHARE)
    assert "zebre" not in text_of(open_to_all.channel.last_message)


GONE = [
    "relais:list:open:dossier:0:caches:",
    "relais:list:open:dossier:0:disparu:",
    "relais:list:page:poem:0::",
    "relais:list:page:documents:0::poem",
    "relais:list:page:bodies:0::99",
]


async def test_a_button_of_what_is_gone_or_hidden_says_so(town: Town, member: Seat) -> None:
    for custom_id in GONE:
        message = await posted(town, member, custom_id, "Voir")
        shown = await member.actor.click(message, label="Voir")
        assert shown.ephemeral
        assert "n’est plus disponible" in text_of(shown.response)


async def test_lists_fit_at_the_longest_content_and_as_discord_documents(
    town: Town, member: Seat, app: App, now: datetime
) -> None:
    long = "d" * 60
    await save(
        app,
        now,
        *(
            dossier(
                f"{long}{at}",
                f"{LONG}{at}",
                status("2026-03-01", LONG * 12),
                owner="msss",
            )
            for at in range(12)
        ),
        *(event(f"{long}{at}", LONG, "2026-05-01", dossier=f"{long}1") for at in range(12)),
        *(request(f"{long}{at}", LONG, "2026-01-01", dossier=f"{long}1") for at in range(12)),
        *(source(f"{long}{at}", LONG * 9, "2026-01-01") for at in range(6)),
    )
    for command, options, *_ in COMMANDS:
        await member.slash(command, **options)
    name = (await member.types("psoc état", "dossier", "mot"))[0]
    assert len(name) <= 100
    result = await member.slash("psoc état", dossier=name)
    for label in ("Chronologie", "Suivis", "Documents", SHARE):
        await member.actor.click(result.response, label=label)
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [each for asked in sent for each in problems(asked.method, asked.path, asked.json)] == []
    for asked in sent:
        texts = [str(c["content"]) for c in components(asked.json) if c.get("type") == 10]
        assert sum(map(len, texts)) <= 4000


async def test_an_empty_list_says_what_to_do_next(member: Seat) -> None:
    result = await member.slash("calendrier", dossier="typologies")
    assert "Aucune date à venir" in text_of(result.response)
    assert "Essayez sans filtre" in text_of(result.response)
    assert labels_of(result.response) == ["Ce qui a eu lieu"]


async def test_lists_are_logged_without_who_asked_what(
    member: Seat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="cogs")
    await member.slash("psoc état", dossier=CONVENTION.title)
    logged = [record.getMessage() for record in caplog.records if record.name == "cogs.lists.lists"]
    assert logged == ["action=list list=dossier"]


async def posted(town: Town, seat: Seat, custom_id: str, label: str) -> discord.Message:
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(button(label, custom_id))
    channel = town.client.get_partial_messageable(seat.channel.id)
    return await channel.send(view=lasting_view(row))


def selects(reply: Any) -> list[dict[str, Any]]:
    raw = [each if isinstance(each, dict) else each.to_dict() for each in reply.components]
    return [each for each in components(raw) if each.get("type") == 3]


def components(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from components(each)
