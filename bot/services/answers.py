"""Answers: a question in, what the records say out. Decides no look and words nothing itself.

The index holds words and keys. At every question the content revision is read, changed records are
indexed anew, and the winning records are read afresh, all in one transaction: a changed record
changes the very next answer, also in another process.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.answers import Answer, AnswerKind, Asking, Offered, Statement
from bot.domain.audiences import Reader, may_read
from bot.domain.decision import Decision, DecisionKind, decide
from bot.domain.errors import NotFoundError
from bot.domain.network import Network
from bot.domain.pack import Content, RecordKey
from bot.domain.passages import Passage, PassageKey, RecordKind
from bot.domain.questions import read_question
from bot.domain.sources import Source
from bot.formats.records import passages_of, statement_of
from bot.search.index import PassageIndex
from bot.storage.database import Database
from bot.storage.records import RecordChange, RecordRepository

_LOOKED_THROUGH = 8
_OFFERED = 3
_NEAREST = 2
_NEVER = -1


class AnswerService:
    """Answers questions from the records of one database."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone
        self._index = PassageIndex()
        self._synonyms: tuple[tuple[str, ...], ...] = ()
        self._revision = _NEVER
        self._keys: dict[RecordKey, tuple[PassageKey, ...]] = {}
        self._refreshing = asyncio.Lock()

    async def warm_up(self) -> int:
        """Index what the database holds; return how many passages there are."""
        async with self._database.read() as session:
            await self._refresh(RecordRepository(session))
        return len(self._index)

    async def ask(
        self, question: str, reader: Reader, now: datetime, language: str = "fr"
    ) -> Answer:
        """Answer a question as typed, for this reader, at this instant."""
        today = now.astimezone(self._zone).date()
        reading = read_question(question, today)
        asking = Asking(
            reader=reader, today=today, language=language, asked=reading.period, past=reading.past
        )
        async with self._database.read() as session:
            records = RecordRepository(session)
            await self._refresh(records)
            if reading.greeting:
                return await self._greet(reading.text, asking, records)
            ranking = self._index.search(reading.text, allowed=asking.allows, limit=_LOOKED_THROUGH)
            keys = [candidate.key for candidate in ranking.candidates]
            shelf = await _Shelf.read(keys, records, asking)
            decision = decide(ranking)
            answer = shelf.decided(reading.text, decision, keys)
            return replace(await shelf.completed(answer, records), ranking=ranking)

    async def show(
        self, key: PassageKey, reader: Reader, now: datetime, language: str = "fr"
    ) -> Answer:
        """Show one side of one record; NotFoundError where it is gone or not for this reader."""
        today = now.astimezone(self._zone).date()
        asking = Asking(reader=reader, today=today, language=language, asked=None, past=True)
        async with self._database.read() as session:
            records = RecordRepository(session)
            shelf = await _Shelf.read([key], records, asking)
            statement = shelf.statements.get(key)
            if statement is None:
                raise NotFoundError(":".join(key))
            return await shelf.completed(shelf.said(statement.question, key), records)

    async def _greet(self, question: str, asking: Asking, records: RecordRepository) -> Answer:
        """Return the greeting, with the dossiers that moved last as things to ask about."""
        dossiers = [
            key for kept in self._keys.values() for key in kept if key.kind is RecordKind.DOSSIER
        ]
        shelf = await _Shelf.read(dossiers, records, asking)
        latest = sorted(shelf.statements, key=shelf.moved_on, reverse=True)
        return Answer(
            question=question,
            kind=AnswerKind.GREETING,
            suggestions=shelf.offered(latest[:_OFFERED]),
        )

    async def _refresh(self, records: RecordRepository) -> None:
        """Index what changed since the last question; nobody reads a half-made index."""
        async with self._refreshing:
            revision = await records.revision()
            if revision == self._revision:
                return
            network = await records.network()
            synonyms = network.synonyms if network else ()
            if synonyms != self._synonyms:
                self._index, self._synonyms = PassageIndex(synonyms), synonyms
                self._keys, self._revision = {}, _NEVER
            self._take_in(await records.changed_since(self._revision))
            self._revision = revision

    def _take_in(self, changes: Iterable[RecordChange]) -> None:
        passages: list[Passage] = []
        gone: list[PassageKey] = []
        for change in changes:
            said = tuple(passages_of(change.content)) if change.content else ()
            gone.extend(self._keys.pop(change.key, ()))
            self._keys[change.key] = tuple(passage.key for passage in said)
            passages.extend(said)
        self._index.replace(passages, removed=gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """Records read afresh for one question, and what each passage of them says to this reader."""

    asking: Asking
    records: Mapping[RecordKey, Content]
    statements: dict[PassageKey, Statement]

    @classmethod
    async def read(
        cls, keys: Sequence[PassageKey], repository: RecordRepository, asking: Asking
    ) -> "_Shelf":
        """Read the records of these passages and say what they hold."""
        records = await repository.get_many({RecordKey(key.kind, key.record) for key in keys})
        return cls.of(keys, records, asking)

    @classmethod
    def of(
        cls, keys: Iterable[PassageKey], records: Mapping[RecordKey, Content], asking: Asking
    ) -> "_Shelf":
        """Say what these passages of these records hold."""
        shelf = cls(asking=asking, records=records, statements={})
        for key in keys:
            statement = shelf.state(key)
            if statement:
                shelf.statements[key] = statement
        return shelf

    def state(self, key: PassageKey) -> Statement | None:
        """Say what one passage holds, if its record is still there and for this reader."""
        record = self.records.get(RecordKey(key.kind, key.record))
        if record is None or isinstance(record, Network):
            return None
        if not self.asking.allows(record.scope):
            return None
        asking = self.asking
        return statement_of(record, key.facet, asking.asked, asking.today, asking.language)

    def decided(self, question: str, decision: Decision, keys: Sequence[PassageKey]) -> Answer:
        """Turn the decision into an answer, a choice, or none; offer what is near."""
        chosen = [c.key for c in decision.chosen if c.key in self.statements]
        offered = self.offered(key for key in keys if key not in chosen)
        if not chosen or decision.kind is DecisionKind.NONE:
            nearest = offered[:_NEAREST]
            return Answer(
                question=question, kind=AnswerKind.NONE, suggestions=nearest, decision=decision
            )
        if decision.kind is DecisionKind.CHOICE and len(chosen) > 1:
            choices = self.offered(chosen)
            return Answer(
                question=question, kind=AnswerKind.CHOICE, choices=choices, decision=decision
            )
        answer = self.said(question, chosen[0])
        return replace(answer, suggestions=offered[:_OFFERED], decision=decision)

    def said(self, question: str, key: PassageKey) -> Answer:
        """Answer with what this passage says."""
        kind = AnswerKind(key.kind)
        return Answer(question=question, kind=kind, key=key, statement=self.statements[key])

    def offered(self, keys: Iterable[PassageKey]) -> tuple[Offered, ...]:
        """Offer the questions of these passages, one a record, gaps left out."""
        shown: dict[RecordKey, Offered] = {}
        for key in keys:
            statement = self.statements.get(key)
            if statement is None or key.kind is RecordKind.GAP:
                continue
            offer = Offered(key=key, question=statement.question, answer=statement.answer)
            shown.setdefault(RecordKey(key.kind, key.record), offer)
        return tuple(shown.values())

    def moved_on(self, key: PassageKey) -> tuple[date, PassageKey]:
        """Return the day to sort by when the latest are wanted, the key where days are equal."""
        as_of = self.statements[key].as_of
        return (as_of.period.last if as_of else date.min, key)

    async def completed(self, answer: Answer, repository: RecordRepository) -> Answer:
        """Add the documents cited, what to be warned of, and the questions its writer relates."""
        statement = answer.statement
        if statement is None:
            return answer
        found = await repository.get_many(
            {RecordKey("source", name) for name in _documents(statement)}
            | {RecordKey(key.kind, key.record) for key in statement.related}
        )
        nearby = _Shelf.of(statement.related, found, self.asking).offered(statement.related)
        near = (offer for offer in answer.suggestions if offer not in nearby)
        reader, today = self.asking.reader, self.asking.today
        sources = {
            source.id: source
            for source in found.values()
            if isinstance(source, Source) and may_read(reader, source.scope, today)
        }
        suggestions = (*nearby, *near)[:_OFFERED]
        return replace(answer, suggestions=suggestions).with_documents(sources, today)


def _documents(statement: Statement) -> set[str]:
    named = ((citation.source, citation.cited_in) for citation in statement.citations)
    return {name for names in named for name in names if name}
