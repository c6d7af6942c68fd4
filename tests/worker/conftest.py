"""The parts of the program on an empty database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.bootstrap import App, assemble
from bot.settings import Settings
from tests.conftest import DATA
from tests.deliveries import NOW
from tests.empty import empty_in


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    url = f"sqlite+aiosqlite:///{empty_in(tmp_path)}"
    app = assemble(Settings(_env_file=None, database_url=url, content_dir=DATA), lambda: NOW)
    yield app
    await app.database.dispose()
