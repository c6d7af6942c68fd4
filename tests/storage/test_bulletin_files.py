"""Bulletins as files of the content: every mistake is told where it stands."""

from pathlib import Path

import pytest

from bot.storage.pack.reading import read_pack

NETWORK = """name: Essai
zone: America/Toronto
languages:
  - fr
regions:
  - code: '01'
    name: Une
"""
GOOD = """---
title: Le printemps
date: 2026-04
state: published
---

## La tournée

Du texte.

## Dates

- Le 10 mai
"""


def told(tmp_path: Path, text: str, name: str = "4.md") -> list[str]:
    (tmp_path / "network.yaml").write_text(NETWORK, encoding="utf-8")
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / name).write_bytes(text.encode())
    return [str(problem) for problem in read_pack(tmp_path).problems]


def test_a_good_file_has_no_mistake(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []
    [bulletin] = read_pack(tmp_path).pack.bulletins  # type: ignore[union-attr]
    assert (bulletin.number, len(bulletin.sections)) == (4, 2)


def test_it_reads_the_same_whatever_ends_its_lines(tmp_path: Path) -> None:
    assert told(tmp_path, "\ufeff" + GOOD.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "said"),
    [
        ("title: Le printemps\n", "", ":2", "`title`"),
        ("state: published", "state: publie", ":4", "plutôt"),
        ("date: 2026-04", "date: avril", ":3", "date illisible"),
        ("## La tournée", "## La tournée {.vedette}", ":7", "valeur inconnue"),
        ("Du texte.", "Du texte : à @everyone", ":9", "mention"),
        ("Du texte.", "L'été", ":9", "apostrophe"),
        ("Du texte.", "[a.example](https://b.example)", ":9", "lien trompeur"),
        ("## La tournée", "Avant.\n\n## La tournée", ":6", "texte avant"),
        (
            "state: published",
            "state: published\ndossiers:\n  - inconnu",
            ":6",
            "référence inconnue",
        ),
        ("state: published", "number: 4\nstate: published", ":4", "nom du fichier"),
    ],
)
def test_each_mistake_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, at: str, said: str
) -> None:
    problems = told(tmp_path, GOOD.replace(old, new))
    assert any(f"4.md{at}\u00a0:" in problem and said in problem for problem in problems), problems


@pytest.mark.parametrize("text", ["## Sans champs\n", "---\ntitle: x\n", "", "---\n- a\n---\n"])
def test_a_file_without_fields_says_so(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text)


def test_the_name_of_the_file_is_the_number(tmp_path: Path) -> None:
    assert any("number" in problem for problem in told(tmp_path, GOOD, "printemps.md"))
