"""A small pack in a real database, and the bot that answers from it on a simulated Discord."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.bootstrap import App, assemble
from bot.cli.local_world import HOME
from bot.domain.content.knowledge import Entry
from bot.domain.content.sources import Citation
from bot.services import Services
from bot.services.content import ContentService, read_valid_pack
from bot.settings import Settings
from bot.storage.database import Database
from tests.empty import apart, empty_in
from tests.simulated import Scene, Town, simulated, town_of

CONTENT = Path(__file__).parent / "content"
NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
# The check of a pack refuses such content: here it got in by another way.
TRAP = Entry(
    id="piege",
    topic="essai",
    question="Qui reçoit le piège à mentions?",
    answer="Le piège à mentions s’adresse à @everyone, à @here, à <@123456789012345678> et à "
    "<@&123456789012345678>; voir [votrebanque.example](https://voleur.example).",
    citations=(Citation(source="lettre-essai", place="p. 5"),),
)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def loaded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file that holds the small pack: loaded once, copied for each test."""
    file = empty_in(tmp_path_factory.mktemp("loaded"))
    apart(_load(Database(f"sqlite+aiosqlite:///{file}")))
    return file


async def _load(database: Database) -> None:
    pack = read_valid_pack(CONTENT)
    try:
        with_trap = replace(pack, entries=(*pack.entries, TRAP))
        await ContentService(database).load(with_trap, NOW)
    finally:
        await database.dispose()


@pytest.fixture(scope="session")
def town_file(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return such a file in which the servers of the town are admitted and set up already."""
    file = tmp_path_factory.mktemp("town") / "relais.db"
    shutil.copyfile(loaded_file, file)
    apart(_settle(file))
    return file


async def _settle(file: Path) -> None:
    app = app_of(file, NOW)
    async with town_of(app.services, NOW):
        await app.database.dispose()


@pytest.fixture
async def app(tmp_path: Path, now: datetime, request: pytest.FixtureRequest) -> AsyncIterator[App]:
    in_town = not {"town", "full_town"}.isdisjoint(request.fixturenames)
    held: Path = request.getfixturevalue("town_file" if in_town else "loaded_file")
    app = app_of(shutil.copyfile(held, tmp_path / "relais.db"), now)
    yield app
    await app.database.dispose()


def app_of(file: Path, now: datetime) -> App:
    """Return the parts of the program over this file."""
    settings = Settings(
        _env_file=None,
        discord_token=None,
        database_url=f"sqlite+aiosqlite:///{file}",
        content_dir=CONTENT,
        local_port=0,
        home_server_id=HOME.server,
        national_role_id=HOME.role,
    )
    return assemble(settings, lambda: now)


@pytest.fixture
def services(app: App) -> Services:
    return app.services


@pytest.fixture
async def scene(services: Services, now: datetime) -> AsyncIterator[Scene]:
    async with simulated(services, now) as scene:
        yield scene


@pytest.fixture
async def town(services: Services, now: datetime) -> AsyncIterator[Town]:
    async with town_of(services, now) as town:
        yield town
