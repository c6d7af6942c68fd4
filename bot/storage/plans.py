"""When planning is to be done, and for what: an event just saved, or all that changed since."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_KIND
from bot.domain.schedule.moments import local_day
from bot.storage.holders import Holder, fingerprints, read_network, read_world
from bot.storage.planned import Planner, PlanRepository
from bot.storage.planning import Planning
from bot.storage.records import RecordChange, RecordRepository


async def apply_plan(session: AsyncSession, event: Event, now: datetime) -> int:
    """Plan for an event that was just saved in this session; return how many deliveries change."""
    plans = PlanRepository(session)
    planner = await plans.lock()
    world = await read_world(session)
    if world is None:
        return 0
    planning = Planning(plans=plans, world=world, now=now, announce=True)
    changed = await planning.events([event])
    changed += await planning.summaries(await _events(session))
    await _note_event(session, event, planner)
    return changed


async def is_planned(session: AsyncSession, now: datetime) -> bool:
    """Tell whether nothing changed since planning was last done."""
    plans = PlanRepository(session)
    network = await read_network(session)
    if network is None:
        return True
    planner = await plans.planner()
    if planner.day != local_day(now, network.zone):
        return False
    if planner.content_revision != await RecordRepository(session).revision():
        return False
    return await plans.holders() == await fingerprints(session)


async def replan(session: AsyncSession, now: datetime) -> int:
    """Plan for all that changed since it was last done; return how many deliveries change."""
    plans, records = PlanRepository(session), RecordRepository(session)
    planner = await plans.lock()
    # Read before what they stand for: of what changes meanwhile, the next round hears again.
    revision, present = await records.revision(), await fingerprints(session)
    world = await read_world(session)
    if world is None:
        return 0
    planning = Planning(plans=plans, world=world, now=now, announce=planner.day is not None)
    changes = await records.changed_since(planner.content_revision)
    events = {event.id: event for event in await _events(session)}
    touched = _touched(changes, events, planner, planning.today)
    changed = await planning.gone(_gone(changes))
    changed += await planning.events(events[name] for name in sorted(touched))
    known = await plans.holders()
    holders = _differing(known, present)
    rest = {name: event for name, event in events.items() if name not in touched}
    changed += await planning.holders(holders.keys(), rest)
    changed += await planning.missed_summary(events.values(), planner.day, known)
    changed += await planning.summaries(events.values())
    await plans.note_holders(holders)
    await plans.done(revision, planning.today)
    return changed


async def _note_event(session: AsyncSession, event: Event, planner: Planner) -> None:
    """Spare the next round this event, where nothing else that matters to it changed."""
    records = RecordRepository(session)
    revision = await records.revision()
    changes = await records.changed_since(planner.content_revision)
    others = [
        change
        for change in changes
        if change.key.kind in {NETWORK_KIND, RecordKind.EVENT} and change.key.record != event.id
    ]
    if planner.day is not None and not others:
        await PlanRepository(session).done(revision, planner.day)


async def _events(session: AsyncSession) -> list[Event]:
    found = await RecordRepository(session).of_kinds(RecordKind.EVENT)
    return [event for event in found if isinstance(event, Event)]


def _touched(
    changes: Sequence[RecordChange], events: Mapping[str, Event], planner: Planner, today: date
) -> set[str]:
    """Return the events to plan for: those that changed, all of them where the network did."""
    if any(isinstance(change.content, Network) for change in changes):
        return set(events)
    shown = {
        event.id
        for event in events.values()
        if event.embargo_until is not None
        and (planner.day or date.min) < event.embargo_until <= today
    }
    return shown | {change.key.record for change in changes if isinstance(change.content, Event)}


def _gone(changes: Sequence[RecordChange]) -> list[str]:
    return [
        change.key.record
        for change in changes
        if change.key.kind == RecordKind.EVENT and change.content is None
    ]


def _differing(
    before: Mapping[Holder, str], after: Mapping[Holder, str]
) -> dict[Holder, str | None]:
    """Return whoever came, changed or went, with their fingerprint of now."""
    return {
        holder: after.get(holder)
        for holder in before.keys() | after.keys()
        if before.get(holder) != after.get(holder)
    }
