"""Where people were seen lately: where to look for what they may read in private.

It is held in memory alone, and it forgets those unseen longest.
"""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from bot.domain.places.places import Sight

_MOST_PEOPLE: Final = 10_000
_MOST_SERVERS: Final = 5
_GLANCE_LASTS: Final = timedelta(seconds=5)


class LatelySeen:
    """The last servers of the last people: they prove nothing by themselves."""

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


class Glances:
    """What people saw a moment ago, for what is offered while they type and for nothing else."""

    def __init__(self, most_people: int = _MOST_PEOPLE) -> None:
        self._most_people = most_people
        self._glances: OrderedDict[int, tuple[datetime, tuple[Sight, ...]]] = OrderedDict()

    def note(self, person_id: int, sights: Iterable[Sight], now: datetime) -> None:
        """Keep what someone sees now."""
        self._glances[person_id] = (now, tuple(sights))
        self._glances.move_to_end(person_id)
        if len(self._glances) > self._most_people:
            self._glances.popitem(last=False)

    def sights(self, person_id: int, now: datetime) -> tuple[Sight, ...] | None:
        """Return what someone saw within the last seconds, None where they must be looked up."""
        at, sights = self._glances.get(person_id, (None, ()))
        return None if at is None or now - at >= _GLANCE_LASTS else sights
