"""A small network whose bulletins leave: made once, copied for each test."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.databases import apart
from tests.releases import World, set_up


@pytest.fixture(scope="session")
def network_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file that holds the network."""
    file = tmp_path_factory.mktemp("network") / "relais.db"
    shutil.copyfile(empty_file, file)
    apart(_filled(Database(f"sqlite:///{file}")))
    return file


@pytest.fixture
async def world(network_file: Path, tmp_path: Path) -> AsyncIterator[World]:
    """Give the services over the network, on SQLite."""
    file = tmp_path / "relais.db"
    shutil.copyfile(network_file, file)
    database = Database(f"sqlite:///{file}")
    yield World(database)
    await database.dispose()


@pytest.fixture
async def everywhere(database: Database) -> World:
    """Give them on each of the two databases: for what these might do differently."""
    await set_up(database)
    return World(database)


async def _filled(database: Database) -> None:
    try:
        await set_up(database)
    finally:
        await database.dispose()
