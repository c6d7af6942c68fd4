"""The network an installation serves: its regions, its words, and how it keeps time."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.content.events import Event, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A health region, or the national side, by its code."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTimes:
    """How long before events of a kind people are reminded of them, the longest first.

    Whole days are day-reminders, sent in the morning of that day; anything else is exact.
    """

    kind: EventKind
    leads: tuple[timedelta, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of a consultation, and the working days it takes."""

    name: str
    working_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day on which nobody works, besides weekends."""

    day: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Name, zone (IANA), languages, regions, time, and words its members use for one another."""

    name: str
    zone: str
    languages: tuple[str, ...]
    regions: tuple[Region, ...]
    lead_times: tuple[LeadTimes, ...] = ()
    steps: tuple[Step, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()

    @property
    def days_off(self) -> frozenset[date]:
        """The days of its list of holidays."""
        return frozenset(holiday.day for holiday in self.holidays)

    def leads_for(self, kind: EventKind) -> tuple[timedelta, ...]:
        """Return the lead times of a kind: none for what only happened."""
        return next((each.leads for each in self.lead_times if each.kind is kind), ())

    def leads_of(self, event: Event) -> tuple[timedelta, ...]:
        """Return the lead times of an event: its own, else those of its kind."""
        return event.leads or self.leads_for(event.kind)
