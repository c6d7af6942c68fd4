"""What an operator who asks for everything gets in the log: of Relais, not of its libraries."""

import logging
from collections.abc import Iterator

import pytest

from bot.logs import configure_logs


@pytest.fixture
def loggers() -> Iterator[None]:
    """Put the logs back as the tests have them."""
    root = logging.getLogger()
    names = ("bot", "cogs", "discord.client")
    before = (root.level, list(root.handlers), [logging.getLogger(name).level for name in names])
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    for name, level in zip(names, before[2], strict=True):
        logging.getLogger(name).setLevel(level)


@pytest.mark.usefixtures("loggers")
@pytest.mark.parametrize(("level", "told"), [("DEBUG", True), ("INFO", True), ("ERROR", False)])
def test_a_level_is_that_of_relais_and_libraries_warn_at_most(level: str, told: bool) -> None:
    configure_logs(level)
    for ours in ("bot.client", "cogs.answers.answers"):
        assert logging.getLogger(ours).isEnabledFor(logging.getLevelNamesMapping()[level])
        assert logging.getLogger(ours).isEnabledFor(logging.INFO) is told
    for library in ("aiosqlite", "sqlalchemy.engine", "discord.http", "asyncio", "alembic"):
        assert not logging.getLogger(library).isEnabledFor(logging.INFO)
