"""Wrong settings are all reported at once, by name, and never show what they hold."""

import pytest

from bot.cli.commands import main


def test_every_wrong_setting_is_named_before_anything_starts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIMEZONE", "Mars/Olympus")
    monkeypatch.setenv("DATABASE_URL", "mysql://root:s3cret@host/db")
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    monkeypatch.setenv("CONTENT_DIR", "nulle-part")
    monkeypatch.setenv("LOCAL_PORT", "99999")
    assert main(["run"]) == 1
    told = capsys.readouterr().err
    for name in ("TIMEZONE", "DATABASE_URL", "LOG_LEVEL", "CONTENT_DIR", "LOCAL_PORT"):
        assert f"{name}: " in told
    assert "s3cret" not in told
