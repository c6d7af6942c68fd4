"""Days as people write them, in French and English, inside a text that is folded already.

Each way of writing gives the days it may mean: none where there is no such day, several where a
person must say which.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.formats.written.hours import TAKEN

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv january jan", "fevrier fevr fev february feb", "mars march mar",
            "avril avr april apr", "mai may", "juin june jun", "juillet juil july jul",
            "aout august aug", "septembre september sept sep", "octobre october oct",
            "novembre november nov", "decembre december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "lundi lun monday mon", "mardi mar tuesday tues tue", "mercredi mer wednesday wed",
            "jeudi jeu thursday thurs thu", "vendredi ven friday fri", "samedi sam saturday sat",
            "dimanche dim sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
_NUMBERS = {
    name: number
    for number, names in {
        1: "un une one a", 2: "deux two", 3: "trois three", 4: "quatre four", 5: "cinq five",
        6: "six", 7: "sept seven", 8: "huit eight", 9: "neuf nine", 10: "dix ten", 12: "douze",
        15: "quinze", 20: "vingt twenty", 30: "trente thirty",
    }.items()
    for name in names.split()
}  # fmt: skip
_NEAR = {"aujourd'hui": 0, "today": 0, "apres-demain": 2, "demain": 1, "tomorrow": 1,
         "avant-hier": -2, "hier": -1, "yesterday": -1}  # fmt: skip
# Said of a week and of two: « dans huit jours », « dans quinze jours ».
_LOOSE_DAYS = {8: 7, 15: 14}
# A day without its year that was so lately may well be that one, mistaken for a day to come.
_LATELY = timedelta(days=60)


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_MONTH = rf"(?P<month>{_any(_MONTHS)})\b\.?"
_YEAR = r"(?P<year>\d{4})\b"
_COUNT = rf"(?P<count>\d{{1,3}}|{_any(_NUMBERS)})"
_UNIT = r"(?P<unit>jours?|days?|semaines?|weeks?|mois|months?)\b"


@dataclass(slots=True)
class Days:
    """The days of a text, each with all that it may mean, its weekday apart; and what is left."""

    rest: str
    today: date
    past: bool
    read: list[frozenset[date]] = field(default_factory=list)
    weekdays: set[int] = field(default_factory=set)
    short_year: bool = False


def take_days(folded: str, today: date, *, past: bool) -> Days:
    """Take every day out of a folded text; without a year it is the next one, or the `past` one."""
    days = Days(rest=folded, today=today, past=past)
    for pattern, reading in _WAYS:

        def take(match: re.Match[str], reading: _Reading = reading) -> str:
            reading(match, days)
            return TAKEN

        days.rest = pattern.sub(take, days.rest)
    return days


def _full(match: re.Match[str], days: Days) -> None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    days.read.append(_existing((year, month, day)))


def _figures(match: re.Match[str], days: Days) -> None:
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    if year and len(year) == 2:
        days.short_year = True
    orders = {(second, first), (first, second)}
    if not year:
        days.read.append(frozenset().union(*(_yearless(*order, days) for order in orders)))
    else:
        days.read.append(_existing(*((int(year), *order) for order in orders)))


def _named(match: re.Match[str], days: Days) -> None:
    month, day = _MONTHS[match["month"]], 1 if match["day"] == "premier" else int(match["day"])
    if match["year"]:
        days.read.append(_existing((int(match["year"]), month, day)))
    else:
        days.read.append(_yearless(month, day, days))


def _near(match: re.Match[str], days: Days) -> None:
    days.read.append(frozenset({days.today + timedelta(days=_NEAR[match["near"]])}))


def _counted(match: re.Match[str], days: Days) -> None:
    count = int(match["count"]) if match["count"].isdigit() else _NUMBERS[match["count"]]
    sign = -1 if match["ago"] else 1
    unit = match["unit"][:2]
    if unit == "mo":
        days.read.append(_months_away(days.today, sign * count))
        return
    counts = {count * 7} if unit in {"se", "we"} else {count, _loose(count, match["unit"])}
    days.read.append(frozenset(days.today + timedelta(days=sign * each) for each in counts))


def _weekday(match: re.Match[str], days: Days) -> None:
    days.weekdays.add(_WEEKDAYS[match["weekday"]])


def _coming(match: re.Match[str], days: Days) -> None:
    """« prochain » is the first to come (OQLF); in English « next » may be the one after."""
    weekday = _WEEKDAYS[match["weekday"]]
    away = (weekday - days.today.weekday()) % 7 or 7
    monday = days.today - timedelta(days=days.today.weekday())
    which = match["which"]
    if "semaine" in which or "week" in which:
        found = {monday + timedelta(days=7 + weekday)}
    elif which.endswith("huit"):
        found = {days.today + timedelta(days=away + 7)}
    elif which in {"dernier", "last"}:
        found = {days.today - timedelta(days=7 - away % 7)}
    else:
        found = {days.today + timedelta(days=away)}
        if which == "next" and away + days.today.weekday() < 7:
            found.add(days.today + timedelta(days=away + 7))
        if which in {"ce", "this"} and away == 7:
            found.add(days.today)
    days.read.append(frozenset(found))


def weekday_days(weekday: int, today: date, *, past: bool) -> frozenset[date]:
    """Return the days a bare weekday may mean: the nearest; that of today may be a week away."""
    away = (weekday - today.weekday()) % 7
    if past:
        away = -((today.weekday() - weekday) % 7)
    found = {today + timedelta(days=away)}
    return frozenset(found if away else found | {today + timedelta(days=-7 if past else 7)})


def _existing(*orders: tuple[int, int, int]) -> frozenset[date]:
    """Return those of these (year, month, day) that are days, each with another after it."""
    return frozenset(
        date(year, month, day)
        for year, month, day in orders
        if 1 <= year < 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    )


def _yearless(month: int, day: int, days: Days) -> frozenset[date]:
    """Return the nearest day to come (or past), and the one just missed where it was lately."""
    years = range(days.today.year - 1, days.today.year + 2)
    found = _existing(*((year, month, day) for year in years))
    if days.past:
        ahead = {each for each in found if each <= days.today}
        missed = {each for each in found if days.today < each <= days.today + _LATELY}
        return frozenset([*missed, *sorted(ahead)[-1:]])
    ahead = {each for each in found if each >= days.today}
    missed = {each for each in found if days.today - _LATELY <= each < days.today}
    return frozenset([*missed, *sorted(ahead)[:1]])


def _months_away(today: date, count: int) -> frozenset[date]:
    years, month = divmod(today.month - 1 + count, 12)
    return _existing((today.year + years, month + 1, today.day))


def _loose(count: int, unit: str) -> int:
    return _LOOSE_DAYS.get(count, count) if unit.startswith("jour") else count


_Reading = Callable[[re.Match[str], Days], None]
_WEEKDAY = rf"(?P<weekday>{_any(_WEEKDAYS)})\b\.?"
# In the order in which they are tried: what says more comes first.
_WAYS: tuple[tuple[re.Pattern[str], _Reading], ...] = (
    (re.compile(r"\b(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})\b(?!\2)"), _full),
    (
        re.compile(
            r"\b(?P<first>\d{1,2})(?:([-/.])(?P<second>\d{1,2})\2(?P<year>\d{4}|\d\d)\b(?!\2))"
        ),
        _figures,
    ),
    (re.compile(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})(?P<year>)\b(?!/)"), _figures),
    (
        re.compile(
            rf"\b(?P<day>\d{{1,2}}|premier)(?:er|st|nd|rd|th)?\s(?:of\s)?{_MONTH}"
            rf"(?:,?\s?{_YEAR})?(?!\d)"
        ),
        _named,
    ),
    (
        re.compile(rf"\b{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{_YEAR})?(?!\d)"),
        _named,
    ),
    (re.compile(rf"\b(?:dans|in)\s{_COUNT}\s{_UNIT}(?P<ago>)"), _counted),
    (re.compile(rf"\b(?P<ago>il y a)\s{_COUNT}\s{_UNIT}"), _counted),
    (re.compile(rf"\b{_COUNT}\s{_UNIT}\s(?P<ago>ago)\b"), _counted),
    (re.compile(rf"\b(?P<near>{_any(_NEAR)})(?![\w'-])"), _near),
    (
        re.compile(
            rf"\b{_WEEKDAY}\s(?P<which>prochain|qui vient|dernier|de la semaine prochaine|"
            r"en huit|of next week)\b"
        ),
        _coming,
    ),
    (re.compile(rf"\b(?P<which>next|this|last|ce)\s{_WEEKDAY}"), _coming),
    (re.compile(rf"\b{_WEEKDAY}"), _weekday),
)
