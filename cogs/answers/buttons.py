"""The buttons of answers, known by their identifiers alone: they work after a restart."""

import logging

from bot.client import place_catalogue
from bot.domain.answers.answers import Answer
from bot.formats.catalogues.actions import ActionMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from cogs.answers.asking import show_ask_form, shown_to
from cogs.answers.sharing import open_channel, post_once
from cogs.readers import reader_here
from cogs.ui.answers import Shown, answer_view
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.keys import ASK, SHOW, Action, asked_period, shown_key

log = logging.getLogger(__name__)


class AskButton(LastingItem, template=ASK):
    """A button that opens the form for a question."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        await show_ask_form(interaction)


class ShowButton(LastingItem, template=SHOW):
    """A button that shows one passage to whoever pressed, and to them alone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the passage that the identifier names."""
        await _show_alone(self, interaction, "show")


class PrivateButton(LastingItem, template=Action.PRIVATE.pattern):
    """A button under a visible answer that shows it to whoever pressed, as they may read it."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the same answer again, to them alone."""
        await _show_alone(self, interaction, "private")


class ShareButton(LastingItem, template=Action.SHARE.pattern):
    """A button under a private answer that posts it in the channel, with nobody's name."""

    async def pressed(self, interaction: Interaction) -> None:
        """Post what may be read here, then say so in place of the button."""
        channel = open_channel(interaction)
        await interaction.response.defer()
        theirs, mine = place_catalogue(interaction.guild), catalogue_for(interaction.locale.value)
        shared = answer_view(await _answer(self, interaction, theirs), theirs, Shown.TO_ALL)
        await post_once(interaction, channel, shared)
        log.info("action=share outcome=sent")
        answer = await _answer(self, interaction, mine)
        kept = answer_view(answer, mine, Shown.TO_ONE, ActionMessage.SHARED)
        await interaction.edit_original_response(view=kept)


class UsefulButton(LastingItem, template=Action.USEFUL.pattern):
    """A button that says an answer was useful."""

    async def pressed(self, interaction: Interaction) -> None:
        """Count it, and thank."""
        await _count(self, interaction, useful=True)


class NotUsefulButton(LastingItem, template=Action.NOT_USEFUL.pattern):
    """A button that says an answer was not useful."""

    async def pressed(self, interaction: Interaction) -> None:
        """Count it, and thank."""
        await _count(self, interaction, useful=False)


BUTTONS = (AskButton, ShowButton, PrivateButton, ShareButton, UsefulButton, NotUsefulButton)


async def _show_alone(item: LastingItem, interaction: Interaction, action: str) -> None:
    catalogue = catalogue_for(interaction.locale.value)
    answer = await _answer(item, interaction, catalogue)
    log.info("action=%s outcome=%s", action, answer.kind)
    view = answer_view(answer, catalogue, shown_to(interaction))
    await interaction.response.send_message(view=view, ephemeral=True)


async def _answer(item: LastingItem, interaction: Interaction, catalogue: Catalogue) -> Answer:
    client = interaction.client
    return await client.services.answers.show(
        shown_key(item.match),
        await reader_here(client, interaction),
        client.now(),
        catalogue.language,
        asked=asked_period(item.match),
    )


async def _count(item: LastingItem, interaction: Interaction, *, useful: bool) -> None:
    client, key = interaction.client, shown_key(item.match)
    if client.opinions.is_new((interaction.user.id, key)):
        await client.services.feedback.noted(key, useful, client.now())
    thanks = ActionMessage.THANKS if useful else ActionMessage.THANKS_NEXT
    text = catalogue_for(interaction.locale.value).text(thanks)
    await interaction.response.send_message(text, ephemeral=True)
