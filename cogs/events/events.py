"""`/gestion-calendrier`: coordinators keep the calendar; each command opens a form or a screen."""

from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.calendar.forms import EventForm
from bot.domain.content.events import EventKind, EventStanding
from bot.domain.lists.values import Named, handle
from bot.formats.calendar.cards import event_card
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.event_commands import EventCommandMessage
from bot.formats.catalogues.events import EventMessage
from cogs.events.buttons import ConfirmButton, CorrectButton
from cogs.events.entry import EventEntryCog, open_form, show
from cogs.events.leads import show_leads
from cogs.events.options import KINDS, on_event, suggest_documents
from cogs.events.screens import CancelButton, PageButton, ResendMenu, UndoButton, show_screen
from cogs.events.steps import AddStepsButton, EventStepsCog, PlanButton, TieMenu
from cogs.lists.lists import Typed, suggesting, written
from cogs.readers import person_of
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view
from cogs.ui.labels import localised
from cogs.ui.offers import ShownButton


@app_commands.guild_only()
@app_commands.default_permissions(manage_messages=True)
class EventsCog(
    commands.GroupCog,
    group_name=localised(EventCommandMessage.GROUP_NAME),
    group_description=localised(EventCommandMessage.GROUP),
):
    """Opens the forms and screens of the calendar to those who keep it."""

    @app_commands.command(
        name=localised(EventCommandMessage.ADD_NAME), description=localised(EventCommandMessage.ADD)
    )
    @app_commands.rename(
        kind=localised(EventCommandMessage.KIND_NAME),
        document=localised(EventCommandMessage.DOCUMENT_NAME),
        dossier=localised(EventCommandMessage.DOSSIER_NAME),
        region=localised(EventCommandMessage.REGION_NAME),
    )
    @app_commands.describe(
        kind=localised(EventCommandMessage.KIND),
        document=localised(EventCommandMessage.DOCUMENT),
        dossier=localised(EventCommandMessage.DOSSIER),
        region=localised(EventCommandMessage.REGION),
    )
    @app_commands.choices(kind=KINDS)
    @app_commands.autocomplete(
        document=suggest_documents,
        dossier=suggesting(Named.DOSSIER),
        region=suggesting(Named.REGION),
    )
    async def add(
        self,
        interaction: Interaction,
        kind: str,
        document: Typed | None = None,
        dossier: Typed | None = None,
        region: Typed | None = None,
    ) -> None:
        """Open an empty form."""
        form = EventForm(
            kind=EventKind(kind),
            document=document or "",
            dossier=await written(interaction, Named.DOSSIER, dossier) or None,
            region=await written(interaction, Named.REGION, region) or None,
        )
        client = interaction.client
        started = await client.services.events.start(person_of(interaction), form, client.now())
        await open_form(interaction, started)

    @on_event(EventCommandMessage.EDIT_NAME, EventCommandMessage.EDIT)
    async def edit(self, interaction: Interaction, event: Typed) -> None:
        """Open the form of an event, filled in."""
        kept = await interaction.client.services.events.kept(
            person_of(interaction), event, interaction.client.now()
        )
        await open_form(interaction, kept.form)

    @on_event(EventCommandMessage.POSTPONE_NAME, EventCommandMessage.POSTPONE)
    async def postpone(self, interaction: Interaction, event: Typed) -> None:
        """Ask for the new date of an event."""
        kept = await interaction.client.services.events.kept(
            person_of(interaction), event, interaction.client.now()
        )
        await open_form(interaction, kept.form, only_date=True)

    @on_event(EventCommandMessage.CANCEL_NAME, EventCommandMessage.CANCEL)
    async def cancel(self, interaction: Interaction, event: Typed) -> None:
        """Ask whether an event is really off."""
        catalogue = catalogue_for(interaction.locale.value)
        kept = await interaction.client.services.events.kept(
            person_of(interaction), event, interaction.client.now()
        )
        over = kept.event.standing is EventStanding.CANCELLED
        note = EventMessage.ALREADY_CANCELLED if over else EventMessage.CANCEL_ASK_NOTE
        title = EventMessage.CANCELLED if over else EventMessage.CANCEL_ASK
        card = event_card(title, kept.event, kept.desk, catalogue.text(note), catalogue)
        yes = ShownButton(
            label=catalogue.text(EventMessage.CANCEL_CONFIRM),
            custom_id=f"relais:event:cancel:{handle(kept.event.id)}",
        )
        await show(interaction, card_view(card, catalogue, () if over else (yes,)))

    @on_event(EventCommandMessage.LEADS_NAME, EventCommandMessage.LEADS)
    @app_commands.rename(leads=localised(EventCommandMessage.LEADS_OPTION_NAME))
    @app_commands.describe(leads=localised(EventCommandMessage.LEADS_OPTION))
    async def reminders(
        self, interaction: Interaction, event: Typed, leads: Typed | None = None
    ) -> None:
        """Show when an event is recalled, or choose it."""
        await show_leads(interaction, event, leads)

    @on_event(EventCommandMessage.PREVIEW_NAME, EventCommandMessage.PREVIEW)
    async def preview(self, interaction: Interaction, event: Typed) -> None:
        """Show each message that an event will cause."""
        await show_screen(interaction, "preview", event)

    @on_event(EventCommandMessage.REGISTER_NAME, EventCommandMessage.REGISTER)
    async def register(self, interaction: Interaction, event: Typed) -> None:
        """Show what became of an event's messages."""
        await show_screen(interaction, "register", event)

    @on_event(EventCommandMessage.JOURNAL_NAME, EventCommandMessage.JOURNAL)
    async def journal(self, interaction: Interaction, event: Typed) -> None:
        """Show who changed what of an event."""
        await show_screen(interaction, "journal", event)


async def setup(client: RelaisClient) -> None:
    """Add the command, the forms behind it, and the buttons."""
    await client.add_cog(EventEntryCog(client))
    await client.add_cog(EventStepsCog(client))
    await client.add_cog(EventsCog())
    client.add_dynamic_items(
        ConfirmButton, CorrectButton, PageButton, ResendMenu, UndoButton, CancelButton
    )
    client.add_dynamic_items(AddStepsButton, PlanButton, TieMenu)
