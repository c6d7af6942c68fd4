"""What many tests share: the real content in a database, loaded once."""

import asyncio
from pathlib import Path

import pytest

from bot.services.content import ContentService, read_valid_pack
from bot.storage.database import Database
from tests.records import NOW

pytest_plugins = ("tests.databases",)

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def real_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file that holds the content of `data/`: copy it to change it."""
    file = tmp_path_factory.mktemp("real") / "relais.db"
    asyncio.run(_fill(Database(f"sqlite+aiosqlite:///{file}")))
    return file


async def _fill(database: Database) -> None:
    try:
        await database.upgrade()
        await ContentService(database).load(read_valid_pack(DATA), NOW)
    finally:
        await database.dispose()
