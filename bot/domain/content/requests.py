"""What the network asked of whom, what was promised, and how late it was answered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Citation, Voice
from bot.domain.dates import PartialDate, days_late


class Outcome(StrEnum):
    """What became of a request or of one of its items."""

    PENDING = "pending"
    ANSWERED = "answered"
    PARTLY = "partly"
    UNSATISFACTORY = "unsatisfactory"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestItem:
    """One of the things asked for, and what came of it."""

    text: str
    dossier: str | None = None
    outcome: Outcome = Outcome.PENDING
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something promised: when, by whom, for when, and whether it was kept (None: not known)."""

    text: str
    by: str
    made_on: PartialDate | None = None
    due: PartialDate | None = None
    kept: bool | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request to the ministry or another body, its dates and its answer."""

    id: str
    title: str
    asks: tuple[str, ...] = ()
    asked_by: tuple[str, ...]
    asked_of: tuple[str, ...]
    sent_on: PartialDate
    wanted_by: PartialDate | None = None
    answered_on: PartialDate | None = None
    outcome: Outcome = Outcome.PENDING
    summary: str
    items: tuple[RequestItem, ...] = ()
    promises: tuple[Promise, ...] = ()
    voice: Voice = Voice.FACT
    citations: tuple[Citation, ...]
    dossier: str | None = None
    confirmed_on: date | None = None
    review_by: date | None = None
    audience: Audience = Audience.PUBLIC
    region: str | None = None

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return Scope(audience=self.audience, region=self.region)

    @property
    def days_late(self) -> int | None:
        """Calendar days between the day it was wanted by and the answer, where both are days."""
        wanted = self.wanted_by.exact if self.wanted_by else None
        answered = self.answered_on.exact if self.answered_on else None
        return days_late(wanted, answered) if wanted and answered else None
