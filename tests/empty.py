"""SQLite files whose schema is in place: migrations take their time, and run once for all tests."""

import asyncio
import tempfile
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from bot.storage.database import Database


def empty_in(folder: Path) -> Path:
    """Make an empty database in a folder."""
    file = folder / "relais.db"
    file.write_bytes(_upgraded_file())
    return file


@cache
def _upgraded_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "relais.db"
        apart(upgrade(f"sqlite:///{file}"))
        return file.read_bytes()


async def upgrade(url: str) -> None:
    """Put the schema in place."""
    database = Database(url)
    try:
        await database.upgrade()
    finally:
        await database.dispose()


def apart(work: Coroutine[Any, Any, Any]) -> Any:
    """Do it in a thread of its own: it may be asked for while a loop is running here."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()
