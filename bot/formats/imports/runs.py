"""Runs of words that look alike -> a line of Markdown-light."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from bot.domain.markup import Run, is_followed
from bot.domain.typography import without_unseen

_SPACES: Final = re.compile(r"[^\S\u00a0\u202f]+")
# What Markdown-light would read as marks, in words that have none.
_MARKS: Final = str.maketrans({"*": "\u2217", "`": "\u02cb", "[": "(", "]": ")"})


def line_of(runs: Iterable[Run]) -> str:
    """Write the runs of one line; neighbours that look alike are one."""
    clean = [replace(run, text=_clean(run.text)) for run in runs]
    merged = [
        replace(look, text="".join(run.text for run in alike))
        for look, alike in _alike([run for run in clean if run.text])
    ]
    return _SPACES.sub(" ", "".join(map(_written, merged))).strip()


def lines_of(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Part the runs of a paragraph where its lines were broken by hand."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for other in others:
            yield line
            line = [replace(run, text=other)]
    yield line


def all_strong(runs: Iterable[Run]) -> bool:
    """Tell whether every word of a line is strong."""
    told = [run for run in runs if run.text.strip()]
    return bool(told) and all(run.strong for run in told)


def unfollowed(runs: Iterable[Run]) -> Iterator[str]:
    """Yield the addresses that a bulletin may not lead to."""
    yield from {run.address for run in runs if run.address and not is_followed(run.address)}


def _alike(runs: Iterable[Run]) -> Iterator[tuple[Run, list[Run]]]:
    """Yield neighbours that look alike and lead to the same place."""
    for look, alike in groupby(runs, key=lambda run: replace(run, text="")):
        yield look, list(alike)


def _written(run: Run) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    before, after = run.text.partition(words)[0], run.text.rpartition(words)[2]
    if run.address and is_followed(run.address):
        address = run.address.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
        words = words if words == address else f"[{words}]({address})"
    if run.emphasis:
        words = f"*{words}*"
    if run.strong:
        words = f"**{words}**"
    return f"{before}{words}{after}"


def _clean(text: str) -> str:
    return without_unseen(_SPACES.sub(" ", text)).translate(_MARKS)
