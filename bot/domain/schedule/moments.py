"""When an event is, as one instant: local day, hour and zone turned into UTC.

At the two clock changes the wall clock alone does not tell: an hour that is skipped is read as if
the clock had not moved yet (2:30 becomes 3:30), and of an hour that comes twice the first counts,
so that nobody is told of a time later than what was meant.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.content.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The instant (UTC) past which an event is over for whoever prepares for it.

    Where no hour is stated, that is the end of its day.
    """

    at: datetime
    zone: str
    hour_stated: bool

    @property
    def local(self) -> datetime:
        """The same instant on the clocks of its zone."""
        return self.at.astimezone(ZoneInfo(self.zone))

    @property
    def day(self) -> date:
        """Its day, in its zone."""
        if self.hour_stated:
            return self.local.date()
        return (self.local - timedelta(microseconds=1)).date()

    @property
    def hour(self) -> time | None:
        """Its hour on the clocks of its zone, where one is stated."""
        return self.local.time() if self.hour_stated else None


def moment_of(event: Event) -> Moment | None:
    """Return when an event is; None where no day is known, as of nothing may one be reminded."""
    day = event.start.exact
    if day is None:
        return None
    if event.hour is None:
        return Moment(at=end_of_day(day, event.zone), zone=event.zone, hour_stated=False)
    return Moment(at=instant(day, event.hour, event.zone), zone=event.zone, hour_stated=True)


def instant(day: date, hour: time, zone: str) -> datetime:
    """Return the instant (UTC) of an hour on the clocks of a zone."""
    return datetime.combine(day, hour.replace(fold=0), ZoneInfo(zone)).astimezone(UTC)


def end_of_day(day: date, zone: str) -> datetime:
    """Return the instant (UTC) at which a day ends in a zone."""
    return instant(day + timedelta(days=1), time(0), zone)


def local_day(at: datetime, zone: str) -> date:
    """Return the day it is in a zone at an instant."""
    return at.astimezone(ZoneInfo(zone)).date()


def is_skipped(day: date, hour: time, zone: str) -> bool:
    """Tell whether no clock of the zone shows this hour on that day."""
    return instant(day, hour, zone).astimezone(ZoneInfo(zone)).time() != hour


def comes_twice(day: date, hour: time, zone: str) -> bool:
    """Tell whether clocks of the zone show this hour twice on that day."""
    second = datetime.combine(day, hour.replace(fold=1), ZoneInfo(zone)).astimezone(UTC)
    return second > instant(day, hour, zone)
