"""Which dates are still ahead, and in what order a person expects them."""

from datetime import date, datetime, time
from typing import TypeAlias

from bot.domain.content.events import Event
from bot.domain.schedule.moments import end_of_day, moment_of

_Place: TypeAlias = tuple[date, date, time]


def is_over(event: Event, now: datetime) -> bool:
    """Tell whether it has passed: at its hour where one is stated, else once its last day ended."""
    moment = None if event.end else moment_of(event)
    if moment is not None:
        return moment.at <= now
    return end_of_day((event.end or event.start).period.last, event.zone) <= now


def place_in_time(event: Event) -> _Place:
    """Return where it stands in a calendar.

    A day or month stands at its first day; a season or a year stands after all that is surer in it.
    """
    start = event.start
    day = start.period.last if start.month is None else start.period.first
    return (day, start.period.last, event.hour or time.min)
