"""News at the moment it leaves: its channel must still be the one it was meant for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.audiences import Audience
from bot.domain.content.pack import pack_of
from bot.domain.deliveries import DeliveryState, Parcel, Reason
from bot.domain.errors import NotFoundError
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from bot.services.content import ContentService
from bot.services.deliveries import DeliveryService
from bot.services.news import NewsService, RelayWish
from bot.storage.database import Database
from bot.storage.servers import ServerRepository
from tests.feeds.server import Site
from tests.feeds.watching import COORDINATION, FEED, ZONE, Watch, article, rss, watch
from tests.keeping import DOSSIER, HOME, LETTER, NATIONAL, NETWORK, NOW, REGIONAL

NEWS_CHANNEL = Channel(id=2_002, audience=Audience.MEMBERS, purposes=(Purpose.BULLETINS,))
WISH = RelayWish(comment="", audience=Audience.MEMBERS, region="01")


@pytest.fixture
async def watched(database: Database, site: Site) -> Watch:
    watching = await watch(database, site)
    await change(database, lambda server: server.with_channel(NEWS_CHANNEL))
    return watching


async def change(database: Database, how: Callable[[Server], Server], server: int = 2) -> Server:
    """Change a server; return it as it was."""
    async with database.write() as session:
        servers = ServerRepository(session)
        held = await servers.lock(server)
        assert held is not None
        await servers.save(held, how(held), actor="essai", now=NOW)
        await session.commit()
    return held


def putting(server: Server) -> Callable[[Server], Server]:
    return lambda _: server


async def relayed(watched: Watch) -> int:
    """Have one item arrive and be relayed; return its number."""
    await watched.look(article(1))
    await watched.look(article(9), article(1))
    (delivery,) = await watched.owed()
    item = int(delivery.owed.subject.partition(":")[2])
    await watched.settle(DeliveryState.SENT)
    await pass_on(watched, item)
    return item


async def pass_on(watched: Watch, item: int) -> None:
    await NewsService(watched.database, ZONE, HOME).relay(NATIONAL, item, WISH, watched.now)


async def leaving(watched: Watch) -> list[str]:
    """Return the kinds of what leaves now."""
    return [each.delivery.owed.kind for each in await parcels(watched)]


async def parcels(watched: Watch) -> list[Parcel]:
    """Claim what leaves now."""
    service = DeliveryService(watched.database, ZONE, timedelta(minutes=1), HOME)
    return await service.claim(watched.now, 10)


def without_purpose(server: Server) -> Server:
    return server.with_channel(replace(NEWS_CHANNEL, purposes=(Purpose.MEETINGS,)))


def opened(server: Server) -> Server:
    return server.with_channel(replace(NEWS_CHANNEL, audience=Audience.PUBLIC))


def announcing(server: Server) -> Server:
    return server.with_channel(replace(NEWS_CHANNEL, announcement=True))


def lowered(server: Server) -> Server:
    return replace(server, audience=Audience.PUBLIC)


def moved(server: Server) -> Server:
    return replace(server, regions=("03",))


def withdrawn(server: Server) -> Server:
    return replace(server, state=ServerState.WITHDRAWN)


def left(server: Server) -> Server:
    return replace(server, present=False)


CHANGES = [
    (without_purpose, Reason.PLACE_CHANGED),
    (opened, Reason.NOT_ALLOWED),
    (announcing, Reason.NOT_ALLOWED),
    (lowered, Reason.NOT_ALLOWED),
    (moved, Reason.NOT_ALLOWED),
    (withdrawn, Reason.PLACE_CHANGED),
    (left, Reason.PLACE_CHANGED),
]


async def test_what_is_relayed_leaves_for_those_it_was_meant_for(watched: Watch) -> None:
    await relayed(watched)
    assert await leaving(watched) == ["relay"]


async def test_a_channel_that_changed_gets_nothing_that_was_relayed(watched: Watch) -> None:
    item = await relayed(watched)
    await watched.settle(DeliveryState.SENT)
    for how, reason in CHANGES:
        await pass_on(watched, item)
        before = await change(watched.database, how)
        assert not await leaving(watched), how
        last = (await watched.owed("relay"))[-1]
        assert (last.state, last.reason) == (DeliveryState.WITHHELD, reason), how
        await change(watched.database, putting(before))


async def test_nor_is_it_told_of_a_correction(watched: Watch) -> None:
    await relayed(watched)
    await watched.settle(DeliveryState.SENT)
    await watched.look(article(9, "Avis corrigé"), article(1))
    await change(watched.database, opened)
    assert await leaving(watched) == ["correction"]
    (kept,) = [each for each in await watched.owed("correction") if each.reason is not None]
    assert (kept.state, kept.reason) == (DeliveryState.WITHHELD, Reason.NOT_ALLOWED)
    assert kept.owed.place.id == NEWS_CHANNEL.id


async def test_only_the_last_of_two_corrections_is_sent(watched: Watch) -> None:
    await relayed(watched)
    await watched.settle(DeliveryState.SENT)
    for title in ("Avis corrigé", "Avis corrigé encore"):
        await watched.look(article(9, title), article(1))
    assert await leaving(watched) == ["correction"] * 2
    assert all("corrigé encore" in text for text in await watched.texts("correction"))


async def test_news_waits_while_its_channel_is_no_longer_the_coordinations(
    watched: Watch,
) -> None:
    await watched.look(article(1))
    await watched.look(article(9), article(1))
    held = Channel(id=COORDINATION[1], purposes=(Purpose.COORDINATION,))
    other = replace(held, purposes=(Purpose.MEETINGS,))
    await change(watched.database, lambda server: server.with_channel(other), server=1)
    assert not await leaving(watched)
    await watched.inbox.deliver(watched.now)
    assert not await leaving(watched)
    await change(watched.database, lambda server: server.with_channel(held), server=1)
    await watched.inbox.deliver(watched.now)
    assert await leaving(watched) == ["inbox"]
    assert len(await watched.owed()) == 1


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ({}, True),
        ({"audience": Audience.MEMBERS}, False),
        ({"region": "03"}, False),
        ({"embargo_until": NOW.date() + timedelta(days=99)}, False),
    ],
    ids=("public", "members", "region", "embargo"),
)
async def test_a_dossier_is_named_only_where_it_may_be_read(
    watched: Watch, more: dict[str, Any], shown: bool
) -> None:
    dossier = replace(DOSSIER, **more)
    pack = pack_of(NETWORK, [LETTER, dossier])
    await ContentService(watched.database).load(pack, NOW)
    await watched.put(replace(FEED, id="regional", region="01"), "regional")
    title = f"Avis : {DOSSIER.title}"
    watched.site.put("regional", rss(article(1)))
    await watched.look()
    watched.site.put("regional", rss(article(9, title), article(1)))
    await watched.look()
    (delivery,) = await watched.owed()
    assert delivery.owed.place.id == COORDINATION[2]
    assert "Dossiers" not in (delivery.owed.text or "")
    (parcel,) = await parcels(watched)
    assert (f"touchés\u00a0: {dossier.title}\n" in parcel.text) == shown
    service, item = NewsService(watched.database, ZONE, HOME), int(delivery.owed.subject[5:])
    # Whoever coordinates there may read what is for the members of their server, no more.
    readable = shown or "audience" in more
    assert bool((await service.one(REGIONAL, item, NOW)).dossiers) == readable
    assert ((await service.deadline(REGIONAL, item, NOW)).dossier is not None) == readable
    if not readable:
        with pytest.raises(NotFoundError):
            await service.attach(REGIONAL, item, dossier.id, NOW)


@pytest.mark.parametrize("again", [False, True], ids=("news", "correction"))
@pytest.mark.parametrize(
    "closing", ["channel", "server", "dossier", None], ids=("channel", "server", "dossier", "none")
)
async def test_a_dossier_is_named_as_its_place_may_read_it_when_the_message_leaves(
    watched: Watch, closing: str | None, again: bool
) -> None:
    dossier = replace(DOSSIER, audience=Audience.MEMBERS)
    contents = [LETTER, dossier]
    await ContentService(watched.database).load(pack_of(NETWORK, contents), NOW)
    channel = Channel(id=COORDINATION[1], purposes=(Purpose.COORDINATION,))
    members = replace(channel, audience=Audience.MEMBERS)
    await change(watched.database, lambda server: server.with_channel(members), server=1)
    title = f"Avis : {DOSSIER.title}"
    await watched.look(article(1))
    await watched.look(article(9, title), article(1))
    if again:
        await watched.settle(DeliveryState.SENT)
        await watched.look(article(9, f"{title} (corrigé)"), article(1))
    if closing == "channel":
        await change(watched.database, lambda server: server.with_channel(channel), server=1)
    if closing == "server":
        await change(watched.database, lowered, server=1)
    if closing == "dossier":
        hidden = replace(dossier, audience=Audience.DELEGATES)
        await ContentService(watched.database).load(pack_of(NETWORK, [LETTER, hidden]), NOW)
    (parcel,) = await parcels(watched)
    assert (f"touchés\u00a0: {dossier.title}\n" in parcel.text) == (closing is None)
    assert "Dossiers" not in (parcel.delivery.owed.text or "")
