"""What `/gestion-veille` asks for: an address among those that someone keeps."""

from collections.abc import Callable
from typing import Any

import discord
from discord import app_commands

from bot.domain.errors import BotError
from bot.formats import words
from bot.formats.catalogues.feeds import FeedMessage
from cogs.readers import person_of
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


def on_feed(name: FeedMessage, description: FeedMessage) -> Callable[[Any], Any]:
    """Make a subcommand that acts on one address, its parameter `feed`."""

    def made(callback: Any) -> Any:
        callback = app_commands.autocomplete(feed=suggest_feeds)(callback)
        callback = app_commands.describe(feed=localised(FeedMessage.FEED))(callback)
        callback = app_commands.rename(feed=localised(FeedMessage.FEED_NAME))(callback)
        return app_commands.command(name=localised(name), description=localised(description))(
            callback
        )

    return made
