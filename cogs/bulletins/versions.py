"""The journal of a bulletin: who changed what, and the way back to any of its versions."""

from typing import Final

import discord
from discord import ui

from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.drafts import DraftDesk
from bot.domain.bulletins.errors import UnknownBulletinError, UnknownVersionError
from bot.domain.content.bulletins import Bulletin
from bot.formats import words
from bot.formats.calendar.screens import ScreenPage, instant_words
from bot.formats.cards import Block
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.register import RegisterMessage
from bot.formats.drafts.journal import (
    journal_page,
    latest_blocks,
    version_card,
    version_changes,
    version_words,
)
from bot.formats.drafts.release_changes import ChangeNames
from cogs.bulletins.drafts import BulletinItem, desk_of, show_draft
from cogs.bulletins.forms import show
from cogs.readers import person_of
from cogs.ui.bulletin_editor import Act, act_id
from cogs.ui.buttons import Interaction, button, chosen, row
from cogs.ui.cards import card_view, with_names

_OPTION: Final = 100


async def show_journal(interaction: Interaction, number: int, page: int = 0) -> None:
    """Show a page of who changed what, with the versions on it that one can go back to."""
    catalogue = catalogue_for(interaction.locale.value)
    changes = await _changes(interaction, number)
    desk = await _desk(interaction, number)
    names, held = await _names(interaction, desk), desk.bulletin if desk else None
    screen = journal_page(held, changes, page, names, catalogue)
    view = with_names(card_view(screen.card, catalogue))
    if screen.items:
        options = [_option(interaction, held, each, names) for each in screen.items]
        placeholder = catalogue.text(EditingMessage.VERSIONS)
        custom_id = act_id(Act.VERSION, number)
        view.add_item(row(ui.Select(custom_id=custom_id, placeholder=placeholder, options=options)))
    view.add_item(row(*_turns(number, screen, catalogue)))
    await show(interaction, view)


async def latest_change(interaction: Interaction, number: int, *, whole: bool) -> tuple[Block, ...]:
    """Say who changed a bulletin last to someone whose own change came after."""
    changes = await _changes(interaction, number)
    names = await _names(interaction, await _desk(interaction, number))
    return latest_blocks(changes, names, catalogue_for(interaction.locale.value), whole=whole)


async def _changes(interaction: Interaction, number: int) -> tuple[BulletinChange, ...]:
    drafts = interaction.client.services.bulletin_drafts
    return await drafts.journal(person_of(interaction), number)


async def _desk(interaction: Interaction, number: int) -> DraftDesk | None:
    """Return a bulletin, None where it was discarded."""
    try:
        return await desk_of(interaction, number)
    except UnknownBulletinError:
        return None


async def _names(interaction: Interaction, desk: DraftDesk | None) -> ChangeNames:
    """Return how what a journal tells of is named; a bulletin that was discarded names less."""
    services, catalogue = interaction.client.services, catalogue_for(interaction.locale.value)
    directory, zone = await services.directory.directory(), services.releases.zone
    return ChangeNames(
        regions=directory.region_names,
        bodies=directory.body_names,
        dossiers={each.id: each.title for each in (desk.dossiers if desk else ())},
        moment=lambda at: instant_words(at, zone.key, catalogue),
    )


class JournalButton(BulletinItem, template=Act.JOURNAL.on(r"\d{1,3}")):
    """Opens the journal, or turns its page."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page that the identifier names."""
        await show_journal(interaction, self.number, int(self.match["arg"]))


class VersionMenu(BulletinItem, template=Act.VERSION.on()):
    """« Revoir une autre version… »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show whose the version chosen is and what going back to it would change."""
        line = int(next(iter(chosen(interaction)), "0"))
        changes = await _changes(interaction, self.number)
        change = next((each for each in changes if each.line.id == line), None)
        if change is None or change.version is None:
            raise UnknownVersionError(str(line))
        catalogue = catalogue_for(interaction.locale.value)
        desk = await _desk(interaction, self.number)
        names = await _names(interaction, desk)
        card = version_card(desk.bulletin if desk else None, change, names, catalogue)
        view = with_names(card_view(card, catalogue))
        view.add_item(row(*_choices(self.number, line, catalogue)))
        await show(interaction, view)


class RestoreButton(BulletinItem, template=Act.RESTORE.on(r"\d{1,18}")):
    """« Revenir à cette version »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Give the bulletin that text again, and show the draft."""
        client, change = interaction.client, int(self.match["arg"])
        drafts = client.services.bulletin_drafts
        await drafts.restore(person_of(interaction), self.number, change, client.now())
        await show_draft(interaction, self.number, told=EditingMessage.BACK_TO)


def _choices(
    number: int, line: int, catalogue: Catalogue
) -> "tuple[ui.Button[ui.LayoutView], ...]":
    restore = act_id(Act.RESTORE, number, line)
    return (
        button(catalogue.text(EditingMessage.RESTORE), restore, discord.ButtonStyle.primary),
        button(catalogue.text(EditingMessage.TO_JOURNAL), act_id(Act.JOURNAL, number, 0)),
    )


def _option(
    interaction: Interaction, held: Bulletin | None, change: BulletinChange, names: ChangeNames
) -> discord.SelectOption:
    catalogue = catalogue_for(interaction.locale.value)
    described = " · ".join(version_changes(held, change, names, catalogue))
    label = version_words(change, interaction.user.id, names, catalogue)
    return discord.SelectOption(
        label=words.shortened(words.label(label), _OPTION, "…"),
        description=words.shortened(words.label(described), _OPTION, "…"),
        value=str(change.line.id),
    )


def _turns(
    number: int, screen: ScreenPage, catalogue: Catalogue
) -> "list[ui.Button[ui.LayoutView]]":
    turns = [
        (RegisterMessage.PREVIOUS, screen.page - 1),
        (RegisterMessage.NEXT, screen.page + 1),
    ]
    pages = [
        button(catalogue.text(message), act_id(Act.JOURNAL, number, page))
        for message, page in turns
        if 0 <= page < screen.pages
    ]
    back = button(catalogue.text(EditingMessage.BACK), act_id(Act.OPEN, number))
    return [*pages, back]
