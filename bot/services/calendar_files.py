"""The calendar as a file that people put in their own: what they may read, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.audiences import Reader, may_read
from bot.domain.calendar.errors import UnknownEventError
from bot.domain.content.events import Event
from bot.domain.content.sources import Source
from bot.domain.lists.values import named_by
from bot.domain.schedule.timeline import is_over, place_in_time
from bot.storage.database import Database
from bot.storage.events import EventRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """Events whose day is known, to write in a file, and the documents that may be named in it."""

    events: tuple[Event, ...]
    sources: Mapping[str, Source]


class CalendarFileService:
    """Gathers events for those who may read them."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone

    async def coming(self, reader: Reader, now: datetime) -> CalendarFile:
        """Return all that is coming."""
        readable = await self._readable(reader, now)
        coming = [e for e in readable.events if e.start.exact and not is_over(e, now)]
        return CalendarFile(
            events=tuple(sorted(coming, key=place_in_time)), sources=readable.sources
        )

    async def one(self, event: str, reader: Reader, now: datetime) -> CalendarFile:
        """Return one event, where its day is known.

        UnknownEventError where it is gone, or not for this reader.
        """
        readable = await self._readable(reader, now)
        by_id = {each.id: each for each in readable.events}
        named = named_by(event, by_id)
        if named is None:
            raise UnknownEventError(event)
        events = (by_id[named],) if by_id[named].start.exact else ()
        return CalendarFile(events=events, sources=readable.sources)

    async def _readable(self, reader: Reader, now: datetime) -> CalendarFile:
        async with self._database.read() as session:
            desk = await EventRepository(session).desk()
        today = now.astimezone(self._zone).date()
        return CalendarFile(
            events=tuple(e for e in desk.events.values() if may_read(reader, e.scope, today)),
            sources={
                name: source
                for name, source in desk.sources.items()
                if may_read(reader, source.scope, today)
            },
        )
