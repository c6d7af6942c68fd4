"""The copies of a bulletin that is out: what a region adds, how far they are, and their changes."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Reader
from bot.domain.bulletins.edits import put, what_became
from bot.domain.bulletins.errors import (
    HoldOverError,
    NothingToCorrectError,
    RefusedSectionError,
    SectionChangedError,
)
from bot.domain.bulletins.faults import faults_of, refused
from bot.domain.bulletins.previews import Progress
from bot.domain.bulletins.releases import RegionalWord, Release, reads, speaks_for, with_word
from bot.domain.bulletins.statuses import document_id, without_statuses
from bot.domain.calendar.rules import Remit
from bot.domain.content.bulletins import (
    Bulletin,
    BulletinState,
    Correction,
    Section,
    Step,
    StepRefusedError,
    after,
)
from bot.domain.deliveries import Delivery, DeliveryKind
from bot.domain.outbox.copies import (
    PART_GONE,
    is_held,
    own_parts,
    progress_of,
    revision,
    troubles,
)
from bot.domain.places.places import HomeServer, Person
from bot.formats.catalogues.bulletins import BulletinMessage
from bot.formats.catalogues.release_notices import ReleaseNotice
from bot.formats.drafts.typed import typed_line, typed_section
from bot.services.releases.cases import FRENCH, Case, Desks, Hand
from bot.storage.database import Database
from bot.storage.releases import bulletin_in

# What is only looked at does not depend on the hour.
_ANY_TIME: Final = datetime(2000, 1, 1, tzinfo=UTC)


class CopyService:
    """Use cases on a bulletin that is out; errors are those of `bot.domain.bulletins`."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._desks = Desks(database=database, zone=zone, home=home)

    async def add_word(self, person: Person, number: int, text: str, now: datetime) -> Release:
        """Add a server's word to its copies while it keeps them; an empty one takes it away.

        HoldOverError once they left, RefusedSectionError.
        """
        async with self._desks.writing(person, number, now, is_told) as (case, hand):
            await _require_held(case, hand)
            section = _word_section(text)
            _require_sound_word(case.bulletin, section)
            word = RegionalWord(server=hand.server, text=section.body, person=person.id)
            case = await case.keep(case.bulletin, with_word(case.release, word))
            await _bring_up_to_date(case, own=hand.server)
        return case.release

    async def let_go(self, person: Person, number: int, now: datetime) -> Release:
        """Have the copies that a server keeps leave at once (HoldOverError)."""
        async with self._desks.writing(person, number, now, is_told) as (case, hand):
            await _require_held(case, hand)
            since = case.release.published_at or now
            await case.desk.copies.let_go(number, hand.server, since, now)
        return case.release

    async def correct(
        self,
        person: Person,
        number: int,
        section: Section,
        *,
        replacing: str,
        note: str,
        now: datetime,
    ) -> Progress:
        """Put a section right in every copy, `note` saying what was corrected.

        SectionChangedError, NothingToCorrectError, RefusedSectionError.
        """
        async with self._desks.writing(person, number, now) as (case, _):
            held = case.bulletin
            state = after(held.state, Step.CORRECT)
            section = typed_section(section)
            sections = await _put_right(case, section, replacing)
            if sections == held.sections:
                raise NothingToCorrectError(str(number))
            correction = Correction(on=case.today, note=typed_line(note))
            corrected = replace(
                held,
                state=state,
                sections=sections,
                corrections=(*held.corrections, correction),
            )
            if faults := refused(held, corrected, sections.index(section)):
                raise RefusedSectionError(faults)
            case = await case.keep(corrected, case.release)
            await _bring_up_to_date(case)
            await case.tell(ReleaseNotice.TOLD_CORRECTED, person.id, correction.note)
        return await self.progress(person, number)

    async def withdraw(self, person: Person, number: int, reason: str, now: datetime) -> Progress:
        """Take a bulletin back: every copy says so, and so do the dossiers it told of."""
        async with self._desks.writing(person, number, now) as (case, _):
            held = case.bulletin
            withdrawn = replace(
                held,
                state=after(held.state, Step.WITHDRAW),
                withdrawn_on=case.today,
                withdrawal=typed_line(reason),
            )
            if faults := refused(held, withdrawn):
                raise RefusedSectionError(faults)
            case = await case.keep(withdrawn, replace(case.release, halted=False))
            await case.desk.copies.withdraw(number, now)
            await _bring_up_to_date(case)
            await _take_back_statuses(case)
            await case.tell(ReleaseNotice.TOLD_WITHDRAWN, person.id, withdrawn.withdrawal)
        return await self.progress(person, number)

    async def progress(self, person: Person, number: int) -> Progress:
        """Return how far a bulletin has come: everywhere to its keepers, else in one's server."""
        async with self._desks.reading(person, number, _ANY_TIME, is_told) as (case, hand):
            rows = _seen(case, hand, await case.desk.rows(number))
            return progress_of(case.bulletin, case.release, rows)

    async def resend(self, person: Person, number: int, now: datetime) -> int:
        """Send again what failed or is unsure, no other; return how many messages leave."""
        async with self._desks.writing(person, number, now, is_told) as (case, hand):
            rows = _seen(case, hand, await case.desk.rows(number))
            again = [
                each.id
                for each in troubles(case.bulletin, rows)
                if case.bulletin.state is BulletinState.PUBLISHED or _says_withdrawn(each)
            ]
            return await case.desk.register.resend(again, None, now) if again else 0


def is_told(remit: Remit, body: str | None, bulletin: Bulletin) -> bool:
    """Tell whether someone may follow a bulletin: it came, or is to come, to those they serve."""
    reader = Reader(audience=remit.audience, regions=remit.regions)
    return speaks_for(remit, body, bulletin) or (bulletin.is_out and reads(reader, bulletin))


def _seen(case: Case, hand: Hand, rows: list[Delivery]) -> list[Delivery]:
    """Return the rows that someone sees to: all of their own bulletin, else those of a server."""
    if speaks_for(hand.remit, hand.body, case.bulletin):
        return rows
    return [each for each in rows if each.owed.place.server == hand.person.server]


def _says_withdrawn(delivery: Delivery) -> bool:
    return delivery.owed.kind in {DeliveryKind.CORRECTION, DeliveryKind.BULLETIN_NOTICE}


async def _require_held(case: Case, hand: Hand) -> None:
    """Refuse unless every part for the server of whoever acts still waits there."""
    if case.bulletin.state is not BulletinState.PUBLISHED:
        raise StepRefusedError(case.bulletin.id)
    rows = await case.desk.rows(case.bulletin.number)
    parts = own_parts(rows, hand.person.server)
    if not parts or not all(is_held(each, case.now) for each in parts):
        raise HoldOverError(str(hand.person.server))


def _word_section(text: str) -> Section:
    heading = FRENCH.text(BulletinMessage.REGIONAL_WORD)
    return typed_section(Section(heading=heading, body=text.strip()))


def _require_sound_word(bulletin: Bulletin, word: Section) -> None:
    faults = faults_of(replace(bulletin, sections=(word,)))
    if wrong := [each for each in faults if word.body and each.section == 0]:
        raise RefusedSectionError(wrong)


async def _bring_up_to_date(case: Case, own: int | None = None) -> None:
    """Owe what makes the copies say what the bulletin says now: all of them, or a server's own."""
    rows = await case.desk.rows(case.bulletin.number)
    concerned = [each for each in rows if own is None or each.owed.place.server == own]
    change = revision(case.bulletin, concerned, case.parts, case.now)
    await case.desk.outbox.withhold(change.gone, PART_GONE, case.now)
    await case.desk.outbox.owe(change.owe, case.now)


async def _put_right(case: Case, section: Section, replacing: str) -> tuple[Section, ...]:
    """Return the sections with one in place of another (SectionChangedError with what became)."""
    try:
        return put(case.bulletin.sections, section, replacing=replacing)
    except SectionChangedError:
        lines = await case.desk.releases.journal(case.bulletin.number)
        held = [bulletin_in(line.after) for line in reversed(lines) if _is_text(line.kind)]
        versions = [each.sections for each in held if each is not None]
        raise SectionChangedError(what_became(replacing, versions)) from None


def _is_text(kind: str) -> bool:
    return kind == RecordKind.BULLETIN


async def _take_back_statuses(case: Case) -> None:
    document = await case.desk.document(document_id(case.bulletin.number))
    changes = case.release.statuses
    dossiers = await case.desk.dossiers({each.dossier for each in changes}) if document else {}
    for dossier in dossiers.values():
        if document is not None:
            told = without_statuses(dossier, changes, document)
            await case.desk.keep(told, actor=case.actor, now=case.now)
