"""The text of a feed, whatever its encoding says: é, œ and ’ come out as they were meant.

What is valid UTF-8 is UTF-8. Other bytes are taken for Windows-1252, also where ISO-8859-1 is
declared, and also among valid UTF-8: some feeds mix the two.
"""

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})"
    rb"|<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})",
    re.IGNORECASE,
)
# Declared so, but seldom meant so: the sign of the two that a keyboard can give is the second.
_WESTERN: Final = frozenset({"ascii", "iso8859-1", "cp1252", "utf-8"})
_HEAD: Final = 1024
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+")
_MISREAD: Final = re.compile("[\x80-\x9f\udc80-\udcff]")


def text_of(body: bytes, charset: str | None = None) -> str:
    """Return the text of a body, without what no XML may hold; `charset` is what HTTP says."""
    return _CONTROLS.sub("", _decoded(body, charset)).lstrip("\ufeff")


def mended(text: str) -> str:
    """Replace the characters that Windows-1252 has where Unicode has none to show."""
    return _MISREAD.sub(lambda found: _western(ord(found[0]) & 0xFF), text)


def _decoded(body: bytes, charset: str | None) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return _otherwise(body, charset)
    encoding = _declared(body, charset)
    if encoding is None or encoding in _WESTERN or not text.isascii():
        return text
    # All of it is ASCII, which may stand for other letters: UTF-7, ISO-2022…
    return _tried(body, encoding) or text


def _otherwise(body: bytes, charset: str | None) -> str:
    encoding = _declared(body, charset)
    if encoding is not None and encoding not in _WESTERN:
        text = _tried(body, encoding)
        if text is not None:
            return text
    return mended(body.decode("utf-8", "surrogateescape"))


def _declared(body: bytes, charset: str | None) -> str | None:
    """Return what HTTP or the document says its encoding is, by Python's name."""
    found = _DECLARED.search(body[:_HEAD])
    inside = (found[1] or found[2]).decode() if found else None
    for name in (charset, inside):
        try:
            known = codecs.lookup(name or "").name
        except LookupError:
            continue
        if known not in _WESTERN:
            return known
    return None


def _tried(body: bytes, encoding: str) -> str | None:
    try:
        return str(body.decode(encoding))
    except (UnicodeDecodeError, LookupError, AssertionError):
        return None


def _western(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return ""
