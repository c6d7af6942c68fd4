"""The journal of an event in words: who, when, from what to what."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.domain.calendar.changes import EventChange
from bot.domain.calendar.desk import Desk
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.sources import Source
from bot.domain.journal import DISCORD_ACTOR, ERASED_ACTOR
from bot.formats.calendar.screens import (
    ScreenPage,
    cut,
    instant_words,
    named_person,
    page_words,
    screen_card,
)
from bot.formats.cards import Block, BlockKind
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.events import EventMessage
from bot.formats.dates import date_words
from bot.formats.moments import leads_words, moment_words, readers_words

_CHANGES: Final = 5


def journal_page(
    event: Event, changes: Sequence[EventChange], desk: Desk, page: int, catalogue: Catalogue
) -> ScreenPage:
    """Show who changed what, the latest first."""
    shown, page, pages = cut(changes, page, _CHANGES)
    blocks = [
        Block(
            kind=BlockKind.DETAILS,
            text="\n".join(
                [_journal_head(each, event.zone, catalogue), *_words(each, desk, catalogue)]
            ),
        )
        for each in shown
    ]
    title = catalogue.text(EventMessage.JOURNAL_TITLE, title=event.title)
    return ScreenPage(
        card=screen_card(title, blocks, page_words(page, pages, catalogue)),
        page=page,
        pages=pages,
        items=tuple(shown),
    )


def _journal_head(each: EventChange, zone: str, catalogue: Catalogue) -> str:
    at = instant_words(each.line.at, zone, catalogue)
    return catalogue.text(EventMessage.JOURNAL_LINE, at=at, who=_who(each.line.actor, catalogue))


def _who(actor: str, catalogue: Catalogue) -> str:
    kind, _, person = actor.partition(":")
    if kind == DISCORD_ACTOR and person.isdigit():
        return named_person(int(person))
    erased = actor == ERASED_ACTOR
    return catalogue.text(EventMessage.NOBODY if erased else EventMessage.THE_PACK)


def _words(each: EventChange, desk: Desk, catalogue: Catalogue) -> list[str]:
    if each.after is None or each.before is None:
        when = moment_words(each.after, catalogue) if each.after else ""
        return [f"- {catalogue.text(EventMessage.ADDED, after=when)}"]
    before, after = each.before, each.after
    lines = []
    nothing = catalogue.text(EventMessage.NOTHING)
    for field, value in _FIELDS.items():
        old, new = (value(event, desk, catalogue) or nothing for event in (before, after))
        if old != new:
            words = catalogue.text(
                EventMessage.CHANGED, field=catalogue.text(field), before=old, after=new
            )
            lines.append(f"- {words}")
    return lines or [f"- {catalogue.text(EventMessage.FIELD_OTHER)}"]


def _title(records: Mapping[str, Source] | Mapping[str, Dossier], identity: str) -> str:
    """Return a title, empty where the record is gone, or not for who keeps this event."""
    found = records.get(identity)
    return found.title if found else ""


def _end(event: Event, _desk: Desk, catalogue: Catalogue) -> str:
    return date_words(event.end, catalogue.language) if event.end else ""


def _standing(event: Event, _desk: Desk, catalogue: Catalogue) -> str:
    return catalogue.text(event.standing)


def _leads(event: Event, _desk: Desk, catalogue: Catalogue) -> str:
    if not event.leads:
        return catalogue.text(EventMessage.LEADS_USUAL)
    return leads_words(event.leads, catalogue)


def _documents(event: Event, desk: Desk, _catalogue: Catalogue) -> str:
    return ", ".join(filter(None, (_title(desk.sources, e.source) for e in event.citations)))


_FIELDS: Final[Mapping[EventMessage, Callable[[Event, Desk, Catalogue], str]]] = {
    EventMessage.FIELD_TITLE: lambda event, _desk, _catalogue: event.title,
    EventMessage.FIELD_WHEN: lambda event, _desk, catalogue: moment_words(event, catalogue),
    EventMessage.FIELD_END: _end,
    EventMessage.FIELD_STANDING: _standing,
    EventMessage.FIELD_LEADS: _leads,
    EventMessage.FIELD_DOSSIER: lambda event, desk, _: _title(desk.dossiers, event.dossier or ""),
    EventMessage.FIELD_DOCUMENT: _documents,
    EventMessage.FIELD_READERS: lambda event, desk, each: readers_words(event, desk.network, each),
}
