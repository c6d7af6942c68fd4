"""Curated answers, and the questions no document answers yet."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Citation, Voice


class EntryState(StrEnum):
    """Where an entry stands in its life."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class English:
    """The approved English text of an entry."""

    question: str
    answer: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question, other ways to ask it, and its approved answer. Days of validity are inclusive."""

    id: str
    topic: str
    question: str
    asks: tuple[str, ...] = ()
    answer: str
    details: str = ""
    note: str = ""
    english: English | None = None
    citations: tuple[Citation, ...]
    dossier: str | None = None
    voice: Voice = Voice.FACT
    audience: Audience = Audience.PUBLIC
    region: str | None = None
    embargo_until: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    replaces: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    confirmed_on: date | None = None
    review_by: date | None = None
    state: EntryState = EntryState.APPROVED

    @property
    def scope(self) -> Scope:
        """For whom it is and when it held."""
        return Scope(
            audience=self.audience,
            region=self.region,
            embargo_until=self.embargo_until,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question known to be asked that no document answers yet, and whom to ask."""

    id: str
    question: str
    asks: tuple[str, ...] = ()
    explanation: str
    ask_whom: str = ""
    related: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC
    region: str | None = None

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return Scope(audience=self.audience, region=self.region)
