"""The feeds that a page of the Web links."""

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

from bot.domain.fetching import LinkedFeed, Page
from bot.gateways.feed_text import text_of

_TYPES: Final = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})
# Links to feeds stand in the head.
_HEAD: Final = 256 * 1024
# Feeds of comments are linked beside those of news.
_COMMENTS: Final = ("comment", "commentaire")


def linked_feeds(page: Page) -> tuple[LinkedFeed, ...]:
    """Return the feeds a page links, as it orders them, those of comments last."""
    finder = _Finder(page.url)
    finder.feed(text_of(page.body, page.charset)[:_HEAD])
    found: dict[str, LinkedFeed] = {}
    for each in finder.found:
        found.setdefault(each.url, each)
    return tuple(sorted(found.values(), key=_is_of_comments))


def _is_of_comments(feed: LinkedFeed) -> bool:
    said = f"{feed.url} {feed.title}".lower()
    return any(word in said for word in _COMMENTS)


class _Finder(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.found: list[LinkedFeed] = []
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
                title = " ".join(given.get("title", "").split())
                self.found.append(LinkedFeed(url=address, title=title))
