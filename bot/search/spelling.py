"""Known words one or two slips of the keyboard away from an unknown one."""

from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.lexicon import Lexicon, letter_bits
from bot.search.stopwords import STOP_WORDS

SHORTEST_FOR_ONE_EDIT = 4
SHORTEST_FOR_TWO_EDITS = 8
SHORTEST_NEIGHBOUR = 3
_LONGER_STOP_WORDS = sorted(word for word in STOP_WORDS if len(word) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A known word, and how many edits away it is."""

    word: int
    edits: int


def neighbours(lexicon: Lexicon, word: str, edits: int) -> list[Neighbour]:
    """Words of the lexicon at most `edits` insertions, deletions, changes or swaps away."""
    _, bits, lengths = lexicon.tables()
    differing = np.bitwise_count(bits ^ np.uint64(letter_bits(word)))
    near = (differing <= 2 * edits) & (np.abs(lengths - len(word)) <= edits)
    near &= lengths >= SHORTEST_NEIGHBOUR
    numbers = np.flatnonzero(near)
    candidates = list(map(lexicon.words.__getitem__, numbers.tolist()))
    distances = process.cdist([word], candidates, scorer=OSA.distance, score_cutoff=edits)[0]
    found = distances <= edits
    return [
        Neighbour(word=number, edits=distance)
        for number, distance in zip(numbers[found].tolist(), distances[found].tolist(), strict=True)
    ]


def is_slip_of_stop_word(word: str) -> bool:
    """Whether one edit makes the word a stop word, as « dse » for « des »."""
    near = process.extractOne(word, _LONGER_STOP_WORDS, scorer=OSA.distance, score_cutoff=1)
    return near is not None
