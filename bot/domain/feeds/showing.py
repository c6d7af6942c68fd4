"""What a message about news still offers, told with it in one number."""

from collections.abc import Sequence
from enum import IntFlag
from typing import Final

from bot.domain.content.feeds import Done, FeedItem, ItemState

# More than a message shows items.
_BASE: Final = 10_000


class Closed(IntFlag):
    """What a message no longer offers."""

    PUTTING_ASIDE = 1
    DATING = 2
    EVERYTHING = 4
    RELAYING = 8


def shown_as(items: Sequence[FeedItem]) -> int:
    """Return how many items a message shows, and what it no longer offers, as one number."""
    waiting = any(each.state is ItemState.WAITING for each in items)
    closed = Closed(0) if waiting else Closed.PUTTING_ASIDE
    if all(each.state is ItemState.DISMISSED for each in items):
        closed |= Closed.EVERYTHING
    if len(items) == 1 and Done.DATED in items[0].done:
        closed |= Closed.DATING
    if len(items) == 1 and items[0].withdrawn:
        closed |= Closed.RELAYING
    return len(items) + _BASE * closed


def read_shown(number: int) -> tuple[int, Closed]:
    """Return how many items a message shows, and what it no longer offers."""
    closed, count = divmod(number, _BASE)
    return count, Closed(closed)
