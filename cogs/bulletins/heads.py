"""The head of a bulletin: its title, its date, for whom it is, who signs it."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import Head
from bot.domain.bulletins.edits import head_of
from bot.domain.bulletins.errors import HeadChangedError, RefusedSectionError
from bot.domain.bulletins.heads import HeadForm, head_mark
from bot.domain.content.bulletins import Bulletin
from bot.domain.dates import PartialDate
from bot.formats.cards import Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.heads import head_typed, read_head
from bot.formats.drafts.refusals import head_overtaken_card, head_refused_card
from cogs.bulletins.drafts import BulletinItem, desk_of, show_draft
from cogs.bulletins.forms import Typed, again_button, show
from cogs.bulletins.versions import latest_change
from cogs.readers import person_of
from cogs.ui.bulletin_editor import Act
from cogs.ui.bulletin_forms import EVERYWHERE, NEW, Field, HeadChoices, head_modal
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view, with_names

_NOT_YET: Final = 0


async def open_new(interaction: Interaction) -> None:
    """Ask for the head of a bulletin to begin."""
    client = interaction.client
    language = catalogue_for(interaction.locale.value).language
    this_month = PartialDate(year=client.now().year, month=client.now().month)
    directory = await client.services.directory.directory()
    form = head_typed(Head(title="", date=this_month), directory, language)
    await open_head(interaction, _NOT_YET, form, NEW)


async def open_head(interaction: Interaction, number: int, form: HeadForm, mark: str) -> None:
    """Open the form of a head, filled in."""
    choices = await _choices(interaction)
    modal = head_modal(number, form, mark, choices, catalogue_for(interaction.locale.value))
    await interaction.response.send_modal(modal)


async def take_head(
    interaction: Interaction, number: int, mark: str, typed: Mapping[str, str]
) -> None:
    """Keep what was written in the form of a head, or give it back with the reason."""
    directory = await interaction.client.services.directory.directory()
    held = (await desk_of(interaction, number)).bulletin if number else None
    form = await _form(interaction, held, typed)
    catalogue = catalogue_for(interaction.locale.value)
    read = read_head(form, directory)
    if not isinstance(read, Head):
        reasons = [catalogue.text(each.problem, detail=each.detail) for each in read]
        await _refused(interaction, number, form, mark, reasons)
        return
    try:
        if held is None:
            await _begun(interaction, read)
        else:
            await _changed(interaction, held, mark, read)
    except RefusedSectionError as error:
        await _refused(interaction, number, form, mark, [each.message for each in error.faults])
    except HeadChangedError as error:
        done = await latest_change(interaction, number, whole=True)
        card = head_overtaken_card(form, done, catalogue)
        await _give_back(interaction, number, card, form, head_mark(error.current))


async def _begun(interaction: Interaction, head: Head) -> None:
    client = interaction.client
    begun = await client.services.bulletin_drafts.start(person_of(interaction), head, client.now())
    await show_draft(interaction, begun.number, told=EditingMessage.STARTED)


async def _changed(interaction: Interaction, held: Bulletin, mark: str, head: Head) -> None:
    client, before = interaction.client, head_of(held)
    if head_mark(before) != mark:
        raise HeadChangedError(before)
    await client.services.bulletin_drafts.set_head(
        person_of(interaction), held.number, head, client.now(), replacing=before
    )
    await show_draft(interaction, held.number, told=EditingMessage.SAVED)


async def _form(
    interaction: Interaction, held: Bulletin | None, typed: Mapping[str, str]
) -> HeadForm:
    """Return the form as it was typed; what it does not ask stays as it is."""
    choices = await _choices(interaction)
    kept = held.region if held else choices.only_region
    region = typed.get(Field.REGION) or kept
    return HeadForm(
        title=typed[Field.TITLE],
        date=typed[Field.DATE],
        audience=Audience[typed[Field.AUDIENCE].upper()],
        region=None if region == EVERYWHERE else region,
        issuers=typed.get(Field.ISSUERS, ""),
        dossiers=held.dossiers if held else (),
    )


async def _choices(interaction: Interaction) -> HeadChoices:
    """Return for whom and where whoever acts may write."""
    services = interaction.client.services
    remit = await services.bulletin_drafts.remit(person_of(interaction))
    regions = (await services.directory.directory()).regions
    return HeadChoices(
        audiences=[each for each in Audience if each <= remit.audience],
        regions=[each for each in regions if remit.national or each.code in remit.regions],
        everywhere=remit.national,
    )


async def _refused(
    interaction: Interaction, number: int, form: HeadForm, mark: str, reasons: Sequence[str]
) -> None:
    card = head_refused_card(reasons, form, catalogue_for(interaction.locale.value))
    await _give_back(interaction, number, card, form, mark)


async def _give_back(
    interaction: Interaction, number: int, card: Card, form: HeadForm, mark: str
) -> None:
    again = again_button(interaction, number, Typed(written=form, replacing=mark))
    view = card_view(card, catalogue_for(interaction.locale.value), (again,))
    await show(interaction, with_names(view))


class HeadButton(BulletinItem, template=Act.HEAD.on()):
    """« Titre, date, public »: opens the form of the head, filled in."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it."""
        bulletin = (await desk_of(interaction, self.number)).bulletin
        directory = await interaction.client.services.directory.directory()
        language = catalogue_for(interaction.locale.value).language
        head = head_of(bulletin)
        form = head_typed(head, directory, language)
        await open_head(interaction, self.number, form, head_mark(head))
