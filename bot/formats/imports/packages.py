"""Zipped XML, as word processors write it: unpacked within limits, parsed without any entity."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from bot.domain.bulletins.imports import LONGEST_TEXT, FileTooBigError, FileUnsafeError

_MOST_PARTS: Final = 2000
_LARGEST_PART: Final = 10 * 1024 * 1024
# An element takes far more memory than it takes to write.
_MOST_ELEMENTS: Final = 200_000
# What lays the file itself out included.
_LONGEST_WORDS: Final = 10 * LONGEST_TEXT
# No text of people is packed so tightly.
_TIGHTEST: Final = 200
_SMALL: Final = 64 * 1024
_DEEPEST: Final = 200
# The others take memory that the file itself says how much of.
_PACKED: Final = frozenset({ZIP_STORED, ZIP_DEFLATED})
# A version or a way that is not known is a RuntimeError.
_BROKEN: Final = (BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)
_MACROS: Final = ("vbaproject", "basic/", "scripts/")


class Package:
    """The parts of a file; nothing is written anywhere, and only the parts asked for are read."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise FileUnsafeError(
                "fichier illisible : il est abîmé, ou d’un autre genre"
            ) from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        if len(self._zip.infolist()) > _MOST_PARTS:
            raise FileTooBigError("fichier refusé : il contient trop de morceaux")

    @property
    def has_macros(self) -> bool:
        """Whether it holds programs, which are never read."""
        names = [name.lower() for name in self._parts]
        return any(macro in name for name in names for macro in _MACROS)

    def __contains__(self, name: str) -> bool:
        """Tell whether a part is there."""
        return name in self._parts

    def xml(self, name: str) -> Element | None:
        """Return a part as XML, None where it is not there (FileRefusedError where unsafe)."""
        part = self._parts.get(name)
        if part is None:
            return None
        try:
            return _parsed(self._read(part))
        except DefusedXmlException as error:
            raise FileUnsafeError("fichier refusé : il cache des entités XML") from error
        except (ParseError, ValueError, LookupError) as error:
            raise FileUnsafeError("fichier illisible : il est abîmé") from error

    def _read(self, part: ZipInfo) -> bytes:
        if part.compress_type not in _PACKED:
            raise FileUnsafeError("fichier illisible : il est abîmé, ou d’un autre genre")
        if part.file_size > max(_SMALL, part.compress_size * _TIGHTEST):
            raise FileTooBigError("fichier refusé : il se déploie démesurément")
        try:
            with self._zip.open(part) as stream:
                content = stream.read(_LARGEST_PART + 1)
        except _BROKEN as error:
            raise FileUnsafeError("fichier illisible : il est abîmé, ou protégé") from error
        if len(content) > _LARGEST_PART:
            raise FileTooBigError("fichier refusé : il se déploie démesurément")
        return content


class _Bounded(TreeBuilder):
    """Builds a tree, and stops where it would take too much memory or stand too deep."""

    def __init__(self) -> None:
        super().__init__()
        self._elements = self._depth = self._length = 0

    def start(self, tag: Any, attrs: Any, /) -> Any:
        """Open an element (FileRefusedError)."""
        self._depth += 1
        self._elements += 1 + len(attrs)
        if self._depth > _DEEPEST:
            raise FileUnsafeError("fichier refusé : trop de niveaux imbriqués")
        if self._elements > _MOST_ELEMENTS:
            raise FileTooBigError("fichier refusé : il se déploie démesurément")
        return super().start(tag, attrs)

    def data(self, data: Any, /) -> None:
        """Take words in (FileRefusedError)."""
        self._length += len(data)
        if self._length > _LONGEST_WORDS:
            raise FileTooBigError("fichier refusé : son texte est trop long pour un bulletin")
        super().data(data)

    def end(self, tag: Any, /) -> Any:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


def nearest(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the elements of this name within another, but none that stands within one of them."""
    for child in parent:
        if child.tag == tag:
            yield child
        else:
            yield from nearest(child, tag)


def _parsed(content: bytes) -> Element:
    parser = DefusedXMLParser(target=_Bounded(), forbid_dtd=True)
    parser.feed(content)
    root: Element = parser.close()
    return root
