"""Pages of lists -> Discord components, and the identifiers of their buttons and menu."""

import re
from enum import StrEnum
from itertools import chain
from typing import Final

import discord
from discord import ui

from bot.domain.errors import NotFoundError
from bot.domain.lists.values import ListAddress, ListName
from bot.formats import words
from bot.formats.cards import Block, BlockKind
from bot.formats.catalogues.actions import ActionMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.lists import ListMessage
from bot.formats.catalogues.messages import Message
from bot.formats.lists.sheets import Opening, Page
from cogs.ui.answers import Shown
from cogs.ui.buttons import button, row
from cogs.ui.cards import card_view

_ADDRESS = r"(?P<name>[a-z]+):(?P<page>\d{1,3}):(?P<of>[^:]*):(?P<by>[^:]*)"
FILE_PREFIX: Final = "relais:file:"
ALL_DATES: Final = "all"
CHOICE_ID: Final = "relais:list:choose"
CHOICE: Final = re.compile(CHOICE_ID)
_LAST_PAGE = 999
_IN_A_ROW = 5
_LABEL, _OPTION, _OPTIONS = 80, 100, 25


class Move(StrEnum):
    """What a button of a list does: turn to a page, open something, or share the page."""

    PAGE = "page"
    OPEN = "open"
    SHARE = "share"

    @property
    def pattern(self) -> re.Pattern[str]:
        """The identifiers of its buttons."""
        return re.compile(rf"relais:list:{self}:{_ADDRESS}")


def move_id(move: Move, address: ListAddress) -> str:
    """Return the identifier of a button of a list: 100 characters at most."""
    return f"relais:list:{move}:{_written(address)}"


def moved_to(match: re.Match[str]) -> ListAddress:
    """Return the page an identifier stands for (NotFoundError where there is no such list)."""
    if match["name"] not in set(ListName):
        raise NotFoundError(match[0])
    return ListAddress(
        name=ListName(match["name"]), page=int(match["page"]), of=match["of"], by=match["by"]
    )


def chosen_address(value: str) -> ListAddress:
    """Return what a choice of the menu stands for (NotFoundError where that is nothing)."""
    match = re.fullmatch(_ADDRESS, value)
    if match is None:
        raise NotFoundError(value)
    return moved_to(match)


def page_view(
    page: Page, catalogue: Catalogue, shown: Shown, footer: Message | None = None
) -> ui.LayoutView:
    """Return a page as a message: its card, then pages, sharing, links and a choice to open."""
    if footer:
        note = Block(kind=BlockKind.FOOTER, text=catalogue.text(footer))
        card = page.card.followed_by(note)
    else:
        card = page.card
    view = card_view(card, catalogue)
    for items in filter(None, (*_rows(page, catalogue, shown), _choice(page))):
        view.add_item(row(*items))
    return view


def _rows(page: Page, catalogue: Catalogue, shown: Shown) -> list[list[ui.Item[ui.LayoutView]]]:
    """Return the buttons in one row where they fit, else a row for each sort."""
    sorts = [_moves(page, catalogue, shown), _files(page), _dates(page), _links(page)]
    together = list(chain.from_iterable(sorts))
    return [together] if len(together) <= _IN_A_ROW else sorts


def _moves(page: Page, catalogue: Catalogue, shown: Shown) -> list[ui.Item[ui.LayoutView]]:
    here = page.address
    buttons: list[tuple[Message, Move, ListAddress]] = []
    if here.page > 0:
        buttons.append((ListMessage.PREVIOUS, Move.PAGE, here.turned_to(here.page - 1)))
    if here.page + 1 < min(page.count, _LAST_PAGE):
        buttons.append((ListMessage.NEXT, Move.PAGE, here.turned_to(here.page + 1)))
    if shown is Shown.TO_ONE_WHO_MAY_SHARE and not page.empty:
        buttons.append((ActionMessage.SHARE, Move.SHARE, here))
    return [button(catalogue.text(text), move_id(move, to)) for text, move, to in buttons]


def _links(page: Page) -> list[ui.Item[ui.LayoutView]]:
    return [
        button(_cut(link.label, _LABEL), move_id(Move.OPEN, link.address)) for link in page.links
    ]


def _files(page: Page) -> list[ui.Item[ui.LayoutView]]:
    return [
        button(_cut(offer.label, _LABEL), f"{FILE_PREFIX}{offer.form}:{offer.record}")
        for offer in page.files
    ]


def _dates(page: Page) -> list[ui.Item[ui.LayoutView]]:
    return [
        button(_cut(offer.label, _LABEL), f"relais:{offer.action}:{offer.event or ALL_DATES}")
        for offer in page.dates
    ]


def _choice(page: Page) -> list[ui.Item[ui.LayoutView]]:
    if not page.openings:
        return []
    options = [_option(opening) for opening in page.openings[:_OPTIONS]]
    return [ui.Select(custom_id=CHOICE_ID, placeholder=page.menu, options=options)]


def _option(opening: Opening) -> discord.SelectOption:
    return discord.SelectOption(
        label=_cut(opening.label, _OPTION),
        value=_written(opening.address),
        description=_cut(opening.hint, _OPTION) or None,
    )


def _written(address: ListAddress) -> str:
    return f"{address.name}:{address.page}:{address.of}:{address.by}"


def _cut(text: str, limit: int) -> str:
    return words.shortened(words.label(text), limit, "…")
