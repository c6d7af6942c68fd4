"""Events as an iCalendar file (RFC 5545): the same event keeps its identity when it moves."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import icalendar

from bot.domain.content.events import Event, EventStanding
from bot.domain.content.sources import Source
from bot.domain.schedule.moments import end_of_day, instant
from bot.formats.catalogues.catalogue import Catalogue

_PRODUCT: Final = "-//Relais//FR"
_STANDINGS: Final = {
    EventStanding.TENTATIVE: "TENTATIVE",
    EventStanding.CONFIRMED: "CONFIRMED",
    EventStanding.MOVED: "CONFIRMED",
    EventStanding.CANCELLED: "CANCELLED",
}


def calendar_file(
    events: Iterable[Event], sources: Mapping[str, Source], now: datetime, catalogue: Catalogue
) -> bytes:
    """Return the events whose day is known as a file; `sources` are those that may be shown."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in events:
        if event.start.exact is not None:
            calendar.add_component(_component(event, sources, now, catalogue))
    written: bytes = calendar.to_ical()
    return written


def _component(
    event: Event, sources: Mapping[str, Source], now: datetime, catalogue: Catalogue
) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", f"{event.id}@relais")
    component.add("sequence", event.revision)
    component.add("dtstamp", now.astimezone(UTC))
    component.add("status", _STANDINGS[event.standing])
    component.add("summary", _title(event, catalogue))
    component.add("categories", [catalogue.text(event.kind)])
    _add_moment(component, event)
    cited = [sources[each.source] for each in event.citations if each.source in sources]
    words = [event.summary, *(source.title for source in cited)]
    if description := "\n\n".join(filter(None, words)):
        component.add("description", description)
    if url := next((source.url for source in cited if source.url), None):
        component.add("url", url)
    return component


def _title(event: Event, catalogue: Catalogue) -> str:
    """Return the title; calendars that know no standing still tell one that is off."""
    if event.standing is not EventStanding.CANCELLED:
        return event.title
    off = catalogue.text(event.standing)
    return f"[{off[:1].upper()}{off[1:]}] {event.title}"


def _add_moment(component: icalendar.Event, event: Event) -> None:
    """Write whole days where no hour is stated; else instants in UTC, right in every zone."""
    day = event.start.exact
    if day is None:
        return
    last = event.end.period.last if event.end else day
    if event.hour is None:
        component.add("dtstart", day)
        component.add("dtend", max(last, day) + timedelta(days=1))
        return
    start = instant(day, event.hour, event.zone)
    component.add("dtstart", start)
    if last > day:
        component.add("dtend", end_of_day(last, event.zone))
