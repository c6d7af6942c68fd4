"""Which dossiers a text seems to touch: those of the passages that hold most of its words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from bot.domain.answers.decision import Candidate, Support
from bot.domain.audiences import Scope
from bot.domain.content.pack import RecordKey
from bot.search.library import Library, Shelved

_LOOKED_THROUGH: Final = 8
_COVERED: Final = 0.5
_ALL_BUT_COVERED: Final = 0.9
_WORDS: Final = 2
_NEAR_THE_BEST: Final = 0.6
_MOST: Final = 3


class Touching:
    """Finds dossiers by the index of the answers, over the records that belong to one."""

    def __init__(self, synonyms: Sequence[Sequence[str]] = ()) -> None:
        self._library = Library(synonyms)
        self._dossiers: dict[RecordKey, str] = {}

    @property
    def synonyms(self) -> Sequence[Sequence[str]]:
        """The words held to be equivalent."""
        return self._library.synonyms

    @property
    def revision(self) -> int:
        """The revision of the content that it knows."""
        return self._library.revision

    def take_in(self, changes: Iterable[tuple[Shelved, str | None]], revision: int) -> None:
        """Replace what these records brought, each with the dossier it belongs to, if any."""
        belonging: list[Shelved] = []
        for shelved, dossier in changes:
            self._dossiers.pop(shelved.key, None)
            if dossier is not None:
                self._dossiers[shelved.key] = dossier
            belonging.append(shelved if dossier is not None else Shelved(key=shelved.key))
        self._library.take_in(belonging, revision)

    def touched(self, text: str, allowed: Callable[[Scope], bool]) -> tuple[str, ...]:
        """Return the ids of the dossiers, the likeliest first."""
        found = self._library.search(text, allowed=allowed, limit=_LOOKED_THROUGH).candidates
        best = max((each.score for each in found), default=0.0)
        near = (
            self._dossiers[RecordKey(str(each.key.kind), each.key.record)]
            for each in found
            if _is_about(each) and each.score >= best * _NEAR_THE_BEST
        )
        return tuple(dict.fromkeys(near))[:_MOST]


def _is_about(candidate: Candidate) -> bool:
    """Tell whether a passage holds most of a text, by several of its words or by all of it."""
    held = [word for word in candidate.words if word.support is not Support.NONE]
    coverage = candidate.figures.coverage
    return coverage >= _COVERED and (len(held) >= _WORDS or coverage >= _ALL_BUT_COVERED)
