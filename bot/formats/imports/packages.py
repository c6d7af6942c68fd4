"""Zipped XML, as word processors write it: unpacked within limits, parsed without any entity."""

import zlib
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile, ZipInfo

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.domain.bulletins.imports import FileTooBigError, FileUnsafeError

_MOST_PARTS: Final = 2000
_LARGEST_PART: Final = 20 * 1024 * 1024
# No text of people is packed so tightly.
_TIGHTEST: Final = 200
_SMALL: Final = 64 * 1024
_DEEPEST: Final = 200
_MACROS: Final = ("vbaproject", "basic/", "scripts/")


class Package:
    """The parts of a file; nothing is written anywhere, and only the parts asked for are read."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(content))
        except (BadZipFile, ValueError, OSError) as error:
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
            root: Element = fromstring(self._read(part), forbid_dtd=True)
        except DefusedXmlException as error:
            raise FileUnsafeError("fichier refusé : il cache des entités XML") from error
        except (ParseError, ValueError, LookupError) as error:
            raise FileUnsafeError("fichier illisible : il est abîmé") from error
        if _depth(root) > _DEEPEST:
            raise FileUnsafeError("fichier refusé : trop de niveaux imbriqués")
        return root

    def _read(self, part: ZipInfo) -> bytes:
        if part.file_size > max(_SMALL, part.compress_size * _TIGHTEST):
            raise FileTooBigError("fichier refusé : il se déploie démesurément")
        try:
            with self._zip.open(part) as stream:
                content = stream.read(_LARGEST_PART + 1)
        except (
            BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise FileUnsafeError("fichier illisible : il est abîmé, ou protégé") from error
        if len(content) > _LARGEST_PART:
            raise FileTooBigError("fichier refusé : il se déploie démesurément")
        return content


def _depth(root: Element) -> int:
    """Return how deep elements stand in one another, counted without going deep ourselves."""
    deepest, waiting = 0, [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting += [(child, depth + 1) for child in element]
    return deepest
