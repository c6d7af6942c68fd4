"""Names found while they are typed, from what little a person has written of them.

Accents do not count; any word may be begun, in any order; acronyms and one slip are understood.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from rapidfuzz.distance import OSA

from bot.domain.text import words
from bot.search.stopwords import STOP_WORDS

_SHORTEST_WITH_A_SLIP = 4
_SHORTEST_RUN_OF_INITIALS = 2
_PREFIX, _INITIALS, _SLIP = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What something is called, folded: its words, and the initials of the words that count."""

    words: tuple[str, ...]
    initials: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Fold what something is called: its title, acronym and other names, the main one first."""
        spoken = [words(text) for text in texts]
        return cls(
            words=tuple(dict.fromkeys(word for name in spoken for word in name)),
            initials=tuple(
                "".join(word[0] for word in name if word not in STOP_WORDS) for name in spoken
            ),
        )


def find(names: Sequence[Name], typed: str) -> list[int]:
    """Return the places of the names that hold every word typed, the surest first.

    Nothing typed finds all; equals stay in the order given.
    """
    wanted = words(typed)
    near = {word: _near(word, names) for word in wanted}
    found = []
    for at, name in enumerate(names):
        doubts = [_doubt(word, name, near[word]) for word in wanted]
        if None not in doubts:
            sure = [doubt for doubt in doubts if doubt is not None]
            found.append((max(sure, default=0), -_exact(wanted, name), at))
    return [at for *_, at in sorted(found)]


def _doubt(typed: str, name: Name, near: frozenset[str]) -> int | None:
    if any(word.startswith(typed) for word in name.words):
        return _PREFIX
    long_enough = len(typed) >= _SHORTEST_RUN_OF_INITIALS
    if long_enough and any(typed in initials for initials in name.initials):
        return _INITIALS
    return _SLIP if not near.isdisjoint(name.words) else None


def _exact(typed: Sequence[str], name: Name) -> int:
    """Count whole words, and the first word begun: what a person most likely means."""
    begun = bool(typed and name.words and name.words[0].startswith(typed[0]))
    return 2 * sum(word in name.words for word in typed) + begun


def _near(typed: str, names: Sequence[Name]) -> frozenset[str]:
    """Return the words whose beginning is one slip away from what was typed."""
    if len(typed) < _SHORTEST_WITH_A_SLIP:
        return frozenset()
    vocabulary = {word for name in names for word in name.words if len(word) >= len(typed) - 1}
    return frozenset(word for word in vocabulary if _is_slip(typed, word))


def _is_slip(typed: str, word: str) -> bool:
    lengths = {len(typed) - 1, len(typed), len(typed) + 1}
    return any(OSA.distance(typed, word[:length], score_cutoff=1) <= 1 for length in lengths)
