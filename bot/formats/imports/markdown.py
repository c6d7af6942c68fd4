"""A .md that people wrote -> its paragraphs; what Markdown has beyond ours is put in ours."""

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.bulletins.imports import (
    LONGEST_TEXT,
    FileTooBigError,
    FileUnsafeError,
    Loss,
    Outline,
    Piece,
    counted,
)
from bot.domain.typography import without_unseen

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*")
_ITEM: Final = re.compile(r"([ \t]*)([-*+]|\d{1,3}[.)])[ \t]+(.*)")
_PICTURE: Final = re.compile(r"!\[([^\[\]\n]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
# Pictures written out in the text itself, which may be most of the file.
_DATA: Final = re.compile(r"\(data:[^()\s]*\)")
_DATA_LINE: Final = re.compile(r"^\[[^\[\]\n]*\]:[ \t]*<?data:[^\n]*$", re.MULTILINE)
_TAG: Final = re.compile(r"</?[a-zA-Z!][^<>\n]*>")
_ROW: Final = re.compile(r"\|.*\|")
_RULE: Final = re.compile(r"\|?[\s:|-]+\|?|[-*_]{3,}")
_UNDERSCORES: Final = ((re.compile(r"(?<!\w)__(\S.{0,1000}?)__(?!\w)"), r"**\1**"),
                       (re.compile(r"(?<!\w)_(\S[^_]*?)_(?!\w)"), r"*\1*"))  # fmt: skip


def read_markdown_outline(content: bytes) -> Outline:
    """Read a text (FileRefusedError where it is no text)."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnsafeError("fichier illisible : l’enregistrer en UTF-8") from error
    text = _DATA_LINE.sub("", _DATA.sub("()", text))
    if len(text) > LONGEST_TEXT:
        raise FileTooBigError("fichier refusé : son texte est trop long pour un bulletin")
    losses: list[Loss] = []
    pieces = tuple(_pieces(text.replace("\r\n", "\n"), losses))
    return Outline(pieces=pieces, losses=counted(losses))


def _pieces(text: str, losses: list[Loss]) -> Iterator[Piece]:
    paragraph: list[str] = []
    for written in [*text.split("\n"), ""]:
        piece = _alone(written, losses)
        if piece is None and written.strip() and not _RULE.fullmatch(written.strip()):
            paragraph.append(_inline(written, losses))
            continue
        if paragraph:
            yield Piece(text="\n".join(paragraph))
            paragraph = []
        if piece is not None:
            yield piece


def _alone(written: str, losses: list[Loss]) -> Piece | None:
    """Return the line as a heading, an item or a row of a table; None where it is plain text."""
    heading = _HEADING.fullmatch(written.strip())
    if heading:
        return Piece(text=_inline(heading[2], losses).replace("**", ""), heading=len(heading[1]))
    item = _ITEM.fullmatch(written)
    if item:
        marker = item[2] if item[2][0].isdigit() else "-"
        level = len(item[1].replace("\t", "  ")) // 2
        return Piece(text=_inline(item[3], losses), marker=marker, level=level)
    if _ROW.fullmatch(written.strip()) and not _RULE.fullmatch(written.strip()):
        losses.append(Loss.TABLE)
        cells = [cell.strip() for cell in written.strip().strip("|").split("|")]
        return Piece(text=_inline(" · ".join(filter(None, cells)), losses), marker="-")
    return None


def _inline(text: str, losses: list[Loss]) -> str:
    losses += [Loss.PICTURE] * len(_PICTURE.findall(text)) + [Loss.TAG] * len(_TAG.findall(text))
    text = _TAG.sub("", _PICTURE.sub(r"\1", text)).strip().removeprefix("> ")
    for pattern, ours in _UNDERSCORES:
        text = pattern.sub(ours, text)
    return without_unseen(text)
