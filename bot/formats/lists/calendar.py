"""The calendar, and one date of it."""

from collections.abc import Iterator
from datetime import date

from bot.domain.content.events import Event, EventStanding
from bot.domain.content.sources import DateStanding
from bot.domain.lists.values import (
    Calendar,
    CalendarLine,
    EventSheet,
    ListAddress,
    ListName,
    handle,
)
from bot.formats.catalogues.calendar import CalendarMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.deliveries import DeliveryMessage
from bot.formats.catalogues.events import EventMessage
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from bot.formats.lists.sheets import (
    DateAction,
    DateOffer,
    Opening,
    Part,
    Sheet,
    capital,
    counted,
    joined,
    labelled,
    strong,
)
from bot.formats.lists.support import support_parts
from bot.formats.lists.when import distance_words, event_words


def calendar_sheet(calendar: Calendar, today: date, catalogue: Catalogue) -> Sheet:
    """Lay out one side of the calendar, with the way to the other side."""
    past, lines = calendar.past, calendar.lines
    title = catalogue.text(CalendarMessage.PAST if past else CalendarMessage.COMING)
    empty = CalendarMessage.PAST_EMPTY if past else CalendarMessage.COMING_EMPTY
    of = handle(calendar.dossier.id) if calendar.dossier else ""
    here, there = (ListName.PAST, ListName.COMING) if past else (ListName.COMING, ListName.PAST)
    link = catalogue.text(CalendarMessage.TO_COMING if past else CalendarMessage.TO_PAST)
    parts = tuple(_part(line, calendar, today, catalogue) for line in lines)
    return Sheet(
        title=f"{title} · {calendar.dossier.title}" if calendar.dossier else title,
        address=ListAddress(name=here, of=of),
        parts=parts,
        empty=empty,
        counted=counted(len(lines), CalendarMessage.ONE, CalendarMessage.COUNT, catalogue),
        menu=catalogue.text(CalendarMessage.OPEN),
        links=(Opening(label=link, address=ListAddress(name=there, of=of)),),
        dates=() if past or not lines else (_all_dates(catalogue),),
    )


def event_sheet(sheet: EventSheet, today: date, catalogue: Catalogue) -> Sheet:
    """Lay out one date: when, how far, how firm, what is known of it, its documents."""
    event, dossier = sheet.line.event, sheet.line.dossier
    links: tuple[Opening, ...] = ()
    if dossier:
        address = ListAddress(name=ListName.DOSSIER, of=handle(dossier.id))
        links = (Opening(label=dossier.title, address=address),)
    return Sheet(
        title=event.title,
        address=ListAddress(name=ListName.EVENT, of=handle(event.id)),
        parts=tuple(part for part in _event_parts(sheet, today, catalogue) if part.text),
        links=links,
        dates=tuple(_date_offers(event, today, catalogue)),
    )


def event_line(event: Event, today: date, catalogue: Catalogue) -> str:
    """Write a date on one line: when, how far it is, its title and how firm it is."""
    when = joined(event_words(event, catalogue), _distance(event, today, catalogue))
    marks = _firmness(event, catalogue)
    told = f"{event.title} ({marks})" if marks else event.title
    return labelled(strong(capital(when)), told, catalogue)


def event_marks(event: Event, catalogue: Catalogue) -> str:
    """Write what kind of date it is, and how firm."""
    kind = catalogue.text(event.kind)
    return joined(kind, _firmness(event, catalogue))


def _all_dates(catalogue: Catalogue) -> DateOffer:
    label = catalogue.text(SubscriptionMessage.CALENDAR_BUTTON)
    return DateOffer(label=label, action=DateAction.FILE)


def _date_offers(event: Event, today: date, catalogue: Catalogue) -> Iterator[DateOffer]:
    """Offer the file of a date whose day is known, and reminders of one that is still to come."""
    name, last = handle(event.id), (event.end or event.start).period.last
    if last >= today and event.standing is not EventStanding.CANCELLED:
        label = catalogue.text(DeliveryMessage.REMIND_ME)
        yield DateOffer(label=label, action=DateAction.REMIND, event=name)
    if event.start.exact is not None:
        label = catalogue.text(EventMessage.ICS)
        yield DateOffer(label=label, action=DateAction.FILE, event=name)


def _firmness(event: Event, catalogue: Catalogue) -> str:
    words = []
    if event.standing is not EventStanding.CONFIRMED:
        standing = catalogue.text(event.standing)
        words.append(catalogue.text(CalendarMessage.STANDING, standing=standing))
    if event.date_standing is DateStanding.INFERRED:
        words.append(catalogue.text(CalendarMessage.INFERRED))
    return joined(*words)


def _distance(event: Event, today: date, catalogue: Catalogue) -> str:
    return distance_words(event.start, event.end, today, catalogue)


def _part(line: CalendarLine, calendar: Calendar, today: date, catalogue: Catalogue) -> Part:
    event, dossier = line.event, line.dossier
    when = joined(event_words(event, catalogue), _distance(event, today, catalogue))
    named = ""
    if dossier and calendar.dossier is None:
        named = catalogue.text(CalendarMessage.OF_DOSSIER, title=dossier.title)
    marks = capital(joined(event_marks(event, catalogue), named))
    address = ListAddress(name=ListName.EVENT, of=handle(event.id))
    return Part(
        text=f"{strong(capital(when))}\n{event.title}\n{marks}",
        opening=Opening(label=event.title, hint=capital(when), address=address),
    )


def _event_parts(sheet: EventSheet, today: date, catalogue: Catalogue) -> Iterator[Part]:
    event, dossier = sheet.line.event, sheet.line.dossier
    when = joined(event_words(event, catalogue), _distance(event, today, catalogue))
    yield Part(text=f"{strong(capital(when))}\n{capital(event_marks(event, catalogue))}")
    yield Part(text=event.summary)
    if dossier:
        named = catalogue.text(CalendarMessage.OF_DOSSIER, title=dossier.title)
        yield Part(text=capital(named))
    yield from support_parts(sheet.references, sheet.cautions, None, catalogue)
