"""What no address shows any more is forgotten in the end, and nothing comes back because of it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.domain.audiences import Audience
from bot.domain.deliveries import DeliveryState
from bot.domain.places.places import Channel, Purpose
from bot.services.deliveries import DeliveryService
from bot.services.feeds import FeedService
from bot.services.news import NewsService, RelayWish
from bot.storage.database import Database
from bot.storage.rows import FeedItemRow, FeedRelayRow, FeedStateRow
from bot.storage.servers import ServerRepository
from tests.feeds.server import Site
from tests.feeds.watching import FEED, ZONE, Watch, article, rss, watch
from tests.keeping import HOME, NATIONAL, NOW

YEAR = timedelta(days=365)
HOURS = 366 * 24
OLD, KEPT = article(1), article(2)


@pytest.fixture
async def watched(database: Database, site: Site) -> Watch:
    return await watch(database, site)


async def count(watched: Watch, row: type) -> int:
    async with watched.database.read() as session:
        return int(await session.scalar(select(func.count()).select_from(row)) or 0)


async def test_what_its_feed_has_not_shown_for_a_year_is_forgotten(watched: Watch) -> None:
    await watched.look(OLD, KEPT)
    for _ in range(2):
        await watched.look(KEPT)
    assert await watched.polls.forget(watched.now + YEAR - timedelta(days=1)) == 0
    assert await watched.polls.forget(watched.now + YEAR + timedelta(days=1)) == 1
    await watched.look(KEPT)
    assert not await watched.owed()


async def test_what_its_feed_still_shows_is_kept_however_long_nothing_is_read(
    watched: Watch,
) -> None:
    """A feed that never changes, that fails, or that was missed once, shows all of it still."""
    watched.site.put("fil", rss(OLD, KEPT), ETag='"a"')
    await watched.look()
    watched.site.fail("fil", 304)
    await watched.look(hours=HOURS)
    watched.site.fail("fil", 500)
    await watched.look(hours=HOURS)
    await watched.look(KEPT, hours=HOURS)
    assert await watched.polls.forget(watched.now + YEAR) == 0
    await watched.look(OLD, KEPT)
    assert not await watched.owed()


async def test_a_feed_on_pause_is_remembered(watched: Watch) -> None:
    await watched.look(OLD, KEPT)
    feeds = FeedService(watched.database, HOME)
    await feeds.enable(NATIONAL, FEED.id, watched.now, enabled=False)
    assert await watched.polls.forget(watched.now + 3 * YEAR) == 0


async def test_one_that_is_gone_from_the_list_begins_anew_in_silence(watched: Watch) -> None:
    await watched.look(OLD, KEPT)
    feeds = FeedService(watched.database, HOME)
    await feeds.remove(NATIONAL, FEED.id, watched.now)
    assert await watched.polls.forget(watched.now + YEAR - timedelta(days=9)) == 0
    watched.now += YEAR + timedelta(days=9)
    assert await watched.polls.forget(watched.now) == 2
    assert await count(watched, FeedStateRow) == 0
    await watched.put()
    await watched.look(article(3), OLD, KEPT)
    assert not await watched.owed()
    await watched.look(article(4), article(3), OLD, KEPT)
    assert len(await watched.owed()) == 1


async def test_words_that_relayed_it_go_with_an_item(watched: Watch) -> None:
    async with watched.database.write() as session:
        servers = ServerRepository(session)
        held = await servers.lock(1)
        assert held is not None
        channel = Channel(id=1_002, purposes=(Purpose.BULLETINS,))
        await servers.save(held, held.with_channel(channel), actor="essai", now=NOW)
        await session.commit()
    await watched.look(KEPT)
    for number in (OLD, article(3)):
        await watched.look(number, KEPT)
    wish = RelayWish(comment="À lire", audience=Audience.PUBLIC, region=None)
    news = NewsService(watched.database, ZONE, HOME)
    for delivery in await watched.owed():
        await news.relay(NATIONAL, int(delivery.owed.subject[5:]), wish, watched.now)
    for _ in range(2):
        await watched.look(article(3), KEPT)
    assert await watched.polls.forget(watched.now + 2 * YEAR) == 1
    assert (await count(watched, FeedItemRow), await count(watched, FeedRelayRow)) == (2, 1)


async def test_what_nobody_acted_on_is_not_sent_again_once_its_message_is_forgotten(
    watched: Watch,
) -> None:
    await watched.look(KEPT)
    await watched.look(OLD, KEPT)
    await watched.settle(DeliveryState.SENT)
    outbox = DeliveryService(watched.database, ZONE, timedelta(minutes=1), HOME)
    watched.now += YEAR + timedelta(days=1)
    assert await outbox.forget(watched.now) == 1
    await watched.look(OLD, KEPT)
    assert not await watched.owed()
