"""The menus and buttons of `/configurer`, each saved as soon as it is chosen."""

from collections.abc import Iterable
from typing import Any

from bot.client import RelaisClient
from bot.domain.audiences import Audience
from bot.domain.places.places import Purpose, Server
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.setup import SetupMessage
from bot.formats.places import setup as wording
from bot.guilds import announcement_channels
from cogs.places.setup import SetupItem, SetupMenu
from cogs.places.setup_desk import Desk, desk_of, guild_of
from cogs.ui.buttons import Interaction
from cogs.ui.setup import CHECK_STEP, READERS_STEP, ROLES_STEP

_NEWS = 5


class StepButton(SetupItem, template=r"relais:setup:step:(?P<step>[0-3])"):
    """Goes to another step."""

    def shown_step(self) -> int:
        """Return the step it leads to."""
        return int(self.match["step"])

    async def act(self, _interaction: Interaction) -> str:
        """Change nothing."""
        return ""


class CheckButton(SetupItem, template=r"relais:setup:check"):
    """Looks at the channels and roles again."""

    step = CHECK_STEP

    async def act(self, _interaction: Interaction) -> str:
        """Change nothing: drawing the step is looking."""
        return ""


class UndoButton(SetupItem, template=r"relais:setup:undo:(?P<change>\d+):(?P<step>[0-3])"):
    """Takes back the change that the message named, unless more changed since."""

    def shown_step(self) -> int:
        """Return the step on which it was pressed."""
        return int(self.match["step"])

    async def act(self, interaction: Interaction) -> str:
        """Undo the change."""
        desk = desk_of(interaction)
        news = announcement_channels(guild_of(interaction))
        change = int(self.match["change"])
        await desk.places.undo(desk.person, change, desk.now, announcing=news)
        return catalogue_for(interaction.locale.value).text(SetupMessage.UNDONE)


class ChannelsMenu(
    SetupMenu, template=r"relais:setup:channels:(?P<purpose>[a-z]+):(?P<shown>[0-9a-f]{8})"
):
    """The channels of a purpose."""

    def current(self, server: Server) -> Iterable[object]:
        """Return the channels of this purpose."""
        return wording.of_purpose(server, Purpose(self.match["purpose"]))

    async def write(self, desk: Desk, server: Server) -> None:
        """Give the purpose to the chosen channels and to no other."""
        purpose = Purpose(self.match["purpose"])
        chosen = desk.chosen_among(wording.of_purpose(server, purpose))
        news = announcements(self.item) | _hidden_announcements(server, desk)
        channels = [(each, each in news) for each in chosen]
        await desk.places.set_channels(desk.person, server, purpose, channels, desk.now)


class MentionMenu(SetupMenu, template=r"relais:setup:mention:(?P<shown>[0-9a-f]{8})"):
    """The role that may be mentioned."""

    step = ROLES_STEP

    def current(self, server: Server) -> Iterable[object]:
        """Return the role, if there is one."""
        return (server.mention_role,) if server.mention_role else ()

    async def write(self, desk: Desk, server: Server) -> None:
        """Save the role, or that there is none."""
        role = next(iter(desk.chosen), None)
        await desk.places.set_mention_role(desk.person, server, role, desk.now)


class CoordinatorsMenu(SetupMenu, template=r"relais:setup:coordinators:(?P<shown>[0-9a-f]{8})"):
    """The roles that may set Relais up."""

    step = ROLES_STEP

    def current(self, server: Server) -> Iterable[object]:
        """Return the roles."""
        return server.coordinators

    async def write(self, desk: Desk, server: Server) -> None:
        """Save the roles."""
        await desk.places.set_coordinators(desk.person, server, desk.chosen, desk.now)


class ReadersMenu(
    SetupMenu, template=r"relais:setup:readers:(?P<audience>[1-3]):(?P<shown>[0-9a-f]{8})"
):
    """The channels of an audience."""

    step = READERS_STEP

    def current(self, server: Server) -> Iterable[object]:
        """Return the channels of every audience: one that joins this one leaves another."""
        return wording.readers(server)

    async def write(self, desk: Desk, server: Server) -> None:
        """Save the channels; those that leave it are for everyone."""
        audience = Audience(int(self.match["audience"]))
        chosen = desk.chosen_among(wording.read_by(server, audience))
        await desk.places.set_readers(desk.person, server, audience, chosen, desk.now)


class WeeklyMenu(SetupMenu, template=r"relais:setup:weekly:(?P<shown>[0-9a-f]{8})"):
    """The channels that get one summary a week."""

    step = READERS_STEP

    def current(self, server: Server) -> Iterable[object]:
        """Return the channels that get one now."""
        return (each.id for each in wording.reminded_channels(server) if each.weekly)

    async def write(self, desk: Desk, server: Server) -> None:
        """Save what was chosen of the channels that the menu showed: no menu holds more than 25."""
        menu: Any = self.item
        shown = {int(option.value) for option in menu.options}
        weekly = {
            channel.id: channel.id in desk.chosen
            for channel in wording.reminded_channels(server)
            if channel.id in shown
        }
        await desk.places.set_weekly(desk.person, server, weekly, desk.now)


def announcements(menu: Any) -> frozenset[int]:
    """Return which of the chosen channels are announcement channels, as Discord just said."""
    return frozenset(channel.id for channel in menu.values if channel.type.value == _NEWS)


def _hidden_announcements(server: Server, desk: Desk) -> frozenset[int]:
    return frozenset(each.id for each in server.channels if each.announcement) & desk.hidden


async def setup(client: RelaisClient) -> None:
    """Answer these buttons and menus."""
    client.add_dynamic_items(StepButton, CheckButton, UndoButton)
    client.add_dynamic_items(ChannelsMenu, MentionMenu, CoordinatorsMenu, ReadersMenu, WeeklyMenu)
