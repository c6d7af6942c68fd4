"""Watched addresses as the coordination sees them: what a try gave, and how it goes with each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.domain.content.feeds import Feed, FeedState, FetchedItem
from bot.domain.feeds.schedule import Habit
from bot.domain.fetching import FetchProblem, LinkedFeed
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.dates import date_words
from bot.formats.feeds.news import last_good_words, problem_words
from bot.formats.places.mentions import moment

_LONGEST_LINK: Final = 300
_LONGEST_TITLE: Final = 150
PAGE_LENGTH: Final = 5
_MOST_SHOWN: Final = 5
_HOURS_A_DAY: Final = 24


def tried_text(
    title: str, latest: Sequence[FetchedItem], count: int, now: datetime, catalogue: Catalogue
) -> str:
    """Return what a try that went well found: the latest items."""
    name = words.plain(words.shortened(title, _LONGEST_TITLE, "…"))
    if not latest:
        return catalogue.text(FeedMessage.TRIED_NONE, title=name)
    head = catalogue.text(FeedMessage.TRIED, title=name, count=str(count))
    return "\n".join([head, *(_line(each, now, catalogue) for each in latest)])


def not_read_text(address: str, problem: FetchProblem, catalogue: Catalogue) -> str:
    """Return why an address cannot be read."""
    shown = words.plain(words.shortened(address, _LONGEST_LINK, "…"))
    return catalogue.text(
        FeedMessage.NOT_READ, address=shown, problem=problem_words(problem, catalogue)
    )


def choice_text(links: Sequence[LinkedFeed], catalogue: Catalogue) -> str:
    """Return the feeds of a page, of which one is to be chosen."""
    head = catalogue.text(FeedMessage.SEVERAL, count=str(len(links)))
    shown = [
        catalogue.text(
            FeedMessage.SEVERAL_LINE,
            title=words.plain(words.shortened(each.title or each.url, _LONGEST_TITLE, "…")),
            address=address_words(each.url),
        )
        for each in links[:_MOST_SHOWN]
    ]
    return "\n".join([head, *shown])


def named(message: FeedMessage, feed: Feed, catalogue: Catalogue) -> str:
    """Return a message about one address."""
    title = title_words(feed)
    return catalogue.text(message, title=title, address=address_words(feed.url))


def state_lines(
    feed: Feed, state: FeedState | None, habit: Habit | None, catalogue: Catalogue
) -> str:
    """Return how it goes with one address, in plain words."""
    lines = [
        catalogue.text(
            FeedMessage.STATE_LINE,
            title=title_words(feed),
            state=catalogue.text(FeedMessage.IS_ON if feed.enabled else FeedMessage.IS_OFF),
            address=address_words(feed.url),
        )
    ]
    if state is None or state.checked_at is None:
        return "\n".join([*lines, catalogue.text(FeedMessage.NEVER_LOOKED)])
    if state.problem is not None and state.failing_since is not None:
        problem = problem_words(state.problem, catalogue)
        since = moment(state.failing_since)
        lines.append(catalogue.text(FeedMessage.NOT_READ_SINCE, moment=since, problem=problem))
    if state.address is not None:
        lines.append(catalogue.text(FeedMessage.FOUND_AT, address=address_words(state.address)))
    known = [last_good_words(state.good_at, catalogue)]
    latest = [] if habit is None else [habit.latest]
    latest += [] if state.news_at is None else [state.news_at]
    if latest:
        known.append(catalogue.text(FeedMessage.LAST_NEWS, moment=moment(max(latest))))
    if habit is not None:
        known.append(_habit(habit, catalogue))
    return "\n".join([*lines, " ".join(known)])


def _habit(habit: Habit, catalogue: Catalogue) -> str:
    hours = habit.usual.total_seconds() / 3600
    if hours < _HOURS_A_DAY:
        return catalogue.text(FeedMessage.HABIT_HOURS)
    return catalogue.text(FeedMessage.HABIT_DAYS, days=str(round(hours / _HOURS_A_DAY)))


def _line(item: FetchedItem, now: datetime, catalogue: Catalogue) -> str:
    day = (item.published or now).date()
    return catalogue.text(
        FeedMessage.TRIED_LINE,
        title=words.plain(words.shortened(item.title, _LONGEST_TITLE, "…")),
        day=date_words(day, catalogue.language) if item.published else "?",
        link=address_words(item.link or ""),
    )


def title_words(feed: Feed) -> str:
    """Return the name of an address, which nothing of acts."""
    return words.plain(words.shortened(feed.title, _LONGEST_TITLE, "…"))


def address_words(address: str) -> str:
    """Return an address as a link without a preview; empty where it is too long to show."""
    return f"<{words.markdown(address)}>" if address and len(address) <= _LONGEST_LINK else ""
