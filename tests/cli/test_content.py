"""`content` checks, loads and exports; what it writes is what was there."""

from pathlib import Path

import pytest

from bot.cli.commands import main

DATA = Path(__file__).parents[2] / "data"


def files(folder: Path) -> dict[str, str]:
    """Read the content files of a folder, by path."""
    return {
        str(file.relative_to(folder)): file.read_text(encoding="utf-8")
        for file in folder.rglob("*.yaml")
        if file.relative_to(folder).parts[0] not in {"var", "schemas"}
    }


def test_the_content_has_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check"]) == 0
    assert capsys.readouterr().out.startswith("0 ")


def test_the_content_exported_is_the_content_loaded_to_the_byte(tmp_path: Path) -> None:
    assert main(["content", "export", str(tmp_path / "out")]) == 0
    assert files(tmp_path / "out") == files(DATA)


def test_loading_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "load"]) == 0
    assert "Ajoutés\u00a0: 0; changés\u00a0: 0; retirés\u00a0: 0" in capsys.readouterr().out
