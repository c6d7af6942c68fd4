"""Whether a ranking answers the question: one answer, a choice of two or three, or none.

The confidence is a logistic model of five figures that people can read: how far the best passage
stands out from the next nine, how much information of the question it has, how many numbers and
names of the question it lacks, and whether it lacks a fact of the kind awaited. A question in a
passage's own words is sure. The weights were fitted offline on a public body's FAQ, encyclopaedia
paragraphs and the first pack, entries taken out so that there are near questions without an answer.
Area under the curve between questions whose entry is there and near ones whose entry is not: .71 on
the FAQ and .83 on the paragraphs. A set's own weights, and any further figure tried (margins,
rarest word missing, local rarity), gain at most .02 there.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import exp

from bot.domain.answers.passages import PassageKey, RecordKind

BIAS = -2.3
STANDING_OUT_WEIGHT = 0.37
MATCHED_WEIGHT = 0.74
LACKING_NUMBER_WEIGHT = -1.0
LACKING_NAME_WEIGHT = -0.7
LACKING_AWAITED_WEIGHT = -2.0
RIVALS_SHARE = 0.7
SAME_WORDING = 0.95
ALL_BUT_ROUNDING = 1 - 1e-6

ANSWER_FROM = 0.6
ANSWER_ALONE_FROM = 0.5
CHOICE_FROM = 0.35
LEAST_COVERAGE = 0.42
CLOSE = 0.93
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
    the numbers and names of the question that the passage does not have, and whether it holds no
    fact of the kind awaited; `unknown_name` counts the names that no passage has; `matched` is the
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
    unknown_name: float
    lacking_awaited: float
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
    NAME_UNKNOWN = "name_unknown"
    AWAITED_MISSING = "awaited_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is shown: one passage, two or three to choose from, or nothing."""

    kind: DecisionKind
    chosen: tuple[Candidate, ...] = ()
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()


def decide(ranking: Ranking) -> Decision:
    """Answer when the best passage is surely the one; where it may be, offer those close to it."""
    if not ranking.candidates:
        asked = ranking.informative_words > 0
        reason = Reason.NOTHING_FOUND if asked else Reason.NOTHING_ASKED
        return Decision(kind=DecisionKind.NONE, reasons=(reason,))
    best = ranking.candidates[0]
    confidence = confidence_of(ranking)
    doubts = _doubts(best)
    if doubts or confidence < CHOICE_FROM:
        reasons = doubts or _weaknesses(best)
        return Decision(kind=DecisionKind.NONE, confidence=confidence, reasons=reasons)
    rivals = _rivals(ranking, sure=confidence >= ANSWER_FROM)
    if not rivals and confidence < ANSWER_ALONE_FROM:
        return Decision(kind=DecisionKind.NONE, confidence=confidence, reasons=_weaknesses(best))
    return Decision(
        kind=DecisionKind.CHOICE if rivals else DecisionKind.ANSWER,
        chosen=(best, *rivals),
        confidence=confidence,
        reasons=(Reason.CLOSE_RIVALS if rivals else Reason.WELL_SUPPORTED,),
    )


def confidence_of(ranking: Ranking) -> float:
    """How sure it is (0..1) that the best candidate answers."""
    if not ranking.candidates:
        return 0.0
    best = ranking.candidates[0]
    figures = best.figures
    modelled = _logistic(
        BIAS
        + STANDING_OUT_WEIGHT * (best.score - RIVALS_SHARE * ranking.rivals)
        + MATCHED_WEIGHT * figures.matched
        + LACKING_NUMBER_WEIGHT * figures.lacking_number
        + LACKING_NAME_WEIGHT * figures.lacking_name
        + LACKING_AWAITED_WEIGHT * figures.lacking_awaited
    )
    return max(modelled, SAME_WORDING) if _is_same_question(ranking, best) else modelled


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(min(value, 30.0), -30.0)))


def _is_same_question(ranking: Ranking, candidate: Candidate) -> bool:
    """Tell whether the question is one of the passage's own, word for word but for little words.

    One word says too little of what is asked about it, unless it is asked in the same turn.
    """
    figures = candidate.figures
    same_words = min(figures.likeness, figures.way_covered, figures.spelling) >= ALL_BUT_ROUNDING
    return same_words and (ranking.informative_words > 1 or figures.turn >= ALL_BUT_ROUNDING)


def _weaknesses(best: Candidate) -> tuple[Reason, ...]:
    lacking = best.figures.lacking_name > 1 / 2
    return (Reason.WEAK, Reason.NAME_MISSING) if lacking else (Reason.WEAK,)


def _doubts(best: Candidate) -> tuple[Reason, ...]:
    doubts = []
    if best.figures.lacking_number > 1 / 2:
        doubts.append(Reason.NUMBER_MISSING)
    if best.figures.unknown_name > 1 / 2:
        doubts.append(Reason.NAME_UNKNOWN)
    if best.figures.lacking_awaited > 1 / 2:
        doubts.append(Reason.AWAITED_MISSING)
    if best.figures.coverage < LEAST_COVERAGE:
        doubts.append(Reason.LITTLE_COVERED)
    return tuple(doubts)


def _may_differ(one: PassageKey, other: PassageKey) -> bool:
    """Tell whether two passages may say different things: an event says when, as others do too."""
    same_record = (one.kind, one.record) == (other.kind, other.record)
    return not same_record and RecordKind.EVENT not in {one.kind, other.kind}


def _rivals(ranking: Ranking, *, sure: bool) -> tuple[Candidate, ...]:
    """The next candidates, of other records, as good as the best: in the same words where sure."""
    best = ranking.candidates[0]
    near = [
        other
        for other in ranking.candidates[1:MOST_CHOICES]
        if other.score >= CLOSE * best.score
        and _may_differ(best.key, other.key)
        and not _doubts(other)
        and (not sure or all(_is_same_question(ranking, one) for one in (best, other)))
    ]
    return tuple(near)
