"""`/bulletins`: read, searched, narrowed, taken along and shared, by those it is for alone."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import discord
import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.audiences import Audience
from bot.domain.content.bulletins import Bulletin, BulletinState, Correction, Section
from bot.domain.dates import PartialDate
from bot.formats.catalogues.catalogue import catalogue_for
from bot.storage.records import RecordRepository
from cogs.panel import panel_view
from cogs.ui.buttons import button, lasting_view
from tests.bulletins import bulletin
from tests.discord_contract import problems
from tests.simulated import Seat, Town, labels_of, text_of

OLD = bulletin(
    3,
    title="L’automne des potagers",
    date=PartialDate(year=2025, month=10),
    published_on=date(2025, 10, 2),
    sections=(Section(heading="La serre de Matane", body="Elle ouvre **demain**."),),
)
SECRET = bulletin(
    5,
    title="Pour les regroupements zebre",
    audience=Audience.GROUPINGS,
    sections=(Section(heading="Le secret zebre", body="Un mot zebre."),),
)
DRAFT = bulletin(6, title="Ébauche zebre", state=BulletinState.DRAFT, published_on=None)
FILES = ["Texte", "Markdown", "Pour une infolettre (HTML)", "PDF"]


async def save(app: App, now: datetime, *bulletins: Bulletin) -> None:
    async with app.database.write() as session:
        for each in bulletins:
            await RecordRepository(session).save(each, actor="test", now=now)
        await session.commit()


@pytest.fixture(autouse=True)
async def archive(app: App, now: datetime) -> None:
    await save(app, now, bulletin(), OLD, SECRET, DRAFT)


@pytest.fixture
def member(town: Town) -> Seat:
    return town.seat(Who.MEMBER)


async def shown(seat: Seat, **options: Any) -> str:
    result = await seat.slash("bulletins", **options)
    assert result.ephemeral
    return text_of(result.response)


async def test_the_archive_is_listed_newest_first_in_both_languages(town: Town) -> None:
    french = await shown(town.seat(Who.MEMBER))
    assert french.index("nᵒ\u00a04") < french.index("nᵒ\u00a03")
    assert "2 bulletins" in french
    assert "Octobre 2025" in french
    english = await shown(town.seat(Who.ENGLISH))
    assert "Info-PSOC bulletins" in english
    assert "October 2025" in english


async def test_it_is_narrowed_by_period_dossier_and_words(
    member: Seat, app: App, now: datetime
) -> None:
    assert "potagers" in await shown(member, période="2025")
    assert "cuisines" not in await shown(member, période="octobre 2025")
    found = await shown(member, recherche="CAMIONS pretes")
    assert "Dans\u00a0: Le prêt de camions" in found
    assert "potagers" not in found
    assert "Aucun bulletin" in await shown(member, recherche="zebre")
    assert await member.types("bulletins", "période", "avril") == ["2026-04"]
    assert (await member.types("bulletins", "bulletin", "potager"))[0].startswith("Info-PSOC")


async def test_one_is_opened_with_its_sections_and_its_files(town: Town, member: Seat) -> None:
    result = await member.slash("bulletins", bulletin="4")
    text = text_of(result.response)
    assert "Info-PSOC nᵒ\u00a04\u00a0: Le printemps des cuisines" in text
    assert "**Le prêt de camions**" in text
    assert [label for label in labels_of(result.response) if label in FILES] == FILES
    await town.restarts()
    for label, name in zip(FILES, ("txt", "md", "html", "pdf"), strict=True):
        given = await member.actor.click(result.response, label=label)
        assert given.ephemeral
        assert f"info-psoc-4.{name}" in text_of(given.response)
        [file] = given.response.attachments
        assert file.filename == f"info-psoc-4.{name}"


async def test_one_is_shared_in_the_channel_with_nobody_s_name(member: Seat) -> None:
    result = await member.slash("bulletins", bulletin="4")
    await member.actor.click(result.response, label="Partager ici")
    shared = text_of(member.channel.last_message)
    assert "Le prêt de camions" in shared
    assert "sacha" not in shared.lower()


async def test_the_panel_s_button_opens_the_archive(town: Town, member: Seat) -> None:
    channel = town.client.get_partial_messageable(member.channel.id)
    await channel.send(view=panel_view(catalogue_for("fr")))
    opened = await member.actor.click(member.channel.last_message, label="Bulletins")
    assert "Le printemps des cuisines" in text_of(opened.response)


PLACES = [
    (Who.MEMBER, Where.REGION, Room.WELCOME, False),
    (Who.MEMBER, Where.REGION, Room.NEWS, False),
    (Who.MEMBER, Where.REGION, Room.MEMBERS, False),
    (Who.COORDINATOR, Where.REGION, Room.GROUPINGS, True),
    (Who.COORDINATOR, Where.REGION, Room.NEWS, False),
    (Who.COORDINATOR, Where.STRANGE, Room.GROUPINGS, False),
    (Who.OUTSIDER, None, Room.WELCOME, False),
]


async def test_a_bulletin_for_groupings_never_reaches_a_place_below(town: Town) -> None:
    for who, where, room, reads in PLACES:
        seat = town.seat(who, where, room)
        said = [
            await shown(seat),
            await shown(seat, recherche="zebre"),
            *await seat.types("bulletins", "bulletin", "zebre"),
            text_of((await seat.slash("psoc question", question="Le secret zebre?")).response),
        ]
        told = "\n".join(said).replace("Le secret zebre?", "").replace("· zebre", "")
        assert ("Un mot zebre" in told or "regroupements zebre" in told) is reads, (where, room)
        named = await seat.slash("bulletins", bulletin="5")
        assert ("Un mot zebre" in text_of(named.response)) is reads
        assert "Ébauche" not in told


async def test_a_file_is_for_where_its_button_is_pressed(town: Town) -> None:
    coordination = town.seat(Who.COORDINATOR, Where.REGION, Room.GROUPINGS)
    opened = await coordination.slash("bulletins", bulletin="5")
    given = await coordination.actor.click(opened.response, label="Markdown")
    assert given.response.attachments
    # The same button, below.
    seat = town.seat(Who.COORDINATOR)
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(button("Voir", "relais:file:md:5"))
    channel = town.client.get_partial_messageable(seat.channel.id)
    message = await channel.send(view=lasting_view(row))
    refused = await seat.actor.click(message, label="Voir")
    assert not refused.response.attachments
    assert "n’est plus disponible" in text_of(refused.response)


async def test_a_correction_and_a_withdrawal_are_told_everywhere(
    member: Seat, app: App, now: datetime
) -> None:
    note = Correction(on=date(2026, 4, 1), note="Un camion, pas deux.")
    await save(app, now, replace(bulletin(), corrections=(note,)))
    assert "rectifié le 1er avril 2026" in await shown(member)
    assert "Un camion, pas deux." in await shown(member, bulletin="4")
    answer = await member.slash("psoc question", question="Le prêt de camions?")
    assert "rectifié après sa publication" in text_of(answer.response)
    withdrawn = replace(bulletin(), state=BulletinState.WITHDRAWN, withdrawn_on=date(2026, 4, 1))
    await save(app, now, withdrawn)
    result = await member.slash("bulletins", bulletin="4")
    assert "retiré le 1er avril 2026" in text_of(result.response)
    assert "camions" not in text_of(result.response)
    assert not [label for label in labels_of(result.response) if label in FILES]
    answer = await member.slash("psoc question", question="Le prêt de camions?")
    assert "Deux camions sont prêtés" not in text_of(answer.response)


async def test_everything_fits_as_discord_documents_it(
    town: Town, member: Seat, app: App, now: datetime
) -> None:
    long = "mot_long* " * 550
    sections = tuple(Section(heading=f"Point {at} " + "x" * 180, body=long) for at in range(8))
    await save(
        app, now, *(bulletin(at, title="T" * 200, sections=sections) for at in range(10, 30))
    )
    for options in ({}, {"bulletin": "11"}, {"recherche": "mot"}, {"période": "2026"}):
        assert "(suite" not in await shown(member, **options)
    sent = [each for each in town.env.http_requests if each.json is not None]
    assert [each for asked in sent for each in problems(asked.method, asked.path, asked.json)] == []
