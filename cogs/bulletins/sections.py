"""The sections of a bulletin: opened, written, moved, taken away. Nothing typed is lost."""

from bot.domain.bulletins.drafts import DraftDesk, place_of
from bot.domain.bulletins.errors import SectionChangedError
from bot.domain.content.bulletins import Section, SectionKind
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.cards import (
    fits_form,
    section_card,
    warning,
)
from cogs.bulletins.drafts import BulletinItem, desk_of, show_draft
from cogs.bulletins.forms import show
from cogs.readers import person_of
from cogs.ui.bulletin_editor import STAMP, Act, section_view
from cogs.ui.bulletin_forms import section_modal
from cogs.ui.buttons import Interaction, chosen


async def show_section(interaction: Interaction, number: int, stamped: str) -> None:
    """Show a section with what can be done with it; where it is no more, the draft as it is."""
    desk, catalogue = await desk_of(interaction, number), catalogue_for(interaction.locale.value)
    section = _held(desk, stamped)
    if section is None:
        await show_gone(interaction, number)
        return
    card = section_card(desk.bulletin, section, catalogue)
    await show(interaction, section_view(desk.bulletin, section, card, catalogue))


async def show_gone(interaction: Interaction, number: int) -> None:
    """Say that a section is not what it was, and show the draft."""
    catalogue = catalogue_for(interaction.locale.value)
    await show_draft(interaction, number, warning(catalogue.text(EditingMessage.GONE)))


class SectionMenu(BulletinItem, template=Act.SECTION.on()):
    """Opens the section that was chosen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_section(interaction, self.number, next(iter(chosen(interaction)), ""))


class AddButton(BulletinItem, template=Act.ADD.on()):
    """« Ajouter une section »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open an empty form: a headline where there is none yet."""
        desk = await desk_of(interaction, self.number)
        kinds = {section.kind for section in desk.bulletin.sections}
        first = SectionKind.HEADLINE not in kinds
        section = Section(
            kind=SectionKind.HEADLINE if first else SectionKind.ITEM, heading="", body=""
        )
        catalogue = catalogue_for(interaction.locale.value)
        await interaction.response.send_modal(section_modal(self.number, section, None, catalogue))


class _SectionButton(BulletinItem, template=r"(?!)"):
    """A button on one section, known by its stamp."""

    @property
    def stamped(self) -> str:
        """The stamp of the section."""
        return self.match["arg"]


class WriteButton(_SectionButton, template=Act.WRITE.on(STAMP)):
    """« Modifier »: opens the form of a section, filled in."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it, unless the section changed or is too long for one."""
        section = _held(await desk_of(interaction, self.number), self.stamped)
        if section is None:
            await show_gone(interaction, self.number)
        elif not fits_form(section):
            await show_section(interaction, self.number, self.stamped)
        else:
            catalogue = catalogue_for(interaction.locale.value)
            modal = section_modal(self.number, section, self.stamped, catalogue)
            await interaction.response.send_modal(modal)


class UpButton(_SectionButton, template=Act.UP.on(STAMP)):
    """« Monter »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Move the section before the one above it."""
        await _moved(interaction, self.number, self.stamped, -1)


class DownButton(_SectionButton, template=Act.DOWN.on(STAMP)):
    """« Descendre »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Move the section after the one below it."""
        await _moved(interaction, self.number, self.stamped, 1)


class RemoveButton(_SectionButton, template=Act.REMOVE.on(STAMP)):
    """« Retirer »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Take the section away; the journal keeps it."""
        client = interaction.client
        try:
            await client.services.bulletin_drafts.remove_section(
                person_of(interaction), self.number, self.stamped, client.now()
            )
        except SectionChangedError:
            await show_gone(interaction, self.number)
        else:
            await show_draft(interaction, self.number, told=EditingMessage.REMOVED)


async def _moved(interaction: Interaction, number: int, stamped: str, by: int) -> None:
    client = interaction.client
    try:
        await client.services.bulletin_drafts.move_section(
            person_of(interaction), number, stamped, by, client.now()
        )
    except SectionChangedError:
        await show_gone(interaction, number)
    else:
        await show_section(interaction, number, stamped)


def _held(desk: DraftDesk, stamped: str) -> Section | None:
    at = place_of(stamped, desk.bulletin.sections)
    return None if at is None else desk.bulletin.sections[at]
