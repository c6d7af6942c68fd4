"""Importing any module has no effect: no environment read, no socket, no thread, no file made."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Runs in a fresh process: imports every module with sockets closed and the environment empty.
PROBE = """
import importlib, json, pkgutil, socket, sys, threading
import bot, cogs

def refused(*_args, **_more):
    raise AssertionError("a module opened a socket at import")

socket.socket.connect = refused
before = threading.active_count()
names = [m.name for p in (bot, cogs) for m in pkgutil.walk_packages(p.__path__, p.__name__ + ".")]
skipped = {"bot.__main__"}
for name in names:
    if name not in skipped and ".migrations" not in name:
        importlib.import_module(name)
print(json.dumps({"modules": len(names), "threads": threading.active_count() - before}))
"""


def test_every_module_imports_alone_and_without_effect(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROBE],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["threads"] == 0
    assert list(tmp_path.iterdir()) == []
