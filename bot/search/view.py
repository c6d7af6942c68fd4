"""What one reader may see of the columns, and the statistics of that part alone."""

import numpy as np

from bot.search.arrays import Counts, Flags, Floats, Ints
from bot.search.columns import Columns


class View:
    """Every number a search uses comes from here, so that what is hidden weighs nothing."""

    def __init__(self, columns: Columns, visible: Flags) -> None:
        self.columns = columns
        self.visible = visible
        self.visible_ways: Flags = visible[columns.way_owner]
        self.count = int(visible.sum())
        everything = self.count == len(visible)
        self.frequencies: Ints = columns.postings.frequencies(None if everything else visible)
        self.information: Floats = np.log1p(
            (self.count - self.frequencies + 0.5) / (self.frequencies + 0.5)
        )
        self.most_information = float(np.log1p((self.count + 0.5) / 0.5))
        self.relative_lengths = self._relative(columns.postings.lengths, visible)
        self.relative_way_lengths = self._relative(columns.way_postings.lengths, self.visible_ways)

    @staticmethod
    def _relative(lengths: Counts, visible: Flags) -> Counts:
        mean = float(lengths[visible].mean(dtype=np.float64)) if visible.any() else 1.0
        return lengths / np.float32(max(mean, 1.0))

    def knows(self, stem: int) -> bool:
        """Whether the stem stands in a visible passage."""
        return stem < len(self.frequencies) and bool(self.frequencies[stem])
