"""Messages about news that wait, given the words that they must read by now."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import and_, or_, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import DeliveryState
from bot.storage.rows import DeliveryRow

_ROW: Final = DeliveryRow
# Surely not on their way: never tried, or settled without having arrived.
_AT_REST: Final = or_(
    and_(_ROW.state == DeliveryState.PENDING, _ROW.attempted_at.is_(None)),
    _ROW.state.in_((DeliveryState.WITHHELD, DeliveryState.FAILED, DeliveryState.UNSURE)),
)


class FeedMessageRepository:
    """Their rows of the outbox, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def reword(self, ids: Iterable[int], text: str, revision: int) -> frozenset[int]:
        """Have these leave with other words, should they leave; return which are at rest."""
        reworded = (
            update(_ROW)
            .where(_ROW.id.in_(list(ids)), _AT_REST)
            .values(text=text, revision=revision)
            .returning(_ROW.id)
            .execution_options(synchronize_session=False)
        )
        return frozenset(await self._session.scalars(reworded))
