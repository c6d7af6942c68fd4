"""`/gestion-veille`: the coordination follows what other sites publish."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.errors import BotError
from bot.domain.lists.values import Named
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.feeds.feeds import named, not_read_text, tried_text
from bot.services.feeds import Trial
from cogs.feeds.buttons import EnableButton, RemoveButton, StatePageButton, show_state
from cogs.lists.lists import Typed, suggesting, written
from cogs.readers import person_of
from cogs.ui.buttons import Interaction
from cogs.ui.feeds import enable_view, remove_view
from cogs.ui.labels import localised

_LABEL = 100


async def suggest_feeds(
    interaction: discord.Interaction[Any], typed: str
) -> list[app_commands.Choice[str]]:
    """Offer the addresses that someone keeps."""
    try:
        found = await interaction.client.services.feeds.suggest(person_of(interaction), typed)
    except BotError:  # nobody can be told while they type
        return []
    return [
        app_commands.Choice(name=words.label(each.title)[:_LABEL], value=each.id) for each in found
    ]


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
        feeds, now = interaction.client.services.feeds, interaction.client.now()
        trial, feed = await feeds.add(person_of(interaction), address, title or "", chosen, now)
        catalogue = catalogue_for(interaction.locale.value)
        text = _tried(trial, interaction, catalogue)
        if feed is None:
            await interaction.edit_original_response(content=text)
            return
        asked = catalogue.text(FeedMessage.NOT_COUNTED)
        view = enable_view(feed, catalogue)
        await interaction.edit_original_response(content=f"{text}\n\n{asked}", view=view)

    @app_commands.command(
        name=localised(FeedMessage.CHANGE_NAME), description=localised(FeedMessage.CHANGE)
    )
    @app_commands.rename(
        feed=localised(FeedMessage.FEED_NAME),
        address=localised(FeedMessage.ADDRESS_NAME),
        title=localised(FeedMessage.TITLE_NAME),
    )
    @app_commands.describe(
        feed=localised(FeedMessage.FEED),
        address=localised(FeedMessage.ADDRESS),
        title=localised(FeedMessage.TITLE),
    )
    @app_commands.autocomplete(feed=suggest_feeds)
    async def change(
        self,
        interaction: Interaction,
        feed: Typed,
        address: app_commands.Range[str, 1, 500] | None = None,
        title: Typed | None = None,
    ) -> None:
        """Change an address, tried first, or its name."""
        await interaction.response.defer(ephemeral=True)
        trial, changed = await interaction.client.services.feeds.change(
            person_of(interaction), feed, url=address, title=title, now=interaction.client.now()
        )
        catalogue = catalogue_for(interaction.locale.value)
        told = named(FeedMessage.CHANGED, changed, catalogue)
        if trial.problem is not None:
            told = _tried(trial, interaction, catalogue)
        await interaction.edit_original_response(content=told)

    @app_commands.command(
        name=localised(FeedMessage.REMOVE_NAME), description=localised(FeedMessage.REMOVE)
    )
    @app_commands.rename(feed=localised(FeedMessage.FEED_NAME))
    @app_commands.describe(feed=localised(FeedMessage.FEED))
    @app_commands.autocomplete(feed=suggest_feeds)
    async def remove(self, interaction: Interaction, feed: Typed) -> None:
        """Ask whether an address is to be followed no longer."""
        held = await interaction.client.services.feeds.kept(person_of(interaction), feed)
        catalogue = catalogue_for(interaction.locale.value)
        asked = named(FeedMessage.REMOVE_ASK, held, catalogue)
        view = remove_view(held, catalogue)
        await interaction.response.send_message(asked, view=view, ephemeral=True)

    @app_commands.command(
        name=localised(FeedMessage.PAUSE_NAME), description=localised(FeedMessage.PAUSE)
    )
    @app_commands.rename(feed=localised(FeedMessage.FEED_NAME))
    @app_commands.describe(feed=localised(FeedMessage.FEED))
    @app_commands.autocomplete(feed=suggest_feeds)
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

    @app_commands.command(
        name=localised(FeedMessage.TRY_NAME), description=localised(FeedMessage.TRY)
    )
    @app_commands.rename(feed=localised(FeedMessage.FEED_NAME))
    @app_commands.describe(feed=localised(FeedMessage.FEED))
    @app_commands.autocomplete(feed=suggest_feeds)
    async def attempt(self, interaction: Interaction, feed: Typed) -> None:
        """Read an address at once."""
        await interaction.response.defer(ephemeral=True)
        feeds, now = interaction.client.services.feeds, interaction.client.now()
        _, trial = await feeds.trial(person_of(interaction), feed, now)
        told = _tried(trial, interaction, catalogue_for(interaction.locale.value))
        await interaction.edit_original_response(content=told)

    @app_commands.command(
        name=localised(FeedMessage.STATE_NAME), description=localised(FeedMessage.STATE)
    )
    async def state(self, interaction: Interaction) -> None:
        """Show what is followed, and how it goes."""
        await show_state(interaction, 0)


def _tried(trial: Trial, interaction: Interaction, catalogue: Catalogue) -> str:
    if trial.problem is not None:
        return not_read_text(trial.url, trial.problem, catalogue)
    now = interaction.client.now()
    return tried_text(trial.title or trial.url, trial.latest, trial.count, now, catalogue)


async def setup(client: RelaisClient) -> None:
    """Add the commands, and answer their buttons."""
    client.add_dynamic_items(EnableButton, RemoveButton, StatePageButton)
    await client.add_cog(FeedsCog())
