"""The copies of bulletins in the outbox: held back, let go, stopped and brought back as one."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import DeliveryKind, DeliveryState, Reason
from bot.domain.outbox.bulletins import RELEASE, bulletin_subject, number_of
from bot.storage.parts import NEVER, PartRepository
from bot.storage.rows import DeliveryRow, ReleaseRow

_ROW: Final = DeliveryRow
_PENDING: Final = _ROW.state == DeliveryState.PENDING
_UNTRIED: Final = (_PENDING, _ROW.attempted_at.is_(None))
_HALTED: Final = (_ROW.state == DeliveryState.WITHHELD, _ROW.reason == Reason.HALTED)
_REFUSALS: Final = (Reason.NO_PERMISSION, Reason.CHANNEL_GONE, Reason.TAG_NEEDED)


class CopyRepository:
    """The copies of bulletins, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def halt(self, number: int, now: datetime) -> None:
        """Hold back every part that surely has not left."""
        await self._withhold(Reason.HALTED, now, *_parts_of(number), *_UNTRIED)

    async def resume(self, number: int, now: datetime) -> None:
        """Have every part leave that was held back."""
        await self._update(
            {
                "state": DeliveryState.PENDING,
                "reason": None,
                "settled_at": None,
                "available_at": case(
                    (_ROW.part > 0, NEVER), (_ROW.due_at > now, _ROW.due_at), else_=now
                ),
            },
            *_parts_of(number),
            *_HALTED,
        )
        await PartRepository(self._session).release([bulletin_subject(number)], now)

    async def let_go(self, number: int, server: int, due_at: datetime, now: datetime) -> None:
        """Have what a server keeps leave now, as due then."""
        first = case((_ROW.part == 0, now), else_=_ROW.available_at)
        await self._update(
            {"due_at": due_at, "available_at": first},
            *_parts_of(number),
            _ROW.server_id == server,
            or_(_PENDING, _ROW.reason == Reason.HALTED),
        )

    async def withdraw(self, number: int, now: datetime) -> None:
        """Take back every part that surely has not left, for good."""
        for waiting in (_UNTRIED, _HALTED):
            await self._withhold(Reason.WITHDRAWN, now, *_parts_of(number), *waiting)

    async def withdraw_asks(self, number: int, now: datetime) -> None:
        """Take back what coordinations were to be asked about a bulletin and have not seen."""
        about = _ROW.subject.startswith(f"{RELEASE}{number}:", autoescape=True)
        kind = _ROW.kind == DeliveryKind.RELEASE
        await self._withhold(Reason.STOPPED, now, about, kind, *_UNTRIED)

    async def going_out(self, now: datetime) -> list[int]:
        """Return the bulletins of which something is due or on its way, by number."""
        # By their names: thousands of other messages may wait.
        numbers = await self._session.scalars(select(ReleaseRow.number))
        rows = await self._session.scalars(
            select(_ROW.subject)
            .where(
                _ROW.subject.in_([bulletin_subject(number) for number in numbers]),
                _ROW.state.in_((DeliveryState.PENDING, DeliveryState.LEASED)),
                _ROW.due_at <= now,
            )
            .distinct()
        )
        return sorted(filter(None, map(number_of, rows)))

    async def refusing(self, channels: Iterable[int], since: datetime) -> int:
        """Count the channels that took no message at last, and none since."""
        sent, refused = (
            func.max(case((condition, _ROW.settled_at)))
            for condition in (_ROW.state == DeliveryState.SENT, _ROW.reason.in_(_REFUSALS))
        )
        rows = await self._session.execute(
            select(_ROW.place_id, sent, refused)
            .where(_ROW.settled_at >= since)
            .group_by(_ROW.place_id)
        )
        wanted = set(channels)
        return sum(
            1
            for place, arrived, failed in rows
            if place in wanted and failed is not None and (arrived is None or arrived < failed)
        )

    async def _withhold(self, reason: Reason, now: datetime, *conditions: Any) -> None:
        values = {"state": DeliveryState.WITHHELD, "reason": reason, "settled_at": now}
        await self._update(values, *conditions)

    async def _update(self, values: dict[str, Any], *conditions: Any) -> None:
        changed = update(_ROW).where(*conditions).values(values)
        await self._session.execute(changed.execution_options(synchronize_session=False))


def _parts_of(number: int) -> tuple[Any, ...]:
    return _ROW.subject == bulletin_subject(number), _ROW.kind == DeliveryKind.BULLETIN
