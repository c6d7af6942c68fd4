"""A date as someone wrote it: read in full, or why it was not."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class DateProblem(StrEnum):
    """Why a written date does not count yet."""

    EMPTY = "empty"
    UNKNOWN_WORDS = "unknown_words"
    NO_DAY = "no_day"
    NO_HOUR_WANTED = "no_hour_wanted"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_HOUR = "no_such_hour"
    TWO_DAYS = "two_days"
    TWO_HOURS = "two_hours"
    WHICH_DAY = "which_day"
    WHICH_YEAR = "which_year"
    WHICH_MIDNIGHT = "which_midnight"
    WRONG_WEEKDAY = "wrong_weekday"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A day, and its local hour where one was written."""

    day: date
    hour: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadDate:
    """Why it was not read: the words in question, or the days it may mean."""

    problem: DateProblem
    words: str = ""
    readings: tuple[date, ...] = ()
