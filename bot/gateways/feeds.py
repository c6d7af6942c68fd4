"""RSS and Atom behind feedparser: bytes in, values out.

feedparser is given text whose encoding is settled, and nothing before the root element: no
declaration, and no document type with entities that could grow.
"""

import re
from calendar import timegm
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any, Final
from urllib.parse import urldefrag, urljoin, urlsplit

import feedparser

from bot.domain.content.feeds import FetchedFeed, FetchedItem
from bot.domain.fetching import Page
from bot.gateways.feed_bounds import MOST_ITEMS, TooIntricateError, bounded, ends
from bot.gateways.feed_text import text_of
from bot.gateways.markup import one_line, plain_text

_PROLOGUE: Final = re.compile(
    r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?(?:rss|feed|RDF)[\s>]", re.IGNORECASE)
_WEB_PAGE: Final = re.compile(r"<html[\s>]", re.IGNORECASE)
_HEAD: Final = 8192
_LONGEST_TITLE: Final = 300
_LONGEST_TEXT: Final = 4000
_LONGEST_LINK: Final = 2000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class NotAFeedError(Exception):
    """What was fetched is no feed."""


def read_feed(page: Page) -> FetchedFeed:
    """Read a page as a feed (NotAFeedError); takes a while: not for the event loop's thread."""
    text = _from_root(text_of(page.body, page.charset))
    if text is None:
        raise NotAFeedError(page.url)
    try:
        handed = bounded(text)
    except TooIntricateError as error:
        raise NotAFeedError(page.url) from error
    parsed = feedparser.parse(
        BytesIO(handed.encode("utf-8", "replace")),
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": page.url,
        },
        # All of it becomes plain text here.
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    entries = parsed["entries"][:MOST_ITEMS]
    return FetchedFeed(
        title=one_line(parsed["feed"].get("title") or "")[:_LONGEST_TITLE],
        items=tuple(_item(entry, page.url) for entry in entries),
        cut_short=not ends(text),
    )


def bare_parse(stream: BytesIO) -> object:
    """Parse with feedparser alone, as it comes: the peer of measures."""
    return feedparser.parse(stream)


def _from_root(text: str) -> str | None:
    """Return the text from its root element on; None where that is not a feed's."""
    at = 0
    while at < len(text) and (match := _PROLOGUE.match(text, at)):
        at = match.end()
    if _WEB_PAGE.match(text, at):
        return None
    root = _ROOT.search(text, at, at + _HEAD)
    return None if root is None else text[root.start() :]


def _item(entry: Any, base: str) -> FetchedItem:
    summary = plain_text(_content(entry))[:_LONGEST_TEXT]
    title = one_line(entry.get("title") or "")[:_LONGEST_TITLE]
    guid = (entry.get("id") or "").strip()[:_LONGEST_LINK]
    return FetchedItem(
        title=title or summary.partition("\n")[0][:_LONGEST_TITLE],
        link=_link(entry, base),
        guid=guid or None,
        summary=summary,
        published=_instant(entry),
    )


def _content(entry: Any) -> str:
    """Return the summary, or the beginning of the whole text where there is none."""
    if summary := entry.get("summary"):
        return str(summary)
    return next((str(each["value"]) for each in entry.get("content") or () if each["value"]), "")


def _link(entry: Any, base: str) -> str | None:
    enclosed = (each.get("href") for each in entry.get("enclosures") or ())
    link = (entry.get("link") or next(enclosed, None) or "").strip()
    if not link or len(link) > _LONGEST_LINK:
        return None
    try:
        whole = urljoin(base, link)
        parts = urlsplit(whole)
    except ValueError:
        return None
    known = parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", whole)
    return whole if known and urldefrag(whole).url else None


def _instant(entry: Any) -> datetime | None:
    # By get(): feedparser gives `updated` for a `published` that is missing, with a warning.
    for name in ("published_parsed", "updated_parsed", "created_parsed"):
        if parts := dict.get(entry, name):
            try:
                return _EPOCH + timedelta(seconds=timegm(parts))
            except (OverflowError, ValueError):
                continue
    return None
