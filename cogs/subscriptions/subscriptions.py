"""`/abonnement`: what a person is told in private, asked for and stopped by them alone."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.content.events import Event
from bot.domain.errors import BotError
from bot.domain.lists.values import Named, handle
from bot.domain.schedule.subscriptions import SubscriptionScope
from bot.domain.text import fold
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from bot.formats.written.leads import read_leads
from cogs.events.options import KINDS
from cogs.lists.calendar_files import FileButton, send_file
from cogs.lists.lists import Typed, suggesting, written
from cogs.readers import reader_here
from cogs.subscriptions.buttons import BUTTONS
from cogs.subscriptions.subscribing import show_subscriptions, subscribe, tell
from cogs.ui.buttons import Interaction
from cogs.ui.labels import localised

_LONGEST = 100
_EVERYTHING = app_commands.Choice(name=localised(SubscriptionMessage.ALL), value="all")


async def _suggest_dates(
    interaction: discord.Interaction[Any], typed: str
) -> list[app_commands.Choice[str]]:
    """Offer the coming dates that whoever types may read."""
    try:
        found = [each for each in await _coming(interaction) if _bears(each, typed)]
    except BotError:  # nobody can be told while they type
        return []
    return [
        app_commands.Choice(name=f"{each.start} · {each.title}"[:_LONGEST], value=handle(each.id))
        for each in found[:25]
    ]


class SubscriptionsCog(
    commands.GroupCog,
    group_name=localised(SubscriptionMessage.GROUP_NAME),
    group_description=localised(SubscriptionMessage.GROUP),
):
    """What a person asks to be told in private."""

    @app_commands.command(
        name=localised(SubscriptionMessage.ADD_NAME), description=localised(SubscriptionMessage.ADD)
    )
    @app_commands.rename(
        kind=localised(SubscriptionMessage.KIND_NAME),
        dossier=localised(SubscriptionMessage.DOSSIER_NAME),
        date=localised(SubscriptionMessage.DATE_NAME),
        lead=localised(SubscriptionMessage.LEAD_NAME),
    )
    @app_commands.describe(
        kind=localised(SubscriptionMessage.KIND),
        dossier=localised(SubscriptionMessage.DOSSIER),
        date=localised(SubscriptionMessage.DATE),
        lead=localised(SubscriptionMessage.LEAD),
    )
    @app_commands.choices(kind=[_EVERYTHING, *KINDS])
    @app_commands.autocomplete(dossier=suggesting(Named.DOSSIER), date=_suggest_dates)
    async def add(
        self,
        interaction: Interaction,
        kind: str | None = None,
        dossier: Typed | None = None,
        date: Typed | None = None,
        lead: Typed | None = None,
    ) -> None:
        """Keep one wish."""
        leads = read_leads(lead) if lead else ()
        if isinstance(leads, str) or len(leads) > 1:
            await tell(interaction, SubscriptionMessage.LEAD_UNREAD, detail=lead or "")
            return
        if sum(map(bool, (kind, dossier, date))) != 1:
            await tell(interaction, SubscriptionMessage.WHICH)
            return
        scope, subject = await _wanted(interaction, kind, dossier, date)
        await subscribe(interaction, scope, subject, next(iter(leads), None))

    @app_commands.command(
        name=localised(SubscriptionMessage.LIST_NAME),
        description=localised(SubscriptionMessage.LIST),
    )
    async def list(self, interaction: Interaction) -> None:
        """Show what the person asked for."""
        await show_subscriptions(interaction)

    @app_commands.command(
        name=localised(SubscriptionMessage.STOP_NAME),
        description=localised(SubscriptionMessage.STOP),
    )
    async def stop(self, interaction: Interaction) -> None:
        """Show what can be stopped."""
        await show_subscriptions(interaction)

    @app_commands.command(
        name=localised(SubscriptionMessage.CALENDAR_NAME),
        description=localised(SubscriptionMessage.CALENDAR),
    )
    async def calendar(self, interaction: Interaction) -> None:
        """Give the file of all that is coming."""
        await send_file(interaction)


async def _wanted(
    interaction: Interaction, kind: str | None, dossier: str | None, date: str | None
) -> tuple[SubscriptionScope, str]:
    """Return what a wish is about, from what was chosen or typed."""
    if dossier:
        shown = await written(interaction, Named.DOSSIER, dossier)
        return SubscriptionScope.DOSSIER, shown
    if date:
        return SubscriptionScope.EVENT, date
    if kind == _EVERYTHING.value:
        return SubscriptionScope.ALL, ""
    return SubscriptionScope.KIND, kind or ""


async def _coming(interaction: discord.Interaction[Any]) -> tuple[Event, ...]:
    client: RelaisClient = interaction.client
    reader = await reader_here(client, interaction)
    found = await client.services.calendar_files.coming(reader, client.now())
    return found.events


def _bears(event: Event, typed: str) -> bool:
    called = fold(event.title)
    return all(word in called for word in fold(typed).split())


async def setup(client: RelaisClient) -> None:
    """Add the command and its buttons."""
    await client.add_cog(SubscriptionsCog())
    client.add_dynamic_items(FileButton, *BUTTONS)
