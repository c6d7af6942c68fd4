"""Bulletins while they are written: begun, brought in, changed section by section, taken back.

Each change is one transaction, with its line in the journal, and withdraws what was approved.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import PurePath
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.drafts import DraftDesk, Fault, Head, TakenIn, place_of, stamp
from bot.domain.bulletins.edits import head_of, move, put, remove, with_head
from bot.domain.bulletins.errors import HeadChangedError, RefusedSectionError
from bot.domain.bulletins.faults import faults_of, refused, status_faults
from bot.domain.bulletins.imports import Imported
from bot.domain.bulletins.intake import adopted, checks_of, checks_over, drafted, naming_only, over
from bot.domain.bulletins.proposals import lines_of, on_days, terms_section, unexplained
from bot.domain.bulletins.releases import Release, StatusChange, keeps
from bot.domain.bulletins.shelf import decided_by, merged_statuses
from bot.domain.calendar.rules import Remit
from bot.domain.content.bulletin_rules import missing
from bot.domain.content.bulletins import Bulletin, Section
from bot.domain.places.places import HomeServer, Person
from bot.domain.text import fold
from bot.formats.drafts.typed import typed_bulletin, typed_head, typed_line, typed_section
from bot.formats.imports.files import read_file
from bot.formats.written.found import dates_in
from bot.storage.database import Database
from bot.storage.drafting import DraftingDesk
from bot.storage.pack.markdown_files import read_own_bulletin

_SUGGESTED: Final = 25


class BulletinDraftService:
    """Use cases on drafts; `home` names who coordinates the whole network."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._database = database
        self._zone = zone
        self._home = home

    async def remit(self, person: Person) -> Remit:
        """Return for whom someone may write (NotWriterError)."""
        async with self._reading(person) as desk:
            return desk.writer.remit

    async def suggest(self, person: Person, typed: str) -> tuple[Bulletin, ...]:
        """Return the bulletins a person keeps that bear these words, the newest first."""
        async with self._reading(person) as desk:
            bulletins = await desk.bulletins()
        wanted = fold(typed).split()
        found = [
            each
            for each in reversed(bulletins)
            if keeps(desk.writer.remit, each) and all(word in _called(each) for word in wanted)
        ]
        return tuple(found[:_SUGGESTED])

    async def start(self, person: Person, head: Head, now: datetime) -> Bulletin:
        """Begin a draft under the next number (RefusedSectionError, OthersBulletinError)."""
        async with self._writing(person) as desk:
            number = (await desk.taken()).following
            head = desk.writer.placed(typed_head(head))
            empty = Bulletin(number=number, title=head.title, date=head.date, sections=())
            begun = desk.writer.required(with_head(empty, head), number)
            known = (await desk.shelf(self._today(now))).known(None)
            _refuse(refused(None, begun, known=known))
            return await desk.begin(begun, now)

    async def take_in(
        self, person: Person, name: str, content: bytes, *, number: int | None, now: datetime
    ) -> TakenIn:
        """Make a draft of a file, under this number where it is given.

        Over a draft, its text becomes that of the file. FileRefusedError where it cannot be taken;
        mistakes in its text are kept, to be mended before it leaves.
        """
        await self.remit(person)
        found = await asyncio.to_thread(_read, name, content)
        read = typed_bulletin(drafted(found, PurePath(name).stem, self._today(now)))
        async with self._writing(person) as desk:
            held = None if number is None else await desk.found(number)
            if held is not None:
                desk.writer.required(held, held.number)
                kept = await desk.keep(held, over(held, found, read), now)
                checks = checks_over(found)
            else:
                known = (await desk.shelf(self._today(now))).known(None)
                brought = adopted(naming_only(read, known), desk.writer.remit)
                chosen = (await desk.taken()).number_for(number or read.number)
                kept = await desk.begin(replace(brought, number=chosen), now)
                checks = checks_of(found, number, kept, desk.writer.remit)
        losses = found.losses if isinstance(found, Imported) else ()
        return TakenIn(bulletin=kept, losses=losses, checks=checks)

    async def draft(self, person: Person, number: int, now: datetime) -> DraftDesk:
        """Return a bulletin as whoever writes it sees it."""
        today = self._today(now)
        async with self._reading(person) as desk:
            bulletin = await desk.held(number)
            release, shelf = await desk.release(number), await desk.shelf(today)
            decided = decided_by(desk.writer.remit, shelf)
        found = [each for line in lines_of(bulletin) for each in dates_in(line, today)]
        return DraftDesk(
            bulletin=bulletin,
            release=shelf.shown(release),
            faults=faults_of(bulletin, shelf.known(bulletin)),
            missing=missing(bulletin),
            terms=unexplained(bulletin, shelf.terms),
            dates=on_days(found, shelf.desk.events.values(), today),
            dossiers=shelf.dossiers,
            decided=decided,
        )

    async def set_head(
        self,
        person: Person,
        number: int,
        head: Head,
        now: datetime,
        *,
        replacing: Head | None = None,
    ) -> Bulletin:
        """Change what a bulletin bears before its sections (RefusedSectionError).

        HeadChangedError where the head is no longer `replacing`, what it was changed from.
        """
        async with self._writing(person) as desk:
            held, shelf = await desk.held(number), await desk.shelf(self._today(now))
            if replacing is not None and head_of(held) != replacing:
                raise HeadChangedError(head_of(held))
            changed = with_head(held, desk.writer.placed(typed_head(head)))
            _refuse(refused(held, changed, known=shelf.known(held)))
            return await desk.keep(held, changed, now)

    async def put_section(
        self, person: Person, number: int, section: Section, *, replacing: str | None, now: datetime
    ) -> Bulletin:
        """Put a section in place of the one of this stamp, or add it where its kind goes.

        RefusedSectionError; SectionChangedError where someone changed that one meanwhile.
        """
        async with self._writing(person) as desk:
            held = await desk.held(number)
            await desk.require_section(held, replacing)
            return await _put(desk, held, typed_section(section), replacing, now)

    async def move_section(
        self, person: Person, number: int, stamped: str, by: int, now: datetime
    ) -> Bulletin:
        """Move a section so many places down, up where negative (SectionChangedError)."""
        async with self._writing(person) as desk:
            held = await desk.held(number)
            await desk.require_section(held, stamped)
            changed = replace(held, sections=move(held.sections, stamped, by))
            return await desk.keep(held, changed, now)

    async def remove_section(
        self, person: Person, number: int, stamped: str, now: datetime
    ) -> Bulletin:
        """Take a section away (SectionChangedError)."""
        async with self._writing(person) as desk:
            held = await desk.held(number)
            await desk.require_section(held, stamped)
            changed = replace(held, sections=remove(held.sections, stamped))
            return await desk.keep(held, changed, now)

    async def add_terms(self, person: Person, number: int, now: datetime) -> Bulletin:
        """Explain the acronyms a bulletin uses, in its section for them (RefusedSectionError)."""
        async with self._writing(person) as desk:
            held, shelf = await desk.held(number), await desk.shelf(self._today(now))
            terms = unexplained(held, shelf.terms)
            if not terms:
                return held
            replacing, section = terms_section(held, terms)
            return await _put(desk, held, section, replacing, now)

    async def set_statuses(
        self, person: Person, number: int, statuses: tuple[StatusChange, ...], now: datetime
    ) -> Release:
        """Set where dossiers stand from the day it is out.

        RefusedSectionError; NotFoundError, OthersDossierError for a dossier that is not theirs.
        """
        given = [replace(each, summary=typed_line(each.summary)) for each in statuses]
        async with self._writing(person) as desk:
            held, shelf = await desk.held(number), await desk.shelf(self._today(now))
            before = (await desk.release(number)).statuses
            merged = merged_statuses(before, given, shelf, desk.writer.remit)
            _refuse(status_faults(merged, shelf.desk.dossiers))
            return await desk.keep_statuses(held, merged, now)

    async def discard(self, person: Person, number: int, now: datetime) -> None:
        """Remove a bulletin that never was out (StepRefusedError); its journal stays."""
        async with self._writing(person) as desk:
            await desk.discard(await desk.held(number), now)

    async def journal(self, person: Person, number: int) -> tuple[BulletinChange, ...]:
        """Return what was changed of a bulletin, newest first, also of one that was discarded.

        A change from or to what they do not keep is left out: it may have been for fewer. So is
        where dossiers stand that they do not see.
        """
        async with self._reading(person) as desk:
            held, changes = await desk.found(number), await desk.changes(number)
            shelf = await desk.shelf(date.min)
        latest = held or next((each.before for each in changes if each.before), None)
        desk.writer.required(latest, number)
        return tuple(shelf.told(each) for each in changes if desk.writer.may_see(each))

    async def restore(self, person: Person, number: int, change: int, now: datetime) -> Bulletin:
        """Give a bulletin the text of one of its versions again, also one that was discarded.

        `change` is the line of the journal that made the version (UnknownVersionError). It is a
        change like any other: StepRefusedError for one that is out.
        """
        async with self._writing(person) as desk:
            current = await desk.found(number)
            if current is None:
                return await desk.begin(await desk.version(number, change), now)
            desk.writer.required(current, number)
            return await desk.keep(current, await desk.version(number, change), now)

    @asynccontextmanager
    async def _reading(self, person: Person) -> AsyncIterator[DraftingDesk]:
        async with self._database.read() as session:
            yield await DraftingDesk.of(session, person, self._home)

    @asynccontextmanager
    async def _writing(self, person: Person) -> AsyncIterator[DraftingDesk]:
        """Give the bulletins to someone who writes some; what they did is committed at the end."""
        async with self._database.write() as session:
            yield await DraftingDesk.locked(session, person, self._home)
            await session.commit()

    def _today(self, now: datetime) -> date:
        return now.astimezone(self._zone).date()


async def _put(
    desk: DraftingDesk, held: Bulletin, section: Section, replacing: str | None, now: datetime
) -> Bulletin:
    sections = put(held.sections, section, replacing=replacing)
    changed = replace(held, sections=sections)
    _refuse(refused(held, changed, place_of(stamp(section), sections)))
    return await desk.keep(held, changed, now)


def _refuse(faults: Iterable[Fault]) -> None:
    if found := tuple(faults):
        raise RefusedSectionError(found)


def _read(name: str, content: bytes) -> Bulletin | Imported:
    return read_own_bulletin(name, content) or read_file(name, content)


def _called(bulletin: Bulletin) -> str:
    return fold(f"{bulletin.name} {bulletin.title}")
