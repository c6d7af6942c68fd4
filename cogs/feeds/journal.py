"""The journal of watched addresses: its pages, and changes taken back."""

from bot.domain.errors import ConflictError, InvalidError
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.errors import ErrorMessage
from bot.formats.catalogues.feed_journal import FeedJournalMessage
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.feed_journal import journal_view


async def show_journal(interaction: Interaction, page: int, notice: str = "") -> None:
    """Show a page of the journal, in the message that asked for it or in a new one."""
    changes = await interaction.client.services.feed_journal.journal(person_of(interaction))
    view = journal_view(changes, page, catalogue_for(interaction.locale.value), notice)
    if interaction.message is None:
        await interaction.response.send_message(view=view, ephemeral=True)
    else:
        await interaction.response.edit_message(view=view)


class JournalPageButton(LastingItem, template=r"relais:feed:journal:(?P<page>\d{1,4})"):
    """Turns the pages of the journal."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show another page in place."""
        await show_journal(interaction, int(self.match["page"]))


class UndoFeedButton(LastingItem, template=r"relais:feed:undo:(?P<change>\d{1,18})"):
    """Takes a change of an address back."""

    async def pressed(self, interaction: Interaction) -> None:
        """Undo, and draw the journal again; where more changed since, say so there."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        person, change = person_of(interaction), int(self.match["change"])
        try:
            await client.services.feed_journal.undo(person, change, client.now())
            notice = catalogue.text(FeedJournalMessage.UNDONE)
        except (ConflictError, InvalidError) as error:
            notice = f"⚠️ {catalogue.text(ErrorMessage(error.code))}"
        await show_journal(interaction, 0, notice)
