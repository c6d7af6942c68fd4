"""Markdown-light, as bulletins are written: strong, emphasis, code, links, lists, paragraphs.

`**strong**`, `*emphasis*`, `` `code` ``, `[words](address)`, a bare address, lines that begin with
`- ` or `1. ` (two spaces before for each level), an empty line between paragraphs. Nothing else
means anything: there is no HTML, and nothing is escaped.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
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
# Nobody's name stands before the name of a site: « https://ici.ca@ailleurs.ca » leads elsewhere.
_WEB: Final = re.compile(r"https?://[^/?#@\\\s]+(?:[/?#].*)?", re.IGNORECASE)
_MAIL: Final = re.compile(r"mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_LOOKS_LIKE_ADDRESS: Final = re.compile(r"://|\bwww\.|\w\.[^\W\d_]{2,}\b", re.IGNORECASE)
# Read as a full stop, and as nothing: what makes an address look like other words to a program.
_FULL_STOPS: Final = str.maketrans(dict.fromkeys("\u3002\u06d4\u0701\u0702", "."))
_NOT_READ: Final = frozenset({"Cf", "Cc", "Mn", "Me"})
_WORD_PART: Final = re.compile(r"\S*")
# What ends a sentence rather than the address before it.
_AFTER_ADDRESS: Final = ".,;:!?…»’'\""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that look alike; `address` is where they lead.

    `label` is what is read of a link as one: its words may be of several looks, and more may be
    written against them.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""
    label: str = field(default="", compare=False)


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
    return _labelled([run for run in _runs(text, Run(text="")) if run.text])


def links(text: str) -> Iterator[Run]:
    """Yield the links of a text."""
    for paragraph in paragraphs(text):
        for line in paragraph:
            yield from (run for run in line.runs if run.address)


def is_followed(address: str) -> bool:
    """Tell whether an address is one that people may be sent to: of a page, or to write to."""
    return bool(_WEB.fullmatch(address) or _MAIL.fullmatch(address))


def is_masked(run: Run) -> bool:
    """Tell whether the words of a link read as another address than the one it leads to."""
    shown = _as_read(run.label or run.text)
    if not run.address or not reads_as_address(shown):
        return False
    return _bare(shown) != _bare(_as_read(run.address.removeprefix("mailto:")))


def reads_as_address(words: str) -> bool:
    """Tell whether someone would take these words for an address."""
    return bool(_LOOKS_LIKE_ADDRESS.search(_as_read(words)))


def _as_read(words: str) -> str:
    """Return words as the eye takes them: no marks, nothing unseen, one kind of full stop."""
    whole = unicodedata.normalize("NFKC", words).translate(_FULL_STOPS).replace("*", "").strip()
    return "".join(c for c in whole if unicodedata.category(c) not in _NOT_READ)


def _labelled(found: Sequence[Run]) -> tuple[Run, ...]:
    """Give each link what is read of it: itself where that is an address, else its whole word."""
    line, at, told = "".join(run.text for run in found), 0, []
    for run in found:
        end = at + len(run.text)
        told.append(replace(run, label=_label(line, at, end, run)) if run.address else run)
        at = end
    return tuple(told)


def _label(line: str, start: int, end: int, run: Run) -> str:
    own = run.label or run.text
    if run.text == run.address or reads_as_address(own):
        return own
    before, after = line[:start].split(), _WORD_PART.match(line, end)
    against = before[-1] if before and not line[start - 1].isspace() else ""
    return f"{against}{run.text}{after[0] if after else ''}"


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
        inner = list(_runs(match["words"], replace(style, address=match["address"])))
        label = "".join(run.text for run in inner)
        yield from (replace(run, label=label) for run in inner)
    elif match["bare"]:
        address = match["bare"].rstrip(_AFTER_ADDRESS)
        yield replace(style, text=address, address=style.address or address)
        yield replace(style, text=match["bare"][len(address) :])
    elif match["strong"]:
        yield from _runs(match["strong"], replace(style, strong=True))
    else:
        yield from _runs(match["emphasis"], replace(style, emphasis=True))
