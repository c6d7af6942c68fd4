"""`bulletin import`: what a file says is written into the content, and the rest is told."""

from pathlib import Path

import pytest

from bot.cli.commands import main
from bot.services.content import read_valid_pack

CONTENT = """# Info-PSOC no 7

Octobre 2019

# La tournée des cuisines

La tournée commence. Voir l'horaire : [ici](https://tournee.example).

![une photo](x.png)

# Ce qu'il faut retenir

- Réserver tôt
"""
NETWORK = """name: Essai
zone: America/Toronto
languages:
  - fr
regions:
  - code: '01'
    name: Une
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    content = tmp_path / "data"
    content.mkdir()
    (content / "network.yaml").write_text(NETWORK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTENT_DIR", str(content))
    return content


def brought(folder: Path, name: str, text: str, *options: str) -> int:
    file = folder.parent / name
    file.write_text(text, encoding="utf-8")
    return main(["bulletin", "import", str(file), *options])


def test_a_past_bulletin_is_written_into_the_content(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brought(folder, "vieux.md", CONTENT) == 0
    said = capsys.readouterr().out
    assert "Info-PSOC nᵒ\u00a07 (2019-10)\u00a0: La tournée des cuisines" in said
    assert "images laissées de côté\u00a0: 1" in said
    assert "public visé" in said
    [bulletin] = read_valid_pack(folder).bulletins
    assert bulletin.number == 7
    assert [section.heading for section in bulletin.sections] == [
        "La tournée des cuisines",
        "Ce qu’il faut retenir",
    ]
    assert "Voir l’horaire\u00a0: [ici](https://tournee.example)." in bulletin.sections[0].body


def test_what_the_file_does_not_say_is_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = "# Nouvelles\n\n## Un point\n\nDu texte.\n"
    assert brought(folder, "bulletin.md", bare) == 1
    assert "--number, --date" in capsys.readouterr().err
    assert brought(folder, "bulletin.md", bare, "--number", "8", "--date", "2020-02") == 0
    assert (folder / "bulletins/8.md").read_text("utf-8").startswith("---\ntitle: Nouvelles\n")


def test_a_bulletin_that_is_there_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brought(folder, "vieux.md", CONTENT) == 0
    assert brought(folder, "vieux.md", CONTENT) == 1
    assert "existe déjà" in capsys.readouterr().err


def test_mistakes_are_told_with_their_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trap = CONTENT.replace("[ici](https://tournee.example)", "[a.example](https://b.example)")
    assert brought(folder, "vieux.md", trap) == 1
    said = capsys.readouterr().out
    assert "lien trompeur" in said
    assert "7.md:9" in said
