"""What a question gets: an answer, a choice, a known gap, a greeting, or « not known »."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Self

from bot.domain.answers.decision import Decision, Ranking
from bot.domain.answers.passages import PassageKey
from bot.domain.audiences import Reader, Scope, may_read
from bot.domain.content.sources import Citation, Source, Standing, Voice
from bot.domain.dates import PartialDate, Period


class AnswerKind(StrEnum):
    """What was found, by the kind of record, or what was done instead."""

    ENTRY = "entry"
    GAP = "gap"
    DOSSIER = "dossier"
    REQUEST = "request"
    EVENT = "event"
    TERM = "term"
    BODY = "body"
    BULLETIN = "bulletin"
    CHOICE = "choice"
    GREETING = "greeting"
    NONE = "none"


class Caution(StrEnum):
    """What a reader must be warned of."""

    UNCONFIRMED = "unconfirmed"
    PAST_REVIEW = "past_review"
    NO_LONGER_HOLDS = "no_longer_holds"
    FRENCH_ONLY = "french_only"
    INFERRED_DATE = "inferred_date"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who asks, on which day and in which language; `asked` is the time asked about (None: now)."""

    reader: Reader
    today: date
    language: str
    asked: Period | None
    past: bool

    def allows(self, scope: Scope) -> bool:
        """Tell whether records of this scope may be looked through for this question.

        What has ended is looked through only where the question speaks of the past.
        """
        if not may_read(self.reader, scope, self.today):
            return False
        if self.asked is not None:
            return self.asked.overlaps(scope.valid_from, scope.valid_until)
        begun = scope.valid_from is None or scope.valid_from <= self.today
        ended = scope.valid_until is not None and scope.valid_until < self.today
        return begun and (self.past or not ended)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one side of one record says, before it is read for a date or a reader."""

    question: str
    answer: str
    details: str = ""
    note: str = ""
    voice: Voice = Voice.FACT
    citations: tuple[Citation, ...] = ()
    confirmed_on: date | None = None
    review_by: date | None = None
    as_of: PartialDate | None = None
    cautions: tuple[Caution, ...] = ()
    related: tuple[PassageKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A citation with the documents it names, ready to be shown."""

    source: Source
    place: str
    cited_in: Source | None = None

    @property
    def read(self) -> Source:
        """The document that was read: the one cited, or the one it is known through."""
        return self.cited_in or self.source

    @property
    def official(self) -> bool:
        """Whether the cited document is an official one."""
        return self.source.standing is Standing.OFFICIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A question that can be answered, with its answer."""

    key: PassageKey
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The reply to one question; `statement` is None where no record was chosen.

    `asked` is the time it was asked about (None: now).
    """

    question: str
    kind: AnswerKind
    asked: Period | None = None
    key: PassageKey | None = None
    statement: Statement | None = None
    references: tuple[Reference, ...] = ()
    as_of: PartialDate | None = None
    cautions: tuple[Caution, ...] = ()
    choices: tuple[Offered, ...] = ()
    suggestions: tuple[Offered, ...] = ()
    decision: Decision | None = None
    ranking: Ranking | None = None

    @property
    def answered(self) -> bool:
        """Whether a record answers the question; a gap, a greeting or a choice does not."""
        return self.kind not in _NOT_ANSWERS

    @property
    def stale(self) -> bool:
        """Whether what is said is past its review date."""
        return Caution.PAST_REVIEW in self.cautions

    @property
    def confidence(self) -> float:
        """How sure the decision was, 0..1; 0 where nothing was decided."""
        return self.decision.confidence if self.decision else 0.0

    def with_documents(self, sources: Mapping[str, Source], today: date) -> Self:
        """Return it with its documents, the date it is good for, and what to be warned of."""
        if self.statement is None:
            return self
        references = tuple(
            Reference(
                source=sources[citation.source],
                place=citation.place,
                cited_in=sources.get(citation.cited_in or ""),
            )
            for citation in self.statement.citations
            if citation.source in sources
        )
        return replace(
            self,
            references=references,
            as_of=self.statement.as_of or _latest(references),
            cautions=self._cautions(self.statement, today),
        )

    def _cautions(self, statement: Statement, today: date) -> tuple[Caution, ...]:
        cautions = list(statement.cautions)
        if self.answered and statement.confirmed_on is None:
            cautions.append(Caution.UNCONFIRMED)
        if statement.review_by is not None and statement.review_by < today:
            cautions.append(Caution.PAST_REVIEW)
        return tuple(cautions)


_NOT_ANSWERS = frozenset({AnswerKind.GAP, AnswerKind.CHOICE, AnswerKind.GREETING, AnswerKind.NONE})


def _latest(references: tuple[Reference, ...]) -> PartialDate | None:
    dates = (reference.read.date for reference in references)
    return max((day for day in dates if day), default=None)
