"""Events as people enter them: a form read into dates, and an event written back as a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from bot.domain.calendar.forms import EventForm, FormFault, FormField, mark_of
from bot.domain.calendar.rules import has_end
from bot.domain.calendar.written import UnreadDate, WrittenDate
from bot.domain.content.events import Event
from bot.domain.content.sources import Source
from bot.domain.dates import PartialDate
from bot.formats.dates import date_words
from bot.formats.typesetting import typeset
from bot.formats.written.dates import read_day, read_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadForm:
    """What the texts of a form say; `start` is None where the date was not read."""

    title: str
    start: PartialDate | None = None
    hour: time | None = None
    end: PartialDate | None = None
    received: date | None = None
    faults: tuple[FormFault, ...] = ()


def read_form(form: EventForm, held: Event | None, today: date) -> ReadForm:
    """Read a form; what still stands as it was written back is taken from the event held."""
    faults: list[FormFault] = []
    start, hour = _start(form, held, today, faults)
    return ReadForm(
        title=typeset(form.title),
        start=start,
        hour=hour,
        end=_end(form, held, today, faults),
        received=_received(form, today, faults),
        faults=tuple(faults),
    )


def form_of(event: Event, sources: Mapping[str, Source]) -> EventForm:
    """Write an event back as the form in which it can be changed."""
    return EventForm(
        kind=event.kind,
        title=event.title,
        when=when_typed(event),
        end=date_words(event.end) if event.end else "",
        document=document_typed(event, sources),
        audience=event.audience,
        dossier=event.dossier,
        region=event.region,
        event=event.id,
        mark=mark_of(event),
    )


def when_typed(event: Event) -> str:
    """Write the day and hour of an event as someone would type them."""
    return moment_typed(event.start, event.hour)


def moment_typed(day: PartialDate | date, hour: time | None) -> str:
    """Write a day, and its hour if any, as someone would type them."""
    words = date_words(day)
    if hour is None:
        return words
    minutes = f" {hour.minute:02}" if hour.minute else ""
    return f"{words} à {hour.hour} h{minutes}"


def document_typed(event: Event, sources: Mapping[str, Source]) -> str:
    """Write the first document of an event as someone would: by its address, else its title."""
    source = sources.get(event.citations[0].source) if event.citations else None
    return "" if source is None else source.url or source.title


def _start(
    form: EventForm, held: Event | None, today: date, faults: list[FormFault]
) -> tuple[PartialDate | None, time | None]:
    if held is not None and form.when.strip() == when_typed(held):
        return held.start, held.hour
    read = _taken(read_moment(form.when, today), FormField.WHEN, faults)
    return (PartialDate.of(read.day), read.hour) if read else (None, None)


def _end(
    form: EventForm, held: Event | None, today: date, faults: list[FormFault]
) -> PartialDate | None:
    if not form.end.strip() or not has_end(form.kind):
        return None
    if held is not None and held.end and form.end.strip() == date_words(held.end):
        return held.end
    read = _taken(read_day(form.end, today), FormField.END, faults)
    return PartialDate.of(read.day) if read else None


def _received(form: EventForm, today: date, faults: list[FormFault]) -> date | None:
    if not form.received.strip():
        return None
    read = _taken(read_day(form.received, today, past=True), FormField.RECEIVED, faults)
    return read.day if read else None


def _taken(
    read: WrittenDate | UnreadDate, field: FormField, faults: list[FormFault]
) -> WrittenDate | None:
    if isinstance(read, WrittenDate):
        return read
    faults.append(FormFault(field=field, fault=read))
    return None
