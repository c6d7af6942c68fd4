"""Lists on Discord: shown to whoever asks, turned page by page, opened, shared; and suggestions."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeAlias

import discord
from discord import app_commands

from bot.client import RelaisClient, place_catalogue
from bot.domain.errors import BotError, NotFoundError
from bot.domain.lists.values import ListAddress, Named
from bot.formats import words
from bot.formats.catalogues.actions import ActionMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.lists.sheets import Page
from cogs.answers.asking import shown_to
from cogs.answers.sharing import open_channel, post_once
from cogs.lists.screens import read_page
from cogs.readers import reader_here
from cogs.ui.answers import Shown
from cogs.ui.buttons import Interaction, LastingItem, chosen
from cogs.ui.pages import CHOICE, Move, chosen_address, moved_to, page_view

log = logging.getLogger(__name__)

Typed: TypeAlias = app_commands.Range[str, 1, 100]
_Choices: TypeAlias = list[app_commands.Choice[str]]
_Suggest: TypeAlias = Callable[[discord.Interaction[Any], str], Coroutine[Any, Any, _Choices]]
_CHOICE_LIMIT: Final = 100


class UnknownNameError(NotFoundError):
    """Nothing is called as was written, or not for this reader."""

    code = "unknown_name"


def suggesting(named: Named) -> _Suggest:
    """Return what offers names to someone who is typing one, among what they may read there."""

    async def suggest(interaction: discord.Interaction[Any], typed: str) -> _Choices:
        client: RelaisClient = interaction.client
        reader = await reader_here(client, interaction)
        try:
            found = await client.services.browse.suggest(named, typed, reader, client.now())
        except BotError as error:  # nobody can be told while they type
            log.info("action=suggest outcome=%s", error.code)
            return []
        return [_offered(suggestion.label, suggestion.value) for suggestion in found]

    return suggest


async def written(interaction: Interaction, named: Named, typed: str | None) -> str:
    """Return the record that was chosen or written; empty where nothing was."""
    if not typed:
        return ""
    client = interaction.client
    reader = await reader_here(client, interaction)
    found = await client.services.browse.resolve(named, typed, reader, client.now())
    if found is None:
        raise UnknownNameError(named)
    return found


async def show_list(interaction: Interaction, address: ListAddress) -> None:
    """Show a page to whoever asked, and to them alone."""
    catalogue = catalogue_for(interaction.locale.value)
    page = await _read(interaction, address, catalogue)
    view = page_view(page, catalogue, shown_to(interaction))
    await interaction.response.send_message(view=view, ephemeral=True)


class PageButton(LastingItem, template=Move.PAGE.pattern):
    """A button that turns to another page, in place where only whoever pressed sees it."""

    async def pressed(self, interaction: Interaction) -> None:
        """Turn the page, or show it apart where the message is for everyone."""
        address = moved_to(self.match)
        if interaction.message is None or not interaction.message.flags.ephemeral:
            await show_list(interaction, address)
            return
        catalogue = catalogue_for(interaction.locale.value)
        page = await _read(interaction, address, catalogue)
        view = page_view(page, catalogue, shown_to(interaction))
        await interaction.response.edit_message(view=view)


class OpenButton(LastingItem, template=Move.OPEN.pattern):
    """A button that shows another list or record to whoever pressed."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it to them alone."""
        await show_list(interaction, moved_to(self.match))


class OpenMenu(LastingItem, template=CHOICE):
    """A menu that shows one of the records of a page to whoever chose it."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it to them alone."""
        value = next(iter(chosen(interaction)), "")
        await show_list(interaction, chosen_address(value))


class SharePageButton(LastingItem, template=Move.SHARE.pattern):
    """A button under a private page that posts it in the channel, with nobody's name."""

    async def pressed(self, interaction: Interaction) -> None:
        """Post what may be read here, then say so in place of the button."""
        address, channel = moved_to(self.match), open_channel(interaction)
        await interaction.response.defer()
        theirs, mine = place_catalogue(interaction.guild), catalogue_for(interaction.locale.value)
        page = await _read(interaction, address, theirs)
        shared = page_view(page, theirs, Shown.TO_ALL)
        await post_once(interaction, channel, shared, page=address.page)
        log.info("action=share_list list=%s outcome=sent", address.name)
        kept = page_view(
            await _read(interaction, address, mine), mine, Shown.TO_ONE, ActionMessage.SHARED
        )
        await interaction.edit_original_response(view=kept)


BUTTONS: Final = (PageButton, OpenButton, OpenMenu, SharePageButton)


async def _read(interaction: Interaction, address: ListAddress, catalogue: Catalogue) -> Page:
    client = interaction.client
    page = await read_page(client, address, await reader_here(client, interaction), catalogue)
    log.info("action=list list=%s", address.name)
    return page


def _offered(label: str, value: str) -> app_commands.Choice[str]:
    shown = words.shortened(words.label(label), _CHOICE_LIMIT, "…")
    return app_commands.Choice(name=shown, value=value)
