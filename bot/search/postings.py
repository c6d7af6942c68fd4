"""In which units (passages, or ways of asking) each stem stands, and how often."""

import numpy as np

from bot.search.arrays import Counts, Flags, Ids, Ints


def spread(starts: Ints, lengths: Ints) -> tuple[Ints, Ints]:
    """Every place of the given stretches of a flat array, and the position of its stretch."""
    position = np.repeat(np.arange(len(starts)), lengths)
    before = np.cumsum(lengths) - lengths
    return np.arange(len(position)) + np.repeat(starts - before, lengths), position


class Postings:
    """Rows by stem in one pair of flat arrays; no object per posting."""

    def __init__(self, stems: Ids, units: Ids, *, stem_count: int, unit_count: int) -> None:
        width = max(unit_count, 1)
        pairs, times = np.unique(stems.astype(np.int64) * width + units, return_counts=True)
        self._units = (pairs % width).astype(np.int32)
        self._times = times.astype(np.float32)
        self._starts = np.searchsorted(pairs // width, np.arange(stem_count + 1))
        self.lengths: Counts = np.bincount(units, minlength=unit_count).astype(np.float32)
        self.unit_count = unit_count

    def rows(self, stems: Ints) -> tuple[Ids, Counts, Ints]:
        """Units where the stems stand, how often, and for each the position of its stem."""
        starts, ends = self._starts[stems], self._starts[stems + 1]
        places, position = spread(starts, ends - starts)
        return self._units[places], self._times[places], position

    def frequencies(self, visible: Flags | None) -> Ints:
        """By stem, in how many of the visible units it stands."""
        if visible is None:
            return np.diff(self._starts)
        kept = np.concatenate(([0], np.cumsum(visible[self._units])))
        return kept[self._starts[1:]] - kept[self._starts[:-1]]
