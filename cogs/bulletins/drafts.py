"""The editor of a bulletin: what it shows, and what can be done with the whole of a draft."""

import io
from collections.abc import Sequence

import discord

from bot.domain.bulletins.drafts import DraftDesk
from bot.domain.content.bulletins import Step, after
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.cards import draft_card, draft_title, note
from bot.services.bulletins import draft_file
from cogs.bulletins.forms import show
from cogs.readers import person_of
from cogs.ui.bulletin_editor import Act, act_id, editor_view
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.cards import card_view
from cogs.ui.offers import ShownButton


class BulletinItem(LastingItem, template=r"(?!)"):
    """A button or menu under a bulletin that someone writes."""

    @property
    def number(self) -> int:
        """The number of the bulletin."""
        return int(self.match["number"])


async def desk_of(interaction: Interaction, number: int) -> DraftDesk:
    """Return a draft to whoever writes it."""
    client = interaction.client
    return await client.services.bulletin_drafts.draft(person_of(interaction), number, client.now())


async def show_draft(
    interaction: Interaction, number: int, *notes: Block, told: EditingMessage | None = None
) -> None:
    """Show a draft with all that can be done with it, after what is told first."""
    catalogue = catalogue_for(interaction.locale.value)
    desk = await desk_of(interaction, number)
    directory = await interaction.client.services.directory.directory()
    done = [note(catalogue.text(told))] if told else []
    card = draft_card(desk, directory, [*done, *notes], catalogue)
    await show(interaction, editor_view(desk, card, catalogue))


class OpenButton(BulletinItem, template=Act.OPEN.on()):
    """Opens the editor, or comes back to it."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the draft."""
        await show_draft(interaction, self.number)


class LookButton(BulletinItem, template=Act.LOOK.on()):
    """« Aperçu »: the very messages, to whoever presses alone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Send them in private, as they will appear."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        preview = await client.services.releases.preview(
            person_of(interaction), self.number, client.now()
        )
        await _send_privately(
            interaction, [*preview.messages, catalogue.text(EditingMessage.LOOKED)]
        )


class TakeButton(BulletinItem, template=Act.TAKE.on()):
    """« Emporter le texte »: the draft as a file, to be changed and brought back."""

    async def pressed(self, interaction: Interaction) -> None:
        """Give the file."""
        file = draft_file((await desk_of(interaction, self.number)).bulletin)
        await interaction.response.send_message(
            catalogue_for(interaction.locale.value).text(EditingMessage.TAKEN),
            file=discord.File(io.BytesIO(file.content), filename=file.name),
            ephemeral=True,
        )


async def ask_discard(interaction: Interaction, number: int) -> None:
    """Ask whether a draft is really to be deleted (StepRefusedError for one that is out)."""
    catalogue = catalogue_for(interaction.locale.value)
    bulletin = (await desk_of(interaction, number)).bulletin
    after(bulletin.state, Step.EDIT)
    blocks = (
        Block(kind=BlockKind.ANSWER, text=draft_title(bulletin)),
        Block(kind=BlockKind.FOOTER, text=catalogue.text(EditingMessage.DISCARD_NOTE)),
    )
    card = Card(title=catalogue.text(EditingMessage.DISCARD_ASK), blocks=blocks)
    choices = tuple(
        ShownButton(label=catalogue.text(label), custom_id=act_id(act, number))
        for label, act in (
            (EditingMessage.DISCARD, Act.DISCARD),
            (EditingMessage.BACK, Act.OPEN),
        )
    )
    await show(interaction, card_view(card, catalogue, choices))


class DiscardButton(BulletinItem, template=Act.DISCARD.on()):
    """« Oui, supprimer ce brouillon »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Delete it, and say so in place."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        bulletin = (await desk_of(interaction, self.number)).bulletin
        drafts = client.services.bulletin_drafts
        await drafts.discard(person_of(interaction), self.number, client.now())
        told = catalogue.text(EditingMessage.DISCARDED, name=bulletin.name)
        await show(interaction, card_view(Card(blocks=(note(told),)), catalogue))


async def _send_privately(interaction: Interaction, messages: Sequence[str]) -> None:
    first, *others = messages
    await interaction.response.send_message(first, ephemeral=True, suppress_embeds=True)
    for each in others:
        await interaction.followup.send(each, ephemeral=True, suppress_embeds=True)
