"""What people read back about an event: its moment in full, its lead times, for whom it is."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.formats.catalogues.calendar import CalendarMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.events import EventMessage
from bot.formats.dates import date_words
from bot.formats.lists.when import hour_words

_WEEKDAYS_FR = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ZONES = {
    "America/Toronto": CalendarMessage.EASTERN,
    "America/Montreal": CalendarMessage.EASTERN,
    "America/Halifax": CalendarMessage.ATLANTIC,
}
_UNITS = (
    (timedelta(days=1), EventMessage.LEAD_DAY, EventMessage.LEAD_DAYS),
    (timedelta(hours=1), EventMessage.LEAD_HOUR, EventMessage.LEAD_HOURS),
    (timedelta(minutes=1), EventMessage.LEAD_MINUTE, EventMessage.LEAD_MINUTES),
)


def day_words(day: date, catalogue: Catalogue) -> str:
    """Write a day with its weekday: « mardi 24 novembre 2026 »."""
    if catalogue.language == "fr":
        return f"{_WEEKDAYS_FR[day.weekday()]} {date_words(day)}"
    return f"{_WEEKDAYS_EN[day.weekday()]}, {date_words(day, 'en')}"


def moment_words(event: Event, catalogue: Catalogue) -> str:
    """Write when it is: « mardi 24 novembre 2026 à 16 h, heure de l’Est »."""
    return when_words(event, event.hour, catalogue)


def when_words(event: Event, hour: time | None, catalogue: Catalogue) -> str:
    """Write the day of an event with this hour, or that none is stated."""
    day = event.start.exact
    written = day_words(day, catalogue) if day else date_words(event.start, catalogue.language)
    if hour is None:
        return catalogue.text(EventMessage.NO_HOUR, date=written) if day else written
    return _at_hour(written, hour, event.zone, catalogue)


def local_moment_words(at: datetime, zone: ZoneInfo, catalogue: Catalogue) -> str:
    """Write an instant on the clocks of a zone, as above."""
    local = at.astimezone(zone)
    hour = local.time().replace(second=0, microsecond=0)
    return _at_hour(day_words(local.date(), catalogue), hour, zone.key, catalogue)


def _at_hour(written: str, hour: time, zone: str, catalogue: Catalogue) -> str:
    named = _ZONES.get(zone)
    return catalogue.text(
        EventMessage.AT,
        date=written,
        hour=hour_words(hour, catalogue),
        zone=catalogue.text(named) if named else zone,
    )


def lead_words(lead: timedelta, catalogue: Catalogue) -> str:
    """Write a lead time: « 14 jours », « 3 heures »."""
    for unit, one, many in _UNITS:
        if lead % unit == timedelta():
            count = lead // unit
            return catalogue.text(one if count == 1 else many, count=str(count))
    return str(lead)


def leads_words(leads: Iterable[timedelta], catalogue: Catalogue) -> str:
    """Write lead times: « 14 jours, 1 jour et 3 heures avant »."""
    written = [lead_words(lead, catalogue) for lead in leads]
    if not written:
        return catalogue.text(EventMessage.NO_REMINDER)
    last = f" {catalogue.text(EventMessage.AND)} {written[-1]}" if len(written) > 1 else written[-1]
    listed = ", ".join(written[:-1]) + last
    return catalogue.text(EventMessage.BEFORE, leads=listed)


def readers_words(event: Event, network: Network, catalogue: Catalogue) -> str:
    """Say for whom an event is: « les organismes membres, Bas-Saint-Laurent »."""
    audience = catalogue.text(event.audience)
    if event.region is None:
        return audience
    names = {region.code: region.name for region in network.regions}
    return f"{audience}, {names.get(event.region, event.region)}"
