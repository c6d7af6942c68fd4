"""When an address is looked at next, and when the coordination hears of its troubles."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from bot.domain.content.feeds import FeedItem, FeedState, FetchedItem, ItemState, Trouble
from bot.domain.fetching import FetchProblem, Page, Refusal, Unchanged, Validators

_SHORTEST: Final = timedelta(minutes=15)
_USUAL: Final = timedelta(hours=1)
_LONGEST: Final = timedelta(hours=4)
_FIRST_RETRY: Final = timedelta(minutes=10)
_LAST_RETRY: Final = timedelta(hours=24)
_LONGEST_WAIT: Final = timedelta(days=7)
_LOOKS_AN_INTERVAL: Final = 8
# One failure is a hiccup.
_FAILURES_TOLD: Final = 3
_HABIT_OF: Final = 20
_HABIT_FROM: Final = 4
_LONG_SILENCES: Final = 2
_SHORTEST_SILENCE: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How long a publisher usually goes without news: `usual` half of the time, `longest` ever."""

    usual: timedelta
    longest: timedelta
    latest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the coordination is told of an address: a trouble, that it is over, or a move."""

    trouble: Trouble | None = None
    over: Trouble | None = None
    moved_to: str | None = None


def habit_of(items: Iterable[FeedItem]) -> Habit | None:
    """Return the habit that the latest items show, None where they are too few."""
    moments = sorted({moment for each in items if (moment := _moment(each)) is not None})
    latest = moments[-_HABIT_OF:]
    if len(latest) < _HABIT_FROM:
        return None
    between = sorted(after - before for before, after in pairwise(latest))
    return Habit(usual=between[len(between) // 2], longest=between[-1], latest=latest[-1])


def _moment(item: FeedItem) -> datetime | None:
    if item.item.published is not None:
        return min(item.item.published, item.last_seen)
    return None if item.state is ItemState.BACKLOG else item.first_seen


def after_look(
    state: FeedState,
    seen: Page | Unchanged,
    habit: Habit | None,
    now: datetime,
    *,
    news: bool = False,
) -> FeedState:
    """Return how it goes after a look that went well."""
    pause = _USUAL if habit is None else habit.usual / _LOOKS_AN_INTERVAL
    return replace(
        state,
        next_at=now + min(max(pause, _SHORTEST), _LONGEST),
        address=seen.moved_to or state.address,
        validators=seen.validators if isinstance(seen, Page) else state.validators,
        checked_at=now,
        good_at=now,
        news_at=now if news else state.news_at,
        failures=0,
        failing_since=None,
        problem=None,
        started=True,
    )


def after_failure(state: FeedState, refusal: Refusal, now: datetime) -> FeedState:
    """Return how it goes after a look that failed: twice as long a wait each time."""
    failures = state.failures + 1
    pause = min(_FIRST_RETRY * (1 << min(failures - 1, 10)), _LAST_RETRY)
    if refusal.problem is FetchProblem.GONE:
        pause = _LAST_RETRY
    asked = min(refusal.retry_after or timedelta(), _LONGEST_WAIT)
    return replace(
        state,
        next_at=now + max(pause, asked),
        # The page that led there may know better by now.
        address=None if failures >= _FAILURES_TOLD else state.address,
        # What cannot be read may have been answered for validators that no longer hold.
        validators=Validators(),
        checked_at=now,
        failures=failures,
        failing_since=state.failing_since or now,
        problem=refusal.problem,
    )


def trouble_of(state: FeedState, habit: Habit | None, now: datetime) -> Trouble | None:
    """Return what is wrong with an address, if a person should know."""
    if state.problem is FetchProblem.GONE:
        return Trouble.GONE
    if state.failures >= _FAILURES_TOLD:
        return Trouble.FAILING
    if state.failures or habit is None:
        # A trouble that was told is not over by one look that did not go well.
        return state.told if state.failures else None
    silence = max(habit.longest * _LONG_SILENCES, _SHORTEST_SILENCE)
    latest = max(habit.latest, state.news_at or habit.latest)
    return Trouble.SILENT if now - latest > silence else None


def told(
    state: FeedState, habit: Habit | None, now: datetime, moved_to: str | None = None
) -> tuple[FeedState, Notice | None]:
    """Return what the coordination is told now, each trouble once, and the state that knows it."""
    trouble = trouble_of(state, habit, now)
    if trouble is state.told and moved_to is None:
        return state, None
    notice = Notice(
        trouble=trouble if trouble is not state.told else None,
        over=state.told if trouble is None else None,
        moved_to=moved_to,
    )
    return replace(state, told=trouble), notice


def newest(items: Iterable[FetchedItem], count: int) -> tuple[FetchedItem, ...]:
    """Return the latest items, those without a date where the publisher puts them."""
    numbered = list(enumerate(items))
    dated = [each for each in numbered if each[1].published is not None]
    if len(dated) < len(numbered):
        return tuple(item for _, item in numbered[:count])
    ordered = sorted(dated, key=lambda each: (each[1].published, -each[0]), reverse=True)
    return tuple(item for _, item in ordered[:count])
