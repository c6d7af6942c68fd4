"""The register: what became of what was owed, for people to see to; and how long it is kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import Delivery, DeliveryState, PlaceKind, Reason
from bot.storage.deliveries import delivery_of
from bot.storage.rows import DeliveryRow

_ROW: Final = DeliveryRow
_TO_CHANNELS: Final = _ROW.place_kind == PlaceKind.CHANNEL
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
        """Owe again what failed or is unsure, of a server or of all; return how many.

        A person decided: nothing is looked for first.
        """
        wanted: list[Any] = [_ROW.id.in_(list(ids)), _NEEDS_SOMEONE, _TO_CHANNELS]
        if server is not None:
            wanted.append(_ROW.server_id == server)
        again = (
            update(_ROW)
            .where(*wanted)
            .values(
                state=DeliveryState.PENDING,
                available_at=now,
                attempts=0,
                attempted_at=None,
                settled_at=None,
                reason=None,
                told_at=None,
            )
            .returning(_ROW.id)
            .execution_options(synchronize_session=False)
        )
        return len((await self._session.execute(again)).all())

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
