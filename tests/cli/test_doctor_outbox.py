"""`doctor` tells how long ago a process gave a sign of life, and what waits for a person."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.bootstrap import App, assemble
from bot.cli.doctor_outbox import look_at_outbox
from bot.domain.deliveries import Outcome, Result
from bot.settings import Settings
from tests.conftest import DATA
from tests.deliveries import NOW, owe, owed


@pytest.mark.parametrize(
    ("ago", "words"),
    [(timedelta(), ""), (timedelta(minutes=12), "12 min"), (timedelta(hours=30), "30 h")],
)
async def test_the_age_of_the_last_sign_of_life_is_told(
    tmp_path: Path, ago: timedelta, words: str
) -> None:
    app = app_in(tmp_path)
    await app.database.upgrade()
    await app.services.leases.tick(NOW - ago)
    [life, waiting] = [finding async for finding in look_at_outbox(app)]
    assert words in life.words
    assert bool(life.remedy) == bool(words)
    assert not waiting.remedy
    await app.database.dispose()


async def test_what_waits_for_a_person_is_counted(tmp_path: Path) -> None:
    app = app_in(tmp_path)
    await app.database.upgrade()
    await owe(app.database, owed())
    [parcel] = await app.services.deliveries.claim(NOW, 1)
    await app.services.deliveries.settle([Outcome(parcel=parcel, result=Result.REFUSED)], NOW)
    [life, waiting] = [finding async for finding in look_at_outbox(app)]
    assert "jamais" in life.words
    assert waiting.words.startswith("1 ")
    assert "/gestion-calendrier envois" in waiting.remedy
    await app.database.dispose()


def app_in(folder: Path) -> App:
    url = f"sqlite+aiosqlite:///{folder}/relais.db"
    return assemble(Settings(_env_file=None, database_url=url, content_dir=DATA), lambda: NOW)
