"""The buttons under what was read back of a form: correct it, or keep it."""

import logging
import re
from abc import abstractmethod
from dataclasses import replace
from typing import Any, Final

import discord
from discord import ui

from bot.domain.calendar.forms import Proposal
from bot.domain.errors import ConflictError, UnavailableError
from bot.formats.calendar.cards import kept_card
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.events import EventMessage
from bot.services.events import RefusedFormError
from cogs.events.entry import Draft, entry_of, read_back, show, tell_gone
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.cards import card_view
from cogs.ui.event_buttons import kept_buttons
from cogs.ui.event_forms import event_modal

log = logging.getLogger(__name__)

_DRAFT: Final = r"(?P<token>[0-9a-f]{8})"


class DraftButton(LastingItem, template=r"(?!)"):
    """A button under what was read back."""

    async def pressed(self, interaction: Interaction) -> None:
        """Act on the draft, or say that it is gone, with the words that still stand there."""
        drafts = entry_of(interaction.client).drafts
        draft = drafts.get(self.match["token"], interaction.user.id, interaction.client.now())
        if draft is None:
            await tell_gone(interaction, _texts_of(interaction.message))
        else:
            await self.act(interaction, draft)

    @abstractmethod
    async def act(self, interaction: Interaction, draft: Draft) -> None:
        """Do what the button says."""


class CorrectButton(DraftButton, template=re.compile(rf"relais:event:correct:{_DRAFT}")):
    """« Corriger »: opens the form again, filled in."""

    async def act(self, interaction: Interaction, draft: Draft) -> None:
        """Open the form."""
        catalogue = catalogue_for(interaction.locale.value)
        token = self.match["token"]
        modal = event_modal(draft.form, token, catalogue, only_date=draft.only_date)
        await interaction.response.send_modal(modal)


class ConfirmButton(DraftButton, template=re.compile(rf"relais:event:confirm:{_DRAFT}")):
    """« Confirmer »: keeps the event, and has what is owed sent."""

    async def act(self, interaction: Interaction, draft: Draft) -> None:
        """Keep it, unless time or someone else overtook it."""
        client, token, form = interaction.client, self.match["token"], draft.form
        events, person = client.services.events, person_of(interaction)
        try:
            proposal = await events.save(person, form, client.now())
        except RefusedFormError:
            await read_back(interaction, token, form)
            return
        except ConflictError:
            await self._overtaken(interaction, draft)
            return
        entry_of(client).drafts.drop(token)
        client.services.deliveries.wake()
        log.info("action=event.save outcome=%s", "changed" if proposal.held else "added")
        await show(interaction, _kept_view(proposal, catalogue_for(interaction.locale.value)))

    async def _overtaken(self, interaction: Interaction, draft: Draft) -> None:
        client, token = interaction.client, self.match["token"]
        kept = await client.services.events.kept(
            person_of(interaction), draft.form.event or "", client.now()
        )
        form = replace(draft.form, mark=kept.form.mark)
        entry_of(client).keep(token, replace(draft, form=form), interaction)
        warning = catalogue_for(interaction.locale.value).text(EventMessage.OVERTAKEN)
        await read_back(interaction, token, form, warning)


def _kept_view(proposal: Proposal, catalogue: Catalogue) -> ui.LayoutView:
    event = proposal.event
    if event is None:
        raise UnavailableError("event")
    card = kept_card(proposal, event, catalogue)
    return card_view(card, catalogue, kept_buttons(event, proposal.check, catalogue))


def _texts_of(message: discord.Message | None) -> str:
    found = _components([each.to_dict() for each in message.components] if message else [])
    return "\n".join(found)


def _components(components: list[Any]) -> list[str]:
    texts: list[str] = []
    for each in components:
        texts += [str(each["content"])] if each.get("content") else []
        texts += _components(each.get("components", []))
    return texts
