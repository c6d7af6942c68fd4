"""An .odt -> its paragraphs: headings, lists, strong, emphasis and links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from bot.domain.bulletins.imports import FileKindError, Loss, Outline, Piece, counted
from bot.domain.markup import Run
from bot.formats.imports.packages import Package, nearest
from bot.formats.imports.runs import all_strong, line_of, lines_of, unfollowed

_URN: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _STYLE = f"{_URN}office:1.0}}", f"{_URN}text:1.0}}", f"{_URN}style:1.0}}"
_TABLE, _DRAW = f"{_URN}table:1.0}}", f"{_URN}drawing:1.0}}"
_FO: Final = f"{_URN}xsl-fo-compatible:1.0}}"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_STRONG: Final = frozenset({"bold", "600", "700", "800", "900"})
_LOST: Final[Mapping[str, Loss]] = {
    f"{_DRAW}frame": Loss.PICTURE,
    f"{_DRAW}custom-shape": Loss.TEXT_BOX,
    f"{_DRAW}g": Loss.PICTURE,
    f"{_DRAW}object": Loss.EMBEDDED,
    f"{_TEXT}note": Loss.NOTE,
    f"{_TEXT}script": Loss.MACRO,
    f"{_OFFICE}annotation": Loss.COMMENT,
    f"{_TEXT}tracked-changes": Loss.TRACKED_CHANGE,
}
_SIGNS: Final = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a paragraph stands: in a list of which kind, how far in."""

    marker: str = ""
    level: int = -1


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Reads one document; `losses` gathers what is left out."""

    looks: Mapping[str, Run]
    parents: Mapping[str, str]
    numbered: frozenset[str]
    losses: list[Loss] = field(default_factory=list)

    def pieces(self, parent: Element, place: _Place) -> Iterator[Piece]:
        for child in parent:
            tag = str(child.tag)
            if tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(child, place)
            elif tag == f"{_TEXT}list":
                name = child.get(f"{_TEXT}style-name", "")
                marker = "1." if name in self.numbered else (place.marker or "-")
                yield from self.pieces(child, _Place(marker=marker, level=place.level + 1))
            elif tag == f"{_TABLE}table":
                self.losses.append(Loss.TABLE)
                yield from self._rows(child)
            elif tag in _LOST:
                self.losses.append(_LOST[tag])
            elif tag in (f"{_TEXT}section", f"{_TEXT}list-item", f"{_TEXT}list-header"):
                yield from self.pieces(child, place)

    def _rows(self, table: Element) -> Iterator[Piece]:
        """Keep the words of a table, a line a row."""
        for row in nearest(table, f"{_TABLE}table-row"):
            cells = [
                " ".join(piece.text for piece in self.pieces(cell, _Place()))
                for cell in nearest(row, f"{_TABLE}table-cell")
            ]
            text = " · ".join(cell for cell in cells if cell)
            if text:
                yield Piece(text=text, marker="-")

    def _paragraph(self, paragraph: Element, place: _Place) -> Iterator[Piece]:
        style = paragraph.get(f"{_TEXT}style-name", "")
        runs = list(self._runs(paragraph, self.looks.get(style, Run(text=""))))
        self.losses += [Loss.ADDRESS for _ in unfollowed(runs)]
        heading = self._heading(paragraph, style)
        for line in lines_of(runs):
            text = line_of(replace(run, strong=False) for run in line) if heading else line_of(line)
            if text:
                yield Piece(
                    text=text,
                    heading=heading,
                    marker="" if heading else place.marker,
                    level=max(place.level, 0),
                    bold=all_strong(line),
                )

    def _heading(self, paragraph: Element, style: str) -> int:
        if paragraph.tag == f"{_TEXT}h":
            level = paragraph.get(f"{_TEXT}outline-level", "1")
            return int(level) if level.isdigit() else 1
        return 1 if "Title" in (style, self.parents.get(style)) else 0

    def _runs(self, parent: Element, look: Run) -> Iterator[Run]:
        yield replace(look, text=_flat(parent.text))
        for child in parent:
            tag = str(child.tag)
            if tag in _LOST:
                self.losses.append(_LOST[tag])
            elif tag in _SIGNS:
                yield replace(look, text=_SIGNS[tag])
            else:
                yield from self._runs(child, self._look(child, look))
            yield replace(look, text=_flat(child.tail))

    def _look(self, span: Element, look: Run) -> Run:
        own = self.looks.get(span.get(f"{_TEXT}style-name", ""), Run(text=""))
        return replace(
            look,
            strong=look.strong or own.strong,
            emphasis=look.emphasis or own.emphasis,
            address=span.get(_HREF, look.address) if span.tag == f"{_TEXT}a" else look.address,
        )


def read_odt(content: bytes) -> Outline:
    """Read a document (FileRefusedError where it is not one, or is unsafe)."""
    package = Package(content)
    document = package.xml("content.xml")
    body = document.find(f"{_OFFICE}body/{_OFFICE}text") if document is not None else None
    if document is None or body is None:
        raise FileKindError("ce fichier n’est pas un document .odt")
    roots = [root for root in (package.xml("styles.xml"), document) if root is not None]
    styles = [style for root in roots for style in root.iter(f"{_STYLE}style")]
    reader = _Reader(
        looks={style.get(f"{_STYLE}name", ""): _look(style) for style in styles},
        parents={
            style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
            for style in styles
        },
        numbered=frozenset(name for root in roots for name in _numbered(root)),
    )
    pieces = tuple(reader.pieces(body, _Place()))
    macros = [Loss.MACRO] if package.has_macros else []
    return Outline(pieces=pieces, losses=counted([*reader.losses, *macros]))


def _look(style: Element) -> Run:
    properties = style.find(f"{_STYLE}text-properties")
    if properties is None:
        return Run(text="")
    return Run(
        text="",
        strong=properties.get(f"{_FO}font-weight", "") in _STRONG,
        emphasis=properties.get(f"{_FO}font-style", "") in ("italic", "oblique"),
    )


def _numbered(root: Element) -> Iterator[str]:
    """Yield the styles of list whose first items bear numbers."""
    for style in root.iter(f"{_TEXT}list-style"):
        first = next(iter(style), None)
        if first is not None and first.tag == f"{_TEXT}list-level-style-number":
            yield style.get(f"{_STYLE}name", "")


def _flat(text: str | None) -> str:
    """Return text as it is shown: its own line ends are spaces."""
    return (text or "").replace("\n", " ")
