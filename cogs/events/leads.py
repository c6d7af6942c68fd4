"""`/gestion-calendrier rappels`: when an event is recalled, shown or chosen."""

from bot.formats.calendar.cards import event_card
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.events import EventMessage
from bot.formats.written.leads import read_leads
from cogs.events.entry import show
from cogs.readers import person_of
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view
from cogs.ui.event_buttons import kept_buttons


async def show_leads(interaction: Interaction, event: str, typed: str | None) -> None:
    """Give an event the lead times that were typed, if any, and show those it has."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    events, person = client.services.events, person_of(interaction)
    note = catalogue.text(EventMessage.LEADS_NOTE)
    if typed:
        leads = read_leads(typed)
        if isinstance(leads, str):
            text = catalogue.text(EventMessage.LEADS_UNREAD, detail=leads)
            await interaction.response.send_message(text, ephemeral=True)
            return
        await events.set_leads(person, event, leads, client.now())
        client.services.deliveries.wake()
        note = catalogue.text(EventMessage.SAVED_NOTE)
    kept = await events.kept(person, event, client.now())
    card = event_card(EventMessage.LEADS_SAVED, kept.event, kept.desk, note, catalogue)
    view = card_view(card, catalogue, kept_buttons(kept.event, None, catalogue))
    await show(interaction, view)
