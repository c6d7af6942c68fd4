"""From a passage's sentences to arrays of word numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.answers.passages import Passage
from bot.domain.text import fold, folded_words, words
from bot.search.arrays import Ids
from bot.search.lexicon import Lexicon
from bot.search.stopwords import STOP_WORDS
from bot.search.synonyms import Synonyms
from bot.search.turns import turns_of

GRAM = 4
GRAM_TABLE = 1 << 14
SENTENCE_GAP = 5
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWay:
    """One way of asking: its informative words, its stop words and its letters by fours.

    `stands_for` gives by word the concept that it names with its neighbours, or itself; the word
    of a concept stands for nothing more (-1).
    """

    words: Ids
    stands_for: Ids
    turns: Ids
    grams: Ids


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedPassage:
    """A passage as numbers; `sentences` and `places` say where in the text each word stands."""

    passage: Passage
    ways: tuple[AskedWay, ...]
    words: Ids
    sentences: Ids
    places: Ids


def letters_by_fours(told: Sequence[str]) -> Ids:
    """The distinct runs of four letters of a text, as slots of a table of fixed size."""
    letters = np.frombuffer(f" {' '.join(told)} ".encode("utf-32-le"), np.uint32).astype(np.int64)
    if len(letters) < GRAM:
        return np.zeros(0, np.int32)
    runs = letters[:-3] + 31 * (letters[1:-2] + 31 * (letters[2:-1] + 31 * letters[3:]))
    return np.unique(runs % GRAM_TABLE).astype(np.int32)


class Analyser:
    """Reads passages with one lexicon, so that equal words get equal numbers."""

    def __init__(self, lexicon: Lexicon, synonyms: Synonyms) -> None:
        self._lexicon = lexicon
        self._synonyms = synonyms

    def passage(self, passage: Passage) -> AnalysedPassage:
        """The passage as numbers."""
        told: list[int] = []
        sentences: list[int] = []
        places: list[int] = []
        start = 0
        for sentence, text in enumerate(_SENTENCE_END.split(fold(passage.text))):
            spoken = folded_words(text)
            here, numbers, _ = self._numbered(spoken)
            told += numbers
            sentences += [sentence] * len(numbers)
            places += [start + place for place in here]
            start += len(spoken) + SENTENCE_GAP
        return AnalysedPassage(
            passage=passage,
            ways=tuple(self._way(question) for question in passage.questions),
            words=np.array(told, np.int32),
            sentences=np.array(sentences, np.int32),
            places=np.array(places, np.int32),
        )

    def _way(self, question: str) -> AskedWay:
        spoken = words(question)
        _, numbers, concepts = self._numbered(spoken)
        return AskedWay(
            words=np.array(numbers, np.int32),
            stands_for=np.array(concepts, np.int32),
            turns=turns_of(spoken),
            grams=letters_by_fours([word for word in spoken if word not in STOP_WORDS]),
        )

    def _numbered(self, spoken: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        """Places of the informative words, their numbers, and what they stand for."""
        places = [place for place, word in enumerate(spoken) if word not in STOP_WORDS]
        told = self._lexicon.word_numbers([spoken[place] for place in places])
        if not self._synonyms:
            return places, told, told
        stems = [self._lexicon.stem_of_word(word) for word in told]
        stands_for = told.copy()
        named: list[tuple[int, int, int]] = []
        for start, concept, taken in self._synonyms.named_in(stems):
            stands_for[start : start + taken] = [concept] * taken
            named.append((places[start], concept, -1))
        rows = sorted([*zip(places, told, stands_for, strict=True), *named])
        return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]
