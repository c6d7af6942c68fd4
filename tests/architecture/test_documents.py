"""What the documents say exists, and what exists is documented."""

import re
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
LONGEST_GUIDE = 9_700
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_every_setting_is_in_the_readme_and_in_the_example(name: str) -> None:
    assert f"`{name}`" in README
    assert re.search(rf"^(# )?{name}=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", [module.__name__.rpartition(".")[2] for module in COMMANDS])
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"python -m bot {command}\b|make {command}\b", README)


def test_links_of_the_documents_lead_somewhere() -> None:
    documents = [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]
    for document in documents:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_the_guide_of_coordinators_fits_on_two_pages() -> None:
    guide = (ROOT / "docs" / "guide-coordination.md").read_text(encoding="utf-8")
    # Letter paper, in print of nine points, without the pictures.
    assert len(re.sub(r"!\[[^]]*\]\([^)]*\)", "", guide)) <= LONGEST_GUIDE
