"""Everything that looking at addresses and acting on their news reads and writes, as one."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.dossiers import Dossier
from bot.domain.passages import RecordKind
from bot.storage.deliveries import DeliveryRepository
from bot.storage.feed_items import FeedItemRepository
from bot.storage.feeds import FeedRepository
from bot.storage.records import RecordRepository
from bot.storage.servers import ServerRepository


class FeedDesk:
    """The repositories of one session."""

    def __init__(self, session: AsyncSession) -> None:
        self.feeds = FeedRepository(session)
        self.items = FeedItemRepository(session)
        self.outbox = DeliveryRepository(session)
        self.servers = ServerRepository(session)
        self._records = RecordRepository(session)

    async def dossier_titles(self) -> dict[str, str]:
        """Return the titles of the dossiers, by id."""
        found: Iterable[object] = await self._records.of_kinds(RecordKind.DOSSIER)
        return {each.id: each.title for each in found if isinstance(each, Dossier)}
