"""A bounded memory of what has happened already."""

from collections.abc import Hashable


class Remembered:
    """Tells what is new; past `most` things the oldest is forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._seen: dict[Hashable, None] = {}

    def is_new(self, thing: Hashable) -> bool:
        """Tell whether this is seen for the first time, and remember it."""
        if thing in self._seen:
            return False
        self._seen[thing] = None
        if len(self._seen) > self._most:
            del self._seen[next(iter(self._seen))]
        return True
