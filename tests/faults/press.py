"""A bulletin on its way to many servers of a loopback Discord, as its coordination sends it out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.bootstrap import App
from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.previews import Progress
from bot.domain.bulletins.releases import Release, preview_version
from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.deliveries import Delivery, DeliveryKind
from bot.domain.outbox.bulletins import bulletin_subject
from bot.domain.places import places
from bot.domain.places.places import Person, Purpose, Server, ServerState
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository
from bot.storage.releases import ReleaseRepository
from bot.storage.servers import ServerRepository
from tests.bulletins import bulletin
from tests.deliveries import HOME
from tests.loopback.state import Channel, ChannelType, World

NATIONAL = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))
NUMBER = 4
# Of one message, and of two.
SHORT = bulletin(NUMBER)
_POINTS = "\n\n".join(f"Point {number}. " + "mot " * 60 for number in range(8))
LONG = bulletin(NUMBER, sections=(Section(heading="La suite", body=_POINTS),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The bulletin's channels on Discord, and the services that send it there."""

    app: App
    world: World
    channels: list[Channel] = field(default_factory=list)

    async def opens(
        self, how_many: int = 1, type_: ChannelType = ChannelType.TEXT
    ) -> list[Channel]:
        """Admit so many servers more, each with a channel of this type for bulletins."""
        opened = []
        async with self.app.database.write() as session:
            for number in range(how_many):
                guild = self.world.add_guild(f"Regroupement {number}")
                opened.append(self.world.add_channel(guild, f"bulletins-{number}", type_))
                server = _server(guild.id, opened[-1])
                await ServerRepository(session).add(server, actor="test", now=self.now)
            await session.commit()
        self.channels.extend(opened)
        return opened

    async def publishes(self, issue: Bulletin = SHORT) -> Progress:
        """Have a bulletin that was approved go out."""
        await approve(self.app.database, issue, self.now)
        return await self.app.services.releases.publish(NATIONAL, NUMBER, self.now)

    async def corrects(self, issue: Bulletin, body: str) -> Progress:
        """Have its first section read otherwise."""
        first = issue.sections[0]
        return await self.app.services.copies.correct(
            NATIONAL,
            NUMBER,
            replace(first, body=body),
            replacing=stamp(first),
            note="la date a changé",
            now=self.now,
        )

    async def resends(self) -> int:
        """Have what failed sent again."""
        return await self.app.services.copies.resend(NATIONAL, NUMBER, self.now)

    async def progress(self) -> Progress:
        """Return how far it has come."""
        return await self.app.services.copies.progress(NATIONAL, NUMBER)

    async def held(self, *kinds: DeliveryKind) -> list[Delivery]:
        """Return its rows of these kinds."""
        async with self.app.database.read() as session:
            rows = await DeliveryRepository(session).held(bulletin_subject(NUMBER))
        return [each for each in rows if each.owed.kind in kinds]

    async def states(self, *kinds: DeliveryKind) -> Counter[str]:
        """Count its rows of these kinds by state, with the reason where there is one."""
        return Counter(
            f"{each.state}: {each.reason}" if each.reason else str(each.state)
            for each in await self.held(*kinds or DeliveryKind)
        )

    def texts(self, among: Iterable[Channel] = ()) -> list[list[str]]:
        """Return what stands in each of these channels (all of them), in order."""
        return [_texts(each) for each in among or self.channels]

    @property
    def now(self) -> datetime:
        """The time as the bot has it."""
        return self.app.clock()


async def approve(database: Database, issue: Bulletin, now: datetime) -> None:
    """Write a bulletin that all who must have approved."""
    approved = replace(issue, state=BulletinState.APPROVED, published_on=None)
    release = Release(number=issue.number, writer=2, server=HOME.server, submitted_at=now)
    version = preview_version(approved, release.submitted_at)
    async with database.write() as session:
        releases = ReleaseRepository(session)
        await releases.keep(approved, actor="test", now=now)
        await releases.save(replace(release, version=version), actor="test", now=now)
        await session.commit()


def _server(identity: int, channel: Channel) -> Server:
    known = places.Channel(
        id=channel.id,
        purposes=(Purpose.BULLETINS,),
        announcement=channel.type is ChannelType.ANNOUNCEMENT,
    )
    return Server(id=identity, name="Essai", state=ServerState.ADMITTED, channels=(known,))


def _texts(channel: Channel) -> list[str]:
    found: Sequence[int] = sorted(channel.messages)
    return [channel.messages[each].content for each in found]
