"""`/mes-données`: what is kept about a person, shown and erased on their word alone."""

import re
from typing import Final

from discord import app_commands, ui
from discord.ext import commands

from bot.client import RelaisClient
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.privacy import PrivacyMessage
from bot.formats.privacy import ask_card, kept_card
from bot.services.deliveries import REGISTER_KEPT
from cogs.events.entry import show
from cogs.subscriptions.subscribing import wish_lines
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.cards import card_view
from cogs.ui.labels import localised
from cogs.ui.offers import ShownButton

_ASK_ID: Final = "relais:privacy:ask"
_ERASE_ID: Final = "relais:privacy:erase"


class PrivacyCog(
    commands.GroupCog,
    group_name=localised(PrivacyMessage.GROUP_NAME),
    group_description=localised(PrivacyMessage.GROUP),
):
    """Shows and erases what is kept about whoever asks."""

    @app_commands.command(
        name=localised(PrivacyMessage.SHOW_NAME), description=localised(PrivacyMessage.SHOW)
    )
    async def show(self, interaction: Interaction) -> None:
        """Show all of it."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        kept = await client.services.privacy.kept(interaction.user.id)
        wishes = await wish_lines(interaction)
        actions = () if kept.nothing else (_button(PrivacyMessage.ERASE_BUTTON, catalogue),)
        card = kept_card(kept, wishes, REGISTER_KEPT, catalogue)
        view = card_view(card, catalogue, actions)
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command(
        name=localised(PrivacyMessage.ERASE_NAME), description=localised(PrivacyMessage.ERASE)
    )
    async def erase(self, interaction: Interaction) -> None:
        """Ask before anything is erased."""
        await _ask(interaction)


class AskButton(LastingItem, template=re.compile(_ASK_ID)):
    """« Effacer tout cela »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask first."""
        await _ask(interaction)


class EraseButton(LastingItem, template=re.compile(_ERASE_ID)):
    """« Oui, tout effacer »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Erase it, and say what remains."""
        catalogue = catalogue_for(interaction.locale.value)
        await interaction.client.services.privacy.erase(interaction.user.id)
        text = catalogue.text(PrivacyMessage.DONE)
        await interaction.response.send_message(text, ephemeral=True)


async def _ask(interaction: Interaction) -> None:
    """Ask whether to erase what is kept; where nothing is, there is nothing to ask."""
    catalogue = catalogue_for(interaction.locale.value)
    kept = await interaction.client.services.privacy.kept(interaction.user.id)
    if kept.nothing:
        text = catalogue.text(PrivacyMessage.NOTHING_TO_ERASE)
        await interaction.response.send_message(text, ephemeral=True)
    else:
        await show(interaction, _ask_view(catalogue))


def _ask_view(catalogue: Catalogue) -> ui.LayoutView:
    yes = ShownButton(label=catalogue.text(PrivacyMessage.CONFIRM), custom_id=_ERASE_ID)
    return card_view(ask_card(catalogue), catalogue, (yes,))


def _button(message: PrivacyMessage, catalogue: Catalogue) -> ShownButton:
    return ShownButton(label=catalogue.text(message), custom_id=_ASK_ID)


async def setup(client: RelaisClient) -> None:
    """Add the command and its buttons."""
    await client.add_cog(PrivacyCog())
    client.add_dynamic_items(AskButton, EraseButton)
