"""What can be done with an answer: share it, go on in private, say whether it was useful."""

from dataclasses import replace
from typing import Any

import discord
import pytest
from sqlalchemy import text

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.services.content import read_valid_pack
from cogs.ui.buttons import button, lasting_view
from tests.cogs.conftest import CONTENT
from tests.simulated import Seat, Town, labels_of, text_of

QUESTION = "Où en est la révision des typologies?"
ANSWER = "La révision des typologies n’est pas commencée"
SHARE, PRIVATE, USEFUL, NOT_USEFUL = "Partager ici", "Continuer en privé", "Utile", "Pas utile"


@pytest.fixture
def member(town: Town) -> Seat:
    return town.seat(Who.MEMBER)


async def asked(seat: Seat, question: str = QUESTION) -> Any:
    return await seat.slash("psoc question", question=question)


async def counted(app: App) -> list[tuple[str, int, int]]:
    async with app.database.read() as session:
        rows = await session.execute(text("SELECT record, useful, not_useful FROM feedback"))
        return [tuple(row) for row in rows]  # type: ignore[misc]


async def test_a_shared_answer_stands_in_the_channel_without_a_name(
    town: Town, member: Seat
) -> None:
    private = await asked(member)
    assert private.ephemeral
    await member.actor.click(private.response, label=SHARE)
    shared = member.channel.last_message
    assert shared is not None
    assert ANSWER in text_of(shared)
    assert shared.author.id == town.env.backend.bot_user.id
    assert shared.interaction_metadata is None
    assert shared.reference is None
    sent = town.requests("POST", f"/channels/{member.channel.id}/messages")[-1].json
    assert str(member.actor.id) not in str(sent)
    assert "sacha" not in text_of(shared).lower()
    assert labels_of(shared)[-3:] == [PRIVATE, USEFUL, NOT_USEFUL]


async def test_what_was_shared_says_so_and_cannot_be_shared_again(member: Seat) -> None:
    private = await asked(member)
    await member.actor.click(private.response, label=SHARE)
    assert "Partagé dans ce salon, sans votre nom." in text_of(private.response)
    assert SHARE not in labels_of(private.response)


async def test_what_is_shared_is_in_the_language_of_the_server(town: Town) -> None:
    english = town.seat(Who.ENGLISH)
    private = await asked(english)
    await english.actor.click(private.response, label="Share here")
    assert labels_of(english.channel.last_message)[-3:] == [PRIVATE, USEFUL, NOT_USEFUL]
    assert labels_of(private.response)[-2:] == ["Useful", "Not useful"]


async def test_sharing_twice_at_once_carries_one_nonce(town: Town, member: Seat) -> None:
    private = await asked(member)
    before = private.response.message
    await member.actor.click(private.response, label=SHARE)
    town.env.backend.get_message(member.channel.id, before.id).components = [
        component.to_dict() for component in before.components
    ]
    await member.actor.click(private.response, label=SHARE)
    first, second = town.requests("POST", f"/channels/{member.channel.id}/messages")[-2:]
    assert first.json["nonce"] == second.json["nonce"]
    assert first.json["enforce_nonce"] is True


async def test_an_answer_about_the_past_is_shared_as_it_was_asked(town: Town, member: Seat) -> None:
    private = await asked(member, "Qui présidait la CTROC en 2021?")
    ids = [each["custom_id"] for each in _buttons(private.response)]
    assert "relais:share:20210101-20211231:body:ctroc:office:presidence" in ids
    await member.actor.click(private.response, label=SHARE)
    assert "Alix Untel" in text_of(member.channel.last_message)


async def test_nothing_is_shared_where_the_person_may_not_write(town: Town) -> None:
    seat = town.seat(Who.MEMBER, Where.REGION, Room.NEWS)
    seat.forbid_writing(everyone=True)
    assert SHARE not in labels_of((await asked(seat)).response)


async def test_a_permission_taken_away_meanwhile_is_told(town: Town, member: Seat) -> None:
    private = await asked(member)
    member.forbid_writing(everyone=True)
    result = await member.actor.click(private.response, label=SHARE)
    assert result.ephemeral
    assert "Vous ne pouvez pas écrire dans ce salon" in text_of(result.response)


async def test_where_the_bot_may_not_write_it_says_so(town: Town, member: Seat) -> None:
    private = await asked(member)
    member.forbid_writing(everyone=False)
    result = await member.actor.click(private.response, label=SHARE)
    assert result.ephemeral
    assert "Je n’ai pas le droit d’écrire dans ce salon" in text_of(result.response)
    assert ANSWER in text_of(private.response)


async def test_nothing_is_shared_from_a_direct_message(town: Town) -> None:
    answer = await town.seat(Who.MEMBER, None).writes(QUESTION)
    assert labels_of(answer)[-2:] == [USEFUL, NOT_USEFUL]
    assert SHARE not in labels_of(answer)


async def test_a_visible_answer_goes_on_in_private_for_anyone(town: Town, member: Seat) -> None:
    reply = await member.writes(f"{town.mention} {QUESTION}")
    other = town.seat(Who.ENGLISH)
    shown = await other.actor.click(reply, label=PRIVATE)
    assert shown.ephemeral
    assert ANSWER in text_of(shown.response)
    assert "This answer exists in French only." in text_of(shown.response)
    assert labels_of(shown.response)[-3:] == ["Share here", "Useful", "Not useful"]


async def test_without_an_answer_one_goes_on_in_private_by_a_form(town: Town, member: Seat) -> None:
    reply = await member.writes(f"{town.mention} la tourtière?")
    form = await member.actor.click(reply, label=PRIVATE)
    await town.restarts()
    answer = await member.actor.submit_modal(form, {"question": QUESTION})
    assert answer.ephemeral
    assert ANSWER in text_of(answer.response)


@pytest.mark.parametrize("label", [SHARE, USEFUL, NOT_USEFUL])
async def test_buttons_work_after_a_restart(town: Town, member: Seat, label: str) -> None:
    private = await asked(member)
    await town.restarts()
    result = await member.actor.click(private.response, label=label)
    assert "ne répond plus" not in text_of(result.response)
    assert result.acknowledged


async def test_an_opinion_is_counted_once_a_person_and_thanked(
    town: Town, member: Seat, app: App
) -> None:
    reply = await member.writes(f"{town.mention} {QUESTION}")
    for seat in (member, member, town.seat(Who.OUTSIDER)):
        thanks = await seat.actor.click(reply, label=USEFUL)
        assert thanks.ephemeral
        assert "Merci" in text_of(thanks.response)
    await town.seat(Who.NATIONAL).actor.click(reply, label=NOT_USEFUL)
    assert await counted(app) == [("typologies-etat", 2, 1)]


async def test_a_record_removed_meanwhile_is_told_by_every_button(
    town: Town, member: Seat, app: App
) -> None:
    private = await asked(member)
    reply = await member.writes(f"{town.mention} {QUESTION}")
    pack = read_valid_pack(CONTENT)
    kept = tuple(entry for entry in pack.entries if entry.id != "typologies-etat")
    await app.content.load(replace(pack, entries=kept), app.clock())
    for message, label in ((private.response, SHARE), (reply, PRIVATE)):
        result = await member.actor.click(message, label=label)
        told = text_of(result.response) + "".join(map(text_of, result.followups))
        assert "n’est plus disponible ici" in told
    assert member.channel.last_message.id == reply.id


async def test_an_old_button_says_that_it_is_old(town: Town, member: Seat) -> None:
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(button("Ancien", "relais:ancien:1"))
    channel = town.client.get_partial_messageable(member.channel.id)
    old = await channel.send(view=lasting_view(row))
    result = await member.actor.click(old, label="Ancien")
    assert result.ephemeral
    assert "Ce bouton ne répond plus" in text_of(result.response)


async def test_a_message_is_asked_about_from_its_menu(town: Town, member: Seat) -> None:
    sent = await town.seat(Who.COORDINATOR).actor.send(member.channel, QUESTION)
    result = await member.actor.context_menu(member.channel, "Demander à Relais", sent)
    assert result.ephemeral
    assert ANSWER in text_of(result.response)


async def test_too_many_questions_are_told_to_wait_whatever_the_way(
    town: Town, member: Seat
) -> None:
    for _ in range(9):
        await asked(member)
    await member.writes(f"{town.mention} {QUESTION}")
    refused = await asked(member)
    assert refused.ephemeral
    assert "de nouveau dans 60 s" in text_of(refused.response)
    told = await member.writes(f"{town.mention} {QUESTION}")
    assert "de nouveau dans 60 s" in text_of(told)
    assert await member.writes(f"{town.mention} {QUESTION}") is None
    assert ANSWER in text_of((await asked(town.seat(Who.COORDINATOR))).response)


async def test_buttons_are_not_questions(town: Town, member: Seat) -> None:
    reply = await member.writes(f"{town.mention} {QUESTION}")
    for _ in range(12):
        shown = await member.actor.click(reply, label=PRIVATE)
        assert ANSWER in text_of(shown.response)


def _buttons(reply: Any) -> list[dict[str, Any]]:
    rows = [row for row in reply.components if row.get("type") == 1]
    return [each for row in rows for each in row["components"]]
