"""The steps of a consultation: shown again with a real date, and added to the calendar."""

import re
from dataclasses import replace
from typing import Any, Final

import discord
from discord import ui
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.calendar.written import UnreadDate
from bot.domain.schedule.moments import local_day
from bot.formats import words
from bot.formats.calendar.cards import check_blocks
from bot.formats.calendar.faults import date_fault_words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.consultations import ConsultationMessage
from bot.formats.written.dates import read_day
from cogs.events.entry import show
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem, button, chosen
from cogs.ui.cards import card_view
from cogs.ui.event_buttons import STEPS, StepsAddress, steps_address
from cogs.ui.event_forms import typed_in

_FORM: Final = re.compile(rf"relais:steps:form:(?P<step>\d):{STEPS}")
_LABEL: Final = 100
_LONGEST: Final = 100


class EventStepsCog(commands.Cog):
    """Takes in the dates that steps are tied to."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Draw the back-plan with the date that was written."""
        data: Any = interaction.data or {}
        match = _FORM.fullmatch(str(data.get("custom_id", "")))
        if match is None or interaction.type is not discord.InteractionType.modal_submit:
            return
        try:
            await _tied(interaction, int(match["step"]), steps_address(match))
        except Exception as error:  # discord.py would log it and leave the person waiting
            await self._client.report(interaction, error)


async def show_plan(interaction: Interaction, address: StepsAddress, warning: str = "") -> None:
    """Show the back-plan of a deadline, with what can be done with it."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    check = await client.services.events.check(
        person_of(interaction), address.event, address.received, address.fixed
    )
    warned = [Block(kind=BlockKind.WARNING, text=warning)] if warning else []
    card = Card(blocks=(*warned, *check_blocks(check, catalogue)))
    view = card_view(card, catalogue)
    names = [step.name for step in check.steps[:-1]]
    for item in _items(address, names, feasible=check.feasible, catalogue=catalogue):
        row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
        row.add_item(item)
        view.add_item(row)
    await show(interaction, view)


def _items(
    address: StepsAddress, names: list[str], *, feasible: bool, catalogue: Catalogue
) -> list[ui.Item[ui.LayoutView]]:
    options = [
        discord.SelectOption(label=words.shortened(name, _LABEL, "…"), value=str(at))
        for at, name in enumerate(names)
    ]
    items: list[ui.Item[ui.LayoutView]] = []
    if options and len(f"relais:steps:form:9:{address}") <= _LONGEST:
        items.append(
            ui.Select(
                custom_id=f"relais:steps:tie:{address}",
                placeholder=catalogue.text(ConsultationMessage.TIE),
                options=options,
            )
        )
    if feasible:
        label = catalogue.text(ConsultationMessage.ADD_STEPS)
        items.append(button(label, f"relais:steps:add:{address}"))
    return items


async def _tied(interaction: Interaction, step: int, address: StepsAddress) -> None:
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    kept = await client.services.events.kept(person_of(interaction), address.event, client.now())
    typed = typed_in(interaction).get("day", "")
    read = read_day(typed, local_day(client.now(), kept.event.zone))
    if isinstance(read, UnreadDate):
        words_of = date_fault_words(read, catalogue)
        warning = catalogue.text(ConsultationMessage.UNREAD, words=f"{typed}. {words_of}")
        await show_plan(interaction, address, warning)
    else:
        fixed = {**address.fixed, step: read.day}
        await show_plan(interaction, replace(address, fixed=fixed))


class PlanButton(LastingItem, template=re.compile(rf"relais:steps:plan:{STEPS}")):
    """Shows the back-plan with its steps to choose from."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_plan(interaction, steps_address(self.match))


class TieMenu(LastingItem, template=re.compile(rf"relais:steps:tie:{STEPS}")):
    """Asks for the real date of the step that was chosen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form of one date."""
        catalogue = catalogue_for(interaction.locale.value)
        step = next(iter(chosen(interaction)), "0")
        modal = ui.Modal(
            title=catalogue.text(ConsultationMessage.TIE_TITLE),
            custom_id=f"relais:steps:form:{step}:{steps_address(self.match)}",
        )
        field: ui.TextInput[ui.Modal] = ui.TextInput(custom_id="day", max_length=_LONGEST)
        label = catalogue.text(ConsultationMessage.TIE_LABEL)
        modal.add_item(ui.Label(text=label, component=field))
        modal.stop()
        await interaction.response.send_modal(modal)


class AddStepsButton(LastingItem, template=re.compile(rf"relais:steps:add:{STEPS}")):
    """« Ajouter ces étapes au calendrier »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Enter the steps still to come, and say how many they were."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        address = steps_address(self.match)
        steps = await client.services.events.add_steps(
            person_of(interaction),
            address.event,
            address.received,
            address.fixed,
            now=client.now(),
        )
        client.services.deliveries.wake()
        several, one = ConsultationMessage.ADDED, ConsultationMessage.ADDED_ONE
        message = several if len(steps) > 1 else one if steps else ConsultationMessage.ADDED_NONE
        text = catalogue.text(message, count=str(len(steps)))
        await interaction.response.send_message(text, ephemeral=True)
