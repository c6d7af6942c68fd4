"""The register: what became of what was owed, for people to see to; and how long it is kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, case, delete, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.deliveries import IN_PARTS, Delivery, DeliveryState, PlaceKind, Reason
from bot.storage.deliveries import delivery_of
from bot.storage.parts import NEVER, PartRepository
from bot.storage.rows import DeliveryRow

_ROW: Final = DeliveryRow
_TO_CHANNELS: Final = _ROW.place_kind == PlaceKind.CHANNEL
_FOLLOWS: Final = and_(_ROW.kind.in_(IN_PARTS), _ROW.part > 0)
_NAMED: Final = aliased(DeliveryRow)
_NEEDS_SOMEONE: Final = _ROW.state.in_((DeliveryState.FAILED, DeliveryState.UNSURE))
_TO_TELL: Final = and_(
    _ROW.told_at.is_(None),
    or_(
        _NEEDS_SOMEONE,
        and_(_ROW.state == DeliveryState.WITHHELD, _ROW.reason == Reason.PASSED),
    ),
)


class RegisterRepository:
    """The register, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def channels(
        self, *, server: int | None, event: str | None, limit: int
    ) -> list[Delivery]:
        """Return what was owed to channels of a server or of all, the latest due first.

        Direct messages are left out: what people ask for in private is nobody else's concern.
        """
        query = select(_ROW).where(_TO_CHANNELS)
        if server is not None:
            query = query.where(_ROW.server_id == server)
        if event is not None:
            query = query.where(_ROW.subject == event)
        latest = query.order_by(_ROW.due_at.desc(), _ROW.id.desc()).limit(limit)
        return [delivery_of(row) for row in await self._session.scalars(latest)]

    async def resend(self, ids: Iterable[int], server: int | None, now: datetime) -> int:
        """Owe again what failed or is unsure, of a server or of all; return how many leave.

        A person decided: nothing is looked for first. The parts after one of these go along.
        """
        named = select(_NAMED.subject, _NAMED.kind, _NAMED.place_id).where(_NAMED.id.in_(list(ids)))
        beside = tuple_(_ROW.subject, _ROW.kind, _ROW.place_id).in_(named)
        belongs = or_(_ROW.id.in_(list(ids)), and_(_ROW.kind.in_(IN_PARTS), beside))
        wanted: list[Any] = [belongs, _NEEDS_SOMEONE, _TO_CHANNELS]
        if server is not None:
            wanted.append(_ROW.server_id == server)
        again = (
            update(_ROW)
            .where(*wanted)
            .values(
                state=DeliveryState.PENDING,
                available_at=case((_FOLLOWS, NEVER), else_=now),
                attempts=0,
                attempted_at=None,
                settled_at=None,
                reason=None,
                told_at=None,
            )
            .returning(_ROW.subject, _FOLLOWS)
            .execution_options(synchronize_session=False)
        )
        owed = (await self._session.execute(again)).all()
        following = {subject for subject, follows in owed if follows}
        released = await PartRepository(self._session).release(following, now)
        return len(released) + sum(not follows for _, follows in owed)

    async def untold(self) -> list[Delivery]:
        """Return what needs a person and was told to nobody; others who tell see none of it."""
        query = select(_ROW).where(_TO_TELL).order_by(_ROW.due_at, _ROW.id)
        rows = await self._session.scalars(query.with_for_update(skip_locked=True))
        return [delivery_of(row) for row in rows]

    async def told(self, deliveries: Sequence[Delivery], now: datetime) -> None:
        """Note that these were told of."""
        await self._session.execute(
            update(_ROW)
            .where(_ROW.id.in_([each.id for each in deliveries]))
            .values(told_at=now)
            .execution_options(synchronize_session=False)
        )

    async def waiting(self) -> int:
        """Count what waits for a person to decide."""
        return int(await self._session.scalar(select(func.count()).where(_NEEDS_SOMEONE)) or 0)

    async def forget(self, before: datetime) -> int:
        """Remove what was settled before, unless it is about something still ahead then."""
        over = delete(_ROW).where(
            _ROW.settled_at < before, or_(_ROW.expires_at.is_(None), _ROW.expires_at < before)
        )
        gone = await self._session.execute(over.returning(_ROW.id))
        return len(gone.all())
