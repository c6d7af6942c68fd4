"""Names and descriptions of commands, given by message so that each language gets its own."""

from discord import app_commands

from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.messages import Worded


def localised(message: Worded) -> app_commands.locale_str:
    """Return the French text of a message, which the client translates for other readers."""
    return app_commands.locale_str(catalogue_for("fr").text(message), message=message)
