"""`/gestion-veille`: the coordination follows what other sites publish."""

from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.lists.values import Named
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.feed_journal import FeedJournalMessage
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.feeds.feeds import named
from cogs.feeds.buttons import EnableButton, RemoveButton, StatePageButton, show_state
from cogs.feeds.journal import JournalPageButton, UndoFeedButton, show_journal
from cogs.feeds.options import on_feed
from cogs.feeds.trying import FeedMenu, FeedTrialsCog, Wish, show_trial, trial_words
from cogs.lists.lists import Typed, suggesting, written
from cogs.readers import person_of
from cogs.ui.buttons import Interaction
from cogs.ui.feeds import remove_view
from cogs.ui.labels import localised


@app_commands.guild_only()
@app_commands.default_permissions(manage_messages=True)
class FeedsCog(
    commands.GroupCog,
    group_name=localised(FeedMessage.GROUP_NAME),
    group_description=localised(FeedMessage.GROUP),
):
    """Keeps the list of addresses, each tried before it counts."""

    @app_commands.command(
        name=localised(FeedMessage.ADD_NAME), description=localised(FeedMessage.ADD)
    )
    @app_commands.rename(
        address=localised(FeedMessage.ADDRESS_NAME),
        title=localised(FeedMessage.TITLE_NAME),
        region=localised(FeedMessage.REGION_NAME),
    )
    @app_commands.describe(
        address=localised(FeedMessage.ADDRESS),
        title=localised(FeedMessage.TITLE),
        region=localised(FeedMessage.REGION),
    )
    @app_commands.autocomplete(region=suggesting(Named.REGION))
    async def add(
        self,
        interaction: Interaction,
        address: app_commands.Range[str, 1, 500],
        title: Typed | None = None,
        region: Typed | None = None,
    ) -> None:
        """Try an address; a button then begins to follow it."""
        chosen = await written(interaction, Named.REGION, region) or None
        await interaction.response.defer(ephemeral=True)
        await show_trial(interaction, Wish(address=address, title=title, region=chosen))

    @on_feed(FeedMessage.CHANGE_NAME, FeedMessage.CHANGE)
    @app_commands.rename(
        address=localised(FeedMessage.ADDRESS_NAME),
        title=localised(FeedMessage.TITLE_NAME),
    )
    @app_commands.describe(
        address=localised(FeedMessage.ADDRESS),
        title=localised(FeedMessage.TITLE),
    )
    async def change(
        self,
        interaction: Interaction,
        feed: Typed,
        address: app_commands.Range[str, 1, 500] | None = None,
        title: Typed | None = None,
    ) -> None:
        """Change an address, tried first, or its name."""
        await interaction.response.defer(ephemeral=True)
        await show_trial(interaction, Wish(address=address, title=title, feed=feed))

    @on_feed(FeedMessage.REMOVE_NAME, FeedMessage.REMOVE)
    async def remove(self, interaction: Interaction, feed: Typed) -> None:
        """Ask whether an address is to be followed no longer."""
        held = await interaction.client.services.feeds.kept(person_of(interaction), feed)
        catalogue = catalogue_for(interaction.locale.value)
        asked = named(FeedMessage.REMOVE_ASK, held, catalogue)
        view = remove_view(held, catalogue)
        await interaction.response.send_message(asked, view=view, ephemeral=True)

    @on_feed(FeedMessage.PAUSE_NAME, FeedMessage.PAUSE)
    async def pause(self, interaction: Interaction, feed: Typed) -> None:
        """Suspend an address, or go on with it."""
        feeds, person = interaction.client.services.feeds, person_of(interaction)
        held = await feeds.kept(person, feed)
        changed = await feeds.enable(
            person, feed, interaction.client.now(), enabled=not held.enabled
        )
        message = FeedMessage.STARTED if changed.enabled else FeedMessage.PAUSED
        told = named(message, changed, catalogue_for(interaction.locale.value))
        await interaction.response.send_message(told, ephemeral=True)

    @on_feed(FeedMessage.TRY_NAME, FeedMessage.TRY)
    async def attempt(self, interaction: Interaction, feed: Typed) -> None:
        """Read an address at once."""
        await interaction.response.defer(ephemeral=True)
        feeds, now = interaction.client.services.feeds, interaction.client.now()
        _, trial = await feeds.trial(person_of(interaction), feed, now)
        await interaction.edit_original_response(content=trial_words(trial, interaction))

    @app_commands.command(
        name=localised(FeedMessage.STATE_NAME), description=localised(FeedMessage.STATE)
    )
    async def state(self, interaction: Interaction) -> None:
        """Show what is followed, and how it goes."""
        await show_state(interaction, 0)

    @app_commands.command(
        name=localised(FeedJournalMessage.COMMAND_NAME),
        description=localised(FeedJournalMessage.COMMAND),
    )
    async def journal(self, interaction: Interaction) -> None:
        """Show who changed what."""
        await show_journal(interaction, 0)


async def setup(client: RelaisClient) -> None:
    """Add the commands, and answer their buttons."""
    client.add_dynamic_items(EnableButton, RemoveButton, StatePageButton)
    client.add_dynamic_items(JournalPageButton, UndoFeedButton, FeedMenu)
    await client.add_cog(FeedTrialsCog())
    await client.add_cog(FeedsCog())
