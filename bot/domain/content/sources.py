"""Documents and references to a place in them."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.audiences import Audience, Scope
from bot.domain.dates import PartialDate


class SourceKind(StrEnum):
    """What a document is."""

    LETTER = "letter"
    EMAIL = "email"
    BULLETIN = "bulletin"
    ANALYSIS = "analysis"
    FRAMEWORK = "framework"
    AGREEMENT = "agreement"
    ADDENDUM = "addendum"
    POLICY = "policy"
    PLAN = "plan"
    LAW = "law"
    REPORT = "report"
    GUIDE = "guide"
    FORM = "form"
    CONSULTATION = "consultation"
    OTHER = "other"


class Standing(StrEnum):
    """How much a document binds."""

    OFFICIAL = "official"
    UNOFFICIAL = "unofficial"
    WORKING = "working"


class DateStanding(StrEnum):
    """Whether a date is printed in the document or was inferred by whoever curated it."""

    PRINTED = "printed"
    INFERRED = "inferred"


class Voice(StrEnum):
    """Who says it: told apart so that a position is never read as a fact."""

    FACT = "fact"
    MINISTRY = "ministry"
    CTROC = "ctroc"
    TRPOCB = "trpocb"
    JOINT = "joint"
    ANALYSIS = "analysis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document; `known_through` is the document that cites it where it was not read itself."""

    id: str
    kind: SourceKind
    title: str
    date: PartialDate | None = None
    date_standing: DateStanding = DateStanding.PRINTED
    issuers: tuple[str, ...] = ()
    standing: Standing = Standing.OFFICIAL
    audience: Audience = Audience.PUBLIC
    embargo_until: dt.date | None = None
    url: str | None = None
    known_through: str | None = None
    replaces: tuple[str, ...] = ()

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return Scope(audience=self.audience, embargo_until=self.embargo_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in a document; `cited_in` is the document it is known through."""

    source: str
    place: str = ""
    cited_in: str | None = None
