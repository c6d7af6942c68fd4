"""What `/configurer` decides about bulletins: who approves them, how long they wait here."""

from collections.abc import Iterable

from bot.client import RelaisClient
from bot.domain.places.places import Server
from cogs.places.setup import SetupMenu
from cogs.places.setup_desk import Desk
from cogs.ui.setup import READERS_STEP, ROLES_STEP


class SoleMenu(SetupMenu, template=r"relais:setup:sole:(?P<shown>[0-9a-f]{8})"):
    """Whether one person alone coordinates here."""

    step = ROLES_STEP

    def current(self, server: Server) -> Iterable[object]:
        """Return what was decided."""
        return (server.sole_coordinator,)

    async def write(self, desk: Desk, server: Server) -> None:
        """Save the answer."""
        sole = desk.chosen == (1,)
        await desk.places.set_sole_coordinator(desk.person, server, desk.now, sole=sole)


class HoldMenu(SetupMenu, template=r"relais:setup:hold:(?P<shown>[0-9a-f]{8})"):
    """How long bulletins of the network wait here."""

    step = READERS_STEP

    def current(self, server: Server) -> Iterable[object]:
        """Return the hours."""
        return (server.hold_hours,)

    async def write(self, desk: Desk, server: Server) -> None:
        """Save the hours."""
        await desk.places.set_hold(desk.person, server, next(iter(desk.chosen), 0), desk.now)


async def setup(client: RelaisClient) -> None:
    """Answer these menus."""
    client.add_dynamic_items(SoleMenu, HoldMenu)
