"""From findings to candidates: one score for each passage, and the evidence for people to read."""

import numpy as np

from bot.domain.answers.awaited import Awaited, lacking
from bot.domain.answers.decision import Candidate, Figures, Ranking, Support, WordEvidence
from bot.search.arrays import Floats, Ints
from bot.search.evidence import Findings
from bot.search.question import Question, Term
from bot.search.view import View

RIVALS = 9
# Texts are looked into for the kind of fact awaited only where they have a chance.
LOOKED_INTO = 16
LACKING_AWAITED_COST = 1.0

# For passages that are a text alone, and for those that also have ways of asking. Fitted offline to
# put the right passage first (softmax over the shortlist, signs fixed, then rounded): the former on
# encyclopaedia paragraphs, the latter on a FAQ with one way of asking per entry and on the first
# pack with several, whose own weights differ: the more ways there are, the more the text counts.
TEXT_WEIGHTS = {
    "text_score": 6.0,
    "coverage": 4.0,
    "sentence": 3.3,
    "pairs": 1.3,
    "same_words": 2.0,
    "lacking_number": -1.0,
}
WAY_WEIGHTS = {
    "likeness": 5.0,
    "spelling": 2.5,
    "turn": 4.0,
    "sentence": 1.0,
    "same_words": 1.0,
    "text_score": 3.5,
    "pairs": 0.3,
    "lacking_number": -1.0,
}


def ranked(
    question: Question, view: View, shortlist: Ints, findings: Findings, limit: int
) -> Ranking:
    """The best candidates of the shortlist; equal ones in the order of their keys."""
    scores = np.round(_scores(view, shortlist, findings), 6)
    order = np.lexsort((shortlist, -scores))
    rivals = _rivals(scores[order], view.count)
    missing = _lacking_awaited(question.awaited, view, shortlist[order[:LOOKED_INTO]])
    scores[order[:LOOKED_INTO]] -= LACKING_AWAITED_COST * missing
    findings.figures["lacking_awaited"][order[:LOOKED_INTO]] = missing
    order = np.lexsort((shortlist, -scores))
    return Ranking(
        candidates=tuple(
            Candidate(
                key=view.columns.passages[shortlist[at]].key,
                score=float(scores[at]),
                words=_words(question, findings, int(at)),
                figures=Figures(**{n: float(v[at]) for n, v in findings.figures.items()}),
            )
            for at in order[:limit]
        ),
        informative_words=len(question.terms),
        rivals=rivals,
    )


def _lacking_awaited(awaited: Awaited | None, view: View, chosen: Ints) -> Floats:
    """By passage, how much it lacks a fact of the kind awaited; a gap lacks nothing."""
    if awaited is None:
        return np.zeros(len(chosen), np.float64)
    passages = [view.columns.passages[number] for number in chosen]
    return np.array([lacking(one.text, awaited) if one.answers else 0.0 for one in passages])


def _rivals(scores: Floats, visible: int) -> float:
    """The mean score of those after the first, a passage that was not found counting zero."""
    return float(scores[1 : RIVALS + 1].sum() / max(min(RIVALS, visible - 1), 1))


def _scores(view: View, shortlist: Ints, findings: Findings) -> Floats:
    starts = view.columns.ways_of.starts
    asked = starts[shortlist + 1] > starts[shortlist]
    return np.where(asked, _sum(findings, WAY_WEIGHTS), _sum(findings, TEXT_WEIGHTS))


def _sum(findings: Findings, weights: dict[str, float]) -> Floats:
    total = np.zeros(len(findings.met), np.float64)
    for name, weight in weights.items():
        total += weight * findings.figures[name]
    return total


def _words(question: Question, findings: Findings, at: int) -> tuple[WordEvidence, ...]:
    terms, shares = question.terms, question.shares.tolist()
    met, same = findings.met[at].tolist(), findings.same[at].tolist()
    return tuple(
        WordEvidence(
            word=term.word,
            kind=term.kind,
            share=share,
            support=Support.EXACT if exact else _support(term, strength),
            strength=strength,
        )
        for term, share, strength, exact in zip(terms, shares, met, same, strict=True)
    )


def _support(term: Term, strength: float) -> Support:
    """The manner in which a stem of that strength meets the term."""
    if not strength:
        return Support.NONE
    return next(term.manner[stem] for stem, known in term.met_by.items() if known == strength)
