"""What is written is read back the same, whatever the texts hold, and written once only one way."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings

from bot.domain.content.pack import Pack, pack_of
from bot.storage.pack.reading import read_pack
from bot.storage.pack.writing import pack_files, write_pack
from tests.packs import packs
from tests.records import LETTER, NETWORK, entry

LONG = (
    "Un texte assez long pour être plié sur plusieurs lignes, avec : deux-points, « guillemets » "
)
SAMPLE = pack_of(
    NETWORK,
    [
        LETTER,
        entry(
            "b-fin",
            "Quand?",
            (LONG * 3).strip(),
            details="Liste :\n- un\n- deux\n\nFin.",
            asks=("c: d",),
        ),
        replace(entry("a-debut", "Où?", "Ici."), topic="autre"),
    ],
)


def written_and_read(pack: Pack) -> Pack | None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in pack_files(pack).items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return read_pack(Path(folder)).pack


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(packs())
@example(SAMPLE)
def test_a_pack_is_read_as_it_was_written(pack: Pack) -> None:
    again = written_and_read(pack)
    assert again == pack
    assert pack_files(again) == pack_files(pack)


def test_files_are_as_people_write_them() -> None:
    files = pack_files(SAMPLE)
    assert set(files) == {
        "network.yaml",
        "sources.yaml",
        "knowledge/essai.yaml",
        "knowledge/autre.yaml",
    }
    text = files["knowledge/essai.yaml"]
    assert text.startswith("# yaml-language-server: $schema=../schemas/knowledge.schema.json\n")
    assert "  - id: b-fin\n    question: Quand?\n" in text
    assert "    answer: >-\n      Un texte assez long" in text
    assert "    details: |-\n      Liste :\n      - un\n      - deux\n\n      Fin.\n" in text
    assert "topic" not in text
    assert "voice" not in text
    assert "date: 2026-03-31\n" in files["sources.yaml"]
    assert max(len(line) for line in text.splitlines()) <= 110


def test_a_file_that_holds_nothing_any_more_is_removed(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("à garder")
    write_pack(SAMPLE, tmp_path)
    write_pack(pack_of(NETWORK, [LETTER]), tmp_path)
    assert not (tmp_path / "knowledge/autre.yaml").exists()
    assert (tmp_path / "notes.txt").exists()
    assert (tmp_path / "sources.yaml").exists()
