"""Bulletins and their way out: the record and its release, each with its line in the journal."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.bulletins.releases import Release, without_person
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.pack import RecordKey
from bot.domain.journal import Change
from bot.storage.inserts import insert_into
from bot.storage.journal import Edit, JournalRepository
from bot.storage.pack.documents import decode
from bot.storage.records import RecordRepository
from bot.storage.rows import ChangeRow, DeliveryRow, ReleaseRow

RELEASE_KIND: Final = "release"
_NAME_ERASED: Final = "—"
_RELEASES: Final = TypeAdapter(Release)


class ReleaseRepository:
    """The bulletins and how they leave, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._records = RecordRepository(session)
        self._journal = JournalRepository(session)

    async def lock(self) -> None:
        """Make others who would change a bulletin, or any content, wait until this session ends."""
        await self._records.lock()

    async def bulletins(self) -> tuple[Bulletin, ...]:
        """Return every bulletin, drafts too, by number."""
        found = await self._records.of_kinds(RecordKind.BULLETIN)
        bulletins = [each for each in found if isinstance(each, Bulletin)]
        return tuple(sorted(bulletins, key=lambda each: each.number))

    async def bulletin(self, number: int) -> Bulletin | None:
        """Return a bulletin, whatever its state."""
        key = RecordKey(RecordKind.BULLETIN, str(number))
        _, found = await self._records.at_revision([key])
        held = found.get(key)
        return held if isinstance(held, Bulletin) else None

    async def keep(self, bulletin: Bulletin, *, actor: str, now: datetime) -> None:
        """Write a bulletin."""
        await self._records.save(bulletin, actor=actor, now=now)

    async def discard(self, number: int, *, actor: str, now: datetime) -> None:
        """Remove a bulletin that never was out; its journal stays."""
        key = RecordKey(RecordKind.BULLETIN, str(number))
        await self._records.remove(key, actor=actor, now=now)

    async def release(self, number: int) -> Release | None:
        """Return how a bulletin leaves; None for one that was brought in as it is."""
        body = await self._session.scalar(
            select(ReleaseRow.body).where(ReleaseRow.number == number)
        )
        return None if body is None else decode_release(body)

    async def releases(self, numbers: Iterable[int]) -> dict[int, Release]:
        """Return how these bulletins leave, by number."""
        query = select(ReleaseRow.body).where(ReleaseRow.number.in_(list(numbers)))
        found = [decode_release(body) for body in await self._session.scalars(query)]
        return {each.number: each for each in found}

    async def waiting(self) -> list[tuple[Bulletin, Release]]:
        """Return the bulletins that are not out yet with how they leave, by number."""
        bodies = await self._session.scalars(select(ReleaseRow.body).order_by(ReleaseRow.number))
        releases = [decode_release(body) for body in bodies]
        ahead = {str(each.number): each for each in releases if each.published_at is None}
        keys = [RecordKey(RecordKind.BULLETIN, number) for number in ahead]
        _, found = await self._records.at_revision(keys) if keys else (0, {})
        return [
            (each, ahead[each.id])
            for _, each in sorted(found.items())
            if isinstance(each, Bulletin) and not each.is_out
        ]

    async def save(self, release: Release, *, actor: str, now: datetime) -> None:
        """Write a release; the same again changes nothing."""
        before = await self._session.scalar(
            select(ReleaseRow.body).where(ReleaseRow.number == release.number)
        )
        body = _encode(release)
        if body == before:
            return
        values = {"body": body, "changed_at": now}
        entry = insert_into(self._session, ReleaseRow).values(number=release.number, **values)
        await self._session.execute(
            entry.on_conflict_do_update(index_elements=[ReleaseRow.number], set_=values)
        )
        edit = Edit(kind=RELEASE_KIND, record=str(release.number), before=before, after=body)
        await self._journal.add([edit], actor=actor, now=now)

    async def erase(self, person: int) -> None:
        """Take someone's name off the releases, their journal and what coordinations were told.

        Who wrote a bulletin that is not out yet stays: they may not approve it.
        """
        ahead = [release.number for _, release in await self.waiting()]
        named = ReleaseRow.body.contains(str(person))
        for row in await self._session.scalars(
            select(ReleaseRow).where(named, ReleaseRow.number.not_in(ahead))
        ):
            row.body = _without(row.body, person)
        lines = select(ChangeRow).where(
            ChangeRow.kind == RELEASE_KIND, ChangeRow.record.not_in(map(str, ahead))
        )
        for line in await self._session.scalars(lines):
            line.before = line.before and _without(line.before, person)
            line.after = line.after and _without(line.after, person)
        mention = f"<@{person}>"
        told = update(DeliveryRow).where(DeliveryRow.text.contains(mention))
        told = told.values(text=func.replace(DeliveryRow.text, mention, _NAME_ERASED))
        await self._session.execute(told.execution_options(synchronize_session=False))

    async def journal(self, number: int) -> list[Change]:
        """Return what was changed of a bulletin and of its release, newest first."""
        lines = [
            *await self._journal.lines(RecordKind.BULLETIN, str(number)),
            *await self._journal.lines(RELEASE_KIND, str(number)),
        ]
        return sorted(lines, key=lambda line: line.id, reverse=True)

    async def change(self, change: int) -> Change | None:
        """Return one line of the journal of a bulletin or a release."""
        found = await self._journal.line(change)
        kinds = {RecordKind.BULLETIN.value, RELEASE_KIND}
        return found if found is not None and found.kind in kinds else None


def _encode(release: Release) -> str:
    return _RELEASES.dump_json(release, exclude_defaults=True).decode()


def _without(body: str, person: int) -> str:
    return _encode(without_person(decode_release(body), person))


def decode_release(text: str) -> Release:
    """Return the release that a JSON text stands for."""
    return _RELEASES.validate_json(text)


def bulletin_in(text: str | None) -> Bulletin | None:
    """Return the bulletin that a line of the journal holds, None where there was none."""
    if text is None:
        return None
    bulletin: Bulletin = decode(RecordKind.BULLETIN, text)
    return bulletin
