"""Dates that stand in a text: found to be proposed, never taken without a person."""

import re
from datetime import date
from typing import Final

from bot.domain.calendar.written import WrittenDate
from bot.formats.written.dates import read_moment

_MONTHS: Final = (
    "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|"
    "décembre|decembre|january|february|march|april|may|june|july|august|september|october|"
    "november|december"
)
_DAYS: Final = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|"
    "friday|saturday|sunday"
)
_HOUR: Final = r"(?:\s*,?\s*(?:à|at)\s+(?:midi|noon|\d{1,2}\s?h(?:\s?\d{2})?|\d{1,2}:\d{2}))?"
_DATE: Final = re.compile(
    rf"(?<![\w/-])(?:(?:(?:{_DAYS})\s+)?\d{{1,2}}(?:er)?\s+(?:{_MONTHS})(?:\s+\d{{4}})?"
    rf"|(?:{_MONTHS})\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}){_HOUR}(?![\w/-])",
    re.IGNORECASE,
)
_LONGEST_READ: Final = 4000
_MOST: Final = 5


def dates_in(text: str, today: date) -> tuple[WrittenDate, ...]:
    """Return the dates written out in a text, as of the day it was published, in its order."""
    plain = text[:_LONGEST_READ].replace("\u00a0", " ").replace("\u202f", " ")
    read = (read_moment(match[0], today) for match in _DATE.finditer(plain))
    return tuple(dict.fromkeys(each for each in read if isinstance(each, WrittenDate)))[:_MOST]
