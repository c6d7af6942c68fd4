"""Every change of a watched address is in the journal, and can be taken back by who keeps it."""

from dataclasses import replace

import pytest

from bot.domain.content.feeds import Feed
from bot.domain.errors import ForbiddenError, NotFoundError
from bot.domain.feeds.journal import FeedChange
from bot.domain.feeds.keeping import AlreadyWatchedError
from bot.domain.places.errors import ChangedSinceError, NothingToUndoError
from bot.gateways.fetcher import Fetcher
from bot.services.feed_journal import FeedJournalService
from bot.services.feeds import FeedService
from bot.storage.database import Database
from bot.storage.feeds import FeedRepository
from tests.feeds.server import Site
from tests.feeds.watching import FEED, Watch, article, rss, watch
from tests.keeping import HOME, MEMBER, NATIONAL, NOW, OTHER, REGIONAL


@pytest.fixture
async def watched(database: Database, site: Site) -> Watch:
    return await watch(database, site)


@pytest.fixture
def feeds(database: Database) -> FeedService:
    return FeedService(database, HOME, lambda: Fetcher(loopback=True))


@pytest.fixture
def journal(database: Database) -> FeedJournalService:
    return FeedJournalService(database, HOME)


async def added(watched: Watch, feeds: FeedService) -> Feed:
    """Have someone of region 01 add an address."""
    url = watched.site.put("regional", rss(article(1)))
    _, feed = await feeds.add(REGIONAL, url, "Regroupement", None, NOW)
    assert feed is not None
    return feed


async def held(database: Database, feed: str) -> Feed | None:
    async with database.read() as session:
        return await FeedRepository(session).feed(feed)


async def last(journal: FeedJournalService) -> FeedChange:
    return (await journal.journal(REGIONAL))[0]


async def test_the_journal_tells_each_change_and_the_last_is_taken_back(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    feed = await added(watched, feeds)
    started = await feeds.enable(REGIONAL, feed.id, NOW, enabled=True)
    paused = await feeds.enable(REGIONAL, feed.id, NOW, enabled=False)
    good = watched.site.put("bon", rss(article(1)))
    _, changed = await feeds.change(REGIONAL, feed.id, url=good, title="Nom", now=NOW)
    states = [None, feed, started, paused, changed]
    await feeds.remove(REGIONAL, feed.id, NOW)
    changes = list(reversed(await journal.journal(REGIONAL)))
    assert [each.before for each in changes] == states
    assert [each.after for each in changes] == [*states[1:], None]
    (standing,) = [each for each in await journal.journal(REGIONAL) if each.undoable]
    assert standing == changes[-1]
    await journal.undo(REGIONAL, standing.line.id, NOW)
    assert await held(watched.database, feed.id) == states[-1]


async def test_what_was_undone_can_be_done_again(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    feed = await added(watched, feeds)
    await journal.undo(REGIONAL, (await last(journal)).line.id, NOW)
    assert await held(watched.database, feed.id) is None
    await journal.undo(REGIONAL, (await last(journal)).line.id, NOW)
    assert await held(watched.database, feed.id) == feed


async def test_only_the_latest_change_of_an_address_is_taken_back(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    feed = await added(watched, feeds)
    for enabled in (True, False):
        await feeds.enable(REGIONAL, feed.id, NOW, enabled=enabled)
    paused, _, first = await journal.journal(REGIONAL)
    # It left the address as it is now, but more was decided since.
    assert first.after == paused.after
    with pytest.raises(ChangedSinceError):
        await journal.undo(REGIONAL, first.line.id, NOW)
    await journal.undo(REGIONAL, paused.line.id, NOW)
    with pytest.raises(ChangedSinceError):
        await journal.undo(REGIONAL, paused.line.id, NOW)


async def test_an_address_that_is_started_again_is_looked_at_at_once(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    await watched.look(article(1))
    await feeds.enable(NATIONAL, FEED.id, watched.now, enabled=False)
    change = (await journal.journal(NATIONAL))[0].line.id
    await journal.undo(NATIONAL, change, watched.now)
    await watched.look(article(2), article(1), hours=0)
    assert len(await watched.owed()) == 1


async def test_one_that_was_removed_comes_back_with_what_is_remembered_of_it(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    await watched.look(article(1))
    await feeds.remove(NATIONAL, FEED.id, watched.now)
    await journal.undo(NATIONAL, (await journal.journal(NATIONAL))[0].line.id, watched.now)
    await watched.look(article(2), article(1))
    (text,) = await watched.texts()
    assert "numéro 2" in text


async def test_each_sees_and_takes_back_their_own(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    feed = await added(watched, feeds)
    mine = await last(journal)
    assert not await journal.journal(OTHER)
    with pytest.raises(ForbiddenError):
        await journal.undo(OTHER, mine.line.id, NOW)
    for ask in (journal.journal(MEMBER), journal.undo(MEMBER, mine.line.id, NOW)):
        with pytest.raises(ForbiddenError):
            await ask
    with pytest.raises(NotFoundError):
        await journal.undo(NATIONAL, 999_999, NOW)
    # Once it is another region's, it is no longer theirs to see or to take back.
    await watched.put(replace(feed, region="03"))
    assert await journal.journal(REGIONAL) == (replace(mine, latest=False),)
    await watched.put(replace(feed, title="Autre", region="03"))
    await watched.put(replace(feed, region="01"))
    # What it was elsewhere is not theirs either.
    assert await journal.journal(REGIONAL) == (replace(mine, latest=False),)
    await watched.put(replace(feed, region="03"))
    given_away = (await journal.journal(NATIONAL))[0].line.id
    with pytest.raises(ForbiddenError):
        await journal.undo(REGIONAL, given_away, NOW)


async def test_what_nobody_decided_is_not_taken_back(
    watched: Watch, journal: FeedJournalService
) -> None:
    (brought,) = await journal.journal(NATIONAL)
    assert not brought.undoable
    with pytest.raises(NothingToUndoError):
        await journal.undo(NATIONAL, brought.line.id, NOW)


async def test_an_address_that_is_followed_anew_does_not_come_back_twice(
    watched: Watch, feeds: FeedService, journal: FeedJournalService
) -> None:
    feed = await added(watched, feeds)
    await feeds.remove(REGIONAL, feed.id, NOW)
    removed = (await last(journal)).line.id
    _, again = await feeds.add(REGIONAL, feed.url, "Autre nom", None, NOW)
    assert again is not None
    with pytest.raises(AlreadyWatchedError):
        await journal.undo(REGIONAL, removed, NOW)
