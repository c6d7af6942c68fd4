"""Messages that belong together: each waits until the one before it arrived, and shares its fate.

A part that waits is never due: what is claimed, and when, needs to know nothing of parts.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.deliveries import IN_PARTS, Delivery, DeliveryKind, DeliveryState, Place, Reason
from bot.domain.outbox.sending import Settlement
from bot.storage.rows import DeliveryRow

# When a part that waits for another may be claimed.
NEVER: Final = datetime(9999, 12, 31, tzinfo=UTC)
_ROW: Final = DeliveryRow
_TABLE: Final = DeliveryRow.__table__
_EARLIER: Final = aliased(DeliveryRow)
_WAITS: Final = and_(_ROW.state == DeliveryState.PENDING, _ROW.available_at == NEVER)
_UNSERVED: Final = exists().where(
    _EARLIER.place_kind == _ROW.place_kind,
    _EARLIER.place_id == _ROW.place_id,
    _EARLIER.subject == _ROW.subject,
    _EARLIER.kind == _ROW.kind,
    _EARLIER.part < _ROW.part,
    _EARLIER.state != DeliveryState.SENT,
)


def _after(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return what picks the parts that wait after one that was settled, if it really was."""
    settled = _TABLE.alias("settled")
    became = exists().where(settled.c.id == bindparam("of"), settled.c.state == bindparam("became"))
    return and_(
        _TABLE.c.place_kind == bindparam("at_kind"),
        _TABLE.c.place_id == bindparam("at_id"),
        _TABLE.c.subject == bindparam("about"),
        _TABLE.c.kind == bindparam("of_kind"),
        _TABLE.c.state == DeliveryState.PENDING,
        _TABLE.c.available_at == NEVER,
        became,
        *conditions,
    )


_NEXT: Final = (
    update(_TABLE)  # type: ignore[arg-type]
    .where(_after(_TABLE.c.part == bindparam("after") + 1))
    # In front of what waits longer: a place gets its parts one right after the other.
    .values(available_at=_TABLE.c.due_at)
)
_LATER: Final = (
    update(_TABLE)  # type: ignore[arg-type]
    .where(_after(_TABLE.c.part > bindparam("after")))
    .values(
        state=bindparam("new_state"),
        reason=bindparam("new_reason"),
        settled_at=bindparam("new_settled_at"),
    )
)
# What becomes of the rest, where one part did not arrive.
_SHARED: Final = {
    DeliveryState.FAILED: DeliveryState.FAILED,
    DeliveryState.UNSURE: DeliveryState.FAILED,
    DeliveryState.WITHHELD: DeliveryState.WITHHELD,
}


class PartRepository:
    """Parts that wait for one another, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def release(self, subjects: Iterable[str], now: datetime) -> list[int]:
        """Let leave what waits about these subjects while nothing before it is left to send."""
        released = (
            update(_ROW)
            .where(_WAITS, _ROW.subject.in_(set(subjects)), ~_UNSERVED)
            .values(available_at=case((_ROW.due_at > now, _ROW.due_at), else_=now))
            .returning(_ROW.id)
            .execution_options(synchronize_session=False)
        )
        return list(await self._session.scalars(released))

    async def go_on(self, settlements: Iterable[Settlement]) -> None:
        """Let the next parts leave where these arrived, and no later one where they did not."""
        parts = [each for each in settlements if each.delivery.owed.kind in IN_PARTS]
        arrived = [each for each in parts if each.state is DeliveryState.SENT]
        lost = [each for each in parts if each.state in _SHARED]
        await self._many(_NEXT, [_named(each.delivery, each.state) for each in arrived])
        await self._many(_LATER, [_fate(each) for each in lost])

    async def begun(self, deliveries: Sequence[Delivery]) -> dict[tuple[str, Place], int]:
        """Return the channels in which the first parts of these bulletins stand, by their place."""
        later = [each.owed for each in deliveries if each.owed.follows]
        if not later:
            return {}
        places = {(each.subject, each.place.id): each.place for each in later}
        query = select(_ROW.subject, _ROW.place_id, _ROW.channel_id).where(
            _ROW.kind == DeliveryKind.BULLETIN,
            _ROW.part == 0,
            _ROW.state == DeliveryState.SENT,
            _ROW.place_kind.in_({each.place.kind for each in later}),
            tuple_(_ROW.place_id, _ROW.subject).in_([(id_, about) for about, id_ in places]),
        )
        return {
            (subject, places[subject, place_id]): channel
            for subject, place_id, channel in await self._session.execute(query)
            if channel is not None
        }

    async def _many(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            connection = await self._session.connection()
            await connection.execute(statement, rows)


def _named(delivery: Delivery, became: DeliveryState) -> dict[str, Any]:
    owed = delivery.owed
    return {
        "of": delivery.id,
        "became": became,
        "at_kind": owed.place.kind,
        "at_id": owed.place.id,
        "about": owed.subject,
        "of_kind": owed.kind,
        "after": owed.part,
    }


def _fate(settlement: Settlement) -> dict[str, Any]:
    shared = {
        "new_state": _SHARED[settlement.state],
        "new_reason": settlement.reason or Reason.REFUSED,
        "new_settled_at": settlement.settled_at,
    }
    return _named(settlement.delivery, settlement.state) | shared
