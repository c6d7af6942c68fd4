"""Everything that looking at addresses and acting on their news reads and writes, as one."""

from collections.abc import Callable, Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Scope
from bot.domain.calendar.rules import Remit, remit_of
from bot.domain.content.dossiers import Dossier
from bot.domain.content.pack import RecordKey
from bot.domain.feeds.keeping import NotWatcherError
from bot.domain.places.places import HomeServer, Person
from bot.storage.deliveries import DeliveryRepository
from bot.storage.feed_items import FeedItemRepository
from bot.storage.feed_messages import FeedMessageRepository
from bot.storage.feed_relays import FeedRelayRepository
from bot.storage.feeds import FeedRepository
from bot.storage.records import RecordRepository
from bot.storage.servers import ServerRepository


class FeedDesk:
    """The repositories of one session."""

    def __init__(self, session: AsyncSession) -> None:
        self.feeds = FeedRepository(session)
        self.items = FeedItemRepository(session)
        self.relays = FeedRelayRepository(session)
        self.messages = FeedMessageRepository(session)
        self.outbox = DeliveryRepository(session)
        self.servers = ServerRepository(session)
        self._records = RecordRepository(session)

    async def remit(self, person: Person, home: HomeServer | None) -> Remit:
        """Return what someone keeps, from where they act at that moment (NotWatcherError)."""
        server = await self.servers.get(person.server) if person.server else None
        remit = remit_of(person, server, home)
        if remit is None:
            raise NotWatcherError(str(person.server))
        return remit

    async def titles(self, seen: Callable[[Scope], bool]) -> dict[str, str]:
        """Return the titles of the dossiers of which this is true, by id."""
        found: Iterable[object] = await self._records.of_kinds(RecordKind.DOSSIER)
        return {
            each.id: each.title for each in found if isinstance(each, Dossier) and seen(each.scope)
        }

    async def touched(self, subjects: Iterable[str]) -> dict[str, list[Dossier]]:
        """Return the dossiers that single items seem to touch, by the subject of their message."""
        named = await self.items.touched(subjects)
        keys = [RecordKey(RecordKind.DOSSIER, each) for found in named.values() for each in found]
        _, records = await self._records.at_revision(keys)
        dossiers = {each.id: each for each in records.values() if isinstance(each, Dossier)}
        return {
            subject: [dossiers[each] for each in found if each in dossiers]
            for subject, found in named.items()
        }
