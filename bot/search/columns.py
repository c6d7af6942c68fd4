"""All passages side by side: flat arrays in the order of their keys."""

from collections.abc import Sequence

import numpy as np

from bot.domain.audiences import Scope
from bot.search.analysis import AnalysedPassage
from bot.search.arrays import Ids, Ints
from bot.search.postings import Postings, spread


def _joined(parts: Sequence[Ids]) -> Ids:
    return np.concatenate(parts) if parts else np.zeros(0, np.int32)


def _starts(parts: Sequence[Ids]) -> Ints:
    return np.cumsum([0] + [len(part) for part in parts], dtype=np.int64)


class Column:
    """Rows of unequal length in one flat array."""

    def __init__(self, rows: Sequence[Ids]) -> None:
        self.flat = _joined(rows)
        self.starts = _starts(rows)

    def owners(self) -> Ids:
        """For each place of the flat array, the row it belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def gather(self, rows: Ints) -> tuple[Ints, Ints]:
        """Places of the given rows in the flat array, and for each the position of its row."""
        return spread(self.starts[rows], self.starts[rows + 1] - self.starts[rows])


class Columns:
    """The passages and their ways of asking, ready to be searched."""

    def __init__(self, analysed: Sequence[AnalysedPassage], stem_of: Ids, stem_count: int) -> None:
        self.passages = [one.passage for one in analysed]
        self.words = Column([one.words for one in analysed])
        self.sentences = _joined([one.sentences for one in analysed])
        self.places = _joined([one.places for one in analysed])
        ways = [way for one in analysed for way in one.ways]
        self.ways_of = Column(self._way_numbers([len(one.ways) for one in analysed]))
        self.way_owner = self.ways_of.owners()
        self.way_words = Column([way.words for way in ways])
        self.way_stands_for = _joined([way.stands_for for way in ways])
        self.way_turns = Column([way.turns for way in ways])
        self.way_grams = Column([way.grams for way in ways])
        self.stem_of = stem_of
        self._set_scopes([one.passage.scope for one in analysed])
        self._post(stem_count)

    @staticmethod
    def _way_numbers(counts: Sequence[int]) -> list[Ids]:
        ends = np.cumsum(counts, dtype=np.int64)
        return [
            np.arange(end - count, end, dtype=np.int32)
            for end, count in zip(ends, counts, strict=True)
        ]

    def _set_scopes(self, scopes: Sequence[Scope]) -> None:
        numbers: dict[Scope, int] = {}
        self.scope_of = np.array(
            [numbers.setdefault(one, len(numbers)) for one in scopes], np.int32
        )
        self.scopes = list(numbers)

    def _post(self, stem_count: int) -> None:
        count = len(self.passages)
        asked_by = self.way_words.owners()
        asked = self.stem_of[self.way_words.flat]
        self.way_postings = Postings(
            asked, asked_by, stem_count=stem_count, unit_count=len(self.way_owner)
        )
        self.postings = Postings(
            np.concatenate((self.stem_of[self.words.flat], asked)),
            np.concatenate((self.words.owners(), self.way_owner[asked_by])),
            stem_count=stem_count,
            unit_count=count,
        )
