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
from bot.domain.content.feeds import (
    Done,
    Feed,
    FeedItem,
    FeedState,
    FetchedItem,
    ItemState,
)
from bot.domain.feeds.schedule import Notice
from bot.domain.fetching import FetchProblem
from bot.domain.typography import without_unseen
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.catalogues.news import NewsMessage
from bot.formats.dates import date_words
from bot.formats.places.mentions import moment
from bot.formats.typesetting import typeset
from bot.formats.written.found import dates_in

_RECORD_TITLE: Final = 200
_PINGS: Final = re.compile("[@<>]")
PAGE_LENGTH: Final = 6
_SUMMARY, _TITLE, _SOURCE, _ADDRESS = 450, 250, 120, 400
_LINE_TITLE, _LINE_ADDRESS = 90, 90
_COMMENT: Final = 700
_DATES: Final = 6
_DOSSIERS: Final = 300
# What fits in a message with the line by which it is found again.
_MESSAGE: Final = 1880
# What the coordination reads of an item besides: the dossiers, and what was done.
_BESIDE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """An item with what is told of it: its source, and the titles of dossiers by their ids.

    `channels` counts those it was relayed to.
    """

    feed: Feed
    item: FeedItem
    zone: ZoneInfo
    dossiers: Mapping[str, str]
    channels: int = 0

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
    """Return what the coordination reads: one item, or a page of many, and what was done.

    Dossiers are named as it leaves, those that may be read at its place.
    """
    text = news_text(news[0], catalogue) if len(news) == 1 else page_text(news, 0, catalogue)
    return "\n".join([text, *_done(news, catalogue)])


def news_text(news: News, catalogue: Catalogue) -> str:
    """Return an item with everything that is known of it."""
    titles = [news.dossiers[each] for each in news.item.dossiers if each in news.dossiers]
    found = [written_words(each, catalogue) for each in news.dates[:_DATES]]
    dates = catalogue.text(NewsMessage.DATES, dates=", ".join(found)) if found else ""
    item = item_text(news, _MESSAGE - _BESIDE - words.width(dates), catalogue)
    return "\n".join(filter(None, (item, dates, dossiers_line(titles, catalogue))))


def dossiers_line(titles: Sequence[str], catalogue: Catalogue) -> str:
    """Say which dossiers an item seems to touch; empty where there is none to name."""
    if not titles:
        return ""
    return catalogue.text(NewsMessage.DOSSIERS, dossiers=_within("; ".join(titles), _DOSSIERS))


def relay_text(news: News, comment: str, catalogue: Catalogue) -> str:
    """Return an item as it is passed on, the coordination's own words first."""
    said = words.shortened(words.markdown(comment), _COMMENT, "…")
    end = catalogue.text(NewsMessage.RELAYED)
    item = item_text(news, _MESSAGE - words.width(said) - words.width(end), catalogue)
    return "\n".join(filter(None, (said, item, end)))


def item_text(news: News, room: int, catalogue: Catalogue) -> str:
    """Return an item as anybody may read it: title, source, day, summary, address, what changed.

    All but the summary is there in any case: that takes what room is left.
    """
    item = news.item.item
    day = date_words(news.day, catalogue.language)
    when = NewsMessage.WHEN if item.published else NewsMessage.UNDATED
    head = catalogue.text(
        NewsMessage.NEW,
        title=_title(item, _TITLE, catalogue),
        source=_within(news.feed.title, _SOURCE),
        when=catalogue.text(when, day=day),
    )
    begin, end = [head], [_address(item, _ADDRESS)]
    if news.item.withdrawn:
        gone = date_words(news.item.withdrawn.astimezone(news.zone).date(), catalogue.language)
        begin.insert(0, catalogue.text(NewsMessage.WITHDRAWN, day=gone))
    elif news.item.revision > 1:
        end.append(catalogue.text(NewsMessage.CORRECTED))
    left = room - words.width("\n".join([*begin, *end, ""]))
    return "\n".join(filter(None, (*begin, _summary(item, left), *end)))


def _done(news: Sequence[News], catalogue: Catalogue) -> list[str]:
    """Return what people made of it; a dossier is not named: not everyone there may read it."""
    if all(each.item.state is ItemState.DISMISSED for each in news):
        return [catalogue.text(FeedMessage.DISMISSED)]
    if len(news) > 1:
        return []
    done, count = news[0].item.done, str(news[0].channels)
    notes = {
        Done.RELAYED: catalogue.text(FeedMessage.RELAYED, count=count),
        Done.DATED: catalogue.text(NewsMessage.DATED),
        Done.ATTACHED: catalogue.text(NewsMessage.ATTACHED),
    }
    return [note for each, note in notes.items() if each in done]


def record_title(text: str) -> str:
    """Return a publisher's title as a record may bear it: typeset, naming nobody to ping."""
    return typeset(_PINGS.sub("", without_unseen(text)).replace("'", "’"))[:_RECORD_TITLE].strip()


def pages_of(count: int) -> int:
    """Return how many pages many items take."""
    return max(1, -(-count // PAGE_LENGTH))


def page_text(news: Sequence[News], page: int, catalogue: Catalogue) -> str:
    """Return a page of many items of one source."""
    pages = pages_of(len(news))
    begin = min(max(page, 0), pages - 1) * PAGE_LENGTH
    source = _within(news[0].feed.title, _SOURCE)
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
    return _within(item.title, length) or catalogue.text(NewsMessage.NO_TITLE)


def _within(text: str, room: int) -> str:
    """Return as much of a text, as plain words, as fits: signs that could act take two places."""
    limit = room
    while words.width(shown := words.plain(words.shortened(text, limit, "…"))) > room:
        limit = limit * 3 // 4
    return shown


def _summary(item: FetchedItem, room: int) -> str:
    if item.summary in {"", item.title}:
        return ""
    for limit in (_SUMMARY, _SUMMARY // 2, _SUMMARY // 4):
        lines = words.shortened(item.summary, limit, "…").split("\n")[:6]
        shown = "\n".join(f"> {words.plain(line)}" for line in lines if line.strip())
        if words.width(shown) <= room:
            return shown
    return ""


def _address(item: FetchedItem, length: int) -> str:
    shown = words.markdown(item.link or "")
    return f"<{shown}>" if shown and words.width(shown) <= length else ""
