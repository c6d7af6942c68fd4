"""An event's messages to come, its register and its journal: screens, pages, and what they do."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from discord import ui

from bot.formats.calendar.cards import event_card
from bot.formats.calendar.journal import journal_page
from bot.formats.calendar.screens import PreviewedFrom, preview_page, register_page
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.events import EventMessage
from bot.formats.catalogues.register import RegisterMessage
from bot.guilds import known_names
from cogs.events.entry import show
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem, chosen
from cogs.ui.cards import card_view
from cogs.ui.event_buttons import EVENT, kept_buttons, resend_row, screen_view, undo_row

_Draws: TypeAlias = Callable[[Interaction, str, int], Awaitable[ui.LayoutView]]


async def preview_view(interaction: Interaction, event: str, page: int) -> ui.LayoutView:
    """Draw each message that an event will cause."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    kept = await client.services.events.kept(person_of(interaction), event, client.now())
    previews = await client.services.schedule.preview(kept.event, client.now())
    view = PreviewedFrom(now=client.now(), server=interaction.guild_id)
    screen = preview_page(kept.event, previews, page, view, catalogue)
    return screen_view(screen, "preview", kept.event, catalogue)


async def register_view(interaction: Interaction, event: str, page: int) -> ui.LayoutView:
    """Draw what became of an event's messages, with a menu of those to send again."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    person = person_of(interaction)
    kept = await client.services.events.kept(person, event, client.now())
    register = await client.services.deliveries.register(person, kept.event.id)
    screen = register_page(kept.event, register, page, catalogue)
    view = screen_view(screen, "register", kept.event, catalogue)
    names = known_names(interaction.guild) if interaction.guild else {}
    row = resend_row(screen, kept.event, names, catalogue)
    return view if row is None else view.add_item(row)


async def journal_view(interaction: Interaction, event: str, page: int) -> ui.LayoutView:
    """Draw who changed what of an event, with the way to undo the latest change."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    person = person_of(interaction)
    kept = await client.services.events.kept(person, event, client.now())
    changes = await client.services.events.journal(person, event)
    screen = journal_page(kept.event, changes, kept.desk, page, catalogue)
    view = screen_view(screen, "journal", kept.event, catalogue)
    row = undo_row(screen, catalogue)
    return view if row is None else view.add_item(row)


_SCREENS: Final[Mapping[str, _Draws]] = {
    "preview": preview_view,
    "register": register_view,
    "journal": journal_view,
}


async def show_screen(interaction: Interaction, name: str, event: str, page: int = 0) -> None:
    """Show a screen of an event to whoever keeps it."""
    await show(interaction, await _SCREENS[name](interaction, event, page))


class PageButton(
    LastingItem,
    template=re.compile(
        rf"relais:event:(?P<name>{'|'.join(_SCREENS)}):{EVENT}:(?P<page>\d{{1,3}})"
    ),
):
    """Turns a page of a screen, or opens the screen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page that the identifier names."""
        await show_screen(
            interaction, self.match["name"], self.match["event"], int(self.match["page"])
        )


class ResendMenu(
    LastingItem, template=re.compile(rf"relais:event:resend:{EVENT}:(?P<page>\d{{1,3}})")
):
    """Sends again what was chosen among the failed and the unsure."""

    async def pressed(self, interaction: Interaction) -> None:
        """Send them again, draw the register, and say how many they were."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        ids = [int(each) for each in chosen(interaction) if each.isdigit()]
        count = await client.services.deliveries.resend(person_of(interaction), ids, client.now())
        await show_screen(interaction, "register", self.match["event"], int(self.match["page"]))
        message = RegisterMessage.RESENT if count else RegisterMessage.RESENT_NONE
        await interaction.followup.send(catalogue.text(message, count=str(count)), ephemeral=True)


class UndoButton(LastingItem, template=re.compile(r"relais:event:undo:(?P<change>\d{1,18})")):
    """Undoes a change of an event."""

    async def pressed(self, interaction: Interaction) -> None:
        """Put back what stood before, and show it."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        events, person = client.services.events, person_of(interaction)
        event = await events.undo(person, int(self.match["change"]), client.now())
        client.services.deliveries.wake()
        kept = await events.kept(person, event.id, client.now())
        note = catalogue.text(EventMessage.SAVED_NOTE)
        card = event_card(EventMessage.UNDONE, event, kept.desk, note, catalogue)
        await show(interaction, card_view(card, catalogue, kept_buttons(event, None, catalogue)))


class CancelButton(LastingItem, template=re.compile(rf"relais:event:cancel:{EVENT}")):
    """« Oui, annuler cette date »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Call the event off; whoever was told of it is told so."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        events, person = client.services.events, person_of(interaction)
        event = await events.cancel(person, self.match["event"], client.now())
        client.services.deliveries.wake()
        kept = await events.kept(person, event.id, client.now())
        note = catalogue.text(EventMessage.CANCELLED_NOTE)
        card = event_card(EventMessage.CANCELLED, event, kept.desk, note, catalogue)
        await show(interaction, card_view(card, catalogue, kept_buttons(event, None, catalogue)))
