"""The buttons of subscriptions: asked for under a notice, stopped under a private message."""

import re
from collections.abc import Iterable
from typing import Final

from bot.domain.schedule.subscriptions import SubscriptionScope
from bot.formats import words
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from bot.formats.subscriptions import wish_words
from cogs.readers import reader_here
from cogs.subscriptions.subscribing import show_subscriptions, subscribe, tell
from cogs.ui.buttons import Interaction, LastingItem, chosen
from cogs.ui.subscriptions import STOP_ALL_ID, STOP_ID


class RemindButton(LastingItem, template=re.compile(r"relais:remind:(?P<event>[^:]{1,64})")):
    """« Me le rappeler », under a notice."""

    async def pressed(self, interaction: Interaction) -> None:
        """Keep the wish of whoever pressed."""
        await subscribe(interaction, SubscriptionScope.EVENT, self.match["event"])


class StopEventButton(LastingItem, template=re.compile(r"relais:stop:(?P<event>[^:]{1,64})")):
    """« Arrêter ces rappels », under a private message."""

    async def pressed(self, interaction: Interaction) -> None:
        """Drop every wish from which the message came."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        reader = await reader_here(client, interaction)
        subscriptions, person = client.services.subscriptions, interaction.user.id
        before = await subscriptions.list(person, reader, client.now())
        event = self.match["event"]
        stopped = await subscriptions.stop_hearing_of(person, event, client.now())
        if not stopped:
            await tell(interaction, SubscriptionMessage.STOPPED_NONE)
            return
        what = ", ".join(wish_words(each, before.title(each), catalogue) for each in stopped)
        await tell(interaction, SubscriptionMessage.STOPPED, what=words.plain(what))


class StopMenu(LastingItem, template=re.compile(STOP_ID)):
    """Stops what was chosen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Drop them, and show the rest."""
        await _stop(interaction, [int(each) for each in chosen(interaction) if each.isdigit()])


class StopAllButton(LastingItem, template=re.compile(STOP_ALL_ID)):
    """Stops everything."""

    async def pressed(self, interaction: Interaction) -> None:
        """Drop all of it."""
        client = interaction.client
        reader = await reader_here(client, interaction)
        found = await client.services.subscriptions.list(interaction.user.id, reader, client.now())
        await _stop(interaction, [each.id for each in found.subscriptions])


async def _stop(interaction: Interaction, wanted: Iterable[int]) -> None:
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    count = await client.services.subscriptions.stop(interaction.user.id, wanted, client.now())
    message = SubscriptionMessage.STOPPED_COUNT if count else SubscriptionMessage.STOPPED_NONE
    await show_subscriptions(interaction, catalogue.text(message, count=str(count)))


BUTTONS: Final = (RemindButton, StopEventButton, StopMenu, StopAllButton)
