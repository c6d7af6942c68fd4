"""Dates as documents give them: a day, a month, a season or a year, and the days each covers."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import Self


class Season(StrEnum):
    """A season as documents name them; winter is that of the year's first months."""

    WINTER = "hiver"
    SPRING = "printemps"
    SUMMER = "été"
    AUTUMN = "automne"


# Months a season covers, as ministries use the words: spring 2024 = April to June.
_SEASON_MONTHS = {
    Season.WINTER: (1, 3),
    Season.SPRING: (4, 6),
    Season.SUMMER: (7, 9),
    Season.AUTUMN: (10, 12),
}
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(hiver|printemps|été|automne))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def overlaps(self, start: date | None, end: date | None) -> bool:
        """Tell whether it shares a day with start..end, where None is open."""
        return (end is None or end >= self.first) and (start is None or start <= self.last)


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as precise as its document: year, then month and day, or season."""

    year: int
    month: int | None = None
    day: int | None = None
    season: Season | None = None

    def __post_init__(self) -> None:
        """Refuse a day without a month, and days that do not exist (ValueError)."""
        if (self.day is not None and self.month is None) or (self.season and self.month):
            raise ValueError("a day needs a month; a season stands alone")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2026-03-31`, `2026-03`, `2024-printemps` or `2026`; raise ValueError otherwise."""
        match = _FORM.fullmatch(text.strip())
        if match is None:
            raise ValueError("expected 2026-03-31, 2026-03, 2024-printemps or 2026")
        year, month, day, season = match.groups()
        return cls(
            year=int(year),
            month=int(month) if month else None,
            day=int(day) if day else None,
            season=Season(season) if season else None,
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the partial date that is exactly this day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def period(self) -> Period:
        """The days it may mean."""
        first_month, last_month = self._months()
        last_day = self.day or monthrange(self.year, last_month)[1]
        return Period(
            first=date(self.year, first_month, self.day or 1),
            last=date(self.year, last_month, last_day),
        )

    @property
    def exact(self) -> date | None:
        """The day, where the document gives one."""
        return self.period.first if self.day else None

    def _months(self) -> tuple[int, int]:
        if self.season:
            return _SEASON_MONTHS[self.season]
        return (self.month, self.month) if self.month else (1, 12)

    def __str__(self) -> str:
        """Write it as `parse` reads it."""
        if self.season:
            return f"{self.year:04}-{self.season}"
        parts = [f"{self.year:04}"]
        parts += [f"{number:02}" for number in (self.month, self.day) if number]
        return "-".join(parts)

    def __lt__(self, other: "PartialDate") -> bool:
        """Order by first day, the vaguer date after the more precise one."""
        return (self.period.first, self.period.last) < (other.period.first, other.period.last)


def days_late(wanted_by: date, answered_on: date) -> int:
    """Count calendar days past the due day; the due day itself is not late."""
    return max(0, (answered_on - wanted_by) // timedelta(days=1))
