"""Following a bulletin that goes out: its register, and the messages that tell how far it is."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.answers.passages import RecordKind
from bot.domain.bulletins.following import LiveMessage, Register
from bot.domain.bulletins.releases import Release, speaks_for
from bot.domain.deliveries import Delivery, reference_of
from bot.domain.journal import CLOCK_ACTOR
from bot.domain.outbox.bulletins import Ask, copy_of, release_subject
from bot.domain.outbox.copies import progress_of, troubles
from bot.domain.places.places import HomeServer, Person
from bot.formats.catalogues.notices import NoticeMessage
from bot.formats.releases.texts import progress_text
from bot.services.releases.cases import FRENCH, Desks
from bot.services.releases.copies import is_told
from bot.storage.database import Database
from bot.storage.journal import JournalRepository
from bot.storage.release_desk import ReleaseDesk
from bot.storage.releases import RELEASE_KIND

_KINDS: Final = (RecordKind.BULLETIN.value, RELEASE_KIND)


class FollowService:
    """What coordinations see of a bulletin once it is out."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._database = database
        self._desks = Desks(database=database, zone=zone, home=home)

    async def register(self, person: Person, number: int, now: datetime) -> Register:
        """Return its register: whole to those who decide for it, else that of one's server."""
        async with self._desks.reading(person, number, now, is_told) as (case, hand):
            rows = await case.desk.rows(number)
            own = not speaks_for(hand.remit, hand.body, case.bulletin)
        seen = [each for each in rows if not own or each.owed.place.server == person.server]
        troubled = (each.owed.place.id for each in troubles(case.bulletin, seen))
        return Register(
            bulletin=case.bulletin, deliveries=tuple(seen), troubled=frozenset(troubled), own=own
        )

    async def word(self, person: Person, number: int, now: datetime) -> str:
        """Return what someone's server adds to a bulletin."""
        async with self._desks.reading(person, number, now, is_told) as (case, _):
            return case.release.word_of(person.server)

    async def moving(self, since: datetime, now: datetime) -> frozenset[int]:
        """Return the bulletins of which something leaves, or changed since, by number."""
        async with self._database.read() as session:
            desk = ReleaseDesk(session)
            going = await desk.copies.going_out(now)
            changed = await JournalRepository(session).changed(_KINDS, since)
            releases = await desk.releases.releases(int(each) for each in changed)
        out = (each.number for each in releases.values() if each.published_at is not None)
        return frozenset((*going, *out))

    async def live(self, numbers: Collection[int], now: datetime) -> tuple[LiveMessage, ...]:
        """Return the messages that tell how far these bulletins are, as they must read now."""
        found: list[LiveMessage] = []
        async with self._database.read() as session:
            desk = ReleaseDesk(session)
            for number in sorted(numbers):
                case = await self._desks.case(desk, number, CLOCK_ACTOR, now)
                told = await desk.outbox.held(_progress_of(case.release))
                copies = [(copy, _reference(each)) for each in told if (copy := copy_of(each))]
                if not copies:
                    continue  # Thousands of rows would be read for nobody.
                progress = progress_of(case.bulletin, case.release, await desk.rows(number))
                text = progress_text(progress, await case.names(), FRENCH)
                found += [
                    LiveMessage(copy=copy, progress=progress, text=f"{text}\n{reference}")
                    for copy, reference in copies
                ]
        return tuple(found)


def _progress_of(release: Release) -> str:
    return release_subject(release.number, Ask.PROGRESS, release.version)


def _reference(delivery: Delivery) -> str:
    """Return the line by which the outbox finds the message again."""
    reference = reference_of(delivery.owed.key)
    return FRENCH.text(NoticeMessage.REFERENCE, reference=reference)
