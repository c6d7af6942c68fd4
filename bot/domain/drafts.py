"""What people have entered and not confirmed yet: kept for a while, given back to them alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

_T = TypeVar("_T")
LIFETIME: Final = timedelta(hours=1)
_MOST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held(Generic[_T]):
    """A draft, whose it is, and until when it is kept."""

    value: _T
    person: int
    until: datetime


class Drafts(Generic[_T]):
    """Drafts by their token; past `most` the oldest go first."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._held: dict[str, _Held[_T]] = {}

    def put(self, token: str, value: _T, person: int, now: datetime) -> None:
        """Keep a draft under a token, in place of what it named."""
        self._held.pop(token, None)
        self._held[token] = _Held(value=value, person=person, until=now + LIFETIME)
        while len(self._held) > self._most:
            del self._held[next(iter(self._held))]

    def get(self, token: str, person: int, now: datetime) -> _T | None:
        """Return the draft of this person; None where it is gone, or someone else's."""
        held = self._held.get(token)
        if held is None or held.person != person or held.until <= now:
            return None
        return held.value

    def drop(self, token: str) -> None:
        """Forget a draft."""
        self._held.pop(token, None)
