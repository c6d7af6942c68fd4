"""A bulletin as a PDF, its fonts within; the same bulletin always gives the same bytes."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from bot.domain.content.bulletins import Bulletin
from bot.domain.markup import Line, paragraphs
from bot.formats.bulletins.discord_text import notices, shown_sections
from bot.formats.bulletins.html import marked_up, safe_text
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words

_FONT: Final = "Vera"
_FACES: Final = {"": "Vera", "b": "VeraBd", "i": "VeraIt", "bi": "VeraBI"}
# What the font does not draw, as something it does.
_DRAWN: Final = {"ᵒ": "º", "\u202f": "\u00a0", "→": "->", "✓": "-", "■": "-"}
_MISSING: Final = "\u00b7"
# What the library names otherwise than HTML does.
_TAGS: Final = {"strong>": "b>", "em>": "i>", "code>": "i>", "<a href": '<a color="#1a4f8b" href'}
_TITLE: Final = ParagraphStyle("title", fontName=_FACES["b"], fontSize=17, leading=22, spaceAfter=4)
_DATE: Final = ParagraphStyle("date", fontName=_FONT, fontSize=10, leading=14, spaceAfter=10)
_HEADING: Final = ParagraphStyle(
    "heading", fontName=_FACES["b"], fontSize=13, leading=17, spaceBefore=12, spaceAfter=4,
    keepWithNext=1,
)  # fmt: skip
_BODY: Final = ParagraphStyle("body", fontName=_FONT, fontSize=10.5, leading=15, spaceAfter=6)
_STRONG: Final = ParagraphStyle("strong", parent=_BODY, fontName=_FACES["b"])
_INDENT: Final = 14.0


def pdf_file(bulletin: Bulletin, catalogue: Catalogue) -> bytes:
    """Draw the whole on letter pages, numbered."""
    drawn = _register_fonts()
    file = BytesIO()
    name = f"{bulletin.name.replace('ᵒ', 'o')}\u00a0: {bulletin.title}"
    document = SimpleDocTemplate(
        file, pagesize=letter, title=name, author="", lang="fr-CA", invariant=1,
        leftMargin=2.2 * cm, rightMargin=2.2 * cm, topMargin=2 * cm, bottomMargin=2 * cm,
    )  # fmt: skip
    flow: list[Flowable] = [
        Paragraph(_drawable(text, drawn), style) for text, style in _parts(bulletin, catalogue)
    ]
    number = partial(_number, name="".join(c if ord(c) in drawn else " " for c in name))
    document.build(flow, onFirstPage=number, onLaterPages=number)
    return file.getvalue()


def _parts(bulletin: Bulletin, catalogue: Catalogue) -> Iterator[tuple[str, ParagraphStyle]]:
    yield safe_text(f"{bulletin.name}\u00a0: {bulletin.title}"), _TITLE
    yield safe_text(date_words(bulletin.date, catalogue.language)), _DATE
    for notice in filter(None, notices(bulletin, catalogue)):
        yield safe_text(notice), _STRONG
    for section in shown_sections(bulletin):
        yield safe_text(section.heading), _HEADING
        for paragraph in paragraphs(section.body):
            for line in paragraph:
                yield _line(line)


def _line(line: Line) -> tuple[str, ParagraphStyle]:
    text = marked_up(line.runs)
    for html, own in _TAGS.items():
        text = text.replace(html, own)
    if not line.marker:
        return text, _BODY
    mark = line.marker if line.numbered else "•"
    left = _INDENT * (line.level + 1)
    style = ParagraphStyle(
        "item",
        parent=_BODY,
        leftIndent=left,
        bulletIndent=left - _INDENT,
        bulletFontName=_FONT,
    )
    return f"<bullet>{mark}</bullet>{text}", style


def _drawable(text: str, drawn: frozenset[int]) -> str:
    """Return marked-up words with nothing that the font does not draw."""
    replaced = "".join(_DRAWN.get(character, character) for character in text)
    return "".join(c if ord(c) in drawn or c == "\n" else _MISSING for c in replaced)


def _number(canvas: Any, document: Any, *, name: str) -> None:
    canvas.setFont(_FONT, 8)
    canvas.drawString(document.leftMargin, 1.2 * cm, name[:90])
    right = document.pagesize[0] - document.rightMargin
    canvas.drawRightString(right, 1.2 * cm, str(canvas.getPageNumber()))


def _register_fonts() -> frozenset[int]:
    """Make the fonts known, which the library keeps; return what they draw."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        for face in _FACES.values():
            pdfmetrics.registerFont(TTFont(face, f"{face}.ttf"))
        pdfmetrics.registerFontFamily(_FONT, _FACES[""], _FACES["b"], _FACES["i"], _FACES["bi"])
    font: Any = pdfmetrics.getFont(_FONT)
    return frozenset(font.face.charToGlyph)
