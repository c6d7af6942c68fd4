"""A file that someone brings -> a bulletin, by the kind of the file."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from bot.domain.bulletins.imports import (
    LARGEST_FILE,
    LONGEST_TEXT,
    FileKindError,
    FileTooBigError,
    FileUnsafeError,
    Imported,
    Outline,
)
from bot.domain.content.bulletin_rules import LONGEST_UNCUT
from bot.formats.imports.docx import read_docx
from bot.formats.imports.markdown import read_markdown_outline
from bot.formats.imports.odt import read_odt
from bot.formats.imports.recognition import recognised

_READERS: Final[Mapping[str, Callable[[bytes], Outline]]] = {
    ".md": read_markdown_outline,
    ".txt": read_markdown_outline,
    ".docx": read_docx,
    ".odt": read_odt,
}


def read_file(name: str, content: bytes) -> Imported:
    """Read what a file holds (FileRefusedError where it cannot be, or should not)."""
    if len(content) > LARGEST_FILE:
        raise FileTooBigError(f"fichier trop gros : {LARGEST_FILE // 1024**2} Mo au plus")
    reader = _READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise FileKindError(f"genre de fichier non pris : {', '.join(_READERS)} le sont")
    outline = reader(content)
    if sum(len(piece.text) for piece in outline.pieces) > LONGEST_TEXT:
        raise FileTooBigError("fichier refusé : son texte est trop long pour un bulletin")
    if any(len(word) > LONGEST_UNCUT for piece in outline.pieces for word in piece.text.split()):
        raise FileUnsafeError(f"fichier refusé : un mot y a plus de {LONGEST_UNCUT} caractères")
    return recognised(outline, name)
