"""The board of dossiers, one dossier in full, and its chronology."""

from datetime import date

from bot.domain.content.bodies import Body
from bot.domain.content.dossiers import CLOSED, Dossier, StatusUpdate, status_during
from bot.domain.content.events import Event
from bot.domain.dates import Period
from bot.domain.lists.calendar import calendar, following
from bot.domain.lists.readable import Readable
from bot.domain.lists.requests import is_waiting, requests_of
from bot.domain.lists.values import BoardLine, Chronology, ChronologyLine, DossierSheet


def board(readable: Readable) -> tuple[BoardLine, ...]:
    """List the dossiers: the open ones first, and among them the last to have moved."""
    coming = calendar(readable, past=False).lines
    first: dict[str | None, Event] = {}
    for line in coming:
        first.setdefault(line.event.dossier, line.event)
    return tuple(
        BoardLine(dossier=dossier, status=status, following=first.get(dossier.id))
        for dossier, status in in_order(readable)
    )


def in_order(readable: Readable) -> list[tuple[Dossier, StatusUpdate | None]]:
    """Return dossiers with their status as the board lists them."""
    found = [(each, _status(each, readable.today)) for each in readable.all(Dossier)]
    return sorted(found, key=lambda pair: _rank(*pair))


def dossier_sheet(readable: Readable, dossier: str) -> DossierSheet:
    """Return where one dossier stands, with its documents and what is ahead."""
    found = readable.named(Dossier, dossier)
    status = _status(found, readable.today)
    requests = requests_of(readable, found)
    return DossierSheet(
        dossier=found,
        status=status,
        owner=readable.get(Body, found.owner),
        references=readable.references(status.citations if status else ()),
        cautions=readable.cautions(found.confirmed_on, found.review_by),
        coming=following(readable, found),
        waiting=sum(is_waiting(request) for request in requests),
    )


def chronology(readable: Readable, dossier: str) -> Chronology:
    """List a dossier's statuses and events, the earliest first."""
    found = readable.named(Dossier, dossier)
    events = (event for event in readable.all(Event) if event.dossier == found.id)
    happened: list[StatusUpdate | Event] = [*found.updates, *events]
    lines = [
        ChronologyLine(what=what, references=readable.references(what.citations))
        for what in happened
    ]
    lines.sort(key=lambda line: (line.when, isinstance(line.what, StatusUpdate), _name(line.what)))
    return Chronology(dossier=found, lines=tuple(lines))


def _name(what: StatusUpdate | Event) -> str:
    return what.id if isinstance(what, Event) else what.summary


def _rank(dossier: Dossier, status: StatusUpdate | None) -> tuple[bool, int, str, str]:
    moved = status.date.period.last.toordinal() if status else 0
    closed = status is not None and status.state in CLOSED
    return (closed, -moved, dossier.title, dossier.id)


def _status(dossier: Dossier, today: date) -> StatusUpdate | None:
    return status_during(dossier, Period(first=today, last=today))
