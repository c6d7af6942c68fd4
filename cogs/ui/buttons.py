"""The base of every button and menu: its identifier says all, so that it works after a restart.

Identifiers begin with `relais:`: the client tells when nothing answers one of them any more.
A message carries plain `ui.Button`s and selects in a view made by `lasting_view`; a subclass of
`LastingItem`, given to `client.add_dynamic_items`, answers each press by the identifier alone.
"""

import re
from abc import ABC, abstractmethod
from typing import Any, ClassVar, Self, TypeAlias

import discord
from discord import ui

from bot.client import RelaisClient

Interaction: TypeAlias = discord.Interaction[RelaisClient]


class LastingItem(ui.DynamicItem[ui.Item[Any]], ABC, template=r"(?!)"):
    """A button or select known by its identifier; `match` is the identifier as it was read."""

    __discord_ui_compiled_template__: ClassVar[re.Pattern[str]]

    def __init__(self, item: ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item)
        self.match = match

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Take the component of the message as it is."""
        return cls(item, match)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the press; whatever fails is told to whoever pressed."""
        try:
            await self.pressed(interaction)
        except Exception as error:  # discord.py would log it and leave the person waiting
            await interaction.client.report(interaction, error)

    @abstractmethod
    async def pressed(self, interaction: Interaction) -> None:
        """Do what the identifier asks for."""


def chosen(interaction: Interaction) -> tuple[str, ...]:
    """Return what was chosen in a select: its values, or the identifiers of channels or roles."""
    data: Any = interaction.data
    return tuple(map(str, data.get("values", ()))) if data else ()


def button(
    label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ui.Button[ui.LayoutView]:
    """Return a button as a message carries it."""
    return ui.Button(label=label, custom_id=custom_id, style=style)


def row(*items: ui.Item[Any]) -> ui.ActionRow[ui.LayoutView]:
    """Return buttons, or a menu, side by side."""
    side_by_side: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    for item in items:
        side_by_side.add_item(item)
    return side_by_side


def lasting_view(*items: ui.Item[ui.LayoutView]) -> ui.LayoutView:
    """Return a view of these items that nothing keeps in memory: identifiers alone answer."""
    view = ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view
