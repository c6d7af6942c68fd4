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
    monkeypatch.setenv("DISCORD_API_URL", "discord.com")
    assert main(["run"]) == 1
    told = capsys.readouterr().err
    for name in (
        "TIMEZONE",
        "DATABASE_URL",
        "LOG_LEVEL",
        "CONTENT_DIR",
        "LOCAL_PORT",
        "DISCORD_API_URL",
    ):
        assert f"{name}: " in told
    assert "s3cret" not in told


def told_with(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], **environment: str
) -> str:
    for name, value in {"CONTENT_DIR": "nulle-part", **environment}.items():
        monkeypatch.setenv(name, value)
    assert main(["run"]) == 1
    return capsys.readouterr().err


def test_the_home_server_and_the_national_role_are_set_together_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "NATIONAL_ROLE_ID" not in told_with(monkeypatch, capsys)
    alone = "NATIONAL_ROLE_ID: set both HOME_SERVER_ID and NATIONAL_ROLE_ID, or neither"
    assert alone in told_with(monkeypatch, capsys, HOME_SERVER_ID="900")
    assert "NATIONAL_ROLE_ID" not in told_with(monkeypatch, capsys, NATIONAL_ROLE_ID="901")
    assert "everyone's" in told_with(monkeypatch, capsys, NATIONAL_ROLE_ID="900")
    monkeypatch.delenv("HOME_SERVER_ID")
    assert alone in told_with(monkeypatch, capsys)
    told = told_with(monkeypatch, capsys, HOME_SERVER_ID="-1", QUESTIONS_PER_MINUTE="0")
    assert "HOME_SERVER_ID: " in told
    assert "QUESTIONS_PER_MINUTE: " in told
