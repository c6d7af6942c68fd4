"""Dates as people write them -> a day and an hour, or why not: nothing is guessed.

What was not understood to the last word is refused; what may be read in two ways is asked.
"""

import re
from datetime import date, time

from bot.domain.calendar.written import DateProblem, UnreadDate, WrittenDate
from bot.domain.text import fold
from bot.formats.written.days import Days, take_days, weekday_days
from bot.formats.written.hours import TAKEN, HourFault, take_hours

# Words that change nothing. « avant » does: the 23rd is before the 24th.
_SMALL_WORDS = frozenset(
    ["le", "la", "l", "a", "au", "de", "et", "on", "at", "the", "of", "from", "to", "by"]
)
_INSIGNIFICANT = re.compile(r"\bau plus tard\b|\bno later than\b")
_WORD = re.compile(r"[^\s|,;()]+")
_NOT_A_DAY = re.compile(
    r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"semaine|week|mois|month|prochaine?|next|printemps|ete|automne|hiver|spring|summer|fall|"
    r"winter)\b"
)


def read_moment(text: str, today: date) -> WrittenDate | UnreadDate:
    """Read a day to come, with its hour where one is written."""
    return _read(text, today, past=False)


def read_day(text: str, today: date, *, past: bool = False) -> WrittenDate | UnreadDate:
    """Read a day alone; with `past`, one without a year is the latest, not the next."""
    read = _read(text, today, past=past)
    if isinstance(read, WrittenDate) and read.hour is not None:
        return UnreadDate(problem=DateProblem.NO_HOUR_WANTED)
    return read


def _read(text: str, today: date, *, past: bool) -> WrittenDate | UnreadDate:
    folded = " ".join(fold(text.replace("’", "'")).split())
    if not folded:
        return UnreadDate(problem=DateProblem.EMPTY)
    hours = take_hours(_INSIGNIFICANT.sub(TAKEN, folded))
    days = take_days(hours.rest, today, past=past)
    if unread := _not_understood(days):
        return unread
    day = _day(days)
    if isinstance(day, UnreadDate) and day.problem is not DateProblem.NO_DAY:
        return day
    if fault := _hour_fault(hours.found):
        return UnreadDate(problem=fault)
    if isinstance(day, UnreadDate):
        return day
    hour = next((each for each in hours.found if isinstance(each, time)), None)
    return WrittenDate(day=day, hour=hour)


def _not_understood(days: Days) -> UnreadDate | None:
    words = [word.strip(".'") for word in _WORD.findall(days.rest)]
    unknown = [word for word in words if word and word not in _SMALL_WORDS]
    if not unknown:
        return None
    if not days.read and all(_NOT_A_DAY.fullmatch(w) or w.isdigit() for w in unknown):
        return UnreadDate(problem=DateProblem.NO_DAY)
    return UnreadDate(problem=DateProblem.UNKNOWN_WORDS, words=" ".join(unknown))


def _hour_fault(found: set[time | HourFault]) -> DateProblem | None:
    if len(found) > 1:
        return DateProblem.TWO_HOURS
    fault = next((each for each in found if isinstance(each, HourFault)), None)
    return None if fault is None else DateProblem(fault.value)


def _day(days: Days) -> date | UnreadDate:
    if len(days.weekdays) > 1 or len(set(days.read)) > 1:
        return UnreadDate(problem=DateProblem.TWO_DAYS)
    if days.short_year:
        return UnreadDate(problem=DateProblem.WHICH_YEAR)
    weekday = next(iter(days.weekdays), None)
    if days.read:
        return _one(days.read[0], weekday)
    if weekday is None:
        return UnreadDate(problem=DateProblem.NO_DAY)
    return _one(weekday_days(weekday, days.today, past=days.past), None)


def _one(readings: frozenset[date], weekday: int | None) -> date | UnreadDate:
    """Return the one day that is meant; a weekday written beside it may tell which."""
    if not readings:
        return UnreadDate(problem=DateProblem.NO_SUCH_DAY)
    fitting = sorted(day for day in readings if weekday in {None, day.weekday()})
    if not fitting:
        return UnreadDate(problem=DateProblem.WRONG_WEEKDAY, readings=tuple(sorted(readings)))
    if len(fitting) == 1:
        return fitting[0]
    same_day = len({(day.month, day.day) for day in fitting}) == 1
    problem = DateProblem.WHICH_YEAR if same_day else DateProblem.WHICH_DAY
    return UnreadDate(problem=problem, readings=tuple(fitting))
