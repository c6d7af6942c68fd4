"""The sections of a bulletin as the Markdown that people write, and back.

A section begins with `## Heading`. What it is for is read from its heading; where that is not what
is meant, `{.dates}` at the end of the heading says so.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.content.bulletins import Section, SectionKind
from bot.domain.text import fold

_HEADING: Final = re.compile(r"##[ \t]+(?P<heading>.*?)(?:[ \t]+\{\.(?P<kind>[a-z]+)\})?[ \t]*")
# What headings of each kind say, folded.
_SAYS: Final = (
    (SectionKind.TAKEAWAYS, re.compile(r"\ba retenir\b|\bfaut retenir\b|^en bref\b")),
    (SectionKind.DATES, re.compile(r"^(?:les )?(?:dates|echeances|calendrier|a venir)\b")),
    (SectionKind.TERMS, re.compile(r"\b(?:sigles|acronymes|glossaire)\b")),
    (SectionKind.LINKS, re.compile(r"^(?:liens|pour en savoir plus|references|a lire)\b")),
    (SectionKind.CONTACT, re.compile(r"^(?:contacts?|qui joindre|nous joindre|pour nous)\b")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A section and the lines where its heading and its body begin, counted from 1.

    `named` is what stood between braces and is the name of no kind.
    """

    section: Section
    line: int
    body_line: int
    named: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text gave: its sections, and what stands before the first of them."""

    before: str
    sections: tuple[Written, ...]


def kind_of(heading: str, *, first: bool) -> SectionKind:
    """Tell what a section is for by its heading; the first is the headline."""
    folded = fold(heading.replace("’", " ").replace("'", " ")).strip()
    said = (kind for kind, pattern in _SAYS if pattern.search(folded))
    return next(said, SectionKind.HEADLINE if first else SectionKind.ITEM)


def markdown_of(sections: Sequence[Section]) -> str:
    """Write sections as people would; `reads_back` tells whether nothing is lost by it."""
    return "\n".join(_written(section, at == 0) for at, section in enumerate(sections))


def reads_back(sections: Sequence[Section]) -> bool:
    """Tell whether these sections are read from Markdown just as they are."""
    reading = read_sections(markdown_of(sections))
    again = tuple(written.section for written in reading.sections)
    return not reading.before and again == tuple(sections)


def read_sections(text: str) -> Reading:
    """Read the sections of a text."""
    lines = text.replace("\r\n", "\n").split("\n")
    starts = [at for at, line in enumerate(lines) if _HEADING.fullmatch(line)]
    ends = [*starts[1:], len(lines)]
    first = starts[0] if starts else len(lines)
    sections = tuple(
        _read(lines, start, end, is_first=start == first)
        for start, end in zip(starts, ends, strict=False)
    )
    return Reading(before="\n".join(lines[:first]).strip(), sections=sections)


def _read(lines: Sequence[str], start: int, end: int, *, is_first: bool) -> Written:
    match = _HEADING.fullmatch(lines[start])
    heading, named = (match["heading"], match["kind"]) if match else ("", None)
    body = start + 1
    while body < end and not lines[body].strip():
        body += 1
    kind = kind_of(heading, first=is_first)
    known = {each.value: each for each in SectionKind}
    return Written(
        section=Section(
            kind=known.get(named or "", kind),
            heading=heading,
            body=_trimmed(lines[body:end]),
        ),
        line=start + 1,
        body_line=min(body, len(lines) - 1) + 1,
        named=named if named and named not in known else "",
    )


def _trimmed(lines: Iterable[str]) -> str:
    return "\n".join(line.rstrip(" \t") for line in lines).strip("\n")


def _written(section: Section, first: bool) -> str:
    meant = kind_of(section.heading, first=first)
    mark = "" if meant is section.kind else f" {{.{section.kind}}}"
    return f"## {section.heading}{mark}\n\n{section.body}\n"
