"""Events as coordinators keep them: read with all they are held against, kept with what follows."""

from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.calendar.desk import Desk
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.feeds import Done
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_KIND, Content, RecordKey
from bot.domain.content.sources import Source
from bot.domain.errors import NotFoundError
from bot.domain.journal import Change
from bot.storage.feed_items import FeedItemRepository
from bot.storage.journal import JournalRepository
from bot.storage.pack.documents import decode
from bot.storage.plans import apply_plan
from bot.storage.records import RecordRepository

_SOURCE_KIND = "source"
_C = TypeVar("_C", bound=Content)


class EventRepository:
    """The events, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._records = RecordRepository(session)
        self._journal = JournalRepository(session)

    async def desk(self) -> Desk:
        """Return what an entry is held against (NotFoundError before anything was loaded)."""
        contents = await self._records.of_kinds(
            NETWORK_KIND, RecordKind.EVENT, RecordKind.DOSSIER, _SOURCE_KIND
        )
        network = next((each for each in contents if isinstance(each, Network)), None)
        if network is None:
            raise NotFoundError(NETWORK_KIND)
        return Desk(
            network=network,
            events={each.id: each for each in _of(Event, contents)},
            sources={each.id: each for each in _of(Source, contents)},
            dossiers={each.id: each for each in _of(Dossier, contents)},
        )

    async def lock(self) -> None:
        """Make other writers of content wait until this session ends."""
        await self._records.lock()

    async def event(self, event: str) -> Event:
        """Return an event (NotFoundError)."""
        _, found = await self._records.at_revision([RecordKey(RecordKind.EVENT, event)])
        for record in _of(Event, list(found.values())):
            return record
        raise NotFoundError(event)

    async def keep(self, *contents: Event | Source, actor: str, now: datetime) -> None:
        """Write events and notices with their journal, then what is owed because of them."""
        for content in contents:
            await self._records.save(content, actor=actor, now=now)
        for event in _of(Event, contents):
            await apply_plan(self._session, event, now)

    async def made_of(self, item: int) -> None:
        """Note that an event was made of an item of news."""
        await FeedItemRepository(self._session).mark(item, Done.DATED)

    async def journal(self, event: str) -> list[Change]:
        """Return the lines of the journal of an event, newest first."""
        return await self._journal.lines(RecordKind.EVENT, event)

    async def change(self, change: int) -> Change:
        """Return one line of the journal of an event (NotFoundError)."""
        found = await self._journal.line(change)
        if found is None or found.kind != RecordKind.EVENT:
            raise NotFoundError(str(change))
        return found


def event_in(text: str | None) -> Event | None:
    """Return the event that a line of the journal holds, None where it did not exist."""
    if text is None:
        return None
    event: Event = decode(RecordKind.EVENT, text)
    return event


def _of(kind: type[_C], contents: "list[Content] | tuple[Content, ...]") -> list[_C]:
    return [each for each in contents if isinstance(each, kind)]
