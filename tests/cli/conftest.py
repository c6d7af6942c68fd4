"""The commands, run on a database of their own that holds the real content."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_environment(tmp_path: Path, real_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the settings at a copy of the database, away from any `.env` of this checkout."""
    database = shutil.copy(real_database, tmp_path / "relais.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{database}")
    monkeypatch.setenv("CONTENT_DIR", str(Path(__file__).parents[2] / "data"))
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)


@pytest.fixture(autouse=True)
def own_logs() -> Iterator[None]:
    """Undo what a command does to the logs: it writes to a stream that ends with the test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
