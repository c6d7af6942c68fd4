"""The ways in which something reaches Discord: sent, changed, published, begun as a thread."""

from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Protocol, TypeAlias

from bot.domain.deliveries import Copy, Parcel

Deed: TypeAlias = Callable[[], Awaitable[Copy]]


class Again(Enum):
    """What comes of doing it a second time."""

    HARMLESS = "harmless"  # the same as the first time
    REMEMBERED = "remembered"  # nothing, for as long as Discord remembers its nonce
    DOUBLED = "doubled"


class Way(Protocol):
    """One of them."""

    again: Again

    async def prepare(self, parcel: Parcel, channel: int) -> Deed:
        """Return what does it with one request, whose turn its caller waits for."""
        ...

    async def find(self, parcel: Parcel, channel: int) -> Copy | None:
        """Return the message an earlier attempt left; TooMuchToReadError past a bound."""
        ...


class TooMuchToReadError(Exception):
    """More was written in a channel since an attempt than is read through."""


class TagNeededError(Exception):
    """A forum takes no thread without a tag, and has none that fits."""
