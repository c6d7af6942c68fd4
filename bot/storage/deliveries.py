"""The outbox: what is owed is entered, claimed with a lease, and settled by whoever holds that."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import and_, literal_column, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import (
    REVOCABLE,
    Copy,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.storage.inserts import insert_into
from bot.storage.parts import NEVER, PartRepository
from bot.storage.rows import DeliveryRow

_ROW: Final = DeliveryRow
# Owed again, they are pending again.
# As literals: a statement run for many rows can carry no values of its own.
_REVOCABLE: Final = and_(
    _ROW.state == literal_column(f"'{DeliveryState.WITHHELD}'"),
    or_(*(_ROW.reason == literal_column(f"'{reason}'") for reason in sorted(REVOCABLE))),
    _ROW.attempted_at.is_(None),
)
_EDITING: Final = frozenset({DeliveryKind.CORRECTION, DeliveryKind.CROSSPOST})
_AT_ONCE: Final = 200
_RENEWED: Final = (
    "due_at",
    "expires_at",
    "available_at",
    "server_id",
    "state",
    "reason",
    "settled_at",
)


class DeliveryRepository:
    """The outbox, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def owe(self, owed: Iterable[Owed], now: datetime) -> int:
        """Enter what is owed and return how much of it is new; a key already there stays as it is.

        What was withheld for a place or a wish that has come back is owed again.
        """
        wanted = list(owed)
        entries = {each.key: _entry(each, now) for each in wanted}
        # In one order: two who enter the same keys would otherwise wait for one another.
        rows = [entries[key] for key in sorted(entries)]
        if not rows:
            return 0
        entry = insert_into(self._session, _ROW)
        statement = entry.on_conflict_do_update(
            index_elements=[_ROW.key],
            set_={name: entry.excluded[name] for name in _RENEWED},
            where=_REVOCABLE,
        ).returning(_ROW.id)
        new = len((await self._session.execute(statement, rows)).all())
        if following := {each.subject for each in wanted if each.follows}:
            await PartRepository(self._session).release(following, now)
        return new

    async def withhold(self, ids: Iterable[int], reason: Reason, now: datetime) -> int:
        """Take back what surely has not left; return how many. The rest is seen to as it leaves."""
        wanted = list(ids)
        if not wanted:
            return 0  # A database looks for nothing by reading everything that waits.
        taken_back = (
            update(_ROW)
            .where(
                _ROW.id.in_(wanted),
                _ROW.state == DeliveryState.PENDING,
                _ROW.attempted_at.is_(None),
            )
            .values(
                state=DeliveryState.WITHHELD,
                reason=reason,
                settled_at=now,
                lease=None,
                leased_until=None,
            )
            .returning(_ROW.id)
            .execution_options(synchronize_session=False)
        )
        return len((await self._session.execute(taken_back)).all())

    async def held(self, subject: str) -> list[Delivery]:
        """Return everything about an event, in whatever state, the earliest due first."""
        return await self._list(_ROW.subject == subject)

    async def open_beside(self, deliveries: Sequence[Delivery], now: datetime) -> list[Delivery]:
        """Return what else is due or on its way, about the same events and at the same places."""
        own = [each.id for each in deliveries]
        return await self._list(
            _ROW.subject.in_({each.owed.subject for each in deliveries}),
            _ROW.state.in_((DeliveryState.PENDING, DeliveryState.LEASED)),
            _ROW.place_id.in_({each.owed.place.id for each in deliveries}),
            _ROW.due_at <= now,
            _ROW.id.not_in(own),
        )

    async def heard(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Return what was ever owed about the same events, and as summaries, at the same places."""
        return await self._list(
            or_(
                _ROW.subject.in_({each.owed.subject for each in deliveries}),
                _ROW.kind == DeliveryKind.SUMMARY,
            ),
            _ROW.place_id.in_({each.owed.place.id for each in deliveries}),
        )

    async def _list(self, *conditions: Any) -> list[Delivery]:
        query = select(_ROW).where(*conditions).order_by(_ROW.due_at, _ROW.id)
        # Some thousand rows are read beside what is being sent, which must not stand still for it.
        rows = await self._session.stream_scalars(query.execution_options(yield_per=_AT_ONCE))
        return [delivery_of(row) async for row in rows]


def delivery_of(row: DeliveryRow) -> Delivery:
    """Return the value that a row stands for."""
    return Delivery(
        id=row.id,
        owed=_owed(row),
        state=DeliveryState(row.state),
        attempts=row.attempts,
        available_at=row.available_at,
        lease=row.lease,
        leased_until=row.leased_until,
        attempted_at=row.attempted_at,
        channel_id=row.channel_id,
        message_id=row.message_id,
        settled_at=row.settled_at,
        reason=None if row.reason is None else Reason(row.reason),
        told_at=row.told_at,
    )


def _owed(row: DeliveryRow) -> Owed:
    return Owed(
        key=row.key,
        kind=DeliveryKind(row.kind),
        place=Place(kind=PlaceKind(row.place_kind), id=row.place_id, server=row.server_id),
        due_at=row.due_at,
        expires_at=row.expires_at,
        subject=row.subject,
        revision=row.revision,
        lead=None if row.lead_seconds is None else timedelta(seconds=row.lead_seconds),
        text=row.text,
        part=row.part,
        edits=_edited(row),
    )


def _edited(row: DeliveryRow) -> Copy | None:
    if row.kind not in _EDITING or row.message_id is None:
        return None
    return Copy(channel=row.channel_id or row.place_id, message=row.message_id)


def _entry(owed: Owed, now: datetime) -> dict[str, Any]:
    lead = owed.lead
    return {
        "key": owed.key,
        "kind": owed.kind,
        "subject": owed.subject,
        "revision": owed.revision,
        "lead_seconds": None if lead is None else int(lead.total_seconds()),
        "place_kind": owed.place.kind,
        "place_id": owed.place.id,
        "server_id": owed.place.server,
        "text": owed.text,
        "part": owed.part,
        "channel_id": owed.edits.channel if owed.edits else None,
        "message_id": owed.edits.message if owed.edits else None,
        "due_at": owed.due_at,
        "expires_at": owed.expires_at,
        "available_at": NEVER if owed.follows else max(owed.due_at, now),
        "state": DeliveryState.PENDING,
        "attempts": 0,
    }
