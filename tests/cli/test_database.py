"""`database`: a copy made in use is sound, and is brought back only where nothing is lost by it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.bootstrap import assemble
from bot.cli.commands import main
from bot.domain.content.pack import pack_of
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery
from bot.domain.places.places import Channel, Purpose
from bot.gateways.clock import system_clock
from bot.services.content import ContentService
from bot.services.leases import GATEWAY, LeaseService
from bot.services.schedule import ScheduleService
from bot.storage.database import Database
from tests.deliveries import NOW, keep, meeting, outbox, owe, owed, server
from tests.records import NETWORK

MINUTE = timedelta(minutes=1)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite+aiosqlite:///{tmp_path / 'relais.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    assert main(["database", "upgrade"]) == 0
    return url


async def test_a_copy_made_in_use_brings_everything_back(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copie.db"
    await fill(url)
    assert run("backup", copy) == 0
    assert run("backup", copy) == 1
    assert run("restore", copy) == 1
    assert "--force" in capsys.readouterr().err
    await fill(url, "t:since")
    assert run("restore", copy, "--force") == 0
    held = await read(url)
    assert held.keys() == {"t:due", "t:ahead"}
    assert held["t:due"].attempted_at is not None
    assert held["t:ahead"].attempted_at is None
    assert "t:since" in await read(f"sqlite:///{kept_in(tmp_path)}")


async def test_the_summary_of_the_week_is_looked_for_where_the_copy_is_older_than_it(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, later = tmp_path / "copie.db", NOW + timedelta(days=14)
    weekly = Channel(id=1001, purposes=(Purpose.MEETINGS,), weekly=True)
    database = Database(url)
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    day = PartialDate.of((later + timedelta(days=2)).date())
    await keep(database, server(channels=(weekly,)), meeting(start=day, leads=(MINUTE * 1440,)))
    await ScheduleService(database).replan(NOW)
    await database.dispose()
    assert run("backup", copy) == 0
    monkeypatch.setattr("bot.cli.database.assemble", partial(assemble, clock=lambda: later))
    assert run("restore", copy, "--force") == 0
    [summary] = [each for each in (await read(url)).values() if each.owed.subject == "2026-W16"]
    assert summary.attempted_at == summary.owed.due_at


async def test_a_copy_is_not_brought_back_under_a_running_process(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copie.db"
    assert run("backup", copy) == 0
    database = Database(url)
    assert await LeaseService(database, "other", MINUTE).hold(GATEWAY, system_clock())
    await database.dispose()
    assert run("restore", copy, "--force") == 1
    assert "arrêtez-le" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"rien d'une base", None])
def test_what_is_no_copy_is_refused(url: str, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "autre.db"
    if content is not None:
        file.write_bytes(content)
    assert run("restore", file) == 1


def test_a_copy_from_a_later_version_is_refused(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copie.db"
    assert run("backup", copy) == 0
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert run("restore", copy) == 1


def test_postgresql_is_copied_its_own_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://relais:secret@hote/relais")
    assert run("backup", tmp_path / "copie.db") == 1
    told = capsys.readouterr().err
    assert "pg_dump" in told
    assert "secret" not in told


def run(action: str, file: Path, *more: str) -> int:
    # The command has an event loop of its own.
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(main, ["database", action, str(file), *more]).result()


async def fill(url: str, *keys: str) -> None:
    database = Database(url)
    now = system_clock()
    entries = [owed("t:due", due_at=now - MINUTE), owed("t:ahead", due_at=now + 60 * MINUTE)]
    await owe(database, *entries, *(owed(key) for key in keys), now=now - MINUTE)
    await mark(database)
    await database.dispose()


def kept_in(folder: Path) -> Path:
    """Return the copy of what was replaced."""
    [kept] = folder.glob("relais.db.avant-*")
    return kept


async def mark(database: Database) -> None:
    async with database.write() as session:
        await session.execute(text("UPDATE content_revision SET value = 1"))
        await session.commit()


async def read(url: str) -> dict[str, Delivery]:
    database = Database(url)
    held = await outbox(database)
    await database.dispose()
    return held
