"""Hours as people write them, in French and English, inside a text that is folded already."""

import re
from dataclasses import dataclass, field
from datetime import time
from enum import Enum

# What was read is taken out of the text; this stands in its place, so that what was apart stays so.
TAKEN = " | "

_HALF = (
    r"(?:\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?|du matin|de l.apres-midi|du soir|in the morning|"
    r"in the afternoon|in the evening))?"
)
_PATTERNS = (
    re.compile(rf"\b(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::00)?(?!\d){_HALF}"),
    re.compile(
        r"\b(?P<h>\d{1,2})\s?h(?:eures?|rs?)?\.?(?:\s?(?P<m>\d\d)(?:\s?min(?:utes?)?)?)?"
        rf"(?![\da-z]){_HALF}"
    ),
    re.compile(r"\b(?P<h>\d{1,2})(?P<m>)\s?(?P<half>a\.?m\b\.?|p\.?m\b\.?)"),
    re.compile(r"\b(?P<word>midi|noon|minuit|midnight)\b"),
)
_ZONE = re.compile(
    r"\(?\b(?:heure (?:normale |avancee )?de l.est|heure (?:de|du) (?:quebec|montreal)|"
    r"eastern time)\b\)?"
)
_MORNING = frozenset({"am", "du matin", "in the morning"})


class HourFault(Enum):
    """Why an hour cannot be taken."""

    NO_SUCH_HOUR = "no_such_hour"
    WHICH_MIDNIGHT = "which_midnight"  # the one that begins the day, or the one that ends it?


@dataclass(slots=True)
class Hours:
    """The hours of a text, and what is left of it."""

    rest: str
    found: set[time | HourFault] = field(default_factory=set)


def take_hours(folded: str) -> Hours:
    """Take every hour out of a folded text; Eastern time, which is meant anyway, goes with them."""
    hours = Hours(rest=_ZONE.sub(TAKEN, folded))

    def take(match: re.Match[str]) -> str:
        hours.found.add(_hour(match))
        return TAKEN

    for pattern in _PATTERNS:
        hours.rest = pattern.sub(take, hours.rest)
    return hours


def _hour(match: re.Match[str]) -> time | HourFault:
    groups = match.groupdict()
    if word := groups.get("word"):
        return time(12) if word in {"midi", "noon"} else HourFault.WHICH_MIDNIGHT
    hour, minute = int(groups["h"]), int(groups["m"] or 0)
    if (hour, minute) == (24, 0):
        return HourFault.WHICH_MIDNIGHT
    if half := (groups.get("half") or "").replace(".", ""):
        return _half_day(hour, minute, morning=half in _MORNING)
    return time(hour, minute) if hour < 24 and minute < 60 else HourFault.NO_SUCH_HOUR


def _half_day(hour: int, minute: int, *, morning: bool) -> time | HourFault:
    if not 1 <= hour <= 12 or minute > 59:
        return HourFault.NO_SUCH_HOUR
    if (hour, minute, morning) == (12, 0, True):
        return HourFault.WHICH_MIDNIGHT
    return time(hour % 12 + (0 if morning else 12), minute)
