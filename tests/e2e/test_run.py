"""The program as it is started: it serves, it stops when asked, it says what keeps it from it."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def local_mode(real_database: Path, tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Start the local mode on a free port, in a folder of its own."""
    database = shutil.copy(real_database, tmp_path / "relais.db")
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env={
            "PYTHONPATH": str(ROOT),
            "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
            "CONTENT_DIR": str(ROOT / "data"),
            "LOCAL_PORT": "0",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def test_the_local_mode_prints_its_address_serves_there_and_stops_cleanly(
    local_mode: "subprocess.Popen[str]",
) -> None:
    assert local_mode.stdout is not None
    address = next(line.split()[-1] for line in local_mode.stdout if "http://" in line)
    with urlopen(address.partition("#")[0], timeout=10) as page:
        assert page.status == 200
    local_mode.send_signal(signal.SIGTERM)
    _, logged = local_mode.communicate(timeout=20)
    assert local_mode.returncode == 0
    assert "action=stopped" in logged
