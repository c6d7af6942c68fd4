"""Small records for tests, and a database that holds them."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.content.knowledge import Entry, Gap
from bot.domain.content.network import Network
from bot.domain.content.pack import Record, pack_of
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from bot.services.answers import AnswerService
from bot.services.content import ContentService
from bot.storage.database import Database
from tests.empty import empty_in

ZONE = ZoneInfo("America/Toronto")
NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
TODAY = date(2026, 4, 1)
NETWORK = Network(name="Essai", zone="America/Toronto", languages=("fr", "en"), regions=())
LETTER = Source(
    id="lettre", kind=SourceKind.LETTER, title="Lettre", date=PartialDate.of(date(2026, 3, 31))
)


def entry(entry_id: str, question: str, answer: str, **more: Any) -> Entry:
    """Make an approved entry that cites the letter."""
    more.setdefault("citations", (Citation(source="lettre", place="p. 1"),))
    return Entry(id=entry_id, topic="essai", question=question, answer=answer, **more)


def gap(gap_id: str, question: str, explanation: str, **more: Any) -> Gap:
    """Make a gap."""
    return Gap(id=gap_id, question=question, explanation=explanation, **more)


@asynccontextmanager
async def database_of(folder: Path, records: Iterable[Record]) -> AsyncIterator[Database]:
    """Give a SQLite database that holds these records and the letter."""
    database = Database(f"sqlite+aiosqlite:///{empty_in(folder)}")
    try:
        pack = pack_of(NETWORK, [LETTER, *records])
        await ContentService(database).load(pack, NOW)
        yield database
    finally:
        await database.dispose()


@asynccontextmanager
async def answers_of(folder: Path, *records: Record) -> AsyncIterator[AnswerService]:
    """Give an answer service over these records."""
    async with database_of(folder, records) as database:
        yield AnswerService(database, ZONE)
