"""Answers: a question in, what the records say out. Decides no look and words nothing itself.

The library holds words and keys. The winning records are read afresh together with the content
revision; where that moved on, what changed is indexed anew and the question is searched again, in
the same transaction: a changed record changes the very next answer, also in another process.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.answers.answers import Answer, Asking
from bot.domain.answers.decision import decide
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.answers.questions import Reading, read_question
from bot.domain.audiences import Reader
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_ID, NETWORK_KIND, RecordKey
from bot.domain.dates import Period
from bot.domain.errors import NotFoundError
from bot.formats.answers.replies import Replies
from bot.formats.records.records import leads_to, passages_of
from bot.search.library import Library, Shelved
from bot.storage.database import Database
from bot.storage.records import RecordChange, RecordRepository

_LOOKED_THROUGH = 6


class AnswerService:
    """Answers questions from the records of one database."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone
        self._library = Library()
        self._refreshing = asyncio.Lock()

    async def warm_up(self) -> int:
        """Index what the database holds; return how many passages there are."""
        async with self._database.read() as session:
            await self._refresh(RecordRepository(session))
        return len(self._library)

    async def ask(
        self, question: str, reader: Reader, now: datetime, language: str = "fr"
    ) -> Answer:
        """Answer a question as typed, for this reader, at this instant."""
        today = now.astimezone(self._zone).date()
        reading = read_question(question, today)
        asking = Asking(
            reader=reader, today=today, language=language, asked=reading.period, past=reading.past
        )
        reply = self._greet if reading.greeting else self._search
        return await self._read(lambda: reply(reading, asking), asking)

    async def show(
        self,
        key: PassageKey,
        reader: Reader,
        now: datetime,
        language: str = "fr",
        *,
        asked: Period | None = None,
    ) -> Answer:
        """Show one side of one record, as of the time asked about (None: now).

        NotFoundError where it is gone, holds nothing for then, or is not for this reader.
        """
        today = now.astimezone(self._zone).date()
        asking = Asking(reader=reader, today=today, language=language, asked=asked, past=True)

        def shown(replies: Replies) -> Answer:
            statement = replies.statement(key)
            if statement is None:
                raise NotFoundError(":".join(key))
            return replies.said(statement.question, key, statement)

        return await self._read(lambda: ([key], shown), asking)

    def _search(self, reading: Reading, asking: Asking) -> "_Wanted":
        ranking = self._library.search(reading.text, allowed=asking.allows, limit=_LOOKED_THROUGH)
        keys = [candidate.key for candidate in ranking.candidates]
        decision = decide(ranking)

        def answer(replies: Replies) -> Answer:
            return replace(replies.decided(reading.text, decision, keys), ranking=ranking)

        return keys, answer

    def _greet(self, reading: Reading, _asking: Asking) -> "_Wanted":
        keys = self._library.passages_of_kind(RecordKind.DOSSIER)
        return keys, lambda replies: replies.greeting(reading.text, keys)

    async def _read(self, plan: Callable[[], "_Wanted"], asking: Asking) -> Answer:
        """Read what the plan wants and answer with it; plan again where the content moved on."""
        async with self._database.read() as session:
            records = RecordRepository(session)
            while True:
                revision = self._library.revision
                keys, answer = plan()
                wanted = self._library.with_what_it_leads_to(keys)
                current, found = await records.at_revision(wanted)
                if current <= revision:
                    return answer(Replies(asking=asking, records=found))
                await self._refresh(records)

    async def _refresh(self, records: RecordRepository) -> None:
        """Index what changed; a library is replaced or moved on in one step, never half-way."""
        async with self._refreshing:
            revision, found = await records.at_revision([RecordKey(NETWORK_KIND, NETWORK_ID)])
            library = self._library
            if revision <= library.revision:
                return
            network = next((each for each in found.values() if isinstance(each, Network)), None)
            if network and network.synonyms != library.synonyms:
                library = Library(network.synonyms)
            changes = await records.changed_since(library.revision)
            shelved = map(_shelved, changes)
            if library is self._library:
                library.take_in(shelved, revision)
            else:
                # Nobody searches it yet: what else is to be done need not wait for it.
                await asyncio.to_thread(library.take_in, shelved, revision)
            self._library = library


_Wanted = tuple[list[PassageKey], Callable[[Replies], Answer]]


def _shelved(change: RecordChange) -> Shelved:
    content = change.content
    if content is None:
        return Shelved(key=change.key)
    passages = tuple(passages_of(content))
    return Shelved(key=change.key, passages=passages, leads_to=leads_to(content))
