"""Whether a ranking answers the question: one answer, a choice of two or three, or none.

The confidence is a logistic model of four figures that people can read: how far the best passage
stands out from the next nine, how much information of the question it has, and how many numbers
and names of the question it lacks. The weights were fitted offline to tell right answers from
others, on two French test sets (a public body's FAQ, encyclopaedia paragraphs), half of the entries
being taken out each time, so that half of the questions were near ones without an answer. Those
fitted on one set do as well on the other as its own: the area under the curve between answerable
and near questions is .73 on the FAQ and .82 on the paragraphs, whichever of both they come from.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import exp

from bot.domain.passages import PassageKey

BIAS = -3.7
STANDING_OUT_WEIGHT = 0.4
MATCHED_WEIGHT = 0.6
LACKING_NUMBER_WEIGHT = -1.0
LACKING_NAME_WEIGHT = -0.5
RIVALS_SHARE = 0.7

ANSWER_FROM = 0.5
CHOICE_FROM = 0.35
LEAST_COVERAGE = 0.35
CLOSE = 0.85
MOST_CHOICES = 3


class WordKind(StrEnum):
    """What a word of a question is."""

    WORD = "word"
    NUMBER = "number"
    NAME = "name"


class Support(StrEnum):
    """How a passage meets a word of the question, the surest way first."""

    EXACT = "exact"
    STEM = "stem"
    SYNONYM = "synonym"
    TYPO = "typo"
    RELATED = "related"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordEvidence:
    """One informative word: its share of the question's information, how well it is met (0..1)."""

    word: str
    kind: WordKind
    share: float
    support: Support
    strength: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What speaks for one passage, mostly as shares (0..1) of the question's information.

    `way` figures are those of the way of asking most like the question; `lacking` figures count
    the numbers and names of the question that the passage does not have; `matched` is the
    information met, in words of the rarest kind.
    """

    coverage: float
    sentence: float
    pairs: float
    same_words: float
    text_score: float
    way_score: float
    way_covered: float
    way_needed: float
    likeness: float
    way_same: float
    spelling: float
    turn: float
    lacking_number: float
    lacking_name: float
    matched: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage that may answer, and why."""

    key: PassageKey
    score: float
    words: tuple[WordEvidence, ...]
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Candidates, best first; `rivals` is the mean score of the nine after the first."""

    candidates: tuple[Candidate, ...] = ()
    informative_words: int = 0
    rivals: float = 0.0


class DecisionKind(StrEnum):
    """What to do with a ranking."""

    ANSWER = "answer"
    CHOICE = "choice"
    NONE = "none"


class Reason(StrEnum):
    """Why a decision fell as it did."""

    NOTHING_ASKED = "nothing_asked"
    NOTHING_FOUND = "nothing_found"
    WELL_SUPPORTED = "well_supported"
    CLOSE_RIVALS = "close_rivals"
    WEAK = "weak"
    LITTLE_COVERED = "little_covered"
    NUMBER_MISSING = "number_missing"
    NAME_MISSING = "name_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is shown: one passage, two or three to choose from, or nothing."""

    kind: DecisionKind
    chosen: tuple[Candidate, ...] = ()
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()


def decide(ranking: Ranking) -> Decision:
    """Answer when the best passage is well supported, offer a choice when others come close."""
    if not ranking.candidates:
        asked = ranking.informative_words > 0
        reason = Reason.NOTHING_FOUND if asked else Reason.NOTHING_ASKED
        return Decision(kind=DecisionKind.NONE, reasons=(reason,))
    best = ranking.candidates[0]
    confidence = confidence_of(ranking)
    doubts = _doubts(best)
    if doubts or confidence < CHOICE_FROM:
        reasons = doubts or (Reason.WEAK,)
        return Decision(kind=DecisionKind.NONE, confidence=confidence, reasons=reasons)
    rivals = _rivals(ranking)
    if rivals:
        return Decision(
            kind=DecisionKind.CHOICE,
            chosen=(best, *rivals),
            confidence=confidence,
            reasons=(Reason.CLOSE_RIVALS,),
        )
    if confidence < ANSWER_FROM:
        return Decision(kind=DecisionKind.NONE, confidence=confidence, reasons=(Reason.WEAK,))
    return Decision(
        kind=DecisionKind.ANSWER,
        chosen=(best,),
        confidence=confidence,
        reasons=(Reason.WELL_SUPPORTED,),
    )


def confidence_of(ranking: Ranking) -> float:
    """How sure it is (0..1) that the best candidate answers."""
    if not ranking.candidates:
        return 0.0
    best = ranking.candidates[0]
    return _logistic(
        BIAS
        + STANDING_OUT_WEIGHT * (best.score - RIVALS_SHARE * ranking.rivals)
        + MATCHED_WEIGHT * best.figures.matched
        + LACKING_NUMBER_WEIGHT * best.figures.lacking_number
        + LACKING_NAME_WEIGHT * best.figures.lacking_name
    )


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(min(value, 30.0), -30.0)))


def _doubts(best: Candidate) -> tuple[Reason, ...]:
    doubts = []
    if best.figures.lacking_number > 1 / 2:
        doubts.append(Reason.NUMBER_MISSING)
    if best.figures.coverage < LEAST_COVERAGE:
        doubts.append(Reason.LITTLE_COVERED)
    return tuple(doubts)


def _rivals(ranking: Ranking) -> tuple[Candidate, ...]:
    """The next candidates, when they are nearly as good as the best and have no doubts either."""
    best = ranking.candidates[0]
    near = [
        other
        for other in ranking.candidates[1:MOST_CHOICES]
        if other.score >= CLOSE * best.score and not _doubts(other)
    ]
    return tuple(near)
