"""Where a bulletin goes: which channels, who is asked and told of it, what a region may hold."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.bulletins.previews import Caution, Reach, Warned
from bot.domain.bulletins.releases import Release, asked, is_joint, reads
from bot.domain.content.bulletin_rules import missing
from bot.domain.content.bulletins import Bulletin
from bot.domain.deliveries import Place
from bot.domain.markup import Run, links
from bot.domain.places.places import Channel, Purpose, Server, audience_at, reader_at
from bot.domain.schedule.recipients import channels_for, place_of
from bot.domain.text import words

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif")
_SAYS_NOTHING = frozenset({"image", "images", "photo", "picture", "ici", "lien", "voir", "affiche"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A channel that a bulletin goes to."""

    server: Server
    channel: Channel

    @property
    def place(self) -> Place:
        """The channel as a place where something is sent."""
        return place_of(self.server, self.channel)


def outlets(bulletin: Bulletin, servers: Iterable[Server]) -> tuple[Outlet, ...]:
    """Return the channels for bulletins whose readers may read this one, all of them."""
    return tuple(_meant(Purpose.BULLETINS, bulletin, servers))


def circle(bulletin: Bulletin, release: Release, servers: Iterable[Server]) -> tuple[Outlet, ...]:
    """Return the coordination channels that are asked and told how a bulletin leaves.

    They are its writer's, and of a joint one those of each issuer; where it may be read.
    """
    return tuple(_meant(Purpose.COORDINATION, bulletin, of_circle(bulletin, release, servers)))


def coordination(bulletin: Bulletin, server: Server) -> tuple[Outlet, ...]:
    """Return the coordination channels of a server in which a bulletin may be read."""
    return tuple(_meant(Purpose.COORDINATION, bulletin, [server]))


def of_circle(bulletin: Bulletin, release: Release, servers: Iterable[Server]) -> list[Server]:
    """Return the servers whose coordination decides how a bulletin leaves."""
    issuers = bulletin.issuers if is_joint(bulletin) else ()
    return [each for each in servers if each.id == release.server or each.grouping in issuers]


def reach_of(found: Iterable[Outlet]) -> Reach:
    """Count its servers and channels; the channels of a server of two regions are of both."""
    channels = tuple(found)
    servers = {each.server.id for each in channels}
    regions = Counter[str | None](
        region for each in channels for region in (each.server.regions or (None,))
    )
    audiences = Counter(audience_at(each.server, each.channel.id) for each in channels)
    return Reach(
        servers=len(servers), channels=len(channels), by_region=regions, by_audience=audiences
    )


def hold_of(bulletin: Bulletin, release: Release, server: Server) -> timedelta:
    """Return how long a server keeps a bulletin of others, to add a word to it.

    Where its coordination cannot be told of it there, it keeps none.
    """
    own = server.id == release.server or server.grouping in asked(bulletin, release) - {None}
    told = not own and coordination(bulletin, server)
    return timedelta(hours=server.hold_hours) if told else timedelta()


def cautions(
    bulletin: Bulletin, release: Release, servers: Iterable[Server], *, messages: int, refused: int
) -> tuple[Warned, ...]:
    """Return what to look at before it leaves; `refused` channels lately took no message."""
    counted = {
        Caution.LONG: messages if messages > 1 else 0,
        Caution.PICTURE: sum(map(_is_mute_picture, _links(bulletin))),
        Caution.NO_PERMISSION: refused,
    }
    return (
        *(Warned(caution=each, count=count) for each, count in counted.items() if count),
        *(Warned(caution=Caution.MISSING_SECTION, name=kind) for kind in missing(bulletin)),
        *_about_circle(bulletin, release, of_circle(bulletin, release, servers)),
    )


def _meant(purpose: Purpose, bulletin: Bulletin, servers: Iterable[Server]) -> Iterator[Outlet]:
    for server in servers:
        for channel in channels_for(server, purpose):
            if reads(reader_at(server, channel.id), bulletin):
                yield Outlet(server=server, channel=channel)


def _about_circle(
    bulletin: Bulletin, release: Release, servers: Iterable[Server]
) -> Iterator[Warned]:
    """Yield which organisations nobody can be asked in, and how many channels are too open."""
    among = list(servers)
    shown = list(_meant(Purpose.COORDINATION, bulletin, among))
    heard = {each.server.grouping for each in shown}
    heard |= {release.body} if any(each.server.id == release.server for each in shown) else set()
    for body in sorted(asked(bulletin, release) - heard, key=str):
        yield Warned(caution=Caution.NOBODY_TO_APPROVE, name=body or "")
    every = sum(1 for each in among for _ in channels_for(each, Purpose.COORDINATION))
    if every > len(shown):
        yield Warned(caution=Caution.COORDINATION_TOO_OPEN, count=every - len(shown))


def _links(bulletin: Bulletin) -> Iterator[Run]:
    for section in bulletin.sections:
        yield from links(section.body)


def _is_mute_picture(link: Run) -> bool:
    """Tell whether a link leads to a picture and its words say nothing of what it shows."""
    path = link.address.partition("?")[0].lower()
    if not path.endswith(_PICTURES):
        return False
    told = link.text == link.address or link.text.lower().endswith(_PICTURES)
    return told or _SAYS_NOTHING.issuperset(words(link.text))
