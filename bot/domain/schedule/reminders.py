"""Lead times -> the instants at which people are reminded of an event.

A lead of whole days is a day-reminder: 9:00 in the event's zone, and where that falls on a day off,
the working day before. Any other lead is exact, and means nothing where no hour is stated.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.domain.schedule.moments import Moment, instant
from bot.domain.workdays import working_day_by

MORNING: Final = time(9)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reminder:
    """When (UTC) to remind of an event, and the lead time it stands for."""

    at: datetime
    lead: timedelta


def is_by_day(lead: timedelta) -> bool:
    """Tell whether a lead is counted in days, rather than to the minute."""
    return lead % _DAY == timedelta()


def reminders(
    moment: Moment, leads: Iterable[timedelta], days_off: Collection[date]
) -> tuple[Reminder, ...]:
    """Return the reminders of an event, the first one first.

    Of leads that days off bring to one instant, the shortest is kept.
    """
    found: dict[datetime, Reminder] = {}
    for lead in sorted(leads, reverse=True):
        at = _instant(moment, lead, days_off)
        if at is not None:
            found[at] = Reminder(at=at, lead=lead)
    return tuple(sorted(found.values()))


def told_at(embargo: date | None, now: datetime, zone: str) -> datetime:
    """Return when news is told: at once, but not in the night in which an embargo ends."""
    return now if embargo is None else max(now, instant(embargo, MORNING, zone))


def _instant(moment: Moment, lead: timedelta, days_off: Collection[date]) -> datetime | None:
    if is_by_day(lead):
        return instant(working_day_by(moment.day - lead, days_off), MORNING, moment.zone)
    return moment.at - lead if moment.hour_stated else None
