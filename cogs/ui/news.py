"""The buttons under news, and the identifiers by which they are known after a restart."""

import re
from enum import StrEnum
from typing import Any, Final

import discord
from discord import ui

from bot.domain.audiences import Audience
from bot.domain.content.feeds import NEWS
from bot.domain.content.network import Region
from bot.domain.deliveries import Owed
from bot.domain.feeds.showing import Closed, read_shown
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.feeds.news import PAGE_LENGTH, News, pages_of

_LABEL: Final = 100
_COMMENT: Final = 700
_MOST: Final = 25
_LONGEST: Final = 2000
RELAY_FORM: Final = re.compile(r"relais:news:relay-form:(?P<item>\d{1,12})")
COMMENT, AUDIENCE, REGION = "comment", "audience", "region"
EVERYWHERE: Final = "*"


class Act(StrEnum):
    """What can be done with an item, or with the items of one message."""

    RELAY = "relay"
    DEADLINE = "deadline"
    ATTACH = "attach"
    DISMISS = "dismiss"
    DISMISS_ALL = "dismiss-all"
    TAKE_BACK = "take-back"
    TO_DOSSIER = "to-dossier"
    ITEM = "item"

    @property
    def pattern(self) -> re.Pattern[str]:
        """The identifiers of its buttons or menus."""
        return re.compile(rf"relais:news:{self}:(?P<of>\d{{1,12}})")

    def of(self, number: int) -> str:
        """Return its identifier for an item or a batch."""
        return f"relais:news:{self}:{number}"


class Leaf(StrEnum):
    """What turns the pages of many items: in the message itself, or apart."""

    PAGE = "page"
    OPEN = "open"

    @property
    def pattern(self) -> re.Pattern[str]:
        """The identifiers of its buttons."""
        return re.compile(rf"relais:news:{self}:(?P<of>\d{{1,12}}):(?P<page>\d{{1,3}})")

    def of(self, batch: int, page: int) -> str:
        """Return its identifier for a page."""
        return f"relais:news:{self}:{batch}:{page}"


_LABELS: Final = {
    Act.RELAY: FeedMessage.RELAY,
    Act.DEADLINE: FeedMessage.DEADLINE,
    Act.ATTACH: FeedMessage.ATTACH,
    Act.DISMISS: FeedMessage.DISMISS,
}
_ENDS: Final = {
    Act.RELAY: Closed.RELAYING,
    Act.DEADLINE: Closed.DATING,
    Act.DISMISS: Closed.PUTTING_ASIDE,
}


def inbox_components(owed: Owed, catalogue: Catalogue) -> list[Any]:
    """Return what stands under news as it is sent: `revision` tells what it still offers."""
    batch = int(owed.subject.removeprefix(NEWS))
    return batch_view(batch, owed.revision, catalogue).to_components()


def batch_view(batch: int, shown: int, catalogue: Catalogue) -> ui.View:
    """Return what can be done with one message; once put aside, only that it be taken back."""
    count, closed = read_shown(shown)
    if closed & Closed.EVERYTHING:
        return _view(_button(catalogue.text(FeedMessage.TAKE_BACK), Act.TAKE_BACK.of(batch)))
    if count == 1:
        return item_view(batch, closed, catalogue)
    return pages_view(batch, 0, shown, catalogue)


def item_view(item: int, closed: Closed, catalogue: Catalogue) -> ui.View:
    """Return what can be done with one item."""
    return _view(
        *(
            _button(catalogue.text(text), act.of(item))
            for act, text in _LABELS.items()
            if not _ENDS.get(act, Closed(0)) & closed
        )
    )


def pages_view(batch: int, page: int, shown: int, catalogue: Catalogue) -> ui.View:
    """Return what turns the pages of many items, opens a page, and puts all of them aside."""
    turning, (count, closed) = [], read_shown(shown)
    if page > 0:
        label = catalogue.text(PlaceMessage.PREVIOUS)
        turning.append(_button(label, Leaf.PAGE.of(batch, page - 1)))
    if page < pages_of(count) - 1:
        label = catalogue.text(PlaceMessage.NEXT)
        turning.append(_button(label, Leaf.PAGE.of(batch, page + 1)))
    apart = _button(catalogue.text(FeedMessage.ONE_BY_ONE), Leaf.OPEN.of(batch, page))
    aside = _button(catalogue.text(FeedMessage.DISMISS_ALL), Act.DISMISS_ALL.of(batch))
    return _view(*turning, apart, *([] if closed & Closed.PUTTING_ASIDE else [aside]))


def choice_view(batch: int, news: list[News], page: int, catalogue: Catalogue) -> ui.View:
    """Return a menu of the items of a page."""
    shown = news[page * PAGE_LENGTH : (page + 1) * PAGE_LENGTH]
    menu: ui.Select[ui.View] = ui.Select(
        custom_id=Act.ITEM.of(batch),
        placeholder=catalogue.text(FeedMessage.CHOOSE_ITEM),
        options=[_option(each.item.item.title, str(each.item.id)) for each in shown],
    )
    return _view(menu)


def dossier_view(news: News, catalogue: Catalogue) -> ui.View:
    """Return a menu of dossiers, those that the item seems to touch first."""
    likely = [each for each in news.item.dossiers if each in news.dossiers]
    others = sorted(news.dossiers.keys() - set(likely), key=lambda each: news.dossiers[each])
    menu: ui.Select[ui.View] = ui.Select(
        custom_id=Act.TO_DOSSIER.of(news.item.id),
        placeholder=catalogue.text(FeedMessage.CHOOSE_DOSSIER),
        options=[_option(news.dossiers[each], each) for each in [*likely, *others][:_MOST]],
    )
    return _view(menu)


def relay_modal(
    item: int, audiences: list[Audience], regions: list[Region], everywhere: bool,
    catalogue: Catalogue,
) -> ui.Modal:  # fmt: skip
    """Return the form by which an item is passed on: the words, for whom, in which region."""
    modal = ui.Modal(
        title=catalogue.text(FeedMessage.RELAY_TITLE), custom_id=f"relais:news:relay-form:{item}"
    )
    comment: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=COMMENT, style=discord.TextStyle.long, required=False, max_length=_COMMENT
    )
    for_whom: ui.Select[ui.Modal] = ui.Select(
        custom_id=AUDIENCE,
        options=[_option(catalogue.text(each), str(int(each))) for each in audiences],
    )
    where: ui.Select[ui.Modal] = ui.Select(
        custom_id=REGION,
        options=[
            *([_option(catalogue.text(FeedMessage.EVERYWHERE), EVERYWHERE)] if everywhere else []),
            *(_option(region.name, region.code) for region in regions),
        ][:_MOST],
    )
    for label, field in (
        (FeedMessage.COMMENT, comment),
        (FeedMessage.FOR_WHOM, for_whom),
        (FeedMessage.WHERE, where),
    ):
        modal.add_item(ui.Label(text=catalogue.text(label), component=field))
    return modal


def noted(content: str, note: str) -> str:
    """Return the text of a message with what was done about it at its end."""
    return f"{content[: _LONGEST - len(note) - 1]}\n{note}"


def _option(label: str, value: str) -> discord.SelectOption:
    shown = words.shortened(words.label(label), _LABEL, "…") or "…"
    return discord.SelectOption(label=shown, value=value)


def _button(label: str, custom_id: str) -> ui.Button[ui.View]:
    return ui.Button(label=label, custom_id=custom_id)


def _view(*items: ui.Item[ui.View]) -> ui.View:
    view = ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view
