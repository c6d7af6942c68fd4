"""`doctor` names what is missing or wrong, with what to do, and its status says so."""

from pathlib import Path

import pytest

from bot.cli.commands import main


def test_a_fresh_place_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'new.db'}")
    assert main(["doctor"]) == 1
    told = capsys.readouterr().out
    assert "DISCORD_TOKEN" in told
    assert "Base de données" in told


def test_what_is_well_is_said_to_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def accepted(_token: str) -> bool:
        return True

    monkeypatch.setattr("bot.cli.doctor.token_is_accepted", accepted)
    monkeypatch.setenv("DISCORD_TOKEN", "jeton")
    assert main(["content", "load"]) == 0
    assert main(["doctor"]) == 0
    assert "jeton" not in capsys.readouterr().out


def test_broken_content_is_named_by_file_and_line(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path_factory.mktemp("data")
    (folder / "network.yaml").write_text("nom: Essai\n", encoding="utf-8")
    monkeypatch.setenv("CONTENT_DIR", str(folder))
    assert main(["doctor"]) == 1
    assert "network.yaml:1" in capsys.readouterr().out
