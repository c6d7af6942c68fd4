"""Questions and their answers: `/psoc question`, mentions, direct messages, the show button."""

import logging
import re
from typing import Any, Self, cast

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import RelaisClient, message_catalogue, reply_to
from bot.domain.errors import NotFoundError
from bot.domain.passages import PassageKey
from bot.domain.questions import LONGEST_QUESTION
from bot.formats.answers import answer_card
from bot.formats.cards import Block, BlockKind
from bot.formats.catalogues.answers import AnswerMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.psoc import PsocMessage
from cogs.questions import is_question, question_in
from cogs.readers import discord_reader
from cogs.ui.cards import card_view
from cogs.ui.keys import SHOW, shown_key

log = logging.getLogger(__name__)

Interaction = discord.Interaction[RelaisClient]


def _words(message: Message) -> app_commands.locale_str:
    return app_commands.locale_str(catalogue_for("fr").text(message), message=message)


class AnswersCog(commands.Cog):
    """Asks the answer service, and shows the card where the question came from."""

    psoc = app_commands.Group(name="psoc", description=_words(PsocMessage.GROUP))

    def __init__(self, client: RelaisClient) -> None:
        self._client = client

    @psoc.command(name="question", description=_words(PsocMessage.QUESTION))
    @app_commands.describe(question=_words(PsocMessage.QUESTION_PARAMETER))
    async def question(
        self, interaction: Interaction, question: app_commands.Range[str, 1, LONGEST_QUESTION]
    ) -> None:
        """Answer in private: nobody else sees the question or the answer."""
        view = await self._answer(question, catalogue_for(interaction.locale.value), "command")
        await interaction.response.send_message(view=view, ephemeral=True)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer where the question was written, without a ping."""
        if not is_question(message, self._client.user):
            return
        place = "channel" if message.guild else "direct"
        view = await self._answer(question_in(message), message_catalogue(message), place)
        await message.channel.send(view=view, reference=reply_to(message), mention_author=False)

    async def _answer(self, question: str, catalogue: Catalogue, place: str) -> ui.LayoutView:
        client = self._client
        answer = await client.services.answers.ask(
            question, discord_reader(), client.now(), catalogue.language
        )
        log.info("action=ask place=%s outcome=%s", place, answer.kind)
        card = answer_card(answer, catalogue)
        if place == "channel":
            offer = Block(kind=BlockKind.FOOTER, text=catalogue.text(AnswerMessage.PRIVATE_OFFER))
            card = card.followed_by(offer)
        return card_view(card, catalogue)


class ShowButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=SHOW):
    """A button that shows one passage, known by its identifier: it works after a restart."""

    def __init__(self, button: ui.Button[ui.LayoutView], key: PassageKey | None) -> None:
        super().__init__(button)
        self._key = key

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Read the passage from the identifier."""
        return cls(cast("ui.Button[Any]", item), shown_key(match))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the passage to whoever pressed, and to them alone."""
        client: RelaisClient = interaction.client
        try:
            await self._show(interaction, client)
        except Exception as error:  # discord.py would log it and leave the person waiting
            await client.report(interaction, error)

    async def _show(self, interaction: Interaction, client: RelaisClient) -> None:
        if self._key is None:
            raise NotFoundError(str(self.item.custom_id))
        catalogue = catalogue_for(interaction.locale.value)
        answer = await client.services.answers.show(
            self._key, discord_reader(), client.now(), catalogue.language
        )
        log.info("action=show outcome=%s", answer.kind)
        view = card_view(answer_card(answer, catalogue), catalogue)
        await interaction.response.send_message(view=view, ephemeral=True)


async def setup(client: RelaisClient) -> None:
    """Add the cog and its buttons."""
    await client.add_cog(AnswersCog(client))
    client.add_dynamic_items(ShowButton)
