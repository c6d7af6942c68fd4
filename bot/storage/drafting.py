"""The bulletins as one writer works on them, within one transaction."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Self

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.drafts import place_of
from bot.domain.bulletins.edits import edited, sent_back, what_became
from bot.domain.bulletins.errors import SectionChangedError, UnknownVersionError
from bot.domain.bulletins.intake import Taken, taken_numbers
from bot.domain.bulletins.releases import Release, StatusChange
from bot.domain.bulletins.shelf import Shelf, shelf_of
from bot.domain.bulletins.writers import Writer, writer_of
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.glossary import Term
from bot.domain.content.sources import Source
from bot.domain.journal import Change, actor_of
from bot.domain.places.places import HomeServer, Person
from bot.storage.events import EventRepository
from bot.storage.records import RecordRepository
from bot.storage.releases import RELEASE_KIND, ReleaseRepository, bulletin_in, decode_release
from bot.storage.servers import ServerRepository

_SOURCE_KIND = "source"


class DraftingDesk:
    """The bulletins for one writer, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession, writer: Writer) -> None:
        self.writer = writer
        self._releases = ReleaseRepository(session)
        self._events = EventRepository(session)
        self._records = RecordRepository(session)

    @classmethod
    async def of(cls, session: AsyncSession, person: Person, home: HomeServer | None) -> Self:
        """Give the bulletins to someone who writes some (NotWriterError)."""
        server = await ServerRepository(session).get(person.server) if person.server else None
        return cls(session, writer_of(person, server, home))

    @classmethod
    async def locked(cls, session: AsyncSession, person: Person, home: HomeServer | None) -> Self:
        """Likewise, and make others who would change one wait until this session ends."""
        await ReleaseRepository(session).lock()
        return await cls.of(session, person, home)

    async def bulletins(self) -> tuple[Bulletin, ...]:
        """Return every bulletin, by number."""
        return await self._releases.bulletins()

    async def found(self, number: int) -> Bulletin | None:
        """Return a bulletin, whoever keeps it."""
        return await self._releases.bulletin(number)

    async def held(self, number: int) -> Bulletin:
        """Return a bulletin that is theirs (UnknownBulletinError, OthersBulletinError)."""
        return self.writer.required(await self.found(number), number)

    async def release(self, number: int) -> Release:
        """Return how a bulletin leaves; as theirs where it was brought in as it is."""
        return await self._releases.release(number) or self.writer.fresh(number)

    async def shelf(self, today: date) -> Shelf:
        """Return what of the records they may be shown."""
        found = await self._records.of_kinds(RecordKind.TERM, RecordKind.BODY)
        terms = [each for each in found if isinstance(each, Term)]
        bodies = [each.id for each in found if isinstance(each, Body)]
        return shelf_of(await self._events.desk(), terms, bodies, self.writer.remit, today)

    async def taken(self) -> Taken:
        """Return the numbers of bulletins in use."""
        found = await self._records.of_kinds(_SOURCE_KIND)
        sources = [each for each in found if isinstance(each, Source)]
        return taken_numbers(await self.bulletins(), sources)

    async def require_section(self, held: Bulletin, stamped: str | None) -> None:
        """Refuse to go on where the section of this stamp is no more (SectionChangedError)."""
        if stamped is None or place_of(stamped, held.sections) is not None:
            return
        changes = reversed(await self.changes(held.number))
        versions = [each.after.sections for each in changes if each.after is not None]
        raise SectionChangedError(what_became(stamped, versions))

    async def begin(self, bulletin: Bulletin, now: datetime) -> Bulletin:
        """Keep a new draft; what bore its number before leaves nothing to it."""
        self.writer.required(bulletin, bulletin.number)
        await self._save(bulletin, now)
        await self._save(self.writer.fresh(bulletin.number), now)
        return bulletin

    async def keep(self, held: Bulletin, changed: Bulletin, now: datetime) -> Bulletin:
        """Keep a draft that was changed (StepRefusedError); nobody approved this text yet."""
        draft = edited(held, self.writer.required(changed, held.number))
        if draft != held:
            await self._save(draft, now)
            await self._save(self.writer.rewrite(await self.release(held.number)), now)
        return draft

    async def keep_statuses(
        self, held: Bulletin, statuses: Iterable[StatusChange], now: datetime
    ) -> Release:
        """Keep what it says of dossiers (StepRefusedError); nobody approved it yet."""
        release = await self.release(held.number)
        if release.statuses == tuple(statuses):
            return release
        await self._save(sent_back(held), now)
        changed = replace(self.writer.rewrite(release), statuses=tuple(statuses))
        await self._save(changed, now)
        return changed

    async def discard(self, held: Bulletin, now: datetime) -> None:
        """Remove a bulletin that never was out (StepRefusedError), and how it was to leave."""
        sent_back(held)
        actor = actor_of(self.writer.person)
        await self._releases.discard(held.number, actor=actor, now=now)
        if await self._releases.release(held.number) is not None:
            await self._save(self.writer.fresh(held.number), now)

    async def changes(self, number: int) -> list[BulletinChange]:
        """Return what was changed of a bulletin and of its release, newest first."""
        return [_told(line) for line in await self._releases.journal(number)]

    async def version(self, number: int, change: int) -> Bulletin:
        """Return the text that a line of the journal gave a bulletin (UnknownVersionError)."""
        line = await self._releases.change(change)
        version = None if line is None else _told(line).version
        if version is None or version.number != number:
            raise UnknownVersionError(str(change))
        return version

    async def _save(self, changed: Bulletin | Release, now: datetime) -> None:
        actor = actor_of(self.writer.person)
        if isinstance(changed, Bulletin):
            await self._releases.keep(changed, actor=actor, now=now)
        else:
            await self._releases.save(changed, actor=actor, now=now)


def _told(line: Change) -> BulletinChange:
    if line.kind == RELEASE_KIND:
        return BulletinChange(
            line=line,
            release_before=decode_release(line.before) if line.before else None,
            release_after=decode_release(line.after) if line.after else None,
        )
    return BulletinChange(line=line, before=bulletin_in(line.before), after=bulletin_in(line.after))
