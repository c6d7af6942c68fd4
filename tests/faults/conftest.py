"""An outbox on a loopback Discord, over a real database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.databases import Postgres
from tests.faults.clock import Clock
from tests.faults.outbox import HASTY, Outbox, outbox_of
from tests.loopback.server import Loopback, loopback
from tests.records import NOW


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with loopback() as discord:
        yield discord


@pytest.fixture
async def outbox(discord: Loopback, clock: Clock, tmp_path: Path) -> AsyncIterator[Outbox]:
    """Give an outbox on SQLite."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'relais.db'}"
    async with outbox_of(discord, url, clock) as outbox:
        yield outbox


@pytest.fixture
async def hasty_outbox(discord: Loopback, clock: Clock, tmp_path: Path) -> AsyncIterator[Outbox]:
    """Give an outbox that soon gives up on an exchange with Discord."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'relais.db'}"
    async with outbox_of(discord, url, clock, HASTY) as outbox:
        yield outbox


@pytest.fixture
async def shared_outbox(
    discord: Loopback, clock: Clock, postgres: Postgres
) -> AsyncIterator[Outbox]:
    """Give an outbox on PostgreSQL, which several processes may send from."""
    name = await postgres.create()
    url = postgres.url(name).replace("postgresql://", "postgresql+asyncpg://", 1)
    async with outbox_of(discord, url, clock) as outbox:
        yield outbox
    await postgres.drop(name)
