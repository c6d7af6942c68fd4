"""Questions and their answers: mentions, direct messages, the form, a message's menu."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.formats.catalogues.actions import ActionMessage
from cogs.answers.asking import ask_alone, ask_aloud, written_question
from cogs.answers.buttons import BUTTONS
from cogs.answers.questions import is_question, question_in
from cogs.ui.buttons import Interaction
from cogs.ui.labels import localised


class AnswersCog(commands.Cog):
    """Takes questions as people ask them, and has them answered where they should be."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer where the question was written."""
        if is_question(message, self._client.user):
            await ask_aloud(self._client, message)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer the question written in the form that a button opened."""
        question = written_question(interaction)
        if question is None:
            return
        try:
            await ask_alone(interaction, question, "form")
        except Exception as error:  # discord.py would log it and leave the person waiting
            await self._client.report(interaction, error)


@app_commands.context_menu(name=localised(ActionMessage.MENU))
async def ask_about(interaction: Interaction, message: discord.Message) -> None:
    """Ask the words of a message, whoever wrote it, and answer in private."""
    await ask_alone(interaction, question_in(message), "menu")


async def setup(client: RelaisClient) -> None:
    """Add the cog, the message's menu and the buttons."""
    await client.add_cog(AnswersCog(client))
    client.tree.add_command(ask_about)
    client.add_dynamic_items(*BUTTONS)
