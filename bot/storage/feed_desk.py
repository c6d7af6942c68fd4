"""Everything that looking at addresses and acting on their news reads and writes, as one."""

from collections.abc import Callable, Iterable
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Scope, may_read
from bot.domain.content.dossiers import Dossier
from bot.domain.deliveries import Place
from bot.domain.schedule.recipients import reader_of
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

    async def titles(self, seen: Callable[[Scope], bool]) -> dict[str, str]:
        """Return the titles of the dossiers of which this is true, by id."""
        found: Iterable[object] = await self._records.of_kinds(RecordKind.DOSSIER)
        return {
            each.id: each.title for each in found if isinstance(each, Dossier) and seen(each.scope)
        }

    async def titles_at(self, places: Iterable[Place], today: date) -> dict[str, str]:
        """Return the titles of the dossiers that may be read at every one of these places."""
        servers = {each.id: each for each in await self.servers.servers()}
        readers = [reader_of(each, servers) for each in places]
        if not readers:
            return {}
        return await self.titles(lambda scope: all(may_read(r, scope, today) for r in readers))
