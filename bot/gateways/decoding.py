"""Bodies taken in piece by piece, compressed or not: never more of them than is allowed."""

import zlib
from typing import Final

ENCODINGS: Final = "gzip"
_AS_IT_IS: Final = frozenset({"", "identity"})
_GZIP: Final = frozenset({"gzip", "x-gzip"})
_GZIP_BITS: Final = zlib.MAX_WBITS | 16
_GZIP_START: Final = b"\x1f"
_MOST_MEMBERS: Final = 1000


class TooBigError(Exception):
    """There is more than is allowed."""


class UnreadableError(Exception):
    """An encoding that was not asked for, or data that is not what it says."""


class CutShortError(Exception):
    """The data ends before its end."""


class Intake:
    """Takes in the pieces of a body (UnreadableError where its encoding is not known)."""

    def __init__(self, encoding: str, limit: int) -> None:
        if encoding not in _AS_IT_IS | _GZIP:
            raise UnreadableError(encoding)
        self._opener = zlib.decompressobj(_GZIP_BITS) if encoding in _GZIP else None
        self._members = 1
        self._room = limit
        self._pieces: list[bytes] = []

    def take(self, piece: bytes) -> None:
        """Take a piece in (TooBigError, UnreadableError)."""
        if self._opener is None:
            self._keep(piece)
            return
        while piece and (opener := self._opened_for(piece)):
            try:
                opened = opener.decompress(piece, self._room + 1)
            except zlib.error as error:
                raise UnreadableError(str(error)) from error
            self._keep(opened)
            piece = opener.unconsumed_tail or opener.unused_data

    def body(self) -> bytes:
        """Return the whole body (CutShortError)."""
        if self._opener is not None and not self._opener.eof:
            raise CutShortError
        return b"".join(self._pieces)

    def _opened_for(self, piece: bytes) -> "zlib._Decompress | None":
        """Return what opens a piece: a body may be several compressed ones, one after the other.

        None where what follows the last of them is something else.
        """
        opener = self._opener
        if opener is None or not opener.eof:
            return opener
        if not piece.startswith(_GZIP_START):
            return None
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise UnreadableError("members")
        self._opener = zlib.decompressobj(_GZIP_BITS)
        return self._opener

    def _keep(self, piece: bytes) -> None:
        self._room -= len(piece)
        if self._room < 0:
            raise TooBigError
        self._pieces.append(piece)
