"""A question asked on Discord, in whichever way: who reads, how often they ask, what they get."""

import logging
from typing import Any

import discord
from discord import ui

from bot.client import RelaisClient, message_catalogue, reply_to
from bot.domain.answers.questions import LONGEST_QUESTION
from bot.domain.errors import TooManyError
from bot.formats.catalogues.actions import ActionMessage
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.answers.questions import question_in
from cogs.readers import reader_here
from cogs.ui.answers import Shown, answer_view
from cogs.ui.buttons import Interaction
from cogs.ui.keys import ASK_ID

log = logging.getLogger(__name__)


async def ask_alone(interaction: Interaction, question: str, way: str) -> None:
    """Answer a question to whoever asked it, and to them alone."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    client.count_question(interaction.user.id)
    reader = await reader_here(client, interaction)
    answer = await client.services.answers.ask(question, reader, client.now(), catalogue.language)
    log.info("action=ask place=%s outcome=%s", way, answer.kind)
    view = answer_view(answer, catalogue, shown_to(interaction))
    await interaction.response.send_message(view=view, ephemeral=True)


async def ask_aloud(client: RelaisClient, message: discord.Message) -> None:
    """Answer a message where it was written, without a ping; a wait is told once."""
    try:
        client.count_question(message.author.id)
    except TooManyError as error:
        if client.waits.is_new((message.author.id, error.until)):
            raise
        return
    catalogue, reader = message_catalogue(message), await reader_here(client, message)
    answer = await client.services.answers.ask(
        question_in(message), reader, client.now(), catalogue.language
    )
    way, shown = ("channel", Shown.TO_ALL) if message.guild else ("direct", Shown.TO_ONE)
    log.info("action=ask place=%s outcome=%s", way, answer.kind)
    view = answer_view(answer, catalogue, shown)
    await message.channel.send(view=view, reference=reply_to(message), mention_author=False)


def shown_to(interaction: discord.Interaction[Any]) -> Shown:
    """Return how an answer is shown to whoever acts: with « Partager » where they may write."""
    may_share = interaction.guild_id is not None and may_write(interaction)
    return Shown.TO_ONE_WHO_MAY_SHARE if may_share else Shown.TO_ONE


def may_write(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether whoever acts may write in this channel themselves."""
    return _writes(interaction, interaction.permissions)


def bot_may_write(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether Relais may write in this channel."""
    return _writes(interaction, interaction.app_permissions)


def _writes(interaction: discord.Interaction[Any], allowed: discord.Permissions) -> bool:
    in_thread = isinstance(interaction.channel, discord.Thread)
    return allowed.send_messages_in_threads if in_thread else allowed.send_messages


async def show_ask_form(interaction: Interaction) -> None:
    """Open the form in which a question is written; its identifier answers, as a button's does."""
    catalogue = catalogue_for(interaction.locale.value)
    form = ui.Modal(title=catalogue.text(ActionMessage.ASK_TITLE), custom_id=ASK_ID)
    field: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id="question",
        style=discord.TextStyle.paragraph,
        placeholder=catalogue.text(ActionMessage.ASK_EXAMPLE),
        max_length=LONGEST_QUESTION,
    )
    form.add_item(ui.Label(text=catalogue.text(ActionMessage.ASK_LABEL), component=field))
    form.stop()
    await interaction.response.send_modal(form)


def written_question(interaction: discord.Interaction[Any]) -> str | None:
    """Return what was written in that form; None for anything else that happens."""
    data: Any = interaction.data or {}
    if interaction.type is not discord.InteractionType.modal_submit:
        return None
    if data.get("custom_id") != ASK_ID:
        return None
    return next((str(each.get("value", "")) for each in _inputs(data.get("components", []))), "")


def _inputs(components: list[Any]) -> list[Any]:
    labelled = [each.get("component") or {} for each in components]
    return [each for each in labelled if each.get("custom_id") == "question"]
