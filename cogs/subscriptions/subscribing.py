"""Subscribing, seeing and stopping, whichever button or command it comes from."""

from datetime import timedelta

import discord

from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from bot.formats.subscriptions import lead_of, wish_words
from bot.services.subscriptions import SubscriptionList
from cogs.readers import reader_here, spot_of
from cogs.ui.buttons import Interaction
from cogs.ui.subscriptions import lines_of, subscriptions_view


async def subscribe(
    interaction: Interaction,
    scope: SubscriptionScope,
    subject: str = "",
    lead: timedelta | None = None,
) -> None:
    """Keep a wish of whoever acts, and say so; say it too where their messages are closed."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    reader = await reader_here(client, interaction)
    wish = Subscription(
        person=interaction.user.id,
        server=await _proof(interaction),
        scope=scope,
        subject=subject,
        lead=lead,
        language=catalogue.language,
        since=client.now(),
    )
    kept = await client.services.subscriptions.add(wish, reader)
    client.services.deliveries.wake()
    found = await client.services.subscriptions.list(wish.person, reader, client.now())
    await interaction.response.send_message(_added(kept, found, catalogue), ephemeral=True)
    if len(found.subscriptions) == 1 and interaction.guild_id is not None:
        await _try_private_messages(interaction, catalogue)


async def show_subscriptions(interaction: Interaction, notice: str = "") -> None:
    """Show whoever acts what they asked for, to them alone."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    reader = await reader_here(client, interaction)
    found = await client.services.subscriptions.list(interaction.user.id, reader, client.now())
    view = subscriptions_view(found, catalogue, notice)
    own = interaction.message is not None and interaction.message.flags.ephemeral
    if own and notice:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def wish_lines(interaction: Interaction) -> list[str]:
    """Return what whoever acts asked for, in words, a line each."""
    client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
    reader = await reader_here(client, interaction)
    found = await client.services.subscriptions.list(interaction.user.id, reader, client.now())
    return lines_of(found, catalogue)


async def tell(interaction: Interaction, message: SubscriptionMessage, **parameters: str) -> None:
    """Say something to whoever acts, alone."""
    text = catalogue_for(interaction.locale.value).text(message, **parameters)
    await interaction.response.send_message(text, ephemeral=True)


async def _proof(interaction: Interaction) -> int | None:
    """Return the server that proves what someone may read.

    That is this one; in private the one, of those they were lately seen in, that shows the most.
    """
    spot = spot_of(interaction)
    if spot is not None:
        return spot.server
    lately = interaction.client.lately_seen.servers(interaction.user.id)
    known = await interaction.client.services.places.admitted(lately) if lately else ()
    widest = max(known, key=lambda server: (server.audience, len(server.regions)), default=None)
    return widest.id if widest else None


def _added(kept: Subscription, found: SubscriptionList, catalogue: Catalogue) -> str:
    what = wish_words(kept, words.plain(found.title(kept)), catalogue)
    text = catalogue.text(SubscriptionMessage.ADDED, what=what, leads=lead_of(kept, catalogue))
    closed = catalogue.text(SubscriptionMessage.CLOSED) if found.closed else ""
    return "\n\n".join(filter(None, (text, closed)))


async def _try_private_messages(interaction: Interaction, catalogue: Catalogue) -> None:
    """Write to someone once, so that closed messages are told now rather than when it counts."""
    try:
        await interaction.user.send(catalogue.text(SubscriptionMessage.WELCOME))
    except discord.Forbidden:
        text = catalogue.text(SubscriptionMessage.CLOSED)
        await interaction.followup.send(text, ephemeral=True)
