"""The dossiers a bulletin is about, and where it says that they stand once it is out."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.bulletins.drafts import DraftDesk
from bot.domain.bulletins.edits import head_of
from bot.domain.bulletins.errors import RefusedSectionError
from bot.domain.bulletins.releases import StatusChange
from bot.domain.content.dossiers import Dossier, DossierState
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import named_by
from bot.formats.cards import Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.cards import draft_title, note
from bot.formats.drafts.refusals import status_refused_card
from cogs.bulletins.drafts import BulletinItem, desk_of, show_draft
from cogs.bulletins.forms import give_back, show
from cogs.readers import person_of
from cogs.ui.bulletin_editor import Act, dossiers_view
from cogs.ui.bulletin_forms import Field, status_modal
from cogs.ui.buttons import Interaction, chosen
from cogs.ui.cards import card_view


async def take_status(
    interaction: Interaction, number: int, named: str, typed: Mapping[str, str]
) -> None:
    """Keep where a dossier will stand once the bulletin is out; nothing where no word was left."""
    client = interaction.client
    desk = await desk_of(interaction, number)
    dossier = _dossier(desk, named)
    others = tuple(each for each in desk.release.statuses if each.dossier != dossier.id)
    said = StatusChange(
        dossier=dossier.id, state=DossierState(typed[Field.STATE]), summary=typed[Field.SUMMARY]
    )
    statuses = (*others, said) if said.summary.strip() else others
    try:
        await client.services.bulletin_drafts.set_statuses(
            person_of(interaction), number, statuses, client.now()
        )
    except RefusedSectionError as error:
        catalogue = catalogue_for(interaction.locale.value)
        await show(interaction, card_view(status_refused_card(error.faults, catalogue), catalogue))
        await give_back(interaction, [said.summary])
    else:
        await show_draft(interaction, number, told=EditingMessage.STATUS_KEPT)


class DossiersButton(BulletinItem, template=Act.DOSSIERS.on()):
    """« Statut d’un dossier »: shows the menus of dossiers."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show them."""
        catalogue = catalogue_for(interaction.locale.value)
        desk = await desk_of(interaction, self.number)
        told = EditingMessage.DOSSIERS_NOTE if desk.decided else EditingMessage.NAMED_NOTE
        if not desk.dossiers:
            told = EditingMessage.NO_DOSSIER
        card = Card(title=draft_title(desk.bulletin), blocks=(note(catalogue.text(told)),))
        await show(interaction, dossiers_view(desk, card, catalogue))


class NamedMenu(BulletinItem, template=Act.NAMED.on()):
    """Sets the dossiers that a bulletin is about."""

    async def pressed(self, interaction: Interaction) -> None:
        """Keep those chosen, and those of which whoever chose is not shown."""
        client, desk = interaction.client, await desk_of(interaction, self.number)
        shown = {dossier.id for dossier in desk.dossiers}
        kept = [each for each in desk.bulletin.dossiers if each not in shown]
        named = [_dossier(desk, value).id for value in chosen(interaction)]
        head = head_of(desk.bulletin)
        await client.services.bulletin_drafts.set_head(
            person_of(interaction),
            self.number,
            replace(head, dossiers=(*kept, *named)),
            client.now(),
            replacing=head,
        )
        await show_draft(interaction, self.number, told=EditingMessage.SAVED)


class StatusMenu(BulletinItem, template=Act.STATUS.on()):
    """Asks where the dossier chosen will stand."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form, filled in with what was said before."""
        desk = await desk_of(interaction, self.number)
        dossier = _dossier(desk, next(iter(chosen(interaction)), ""))
        said = next((each for each in desk.release.statuses if each.dossier == dossier.id), None)
        catalogue = catalogue_for(interaction.locale.value)
        modal = status_modal(self.number, dossier, said, catalogue)
        await interaction.response.send_modal(modal)


def _dossier(desk: DraftDesk, named: str) -> Dossier:
    held = {dossier.id: dossier for dossier in desk.dossiers}
    found = named_by(named, held)
    if found is None:
        raise NotFoundError(named)
    return held[found]
