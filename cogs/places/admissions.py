"""`/gestion-serveurs`: the national coordination's view of the servers of the network."""

from typing import Final, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.audiences import Audience
from bot.domain.content.directory import Directory, long_name
from bot.domain.errors import BotError
from bot.domain.places.errors import UnknownGroupingError, UnknownServerError
from bot.domain.places.places import Server
from bot.domain.text import fold
from bot.formats.catalogues.admissions import AdmissionMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.places.admissions import Proposal
from bot.formats.places.places import state_words
from cogs.places.admission_screens import (
    journal_page,
    list_page,
    national_servers,
    safe,
    server_among,
)
from cogs.ui.admissions import proposal_view, withdrawal_view
from cogs.ui.buttons import Interaction
from cogs.ui.labels import localised

_MOST_CHOICES: Final = 25
_LABEL_LIMIT: Final = 100
_Choices: TypeAlias = list[app_commands.Choice[str]]
_AUDIENCES: Final = [
    app_commands.Choice(name=localised(message), value=int(audience))
    for audience, message in (
        (Audience.PUBLIC, AdmissionMessage.CHOICE_PUBLIC),
        (Audience.MEMBERS, AdmissionMessage.CHOICE_MEMBERS),
        (Audience.GROUPINGS, AdmissionMessage.CHOICE_GROUPINGS),
        (Audience.DELEGATES, AdmissionMessage.CHOICE_DELEGATES),
    )
]
_SERVER: Final = localised(AdmissionMessage.SERVER)
_SERVER_NAME: Final = localised(AdmissionMessage.SERVER_NAME)


class AdmissionsCog(commands.Cog):
    """Shows servers, and reads back what would change before it counts."""

    servers = app_commands.Group(
        name=localised(AdmissionMessage.GROUP_NAME),
        description=localised(AdmissionMessage.GROUP),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )

    @servers.command(
        name=localised(AdmissionMessage.LIST_NAME), description=localised(AdmissionMessage.LIST)
    )
    async def show_list(self, interaction: Interaction) -> None:
        """Show every server, with what is wrong there."""
        view = await list_page(interaction, 0)
        await interaction.response.send_message(view=view, ephemeral=True)

    @servers.command(
        name=localised(AdmissionMessage.ADMIT_NAME), description=localised(AdmissionMessage.ADMIT)
    )
    @app_commands.describe(
        server=_SERVER,
        audience=localised(AdmissionMessage.AUDIENCE),
        grouping=localised(AdmissionMessage.GROUPING),
    )
    @app_commands.rename(
        server=_SERVER_NAME,
        audience=localised(AdmissionMessage.AUDIENCE_NAME),
        grouping=localised(AdmissionMessage.GROUPING_NAME),
    )
    @app_commands.choices(audience=_AUDIENCES)
    async def admit(
        self, interaction: Interaction, server: str, audience: int, grouping: str | None = None
    ) -> None:
        """Read an admission back: nothing counts before it is confirmed."""
        held = server_among(await national_servers(interaction), server)
        directory = await interaction.client.services.directory.directory()
        proposal = _proposed(safe(held), Audience(audience), grouping, directory)
        view = proposal_view(proposal, directory, catalogue_for(interaction.locale.value))
        await interaction.response.send_message(view=view, ephemeral=True)

    @servers.command(
        name=localised(AdmissionMessage.WITHDRAW_NAME),
        description=localised(AdmissionMessage.WITHDRAW),
    )
    @app_commands.describe(server=_SERVER)
    @app_commands.rename(server=_SERVER_NAME)
    async def withdraw(self, interaction: Interaction, server: str) -> None:
        """Say what withdrawing means, and ask."""
        held = server_among(await national_servers(interaction), server)
        if not held.admitted:
            raise UnknownServerError(server)
        view = withdrawal_view(safe(held), catalogue_for(interaction.locale.value))
        await interaction.response.send_message(view=view, ephemeral=True)

    @servers.command(
        name=localised(AdmissionMessage.JOURNAL_NAME),
        description=localised(AdmissionMessage.JOURNAL),
    )
    @app_commands.describe(server=_SERVER)
    @app_commands.rename(server=_SERVER_NAME)
    async def journal(self, interaction: Interaction, server: str) -> None:
        """Show what changed in a server."""
        held = server_among(await national_servers(interaction), server)
        view = await journal_page(interaction, held.id, 0)
        await interaction.response.send_message(view=view, ephemeral=True)

    @admit.autocomplete("server")
    @journal.autocomplete("server")
    async def _any_server(self, interaction: Interaction, typed: str) -> _Choices:
        return _server_choices(interaction, await _offered(interaction), typed)

    @withdraw.autocomplete("server")
    async def _admitted_server(self, interaction: Interaction, typed: str) -> _Choices:
        admitted = tuple(each for each in await _offered(interaction) if each.admitted)
        return _server_choices(interaction, admitted, typed)

    @admit.autocomplete("grouping")
    async def _grouping(self, interaction: Interaction, typed: str) -> _Choices:
        if not await _offered(interaction):
            return []
        directory = await interaction.client.services.directory.directory()
        found = directory.matching(typed)[:_MOST_CHOICES]
        return [
            app_commands.Choice(name=long_name(body)[:_LABEL_LIMIT], value=body.id)
            for body in found
        ]


def _proposed(
    server: Server, audience: Audience, grouping: str | None, directory: Directory
) -> Proposal:
    """Take up what is known: the server's regions, or else that of its grouping."""
    body = directory.body(grouping) if grouping else None
    if grouping and body is None:
        raise UnknownGroupingError(grouping)
    found = (body.region,) if body and body.region else ()
    return Proposal(
        server=server,
        audience=audience,
        grouping=body.id if body else server.grouping,
        regions=server.regions or found,
    )


async def _offered(interaction: Interaction) -> tuple[Server, ...]:
    """Return the servers to choose among: none to whoever may not know of them."""
    try:
        return await national_servers(interaction)
    except BotError:
        return ()


def _server_choices(interaction: Interaction, servers: tuple[Server, ...], typed: str) -> _Choices:
    catalogue = catalogue_for(interaction.locale.value)
    found = [server for server in servers if fold(typed) in fold(server.name)]
    found.sort(key=lambda server: server.admitted)
    return [
        app_commands.Choice(
            name=f"{server.name[: _LABEL_LIMIT // 2]} ({state_words(server, catalogue)})",
            value=str(server.id),
        )
        for server in found[:_MOST_CHOICES]
    ]


async def setup(client: RelaisClient) -> None:
    """Add the cog."""
    await client.add_cog(AdmissionsCog())
