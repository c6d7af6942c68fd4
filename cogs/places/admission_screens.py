"""What `/gestion-serveurs` shows, drawn afresh at each command and each press."""

from dataclasses import replace
from functools import partial

import discord
from discord import ui

from bot.domain.content.directory import Directory
from bot.domain.errors import ForbiddenError
from bot.domain.places.errors import UnknownServerError
from bot.domain.places.places import Server
from bot.domain.places.rules import problems
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.places.admissions import server_words
from bot.formats.places.changes import PlaceNames
from bot.formats.places.places import not_seen, troubles
from bot.guilds import known_names, seen_guild, server_facts
from cogs.readers import person_of
from cogs.ui.admissions import journal_view, list_view
from cogs.ui.buttons import Interaction


class NationalOnlyError(ForbiddenError):
    """Someone else than a national coordinator asked."""

    code = "national_only"


async def national_servers(interaction: Interaction) -> tuple[Server, ...]:
    """Return every server (NationalOnlyError for anyone else)."""
    try:
        return await interaction.client.services.places.servers(person_of(interaction))
    except ForbiddenError as error:
        raise NationalOnlyError(str(interaction.guild_id)) from error


def server_among(servers: tuple[Server, ...], typed: str) -> Server:
    """Return the server of this id, or the only one of this name (UnknownServerError)."""
    by_id = [server for server in servers if str(server.id) == typed.strip()]
    found = by_id or [server for server in servers if server.name == typed.strip()]
    if len(found) != 1:
        raise UnknownServerError(typed)
    return found[0]


def safe(server: Server) -> Server:
    """Return the server with its name as it may be shown."""
    return replace(server, name=words.plain(server.name))


async def list_page(interaction: Interaction, page: int) -> ui.LayoutView:
    """Draw a page of the list."""
    servers = await national_servers(interaction)
    directory = await interaction.client.services.directory.directory()
    catalogue = catalogue_for(interaction.locale.value)

    def describe(server: Server) -> str:
        found = _found(server, seen_guild(interaction.client, server.id), catalogue)
        return server_words(safe(server), found, directory, catalogue)

    return list_view(servers, describe, page, catalogue)


async def journal_page(
    interaction: Interaction, server_id: int, page: int, notice: str = ""
) -> ui.LayoutView:
    """Draw a page of a server's journal."""
    server = server_among(await national_servers(interaction), str(server_id))
    services = interaction.client.services
    changes = await services.places.journal(person_of(interaction), server_id)
    directory = await services.directory.directory()
    catalogue = catalogue_for(interaction.locale.value)
    names = _names(seen_guild(interaction.client, server_id), directory, catalogue)
    return journal_view(safe(server), changes, page, names, notice)


def _found(server: Server, guild: discord.Guild | None, catalogue: Catalogue) -> tuple[str, ...]:
    if not server.served:
        return ()
    if guild is None:
        return (str(not_seen(catalogue)),)
    names = known_names(guild)

    def name_of(channel_id: int) -> str:
        return words.plain(f"#{names.get(channel_id, channel_id)}")

    found = problems(server, server_facts(guild, server))
    return tuple(map(str, troubles(server, found, name_of, catalogue)))


def _names(guild: discord.Guild | None, directory: Directory, catalogue: Catalogue) -> PlaceNames:
    """Name things as someone who is not in that server can read them."""
    known = known_names(guild) if guild else {}

    def named(sign: str, identity: int) -> str:
        return words.plain(f"{sign}{known.get(identity, identity)}")

    return PlaceNames(
        catalogue=catalogue,
        regions=directory.region_names,
        bodies=directory.body_names,
        channel=partial(named, "#"),
        role=partial(named, "@"),
    )
