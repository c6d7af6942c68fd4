"""The pinned panel: four buttons for people who never type a command."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from discord import ui

from bot.client import RelaisClient
from bot.domain.lists.values import ListAddress, ListName
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.panel import PanelMessage
from cogs.answers.asking import show_ask_form
from cogs.lists.lists import show_list
from cogs.subscriptions.subscribing import show_subscriptions
from cogs.ui.buttons import Interaction, LastingItem, button, lasting_view

_Shows: TypeAlias = Callable[[Interaction], Awaitable[None]]
_PREFIX: Final = "relais:panel:"


def panel_view(catalogue: Catalogue) -> ui.LayoutView:
    """Return the panel, in the language of the place; its buttons answer in the presser's."""
    container: ui.Container[ui.LayoutView] = ui.Container()
    container.add_item(ui.TextDisplay(catalogue.text(PanelMessage.TEXT)))
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    for name, (label, _) in _BUTTONS.items():
        row.add_item(button(catalogue.text(label), f"{_PREFIX}{name}"))
    container.add_item(row)
    return lasting_view(container)


async def _calendar(interaction: Interaction) -> None:
    await show_list(interaction, ListAddress(name=ListName.COMING))


async def _bulletins(interaction: Interaction) -> None:
    await show_list(interaction, ListAddress(name=ListName.BULLETINS))


_BUTTONS: Final[Mapping[str, tuple[PanelMessage, _Shows]]] = {
    "ask": (PanelMessage.ASK, show_ask_form),
    "calendar": (PanelMessage.CALENDAR, _calendar),
    "reminders": (PanelMessage.REMINDERS, show_subscriptions),
    "bulletins": (PanelMessage.BULLETINS, _bulletins),
}


class PanelButton(LastingItem, template=re.compile(_PREFIX + f"(?P<name>{'|'.join(_BUTTONS)})")):
    """A button of the panel: whoever presses is answered alone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show what the button is for."""
        _, show = _BUTTONS[self.match["name"]]
        await show(interaction)


async def setup(client: RelaisClient) -> None:
    """Answer the panel's buttons."""
    client.add_dynamic_items(PanelButton)
