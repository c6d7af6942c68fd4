"""Which list, which page of it, and what stands on each of its lines.

Lines hold only what their reader may read: whoever makes them leaves out the rest.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Final, Self

from bot.domain.answers.answers import Caution, Reference
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier, StatusUpdate
from bot.domain.content.events import Event
from bot.domain.content.glossary import Term
from bot.domain.content.network import Region
from bot.domain.content.requests import Request
from bot.domain.content.sources import Source, SourceKind
from bot.domain.dates import PartialDate

_SHORT: Final = re.compile(r"[a-z0-9_-]{1,33}")


class Named(StrEnum):
    """What a person can name while typing a command."""

    DOSSIER = "dossier"
    TERM = "term"
    BODY = "body"
    ADDRESSEE = "addressee"
    REGION = "region"
    BULLETIN = "bulletin"
    PERIOD = "period"


class ListName(StrEnum):
    """A list, or one record opened from a list."""

    BOARD = "board"
    DOSSIER = "dossier"
    CHRONOLOGY = "chronology"
    REQUESTS = "requests"
    REQUEST = "request"
    TERMS = "terms"
    TERM = "term"
    DOCUMENTS = "documents"
    BODIES = "bodies"
    BODY = "body"
    COMING = "coming"
    PAST = "past"
    EVENT = "event"
    BULLETINS = "bulletins"
    BULLETIN = "bulletin"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAddress:
    """Names one page of a list: `of` narrows it to a record, `by` to something else of its own.

    Pages count from 0; `of` and `by` are handles (see `handle`) or empty.
    """

    name: ListName
    of: str = ""
    by: str = ""
    page: int = 0

    def turned_to(self, page: int) -> Self:
        """Return another page of the same list."""
        return replace(self, page=page)


def handle(identity: str) -> str:
    """Return a record's identifier, or a short name made of it where it is long or unusual."""
    if _SHORT.fullmatch(identity):
        return identity
    return f"~{sha256(identity.encode()).hexdigest()[:16]}"


def named_by(given: str, identities: Iterable[str]) -> str | None:
    """Return the identifier that a handle, or the identifier itself, stands for."""
    return next((each for each in identities if given in (each, handle(each))), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What is offered to someone who is typing a name; `value` is what the command is given."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """A dossier, where it stands, and the next date in it."""

    dossier: Dossier
    status: StatusUpdate | None
    following: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSheet:
    """A dossier in full; `waiting` counts its requests without a known answer."""

    dossier: Dossier
    status: StatusUpdate | None
    owner: Body | None
    references: tuple[Reference, ...]
    cautions: tuple[Caution, ...]
    coming: tuple[Event, ...]
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyLine:
    """Something that happened in a dossier: a status or an event."""

    what: StatusUpdate | Event
    references: tuple[Reference, ...]

    @property
    def when(self) -> PartialDate:
        """The day, month or year it begins."""
        return self.what.start if isinstance(self.what, Event) else self.what.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """All that happened in a dossier, the earliest first."""

    dossier: Dossier
    lines: tuple[ChronologyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """Days past the day something was wanted by, `until` the answer, or today where none came."""

    wanted_by: date
    until: date
    days: int
    working_days: int
    answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A request with those who asked and were asked."""

    request: Request
    asked_by: tuple[Body, ...]
    asked_of: tuple[Body, ...]
    lateness: Lateness | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestList:
    """Requests, the last sent first; `dossier` and `addressee` tell to what it is narrowed."""

    lines: tuple[RequestLine, ...]
    dossier: Dossier | None = None
    addressee: Body | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSheet:
    """A request in full; `promisers` gives by identifier those who promised something."""

    line: RequestLine
    references: tuple[Reference, ...]
    promisers: tuple[Body, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSheet:
    """A term in full."""

    term: Term
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document, who issued it, what it is known through, and what replaces what."""

    source: Source
    issuers: tuple[Body, ...]
    known_through: Source | None
    replaces: tuple[Source, ...]
    replaced_by: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentList:
    """Documents, the newest first; `dossier` and `kind` tell to what it is narrowed."""

    lines: tuple[DocumentLine, ...]
    dossier: Dossier | None = None
    kind: SourceKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLine:
    """An organisation and its region."""

    body: Body
    region: Region | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyList:
    """Organisations; `region` tells to which it is narrowed."""

    lines: tuple[BodyLine, ...]
    region: Region | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySheet:
    """An organisation in full; `related` are those its relations name."""

    body: Body
    region: Region | None
    related: tuple[Body, ...]
    references: tuple[Reference, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLine:
    """A date, and the dossier it belongs to."""

    event: Event
    dossier: Dossier | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What is coming, the nearest first, or what has been, the latest first."""

    lines: tuple[CalendarLine, ...]
    past: bool
    dossier: Dossier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSheet:
    """A date in full."""

    line: CalendarLine
    references: tuple[Reference, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinLine:
    """A bulletin; `found_in` are the headings of the sections in which what was looked for is."""

    bulletin: Bulletin
    found_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinList:
    """Bulletins, the newest first; the rest tells to what it is narrowed."""

    lines: tuple[BulletinLine, ...]
    dossier: Dossier | None = None
    period: PartialDate | None = None
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinSheet:
    """A bulletin in full, with the dossiers and terms it names."""

    bulletin: Bulletin
    dossiers: tuple[Dossier, ...]
    terms: tuple[Term, ...]
