"""News seen at watched addresses, as plain Markdown that reads in full by itself.

A publisher's words are shown as words: no mention, no markup, no address but the item's own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.calendar.written import WrittenDate
from bot.domain.content.feeds import Feed, FeedItem, FeedState, FetchedItem
from bot.domain.feeds.schedule import Notice
from bot.domain.fetching import FetchProblem
from bot.domain.typography import without_unseen
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.news import NewsMessage
from bot.formats.dates import date_words
from bot.formats.places.mentions import moment
from bot.formats.typesetting import typeset
from bot.formats.written.found import dates_in

_PINGS: Final = re.compile("[@<>]")
PAGE_LENGTH: Final = 6
_SUMMARY, _TITLE, _ADDRESS = 450, 200, 500
_LINE_TITLE, _LINE_ADDRESS = 90, 90
_COMMENT: Final = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """An item with what is told of it: its source, and the titles of dossiers by their ids."""

    feed: Feed
    item: FeedItem
    zone: ZoneInfo
    dossiers: Mapping[str, str]

    @property
    def day(self) -> date:
        """The local day it was published, or seen."""
        at = self.item.item.published or self.item.first_seen
        return at.astimezone(self.zone).date()

    @property
    def dates(self) -> tuple[WrittenDate, ...]:
        """The dates found in it."""
        return dates_found(self.item.item, self.day)


def dates_found(item: FetchedItem, day: date) -> tuple[WrittenDate, ...]:
    """Return the dates that stand in an item published on a day."""
    return dates_in(f"{item.title}\n{item.summary}", day)


def inbox_text(news: Sequence[News], catalogue: Catalogue) -> str:
    """Return what the coordination is sent: one item in full, or the first page of many."""
    return news_text(news[0], catalogue) if len(news) == 1 else page_text(news, 0, catalogue)


def news_text(news: News, catalogue: Catalogue) -> str:
    """Return an item with everything that is known of it."""
    titles = [news.dossiers[each] for each in news.item.dossiers if each in news.dossiers]
    dates = ", ".join(written_words(each, catalogue) for each in news.dates)
    lines = [item_text(news, catalogue)]
    if dates:
        lines.append(catalogue.text(NewsMessage.DATES, dates=dates))
    if titles:
        shown = "; ".join(map(words.plain, titles))
        lines.append(catalogue.text(NewsMessage.DOSSIERS, dossiers=shown))
    return "\n".join(lines)


def relay_text(news: News, comment: str, catalogue: Catalogue) -> str:
    """Return an item as it is passed on, the coordination's own words first."""
    said = words.shortened(words.markdown(comment), _COMMENT, "…")
    lines = [said, item_text(news, catalogue), catalogue.text(NewsMessage.RELAYED)]
    return "\n".join(line for line in lines if line)


def item_text(news: News, catalogue: Catalogue) -> str:
    """Return an item as anybody may read it: title, source, day, summary, address, what changed."""
    item = news.item.item
    day = date_words(news.day, catalogue.language)
    when = NewsMessage.WHEN if item.published else NewsMessage.UNDATED
    head = catalogue.text(
        NewsMessage.NEW,
        title=_title(item, _TITLE, catalogue),
        source=words.plain(news.feed.title),
        when=catalogue.text(when, day=day),
    )
    lines = [head, *_summary(item), _address(item, _ADDRESS)]
    if news.item.withdrawn:
        gone = date_words(news.item.withdrawn.astimezone(news.zone).date(), catalogue.language)
        lines.insert(0, catalogue.text(NewsMessage.WITHDRAWN, day=gone))
    elif news.item.revision > 1:
        lines.append(catalogue.text(NewsMessage.CORRECTED))
    return "\n".join(line for line in lines if line)


def record_title(text: str) -> str:
    """Return a publisher's title as a record may bear it: typeset, naming nobody to ping."""
    return typeset(_PINGS.sub("", without_unseen(text)).replace("'", "’"))[:_TITLE].strip()


def pages_of(count: int) -> int:
    """Return how many pages many items take."""
    return max(1, -(-count // PAGE_LENGTH))


def page_text(news: Sequence[News], page: int, catalogue: Catalogue) -> str:
    """Return a page of many items of one source."""
    pages = pages_of(len(news))
    begin = min(max(page, 0), pages - 1) * PAGE_LENGTH
    source = words.plain(news[0].feed.title)
    lines = [catalogue.text(NewsMessage.MANY, count=str(len(news)), source=source)]
    for number, each in enumerate(news[begin : begin + PAGE_LENGTH], start=begin + 1):
        dated = each.item.item.published is not None
        lines.append(
            catalogue.text(
                NewsMessage.LINE_OF_DAY if dated else NewsMessage.LINE,
                number=str(number),
                title=_title(each.item.item, _LINE_TITLE, catalogue),
                link=_address(each.item.item, _LINE_ADDRESS),
                **({"day": date_words(each.day, catalogue.language)} if dated else {}),
            )
        )
    shown = str(begin // PAGE_LENGTH + 1)
    return "\n".join([*lines, catalogue.text(NewsMessage.PAGE, page=shown, pages=str(pages))])


def notice_text(feed: Feed, state: FeedState, notice: Notice, catalogue: Catalogue) -> str:
    """Return what the coordination is told of an address."""
    title = words.plain(feed.title)
    lines = []
    if notice.trouble is not None:
        problem = problem_words(state.problem, catalogue)
        given = {"problem": problem} if notice.trouble == "failing" else {}
        lines = [catalogue.text(notice.trouble, title=title, **given)]
        lines.append(last_good_words(state.good_at, catalogue))
    if notice.over is not None:
        lines.append(catalogue.text(NewsMessage.OVER, title=title))
    if notice.moved_to is not None:
        address = words.shortened(words.markdown(notice.moved_to), _ADDRESS, "…")
        lines.append(catalogue.text(NewsMessage.MOVED, title=title, address=f"<{address}>"))
    return "\n".join(lines)


def last_good_words(good_at: datetime | None, catalogue: Catalogue) -> str:
    """Say when an address was last read."""
    if good_at is None:
        return catalogue.text(NewsMessage.NEVER_GOOD)
    return catalogue.text(NewsMessage.LAST_GOOD, moment=moment(good_at))


def problem_words(problem: FetchProblem | None, catalogue: Catalogue) -> str:
    """Say in plain words why an address cannot be read."""
    return "" if problem is None else catalogue.text(problem)


def written_words(written: WrittenDate, catalogue: Catalogue) -> str:
    """Return a date that was found, with its hour where it has one."""
    day = date_words(written.day, catalogue.language)
    if written.hour is None:
        return day
    minutes = f" {written.hour.minute:02}" if written.hour.minute else ""
    return f"{day}, {written.hour.hour}\u00a0h{minutes}"


def _title(item: FetchedItem, length: int, catalogue: Catalogue) -> str:
    title = words.plain(words.shortened(item.title, length, "…"))
    return title or catalogue.text(NewsMessage.NO_TITLE)


def _summary(item: FetchedItem) -> list[str]:
    if item.summary in {"", item.title}:
        return []
    shown = words.shortened(item.summary, _SUMMARY, "…")
    return [f"> {words.plain(line)}" for line in shown.split("\n")[:6] if line.strip()]


def _address(item: FetchedItem, length: int) -> str:
    if item.link is None or len(item.link) > length:
        return ""
    return f"<{words.markdown(item.link)}>"
