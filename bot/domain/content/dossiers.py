"""Lines of work with the ministry, and the history of where each stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Citation, Voice
from bot.domain.dates import PartialDate, Period


class DossierState(StrEnum):
    """Where a dossier stands."""

    ANNOUNCED = "announced"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    IN_ANALYSIS = "in_analysis"
    WAITING = "waiting"
    SUSPENDED = "suspended"
    DONE = "done"
    REPLACED = "replaced"
    ABANDONED = "abandoned"


CLOSED: Final = frozenset({DossierState.DONE, DossierState.REPLACED, DossierState.ABANDONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusUpdate:
    """Where a dossier stood on a date, who says so and where it is written."""

    date: PartialDate
    state: DossierState
    summary: str
    voice: Voice = Voice.FACT
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A line of work; its current status is its latest update, never a field."""

    id: str
    title: str
    asks: tuple[str, ...] = ()
    description: str
    owner: str | None = None
    planned_from: PartialDate | None = None
    planned_until: PartialDate | None = None
    updates: tuple[StatusUpdate, ...]
    related: tuple[str, ...] = ()
    confirmed_on: date | None = None
    review_by: date | None = None
    audience: Audience = Audience.PUBLIC
    region: str | None = None
    embargo_until: date | None = None

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return Scope(audience=self.audience, region=self.region, embargo_until=self.embargo_until)


def status_during(dossier: Dossier, period: Period) -> StatusUpdate | None:
    """Return the latest update written by the end of `period`, or None where none was yet."""
    known = [update for update in dossier.updates if update.date.period.first <= period.last]
    # Of two of one day, the last one written.
    return max(reversed(known), key=lambda update: update.date, default=None)
