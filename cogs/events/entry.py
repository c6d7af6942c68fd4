"""Entering an event: form, read-back, confirmation. Nothing typed is lost, nothing kept unsaid."""

import logging
import secrets
from dataclasses import dataclass, replace
from typing import Any, Final

import discord
from discord import ui
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.calendar.forms import EventForm, Proposal, filled_in
from bot.domain.drafts import Drafts
from bot.domain.errors import UnavailableError
from bot.formats.calendar.cards import proposal_card
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.events import EventMessage
from cogs.readers import person_of
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view
from cogs.ui.event_forms import FORM, event_modal, typed_in
from cogs.ui.offers import ShownButton

log = logging.getLogger(__name__)

_NAME: Final = "EventEntryCog"
_TOKEN_BYTES: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form that someone fills in; `only_date` asks for the new date of an event alone."""

    form: EventForm
    only_date: bool = False


class EventEntryCog(commands.Cog, name=_NAME):
    """Holds what is entered until it is confirmed."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client
        self.drafts: Drafts[Draft] = Drafts()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take in the form that someone sent."""
        data: Any = interaction.data or {}
        match = FORM.fullmatch(str(data.get("custom_id", "")))
        if match is None or interaction.type is not discord.InteractionType.modal_submit:
            return
        try:
            await self._sent(interaction, match["token"])
        except Exception as error:  # discord.py would log it and leave the person waiting
            await self._client.report(interaction, error)

    async def _sent(self, interaction: Interaction, token: str) -> None:
        typed = typed_in(interaction)
        draft = self.drafts.get(token, interaction.user.id, self._client.now())
        if draft is None:
            await tell_gone(interaction, "\n".join(filter(None, typed.values())))
            return
        form = filled_in(draft.form, typed)
        self.keep(token, replace(draft, form=form), interaction)
        await read_back(interaction, token, form)

    def keep(self, token: str, draft: Draft, interaction: Interaction) -> None:
        """Keep a draft for whoever acts."""
        self.drafts.put(token, draft, interaction.user.id, self._client.now())


def entry_of(client: RelaisClient) -> EventEntryCog:
    """Return the cog that holds the drafts (UnavailableError where it is not loaded)."""
    cog = client.get_cog(_NAME)
    if not isinstance(cog, EventEntryCog):
        raise UnavailableError(_NAME)
    return cog


async def open_form(interaction: Interaction, form: EventForm, *, only_date: bool = False) -> None:
    """Open a form to whoever acts."""
    token = secrets.token_hex(_TOKEN_BYTES)
    entry_of(interaction.client).keep(token, Draft(form=form, only_date=only_date), interaction)
    catalogue = catalogue_for(interaction.locale.value)
    modal = event_modal(form, token, catalogue, only_date=only_date)
    await interaction.response.send_modal(modal)


async def read_back(
    interaction: Interaction, token: str, form: EventForm, warning: str = ""
) -> None:
    """Show what was understood of a form, to be confirmed, or what is to be corrected."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    proposal = await client.services.events.propose(person_of(interaction), form, client.now())
    card = proposal_card(proposal, catalogue)
    if warning:
        card = replace(card, blocks=(Block(kind=BlockKind.WARNING, text=warning), *card.blocks))
    await show(interaction, card_view(card, catalogue, _choices(proposal, token, catalogue)))


async def show(interaction: Interaction, view: ui.LayoutView) -> None:
    """Draw a view in the private message it was asked from, or in a new one."""
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def tell_gone(interaction: Interaction, typed: str) -> None:
    """Say that a form is no longer held, and give its words back."""
    catalogue = catalogue_for(interaction.locale.value)
    blocks = (
        Block(kind=BlockKind.WARNING, text=catalogue.text(EventMessage.DRAFT_GONE)),
        Block(kind=BlockKind.DETAILS, text=typed),
    )
    view = card_view(Card(blocks=blocks), catalogue)
    await interaction.response.send_message(view=view, ephemeral=True)


def _choices(proposal: Proposal, token: str, catalogue: Catalogue) -> tuple[ShownButton, ...]:
    correct = ShownButton(
        label=catalogue.text(EventMessage.CORRECT), custom_id=f"relais:event:correct:{token}"
    )
    if proposal.event is None:
        return (correct,)
    label = EventMessage.CONFIRM_ANYWAY if proposal.doubts else EventMessage.CONFIRM
    confirm = ShownButton(label=catalogue.text(label), custom_id=f"relais:event:confirm:{token}")
    return (confirm, correct)
