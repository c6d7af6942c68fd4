"""« Partager »: what someone sees alone is posted in the channel, with nobody's name."""

from typing import Any

import discord
from discord import ui

from bot.domain.errors import ForbiddenError
from cogs.answers.asking import bot_may_write, may_write
from cogs.ui.buttons import Interaction


class SharingRefusedError(ForbiddenError):
    """Whoever shares may not write in this channel."""

    code = "may_not_share"


class BotRefusedError(ForbiddenError):
    """Relais may not write in this channel."""

    code = "bot_may_not_write"


def open_channel(interaction: Interaction) -> discord.PartialMessageable:
    """Return the channel, where both whoever pressed and Relais may write (ForbiddenError)."""
    if interaction.guild_id is None or interaction.channel_id is None or not may_write(interaction):
        raise SharingRefusedError(str(interaction.channel_id))
    if not bot_may_write(interaction):
        raise BotRefusedError(str(interaction.channel_id))
    return interaction.client.get_partial_messageable(interaction.channel_id)


async def post_once(
    interaction: discord.Interaction[Any],
    channel: discord.PartialMessageable,
    view: ui.LayoutView,
    *,
    page: int = 0,
) -> None:
    """Post it once for one page of one message, however often the button under it is pressed."""
    pressed = interaction.message or interaction
    await channel.send(view=view, nonce=f"s{pressed.id}-{page}")
