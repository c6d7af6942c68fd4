"""`/configurer`: a server's coordinators set Relais up, in one private message."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.errors import ConflictError, ForbiddenError, InvalidError
from bot.domain.places.errors import ChangedSinceError, NotAdmittedError, NotManagerError
from bot.domain.places.places import Server
from bot.domain.places.rules import problems
from bot.formats import words
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.errors import ErrorMessage
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.catalogues.setup import SetupMessage
from bot.formats.places.mentions import channel_mention
from bot.formats.places.places import troubles
from bot.guilds import known_names, server_facts
from cogs.places.setup_desk import Desk, desk_of, guild_of
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.labels import localised
from cogs.ui.setup import CHANNELS_STEP, Screen, setup_view, stamp


class SetupCog(commands.Cog):
    """Opens the set-up of a server."""

    @app_commands.command(
        name=localised(SetupMessage.NAME), description=localised(SetupMessage.DESCRIPTION)
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def configure(self, interaction: Interaction) -> None:
        """Show the first step, to whoever coordinates this server."""
        try:
            await show_step(interaction, CHANNELS_STEP, "")
        except ForbiddenError as error:
            await tell_refused(interaction, error)


class SetupItem(LastingItem, template=r"(?!)"):
    """A button or menu of the set-up: it counts at once, and its step is drawn again."""

    step: ClassVar[int] = CHANNELS_STEP

    async def pressed(self, interaction: Interaction) -> None:
        """Act, then show how things stand, also where it was refused."""
        try:
            notice = await self._acted(interaction)
            await show_step(interaction, self.shown_step(), notice)
        except ForbiddenError as error:
            await tell_refused(interaction, error)

    def shown_step(self) -> int:
        """Return the step to draw again."""
        return self.step

    @abstractmethod
    async def act(self, interaction: Interaction) -> str:
        """Do what was asked; return what to say of it."""

    async def _acted(self, interaction: Interaction) -> str:
        catalogue = catalogue_for(interaction.locale.value)
        try:
            return await self.act(interaction)
        except (ChangedSinceError, InvalidError) as error:
            return f"⚠️ {catalogue.text(ErrorMessage(error.code))}"
        except ConflictError:
            return catalogue.text(SetupMessage.CHANGED_MEANWHILE)


class SetupMenu(SetupItem, template=r"(?!)"):
    """A menu: its identifier tells what it showed, so that nobody undoes another unknowingly."""

    @abstractmethod
    def current(self, server: Server) -> Iterable[object]:
        """Return all that the menu decides, as it stands."""

    @abstractmethod
    async def write(self, desk: Desk, server: Server) -> None:
        """Save what was chosen, while the server still is as it was just read."""

    async def act(self, interaction: Interaction) -> str:
        """Save (ConflictError where someone else changed the same thing since it was drawn)."""
        desk = desk_of(interaction)
        server = await desk.server()
        if stamp(self.current(server)) != self.match["shown"]:
            raise ConflictError(str(server.id))
        await self.write(desk, server)
        return catalogue_for(interaction.locale.value).text(SetupMessage.SAVED)


async def show_step(interaction: Interaction, step: int, notice: str) -> None:
    """Draw a step in the message it was asked from, or in a new private one."""
    view = setup_view(await _screen(interaction, notice), step)
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view)
    elif interaction.message is None:
        await interaction.response.send_message(view=view, ephemeral=True)
    else:
        await interaction.response.edit_message(view=view)


async def tell_refused(interaction: Interaction, error: ForbiddenError) -> None:
    """Say kindly why this person may not do this here, and what they can do."""
    catalogue = catalogue_for(interaction.locale.value)
    told: Mapping[type[Exception], Message] = {
        NotAdmittedError: PlaceMessage.NOT_ADMITTED,
        NotManagerError: ErrorMessage.NOT_MANAGER,
    }
    message = told.get(type(error), PlaceMessage.NOT_COORDINATOR)
    text = catalogue.text(message, server=str(interaction.guild_id))
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)


async def _screen(interaction: Interaction, notice: str) -> Screen:
    guild, desk = guild_of(interaction), desk_of(interaction)
    catalogue = catalogue_for(interaction.locale.value)
    server, last = await desk.places.overview(desk.person, guild.id)
    found = problems(server, server_facts(guild, server))
    return Screen(
        server=replace(server, name=words.plain(guild.name)),
        known=known_names(guild),
        problems=tuple(map(str, troubles(server, found, channel_mention, catalogue))),
        last=last,
        catalogue=catalogue,
        notice=notice,
    )


async def setup(client: RelaisClient) -> None:
    """Add the cog."""
    await client.add_cog(SetupCog())
