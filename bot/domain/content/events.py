"""Dated events: deadlines, meetings, publications, letters."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Citation, DateStanding
from bot.domain.dates import PartialDate


class EventKind(StrEnum):
    """What happens."""

    COMMENT_DEADLINE = "comment_deadline"
    DEADLINE = "deadline"
    MEETING = "meeting"
    HEARING = "hearing"
    ASSEMBLY = "assembly"
    PUBLICATION = "publication"
    LETTER = "letter"
    ANNOUNCEMENT = "announcement"
    CONSULTATION = "consultation"
    EFFECTIVE = "effective"
    DECISION = "decision"
    ACTION = "action"
    OTHER = "other"


class EventStanding(StrEnum):
    """How firm it is."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens on a date; `hour` is local to `zone`, None where it is not stated.

    `leads` are its own lead times, the longest first; without any, those of its kind hold.
    """

    id: str
    kind: EventKind
    title: str
    asks: tuple[str, ...] = ()
    start: PartialDate
    end: PartialDate | None = None
    hour: time | None = None
    zone: str = "America/Toronto"
    date_standing: DateStanding = DateStanding.PRINTED
    standing: EventStanding = EventStanding.CONFIRMED
    revision: int = 1
    leads: tuple[timedelta, ...] = ()
    summary: str = ""
    bodies: tuple[str, ...] = ()
    dossier: str | None = None
    citations: tuple[Citation, ...]
    confirmed_on: date | None = None
    audience: Audience = Audience.PUBLIC
    region: str | None = None
    embargo_until: date | None = None

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return Scope(audience=self.audience, region=self.region, embargo_until=self.embargo_until)
