"""Markdown-light, as bulletins are written: strong, emphasis, code, links, lists, paragraphs.

`**strong**`, `*emphasis*`, `` `code` ``, `[words](address)`, a bare address, lines that begin with
`- ` or `1. ` (two spaces before for each level), an empty line between paragraphs. Nothing else
means anything: there is no HTML, and nothing is escaped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

# Nothing strong is longer: past that, a mark without its pair would be looked for in vain too long.
_LONGEST_STRONG: Final = 1000
_INLINE: Final = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|\[(?P<words>[^\[\]\n]+)\]\((?P<address>[^\s()<>]+)\)"
    r"|(?P<bare>https?://[^\s<>()\[\]*`]+)"
    rf"|\*\*(?P<strong>(?=[^\s*])(?:[^*\n]|\*(?!\*)){{1,{_LONGEST_STRONG}}}?(?<=\S))\*\*"
    r"|\*(?P<emphasis>(?=[^\s*])[^*\n]*(?<=\S))\*",
    re.IGNORECASE,
)
_MARKER: Final = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-•*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_WEB: Final = re.compile(r"https?://[^/\s]", re.IGNORECASE)
_MAIL: Final = re.compile(r"mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_LOOKS_LIKE_ADDRESS: Final = re.compile(r"://|\bwww\.|\w\.[a-z]{2,}\b", re.IGNORECASE)
# What ends a sentence rather than the address before it.
_AFTER_ADDRESS: Final = ".,;:!?…»’'\""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that look alike; `address` is where they lead."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a paragraph, or an item of a list: `marker` is « - » or its number, else empty."""

    runs: tuple[Run, ...]
    marker: str = ""
    level: int = 0

    @property
    def numbered(self) -> bool:
        """Whether it is an item of a numbered list."""
        return self.marker[:1].isdigit()


Paragraph: TypeAlias = tuple[Line, ...]


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Read a text: its paragraphs, which empty lines part, and their lines."""
    found: list[list[Line]] = [[]]
    for written in text.split("\n"):
        if written.strip():
            found[-1].append(_line(written))
        elif found[-1]:
            found.append([])
    return tuple(tuple(lines) for lines in found if lines)


def runs(text: str) -> tuple[Run, ...]:
    """Read the words of one line."""
    return tuple(run for run in _runs(text, Run(text="")) if run.text)


def links(text: str) -> Iterator[Run]:
    """Yield the links of a text."""
    for paragraph in paragraphs(text):
        for line in paragraph:
            yield from (run for run in line.runs if run.address)


def is_followed(address: str) -> bool:
    """Tell whether an address is one that people may be sent to: of a page, or to write to."""
    return bool(_WEB.match(address) or _MAIL.fullmatch(address))


def is_masked(run: Run) -> bool:
    """Tell whether the words of a link read as another address than the one it leads to."""
    shown, held = run.text.strip(), run.address.removeprefix("mailto:")
    if not run.address or not _LOOKS_LIKE_ADDRESS.search(shown):
        return False
    return _bare(shown) != _bare(held)


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|^www\.|/$", "", address, flags=re.IGNORECASE)


def _line(written: str) -> Line:
    marked = _MARKER.match(written)
    if marked is None:
        return Line(runs=runs(written.strip()))
    marker = marked["marker"] if marked["marker"][0].isdigit() else "-"
    level = len(marked["indent"].replace("\t", "  ")) // 2
    return Line(runs=runs(written[marked.end() :].strip()), marker=marker, level=level)


def _runs(text: str, style: Run) -> Iterator[Run]:
    at = 0
    for match in _INLINE.finditer(text):
        yield replace(style, text=text[at : match.start()])
        yield from _meant(match, style)
        at = match.end()
    yield replace(style, text=text[at:])


def _meant(match: re.Match[str], style: Run) -> Iterator[Run]:
    if match["code"]:
        yield replace(style, text=match["code"], code=True)
    elif match["words"]:
        yield from _runs(match["words"], replace(style, address=match["address"]))
    elif match["bare"]:
        address = match["bare"].rstrip(_AFTER_ADDRESS)
        yield replace(style, text=address, address=style.address or address)
        yield replace(style, text=match["bare"][len(address) :])
    elif match["strong"]:
        yield from _runs(match["strong"], replace(style, strong=True))
    else:
        yield from _runs(match["emphasis"], replace(style, emphasis=True))
