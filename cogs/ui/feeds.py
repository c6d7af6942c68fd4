"""The buttons of `/gestion-veille`, and the identifiers by which they are known."""

from collections.abc import Sequence
from typing import Final

import discord
from discord import ui

from bot.domain.content.feeds import Feed
from bot.domain.fetching import LinkedFeed
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.catalogues.places import PlaceMessage

_LABEL: Final = 100
_MOST: Final = 25
FEED: Final = r"(?P<feed>[a-z0-9-]{1,64})"


def enable_view(feed: Feed, catalogue: Catalogue) -> ui.View:
    """Return the button that begins to follow an address."""
    label, style = catalogue.text(FeedMessage.START), discord.ButtonStyle.primary
    return _view(ui.Button(label=label, custom_id=f"relais:feed:start:{feed.id}", style=style))


def choice_view(token: str, links: Sequence[LinkedFeed], catalogue: Catalogue) -> ui.View:
    """Return a menu of the feeds of a page."""
    menu: ui.Select[ui.View] = ui.Select(
        custom_id=f"relais:feed:choose:{token}",
        placeholder=catalogue.text(FeedMessage.CHOOSE_FEED),
        options=[
            discord.SelectOption(
                label=words.shortened(words.label(each.title or each.url), _LABEL, "…"),
                value=str(number),
                description=words.shortened(each.url, _LABEL, "…"),
            )
            for number, each in enumerate(links[:_MOST])
        ],
    )
    return _view(menu)


def remove_view(feed: Feed, catalogue: Catalogue) -> ui.View:
    """Return the button that takes an address off the list."""
    label, style = catalogue.text(FeedMessage.REMOVE_CONFIRM), discord.ButtonStyle.danger
    return _view(ui.Button(label=label, custom_id=f"relais:feed:remove:{feed.id}", style=style))


def state_view(page: int, pages: int, catalogue: Catalogue) -> ui.View:
    """Return what turns the pages of the list."""
    turns = [(PlaceMessage.PREVIOUS, page - 1), (PlaceMessage.NEXT, page + 1)]
    return _view(
        *(
            ui.Button(label=catalogue.text(label), custom_id=f"relais:feed:state:{to}")
            for label, to in turns
            if 0 <= to < pages
        )
    )


def _view(*items: ui.Item[ui.View]) -> ui.View:
    view = ui.View(timeout=None)
    for each in items:
        view.add_item(each)
    view.stop()
    return view
