"""The calendar as coordinators keep it: events added, changed, called off, brought back.

Each change is one transaction, with its line in the journal and with what is owed because of it.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar.changes import EventChange
from bot.domain.calendar.desk import Desk
from bot.domain.calendar.errors import (
    EventChangedSinceError,
    NotKeeperError,
    OthersEventError,
    UnknownEventError,
)
from bot.domain.calendar.forms import EventForm, Proposal, mark_of
from bot.domain.calendar.rules import Remit, as_cancelled, as_restored, remit_of
from bot.domain.calendar.steps import step_events
from bot.domain.content.events import Event, EventStanding
from bot.domain.content.sources import Source
from bot.domain.errors import ConflictError, InvalidError
from bot.domain.journal import actor_of
from bot.domain.lists.values import named_by
from bot.domain.places.places import HomeServer, Person
from bot.domain.schedule.consultation import ConsultationCheck
from bot.domain.schedule.moments import local_day
from bot.domain.schedule.timeline import is_over, place_in_time
from bot.domain.text import fold
from bot.formats.calendar.forms import form_of
from bot.formats.calendar.proposals import check, propose
from bot.storage.database import Database
from bot.storage.events import EventRepository, event_in
from bot.storage.servers import ServerRepository

_SUGGESTED = 25


class RefusedFormError(InvalidError):
    """A form that has faults, and was not kept; nothing that was typed is lost."""

    code = "refused_form"

    def __init__(self, proposal: Proposal) -> None:
        super().__init__(", ".join(f"{each.field}: {each.fault}" for each in proposal.faults))
        self.proposal = proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEvent:
    """An event as someone who keeps it sees it, beside what it is held against."""

    event: Event
    desk: Desk
    usual_leads: tuple[timedelta, ...]

    @property
    def form(self) -> EventForm:
        """The form in which it can be changed."""
        return form_of(self.event, self.desk.sources)


class EventService:
    """Use cases on the calendar; `home` names who coordinates the whole network."""

    def __init__(self, database: Database, home: HomeServer | None) -> None:
        self._database = database
        self._home = home

    async def suggest(self, person: Person, typed: str, now: datetime) -> tuple[Event, ...]:
        """Return the events a person keeps that bear these words, the nearest to come first."""
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            events = (await EventRepository(session).desk()).events.values()
        wanted = fold(typed).split()
        found = [
            event
            for event in events
            if remit.covers(event) and all(word in _called(event) for word in wanted)
        ]
        coming = [event for event in found if not is_over(event, now)]
        past = [event for event in found if is_over(event, now)]
        ordered = [
            *sorted(coming, key=place_in_time),
            *sorted(past, key=place_in_time, reverse=True),
        ]
        return tuple(ordered[:_SUGGESTED])

    async def start(self, person: Person, form: EventForm, now: datetime) -> EventForm:
        """Begin a form for someone who keeps events; its document is written as they would."""
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            source = (await _seen_desk(EventRepository(session), remit, now)).source(form.document)
        return form if source is None else replace(form, document=source.url or source.title)

    async def documents(self, person: Person, typed: str, now: datetime) -> tuple[Source, ...]:
        """Return the documents whose titles hold these words, the latest first."""
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            sources = (await _seen_desk(EventRepository(session), remit, now)).sources.values()
        wanted = fold(typed).split()
        dated = sorted(sources, key=lambda each: (str(each.date or ""), each.id), reverse=True)
        found = [each for each in dated if all(word in fold(each.title) for word in wanted)]
        return tuple(found[:_SUGGESTED])

    async def kept(self, person: Person, event: str, now: datetime) -> KeptEvent:
        """Return an event to someone who keeps it (UnknownEventError, OthersEventError)."""
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            desk = await EventRepository(session).desk()
        held, seen = _held(desk, remit, event), _seen(desk, remit, now)
        return KeptEvent(event=held, desk=seen, usual_leads=desk.network.leads_for(held.kind))

    async def propose(self, person: Person, form: EventForm, now: datetime) -> Proposal:
        """Understand a form; nothing is kept yet."""
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            desk = await _seen_desk(EventRepository(session), remit, now)
        return _proposed(form, desk, remit, now)

    async def save(self, person: Person, form: EventForm, now: datetime) -> Proposal:
        """Keep what a form says (RefusedFormError; ConflictError where the event changed)."""
        async with self._writing(person) as (events, remit):
            proposal = _proposed(form, await _seen_desk(events, remit, now), remit, now)
            if proposal.event is None:
                raise RefusedFormError(proposal)
            notice = () if proposal.source is None else (proposal.source,)
            await events.keep(*notice, proposal.event, actor=actor_of(person.id), now=now)
            if form.item is not None:
                await events.made_of(form.item)
        return proposal

    async def cancel(self, person: Person, event: str, now: datetime) -> Event:
        """Call an event off; whoever was told of it will be told."""
        async with self._writing(person) as (events, remit):
            held = _held(await events.desk(), remit, event)
            if held.standing is EventStanding.CANCELLED:
                return held
            cancelled = as_cancelled(held)
            await events.keep(cancelled, actor=actor_of(person.id), now=now)
        return cancelled

    async def set_leads(
        self, person: Person, event: str, leads: tuple[timedelta, ...], now: datetime
    ) -> Event:
        """Give an event lead times of its own, or with none those of its kind."""
        async with self._writing(person) as (events, remit):
            held = _held(await events.desk(), remit, event)
            changed = replace(held, leads=tuple(sorted(set(leads), reverse=True)))
            await events.keep(changed, actor=actor_of(person.id), now=now)
        return changed

    async def check(
        self, person: Person, event: str, received: date, fixed: Mapping[int, date]
    ) -> ConsultationCheck:
        """Tell whether there is time to consult before a deadline, some steps having their day."""
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            desk = await EventRepository(session).desk()
        return _checked(_held(desk, remit, event), received, fixed, desk)

    async def add_steps(
        self, person: Person, event: str, received: date, fixed: Mapping[int, date], now: datetime
    ) -> tuple[Event, ...]:
        """Enter the steps of a consultation that are still to come; those already there stay."""
        async with self._writing(person) as (events, remit):
            desk = await events.desk()
            deadline = _held(desk, remit, event)
            found = _checked(deadline, received, fixed, desk)
            steps = step_events(deadline, found, local_day(now, deadline.zone), desk.events)
            titles = {each.title for each in desk.events.values()}
            new = tuple(step for step in steps if step.title not in titles)
            await events.keep(*new, actor=actor_of(person.id), now=now)
        return new

    async def journal(self, person: Person, event: str) -> tuple[EventChange, ...]:
        """Return what was changed of an event, newest first, to someone who keeps it.

        A change from or to what they do not keep is left out: it may have been for fewer.
        """
        async with self._database.read() as session:
            remit = await self._remit(person, ServerRepository(session))
            events = EventRepository(session)
            held = _held(await events.desk(), remit, event)
            lines = await events.journal(held.id)
        changes = (
            EventChange(line=line, before=event_in(line.before), after=event_in(line.after))
            for line in lines
        )
        return tuple(
            each
            for each in changes
            if all(state is None or remit.covers(state) for state in (each.before, each.after))
        )

    async def undo(self, person: Person, change: int, now: datetime) -> Event:
        """Put back what stood before a change (EventChangedSinceError where more changed since)."""
        async with self._writing(person) as (events, remit):
            line = await events.change(change)
            before, after = event_in(line.before), event_in(line.after)
            current = _require(remit, await events.event(line.record))
            if after != current:
                raise EventChangedSinceError(line.record)
            restored = as_restored(before, current)
            _require(remit, restored)
            await events.keep(restored, actor=actor_of(person.id), now=now)
        return restored

    @asynccontextmanager
    async def _writing(self, person: Person) -> AsyncIterator[tuple[EventRepository, Remit]]:
        """Give the events to someone who keeps some; what they did is committed at the end."""
        async with self._database.write() as session:
            events = EventRepository(session)
            await events.lock()
            yield events, await self._remit(person, ServerRepository(session))
            await session.commit()

    async def _remit(self, person: Person, servers: ServerRepository) -> Remit:
        server = await servers.get(person.server) if person.server else None
        remit = remit_of(person, server, self._home)
        if remit is None:
            raise NotKeeperError(str(person.server))
        return remit


async def _seen_desk(events: EventRepository, remit: Remit, now: datetime) -> Desk:
    return _seen(await events.desk(), remit, now)


def _seen(desk: Desk, remit: Remit, now: datetime) -> Desk:
    return remit.seen(desk, now.astimezone(ZoneInfo(desk.network.zone)).date())


def _proposed(form: EventForm, desk: Desk, remit: Remit, now: datetime) -> Proposal:
    if form.event is not None and mark_of(_held(desk, remit, form.event)) != form.mark:
        raise ConflictError(form.event)
    return propose(form, desk, remit, now)


def _held(desk: Desk, remit: Remit, event: str) -> Event:
    named = event if event in desk.events else named_by(event, desk.events)
    if named is None:
        raise UnknownEventError(event)
    return _require(remit, desk.events[named])


def _require(remit: Remit, event: Event) -> Event:
    if not remit.covers(event):
        raise OthersEventError(event.id)
    return event


def _checked(
    event: Event, received: date, fixed: Mapping[int, date], desk: Desk
) -> ConsultationCheck:
    found = check(event, received, desk, fixed)
    if found is None:
        raise InvalidError(event.id)
    return found


def _called(event: Event) -> str:
    return fold(f"{event.title} {event.start} {event.id}")
