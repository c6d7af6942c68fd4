"""The feeds that a page of the Web links."""

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

from bot.domain.fetching import Page
from bot.gateways.feed_text import text_of

_TYPES: Final = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})
# Links to feeds stand in the head.
_HEAD: Final = 256 * 1024
# Feeds of comments are linked beside those of news.
_COMMENTS: Final = ("comment", "commentaire")


def linked_feeds(page: Page) -> tuple[str, ...]:
    """Return the addresses of the feeds a page links, as it orders them, comments last."""
    finder = _Finder(page.url)
    finder.feed(text_of(page.body, page.charset)[:_HEAD])
    found = dict.fromkeys(address for address, _ in finder.found)
    comments = {address for address, title in finder.found if _of_comments(address, title)}
    return tuple(sorted(found, key=lambda address: address in comments))


def _of_comments(address: str, title: str) -> bool:
    said = f"{address} {title}".lower()
    return any(word in said for word in _COMMENTS)


class _Finder(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._base = url

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: (value or "").strip() for name, value in attrs}
        if tag == "base" and given.get("href"):
            self._base = urljoin(self._base, given["href"])
        if tag != "link" or "alternate" not in given.get("rel", "").lower().split():
            return
        kind = given.get("type", "").partition(";")[0].strip().lower()
        if kind in _TYPES and given.get("href"):
            address = urljoin(self._base, given["href"])
            if urlsplit(address).scheme in {"http", "https"}:
                self.found.append((address, given.get("title", "")))
