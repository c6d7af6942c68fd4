"""The passages of a whole base at one revision, and which records each record leads to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.answers.decision import Ranking
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.audiences import Scope
from bot.domain.content.pack import RecordKey
from bot.search.index import PassageIndex

NEVER = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """What a record brings: its passages (none once removed), and the records it leads to."""

    key: RecordKey
    passages: tuple[Passage, ...] = ()
    leads_to: frozenset[RecordKey] = frozenset()


class Library:
    """Finds passages; holds words and keys, never what is shown."""

    def __init__(self, synonyms: Sequence[Sequence[str]] = ()) -> None:
        self.synonyms = synonyms
        self.revision = NEVER
        self._index = PassageIndex(synonyms)
        self._shelved: dict[RecordKey, Shelved] = {}

    def take_in(self, changes: Iterable[Shelved], revision: int) -> None:
        """Replace what these records brought; the library is then at that revision."""
        passages: list[Passage] = []
        gone: list[PassageKey] = []
        for shelved in changes:
            before = self._shelved.pop(shelved.key, None)
            gone += [passage.key for passage in before.passages] if before else []
            passages += shelved.passages
            self._shelved[shelved.key] = shelved
        self._index.replace(passages, removed=gone)
        self.revision = revision

    def search(self, question: str, *, allowed: Callable[[Scope], bool], limit: int) -> Ranking:
        """Rank the passages whose scope is allowed."""
        return self._index.search(question, allowed=allowed, limit=limit)

    def passages_of_kind(self, kind: RecordKind) -> list[PassageKey]:
        """List the passages of all records of a kind."""
        return [
            passage.key
            for key, shelved in sorted(self._shelved.items())
            if key.kind == kind
            for passage in shelved.passages
        ]

    def with_what_it_leads_to(self, keys: Iterable[PassageKey]) -> set[RecordKey]:
        """Return the records of these passages, and those they lead to."""
        records = {RecordKey(key.kind, key.record) for key in keys}
        shelved = [self._shelved[key] for key in records if key in self._shelved]
        return records.union(*(one.leads_to for one in shelved))

    def __len__(self) -> int:
        """How many passages there are."""
        return len(self._index)
