"""The editor of a bulletin as components: its menu of sections, its buttons, their identifiers."""

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from typing import Any, Final

import discord
from discord import ui

from bot.domain.bulletins.drafts import DateFound, DraftDesk, place_of, stamp
from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.content.dossiers import Dossier
from bot.domain.lists.values import handle
from bot.formats import words
from bot.formats.cards import Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words
from bot.formats.drafts.cards import characters, fits_form
from bot.formats.lists.sheets import capital
from cogs.ui.buttons import button, row
from cogs.ui.cards import card_view

STAMP: Final = r"[0-9a-f]{10}"
_OPTION: Final = 100
_OPTIONS: Final = 25
_IN_A_ROW: Final = 5


class Act(StrEnum):
    """What a button or menu of the editor does."""

    OPEN = "edit"
    SECTION = "section"
    WRITE = "write"
    ADD = "add"
    UP = "up"
    DOWN = "down"
    REMOVE = "remove"
    HEAD = "head"
    TERMS = "terms"
    DATE = "date"
    EVENT = "event"
    DOSSIERS = "dossiers"
    NAMED = "named"
    STATUS = "status"
    LOOK = "look"
    TAKE = "take"
    SUBMIT = "submit"  # answered with the approvals
    JOURNAL = "journal"
    VERSION = "version"
    RESTORE = "restore"
    AGAIN = "again"
    DISCARD = "discard"

    def on(self, arg: str = "") -> re.Pattern[str]:
        """Return the pattern of its identifiers; `arg` is what stands after the number."""
        after = f":(?P<arg>{arg})" if arg else ""
        return re.compile(rf"relais:bulletin:{self}:(?P<number>\d{{1,6}}){after}")


def act_id(act: Act, number: int, arg: object = "") -> str:
    """Return the identifier of a button or menu."""
    return f"relais:bulletin:{act}:{number}" + (f":{arg}" if arg != "" else "")


def editor_view(desk: DraftDesk, card: Card, catalogue: Catalogue) -> ui.LayoutView:
    """Draw a draft with all that can be done with it."""
    view = card_view(card, catalogue)
    for items in filter(None, _rows(desk, catalogue)):
        view.add_item(row(*items))
    return view


def section_view(
    bulletin: Bulletin, section: Section, card: Card, catalogue: Catalogue
) -> ui.LayoutView:
    """Draw a section with what can be done with it."""
    view = card_view(card, catalogue)
    number, at = bulletin.number, place_of(stamp(section), bulletin.sections) or 0
    moves: list[tuple[EditingMessage, str]] = []
    if at > 0:
        moves.append((EditingMessage.UP, act_id(Act.UP, number, stamp(section))))
    if at + 1 < len(bulletin.sections):
        moves.append((EditingMessage.DOWN, act_id(Act.DOWN, number, stamp(section))))
    writes = (
        (EditingMessage.EDIT, act_id(Act.WRITE, number, stamp(section)))
        if fits_form(section)
        else (EditingMessage.TAKE, act_id(Act.TAKE, number))
    )
    removes = (EditingMessage.REMOVE, act_id(Act.REMOVE, number, stamp(section)))
    back = (EditingMessage.BACK, act_id(Act.OPEN, number))
    changes = () if bulletin.is_out else (writes, *moves, removes)
    view.add_item(row(*(button(catalogue.text(each), to) for each, to in (*changes, back))))
    return view


def dossiers_view(desk: DraftDesk, card: Card, catalogue: Catalogue) -> ui.LayoutView:
    """Draw the menus of the dossiers that a bulletin is about, and of those it moves."""
    view = card_view(card, catalogue)
    number = desk.bulletin.number
    if named := [_dossier(each, desk.bulletin.dossiers) for each in desk.dossiers[:_OPTIONS]]:
        about: ui.Select[ui.LayoutView] = ui.Select(
            custom_id=act_id(Act.NAMED, number),
            placeholder=catalogue.text(EditingMessage.DOSSIERS_NAMED),
            options=named,
            min_values=0,
            max_values=len(named),
        )
        view.add_item(row(about))
    if decided := [_dossier(each) for each in desk.decided[:_OPTIONS]]:
        status: ui.Select[ui.LayoutView] = ui.Select(
            custom_id=act_id(Act.STATUS, number),
            placeholder=catalogue.text(EditingMessage.STATUS_OF),
            options=decided,
        )
        view.add_item(row(status))
    back = button(catalogue.text(EditingMessage.BACK), act_id(Act.OPEN, number))
    return view.add_item(row(back))


def _dossier(dossier: Dossier, named: Collection[str] = ()) -> discord.SelectOption:
    return discord.SelectOption(
        label=words.shortened(words.label(dossier.title), _OPTION, "…"),
        value=handle(dossier.id),
        default=dossier.id in named,
    )


def _rows(desk: DraftDesk, catalogue: Catalogue) -> Iterator[Sequence[ui.Item[Any]]]:
    bulletin, number = desk.bulletin, desk.bulletin.number
    yield _sections(bulletin, catalogue)
    journal = (EditingMessage.JOURNAL, act_id(Act.JOURNAL, number, 0))
    take = (EditingMessage.TAKE, act_id(Act.TAKE, number))
    look = (EditingMessage.LOOK, act_id(Act.LOOK, number))
    if bulletin.is_out:
        yield _buttons([look, take, journal], catalogue)
        return
    changes = [
        (EditingMessage.ADD, act_id(Act.ADD, number)),
        (EditingMessage.HEAD, act_id(Act.HEAD, number)),
        (EditingMessage.DOSSIERS, act_id(Act.DOSSIERS, number)),
    ]
    if desk.terms:
        changes.append((EditingMessage.ADD_TERMS, act_id(Act.TERMS, number)))
    yield _buttons(changes, catalogue)
    yield [_date(number, each, catalogue) for each in desk.dates if not each.events][:_IN_A_ROW]
    last = [look, take, journal] if bulletin.sections else [journal]
    if bulletin.state is BulletinState.DRAFT and bulletin.sections:
        label, to = catalogue.text(EditingMessage.APPROVE), act_id(Act.SUBMIT, number)
        asked = button(label, to, discord.ButtonStyle.primary)
        yield [asked, *_buttons(last, catalogue)]
    else:
        yield _buttons(last, catalogue)


def _sections(bulletin: Bulletin, catalogue: Catalogue) -> list[ui.Item[Any]]:
    # Two sections that say the same in every way are one in the menu.
    named = {stamp(section): (at, section) for at, section in enumerate(bulletin.sections, start=1)}
    if not named:
        return []
    options = [
        discord.SelectOption(
            label=words.shortened(f"{at}. {words.label(section.heading)}", _OPTION, "…"),
            description=f"{capital(catalogue.text(section.kind))} · "
            f"{characters(section.body, catalogue)}",
            value=stamped,
        )
        for stamped, (at, section) in named.items()
    ]
    placeholder = catalogue.text(EditingMessage.OPEN_SECTION)
    custom_id = act_id(Act.SECTION, bulletin.number)
    return [ui.Select(custom_id=custom_id, placeholder=placeholder, options=options[:_OPTIONS])]


def _date(number: int, found: DateFound, catalogue: Catalogue) -> ui.Item[Any]:
    day = date_words(found.day, catalogue.language)
    label = catalogue.text(EditingMessage.CREATE_DATE, day=day)
    return button(label, act_id(Act.DATE, number, found.day.strftime("%Y%m%d")))


def _buttons(
    shown: Sequence[tuple[EditingMessage, str]], catalogue: Catalogue
) -> list[ui.Item[Any]]:
    return [button(catalogue.text(message), to) for message, to in shown]
