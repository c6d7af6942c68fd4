"""`/bulletins`: the archive, one bulletin, and the files it can be taken along as."""

import io
import logging
import re
from typing import Final, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.bulletins.files import FileForm
from bot.domain.lists.bulletins import LONGEST_SEARCH, narrowing
from bot.domain.lists.values import ListAddress, ListName, Named
from bot.formats.catalogues.bulletins import BulletinMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.psoc import PsocMessage
from cogs.lists.lists import Typed, show_list, suggesting, written
from cogs.readers import reader_here
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.labels import localised
from cogs.ui.pages import FILE_PREFIX

log = logging.getLogger(__name__)

_Words: TypeAlias = app_commands.Range[str, 1, LONGEST_SEARCH]
_FORMS: Final = "|".join(FileForm)


class BulletinsCog(commands.Cog):
    """Gives bulletins to read."""

    @app_commands.command(
        name=localised(BulletinMessage.COMMAND_NAME), description=localised(BulletinMessage.COMMAND)
    )
    @app_commands.rename(
        bulletin=localised(BulletinMessage.NUMBER_NAME),
        dossier=localised(PsocMessage.DOSSIER_NAME),
        period=localised(BulletinMessage.PERIOD_NAME),
        search=localised(BulletinMessage.SEARCH_NAME),
    )
    @app_commands.describe(
        bulletin=localised(BulletinMessage.NUMBER),
        dossier=localised(PsocMessage.DOSSIER),
        period=localised(BulletinMessage.PERIOD),
        search=localised(BulletinMessage.SEARCH),
    )
    @app_commands.autocomplete(
        bulletin=suggesting(Named.BULLETIN),
        dossier=suggesting(Named.DOSSIER),
        period=suggesting(Named.PERIOD),
    )
    async def bulletins(
        self,
        interaction: Interaction,
        bulletin: Typed | None = None,
        dossier: Typed | None = None,
        period: Typed | None = None,
        search: _Words | None = None,
    ) -> None:
        """Show one bulletin, or those of a dossier, of a period, with some words, or all."""
        if one := await written(interaction, Named.BULLETIN, bulletin):
            await show_list(interaction, ListAddress(name=ListName.BULLETIN, of=one))
            return
        of = await written(interaction, Named.DOSSIER, dossier)
        by = narrowing(await written(interaction, Named.PERIOD, period), search or "")
        await show_list(interaction, ListAddress(name=ListName.BULLETINS, of=of, by=by))


class FileButton(
    LastingItem, template=re.compile(rf"{FILE_PREFIX}(?P<form>{_FORMS}):(?P<record>[^:]+)")
):
    """A button that gives a bulletin as a file, to whoever pressed alone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Send the file in private."""
        client, form = interaction.client, FileForm(self.match["form"])
        reader = await reader_here(client, interaction)
        file = await client.services.bulletins.file(
            self.match["record"], form, reader, client.now()
        )
        log.info("action=bulletin_file form=%s", form)
        text = catalogue_for(interaction.locale.value).text(
            BulletinMessage.FILE_SENT, name=file.name
        )
        sent = discord.File(io.BytesIO(file.content), filename=file.name)
        await interaction.response.send_message(text, file=sent, ephemeral=True)


async def setup(client: RelaisClient) -> None:
    """Add the command, and the buttons of files."""
    await client.add_cog(BulletinsCog())
    client.add_dynamic_items(FileButton)
