"""In which servers people were seen acting lately: where to look for what they may read in private.

It proves nothing by itself, it is held in memory alone, and it forgets those unseen longest.
"""

from collections import OrderedDict
from typing import Final

_MOST_PEOPLE: Final = 10_000
_MOST_SERVERS: Final = 5


class LatelySeen:
    """The last servers of the last people."""

    def __init__(self, most_people: int = _MOST_PEOPLE) -> None:
        self._most_people = most_people
        self._servers: OrderedDict[int, tuple[int, ...]] = OrderedDict()

    def note(self, person_id: int, server_id: int) -> None:
        """Note that someone acts in a server."""
        others = [each for each in self.servers(person_id) if each != server_id]
        self._servers[person_id] = (server_id, *others)[:_MOST_SERVERS]
        self._servers.move_to_end(person_id)
        if len(self._servers) > self._most_people:
            self._servers.popitem(last=False)

    def servers(self, person_id: int) -> tuple[int, ...]:
        """Return the ids of the servers where someone was seen, the latest first."""
        return self._servers.get(person_id, ())
