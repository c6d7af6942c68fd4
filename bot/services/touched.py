"""Which dossiers a text seems to touch, by words that follow the content."""

import asyncio

from bot.domain.answers.passages import RecordKind
from bot.domain.content.dossiers import Dossier
from bot.search.touching import Touching
from bot.storage.database import Database
from bot.storage.records import RecordChange, RecordRepository


class DossierFinder:
    """Finds dossiers, whoever they are for: what is shown of them is for whoever shows it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._touching = Touching()
        self._refreshing = asyncio.Lock()

    async def touched(self, text: str) -> tuple[str, ...]:
        """Return the ids of the dossiers that a text seems to touch."""
        async with self._refreshing:
            await self._refresh()
            return self._touching.touched(text)

    async def _refresh(self) -> None:
        """Take in what changed since."""
        async with self._database.read() as session:
            records = RecordRepository(session)
            revision = await records.revision()
            if revision > self._touching.revision:
                changes = await records.changed_since(self._touching.revision)
                known = [_known(each) for each in changes if each.key.kind == RecordKind.DOSSIER]
                await asyncio.to_thread(self._touching.take_in, known, revision)


def _known(change: RecordChange) -> tuple[str, Dossier | None]:
    content = change.content
    return change.key.record, content if isinstance(content, Dossier) else None
