"""The board of dossiers, one dossier, and its chronology."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.content.dossiers import Dossier, StatusUpdate
from bot.domain.content.events import Event
from bot.domain.dates import PartialDate
from bot.domain.lists.values import (
    BoardLine,
    Chronology,
    ChronologyLine,
    DossierSheet,
    ListAddress,
    ListName,
    handle,
)
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.dossiers import DossierMessage
from bot.formats.catalogues.lists import ListMessage
from bot.formats.dates import date_words, on_date
from bot.formats.lists.calendar import event_line, event_marks
from bot.formats.lists.sheets import (
    Opening,
    Part,
    Sheet,
    capital,
    counted,
    joined,
    strong,
)
from bot.formats.lists.support import excerpt, support_parts
from bot.formats.lists.when import distance_words, event_words, span_words
from bot.formats.records.sources import references_list

_EXCERPT = 160


def board_sheet(lines: Sequence[BoardLine], today: date, catalogue: Catalogue) -> Sheet:
    """Lay out the board: each dossier with its state, since when, and its next date."""
    parts = tuple(_board_part(line, today, catalogue) for line in lines)
    return Sheet(
        title=catalogue.text(DossierMessage.BOARD),
        address=ListAddress(name=ListName.BOARD),
        parts=parts,
        empty=DossierMessage.BOARD_EMPTY,
        counted=counted(len(lines), DossierMessage.ONE, DossierMessage.COUNT, catalogue),
        menu=catalogue.text(DossierMessage.OPEN),
    )


def dossier_sheet(sheet: DossierSheet, today: date, catalogue: Catalogue) -> Sheet:
    """Lay out one dossier: where it stands, what is ahead, what it is about, its documents."""
    of = handle(sheet.dossier.id)
    return Sheet(
        title=sheet.dossier.title,
        address=ListAddress(name=ListName.DOSSIER, of=of),
        parts=tuple(part for part in _dossier_parts(sheet, today, catalogue) if part.text),
        links=tuple(
            Opening(label=catalogue.text(label), address=ListAddress(name=name, of=of))
            for label, name in (
                (DossierMessage.TO_CHRONOLOGY, ListName.CHRONOLOGY),
                (DossierMessage.TO_REQUESTS, ListName.REQUESTS),
                (DossierMessage.TO_DOCUMENTS, ListName.DOCUMENTS),
            )
        ),
    )


def chronology_sheet(chronology: Chronology, catalogue: Catalogue) -> Sheet:
    """Lay out what happened, each thing with its documents."""
    lines = chronology.lines
    title = catalogue.text(DossierMessage.CHRONOLOGY, title=chronology.dossier.title)
    parts = tuple(_chronology_part(line, catalogue) for line in lines)
    return Sheet(
        title=title,
        address=ListAddress(name=ListName.CHRONOLOGY, of=handle(chronology.dossier.id)),
        parts=parts,
        empty=DossierMessage.CHRONOLOGY_EMPTY,
        counted=counted(len(lines), DossierMessage.STEP_ONE, DossierMessage.STEPS, catalogue),
    )


def _board_part(line: BoardLine, today: date, catalogue: Catalogue) -> Part:
    dossier, status = line.dossier, line.status
    state = _state_line(status, today, catalogue)
    texts = [strong(dossier.title), state]
    if status:
        texts.append(excerpt(status.summary, _EXCERPT))
    if line.following:
        when = event_words(line.following, catalogue)
        title = line.following.title
        texts.append(catalogue.text(DossierMessage.NEXT_DATE, date=when, title=title))
    address = ListAddress(name=ListName.DOSSIER, of=handle(dossier.id))
    return Part(
        text="\n".join(texts), opening=Opening(label=dossier.title, hint=state, address=address)
    )


def _state_line(status: StatusUpdate | None, today: date, catalogue: Catalogue) -> str:
    if status is None:
        return catalogue.text(DossierMessage.NO_STATUS)
    as_of = _as_of(status.date, catalogue)
    age = distance_words(status.date, None, today, catalogue)
    voice = catalogue.text(status.voice)
    return joined(capital(catalogue.text(status.state)), f"{as_of} ({age})", voice)


def _as_of(day: PartialDate, catalogue: Catalogue) -> str:
    if day.exact:
        return catalogue.text(ListMessage.AS_OF, date=date_words(day, catalogue.language))
    words = on_date(day) if catalogue.language == "fr" else date_words(day, catalogue.language)
    return catalogue.text(ListMessage.AS_OF_PERIOD, date=words)


def _dossier_parts(sheet: DossierSheet, today: date, catalogue: Catalogue) -> Iterator[Part]:
    dossier, status = sheet.dossier, sheet.status
    yield Part(text=strong(_state_line(status, today, catalogue)))
    yield Part(text=status.summary if status else "")
    coming = "\n".join(f"- {event_line(event, today, catalogue)}" for event in sheet.coming)
    none = catalogue.text(DossierMessage.NO_COMING)
    yield Part(heading=catalogue.text(DossierMessage.COMING), text=coming or none)
    about = "\n".join((dossier.description, *_facts(sheet, catalogue))).strip()
    yield Part(heading=catalogue.text(DossierMessage.ABOUT), text=about)
    yield from support_parts(sheet.references, sheet.cautions, dossier.review_by, catalogue)


def _facts(sheet: DossierSheet, catalogue: Catalogue) -> Iterator[str]:
    if sheet.owner:
        yield catalogue.text(DossierMessage.OWNER, name=sheet.owner.name)
    period = _planned(sheet.dossier, catalogue)
    if period:
        yield catalogue.text(DossierMessage.PLANNED, period=period)
    one, many = DossierMessage.WAITING_ONE, DossierMessage.WAITING
    waiting = counted(sheet.waiting, one, many, catalogue)
    if waiting:
        yield waiting


def _planned(dossier: Dossier, catalogue: Catalogue) -> str:
    start, end = dossier.planned_from, dossier.planned_until
    if start is None or end is None:
        known = start or end
        return date_words(known, catalogue.language) if known else ""
    return span_words(start, end, catalogue)


def _chronology_part(line: ChronologyLine, catalogue: Catalogue) -> Part:
    what = line.what
    if isinstance(what, Event):
        when = event_words(what, catalogue)
        told, marks = what.title, event_marks(what, catalogue)
        told = f"{told}\n{what.summary}" if what.summary else told
    else:
        when = date_words(what.date, catalogue.language)
        state = catalogue.text(DossierMessage.STATUS_LINE, state=catalogue.text(what.state))
        told, marks = what.summary, joined(state, catalogue.text(what.voice))
    documents = references_list(line.references, catalogue)
    head = joined(strong(capital(when)), marks)
    return Part(text="\n".join(filter(None, (head, told, documents))))
