"""What a coordinator names while typing `/gestion-bulletins`."""

import re
from collections.abc import Callable
from typing import Any, Final

import discord
from discord import app_commands

from bot.domain.bulletins.errors import UnknownBulletinError
from bot.domain.errors import BotError
from bot.formats import words
from bot.formats.catalogues.bulletin_commands import BulletinCommandMessage
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.readers import person_of
from cogs.ui.labels import localised

_LONGEST: Final = 100
_TITLE: Final = 70
_NUMBER: Final = re.compile(r"(?<!\d)[1-9]\d{0,5}(?!\d)")


async def suggest_bulletins(
    interaction: discord.Interaction[Any], typed: str
) -> list[app_commands.Choice[str]]:
    """Offer the bulletins that whoever types keeps, drafts too."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    drafts = client.services.bulletin_drafts
    try:
        found = await drafts.suggest(person_of(interaction), typed)
    except BotError:  # nobody can be told while they type
        return []
    return [
        app_commands.Choice(
            name=catalogue.text(
                BulletinCommandMessage.CHOICE,
                number=each.id,
                title=words.shortened(words.label(each.title), _TITLE, "…"),
                state=catalogue.text(each.state),
            )[:_LONGEST],
            value=each.id,
        )
        for each in found
    ]


def number_of(typed: str) -> int:
    """Return the number that was chosen or typed (UnknownBulletinError where there is none)."""
    found = _NUMBER.search(typed)
    if found is None:
        raise UnknownBulletinError(typed)
    return int(found[0])


def on_bulletin(
    name: BulletinCommandMessage, description: BulletinCommandMessage
) -> Callable[[Any], Any]:
    """Make a command on one bulletin, which is chosen by its number or a word of its title."""

    def decorate(callback: Any) -> Any:
        for decorator in (
            app_commands.autocomplete(bulletin=suggest_bulletins),
            app_commands.describe(bulletin=localised(BulletinCommandMessage.BULLETIN)),
            app_commands.rename(bulletin=localised(BulletinCommandMessage.BULLETIN_NAME)),
            app_commands.command(name=localised(name), description=localised(description)),
        ):
            callback = decorator(callback)
        return callback

    return decorate
