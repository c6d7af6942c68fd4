"""A person's wishes as a private message, each with the way to stop it."""

from typing import Final

import discord
from discord import ui

from bot.formats import words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from bot.formats.subscriptions import lead_of, wish_words
from bot.services.subscriptions import SubscriptionList
from cogs.ui.buttons import button
from cogs.ui.cards import card_view
from cogs.ui.pages import ALL_DATES

STOP_ID: Final = "relais:subscription:stop"
STOP_ALL_ID: Final = "relais:subscription:stop-all"
CALENDAR_ID: Final = f"relais:ics:{ALL_DATES}"
_OPTIONS, _LABEL = 25, 100


def subscriptions_view(
    found: SubscriptionList, catalogue: Catalogue, notice: str = ""
) -> ui.LayoutView:
    """Draw what someone asked for; `notice` says what was just done."""
    view = card_view(_card(found, catalogue, notice), catalogue)
    if found.subscriptions:
        menu: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
        menu.add_item(_menu(found, catalogue))
        view.add_item(menu)
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if found.subscriptions:
        row.add_item(button(catalogue.text(SubscriptionMessage.STOP_ALL), STOP_ALL_ID))
    row.add_item(button(catalogue.text(SubscriptionMessage.CALENDAR_BUTTON), CALENDAR_ID))
    view.add_item(row)
    return view


def _card(found: SubscriptionList, catalogue: Catalogue, notice: str) -> Card:
    lines = "\n".join(f"- {line}" for line in lines_of(found, catalogue))
    intro = catalogue.text(
        SubscriptionMessage.INTRO if found.subscriptions else SubscriptionMessage.NONE
    )
    closed = catalogue.text(SubscriptionMessage.CLOSED) if found.closed else ""
    blocks = (
        Block(kind=BlockKind.NOTE, text=notice),
        Block(kind=BlockKind.WARNING, text=closed),
        Block(kind=BlockKind.ANSWER, text=f"{intro}\n{lines}".strip()),
    )
    return Card(
        title=catalogue.text(SubscriptionMessage.TITLE),
        blocks=tuple(block for block in blocks if block.text),
    )


def lines_of(found: SubscriptionList, catalogue: Catalogue) -> list[str]:
    """Return each wish in words."""
    return [
        catalogue.text(
            SubscriptionMessage.LINE,
            what=wish_words(each, found.title(each), catalogue),
            leads=lead_of(each, catalogue),
        )
        for each in found.subscriptions
    ]


def _menu(found: SubscriptionList, catalogue: Catalogue) -> "ui.Select[ui.LayoutView]":
    options = [
        discord.SelectOption(label=words.shortened(line, _LABEL, "…"), value=str(each.id))
        for each, line in zip(found.subscriptions, lines_of(found, catalogue), strict=True)
    ][:_OPTIONS]
    return ui.Select(
        custom_id=STOP_ID,
        placeholder=catalogue.text(SubscriptionMessage.STOP_CHOICE),
        options=options,
        max_values=len(options),
    )
