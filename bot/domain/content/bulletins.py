"""Bulletins: what they hold, for whom they are, and the steps from a draft to the archive."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Voice
from bot.domain.dates import PartialDate
from bot.domain.errors import ConflictError

SERIES: Final = "Info-PSOC"


class SectionKind(StrEnum):
    """What a section of a bulletin is for."""

    HEADLINE = "headline"
    ITEM = "item"
    TAKEAWAYS = "takeaways"
    DATES = "dates"
    TERMS = "terms"
    LINKS = "links"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a bulletin; `body` is Markdown-light (see `bot.domain.markup`)."""

    kind: SectionKind = SectionKind.ITEM
    heading: str
    body: str


class BulletinState(StrEnum):
    """Where a bulletin stands on its way out."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


OUT: Final = frozenset({BulletinState.PUBLISHED, BulletinState.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was corrected after it went out, and when."""

    on: dt.date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """An issue of the series. `date` is the one it bears; `published_on`, the day it went out.

    `dossiers`, `terms` and `issuers` name records; who approved it is kept apart.
    """

    number: int
    title: str
    date: PartialDate
    sections: tuple[Section, ...]
    dossiers: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    voice: Voice = Voice.FACT
    audience: Audience = Audience.PUBLIC
    region: str | None = None
    embargo_until: dt.date | None = None
    state: BulletinState = BulletinState.DRAFT
    published_on: dt.date | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawn_on: dt.date | None = None
    withdrawal: str = ""

    @property
    def id(self) -> str:
        """Its identifier as a record: the number."""
        return str(self.number)

    @property
    def name(self) -> str:
        """What it is cited as: « Info-PSOC nᵒ 4 »."""
        return f"{SERIES} nᵒ\u00a0{self.number}"

    @property
    def is_out(self) -> bool:
        """Whether it was published, even where it was withdrawn since."""
        return self.state in OUT

    @property
    def known_on(self) -> PartialDate:
        """The date its words are good for."""
        return PartialDate.of(self.published_on) if self.published_on else self.date

    @property
    def scope(self) -> Scope:
        """For whom it is, and since when."""
        return Scope(
            audience=self.audience,
            region=self.region,
            embargo_until=self.embargo_until,
            valid_from=self.known_on.period.first,
        )


class Step(StrEnum):
    """What is done with a bulletin."""

    EDIT = "edit"
    SUBMIT = "submit"
    APPROVE = "approve"
    SCHEDULE = "schedule"
    STOP = "stop"
    PUBLISH = "publish"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


class StepRefusedError(ConflictError):
    """The bulletin does not stand where this step begins."""

    code = "bulletin_step"


_S: Final = BulletinState
# A change before it is out sends it back to its draft: what was approved is no longer there.
_STEPS: Final[Mapping[tuple[BulletinState, Step], BulletinState]] = {
    (_S.DRAFT, Step.EDIT): _S.DRAFT,
    (_S.IN_REVIEW, Step.EDIT): _S.DRAFT,
    (_S.APPROVED, Step.EDIT): _S.DRAFT,
    (_S.SCHEDULED, Step.EDIT): _S.DRAFT,
    (_S.DRAFT, Step.SUBMIT): _S.IN_REVIEW,
    (_S.IN_REVIEW, Step.APPROVE): _S.APPROVED,
    (_S.APPROVED, Step.SCHEDULE): _S.SCHEDULED,
    (_S.SCHEDULED, Step.SCHEDULE): _S.SCHEDULED,
    (_S.SCHEDULED, Step.STOP): _S.APPROVED,
    (_S.APPROVED, Step.STOP): _S.DRAFT,
    (_S.IN_REVIEW, Step.STOP): _S.DRAFT,
    (_S.APPROVED, Step.PUBLISH): _S.PUBLISHED,
    (_S.SCHEDULED, Step.PUBLISH): _S.PUBLISHED,
    (_S.PUBLISHED, Step.CORRECT): _S.PUBLISHED,
    (_S.PUBLISHED, Step.WITHDRAW): _S.WITHDRAWN,
}


def after(state: BulletinState, step: Step) -> BulletinState:
    """Return where a bulletin stands after a step (StepRefusedError where it may not be taken)."""
    following = _STEPS.get((state, step))
    if following is None:
        raise StepRefusedError(f"{step} from {state}")
    return following
