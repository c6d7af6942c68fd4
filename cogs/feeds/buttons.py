"""The buttons of `/gestion-veille`: begin, remove, turn the pages of the list."""

from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.feeds.feeds import PAGE_LENGTH, named, state_lines
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.feeds import FEED, state_view


class EnableButton(LastingItem, template=rf"relais:feed:start:{FEED}"):
    """Begins to follow an address."""

    async def pressed(self, interaction: Interaction) -> None:
        """Begin, and say so in place."""
        feeds, now = interaction.client.services.feeds, interaction.client.now()
        feed = await feeds.enable(person_of(interaction), self.match["feed"], now, enabled=True)
        told = named(FeedMessage.STARTED, feed, catalogue_for(interaction.locale.value))
        await interaction.response.edit_message(content=told, view=None)


class RemoveButton(LastingItem, template=rf"relais:feed:remove:{FEED}"):
    """Takes an address off the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Remove it, and say so in place."""
        feeds, now = interaction.client.services.feeds, interaction.client.now()
        feed = await feeds.remove(person_of(interaction), self.match["feed"], now)
        told = named(FeedMessage.REMOVED, feed, catalogue_for(interaction.locale.value))
        await interaction.response.edit_message(content=told, view=None)


class StatePageButton(LastingItem, template=r"relais:feed:state:(?P<page>\d{1,3})"):
    """Turns the pages of the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show another page in place."""
        await show_state(interaction, int(self.match["page"]))


async def show_state(interaction: Interaction, page: int) -> None:
    """Show a page of what is followed, in the message that asked for it or in a new one."""
    catalogue = catalogue_for(interaction.locale.value)
    watched = await interaction.client.services.feeds.watched(person_of(interaction))
    pages = max(1, -(-len(watched) // PAGE_LENGTH))
    page = min(page, pages - 1)
    shown = watched[page * PAGE_LENGTH : (page + 1) * PAGE_LENGTH]
    head = catalogue.text(FeedMessage.STATE_TITLE, page=str(page + 1), pages=str(pages))
    lines = [state_lines(each.feed, each.state, each.habit, catalogue) for each in shown]
    text = "\n\n".join([head, *(lines or [catalogue.text(FeedMessage.NONE_WATCHED)])])
    view = state_view(page, pages, catalogue)
    if interaction.message is None:
        await interaction.response.send_message(text, view=view, ephemeral=True)
    else:
        await interaction.response.edit_message(content=text, view=view)
