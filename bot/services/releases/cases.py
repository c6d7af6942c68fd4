"""A bulletin on its way out as one transaction holds it: who acts on it, and who is told."""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.bulletins.errors import (
    NotWriterError,
    OthersBulletinError,
    UnknownBulletinError,
)
from bot.domain.bulletins.previews import Preview
from bot.domain.bulletins.reach import Outlet, cautions, circle, outlets, reach_of
from bot.domain.bulletins.releases import Release, awaited, keeps
from bot.domain.calendar.rules import Remit, remit_of
from bot.domain.content.bulletins import Bulletin
from bot.domain.deliveries import DeliveryKind, Owed
from bot.domain.journal import actor_of
from bot.domain.outbox.bulletins import Ask, release_subject
from bot.domain.outbox.copies import Parts
from bot.domain.places.places import HomeServer, Person, Server
from bot.domain.schedule.plans import place_key
from bot.formats.bulletins.discord_text import release_messages
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.release_notices import ReleaseNotice
from bot.formats.releases.texts import ReleaseNames, told_text
from bot.storage.database import Database
from bot.storage.release_desk import ReleaseDesk

FRENCH: Final[Catalogue] = catalogue_for("fr")
# Older refusals say little of whether a channel takes messages now.
_LATELY: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Someone who acts on a bulletin, from where they act: for the organisation `body`."""

    person: Person
    remit: Remit
    body: str | None

    @property
    def server(self) -> int:
        """The server they act in; 0 for none."""
        return self.person.server or 0

    @property
    def actor(self) -> str:
        """How the journal names them."""
        return actor_of(self.person.id)


# Whether a bulletin is for someone to act on so: by their remit and organisation.
May = Callable[[Remit, str | None, Bulletin], bool]


def is_keeper(remit: Remit, _body: str | None, bulletin: Bulletin) -> bool:
    """Tell whether someone decides for a bulletin."""
    return keeps(remit, bulletin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A bulletin, its release, the servers and the repositories, as of one transaction."""

    desk: ReleaseDesk
    bulletin: Bulletin
    release: Release
    servers: tuple[Server, ...]
    actor: str
    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()

    @property
    def circle(self) -> tuple[Outlet, ...]:
        """The coordination channels that are asked and told."""
        return circle(self.bulletin, self.release, self.servers)

    @property
    def parts(self) -> Parts:
        """How many messages each server's channels are to have."""
        plain = len(release_messages(self.bulletin, "", FRENCH))
        worded = {
            each.server: len(release_messages(self.bulletin, each.text, FRENCH))
            for each in self.release.words
        }
        return lambda server: plain if server is None else worded.get(server, plain)

    async def keep(self, bulletin: Bulletin, release: Release) -> "Case":
        """Write what changed, each with its line in the journal; return the case as it is then."""
        if bulletin != self.bulletin:
            await self.desk.releases.keep(bulletin, actor=self.actor, now=self.now)
        if release != self.release:
            await self.desk.releases.save(release, actor=self.actor, now=self.now)
        return replace(self, bulletin=bulletin, release=release)

    async def names(self) -> ReleaseNames:
        """Return how everything is named."""
        return ReleaseNames(
            zone=self.zone,
            regions=await self.desk.regions(),
            bodies=await self.desk.bodies(),
            servers={each.id: each.name for each in self.servers},
        )

    async def preview(self) -> Preview:
        """Return the bulletin as its approvers see it."""
        places = outlets(self.bulletin, self.servers)
        messages = release_messages(self.bulletin, "", FRENCH)
        refused = await self.desk.copies.refusing(
            (each.channel.id for each in places), self.now - _LATELY
        )
        return Preview(
            bulletin=self.bulletin,
            release=self.release,
            messages=messages,
            reach=reach_of(places),
            warnings=cautions(
                self.bulletin, self.release, self.servers, messages=len(messages), refused=refused
            ),
            awaited=awaited(self.bulletin, self.release, self.alone, self.now),
        )

    @property
    def is_lone(self) -> bool:
        """Whether one person alone coordinates the server it was written in."""
        return any(each.sole_coordinator for each in self.servers if each.id == self.release.server)

    @property
    def alone(self) -> frozenset[str | None]:
        """The organisations that one person alone coordinates."""
        return frozenset({self.release.body} if self.is_lone else ())

    async def ask(self, ask: Ask, texts: Sequence[str], places: Iterable[Outlet]) -> None:
        """Owe coordination channels a message, in as many parts; the last one bears the buttons."""
        await self.desk.outbox.owe(
            (
                self._asked(ask, each, part, len(texts), text)
                for each in places
                for part, text in enumerate(texts)
            ),
            self.now,
        )

    async def tell(self, told: ReleaseNotice, person: int, detail: str = "") -> None:
        """Owe its circle word of what someone did."""
        text = told_text(told, self.bulletin, person, FRENCH, detail)
        await self.ask(Ask.TOLD, [text], self.circle)

    def _asked(self, ask: Ask, outlet: Outlet, part: int, parts: int, text: str) -> Owed:
        number, version = self.bulletin.number, self.release.version
        place, at = outlet.place, f"{self.now.timestamp():.3f}"
        return Owed(
            key=f"r:{number}:{ask}:{version}:{at}:{part}:{place_key(place)}",
            kind=DeliveryKind.RELEASE,
            place=place,
            due_at=self.now,
            subject=release_subject(number, ask, version),
            revision=parts,
            part=part,
            text=text,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Desks:
    """Opens cases on one database; `home` names who coordinates the whole network."""

    database: Database
    zone: ZoneInfo
    home: HomeServer | None

    @asynccontextmanager
    async def writing(
        self, person: Person, number: int, now: datetime, may: May = is_keeper
    ) -> AsyncIterator[tuple[Case, Hand]]:
        """Give a bulletin to someone who may act on it so; what they did is kept at the end.

        UnknownBulletinError, NotWriterError, OthersBulletinError.
        """
        async with self.database.write() as session:
            desk = ReleaseDesk(session)
            await desk.releases.lock()
            yield await self._opened(desk, person, number, now, may)
            await session.commit()

    @asynccontextmanager
    async def reading(
        self, person: Person, number: int, now: datetime, may: May
    ) -> AsyncIterator[tuple[Case, Hand]]:
        """Give a bulletin to someone who may follow it so; nothing is changed."""
        async with self.database.read() as session:
            yield await self._opened(ReleaseDesk(session), person, number, now, may)

    async def case(self, desk: ReleaseDesk, number: int, actor: str, now: datetime) -> Case:
        """Return a bulletin with all that is known of it (UnknownBulletinError)."""
        bulletin = await desk.releases.bulletin(number)
        if bulletin is None:
            raise UnknownBulletinError(str(number))
        release = await desk.releases.release(number)
        return Case(
            desk=desk,
            bulletin=bulletin,
            # One that was brought in as it is was written by nobody here.
            release=release or Release(number=number, writer=0, server=0),
            servers=await desk.servers.servers(),
            actor=actor,
            now=now,
            zone=self.zone,
        )

    async def _opened(
        self, desk: ReleaseDesk, person: Person, number: int, now: datetime, may: May
    ) -> tuple[Case, Hand]:
        server = await desk.servers.get(person.server) if person.server else None
        remit = remit_of(person, server, self.home)
        if remit is None:
            raise NotWriterError(str(person.server))
        hand = Hand(person=person, remit=remit, body=server.grouping if server else None)
        case = await self.case(desk, number, hand.actor, now)
        if not may(remit, hand.body, case.bulletin):
            raise OthersBulletinError(str(number))
        return case, hand
