"""A site of feeds on this machine, and databases where the small network is founded already."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.databases import Postgres, apart
from tests.feeds.server import Site
from tests.feeds.server import site as serve_site
from tests.keeping import found


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serve_site() as site:
        yield site


@pytest.fixture(scope="session")
def empty_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file with the network: founded once, as that takes its time."""
    file = tmp_path_factory.mktemp("founded") / "relais.db"
    shutil.copyfile(empty_file, file)
    apart(_found(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def template(template: str, postgres: Postgres) -> str:
    """Return the name of a PostgreSQL database with the network."""
    name: str = apart(postgres.create(template))
    apart(_found(postgres.url(name)))
    return name


async def _found(url: str) -> None:
    database = Database(url)
    try:
        await found(database)
    finally:
        await database.dispose()
