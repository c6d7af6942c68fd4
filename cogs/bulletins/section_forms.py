"""What was written in the form of a section: kept, or given back with the reason."""

from collections.abc import Mapping

from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.errors import RefusedSectionError, SectionChangedError
from bot.domain.content.bulletins import Section, SectionKind
from bot.formats.cards import Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.refusals import (
    is_shown_whole,
    section_overtaken_card,
    section_refused_card,
)
from cogs.bulletins.drafts import show_draft
from cogs.bulletins.forms import Typed, again_button, give_back, show
from cogs.bulletins.versions import latest_change
from cogs.readers import person_of
from cogs.ui.bulletin_editor import Act, act_id
from cogs.ui.bulletin_forms import NEW, Field
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view, with_names
from cogs.ui.offers import ShownButton


async def take_section(
    interaction: Interaction, number: int, replaced: str, typed: Mapping[str, str]
) -> None:
    """Keep what was written in the form of a section, or give it back with the reason."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    replacing = None if replaced == NEW else replaced
    section = Section(
        kind=SectionKind(typed[Field.KIND]),
        heading=typed[Field.HEADING],
        body=typed[Field.BODY],
    )
    try:
        await client.services.bulletin_drafts.put_section(
            person_of(interaction), number, section, replacing=replacing, now=client.now()
        )
    except RefusedSectionError as error:
        card = section_refused_card(error.faults, section, catalogue)
        await _give_back(interaction, number, card, section, replacing)
    except SectionChangedError as error:
        done = await latest_change(interaction, number, whole=error.current is None)
        card = section_overtaken_card(error.current, section, catalogue, done)
        now = stamp(error.current) if error.current else None
        await _give_back(interaction, number, card, section, now)
    else:
        await show_draft(interaction, number, told=EditingMessage.SAVED)


async def _give_back(
    interaction: Interaction, number: int, card: Card, section: Section, replacing: str | None
) -> None:
    catalogue = catalogue_for(interaction.locale.value)
    back = ShownButton(
        label=catalogue.text(EditingMessage.BACK), custom_id=act_id(Act.OPEN, number)
    )
    again = again_button(interaction, number, Typed(written=section, replacing=replacing))
    await show(interaction, with_names(card_view(card, catalogue, (again, back))))
    if not is_shown_whole(section):
        await give_back(interaction, [section.heading, section.body])
