"""What of a feed is handed to the parser: as much as news takes, never what would keep it busy.

The parser's time grows with tags and references rather than with length, for some shapes with their
square: what no publisher writes is refused before it is parsed.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

MOST_ITEMS: Final = 500
_ITEM_END: Final = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s{0,9}>", re.IGNORECASE)
_END: Final = re.compile(r"</(?:[\w.-]{1,40}:)?(?:rss|feed|RDF)\s{0,9}>", re.IGNORECASE)
_LONG_TAG: Final = re.compile(r"<[^<>]{8192}")
_TAIL: Final = 1024
_MOST_TAGS: Final = 40_000
_MOST_REFERENCES: Final = 200_000
_CDATA: Final = "<![CDATA["


class TooIntricateError(Exception):
    """A feed that no publisher would write."""


def ends(text: str) -> bool:
    """Tell whether a feed has its end."""
    return _END.search(text, max(0, len(text) - _TAIL)) is not None


def bounded(text: str) -> str:
    """Return the first items, all of them whole (TooIntricateError)."""
    ends_of_items = [match.end() for match in islice(_ITEM_END.finditer(text), MOST_ITEMS)]
    if ends_of_items and (len(ends_of_items) == MOST_ITEMS or not ends(text)):
        text = text[: ends_of_items[-1]]
    _check(text)
    return text


def _check(text: str) -> None:
    tags = references = 0
    for piece in _outside_cdata(text):
        tags += piece.count("<")
        references += piece.count("&")
        if _LONG_TAG.search(piece):
            raise TooIntricateError("tag")
    if tags > _MOST_TAGS or references > _MOST_REFERENCES:
        raise TooIntricateError("tags")


def _outside_cdata(text: str) -> Iterator[str]:
    """Yield what stands outside of the sections whose marks are text."""
    first, *sections = text.split(_CDATA)
    yield first
    for section in sections:
        _, _, after = section.partition("]]>")
        yield after
        yield "<"
