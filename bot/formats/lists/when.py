"""When something is, as people say it: its day and hour, and how far it is from today."""

from datetime import date, time

from bot.domain.content.events import Event
from bot.domain.dates import PartialDate
from bot.formats.catalogues.calendar import CalendarMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words, from_to

_ZONES = {
    "America/Toronto": CalendarMessage.EASTERN,
    "America/Montreal": CalendarMessage.EASTERN,
    "America/Halifax": CalendarMessage.ATLANTIC,
}
# Past these, days tell less than months, and months less than years.
_DAYS_AHEAD, _DAYS_AGO, _MONTHS = 365, 60, 24
_YEAR = 12


def event_words(event: Event, catalogue: Catalogue) -> str:
    """Write its day or span, and its hour where it is stated, with the zone."""
    when = span_words(event.start, event.end, catalogue)
    if event.hour is None:
        return when
    named = _ZONES.get(event.zone)
    return catalogue.text(
        CalendarMessage.AT_HOUR,
        date=when,
        hour=hour_words(event.hour, catalogue),
        zone=catalogue.text(named) if named else event.zone,
    )


def span_words(start: PartialDate, end: PartialDate | None, catalogue: Catalogue) -> str:
    """Write a day, or a span of days: « du 29 janvier au 2 février 2018 »."""
    if end is None or end == start:
        return date_words(start, catalogue.language)
    if catalogue.language == "fr":
        return from_to(start, end)
    return f"{date_words(start, 'en')} to {date_words(end, 'en')}"


def hour_words(hour: time, catalogue: Catalogue) -> str:
    """Write an hour: « 16 h », « 9 h 30 », “4 p.m.”."""
    if catalogue.language == "fr":
        return f"{hour.hour}\u00a0h" + (f"\u00a0{hour.minute:02}" if hour.minute else "")
    minutes = f":{hour.minute:02}" if hour.minute else ""
    return f"{(hour.hour - 1) % 12 + 1}{minutes} {'p.m.' if hour.hour >= _YEAR else 'a.m.'}"


def distance_words(
    start: PartialDate, end: PartialDate | None, today: date, catalogue: Catalogue
) -> str:
    """Write how far from today it is: « dans 12 jours », « il y a 3 mois », « cette année »."""
    first, last = start.period.first, (end or start).period.last
    if today < first:
        return _ahead(start, first, today, catalogue)
    if last < today:
        return _ago(end or start, last, today, catalogue)
    if first == last:
        return catalogue.text(CalendarMessage.TODAY)
    alone = end is None and not start.season
    if alone and start.day is None:
        month = start.month is not None
        return catalogue.text(CalendarMessage.THIS_MONTH if month else CalendarMessage.THIS_YEAR)
    return catalogue.text(CalendarMessage.UNDER_WAY)


def _ahead(start: PartialDate, first: date, today: date, catalogue: Catalogue) -> str:
    days = (first - today).days
    if start.day and days == 1:
        return catalogue.text(CalendarMessage.TOMORROW)
    if start.day and days <= _DAYS_AHEAD:
        return catalogue.text(CalendarMessage.IN_DAYS, count=str(days))
    if start.month is None and not start.season:
        years = start.year - today.year
        one, many = CalendarMessage.NEXT_YEAR, CalendarMessage.IN_YEARS
        return catalogue.text(one if years == 1 else many, count=str(years))
    months = _months(today, first) if start.day else _months(today.replace(day=1), first)
    if months < _MONTHS:
        one, many = CalendarMessage.NEXT_MONTH, CalendarMessage.IN_MONTHS
        return catalogue.text(one if months == 1 else many, count=str(months))
    return catalogue.text(CalendarMessage.IN_YEARS, count=str(round(months / _YEAR)))


def _ago(end: PartialDate, last: date, today: date, catalogue: Catalogue) -> str:
    days = (today - last).days
    if end.day and days == 1:
        return catalogue.text(CalendarMessage.YESTERDAY)
    if end.day and days <= _DAYS_AGO:
        return catalogue.text(CalendarMessage.DAYS_AGO, count=str(days))
    if end.month is None and not end.season:
        years = today.year - end.year
        one, many = CalendarMessage.LAST_YEAR, CalendarMessage.YEARS_AGO
        return catalogue.text(one if years == 1 else many, count=str(years))
    months = _months(last if end.day else last.replace(day=1), today)
    if months < _MONTHS:
        one, many = CalendarMessage.LAST_MONTH, CalendarMessage.MONTHS_AGO
        return catalogue.text(one if months == 1 else many, count=str(months))
    return catalogue.text(CalendarMessage.YEARS_AGO, count=str(months // _YEAR))


def _months(start: date, end: date) -> int:
    """Count whole months between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
