"""Claims on the outbox: what is due is leased to one process, and settled by whoever holds it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, bindparam, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.outbox.sending import Settlement
from bot.storage.deliveries import delivery_of
from bot.storage.parts import NEVER, PartRepository
from bot.storage.rows import DeliveryRow

_ROW: Final = DeliveryRow
_TABLE: Final = DeliveryRow.__table__
_SETTLED: Final = (
    update(_TABLE)  # type: ignore[arg-type]
    .where(
        _TABLE.c.id == bindparam("of"),
        _TABLE.c.lease == bindparam("held_by"),
        _TABLE.c.state == DeliveryState.LEASED,
    )
    .values(
        state=bindparam("new_state"),
        lease=None,
        leased_until=None,
        **{
            name: bindparam(f"new_{name}")
            for name in (
                "available_at",
                "attempted_at",
                "settled_at",
                "reason",
                "channel_id",
                "message_id",
            )
        },
    )
)

_REFRAMED: Final = (
    update(_TABLE)  # type: ignore[arg-type]
    .where(_TABLE.c.id == bindparam("of"), _TABLE.c.state == DeliveryState.PENDING)
    .values(attempted_at=bindparam("at"), available_at=bindparam("next"))
)


class ClaimRepository:
    """The outbox as those who send see it, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def claim(
        self,
        now: datetime,
        *,
        lease: str,
        until: datetime,
        limit: int,
        set_back: timedelta | None = None,
    ) -> list[Delivery]:
        """Lease what is due, the longest waiting first; nobody else has any of it meanwhile.

        `attempted_at` says when an earlier attempt may have left: it is not touched here, unless
        the clock was `set_back` since the last claim, by so much at most.
        """
        await self._free(now, until)
        if set_back is not None:
            await self._reframe(set_back, now)
        picked = _due(now, limit).cte("picked")
        claimed = (
            update(_ROW)
            .where(_ROW.id.in_(select(picked.c.id)))
            .values(
                state=DeliveryState.LEASED,
                lease=lease,
                leased_until=until,
                available_at=until,
                attempts=_ROW.attempts + 1,
            )
            .returning(_ROW)
            .execution_options(synchronize_session=False)
        )
        rows = await self._session.scalars(claimed)
        return sorted(map(delivery_of, rows), key=lambda each: (each.owed.due_at, each.id))

    async def _free(self, now: datetime, until: datetime) -> None:
        """Give back what a process that is gone had leased.

        A lease that ends later than two leases from now was taken before the clock was set back: up
        to there, someone may just have looked at the clock a moment later.
        """
        latest = until + (until - now)
        over = (
            select(_ROW.id)
            .where(
                _ROW.state == DeliveryState.LEASED,
                or_(_ROW.available_at <= now, _ROW.available_at > latest),
            )
            .with_for_update(skip_locked=True)
            .cte("over")
        )
        await self._session.execute(
            update(_ROW)
            .where(_ROW.id.in_(select(over.c.id)))
            .values(
                state=DeliveryState.PENDING,
                lease=None,
                leased_until=None,
                available_at=_ROW.due_at,
                # How often a process died says nothing of how often Discord failed.
                attempts=case((_ROW.attempts > 1, _ROW.attempts - 1), else_=1),
            )
            .execution_options(synchronize_session=False)
        )

    async def _reframe(self, back: timedelta, now: datetime) -> None:
        """Say on the clock as it is now when it was that something may have left.

        What still seems to lie ahead, for want of knowing how far back it was, is due at once.
        """
        doubtful = select(_ROW.id, _ROW.attempted_at, _ROW.available_at).where(
            _ROW.state == DeliveryState.PENDING,
            _ROW.attempted_at.is_not(None),
            _ROW.available_at < NEVER,
        )
        moved = [
            {"of": id_, "at": at - back, "next": now if at - back > now else next_at - back}
            for id_, at, next_at in await self._session.execute(doubtful)
            if at is not None and (back or at > now)
        ]
        if moved:
            connection = await self._session.connection()
            await connection.execute(_REFRAMED, moved)

    async def depart(self, ids: Iterable[int], now: datetime) -> None:
        """Note that these may leave from now on, where no earlier attempt is known."""
        await self._session.execute(
            update(_ROW)
            .where(_ROW.id.in_(list(ids)), _ROW.attempted_at.is_(None))
            .values(attempted_at=now)
            .execution_options(synchronize_session=False)
        )

    async def renew(self, leases: Iterable[str], until: datetime) -> frozenset[int]:
        """Prolong leases; return the deliveries that they still hold."""
        renewed = (
            update(_ROW)
            .where(_ROW.state == DeliveryState.LEASED, _ROW.lease.in_(list(leases)))
            .values(leased_until=until, available_at=until)
            .returning(_ROW.id)
            .execution_options(synchronize_session=False)
        )
        return frozenset(await self._session.scalars(renewed))

    async def settle(self, settlements: Sequence[Settlement]) -> None:
        """Note what became of attempts; of one whose lease someone else took since, nothing."""
        if settlements:
            connection = await self._session.connection()
            await connection.execute(_SETTLED, [_parameters(each) for each in settlements])
            await PartRepository(self._session).go_on(settlements)

    async def next_at(self) -> datetime | None:
        """Return when the next delivery, or lease left behind, is due; None where nothing waits."""
        first = [
            await self._session.scalar(
                select(func.min(_ROW.available_at)).where(
                    _ROW.state == state, _ROW.available_at < NEVER
                )
            )
            for state in (DeliveryState.PENDING, DeliveryState.LEASED)
        ]
        return min((at for at in first if at is not None), default=None)


def _due(now: datetime, limit: int) -> Select[int]:
    return (
        select(_ROW.id)
        .where(_ROW.state == DeliveryState.PENDING, _ROW.available_at <= now)
        .order_by(_ROW.available_at, _ROW.id)
        .limit(limit)
        # Not rendered on SQLite, whose writers take turns anyway.
        .with_for_update(skip_locked=True)
    )


def _parameters(settlement: Settlement) -> dict[str, Any]:
    held, edited = settlement.delivery, settlement.delivery.owed.edits
    return {
        "of": held.id,
        "held_by": held.lease,
        "new_state": settlement.state,
        "new_available_at": settlement.available_at,
        "new_attempted_at": settlement.attempted_at,
        "new_settled_at": settlement.settled_at,
        "new_reason": settlement.reason,
        # Until it is made, a correction keeps which message it changes.
        "new_channel_id": settlement.channel_id or (edited and edited.channel),
        "new_message_id": settlement.message_id or (edited and edited.message),
    }
