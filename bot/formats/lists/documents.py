"""Documents, the newest first."""

from collections.abc import Iterable, Iterator

from bot.domain.content.bodies import Body
from bot.domain.content.sources import DateStanding, Source
from bot.domain.lists.values import DocumentLine, DocumentList, ListAddress, ListName, handle
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.documents import DocumentMessage
from bot.formats.dates import date_words
from bot.formats.lists.sheets import (
    Part,
    Sheet,
    capital,
    counted,
    joined,
    strong,
)
from bot.formats.records.sources import short_name


def documents_sheet(documents: DocumentList, catalogue: Catalogue) -> Sheet:
    """Lay out documents: date, kind, standing, who issued it, what replaces what."""
    lines, dossier, kind = documents.lines, documents.dossier, documents.kind
    title = joined(
        catalogue.text(DocumentMessage.TITLE),
        capital(catalogue.text(kind)) if kind else "",
        dossier.title if dossier else "",
    )
    parts = tuple(_part(line, catalogue) for line in lines)
    return Sheet(
        title=title,
        address=ListAddress(
            name=ListName.DOCUMENTS, of=handle(dossier.id) if dossier else "", by=kind or ""
        ),
        parts=parts,
        empty=DocumentMessage.EMPTY,
        counted=counted(len(lines), DocumentMessage.ONE, DocumentMessage.COUNT, catalogue),
    )


def _part(line: DocumentLine, catalogue: Catalogue) -> Part:
    return Part(text="\n".join(_texts(line, catalogue)))


def _texts(line: DocumentLine, catalogue: Catalogue) -> Iterator[str]:
    source = line.source
    yield strong(source.title)
    yield capital(
        joined(
            _date(source, catalogue),
            catalogue.text(source.kind),
            catalogue.text(source.standing),
            _issuers(line.issuers, catalogue),
        )
    )
    if line.replaced_by:
        names = _titles(line.replaced_by, catalogue)
        yield catalogue.text(DocumentMessage.REPLACED_BY, names=names)
    if line.replaces:
        yield catalogue.text(DocumentMessage.REPLACES, names=_titles(line.replaces, catalogue))
    if line.known_through:
        name = short_name(line.known_through, catalogue)
        yield catalogue.text(DocumentMessage.KNOWN_THROUGH, name=name)
    if source.url:
        yield catalogue.text(DocumentMessage.READ, url=source.url)


def _date(source: Source, catalogue: Catalogue) -> str:
    if source.date is None:
        return catalogue.text(DocumentMessage.UNDATED)
    day = date_words(source.date, catalogue.language)
    inferred = source.date_standing is DateStanding.INFERRED
    return f"{day} ({catalogue.text(DocumentMessage.INFERRED)})" if inferred else day


def _issuers(issuers: Iterable[Body], catalogue: Catalogue) -> str:
    names = ", ".join(body.acronym or body.name for body in issuers)
    return catalogue.text(DocumentMessage.ISSUED_BY, names=names) if names else ""


def _titles(sources: Iterable[Source], catalogue: Catalogue) -> str:
    return "; ".join(
        f"{source.title} ({date_words(source.date, catalogue.language)})"
        if source.date
        else source.title
        for source in sources
    )
