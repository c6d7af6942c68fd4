"""What a watched address must be."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from bot.domain.content.feeds import Feed
from bot.domain.content.fields import Path

_LONGEST_ADDRESS: Final = 500


def is_web_address(url: str) -> bool:
    """Tell whether it is an address of the Web, in full."""
    try:
        parts = urlsplit(url)
        named = "." in (parts.hostname or "") and parts.port != 0
    except ValueError:
        return False
    plain = not any(character.isspace() for character in url)
    return named and plain and parts.scheme in {"http", "https"} and len(url) <= _LONGEST_ADDRESS


def feed_faults(feed: Feed) -> Iterator[tuple[Path, str]]:
    """Yield what is wrong with a watched address."""
    if not is_web_address(feed.url):
        yield ("url",), "adresse attendue en entier : https://…"
