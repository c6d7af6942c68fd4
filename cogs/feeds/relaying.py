"""Passing news on: the button that opens the form, and the form."""

from typing import Any

import discord
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.audiences import Audience
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.feeds import FeedMessage
from bot.services.news import RelayWish
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.event_forms import typed_in
from cogs.ui.news import AUDIENCE, COMMENT, EVERYWHERE, REGION, RELAY_FORM, Act, noted, relay_modal


class RelayButton(LastingItem, template=Act.RELAY.pattern):
    """Asks with which words, and for whom, an item is passed on."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        item, person = int(self.match["of"]), person_of(interaction)
        services = interaction.client.services
        await services.news.one(person, item, interaction.client.now())
        remit = await services.news.remit(person)
        directory = await services.directory.directory()
        regions = [
            each for each in directory.regions if remit.national or each.code in remit.regions
        ]
        catalogue = catalogue_for(interaction.locale.value)
        audiences = [each for each in Audience if each <= remit.audience]
        modal = relay_modal(item, audiences, regions, remit.national, catalogue)
        await interaction.response.send_modal(modal)


class RelayingCog(commands.Cog):
    """Takes in the form by which an item is passed on: its identifier says which."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Pass an item on as the form says."""
        data: Any = interaction.data or {}
        match = RELAY_FORM.fullmatch(str(data.get("custom_id", "")))
        if match is None or interaction.type is not discord.InteractionType.modal_submit:
            return
        try:
            await self._relay(interaction, int(match["item"]))
        except Exception as error:  # discord.py would log it and leave the person waiting
            await self._client.report(interaction, error)

    async def _relay(self, interaction: Interaction, item: int) -> None:
        typed, services = typed_in(interaction), self._client.services
        region = typed.get(REGION, EVERYWHERE)
        wish = RelayWish(
            comment=typed.get(COMMENT, ""),
            audience=Audience(int(typed.get(AUDIENCE) or 0)),
            region=None if region == EVERYWHERE else region,
        )
        count = await services.news.relay(person_of(interaction), item, wish, self._client.now())
        services.deliveries.wake()
        catalogue = catalogue_for(interaction.locale.value)
        told = catalogue.text(FeedMessage.RELAYED, count=str(count))
        # Whoever reads the same channel sees that it is done.
        content = noted(interaction.message.content if interaction.message else "", told)
        await interaction.response.edit_message(content=content)


async def setup(client: RelaisClient) -> None:
    """Answer the button and the form."""
    client.add_dynamic_items(RelayButton)
    await client.add_cog(RelayingCog(client))
