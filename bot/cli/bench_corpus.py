"""Made-up content of any size, the same at each run: words as frequent as in a language."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.domain.content.knowledge import Entry
from bot.domain.content.network import Network
from bot.domain.content.pack import Pack
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate

_SYLLABLES = ("ba", "co", "di", "fra", "gue", "lo", "mi", "nou", "pla", "sin", "ta", "ver", "zo")
_LITTLE_WORDS = ("le", "la", "les", "de", "des", "du", "un", "et", "à", "pour", "que", "dans")
_SEED = 20260331
_LITTLE_SHARE = 0.4
_ASKS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUp:
    """A pack, and questions about its entries, some mistyped, some about nothing in it."""

    pack: Pack
    questions: tuple[str, ...]


def make_up(size: int, questions: int) -> MadeUp:
    """Make `size` entries over a vocabulary that grows as the square root of their words."""
    chance = np.random.default_rng(_SEED)
    words = _Words(chance, vocabulary=int(40 * (size * 60) ** 0.5))
    source = Source(id="source", kind=SourceKind.OTHER, title="Source", date=PartialDate(year=2026))
    entries = tuple(_entry(number, words) for number in range(size))
    network = Network(name="Essai", zone="America/Toronto", languages=("fr",), regions=())
    asked = tuple(_questions(entries, words, chance, questions))
    return MadeUp(pack=Pack(network=network, sources=(source,), entries=entries), questions=asked)


class _Words:
    """Sentences of made-up words drawn by Zipf's law, with little words of French between."""

    def __init__(self, chance: np.random.Generator, vocabulary: int) -> None:
        self._chance = chance
        lengths = chance.integers(2, 5, vocabulary)
        words = ["".join(chance.choice(_SYLLABLES, length)) for length in lengths]
        self._words = np.array(words)
        self._little = np.array(_LITTLE_WORDS)
        self._share_up_to = np.cumsum(1 / np.arange(1, vocabulary + 1))

    def sentence(self, length: int) -> str:
        """Return `length` words."""
        shares = self._chance.random(length) * self._share_up_to[-1]
        drawn = self._words[np.searchsorted(self._share_up_to, shares)]
        little = self._little[self._chance.integers(len(self._little), size=length)]
        swap = self._chance.random(length) < _LITTLE_SHARE
        return " ".join(np.where(swap, little, drawn)).capitalize()


def _entry(number: int, words: _Words) -> Entry:
    return Entry(
        id=f"fiche-{number:06}",
        topic="essai",
        question=f"{words.sentence(9)}?",
        asks=tuple(f"{words.sentence(7)}?" for _ in range(_ASKS)),
        answer=f"{words.sentence(40)}.",
        citations=(Citation(source="source", place="p. 1"),),
    )


def _questions(
    entries: tuple[Entry, ...], words: _Words, chance: np.random.Generator, count: int
) -> Iterator[str]:
    for number in range(count):
        entry = entries[int(chance.integers(len(entries)))]
        asked = [entry.question, *entry.asks][number % (_ASKS + 1)]
        if number % 3 == 0:
            place = int(chance.integers(1, len(asked) - 1))
            asked = asked[:place] + asked[place + 1 :]
        yield words.sentence(8) if number % 10 == 0 else asked
