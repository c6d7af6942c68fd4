"""A Discord, and the bot's services over a little content."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.bootstrap import assemble
from bot.services import Services
from bot.settings import Settings
from tests.loopback.scenes import Scene
from tests.loopback.server import Loopback, loopback
from tests.records import database_of, entry


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with loopback() as discord:
        yield discord


@pytest.fixture
def scene(discord: Loopback) -> Scene:
    return Scene.of(discord)


@pytest.fixture(scope="session")
def small_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file that holds one entry: copy it to change it."""
    folder = tmp_path_factory.mktemp("small")
    asyncio.run(_fill(folder))
    return folder / "relais.db"


async def _fill(folder: Path) -> None:
    answered = entry("typologies", "Où en est la révision des typologies?", "Elle est en cours.")
    async with database_of(folder, [answered]):
        return


@pytest.fixture
async def services(small_database: Path, tmp_path: Path) -> AsyncIterator[Services]:
    file = shutil.copy(small_database, tmp_path / "relais.db")
    settings = Settings(database_url=SecretStr(f"sqlite+aiosqlite:///{file}"))
    app = assemble(settings)
    yield app.services
    await app.database.dispose()
