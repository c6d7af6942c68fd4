"""Records read for one question -> the answer: what each passage says to this reader, and when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.answers.answers import Answer, AnswerKind, Asking, Offered, Statement
from bot.domain.answers.decision import Decision, DecisionKind
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.audiences import may_read
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.network import Network
from bot.domain.content.pack import Content, RecordKey
from bot.domain.content.sources import Source
from bot.formats.records.bulletins import as_source
from bot.formats.records.records import statement_of

_OFFERED = 3
_NEAREST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """What can be replied from these records to this asking; nothing that it does not allow."""

    asking: Asking
    records: Mapping[RecordKey, Content]

    def statement(self, key: PassageKey) -> Statement | None:
        """Say what one passage holds, if its record is there and for this reader."""
        record = self.records.get(RecordKey(key.kind, key.record))
        if record is None or isinstance(record, Network):
            return None
        asking = self.asking
        if not asking.allows(record.scope):
            return None
        return statement_of(record, key.facet, asking.asked, asking.today, asking.language)

    def decided(self, question: str, decision: Decision, keys: Sequence[PassageKey]) -> Answer:
        """Turn a decision among these passages into an answer, a choice, or none."""
        chosen = [(c.key, said) for c in decision.chosen if (said := self.statement(c.key))]
        others = [key for key in keys if key not in {key for key, _ in chosen}]
        near = self.offered(key for key in others if key.kind is not RecordKind.GAP)
        answer = Answer(question=question, kind=AnswerKind.NONE, decision=decision)
        if not chosen:
            return replace(answer, suggestions=near[:_NEAREST])
        if decision.kind is DecisionKind.CHOICE and len(chosen) > 1:
            choices = self.offered(key for key, _ in chosen)
            return replace(answer, kind=AnswerKind.CHOICE, choices=choices)
        return replace(self.said(question, *chosen[0], near), decision=decision)

    def said(
        self,
        question: str,
        key: PassageKey,
        statement: Statement,
        near: tuple[Offered, ...] = (),
    ) -> Answer:
        """Answer with what a passage says, its documents, and the questions related to it."""
        related = self.offered(statement.related)
        suggestions = (*related, *(offer for offer in near if offer not in related))
        answer = Answer(
            question=question,
            kind=AnswerKind(key.kind),
            asked=self.asking.asked,
            key=key,
            statement=statement,
            suggestions=suggestions[:_OFFERED],
        )
        return answer.with_documents(self._documents(), self.asking.today)

    def greeting(self, question: str, dossiers: Iterable[PassageKey]) -> Answer:
        """Greet, and offer the dossiers that moved last."""
        latest = sorted(dossiers, key=self._moved_on, reverse=True)
        offered = self.offered(latest)[:_OFFERED]
        return Answer(question=question, kind=AnswerKind.GREETING, suggestions=offered)

    def offered(self, keys: Iterable[PassageKey]) -> tuple[Offered, ...]:
        """Offer the questions of these passages, one a record."""
        shown: dict[RecordKey, Offered] = {}
        for key in keys:
            statement = self.statement(key)
            if statement:
                offer = Offered(key=key, question=statement.question, answer=statement.answer)
                shown.setdefault(RecordKey(key.kind, key.record), offer)
        return tuple(shown.values())

    def _documents(self) -> dict[str, Source]:
        reader, today = self.asking.reader, self.asking.today
        documents = (
            as_source(record) if isinstance(record, Bulletin) else record
            for record in self.records.values()
        )
        return {
            document.id: document
            for document in documents
            if isinstance(document, Source) and may_read(reader, document.scope, today)
        }

    def _moved_on(self, key: PassageKey) -> tuple[date, PassageKey]:
        statement = self.statement(key)
        day = statement.as_of if statement else None
        return (day.period.last if day else date.min, key)
