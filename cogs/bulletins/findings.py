"""What is found in a draft and proposed: acronyms to explain, dates to put in the calendar."""

from datetime import date
from typing import Final

from bot.domain.bulletins.drafts import DateFound, DraftDesk
from bot.domain.calendar.forms import EventForm
from bot.domain.content.events import EventKind
from bot.formats.calendar.forms import moment_typed
from bot.formats.cards import Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.dates import date_words
from bot.formats.drafts.cards import note, warning
from bot.formats.lists.sheets import capital
from cogs.bulletins.drafts import BulletinItem, desk_of, show_draft
from cogs.events.entry import open_form
from cogs.readers import person_of
from cogs.ui.bulletin_editor import Act, act_id
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view
from cogs.ui.offers import ShownButton

# What a bulletin tells people to come to, or to do by then.
_KINDS: Final = (
    EventKind.COMMENT_DEADLINE,
    EventKind.DEADLINE,
    EventKind.MEETING,
    EventKind.ASSEMBLY,
    EventKind.HEARING,
)


class TermsButton(BulletinItem, template=Act.TERMS.on()):
    """« Ajouter les sigles »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Explain in a section the acronyms that the text uses."""
        client = interaction.client
        await client.services.bulletin_drafts.add_terms(
            person_of(interaction), self.number, client.now()
        )
        await show_draft(interaction, self.number, told=EditingMessage.TERMS_ADDED)


class DateButton(BulletinItem, template=Act.DATE.on(r"\d{8}")):
    """« Créer le 10 décembre 2026 »: asks what is on that day, beside the editor, which stays."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask, or say that the date is no longer there."""
        catalogue = catalogue_for(interaction.locale.value)
        found = _found(await desk_of(interaction, self.number), self.match["arg"])
        if found is None:
            gone = warning(catalogue.text(EditingMessage.DATE_GONE))
            await show_draft(interaction, self.number, gone)
            return
        kinds = tuple(_kind(self.number, found.day, kind, catalogue) for kind in _KINDS)
        view = card_view(_asked(found.day, catalogue), catalogue, kinds)
        await interaction.response.send_message(view=view, ephemeral=True)


class EventButton(BulletinItem, template=Act.EVENT.on(r"\d{8}-[a-z_]{1,20}")):
    """Opens the form of the calendar, filled in with what the bulletin says."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it, or say that the date is no longer there."""
        client, desk = interaction.client, await desk_of(interaction, self.number)
        day, _, kind = self.match["arg"].partition("-")
        found = _found(desk, day)
        if found is None:
            catalogue = catalogue_for(interaction.locale.value)
            gone = catalogue.text(EditingMessage.DATE_GONE)
            await interaction.response.send_message(gone, ephemeral=True)
            return
        form = _event_form(desk, found, EventKind(kind))
        started = await client.services.events.start(person_of(interaction), form, client.now())
        await open_form(interaction, started)


def _found(desk: DraftDesk, day: str) -> DateFound | None:
    return next((each for each in desk.dates if f"{each.day:%Y%m%d}" == day), None)


def _asked(day: date, catalogue: Catalogue) -> Card:
    written = date_words(day, catalogue.language)
    title = catalogue.text(EditingMessage.DATE_KIND, day=written)
    return Card(title=title, blocks=(note(catalogue.text(EditingMessage.DATE_KIND_NOTE)),))


def _kind(number: int, day: date, kind: EventKind, catalogue: Catalogue) -> ShownButton:
    to = act_id(Act.EVENT, number, f"{day:%Y%m%d}-{kind}")
    return ShownButton(label=capital(catalogue.text(kind)), custom_id=to)


def _event_form(desk: DraftDesk, found: DateFound, kind: EventKind) -> EventForm:
    bulletin = desk.bulletin
    only = bulletin.dossiers[0] if len(bulletin.dossiers) == 1 else None
    return EventForm(
        kind=kind,
        when=moment_typed(found.day, found.hour),
        audience=bulletin.audience,
        region=bulletin.region,
        dossier=only,
    )
