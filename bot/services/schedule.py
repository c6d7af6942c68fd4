"""The schedule: what is coming, what is owed for it, and whether there is time to consult."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Reader, may_read
from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.domain.content.pack import RecordKey
from bot.domain.content.sources import Source
from bot.domain.dates import Period
from bot.domain.deliveries import DeliveryKind, Owed, Place, PlaceKind
from bot.domain.errors import InvalidError, NotFoundError
from bot.domain.lists.readable import Readable
from bot.domain.schedule.consultation import ConsultationCheck, check_consultation
from bot.domain.schedule.dates import PlannedMessage, Preview, Scheduled, grouped, preview_of
from bot.domain.schedule.moments import local_day, moment_of
from bot.domain.schedule.planning import Situation, reconcile
from bot.domain.schedule.plans import Planned, revised, still_owed
from bot.domain.schedule.recipients import Recipient, purpose_of
from bot.domain.schedule.reminders import reminders, told_at
from bot.domain.schedule.summaries import Monday, summaries_of
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.outbox.notices import Notice, notice_text, summary_text
from bot.storage.database import Database
from bot.storage.holders import read_network, read_world
from bot.storage.planned import PlanRepository
from bot.storage.plans import is_planned, replan
from bot.storage.records import RecordRepository

_NO_CONTENT = "no content was loaded yet"
# Stands for the channel of each purpose where messages are shown that have no place yet.
_ANY_CHANNEL = Place(kind=PlaceKind.CHANNEL, id=0)


class ScheduleService:
    """Use cases on time: what lies ahead, and the messages that come of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def replan(self, now: datetime) -> int:
        """Bring what is owed up to date with all that changed; return how many deliveries change.

        Costs next to nothing where nothing changed; several processes may do it at once.
        """
        async with self._database.read() as session:
            if await is_planned(session, now):
                return 0
        async with self._database.write() as session:
            changed = await replan(session, now)
            await session.commit()
        return changed

    async def upcoming(
        self, first: date, last: date | None, *, reader: Reader, now: datetime
    ) -> tuple[Scheduled, ...]:
        """List the events of these days, the earliest first, with the instants of reminders."""
        network, events, _ = await self._content()
        period = Period(first=first, last=last or date.max)
        today = local_day(now, network.zone)
        found = [
            event
            for event in events
            if may_read(reader, event.scope, today)
            and period.overlaps(event.start.period.first, (event.end or event.start).period.last)
        ]
        ordered = sorted(found, key=lambda event: (event.start, event.id))
        return tuple(_scheduled(event, network) for event in ordered)

    async def preview(self, event: Event | str, now: datetime) -> tuple[Preview, ...]:
        """List every message that an event, kept or not yet, will cause (NotFoundError).

        What waits for the end of an embargo is told as it will be then.
        """
        async with self._database.read() as session:
            world = await read_world(session)
            records = RecordRepository(session)
            kept = await _event(records, event) if isinstance(event, str) else event
            sources = await _sources(records)
            plans = PlanRepository(session)
            known = (await plans.histories([kept.id])).get(kept.id, [])
            held = await plans.held([kept.id])
        if world is None:
            raise NotFoundError(_NO_CONTENT)
        begins = now if known else told_at(kept.embargo_until, now, world.network.zone)
        history = revised(kept, known, begins)
        if not history:
            return ()
        situation = Situation(
            history=history,
            recipients=world.recipients(kept, local_day(begins, world.network.zone)),
            held=held,
            days_off=world.network.days_off,
            announce=not known,
            now=begins,
        )
        summaries = summaries_of(kept, world.network, world.servers.values(), begins)
        groups = grouped([*still_owed(held, reconcile(situation)), *summaries])
        return tuple(
            preview_of(owed, _text(owed[0], kept, sources, told=known)) for owed in groups.values()
        )

    async def plan(self, now: datetime, until: datetime) -> tuple[PlannedMessage, ...]:
        """List the messages of a span of time, as if all content became known at its beginning.

        There stands one channel of each purpose, which may read everything. What lies beyond the
        span and is not spoken of within it is left out.
        """
        network, events, sources = await self._content()
        messages = [
            PlannedMessage(
                event=event,
                owed=owed,
                purpose=purpose_of(event.kind),
                text=_text(owed, event, sources),
            )
            for event in events
            for owed in _owed_within(event, network, now, until)
        ]
        return tuple(sorted(messages, key=lambda each: (each.owed.due_at, each.owed.key)))

    async def check(
        self, received: date, due: date, fixed: Mapping[int, date] | None = None
    ) -> ConsultationCheck:
        """Tell whether a delay leaves time to consult; `fixed` gives days to steps by their index.

        InvalidError where the day it is due does not come after the day it was received.
        """
        if due <= received:
            raise InvalidError("La date d’échéance doit venir après la date de réception.")
        network, _, _ = await self._content()
        return check_consultation(received, due, network.steps, network.days_off, fixed)

    async def _content(self) -> tuple[Network, list[Event], Mapping[str, Source]]:
        async with self._database.read() as session:
            network = await read_network(session)
            records = RecordRepository(session)
            found = await records.of_kinds(RecordKind.EVENT)
            sources = await _sources(records)
        if network is None:
            raise NotFoundError(_NO_CONTENT)
        return network, [event for event in found if isinstance(event, Event)], sources


async def _event(records: RecordRepository, event: str) -> Event:
    key = RecordKey(RecordKind.EVENT, event)
    _, found = await records.at_revision([key])
    kept = found.get(key)
    if not isinstance(kept, Event):
        raise NotFoundError(event)
    return kept


async def _sources(records: RecordRepository) -> Mapping[str, Source]:
    found = await records.of_kinds("source")
    return {source.id: source for source in found if isinstance(source, Source)}


def _scheduled(event: Event, network: Network) -> Scheduled:
    moment = moment_of(event)
    leads = network.leads_of(event)
    instants = reminders(moment, leads, network.days_off) if moment else ()
    return Scheduled(event=event, moment=moment, reminders=instants)


def _owed_within(event: Event, network: Network, now: datetime, until: datetime) -> list[Owed]:
    history = revised(event, (), now)
    leads = network.leads_of(event)
    if not history or not leads:
        return []
    situation = Situation(
        history=history,
        recipients=[Recipient(place=_ANY_CHANNEL, leads=leads)],
        held=(),
        days_off=network.days_off,
        announce=True,
        now=now,
    )
    owed = [each for each in reconcile(situation).owe if each.due_at <= until]
    spoken_of = any(each.lead is not None for each in owed)
    moment = history[-1].moment
    soon = moment is not None and moment.at <= until
    return owed if spoken_of or soon else []


def _text(
    owed: Owed, event: Event, sources: Mapping[str, Source], *, told: Sequence[Planned] = ()
) -> str:
    """Write a message as whoever reads its event reads it, at the moment when it is due.

    Of a summary, only what it says of this event.
    """
    if owed.kind is DeliveryKind.SUMMARY:
        monday = Monday(day=local_day(owed.due_at, event.zone), at=owed.due_at)
        return summary_text(owed, [event], monday, catalogue_for("fr"))
    reader = Reader(audience=event.audience, regions=frozenset(filter(None, [event.region])))
    shown = Readable(
        records={Source: sources},
        reader=reader,
        now=owed.due_at,
        today=local_day(owed.due_at, event.zone),
    )
    notice = Notice(
        owed=owed,
        event=event,
        now=owed.due_at,
        references=shown.references(event.citations),
        told=told[-1] if told else None,
    )
    return notice_text(notice, catalogue_for("fr"))
