"""Who keeps which events, and what an event must respect before it is kept."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher
from typing import Final

from bot.domain.audiences import Audience, Reader, may_read
from bot.domain.calendar.desk import Desk
from bot.domain.calendar.forms import Doubt, Fault, FormDoubt, FormFault, FormField
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.text_rules import text_findings
from bot.domain.places.places import HomeServer, Person, Server, coordinates, is_national
from bot.domain.schedule.moments import comes_twice, is_skipped, local_day, moment_of
from bot.domain.text import words
from bot.domain.workdays import is_day_off

_FAR: Final = timedelta(days=2 * 365)
_SMALL_HOURS: Final = range(1, 6)
_SIMILAR: Final = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Remit:
    """The events someone keeps: all of them, or those of some regions, up to an audience."""

    national: bool = False
    regions: frozenset[str] = frozenset()
    audience: Audience = Audience.PUBLIC

    def covers(self, event: Event) -> bool:
        """Tell whether they decide for an event."""
        return self.national or (event.region in self.regions and event.audience <= self.audience)

    def seen(self, desk: Desk, today: date) -> Desk:
        """Return what of the records someone who keeps these events may be shown."""
        if self.national:
            return desk
        reader = Reader(audience=self.audience, regions=self.regions)
        events = {
            each.id: each
            for each in desk.events.values()
            if self.covers(each) or may_read(reader, each.scope, today)
        }
        return replace(
            desk,
            events=events,
            hidden=frozenset(desk.events.keys() - events.keys()),
            sources={
                each.id: each
                for each in desk.sources.values()
                if may_read(reader, each.scope, today)
            },
            dossiers={
                each.id: each
                for each in desk.dossiers.values()
                if may_read(reader, each.scope, today)
            },
        )

    @property
    def own_region(self) -> str | None:
        """The region an event of theirs has where they do not say: the only one they have."""
        return next(iter(self.regions)) if not self.national and len(self.regions) == 1 else None


def remit_of(person: Person, server: Server | None, home: HomeServer | None) -> Remit | None:
    """Return what someone keeps, from where they act at that moment; None where nothing."""
    if is_national(person, home):
        return Remit(national=True, audience=Audience.DELEGATES)
    if server is None or not coordinates(person, server):
        return None
    return Remit(regions=frozenset(server.regions), audience=server.audience)


def faults(event: Event, held: Event | None, remit: Remit, now: datetime) -> Iterator[FormFault]:
    """Yield what keeps an event from being kept by someone; a date left as it was is no fault."""
    yield from _text_faults(event)
    if held is None or not same_moment(event, held):
        yield from _date_faults(event, now)
    yield from _scope_faults(event, remit)


def doubts(
    event: Event, held: Event | None, others: Iterable[Event], days_off: Collection[date],
    now: datetime,
) -> Iterator[FormDoubt]:  # fmt: skip
    """Yield what to look at twice."""
    for other in others:
        if other.id != event.id and is_double(event, other):
            yield FormDoubt(doubt=Doubt.DUPLICATE, other=other)
    day = event.start.exact
    if day is None or (held is not None and same_moment(event, held)):
        return
    if event.hour is not None and comes_twice(day, event.hour, event.zone):
        yield FormDoubt(doubt=Doubt.HOUR_TWICE)
    if event.hour is not None and event.hour.hour in _SMALL_HOURS:
        yield FormDoubt(doubt=Doubt.SMALL_HOURS)
    if is_day_off(day, days_off):
        yield FormDoubt(doubt=Doubt.DAY_OFF)
    if day - local_day(now, event.zone) > _FAR:
        yield FormDoubt(doubt=Doubt.FAR_AHEAD)


def received_fault(received: date, event: Event, now: datetime) -> FormFault | None:
    """Return what is wrong with the day on which a document is said to have been received."""
    fault = None
    if received > local_day(now, event.zone):
        fault = Fault.RECEIVED_AHEAD
    elif event.start.exact is not None and received >= event.start.exact:
        fault = Fault.RECEIVED_AFTER
    return None if fault is None else FormFault(field=FormField.RECEIVED, fault=fault)


def same_moment(one: Event, other: Event) -> bool:
    """Tell whether two events are at the same time."""
    return (one.start, one.end, one.hour, one.zone) == (
        other.start, other.end, other.hour, other.zone
    )  # fmt: skip


def is_double(event: Event, other: Event) -> bool:
    """Tell whether another event may be the same: same kind and day, and much the same title."""
    if other.standing is EventStanding.CANCELLED:
        return False
    if (event.kind, event.start) != (other.kind, other.start):
        return False
    mine, theirs = " ".join(words(event.title)), " ".join(words(other.title))
    return SequenceMatcher(None, mine, theirs).ratio() >= _SIMILAR or set(mine.split()) <= set(
        theirs.split()
    )


def as_changed(event: Event, held: Event) -> Event:
    """Return an event as it is kept in place of another: one that moved is a new revision."""
    if same_moment(event, held):
        return event
    moved = held.start.exact is not None
    standing = EventStanding.MOVED if moved else EventStanding.CONFIRMED
    return replace(event, standing=standing, revision=held.revision + 1)


def as_cancelled(event: Event) -> Event:
    """Return an event called off; whoever was told of it is told so."""
    return replace(event, standing=EventStanding.CANCELLED, revision=event.revision + 1)


def as_restored(before: Event | None, current: Event) -> Event:
    """Return what an undone change leaves: the event as it was, as news to whoever was told.

    One that did not exist before is called off, since people may have been told of it.
    """
    if before is None:
        return as_cancelled(current)
    same = same_moment(before, current) and before.standing == current.standing
    revision = current.revision if same else current.revision + 1
    return replace(before, revision=revision)


def has_end(kind: EventKind) -> bool:
    """Tell whether events of a kind may last several days; a deadline is one moment."""
    return kind not in {EventKind.COMMENT_DEADLINE, EventKind.DEADLINE}


def _text_faults(event: Event) -> Iterator[FormFault]:
    if not event.title:
        yield FormFault(field=FormField.TITLE, fault=Fault.TITLE_MISSING)
        return
    for finding in text_findings(event):
        if finding.path == ("title",):
            yield FormFault(field=FormField.TITLE, fault=Fault.TEXT, detail=finding.message)


def _date_faults(event: Event, now: datetime) -> Iterator[FormFault]:
    day, moment = event.start.exact, moment_of(event)
    if day is None or moment is None:
        return
    if event.hour is not None and is_skipped(day, event.hour, event.zone):
        yield FormFault(field=FormField.WHEN, fault=Fault.SKIPPED_HOUR)
    elif moment.at <= now:
        yield FormFault(field=FormField.WHEN, fault=Fault.PAST)
    if event.end is not None and event.end.period.last < day:
        yield FormFault(field=FormField.END, fault=Fault.END_BEFORE_START)


def _scope_faults(event: Event, remit: Remit) -> Iterator[FormFault]:
    if remit.national:
        return
    if event.region is None:
        yield FormFault(field=FormField.REGION, fault=Fault.REGION_MISSING)
    elif event.region not in remit.regions:
        yield FormFault(field=FormField.REGION, fault=Fault.REGION_OF_OTHERS)
    if event.audience > remit.audience:
        yield FormFault(field=FormField.AUDIENCE, fault=Fault.AUDIENCE_TOO_NARROW)
