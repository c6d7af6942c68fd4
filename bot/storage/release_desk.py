"""Everything that bulletins on their way out are read from and written to, as one."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.content.bodies import Body
from bot.domain.content.dossiers import Dossier
from bot.domain.content.pack import Content, RecordKey
from bot.domain.content.sources import Source
from bot.domain.deliveries import Delivery
from bot.domain.outbox.bulletins import bulletin_subject
from bot.storage.copies import CopyRepository
from bot.storage.deliveries import DeliveryRepository
from bot.storage.holders import read_network
from bot.storage.records import RecordRepository
from bot.storage.register import RegisterRepository
from bot.storage.releases import ReleaseRepository
from bot.storage.servers import ServerRepository

_C = TypeVar("_C", bound=Content)


class ReleaseDesk:
    """The repositories of one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self.releases = ReleaseRepository(session)
        self.servers = ServerRepository(session)
        self.outbox = DeliveryRepository(session)
        self.copies = CopyRepository(session)
        self.register = RegisterRepository(session)
        self._records = RecordRepository(session)
        self._session = session

    async def rows(self, number: int) -> list[Delivery]:
        """Return all that was ever owed of a bulletin to its readers."""
        return await self.outbox.held(bulletin_subject(number))

    async def regions(self) -> dict[str, str]:
        """Return the names of the regions, by code."""
        network = await read_network(self._session)
        return {each.code: each.name for each in network.regions} if network else {}

    async def bodies(self) -> dict[str, str]:
        """Return how the organisations are called, by id."""
        found = _of(Body, await self._records.of_kinds(RecordKind.BODY))
        return {each.id: each.acronym or each.name for each in found}

    async def dossiers(self, ids: Iterable[str]) -> dict[str, Dossier]:
        """Return these dossiers, by id; those that are gone are left out."""
        keys = [RecordKey(RecordKind.DOSSIER, each) for each in ids]
        _, found = await self._records.at_revision(keys)
        return {each.id: each for each in _of(Dossier, found.values())}

    async def document(self, identity: str) -> Source | None:
        """Return a document."""
        key = RecordKey("source", identity)
        _, found = await self._records.at_revision([key])
        return next(iter(_of(Source, found.values())), None)

    async def keep(self, content: Dossier | Source, *, actor: str, now: datetime) -> None:
        """Write a dossier or a document."""
        await self._records.save(content, actor=actor, now=now)


def _of(kind: type[_C], contents: Iterable[Content]) -> list[_C]:
    return [each for each in contents if isinstance(each, kind)]
