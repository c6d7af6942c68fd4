"""Events: how their date is asked for, and what they say."""

from bot.domain.answers.answers import Caution, Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.events import Event, EventStanding
from bot.domain.content.sources import DateStanding
from bot.formats.dates import date_words, from_to, on_date
from bot.formats.records.passages import filled, passage

_ASKS = ("{0}", "Quelle est la date : {0}?", "{0} : c’est quand?")
_STANDINGS = {
    EventStanding.TENTATIVE: " (date à confirmer)",
    EventStanding.CONFIRMED: "",
    EventStanding.MOVED: " (date déplacée)",
    EventStanding.CANCELLED: " (annulé)",
}


def event_passages(event: Event) -> tuple[Passage, ...]:
    """List the one passage of an event."""
    end = date_words(event.end) if event.end else ""
    return (
        passage(
            PassageKey(RecordKind.EVENT, event.id),
            event.scope,
            (*filled(_ASKS, (event.title,)), *event.asks),
            (event.title, date_words(event.start), end, event.summary),
        ),
    )


def event_statement(event: Event) -> Statement:
    """Say when it is or was, and what is known of it."""
    inferred = event.date_standing is DateStanding.INFERRED
    when = f"{event_when(event)}{_STANDINGS[event.standing]}"
    return Statement(
        question=event.title,
        answer=f"{when[:1].upper()}{when[1:]}. {event.summary or event.title}",
        citations=event.citations,
        confirmed_on=event.confirmed_on,
        cautions=(Caution.INFERRED_DATE,) if inferred else (),
    )


def event_when(event: Event) -> str:
    """Write its day or span, and its hour where it is stated: « le 2 avril 2026, à 9 h 30 »."""
    when = from_to(event.start, event.end) if event.end else on_date(event.start)
    if event.hour is None:
        return when
    minutes = f" {event.hour.minute:02}" if event.hour.minute else ""
    return f"{when}, à {event.hour.hour} h{minutes}"
