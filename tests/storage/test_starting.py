"""Two processes that start at once on one empty database: one makes it, one fills it, both run."""

import subprocess
import sys
from pathlib import Path

from bot.domain.content.pack import pack_of
from bot.services.content import ContentService
from bot.storage.database import Database
from bot.storage.pack.writing import write_pack
from bot.storage.records import RecordRepository
from tests.records import LETTER, entry
from tests.storage.test_reading import QUEBEC

ROOT = Path(__file__).parents[2]
PACK = pack_of(QUEBEC, [LETTER, *(entry(f"e{n}", f"Question {n}?", "Oui.") for n in range(50))])


def start_at_once(url: str, folder: Path, processes: int = 2) -> list[str]:
    """Start processes, let them all go on one signal, and return what each did."""
    command = [sys.executable, "-m", "tests.storage.starting", url, str(folder)]
    running = [
        subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(processes)
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate(timeout=60)[0].strip() for process in running]


async def test_one_fills_the_database_and_both_start(database_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    write_pack(PACK, folder)
    assert sorted(start_at_once(database_url, folder)) == ["added 52", "found"]
    database = Database(database_url)
    async with database.read() as session:
        assert await RecordRepository(session).revision() == 1
    assert await database.schema_is_current()
    assert await ContentService(database).export() == PACK
    await database.dispose()
