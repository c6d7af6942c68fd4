"""Lists of records, for members: what a reader may read of them, and nothing else, counted or told.

Records are kept in memory as they were at one content revision, which is read again each time: what
changed since, also in another process, is taken in first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Self
from zoneinfo import ZoneInfo

from bot.domain.audiences import Reader
from bot.domain.content.glossary import Term
from bot.domain.content.pack import CONTENT_TYPES
from bot.domain.content.sources import SourceKind
from bot.domain.lists import bodies, bulletins, calendar, documents, dossiers, requests
from bot.domain.lists.naming import nameable
from bot.domain.lists.readable import Readable
from bot.domain.lists.values import (
    BoardLine,
    BodyList,
    BodySheet,
    BulletinList,
    BulletinSheet,
    Calendar,
    Chronology,
    DocumentList,
    DossierSheet,
    EventSheet,
    Named,
    RequestList,
    RequestSheet,
    Suggestion,
    TermSheet,
    named_by,
)
from bot.search.names import Name, find
from bot.storage.database import Database
from bot.storage.records import RecordChange, RecordRepository

_SUGGESTED = 25
_NEVER = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelves:
    """All records at one revision; what they are called is folded once."""

    revision: int = _NEVER
    records: Mapping[type[Any], Mapping[str, Any]] = field(default_factory=dict)
    names: dict[tuple[str, ...], Name] = field(default_factory=dict)

    def moved_on(self, changes: Iterable[RecordChange], revision: int) -> Self:
        """Return the shelves with these changes; the names are made anew when they are needed."""
        records = {kind: dict(self.records.get(kind, {})) for kind in CONTENT_TYPES.values()}
        for change in changes:
            held = records[CONTENT_TYPES[change.key.kind]]
            held.pop(change.key.record, None)
            if change.content is not None:
                held[change.key.record] = change.content
        return type(self)(revision=revision, records=records)

    def name(self, texts: tuple[str, ...]) -> Name:
        """Return what something is called, as it is searched for."""
        if texts not in self.names:
            self.names[texts] = Name.of(texts)
        return self.names[texts]


class BrowseService:
    """Gives lists and records; NotFoundError for a record that is gone or not for the reader."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone
        self._shelves = _Shelves()

    async def warm_up(self) -> int:
        """Take in what the database holds; return how many records there are."""
        shelves = await self._current()
        return sum(map(len, shelves.records.values()))

    def today(self, now: datetime) -> date:
        """Return the day it is where the network is."""
        return now.astimezone(self._zone).date()

    async def suggest(
        self, named: Named, typed: str, reader: Reader, now: datetime
    ) -> tuple[Suggestion, ...]:
        """Return what someone may mean who has typed this much of a name: 25 at most."""
        return self._called(named, typed, await self._readable(reader, now))[:_SUGGESTED]

    async def resolve(self, named: Named, given: str, reader: Reader, now: datetime) -> str | None:
        """Return what was chosen, or what is best called as was typed; None where nothing is."""
        readable = await self._readable(reader, now)
        choices = [suggestion.value for suggestion, _ in nameable(named, readable)]
        called = self._called(named, given, readable)
        return named_by(given, choices) or (called[0].value if called else None)

    async def board(self, reader: Reader, now: datetime) -> tuple[BoardLine, ...]:
        """List the dossiers with where they stand and their next date."""
        return dossiers.board(await self._readable(reader, now))

    async def dossier(self, dossier: str, reader: Reader, now: datetime) -> DossierSheet:
        """Return where one dossier stands."""
        return dossiers.dossier_sheet(await self._readable(reader, now), dossier)

    async def chronology(self, dossier: str, reader: Reader, now: datetime) -> Chronology:
        """List what happened in a dossier."""
        return dossiers.chronology(await self._readable(reader, now), dossier)

    async def requests(
        self, reader: Reader, now: datetime, *, dossier: str = "", addressee: str = ""
    ) -> RequestList:
        """List what was asked, in a dossier and of someone where these are given."""
        readable = await self._readable(reader, now)
        return requests.requests(readable, dossier=dossier, addressee=addressee)

    async def request(self, request: str, reader: Reader, now: datetime) -> RequestSheet:
        """Return one request."""
        return requests.request_sheet(await self._readable(reader, now), request)

    async def terms(self, reader: Reader, now: datetime) -> tuple[Term, ...]:
        """List the terms in alphabetical order."""
        return bodies.terms(await self._readable(reader, now))

    async def term(self, term: str, reader: Reader, now: datetime) -> TermSheet:
        """Return one term."""
        return bodies.term_sheet(await self._readable(reader, now), term)

    async def documents(
        self, reader: Reader, now: datetime, *, dossier: str = "", kind: SourceKind | None = None
    ) -> DocumentList:
        """List documents, those of a dossier and of a kind where these are given."""
        readable = await self._readable(reader, now)
        return documents.documents(readable, dossier=dossier, kind=kind)

    async def bodies(self, reader: Reader, now: datetime, *, region: str = "") -> BodyList:
        """List organisations, those of a region where one is given."""
        return bodies.bodies(await self._readable(reader, now), region=region)

    async def body(self, body: str, reader: Reader, now: datetime) -> BodySheet:
        """Return one organisation."""
        return bodies.body_sheet(await self._readable(reader, now), body)

    async def calendar(
        self, reader: Reader, now: datetime, *, past: bool = False, dossier: str = ""
    ) -> Calendar:
        """List what is coming or what has been, in a dossier where one is given."""
        return calendar.calendar(await self._readable(reader, now), past=past, dossier=dossier)

    async def event(self, event: str, reader: Reader, now: datetime) -> EventSheet:
        """Return one date."""
        return calendar.event_sheet(await self._readable(reader, now), event)

    async def bulletins(
        self, reader: Reader, now: datetime, *, dossier: str = "", narrowed: str = ""
    ) -> BulletinList:
        """List bulletins, those of a dossier and of a period, or with words, where given."""
        readable = await self._readable(reader, now)
        return bulletins.bulletins(readable, dossier=dossier, narrowed=narrowed)

    async def bulletin(self, bulletin: str, reader: Reader, now: datetime) -> BulletinSheet:
        """Return one bulletin."""
        return bulletins.bulletin_sheet(await self._readable(reader, now), bulletin)

    def _called(self, named: Named, typed: str, readable: Readable) -> tuple[Suggestion, ...]:
        choices = nameable(named, readable)
        found = find([self._shelves.name(called) for _, called in choices], typed)
        return tuple(choices[at][0] for at in found)

    async def _readable(self, reader: Reader, now: datetime) -> Readable:
        shelves = await self._current()
        return Readable(records=shelves.records, reader=reader, now=now, today=self.today(now))

    async def _current(self) -> _Shelves:
        """Return the shelves as of now; they are replaced in one step, and never by older ones."""
        async with self._database.read() as session:
            records = RecordRepository(session)
            revision = await records.revision()
            shelves = self._shelves
            if revision > shelves.revision:
                changes = await records.changed_since(shelves.revision)
                shelves = shelves.moved_on(changes, revision)
        if shelves.revision > self._shelves.revision:
            self._shelves = shelves
        return shelves
