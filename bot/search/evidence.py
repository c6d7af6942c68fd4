"""What speaks for each passage of the shortlist, read from its words one by one."""

from dataclasses import dataclass

import numpy as np

from bot.domain.answers.decision import WordKind
from bot.search.analysis import GRAM_TABLE
from bot.search.arrays import Flags, Floats, Ids, Ints
from bot.search.columns import Column
from bot.search.lexicon import Lexicon
from bot.search.question import Question
from bot.search.scoring import FirstScores
from bot.search.turns import TURNS
from bot.search.view import View

NEAR = 3
# Which of the ways of asking of a passage is taken to be the one meant.
CLOSENESS = {"likeness": 1.0, "spelling": 0.4, "turn": 0.8}
_SENTENCES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """By stem, the term it meets (or -1) and how well; by word, the term it is (or -1)."""

    term: Ids
    strength: Floats
    same: Ids

    @classmethod
    def of(cls, question: Question, lexicon: Lexicon) -> "Lookup":
        """The tables for a question."""
        term = np.full(len(lexicon.stems), -1, np.int32)
        strength = np.zeros(len(lexicon.stems), np.float64)
        same = np.full(len(lexicon.words), -1, np.int32)
        for number, one in enumerate(question.terms):
            for stem, how_well in one.met_by.items():
                if how_well > strength[stem]:
                    term[stem], strength[stem] = number, how_well
            if one.word in lexicon.word_ids:
                same[lexicon.word_ids[one.word]] = number
        return cls(term=term, strength=strength, same=same)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """Places where a term is met: row (passage, sentence or way), term, strength, word, place."""

    row: Ints
    term: Ids
    strength: Floats
    word: Ids
    at: Ints

    def table(self, rows: int, terms: int) -> Floats:
        """By row and term, the best strength."""
        best = np.zeros((rows, terms), np.float64)
        np.maximum.at(best, (self.row, self.term), self.strength)
        return best

    def same_word(self, lookup: Lookup, rows: int, terms: int) -> Flags:
        """By row and term, whether the very word is there."""
        same = np.zeros((rows, terms), np.bool_)
        number = lookup.same[self.word]
        there = number >= 0
        same[self.row[there], number[there]] = True
        return same

    def pairs(self, rows: int, terms: int) -> Floats:
        """By row and term, how well the term and the next one of the question stand together."""
        together = np.zeros((rows, max(terms - 1, 1)), np.float64)
        gap = np.diff(self.at)
        near = (np.diff(self.row) == 0) & (gap <= NEAR) & (gap > 0)
        near &= np.abs(np.diff(self.term)) == 1
        first = np.minimum(self.term[1:], self.term[:-1])[near]
        how_well = np.minimum(self.strength[1:], self.strength[:-1])[near]
        np.maximum.at(together, (self.row[1:][near], first), how_well)
        return together


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """By passage of the shortlist: the figures, and how well and how exactly each term is met."""

    figures: dict[str, Floats]
    met: Floats
    same: Flags


class Inspector:
    """Inspects the passages of one shortlist for one question."""

    def __init__(self, question: Question, view: View, lexicon: Lexicon, chosen: Ints) -> None:
        self._question = question
        self._view = view
        self._columns = view.columns
        self._chosen = chosen
        self._terms = len(question.terms)
        self._lookup = Lookup.of(question, lexicon)
        shares = question.shares
        pair = shares[1:] + shares[:-1] if self._terms > 1 else np.ones(1)
        self._pair_shares = pair / max(float(pair.sum()), 1e-9)

    def findings(self, first: FirstScores) -> Findings:
        """Everything known about the shortlist."""
        text, met_text, same_text, pairs = self._text()
        ways, met_ways, same_ways = self._ways()
        met = np.maximum(met_text, met_ways)
        figures = text | ways
        figures["text_score"] = first.text[self._chosen]
        figures["way_score"] = first.way[self._chosen]
        figures["coverage"] = self._weighed(met)
        figures["matched"] = (
            figures["coverage"] * self._question.total / self._view.most_information
        )
        figures["pairs"] = (pairs * self._pair_shares).sum(axis=1)
        figures["same_words"] = self._weighed(same_text)
        figures["lacking_number"] = self._lacking(met, WordKind.NUMBER)
        figures["lacking_name"] = self._lacking(met, WordKind.NAME)
        figures["unknown_name"] = np.full(len(self._chosen), self._unknown_names())
        figures["lacking_awaited"] = np.zeros(len(self._chosen), np.float64)
        return Findings(figures=figures, met=met, same=same_text | same_ways)

    def _weighed(self, met: Floats | Flags) -> Floats:
        """By row, the share of the question that is met."""
        weighed: Floats = (met * self._question.shares).sum(axis=1)
        return weighed

    def _lacking(self, met: Floats, kind: WordKind) -> Floats:
        insisted = np.array([term.kind is kind for term in self._question.terms], np.bool_)
        lacking: Floats = (1 - met[:, insisted]).sum(axis=1)
        return lacking

    def _unknown_names(self) -> float:
        """How many names of the question no visible passage has."""
        names = [term for term in self._question.terms if term.kind is WordKind.NAME]
        return float(sum(not term.met_by for term in names))

    def _hits(self, words: Ids, rows: Ints, places: Ints) -> tuple[Hits, Flags]:
        stems = self._columns.stem_of[words]
        term = self._lookup.term[stems]
        there = term >= 0
        hits = Hits(
            row=rows[there],
            term=term[there],
            strength=self._lookup.strength[stems[there]],
            word=words[there],
            at=places[there],
        )
        return hits, there

    def _text(self) -> tuple[dict[str, Floats], Floats, Flags, Floats]:
        columns, rows, terms = self._columns, len(self._chosen), self._terms
        at, position = columns.words.gather(self._chosen)
        hits, there = self._hits(columns.words.flat[at], position, columns.places[at])
        sentence = columns.sentences[at][there]
        figures = {"sentence": self._best_sentence(hits, sentence, rows)}
        met, same = hits.table(rows, terms), hits.same_word(self._lookup, rows, terms)
        return figures, met, same, hits.pairs(rows, terms)

    def _best_sentence(self, hits: Hits, sentence: Ids, rows: int) -> Floats:
        found, row = np.unique(hits.row * _SENTENCES + sentence, return_inverse=True)
        met = np.zeros((len(found), self._terms), np.float64)
        np.maximum.at(met, (row, hits.term), hits.strength)
        best = np.zeros(rows, np.float64)
        np.maximum.at(best, found // _SENTENCES, self._weighed(met))
        return best

    def _ways(self) -> tuple[dict[str, Floats], Floats, Flags]:
        columns, rows, terms = self._columns, len(self._chosen), self._terms
        places, passage = columns.ways_of.gather(self._chosen)
        ways = columns.ways_of.flat[places].astype(np.int64)
        at, row = columns.way_words.gather(ways)
        hits, _ = self._hits(columns.way_words.flat[at], row, at)
        met = hits.table(len(ways), terms)
        same = hits.same_word(self._lookup, len(ways), terms)
        by_way = self._way_figures(ways, at, row, met, same)
        closeness = sum(weight * by_way[name] for name, weight in CLOSENESS.items())
        best = _best_rows(np.asarray(closeness), passage, rows)
        figures = {name: _picked(values, best) for name, values in by_way.items()}
        met_all = np.zeros((rows, terms), np.float64)
        np.maximum.at(met_all, passage, met)
        same_all = np.zeros((rows, terms), np.bool_)
        np.logical_or.at(same_all, passage, same)
        return figures, met_all, same_all

    def _way_figures(
        self, ways: Ints, at: Ints, row: Ints, met: Floats, same: Flags
    ) -> dict[str, Floats]:
        covered = self._weighed(met)
        needed = self._needed(at, row, len(ways))
        likeness = np.sqrt(covered * needed)
        spelling = self._alike(self._columns.way_grams, ways, self._question.grams, GRAM_TABLE)
        return {
            "way_covered": covered,
            "way_needed": needed,
            "likeness": likeness,
            "way_same": self._weighed(same),
            "spelling": spelling[0],
            "turn": self._alike(self._columns.way_turns, ways, self._question.turns, TURNS)[1],
        }

    def _needed(self, at: Ints, row: Ints, rows: int) -> Floats:
        """By way, the share of its own information that the question has."""
        columns, strength = self._columns, self._lookup.strength
        stands_for = columns.way_stands_for[at]
        stems = columns.stem_of[columns.way_words.flat[at]]
        counted = np.where(stands_for >= 0, self._view.information[stems], 0.0)
        met = np.maximum(strength[stems], strength[columns.stem_of[stands_for]])
        mass = np.bincount(row, counted, rows)
        taken = np.bincount(row, counted * met, rows)
        return np.divide(taken, mass, out=np.zeros(rows), where=mass > 0)

    @staticmethod
    def _alike(column: Column, rows: Ints, asked: Ids, size: int) -> tuple[Floats, Floats]:
        """Cosine and Jaccard likeness between the sets of the rows and the set asked."""
        there = np.zeros(size, np.float64)
        there[asked] = 1
        at, row = column.gather(rows)
        common = np.bincount(row, there[column.flat[at]], len(rows))
        sizes = column.starts[rows + 1] - column.starts[rows]
        cosine = common / np.sqrt(np.maximum(sizes * len(asked), 1))
        return cosine, common / np.maximum(sizes + len(asked) - common, 1)


def _best_rows(values: Floats, owner: Ints, owners: int) -> Ints:
    """For each owner the first of its rows with the greatest value, or -1."""
    best = np.full(owners, -1, np.int64)
    order = np.lexsort((-np.arange(len(values)), values))
    best[owner[order]] = order
    return best


def _picked(values: Floats, rows: Ints) -> Floats:
    if not len(values):
        return np.zeros(len(rows), np.float64)
    return np.where(rows >= 0, values[rows], 0.0)
