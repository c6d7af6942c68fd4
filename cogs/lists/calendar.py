"""`/calendrier`: what is coming and what has been."""

from typing import Final

from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.lists.values import ListAddress, ListName, Named
from bot.formats.catalogues.calendar import CalendarMessage
from bot.formats.catalogues.psoc import PsocMessage
from cogs.lists.lists import Typed, show_list, suggesting, written
from cogs.ui.buttons import Interaction
from cogs.ui.labels import localised

_SIDES: Final = [
    app_commands.Choice(name=localised(CalendarMessage.SIDE_COMING), value=ListName.COMING.value),
    app_commands.Choice(name=localised(CalendarMessage.SIDE_PAST), value=ListName.PAST.value),
]


class CalendarCog(commands.Cog):
    """Shows dates."""

    @app_commands.command(
        name=localised(CalendarMessage.COMMAND_NAME), description=localised(CalendarMessage.COMMAND)
    )
    @app_commands.rename(
        dossier=localised(PsocMessage.DOSSIER_NAME), side=localised(CalendarMessage.SIDE_NAME)
    )
    @app_commands.describe(
        dossier=localised(PsocMessage.DOSSIER), side=localised(CalendarMessage.SIDE)
    )
    @app_commands.autocomplete(dossier=suggesting(Named.DOSSIER))
    @app_commands.choices(side=_SIDES)
    async def calendar(
        self,
        interaction: Interaction,
        dossier: Typed | None = None,
        side: str = ListName.COMING.value,
    ) -> None:
        """Show what is coming, or what has been."""
        of = await written(interaction, Named.DOSSIER, dossier)
        await show_list(interaction, ListAddress(name=ListName(side), of=of))


async def setup(client: RelaisClient) -> None:
    """Add the command."""
    await client.add_cog(CalendarCog())
