"""The panel's four buttons answer whoever presses, in their language, also after a restart."""

import pytest

from bot.cli.local_world import Who
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.panel import panel_view
from tests.simulated import Seat, Town, labels_of, text_of

LABELS = ["Poser une question", "Calendrier", "Mes rappels", "Bulletins"]


@pytest.fixture
async def member(town: Town) -> Seat:
    seat = town.seat(Who.MEMBER)
    channel = town.client.get_partial_messageable(seat.channel.id)
    await channel.send(view=panel_view(catalogue_for("fr")))
    return seat


async def test_the_panel_reads_in_full_as_text(member: Seat) -> None:
    panel = member.channel.last_message
    assert "Relais répond à vos questions" in text_of(panel)
    assert labels_of(panel) == LABELS


@pytest.mark.parametrize("label", LABELS[1:])
async def test_a_button_answers_privately_after_a_restart(
    town: Town, member: Seat, label: str
) -> None:
    await town.restarts()
    shown = await member.actor.click(member.channel.last_message, label=label)
    assert shown.ephemeral
    assert text_of(shown.response).strip()
    assert "pas fonctionné" not in text_of(shown.response)


async def test_a_question_is_written_in_a_form(town: Town, member: Seat) -> None:
    form = await member.actor.click(member.channel.last_message, label=LABELS[0])
    assert form.modal is not None
    assert form.modal["title"] == "Poser une question"
    answer = await member.actor.submit_modal(form, {"question": "loi 25"})
    assert answer.ephemeral
    assert "plusieurs façons" in text_of(answer.response)


async def test_someone_whose_discord_is_in_english_is_answered_in_english(
    town: Town, member: Seat
) -> None:
    english = town.seat(Who.ENGLISH)
    form = await english.actor.click(member.channel.last_message, label=LABELS[0])
    assert form.modal is not None
    assert form.modal["title"] == "Ask a question"
    shown = await english.actor.click(member.channel.last_message, label="Calendrier")
    assert "No coming date" in text_of(shown.response)
