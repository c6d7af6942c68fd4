"""Any record -> its passages, what one of them says, and the records that it leads to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, Final

from bot.domain.answers.answers import Caution, Statement
from bot.domain.answers.passages import Passage, RecordKind
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.glossary import Term
from bot.domain.content.knowledge import Entry, Gap
from bot.domain.content.pack import Content, RecordKey
from bot.domain.content.requests import Request
from bot.domain.content.sources import Citation
from bot.domain.dates import Period
from bot.formats.records.bodies import body_passages, body_statement
from bot.formats.records.bulletins import bulletin_passages, bulletin_statement
from bot.formats.records.dossiers import dossier_passages, dossier_statement
from bot.formats.records.events import event_passages, event_statement
from bot.formats.records.glossary import term_passages, term_statement
from bot.formats.records.knowledge import (
    entry_passages,
    entry_statement,
    gap_passages,
    gap_statement,
)
from bot.formats.records.requests import request_passages, request_statement

_PASSAGES: Final[Mapping[type[Any], Callable[[Any], Iterable[Passage]]]] = {
    Entry: entry_passages,
    Gap: gap_passages,
    Term: term_passages,
    Body: body_passages,
    Dossier: dossier_passages,
    Request: request_passages,
    Event: event_passages,
    Bulletin: bulletin_passages,
}


def passages_of(record: Content) -> Iterable[Passage]:
    """List what can be asked of a record; a document is cited, not asked for."""
    found = _PASSAGES.get(type(record))
    return found(record) if found else ()


def statement_of(
    record: Content, facet: str, asked: Period | None, today: date, language: str
) -> Statement | None:
    """Say what a record holds for the time asked about (None: now); None where it holds nothing.

    Entries alone can hold an approved English text: what others say is said to be French.
    """
    if isinstance(record, Entry):
        return entry_statement(record, asked or Period(first=today, last=today), language)
    statement = _french_statement(record, facet, asked, today)
    if statement is None or language == "fr":
        return statement
    return replace(statement, cautions=(*statement.cautions, Caution.FRENCH_ONLY))


def _french_statement(
    record: Content, facet: str, asked: Period | None, today: date
) -> Statement | None:
    period = asked or Period(first=today, last=today)
    match record:
        case Gap():
            return gap_statement(record)
        case Term():
            return term_statement(record)
        case Body():
            return body_statement(record, facet, asked, today)
        case Dossier():
            return dossier_statement(record, period)
        case Request():
            return request_statement(record)
        case Event():
            return event_statement(record)
        case Bulletin():
            return bulletin_statement(record, facet)
        case _:
            return None


def leads_to(record: Content) -> frozenset[RecordKey]:
    """Return what an answer from a record shows besides: its documents, and what it relates."""
    related: set[RecordKey] = set()
    match record:
        case Entry() | Gap():
            related = {RecordKey(RecordKind.ENTRY, name) for name in record.related}
        case Dossier():
            related = {RecordKey(RecordKind.DOSSIER, name) for name in record.related}
    return frozenset(related.union(RecordKey("source", name) for name in _documents(record)))


def _documents(value: object) -> Iterator[str]:
    """Yield the documents cited anywhere in a record."""
    if isinstance(value, Citation):
        yield from (name for name in (value.source, value.cited_in) if name)
    elif isinstance(value, tuple):
        for item in value:
            yield from _documents(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _documents(getattr(value, field.name))
