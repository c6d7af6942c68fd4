"""Words and short phrases that the content declares equivalent."""

from collections.abc import Sequence

from bot.domain.text import words
from bot.search.lexicon import Lexicon
from bot.search.stopwords import STOP_WORDS

CONCEPT_MARK = "§"


class Synonyms:
    """Groups of equivalents: each of their members also stands for the group's concept."""

    def __init__(self, groups: Sequence[Sequence[str]], lexicon: Lexicon) -> None:
        self._by_first: dict[int, list[tuple[tuple[int, ...], int]]] = {}
        for number, group in enumerate(groups):
            concept = lexicon.word_id(f"{CONCEPT_MARK}{number}")
            for member in group:
                self._declare(lexicon, member, concept)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry))

    def _declare(self, lexicon: Lexicon, member: str, concept: int) -> None:
        spoken = words(member)
        told = [word for word in spoken if word not in STOP_WORDS] or spoken
        stems = tuple(lexicon.stem_id(lexicon.stem(word)) for word in told)
        if stems:
            self._by_first.setdefault(stems[0], []).append((stems, concept))

    def concepts_at(self, stems: Sequence[int], start: int) -> list[tuple[int, int]]:
        """Concepts whose longest member begins at `start`, each with how many words it takes.

        A concept is a word of the lexicon that no text can contain.
        """
        found: list[tuple[int, int]] = []
        for member, concept in self._by_first.get(stems[start], ()):
            taken = len(member)
            if found and taken < found[0][1]:
                break
            if tuple(stems[start : start + taken]) == member:
                found.append((concept, taken))
        return found

    def named_in(self, stems: Sequence[int]) -> list[tuple[int, int, int]]:
        """Where each concept named begins, its word, how many words it takes: no overlaps."""
        named: list[tuple[int, int, int]] = []
        start = 0
        while start < len(stems):
            here = self.concepts_at(stems, start)
            named.extend((start, concept, taken) for concept, taken in here)
            start += here[0][1] if here else 1
        return named

    def __bool__(self) -> bool:
        """Whether anything was declared."""
        return bool(self._by_first)
