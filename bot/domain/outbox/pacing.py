"""How fast requests may leave: evenly, and never more than so many in any window of time."""

from collections import deque
from typing import Final

# Discord lets a bot make 50 requests a second; three are left to commands and buttons.
REQUESTS_PER_SECOND: Final = 47
# Opening direct messages quickly is taken for spam (Discord's error 40003 says so).
DIRECT_CHANNELS_PER_SECOND: Final = 1
# A machine that is late by no more makes up for it; bursts would meet others where they arrive.
_CATCH_UP_SECONDS: Final = 0.04


class Pacer:
    """Tells when the next request may leave, on one steady clock that counts seconds.

    In no window of one second do more than `limit` leave; without delays they leave evenly.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._left: deque[float] = deque()
        self._due = float("-inf")

    def share(self, limit: int) -> None:
        """Keep to another limit from here on."""
        self._limit = limit

    def wait(self, now: float) -> float:
        """Return how many seconds the next request has to wait; 0 where it may leave."""
        full = len(self._left) >= self._limit
        # A hair more than a second: sums of floating seconds fall short of it now and then.
        room = self._left[-self._limit] + 1 + 1e-6 if full else now
        return max(0.0, self._due - now, room - now)

    def leave(self, now: float) -> None:
        """Note that a request leaves."""
        while self._left and self._left[0] <= now - 1:
            self._left.popleft()
        self._left.append(now)
        begins = self._due if now - self._due <= _CATCH_UP_SECONDS else now
        self._due = begins + 1 / self._limit
