"""Which dossiers a text seems to touch: those it names, in the words of their titles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Final, TypeAlias

from bot.domain.content.dossiers import Dossier
from bot.domain.text import words
from bot.search.lexicon import Lexicon
from bot.search.library import NEVER
from bot.search.stopwords import STOP_WORDS

_PARTS: Final = re.compile(r"[(),;:]|\bet\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_WORDS: Final = 2
_OF_A_NAME: Final = 0.7
_OF_A_TITLE: Final = 0.6
_NEAR_THE_BEST: Final = 0.6
_MOST: Final = 3

_Stems: TypeAlias = frozenset[str]


class Touching:
    """Knows each dossier by its title, the parts of it, and what of it people ask with.

    Words of other titles say little, and one word alone names a dossier only where it is an
    acronym or a person's name, or nearly the whole title: « communiqué » touches nothing.
    """

    def __init__(self) -> None:
        self.revision = NEVER
        self._lexicon = Lexicon()
        self._dossiers: dict[str, Dossier] = {}
        self._names: dict[str, tuple[_Stems, ...]] = {}
        self._weights: Mapping[str, float] = {}
        self._proper: _Stems = frozenset()

    def take_in(self, changes: Iterable[tuple[str, Dossier | None]], revision: int) -> None:
        """Replace what is known of these dossiers; None stands for one that is gone."""
        for identity, dossier in changes:
            self._dossiers.pop(identity, None)
            if dossier is not None:
                self._dossiers[identity] = dossier
        self._names = {identity: self._names_of(each) for identity, each in self._dossiers.items()}
        shared = Counter(word for each in self._dossiers.values() for word in self._said_of(each))
        every = len(self._dossiers) + 1
        self._weights = {word: log(every / times) for word, times in shared.items()}
        self._proper = self._capitals() & {word for word, times in shared.items() if times == 1}
        self.revision = revision

    def touched(self, text: str) -> tuple[str, ...]:
        """Return the ids of the dossiers, the likeliest first."""
        told = self._stems(text)
        weighed = {identity: self._named(names, told) for identity, names in self._names.items()}
        least = max(weighed.values(), default=0.0) * _NEAR_THE_BEST
        near = [identity for identity, weight in weighed.items() if weight and weight >= least]
        return tuple(sorted(near, key=lambda each: (-weighed[each], each))[:_MOST])

    def _named(self, names: tuple[_Stems, ...], told: _Stems) -> float:
        """Weigh what a text has of a dossier's title, where it names it; otherwise nothing."""
        title, *_ = names
        held = title & told
        whole = self._weight(held) >= _OF_A_TITLE * self._weight(title)
        named = whole or held & self._proper or any(self._has(told, name) for name in names)
        return self._weight(held) if named else 0.0

    def _has(self, told: _Stems, name: _Stems) -> bool:
        held = name & told
        return len(held) >= _WORDS and self._weight(held) >= _OF_A_NAME * self._weight(name)

    def _weight(self, stems: _Stems) -> float:
        return sum(self._weights[stem] for stem in stems)

    def _names_of(self, dossier: Dossier) -> tuple[_Stems, ...]:
        title = self._stems(dossier.title)
        parts = (*_PARTS.split(dossier.title), *dossier.asks)
        return title, *{title & self._stems(each) for each in parts}

    def _said_of(self, dossier: Dossier) -> _Stems:
        return self._stems(" ".join((dossier.title, *dossier.asks)))

    def _stems(self, text: str) -> _Stems:
        told = (word for word in words(text) if word not in STOP_WORDS and not word.isdigit())
        return frozenset(self._lexicon.stem(word) for word in told)

    def _capitals(self) -> _Stems:
        """Return what dossiers write with a capital alone, as acronyms and people's names."""
        capital: list[str] = []
        lower: list[str] = []
        for each in self._dossiers.values():
            for said in (each.title, *each.asks):
                capital += _capitals_of(_WORD.findall(said))
            told = " ".join((each.title, each.description, *each.asks))
            lower += [word for word in _WORD.findall(told) if word.islower()]
        return self._stems(" ".join(capital)) - self._stems(" ".join(lower))


def _capitals_of(written: Sequence[str]) -> Iterator[str]:
    """Yield acronyms, and capitalised words but the first, which has a capital in any case."""
    for at, word in enumerate(written):
        if (at and not word.islower()) or (word.isupper() and len(word) > 1):
            yield word
