"""A small pack in a real database, and the bot that answers from it on a simulated Discord."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.bootstrap import App, assemble
from bot.domain.knowledge import Entry
from bot.domain.sources import Citation
from bot.services import Services
from bot.services.content import read_valid_pack
from bot.settings import Settings
from tests.simulated import Scene, simulated

CONTENT = Path(__file__).parent / "content"
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
    return datetime(2026, 4, 1, 14, tzinfo=UTC)


@pytest.fixture
async def app(tmp_path: Path, now: datetime) -> AsyncIterator[App]:
    settings = Settings(
        _env_file=None,
        discord_token=None,
        database_url=f"sqlite+aiosqlite:///{tmp_path}/relais.db",
        content_dir=CONTENT,
        local_port=0,
    )
    app = assemble(settings, lambda: now)
    await app.database.upgrade()
    pack = read_valid_pack(CONTENT)
    await app.content.load(replace(pack, entries=(*pack.entries, TRAP)), now)
    yield app
    await app.database.dispose()


@pytest.fixture
def services(app: App) -> Services:
    return app.services


@pytest.fixture
async def scene(services: Services, now: datetime) -> AsyncIterator[Scene]:
    async with simulated(services, now) as scene:
        yield scene
