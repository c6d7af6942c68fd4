"""Documents: which there are in a dossier or of a kind, and which replaces which."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from bot.domain.content.bodies import Body
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.fields import parts
from bot.domain.content.knowledge import Entry
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from bot.domain.lists.readable import Readable
from bot.domain.lists.requests import requests_of
from bot.domain.lists.values import DocumentLine, DocumentList

_UNDATED: Final = PartialDate(year=1)


def documents(
    readable: Readable, *, dossier: str = "", kind: SourceKind | None = None
) -> DocumentList:
    """List the documents that a dossier rests on, or all, the newest first, undated ones last."""
    chosen = readable.narrowed(Dossier, dossier)
    cited = set(_cited(_records_of(readable, chosen))) if chosen else None
    found = [
        source
        for source in readable.all(Source)
        if (cited is None or source.id in cited) and kind in (None, source.kind)
    ]
    found.sort(key=lambda source: source.title)
    found.sort(key=lambda source: source.date or _UNDATED, reverse=True)
    lines = tuple(_line(source, readable) for source in found)
    return DocumentList(lines=lines, dossier=chosen, kind=kind)


def _records_of(readable: Readable, dossier: Dossier) -> Iterator[Any]:
    yield dossier
    yield from requests_of(readable, dossier)
    yield from (event for event in readable.all(Event) if event.dossier == dossier.id)
    yield from (entry for entry in readable.all(Entry) if entry.dossier == dossier.id)


def _cited(records: Iterable[Any]) -> Iterator[str]:
    for record in records:
        for _, part in parts(record):
            if isinstance(part, Citation):
                yield from (name for name in (part.source, part.cited_in) if name)


def _line(source: Source, readable: Readable) -> DocumentLine:
    return DocumentLine(
        source=source,
        issuers=readable.these(Body, source.issuers),
        known_through=readable.get(Source, source.known_through),
        replaces=readable.these(Source, source.replaces),
        replaced_by=tuple(each for each in readable.all(Source) if source.id in each.replaces),
    )
