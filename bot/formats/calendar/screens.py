"""What a coordinator sees of an event's messages, to come and gone, a page at a time.

Channels and people are named by `named_channel` and `named_person`, which each surface draws.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.content.events import Event
from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.schedule.dates import Preview
from bot.domain.schedule.moments import local_day
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.register import RegisterMessage
from bot.formats.dates import date_words
from bot.formats.lists.sheets import capital
from bot.formats.lists.when import hour_words
from bot.formats.moments import lead_words
from bot.formats.outbox.reports import reason_text

_PREVIEWS, _LINES = 3, 12
_NAMED: Final = 4
_TO_SEE_TO: Final = (DeliveryState.FAILED, DeliveryState.UNSURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPage:
    """A page as a card, which one it is of how many, and what can be acted on there."""

    card: Card
    page: int = 0
    pages: int = 1
    items: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewedFrom:
    """When, and in which server, a preview is read."""

    now: datetime
    server: int | None


def named_channel(channel: int) -> str:
    """Stand for a channel in a text."""
    return f"‹#{channel}›"


def named_person(person: int) -> str:
    """Stand for a person in a text."""
    return f"‹@{person}›"


def preview_page(
    event: Event, previews: Sequence[Preview], page: int, view: PreviewedFrom, catalogue: Catalogue
) -> ScreenPage:
    """Show each message that will leave: when, where, to how many, and its words."""
    title = catalogue.text(RegisterMessage.PREVIEW_TITLE, title=event.title)
    shown, page, pages = cut(previews, page, _PREVIEWS)
    blocks = [
        Block(
            kind=BlockKind.DETAILS,
            heading=_preview_head(each, event, view.now, catalogue),
            text=f"{_places(each, view.server, catalogue)}\n{_unmarked(each.text)}",
        )
        for each in shown
    ]
    if not blocks:
        empty = catalogue.text(RegisterMessage.PREVIEW_EMPTY)
        return ScreenPage(card=screen_card(title, [Block(kind=BlockKind.ANSWER, text=empty)], ""))
    one, many = RegisterMessage.MESSAGE, RegisterMessage.MESSAGES
    count = catalogue.text(one if len(previews) == 1 else many, count=str(len(previews)))
    footer = " · ".join(filter(None, (page_words(page, pages, catalogue), count)))
    return ScreenPage(card=screen_card(title, blocks, footer), page=page, pages=pages)


def register_page(
    event: Event, register: Sequence[Delivery], page: int, catalogue: Catalogue
) -> ScreenPage:
    """Show what became of each message to a channel, those that need a person first."""
    title = catalogue.text(RegisterMessage.REGISTER_TITLE, title=event.title)
    ordered = sorted(register, key=lambda each: each.state not in _TO_SEE_TO)
    shown, page, pages = cut(ordered, page, _LINES)
    if not shown:
        empty = catalogue.text(RegisterMessage.REGISTER_EMPTY)
        return ScreenPage(card=screen_card(title, [Block(kind=BlockKind.ANSWER, text=empty)], ""))
    lines = "\n".join(f"- {register_line(each, event.zone, catalogue)}" for each in shown)
    blocks = [
        Block(kind=BlockKind.ANSWER, text=_summary(register, catalogue)),
        Block(kind=BlockKind.DETAILS, text=lines),
    ]
    note = catalogue.text(RegisterMessage.REGISTER_NOTE)
    footer = "\n".join(filter(None, (page_words(page, pages, catalogue), note)))
    return ScreenPage(
        card=screen_card(title, blocks, footer),
        page=page,
        pages=pages,
        items=tuple(each for each in shown if each.state in _TO_SEE_TO),
    )


def register_line(delivery: Delivery, zone: str, catalogue: Catalogue) -> str:
    """Say when, where, what, and what became of it."""
    return catalogue.text(
        RegisterMessage.LINE,
        at=instant_words(shown_at(delivery), zone, catalogue),
        channel=named_channel(delivery.owed.place.id),
        kind=catalogue.text(delivery.owed.kind),
        state=state_words(delivery, catalogue),
    )


def shown_at(delivery: Delivery) -> datetime:
    """Return when a message left, or was to leave where it did not."""
    withheld = delivery.state is DeliveryState.WITHHELD
    return delivery.owed.due_at if withheld else delivery.settled_at or delivery.owed.due_at


def state_words(delivery: Delivery, catalogue: Catalogue) -> str:
    """Say what became of a message, and why."""
    return catalogue.text(delivery.state, reason=reason_text(delivery, catalogue))


def instant_words(at: datetime, zone: str, catalogue: Catalogue) -> str:
    """Write an instant on the clocks of a zone: « 14 novembre 2026, 9 h »."""
    local = at.astimezone(ZoneInfo(zone))
    hour = hour_words(local.time().replace(second=0, microsecond=0), catalogue)
    return f"{date_words(local.date(), catalogue.language)}, {hour}"


def _preview_head(each: Preview, event: Event, now: datetime, catalogue: Catalogue) -> str:
    kind = catalogue.text(each.kind)
    if each.lead is not None:
        lead = lead_words(each.lead, catalogue)
        sooner = _is_sooner(each.at, each.lead, event)
        message = RegisterMessage.PREVIEW_SOONER if sooner else RegisterMessage.PREVIEW_LEAD
        kind = catalogue.text(message, kind=kind, lead=lead)
    soon = each.at <= now + timedelta(minutes=1)
    at = (
        catalogue.text(RegisterMessage.NOW)
        if soon
        else instant_words(each.at, event.zone, catalogue)
    )
    return catalogue.text(RegisterMessage.PREVIEW_HEAD, at=at, kind=kind)


def _is_sooner(at: datetime, lead: timedelta, event: Event) -> bool:
    """Tell whether a reminder leaves on an earlier day than its lead time says."""
    day = event.start.exact
    return day is not None and (day - local_day(at, event.zone)).days > max(lead.days, 1)


def _places(each: Preview, server: int | None, catalogue: Catalogue) -> str:
    found = []
    if each.channels:
        one, many = RegisterMessage.CHANNEL, RegisterMessage.CHANNELS
        total = len(each.channels)
        count = catalogue.text(one if total == 1 else many, count=str(total))
        found.append(_with_names(count, each, server, catalogue))
    if each.people:
        one, many = RegisterMessage.PERSON, RegisterMessage.PEOPLE
        found.append(catalogue.text(one if each.people == 1 else many, count=str(each.people)))
    return catalogue.text(RegisterMessage.PREVIEW_TO, places="; ".join(found))


def _with_names(count: str, each: Preview, server: int | None, catalogue: Catalogue) -> str:
    """Name the channels of the server where this is read: nobody knows the others by name."""
    here = [named_channel(place.id) for place in each.channels if place.server == server]
    if not here:
        return count
    alone = len(here) == len(each.channels) <= _NAMED
    message = RegisterMessage.HERE_ALONE if alone else RegisterMessage.HERE
    return catalogue.text(message, count=count, names=", ".join(here[:_NAMED]))


def _summary(register: Sequence[Delivery], catalogue: Catalogue) -> str:
    counts = Counter(each.state for each in register)
    summary = ", ".join(
        catalogue.text(
            RegisterMessage.SUMMARY,
            count=str(counts[state]),
            state=catalogue.text(RegisterMessage(f"count_{state.value}")),
        )
        for state in DeliveryState
        if counts[state]
    )
    return capital(summary)


def cut(items: Sequence[Any], page: int, size: int) -> tuple[Sequence[Any], int, int]:
    """Return the items of a page, the number of a page that there is, and of how many."""
    pages = max(1, ceil(len(items) / size))
    page = min(max(page, 0), pages - 1)
    return items[page * size : (page + 1) * size], page, pages


def page_words(page: int, pages: int, catalogue: Catalogue) -> str:
    """Say which page of how many it is; empty where there is one alone."""
    if pages == 1:
        return ""
    return catalogue.text(RegisterMessage.PAGE, page=str(page + 1), pages=str(pages))


def _unmarked(text: str) -> str:
    """Return the words of a message without its headings and the mark it is found again by."""
    lines = (line.lstrip("#").strip() for line in text.splitlines() if not line.startswith("-# "))
    return "\n".join(line for line in lines if line)


def screen_card(title: str, blocks: Sequence[Block], footer: str) -> Card:
    """Return a card of these blocks, with small print where there is some."""
    end = (Block(kind=BlockKind.FOOTER, text=footer),) if footer else ()
    return Card(title=title, blocks=(*blocks, *end))
