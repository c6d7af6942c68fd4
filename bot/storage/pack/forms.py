"""How single values stand in a document: dates, hours, delays and audiences as text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, Final

from bot.domain.audiences import Audience
from bot.domain.dates import PartialDate

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HOUR = re.compile(r"[0-9]{2}:[0-9]{2}")
_LEAD = re.compile(r"([0-9]{1,4}) (j|h|min)")
_UNITS: Final = {"j": timedelta(days=1), "h": timedelta(hours=1), "min": timedelta(minutes=1)}
_SEASONS = "(hiver|printemps|été|automne)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A type written as text: how it is read, how it is written, what an editor may take."""

    noun: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    allowed: tuple[str, ...]
    pattern: str | None = None

    def parse(self, value: object) -> Any:
        """Read what a document holds; a year alone may stand there as a number (ValueError)."""
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise ValueError(f"{self.noun} expected as text")
        return self.read(str(value).strip())

    def json_schema(self) -> dict[str, Any]:
        """Describe it in JSON Schema."""
        if self.pattern is None:
            return {"type": "string", "enum": list(self.allowed)}
        return {"type": ["string", "integer"], "pattern": f"^{self.pattern}$"}


def _read_day(text: str) -> date:
    if _DAY.fullmatch(text) is None:
        raise ValueError("expected YYYY-MM-DD")
    return date.fromisoformat(text)


def _read_hour(text: str) -> time:
    if _HOUR.fullmatch(text) is None:
        raise ValueError("expected HH:MM")
    return time.fromisoformat(text)


def _read_lead(text: str) -> timedelta:
    match = _LEAD.fullmatch(text)
    if match is None:
        raise ValueError("expected 30 j, 3 h or 15 min")
    return int(match[1]) * _UNITS[match[2]]


def _write_lead(lead: timedelta) -> str:
    unit = next(unit for unit in _UNITS if lead % _UNITS[unit] == timedelta())
    return f"{lead // _UNITS[unit]} {unit}"


def _read_audience(text: str) -> Audience:
    try:
        return Audience[text.upper()] if text.islower() else Audience[""]
    except KeyError:
        raise ValueError("unknown audience") from None


FORMS: Final[Mapping[type[Any], Form]] = {
    PartialDate: Form(
        noun="date",
        read=PartialDate.parse,
        write=str,
        allowed=("2026-03-31", "2026-03", "2024-printemps", "2026"),
        pattern=f"[0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?|-{_SEASONS})?",
    ),
    date: Form(
        noun="jour",
        read=_read_day,
        write=date.isoformat,
        allowed=("2026-03-31 (année-mois-jour)",),
        pattern=_DAY.pattern,
    ),
    time: Form(
        noun="heure",
        read=_read_hour,
        write=lambda hour: hour.isoformat(timespec="minutes"),
        allowed=("08:27", "16:00"),
        pattern=_HOUR.pattern,
    ),
    timedelta: Form(
        noun="délai",
        read=_read_lead,
        write=_write_lead,
        allowed=("30 j", "3 h", "15 min"),
        pattern=_LEAD.pattern,
    ),
    Audience: Form(
        noun="public visé",
        read=_read_audience,
        write=lambda audience: audience.name.lower(),
        allowed=tuple(audience.name.lower() for audience in Audience),
    ),
}
