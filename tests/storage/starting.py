"""A process that starts on a database as the program does: run twice at once by tests.

Says `ready`, waits for a line, upgrades, loads; says what it did.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.services.content import ContentService, read_valid_pack
from bot.storage.database import Database

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)


async def start(url: str, folder: Path) -> str:
    """Upgrade, load where nothing is, and return what was done."""
    database = Database(url)
    try:
        await database.upgrade()
        report = await ContentService(database).ensure_loaded(lambda: read_valid_pack(folder), NOW)
    finally:
        await database.dispose()
    return "found" if report is None else f"added {report.added}"


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    sys.stdout.write(asyncio.run(start(sys.argv[1], Path(sys.argv[2]))) + "\n")
