"""Days on which people work: not weekends, nor the holidays of the network."""

from collections.abc import Collection
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_day_off(day: date, days_off: Collection[date]) -> bool:
    """Tell whether nobody works on a day."""
    return day.weekday() >= _SATURDAY or day in days_off


def working_day_by(day: date, days_off: Collection[date]) -> date:
    """Return the day itself where people work, else the last working day before it."""
    while is_day_off(day, days_off):
        day -= _DAY
    return day


def working_day_from(day: date, days_off: Collection[date]) -> date:
    """Return the day itself where people work, else the first working day after it."""
    while is_day_off(day, days_off):
        day += _DAY
    return day


def working_days(after: date, until: date, days_off: Collection[date]) -> int:
    """Count the working days after one day, up to another included; 0 where it comes before."""
    span = max(0, (until - after).days)
    return sum(not is_day_off(after + _DAY * (step + 1), days_off) for step in range(span))


def back_by(day: date, count: int, days_off: Collection[date]) -> date:
    """Go back from a day by so many working days."""
    for _ in range(count):
        day = working_day_by(day - _DAY, days_off)
    return day
