"""A bulletin while it is written: its head, its sections by their stamps, what is found in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from hashlib import sha256
from typing import Final

from bot.domain.audiences import Audience
from bot.domain.bulletins.imports import Check, Loss
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin, Section, SectionKind
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.glossary import Term
from bot.domain.dates import PartialDate

_STAMP_LENGTH: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a bulletin bears before its sections."""

    title: str
    date: PartialDate
    audience: Audience = Audience.PUBLIC
    region: str | None = None
    issuers: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound:
    """A day that the text names, and the events of the calendar on that day."""

    day: date
    hour: time | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What must be mended before it may leave, said in French; `section` is counted from 0."""

    message: str
    section: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDesk:
    """A bulletin as whoever writes it sees it.

    `terms` are the acronyms it uses without giving their meaning. `missing` are kinds of section
    that readers look for. `dossiers` are those that the writer may name, and `decided` those of
    which they may say where they stand.
    """

    bulletin: Bulletin
    release: Release
    faults: tuple[Fault, ...] = ()
    missing: tuple[SectionKind, ...] = ()
    terms: tuple[Term, ...] = ()
    dates: tuple[DateFound, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    decided: tuple[Dossier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A draft made of a file, with what could not be kept and what to look at."""

    bulletin: Bulletin
    losses: tuple[tuple[Loss, int], ...]
    checks: tuple[Check, ...]


def stamp(section: Section) -> str:
    """Return the fingerprint by which a section is found again, wherever it was moved."""
    return sha256(repr(section).encode()).hexdigest()[:_STAMP_LENGTH]


def place_of(stamped: str, sections: Iterable[Section]) -> int | None:
    """Return where the section of this stamp stands, counted from 0; None where it is no more."""
    return next((at for at, each in enumerate(sections) if stamp(each) == stamped), None)
