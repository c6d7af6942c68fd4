"""The times that items were relayed: with which words, and for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.audiences import Audience
from bot.storage.rows import FeedItemRow, FeedRelayRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A time an item was relayed: the words it was given, and for whom."""

    id: int
    item: int
    comment: str
    audience: Audience
    region: str | None


class FeedRelayRepository:
    """The relays, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self, item: int, comment: str, audience: Audience, region: str | None, now: datetime
    ) -> int:
        """Note that an item is relayed; return the number of that."""
        row = FeedRelayRow(item=item, comment=comment, audience=audience, region=region, at=now)
        self._session.add(row)
        await self._session.flush()
        return row.id

    async def of(self, items: Iterable[int]) -> list[Relay]:
        """Return the times that items were relayed."""
        query = select(FeedRelayRow).where(FeedRelayRow.item.in_(list(items)))
        return [
            Relay(
                id=row.id,
                item=row.item,
                comment=row.comment,
                audience=Audience(row.audience),
                region=row.region,
            )
            for row in await self._session.scalars(query.order_by(FeedRelayRow.id))
        ]

    async def forget(self) -> None:
        """Remove those of items that are no longer remembered."""
        kept = select(FeedItemRow.id)
        await self._session.execute(delete(FeedRelayRow).where(FeedRelayRow.item.not_in(kept)))
