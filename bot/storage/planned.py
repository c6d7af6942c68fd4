"""What was planned, in the database: dates of events, and for whom and when planning was done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import Delivery, DeliveryState, PlaceKind
from bot.domain.schedule.moments import Moment
from bot.domain.schedule.plans import Plan, Planned
from bot.storage.deliveries import DeliveryRepository, delivery_of
from bot.storage.holders import Holder, HolderKind
from bot.storage.inserts import insert_into
from bot.storage.rows import DeliveryRow, PlannedHolderRow, PlannerRow, PlanRow
from bot.storage.turns import hold_claims

# What one statement may name: databases count their parameters.
_AT_ONCE: Final = 10_000
# SQLAlchemy's time grows with the square of what one statement enters and returns.
_ENTERED_AT_ONCE: Final = 500
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """Up to where planning was done: the content counter, and the day; never, where it is None."""

    content_revision: int
    day: date | None


class PlanRepository:
    """The plans, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def planner(self) -> Planner:
        """Return up to where planning was done."""
        return await self._planner(lock=False)

    async def lock(self) -> Planner:
        """Make others who plan, or claim what is planned, wait until this session ends."""
        planner = await self._planner(lock=True)
        await hold_claims(self._session)
        return planner

    async def done(self, content_revision: int, day: date) -> None:
        """Note up to where planning was done."""
        values = {"content_revision": content_revision, "day": day}
        await self._session.execute(update(PlannerRow).values(values))

    async def holders(self) -> dict[Holder, str]:
        """Return the servers and people planned for, each with its fingerprint."""
        rows = await self._session.execute(
            select(PlannedHolderRow.kind, PlannedHolderRow.id, PlannedHolderRow.digest)
        )
        return {
            Holder(kind=HolderKind(kind), id=identity): digest for kind, identity, digest in rows
        }

    async def note_holders(self, holders: Mapping[Holder, str | None]) -> None:
        """Note that these were planned for as they are; None for one that is gone."""
        for kind in HolderKind:
            for some in _batches([holder.id for holder in holders if holder.kind is kind]):
                row = PlannedHolderRow
                gone = delete(row).where(row.kind == kind, row.id.in_(some))
                await self._session.execute(gone)
        kept = [
            {"kind": holder.kind, "id": holder.id, "digest": digest}
            for holder, digest in holders.items()
            if digest is not None
        ]
        if kept:
            await self._session.execute(insert(PlannedHolderRow), kept)

    async def histories(self, events: Collection[str] | None = None) -> dict[str, list[Planned]]:
        """Return the dates planned for of these events, or of all, oldest first."""
        query = select(PlanRow).order_by(PlanRow.event, PlanRow.revision)
        if events is not None:
            query = query.where(PlanRow.event.in_(list(events)))
        found: dict[str, list[Planned]] = defaultdict(list)
        for row in await self._session.scalars(query):
            found[row.event].append(_planned(row))
        return dict(found)

    async def add(self, planned: Sequence[Planned]) -> None:
        """Enter dates of events; one already there stays as it is."""
        if planned:
            entry = insert_into(self._session, PlanRow).on_conflict_do_nothing()
            await self._session.execute(entry, [_row(each) for each in planned])

    async def held(self, subjects: Collection[str]) -> list[Delivery]:
        """Return every delivery about these."""
        return await self._deliveries(DeliveryRow.subject.in_(list(subjects)))

    async def held_for(
        self, holders: Collection[Holder], subjects: Collection[str]
    ) -> list[Delivery]:
        """Return the deliveries to these holders' places about these, or that still wait."""
        servers = [holder.id for holder in holders if holder.kind is HolderKind.SERVER]
        people = [holder.id for holder in holders if holder.kind is HolderKind.PERSON]
        channel = DeliveryRow.place_kind == PlaceKind.CHANNEL
        found: list[Delivery] = []
        conditions = [
            *(and_(channel, DeliveryRow.server_id.in_(some)) for some in _batches(servers)),
            *(and_(~channel, DeliveryRow.place_id.in_(some)) for some in _batches(people)),
        ]
        for condition in conditions:
            found += await self._deliveries(
                condition,
                or_(
                    DeliveryRow.subject.in_(list(subjects)),
                    DeliveryRow.state == DeliveryState.PENDING,
                ),
            )
        return found

    async def apply(self, plan: Plan, now: datetime) -> int:
        """Enter what is owed, withhold what is not; return how many deliveries that changes."""
        outbox = DeliveryRepository(self._session)
        changed = 0
        for reason in {reason for _, reason in plan.withhold}:
            ids = [delivery for delivery, each in plan.withhold if each is reason]
            for some in _batches(ids):
                changed += await outbox.withhold(some, reason, now)
        for retimed in plan.retime:
            await self._session.execute(
                update(DeliveryRow)
                .where(DeliveryRow.id == retimed.delivery)
                .where(DeliveryRow.state == DeliveryState.PENDING)
                .where(DeliveryRow.attempted_at.is_(None))
                .values(due_at=retimed.at, available_at=retimed.at, server_id=retimed.server)
                .execution_options(synchronize_session=False)
            )
        # One statement enters rows that leave the same columns empty: alike ones go together.
        alike = sorted(plan.owe, key=lambda owed: (owed.kind, owed.place.kind))
        for few in _batches(alike, _ENTERED_AT_ONCE):
            changed += await outbox.owe(few, now)
        return changed + len(plan.retime)

    async def _deliveries(self, *conditions: ColumnElement[bool]) -> list[Delivery]:
        query = select(DeliveryRow).where(*conditions).order_by(DeliveryRow.id)
        return [delivery_of(row) for row in await self._session.scalars(query)]

    async def _planner(self, *, lock: bool) -> Planner:
        query = select(PlannerRow.content_revision, PlannerRow.day)
        row = (await self._session.execute(query.with_for_update() if lock else query)).one()
        return Planner(content_revision=row[0], day=row[1])


def _batches(items: Sequence[_Item], size: int = _AT_ONCE) -> Iterable[Sequence[_Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _planned(row: PlanRow) -> Planned:
    moment = None
    if row.moment is not None and row.zone is not None:
        moment = Moment(at=row.moment, zone=row.zone, hour_stated=row.hour_stated)
    return Planned(
        event=row.event,
        revision=row.revision,
        since=row.since,
        moment=moment,
        cancelled=row.cancelled,
    )


def _row(planned: Planned) -> dict[str, Any]:
    moment = planned.moment
    return {
        "event": planned.event,
        "revision": planned.revision,
        "since": planned.since,
        "moment": moment.at if moment else None,
        "zone": moment.zone if moment else None,
        "hour_stated": moment.hour_stated if moment else False,
        "cancelled": planned.cancelled,
    }
