"""What is coming, what has been, and one date in full."""

from bot.domain.answers.answers import Caution
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.sources import DateStanding
from bot.domain.lists.readable import Readable
from bot.domain.lists.values import Calendar, CalendarLine, EventSheet
from bot.domain.schedule.timeline import is_over, place_in_time


def calendar(readable: Readable, *, past: bool, dossier: str = "") -> Calendar:
    """List the dates of a dossier, or all, on one side of now."""
    chosen = readable.narrowed(Dossier, dossier)
    events = [
        event
        for event in readable.all(Event)
        if is_over(event, readable.now) is past and (not chosen or event.dossier == chosen.id)
    ]
    events.sort(key=lambda event: (place_in_time(event), event.id), reverse=past)
    return Calendar(
        lines=tuple(_line(event, readable) for event in events), past=past, dossier=chosen
    )


def event_sheet(readable: Readable, event: str) -> EventSheet:
    """Return one date with its documents and what to be warned of."""
    found = readable.named(Event, event)
    inferred = found.date_standing is DateStanding.INFERRED
    return EventSheet(
        line=_line(found, readable),
        references=readable.references(found.citations),
        cautions=(
            *((Caution.INFERRED_DATE,) if inferred else ()),
            *readable.cautions(found.confirmed_on),
        ),
    )


def following(readable: Readable, dossier: Dossier) -> tuple[Event, ...]:
    """Return what is coming in a dossier, the nearest first."""
    return tuple(line.event for line in calendar(readable, past=False, dossier=dossier.id).lines)


def _line(event: Event, readable: Readable) -> CalendarLine:
    return CalendarLine(event=event, dossier=readable.get(Dossier, event.dossier))
