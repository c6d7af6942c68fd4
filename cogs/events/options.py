"""What a coordinator chooses from while typing `/gestion-calendrier`."""

from collections.abc import Callable
from typing import Any, Final

import discord
from discord import app_commands

from bot.domain.content.events import EventKind
from bot.domain.errors import BotError
from bot.domain.lists.values import handle
from bot.formats.catalogues.event_commands import EventCommandMessage
from cogs.readers import person_of
from cogs.ui.labels import localised

KINDS: Final = [app_commands.Choice(name=localised(kind), value=kind.value) for kind in EventKind]
_LONGEST: Final = 100


async def suggest_events(
    interaction: discord.Interaction[Any], typed: str
) -> list[app_commands.Choice[str]]:
    """Offer the events that whoever types keeps."""
    client = interaction.client
    try:
        found = await client.services.events.suggest(person_of(interaction), typed, client.now())
    except BotError:  # nobody can be told while they type
        return []
    return [
        app_commands.Choice(name=f"{each.start} · {each.title}"[:_LONGEST], value=handle(each.id))
        for each in found
    ]


async def suggest_documents(
    interaction: discord.Interaction[Any], typed: str
) -> list[app_commands.Choice[str]]:
    """Offer the documents that Relais knows."""
    client = interaction.client
    try:
        found = await client.services.events.documents(person_of(interaction), typed, client.now())
    except BotError:  # nobody can be told while they type
        return []
    return [
        app_commands.Choice(name=each.title[:_LONGEST], value=handle(each.id)) for each in found
    ]


def on_event(name: EventCommandMessage, description: EventCommandMessage) -> Callable[[Any], Any]:
    """Make a command on one event, which is chosen by a word of its title."""

    def decorate(callback: Any) -> Any:
        for decorator in (
            app_commands.autocomplete(event=suggest_events),
            app_commands.describe(event=localised(EventCommandMessage.EVENT)),
            app_commands.rename(event=localised(EventCommandMessage.EVENT_NAME)),
            app_commands.command(name=localised(name), description=localised(description)),
        ):
            callback = decorator(callback)
        return callback

    return decorate
