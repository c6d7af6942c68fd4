"""Which dossiers a text seems to touch, by an index that follows the content."""

import asyncio

from bot.formats.records.records import dossier_of, passages_of
from bot.search.library import Shelved
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
        await self._refresh()
        return await asyncio.to_thread(self._touching.touched, text, lambda _scope: True)

    async def _refresh(self) -> None:
        """Index what changed since."""
        async with self._refreshing, self._database.read() as session:
            records = RecordRepository(session)
            revision = await records.revision()
            if revision > self._touching.revision:
                changes = await records.changed_since(self._touching.revision)
                shelved = [_shelved(change) for change in changes]
                await asyncio.to_thread(self._touching.take_in, shelved, revision)


def _shelved(change: RecordChange) -> tuple[Shelved, str | None]:
    content = change.content
    if content is None:
        return Shelved(key=change.key), None
    return Shelved(key=change.key, passages=tuple(passages_of(content))), dossier_of(content)
