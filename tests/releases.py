"""A small network with bulletins on their way out, and the outbox that carries them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.domain.audiences import Audience
from bot.domain.bulletins.releases import Release
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind
from bot.domain.content.dossiers import Dossier, DossierState, StatusUpdate
from bot.domain.content.network import Region
from bot.domain.content.pack import Record, pack_of
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, Outcome, Parcel, Reason, Result
from bot.domain.places.places import (
    Channel,
    HomeServer,
    Person,
    Purpose,
    Server,
    ServerState,
)
from bot.services.content import ContentService
from bot.services.deliveries import DeliveryService
from bot.services.releases import CopyService, ReleaseService
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from bot.storage.releases import ReleaseRepository
from bot.storage.servers import ServerRepository
from tests.bulletins import bulletin
from tests.deliveries import LEASE, outbox
from tests.records import LETTER, NETWORK, ZONE

NOW: Final = datetime(2026, 4, 1, 16, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
HOME: Final = HomeServer(server=900, role=901)
EAST, WEST, OUTSIDE = 100, 200, 300
COORDINATION, BULLETINS, OTHERS = 1, 2, 3

WRITER: Final = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))
APPROVER: Final = Person(id=2, server=HOME.server, roles=frozenset({HOME.role}))
EASTERNER: Final = Person(id=3, server=EAST, manages=True)
OTHER_EASTERNER: Final = Person(id=4, server=EAST, manages=True)
WESTERNER: Final = Person(id=5, server=WEST, manages=True)
MEMBER: Final = Person(id=6, server=EAST)


def server(identity: int, grouping: str, *regions: str, **more: Any) -> Server:
    """Return an admitted server with a channel for its coordination and two for bulletins."""
    more.setdefault("audience", Audience.GROUPINGS)
    more.setdefault(
        "channels",
        (
            Channel(
                id=identity * 10 + COORDINATION,
                audience=more["audience"],
                purposes=(Purpose.COORDINATION,),
            ),
            Channel(
                id=identity * 10 + BULLETINS,
                audience=Audience.GROUPINGS,
                purposes=(Purpose.BULLETINS,),
            ),
            Channel(id=identity * 10 + OTHERS, purposes=(Purpose.BULLETINS,)),
        ),
    )
    return Server(
        id=identity,
        name=f"Serveur {grouping}",
        state=ServerState.ADMITTED,
        regions=regions,
        grouping=grouping,
        **more,
    )


CENTRAL: Final = server(HOME.server, "ctroc", audience=Audience.DELEGATES)
EASTERN: Final = server(EAST, "troc-01", "01")
WESTERN: Final = server(WEST, "riocm", "06")
STRANGE: Final = replace(server(OUTSIDE, "ailleurs", "01"), state=ServerState.WAITING)
SERVERS: Final = (CENTRAL, EASTERN, WESTERN, STRANGE)


SECTIONS: Final = (
    Section(
        kind=SectionKind.HEADLINE,
        heading="La tournée des cuisines",
        body="La tournée **commence en mai**.",
    ),
    Section(
        kind=SectionKind.TAKEAWAYS,
        heading="Ce qu’il faut retenir",
        body="1. Réserver avant le 10 mai.",
    ),
    Section(kind=SectionKind.CONTACT, heading="Qui joindre", body="Le secrétariat."),
)


DOSSIER: Final = Dossier(
    id="cuisines",
    title="Les cuisines",
    description="Des cuisines.",
    updates=(
        StatusUpdate(
            date=PartialDate(year=2026),
            state=DossierState.ANNOUNCED,
            summary="Annoncée.",
            citations=(Citation(source=LETTER.id),),
        ),
    ),
)


def draft(number: int = 4, **more: Any) -> Bulletin:
    """Return a bulletin that is not out."""
    more.setdefault("sections", SECTIONS)
    return bulletin(number, state=BulletinState.DRAFT, published_on=None, **more)


class World:
    """The services over a database that holds the network."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.releases = ReleaseService(database, ZONE, HOME)
        self.copies = CopyService(database, ZONE, HOME)
        self.deliveries = DeliveryService(database, ZONE, LEASE, HOME)
        self._message = 50_000

    async def keep(self, *records: Record) -> None:
        """Write records."""
        async with self.database.write() as session:
            for each in records:
                await RecordRepository(session).save(each, actor="test", now=NOW)
            await session.commit()

    async def set_up(self, *servers: Server) -> None:
        """Write servers as they are set up by now."""
        async with self.database.write() as session:
            repository = ServerRepository(session)
            for each in servers:
                held = await repository.lock(each.id)
                if held is None:
                    await repository.add(each, actor="test", now=NOW)
                else:
                    await repository.save(held, each, actor="test", now=NOW)
            await session.commit()

    async def written(self, held: Bulletin, by: Person = WRITER, **more: Any) -> Bulletin:
        """Write a draft with its release."""
        body = {HOME.server: "ctroc", EAST: "troc-01", WEST: "riocm"}.get(by.server or 0)
        release = Release(
            number=held.number, writer=by.id, server=by.server or 0, body=body, **more
        )
        async with self.database.write() as session:
            await ReleaseRepository(session).keep(held, actor="test", now=NOW)
            await ReleaseRepository(session).save(release, actor="test", now=NOW)
            await session.commit()
        return held

    async def approved(self, held: Bulletin, now: datetime = NOW, **more: Any) -> Bulletin:
        """Bring a draft to its approval."""
        await self.written(held, **more)
        preview = await self.releases.submit(WRITER, held.number, now)
        await self.releases.approve(APPROVER, held.number, preview.release.version, now)
        return held

    async def out(self, held: Bulletin, now: datetime = NOW, **more: Any) -> Bulletin:
        """Bring a draft to its publication; nothing was sent yet."""
        await self.approved(held, now, **more)
        await self.releases.publish(WRITER, held.number, now)
        return await self.bulletin(held.number)

    async def bulletin(self, number: int = 4) -> Bulletin:
        """Return a bulletin as it is held."""
        async with self.database.read() as session:
            held = await ReleaseRepository(session).bulletin(number)
        assert held is not None
        return held

    async def release(self, number: int = 4) -> Release:
        """Return a release as it is held."""
        async with self.database.read() as session:
            held = await ReleaseRepository(session).release(number)
        assert held is not None
        return held

    async def journal(self, number: int = 4) -> list[tuple[str, str]]:
        """Return who changed what, the oldest first."""
        async with self.database.read() as session:
            lines = await ReleaseRepository(session).journal(number)
        return [(line.actor, line.kind) for line in reversed(lines)]

    async def rows(self, *kinds: DeliveryKind) -> list[Delivery]:
        """Return what is owed of these kinds, the oldest first."""
        return [each for each in (await outbox(self.database)).values() if each.owed.kind in kinds]

    async def channels(self, *kinds: DeliveryKind) -> set[int]:
        """Return where something of these kinds is owed and was not taken back."""
        return {each.owed.place.id for each in await self.rows(*kinds) if each.state != "withheld"}

    async def asks(self) -> list[tuple[str, int]]:
        """Return what coordinations were asked or told, in which channel, the oldest first."""
        return [
            (each.owed.subject.split(":")[2], each.owed.place.id)
            for each in await self.rows(DeliveryKind.RELEASE)
            if each.owed.part == each.owed.revision - 1
        ]

    async def send(
        self,
        now: datetime = NOW,
        *,
        refusing: Collection[int] = (),
        result: Result = Result.REFUSED,
        reason: Reason = Reason.NO_PERMISSION,
        edits: bool = True,
    ) -> list[Parcel]:
        """Send all that is due, as Discord would: these channels refuse, or edits are."""
        sent: list[Parcel] = []
        while parcels := await self.deliveries.claim(now, 100):
            outcomes = []
            for each in parcels:
                self._message += 1
                owed = each.delivery.owed
                if owed.place.id in refusing and (edits or owed.edits is None):
                    outcomes.append(Outcome(parcel=each, result=result, reason=reason))
                    continue
                sent.append(each)
                outcomes.append(
                    Outcome(
                        parcel=each,
                        result=Result.SENT,
                        channel_id=owed.place.id,
                        message_id=owed.edits.message if owed.edits else self._message,
                    )
                )
            await self.deliveries.settle(outcomes, now)
        return sent


async def set_up(database: Database) -> None:
    """Fill a database with the network and a dossier."""
    regions = (Region(code="01", name="Bas-Saint-Laurent"), Region(code="06", name="Montréal"))
    bodies = [Body(id=each, name=each.upper()) for each in ("ctroc", "trpocb", "troc-01", "riocm")]
    pack = pack_of(replace(NETWORK, regions=regions), [*bodies, LETTER, DOSSIER])
    await ContentService(database).load(pack, NOW)
    await World(database).set_up(*SERVERS)
