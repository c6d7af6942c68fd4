"""The words met so far, their stems, and what helps to find their neighbours."""

import re
from collections.abc import Sequence

import numpy as np
import Stemmer

from bot.search.arrays import Bits, Ids, Ints
from bot.search.everyday import everyday_groups

FAMILY_PREFIX = 5
FAMILY_TAIL = 3
# Without its accent, the feminine participle is not told from other words by the stemmer.
_FOLDED_PARTICIPLE = re.compile("ees?$")
_FIRST_LETTER = ord("a")
_LETTERS = 26


def letter_bits(word: str) -> int:
    """A set of the word's letters: one edit changes at most two of its bits."""
    bits = 0
    for character in word:
        place = ord(character) - _FIRST_LETTER
        bits |= 1 << (place if 0 <= place < _LETTERS else _LETTERS + ord(character) % 30)
    return bits


class Lexicon:
    """Numbers for words and for stems; it only grows, so that cached analyses stay valid."""

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("french")
        self.words: list[str] = []
        self.word_ids: dict[str, int] = {}
        self.stems: list[str] = []
        self.stem_ids: dict[str, int] = {}
        self._stem_of: list[int] = []
        self._bits: list[int] = []
        self._families: dict[str, list[int]] = {}
        self._everyday = self._everyday_stems()
        self._frozen = (np.zeros(0, np.int32), np.zeros(0, np.uint64), np.zeros(0, np.int64))

    def stem(self, word: str) -> str:
        """The stem of a folded word; numbers are their own."""
        if word[0].isdigit():
            return word
        return str(self._stemmer.stemWord(_FOLDED_PARTICIPLE.sub("e", word)))

    def _everyday_stems(self) -> dict[str, set[str]]:
        near: dict[str, set[str]] = {}
        for group in everyday_groups():
            stems = {self.stem(word) for word in group}
            for stem in stems:
                near.setdefault(stem, set()).update(stems - {stem})
        return near

    def word_numbers(self, words: Sequence[str]) -> list[int]:
        """The numbers of the words, given on first sight."""
        known = self.word_ids
        return [known[word] if word in known else self.word_id(word) for word in words]

    def word_id(self, word: str) -> int:
        """The number of a word, given on first sight."""
        known = self.word_ids.get(word)
        if known is not None:
            return known
        number = len(self.words)
        self.word_ids[word] = number
        self.words.append(word)
        self._stem_of.append(self.stem_id(self.stem(word)))
        self._bits.append(letter_bits(word))
        return number

    def stem_id(self, stem: str) -> int:
        """The number of a stem, given on first sight."""
        number = self.stem_ids.setdefault(stem, len(self.stems))
        if number == len(self.stems):
            self.stems.append(stem)
            self._families.setdefault(stem[:FAMILY_PREFIX], []).append(number)
        return number

    def stem_of_word(self, word: int) -> int:
        """The stem's number of a word's number."""
        return self._stem_of[word]

    def tables(self) -> tuple[Ids, Bits, Ints]:
        """By word: number of its stem, its letters as bits, its length."""
        if len(self._frozen[0]) != len(self.words):
            self._frozen = (
                np.array(self._stem_of, np.int32),
                np.array(self._bits, np.uint64),
                np.array([len(word) for word in self.words], np.int64),
            )
        return self._frozen

    def everyday(self, stem: str) -> list[int]:
        """Stems of the everyday words that people use for one another."""
        return [
            self.stem_ids[other] for other in self._everyday.get(stem, ()) if other in self.stem_ids
        ]

    def family(self, stem: str) -> list[int]:
        """Other stems that begin alike, as « securis » and « securit »."""
        if len(stem) < FAMILY_PREFIX or not stem.isalpha():
            return []
        prefix = stem[: max(FAMILY_PREFIX, len(stem) - 2)]
        return [
            number
            for number in self._families.get(stem[:FAMILY_PREFIX], [])
            if self.stems[number].startswith(prefix)
            and len(self.stems[number]) <= len(stem) + FAMILY_TAIL
            and self.stems[number] != stem
        ]
