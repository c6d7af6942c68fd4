"""BM25 over texts and over ways of asking, each as a share of what a perfect passage would get."""

from dataclasses import dataclass

import numpy as np

from bot.search.arrays import Floats, Ints
from bot.search.postings import Postings
from bot.search.question import Question, Term
from bot.search.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Saturation:
    """BM25's constants: how fast repeats stop counting (k1), how much length does (b)."""

    k1: float
    b: float


TEXT = Saturation(k1=1.2, b=0.6)
WAY = Saturation(k1=0.8, b=0.6)
SHORTLIST = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstScores:
    """By passage: the score of all of its words, and of its best way of asking."""

    text: Floats
    way: Floats

    def shortlist(self) -> Ints:
        """The passages worth a closer look, best first; equal ones in the order of their keys."""
        total = np.round(self.text + self.way, 6)
        found = np.flatnonzero(total > 0)
        if len(found) > SHORTLIST:
            least = np.partition(total[found], len(found) - SHORTLIST)[len(found) - SHORTLIST]
            found = found[total[found] >= least]
        order = np.lexsort((found, -total[found]))
        return found[order][:SHORTLIST]


def first_scores(question: Question, view: View) -> FirstScores:
    """Score every visible passage; what is hidden gets zero."""
    columns = view.columns
    text = _sum(question, view, columns.postings, view.relative_lengths, TEXT)
    ways = _sum(question, view, columns.way_postings, view.relative_way_lengths, WAY)
    best = np.zeros(len(columns.passages), np.float64)
    if len(ways):
        filled = np.diff(columns.ways_of.starts) > 0
        best[filled] = np.maximum.reduceat(ways, columns.ways_of.starts[:-1][filled])
    text[~view.visible] = 0
    best[~view.visible] = 0
    return FirstScores(text=text, way=best)


def _sum(
    question: Question, view: View, postings: Postings, lengths: Floats, how: Saturation
) -> Floats:
    """By unit, over the terms, what the best of the stems that meet the term gains."""
    met = [(at, stem) for at, term in enumerate(question.terms) for stem in term.met_by]
    best = np.zeros((max(len(question.terms), 1), postings.unit_count), np.float64)
    units, times, pair = postings.rows(np.array([stem for _, stem in met], np.int64))
    worth = np.array([_worth(question.terms[at], stem, view) for at, stem in met], np.float64)
    norm = how.k1 * (1 - how.b + how.b * lengths[units])
    gained = worth[pair] * (1 + how.k1) * times / (times + norm)
    term = np.array([at for at, _ in met], np.int64)
    np.maximum.at(best.reshape(-1), term[pair] * postings.unit_count + units, gained)
    total: Floats = best.sum(axis=0) / (question.total or 1.0)
    return total


def _worth(term: Term, stem: int, view: View) -> float:
    information = float(view.information[stem]) * term.importance
    return term.met_by[stem] * min(information, term.information)
