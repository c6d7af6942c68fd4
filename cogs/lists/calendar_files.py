"""The .ics file of one date, or of all that someone may read: a button, and `/abonnement`."""

import io
import re

import discord

from bot.formats.calendar.icalendar import calendar_file
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.events import EventMessage
from cogs.readers import reader_here
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.event_buttons import EVENT
from cogs.ui.pages import ALL_DATES


async def send_file(interaction: Interaction, event: str = ALL_DATES) -> None:
    """Give whoever acts the file, to them alone."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    reader, now = await reader_here(client, interaction), client.now()
    files = client.services.calendar_files
    every = event == ALL_DATES
    found = await (files.coming(reader, now) if every else files.one(event, reader, now))
    if not found.events:
        text = catalogue.text(EventMessage.ICS_NOTHING)
        await interaction.response.send_message(text, ephemeral=True)
        return
    written = calendar_file(found.events, found.sources, now, catalogue)
    name = "relais" if every else found.events[0].id
    file = discord.File(io.BytesIO(written), filename=f"{name}.ics")
    text = catalogue.text(EventMessage.ICS_NOTE)
    await interaction.response.send_message(text, file=file, ephemeral=True)


class FileButton(LastingItem, template=re.compile(rf"relais:ics:{EVENT}")):
    """« Fichier .ics », under anything that shows a date."""

    async def pressed(self, interaction: Interaction) -> None:
        """Give the file."""
        await send_file(interaction, self.match["event"])
