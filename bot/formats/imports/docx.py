"""A .docx -> its paragraphs: headings, lists, strong, emphasis and links."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from bot.domain.bulletins.imports import FileKindError, Loss, Outline, Piece, counted
from bot.domain.markup import Run
from bot.formats.imports.packages import Package, nearest
from bot.formats.imports.runs import all_strong, line_of, lines_of, unfollowed

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_HEADING: Final = re.compile(r"(?:heading|titre) ?([1-9])", re.IGNORECASE)
_TITLE: Final = re.compile(r"title|titre", re.IGNORECASE)
_OFF: Final = frozenset({"0", "false", "off", "none"})
# What is not text, by the end of its tag; what is inside is left out with it.
_LOST: Final[Mapping[str, Loss]] = {
    "drawing": Loss.PICTURE,
    "pict": Loss.PICTURE,
    "AlternateContent": Loss.TEXT_BOX,
    "object": Loss.EMBEDDED,
    "del": Loss.TRACKED_CHANGE,
    "moveFrom": Loss.TRACKED_CHANGE,
    "footnoteReference": Loss.NOTE,
    "endnoteReference": Loss.NOTE,
    "commentReference": Loss.COMMENT,
}
_MOST_LEVELS: Final = 9
_BREAKS: Final = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Reads one document; `losses` gathers what is left out."""

    styles: Mapping[str, int]
    links: Mapping[str, str]
    numbered: frozenset[tuple[str, str]]
    losses: list[Loss] = field(default_factory=list)

    def pieces(self, parent: Element) -> Iterator[Piece]:
        for child in parent:
            tag = _name(child)
            if tag == "p":
                yield from self._paragraph(child)
            elif tag == "tbl":
                self.losses.append(Loss.TABLE)
                yield from self._rows(child)
            elif tag in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
                yield from self.pieces(child)

    def _rows(self, table: Element) -> Iterator[Piece]:
        """Keep the words of a table, a line a row."""
        for row in nearest(table, f"{_W}tr"):
            cells = [
                " ".join(piece.text for piece in self.pieces(cell))
                for cell in nearest(row, f"{_W}tc")
            ]
            text = " · ".join(cell for cell in cells if cell)
            if text:
                yield Piece(text=text, marker="-")

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        runs = list(self._runs(paragraph, Run(text="")))
        self.losses += [Loss.ADDRESS for _ in unfollowed(runs)]
        heading, marker, level = self._role(paragraph)
        for line in lines_of(runs):
            text = line_of(replace(run, strong=False) for run in line) if heading else line_of(line)
            if text:
                yield Piece(
                    text=text, heading=heading, marker=marker, level=level, bold=all_strong(line)
                )

    def _role(self, paragraph: Element) -> tuple[int, str, int]:
        """Return its level as a heading, its mark and level in a list."""
        heading = self.styles.get(_value(paragraph, "pPr/pStyle"), 0)
        number = _value(paragraph, "pPr/numPr/numId")
        if heading or number in ("", "0"):
            listed = (
                _value(paragraph, "pPr/pStyle").lower().startswith(("listbullet", "listepuces"))
            )
            return heading, "-" if listed and not heading else "", 0
        level = _value(paragraph, "pPr/numPr/ilvl") or "0"
        marker = "1." if (number, level) in self.numbered else "-"
        return 0, marker, int(level) if level.isdigit() else 0

    def _runs(self, parent: Element, look: Run) -> Iterator[Run]:
        for child in parent:
            tag = _name(child)
            if tag in _LOST:
                self.losses.append(_LOST[tag])
            elif tag == "r":
                yield from self._runs(child, _looking(child, look))
            elif tag == "hyperlink":
                address = self.links.get(child.get(f"{_R}id", ""), "")
                yield from self._runs(child, replace(look, address=address))
            elif tag == "t":
                yield replace(look, text=child.text or "")
            elif tag in _BREAKS:
                yield replace(look, text=_BREAKS[tag])
            elif tag not in ("pPr", "rPr", "instrText", "delText"):
                yield from self._runs(child, look)


def read_docx(content: bytes) -> Outline:
    """Read a document (FileRefusedError where it is not one, or is unsafe)."""
    package = Package(content)
    document = package.xml("word/document.xml")
    body = document.find(f"{_W}body") if document is not None else None
    if body is None:
        raise FileKindError("ce fichier n’est pas un document .docx")
    reader = _Reader(
        styles=_styles(package.xml("word/styles.xml")),
        links=_links(package.xml("word/_rels/document.xml.rels")),
        numbered=_numbered(package.xml("word/numbering.xml")),
    )
    pieces = tuple(reader.pieces(body))
    macros = [Loss.MACRO] if package.has_macros else []
    return Outline(pieces=pieces, losses=counted([*reader.losses, *macros]))


def _styles(root: Element | None) -> dict[str, int]:
    """Return the level of each style of heading; a document's title is at level 1."""
    found: dict[str, int] = {}
    for style in root.iter(f"{_W}style") if root is not None else ():
        name = _value(style, "name")
        heading = _HEADING.fullmatch(name)
        if heading:
            found[style.get(f"{_W}styleId", "")] = int(heading[1])
        elif _TITLE.fullmatch(name):
            found[style.get(f"{_W}styleId", "")] = 1
    return found


def _links(root: Element | None) -> dict[str, str]:
    relations = root.iter(_REL) if root is not None else ()
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in relations
        if relation.get("TargetMode") == "External"
    }


def _numbered(root: Element | None) -> frozenset[tuple[str, str]]:
    """Return the lists and levels whose items bear numbers."""
    if root is None:
        return frozenset()
    levels = {
        abstract.get(f"{_W}abstractNumId", ""): _numbered_levels(abstract)
        for abstract in root.iter(f"{_W}abstractNum")
    }
    return frozenset(
        (number.get(f"{_W}numId", ""), level)
        for number in root.iter(f"{_W}num")
        for level in levels.get(_value(number, "abstractNumId"), ())
    )


def _numbered_levels(abstract: Element) -> list[str]:
    # Past the levels there are, what is written over and over is no list of people's.
    return [
        level.get(f"{_W}ilvl", "")
        for level in abstract.findall(f"{_W}lvl")[:_MOST_LEVELS]
        if _value(level, "numFmt") not in ("bullet", "none", "")
    ]


def _looking(run: Element, look: Run) -> Run:
    return replace(look, strong=_is_on(run, "rPr/b"), emphasis=_is_on(run, "rPr/i"))


def _is_on(element: Element, path: str) -> bool:
    found = element.find(_path(path))
    return found is not None and found.get(f"{_W}val", "true").lower() not in _OFF


def _value(element: Element, path: str) -> str:
    found = element.find(_path(path))
    return "" if found is None else found.get(f"{_W}val", "")


def _path(path: str) -> str:
    return "/".join(f"{_W}{step}" for step in path.split("/"))


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
