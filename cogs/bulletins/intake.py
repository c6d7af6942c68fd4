"""Files brought in: their size is looked at before they are fetched, and nothing of them is run."""

from collections.abc import Iterator, Mapping
from typing import Final

import discord

from bot.domain.bulletins.drafts import TakenIn
from bot.domain.bulletins.imports import (
    LARGEST_FILE,
    FileKindError,
    FileRefusedError,
    FileTooBigError,
)
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.drafts.cards import note, warning
from bot.formats.lists.sheets import capital
from cogs.bulletins.drafts import desk_of, show_draft
from cogs.bulletins.forms import show
from cogs.bulletins.heads import open_new
from cogs.readers import person_of
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view

_SAID: Final[Mapping[type[FileRefusedError], EditingMessage]] = {
    FileTooBigError: EditingMessage.FILE_TOO_BIG,
    FileKindError: EditingMessage.FILE_KIND,
}


async def start_draft(interaction: Interaction, file: discord.Attachment | None) -> None:
    """Begin a bulletin: from a file, or from the form of its head."""
    if file is None:
        await open_new(interaction)
    else:
        await take_file(interaction, file, None)


async def open_draft(
    interaction: Interaction, number: int, file: discord.Attachment | None
) -> None:
    """Go on with a bulletin, or put the text of a file in place of its own."""
    if file is None:
        await show_draft(interaction, number)
    else:
        await take_file(interaction, file, number)


async def take_file(interaction: Interaction, file: discord.Attachment, number: int | None) -> None:
    """Make a draft of a file; what could not be kept, or is to be checked, is listed."""
    client, person = interaction.client, person_of(interaction)
    catalogue = catalogue_for(interaction.locale.value)
    drafts = client.services.bulletin_drafts
    await (desk_of(interaction, number) if number else drafts.remit(person))
    try:
        if file.size > LARGEST_FILE:
            raise FileTooBigError(str(file.size))
        await interaction.response.defer(ephemeral=True, thinking=True)
        content = await file.read()
        taken = await drafts.take_in(
            person, file.filename, content, number=number, now=client.now()
        )
    except FileRefusedError as error:
        said = _SAID.get(type(error), EditingMessage.FILE_UNSAFE)
        told = warning(catalogue.text(said, detail=capital(str(error))))
        await show(interaction, card_view(Card(blocks=(told,)), catalogue))
    else:
        await show_draft(interaction, taken.bulletin.number, *_told(taken, catalogue))


def _told(taken: TakenIn, catalogue: Catalogue) -> Iterator[Block]:
    yield note(catalogue.text(EditingMessage.FILE_READ))
    losses = [catalogue.text(loss, count=str(count)) for loss, count in taken.losses]
    checks = [catalogue.text(check) for check in taken.checks]
    listed = ((EditingMessage.LOSSES, losses), (EditingMessage.CHECKS, checks))
    for heading, lines in listed:
        if lines:
            text = "\n".join(f"- {capital(line)}" for line in lines)
            yield Block(kind=BlockKind.NOTE, heading=catalogue.text(heading), text=text)
