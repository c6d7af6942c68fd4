"""Files and functions stay short enough to be read at one sitting."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("cogs/**/*.py")])
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEST_FILE = 300, 40, 500


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_source_file_is_short_and_so_are_its_functions(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_test_files_are_readable_too() -> None:
    long = [
        f
        for f in ROOT.glob("tests/**/*.py")
        if f.read_text("utf-8").count("\n") > LONGEST_TEST_FILE
    ]
    assert long == []
