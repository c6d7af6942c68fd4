"""Watched addresses as the coordination sees them: what a try gave, and how it goes with each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.domain.content.feeds import Feed, FeedState, FetchedItem
from bot.domain.feeds.schedule import Habit
from bot.domain.fetching import FetchProblem
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.dates import date_words
from bot.formats.feeds.news import last_good_words, problem_words
from bot.formats.places.mentions import moment

_LONGEST_LINK: Final = 300
_LONGEST_TITLE: Final = 150
PAGE_LENGTH: Final = 5
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


def named(message: FeedMessage, feed: Feed, catalogue: Catalogue) -> str:
    """Return a message about one address."""
    title = words.plain(words.shortened(feed.title, _LONGEST_TITLE, "…"))
    return catalogue.text(message, title=title, address=_address(feed.url))


def state_lines(
    feed: Feed, state: FeedState | None, habit: Habit | None, catalogue: Catalogue
) -> str:
    """Return how it goes with one address, in plain words."""
    lines = [
        catalogue.text(
            FeedMessage.STATE_LINE,
            title=words.plain(words.shortened(feed.title, _LONGEST_TITLE, "…")),
            state=catalogue.text(FeedMessage.IS_ON if feed.enabled else FeedMessage.IS_OFF),
            address=_address(feed.url),
        )
    ]
    if state is None or state.checked_at is None:
        return "\n".join([*lines, catalogue.text(FeedMessage.NEVER_LOOKED)])
    if state.problem is not None and state.failing_since is not None:
        problem = problem_words(state.problem, catalogue)
        since = moment(state.failing_since)
        lines.append(catalogue.text(FeedMessage.NOT_READ_SINCE, moment=since, problem=problem))
    known = [last_good_words(state.good_at, catalogue)]
    if habit is not None:
        latest = max(habit.latest, state.news_at or habit.latest)
        known.append(catalogue.text(FeedMessage.LAST_NEWS, moment=moment(latest)))
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
        link=_address(item.link or ""),
    )


def _address(address: str) -> str:
    return f"<{words.markdown(address)}>" if address and len(address) <= _LONGEST_LINK else ""
