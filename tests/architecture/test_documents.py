"""What the documents say exists, and what exists is documented."""

import re
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
# What two pages hold: letter paper, margins of 1.5 cm, print of ten points.
MOST_WORDS, MOST_PICTURES, WIDEST_PICTURE = 700, 4, 350
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_every_setting_is_in_the_readme_and_in_the_example(name: str) -> None:
    assert f"`{name}`" in README
    assert re.search(rf"^(# )?{name}=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", [module.__name__.rpartition(".")[2] for module in COMMANDS])
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"python -m bot {command}\b|make {command}\b", README)


@pytest.mark.parametrize("guide", sorted(file.name for file in ROOT.glob("docs/*.md")))
def test_every_guide_is_in_the_readme(guide: str) -> None:
    assert f"(docs/{guide})" in README


def test_links_of_the_documents_lead_somewhere() -> None:
    documents = [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]
    for document in documents:
        text = document.read_text(encoding="utf-8")
        for target in re.findall(r"""(?:\]\(|src=")([^)"#:]+)[)"]""", text):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


@pytest.mark.parametrize("guide", ["coordination", "calendrier", "veille"])
def test_a_guide_of_coordinators_fits_on_two_pages_with_its_pictures(guide: str) -> None:
    text = (ROOT / "docs" / f"guide-{guide}.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[|<img", text)
    widths = [int(width) for width in re.findall(r'<img [^>]*width="(\d+)"', text)]
    assert len(re.sub(r"<[^>]+>", "", text).split()) <= MOST_WORDS
    assert len(widths) == len(pictures) <= MOST_PICTURES
    assert max(widths) <= WIDEST_PICTURE
