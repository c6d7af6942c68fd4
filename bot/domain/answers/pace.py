"""How fast one person may ask: at most so many questions in any minute."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from typing import Final

_MINUTE: Final = timedelta(minutes=1)


class Pace:
    """The questions of the last minute, by person; who asked none in it is forgotten."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        # Who asked longest ago comes first.
        self._asked: OrderedDict[int, deque[datetime]] = OrderedDict()

    def __len__(self) -> int:
        """Count the people who are remembered."""
        return len(self._asked)

    def allow(self, person_id: int, now: datetime) -> timedelta | None:
        """Count a question and return None, or return how long to wait before the next."""
        self._forget(now - _MINUTE)
        asked = self._asked.get(person_id) or deque()
        while asked and asked[0] <= now - _MINUTE:
            asked.popleft()
        if len(asked) >= self._per_minute:
            return asked[0] + _MINUTE - now
        asked.append(now)
        self._asked[person_id] = asked
        self._asked.move_to_end(person_id)
        return None

    def _forget(self, before: datetime) -> None:
        while self._asked:
            person_id, asked = next(iter(self._asked.items()))
            if asked[-1] > before:
                return
            del self._asked[person_id]
