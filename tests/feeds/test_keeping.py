"""The list of addresses and what is done with news: tried first, by who has the right."""

import asyncio
from dataclasses import replace

import pytest
from aiohttp.web import Request, Response

from bot.domain.audiences import Audience
from bot.domain.content.events import Event, EventKind
from bot.domain.content.feed_rules import feed_faults
from bot.domain.content.feeds import Done, Feed, ItemState
from bot.domain.content.sources import Source
from bot.domain.deliveries import DeliveryState
from bot.domain.errors import ConflictError, ForbiddenError, NotFoundError
from bot.domain.feeds.keeping import (
    AlreadyWatchedError,
    BadFeedAddressError,
    NowhereToRelayError,
)
from bot.domain.feeds.showing import Closed, read_shown
from bot.domain.fetching import FetchProblem
from bot.domain.places.places import Channel, Purpose
from bot.gateways.fetcher import Fetcher
from bot.services.feeds import FeedService
from bot.services.news import NewsService, RelayWish
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from bot.storage.servers import ServerRepository
from tests.feeds.server import Site
from tests.feeds.watching import FEED, ZONE, Watch, article, rss, watch
from tests.keeping import HOME, MEMBER, NATIONAL, NOW, OTHER, REGIONAL

BULLETINS = {1: 1_002, 2: 2_002}


@pytest.fixture
async def watched(database: Database, site: Site) -> Watch:
    return await watch(database, site)


@pytest.fixture
def feeds(database: Database) -> FeedService:
    return FeedService(database, HOME, lambda: Fetcher(loopback=True))


@pytest.fixture
def news(database: Database) -> NewsService:
    return NewsService(database, ZONE, HOME)


async def one(watched: Watch, **more: str) -> int:
    """Have one item arrive; return its number."""
    await watched.look(article(1))
    await watched.look(
        article(9, "Avis : commentaires d’ici le 24 novembre 2026 à 16 h", **more), article(1)
    )
    (delivery,) = await watched.owed()
    return int(delivery.owed.subject.partition(":")[2])


async def test_an_address_is_tried_and_counts_only_once_someone_says_so(
    watched: Watch, feeds: FeedService
) -> None:
    url = watched.site.put("neuf", rss(*(article(n) for n in range(5))))
    trial, feed = await feeds.add(NATIONAL, url, "", None, NOW)
    assert feed is not None
    assert (feed.id, feed.title, feed.enabled) == ("fil", "Fil", False)
    assert [each.title for each in trial.latest] == [f"Avis numéro {n}" for n in range(3)]
    asked = len(watched.site.asked)
    await watched.look(article(1))
    assert [each.path for each in watched.site.asked[asked:]] == ["/fil"]
    await feeds.enable(NATIONAL, feed.id, watched.now, enabled=True)
    await watched.look()
    assert watched.site.asked[-1].path in {"/neuf", "/fil"}
    assert not await watched.owed()
    with pytest.raises(AlreadyWatchedError):
        await feeds.add(NATIONAL, url, "", None, NOW)


async def test_an_address_that_cannot_be_read_is_not_entered(
    watched: Watch, feeds: FeedService
) -> None:
    trial, feed = await feeds.add(NATIONAL, watched.site.url("rien"), "", None, NOW)
    assert (trial.problem, feed) == (FetchProblem.NOT_FOUND, None)
    assert len(await feeds.watched(NATIONAL)) == 1


async def test_what_is_no_address_is_refused(feeds: FeedService, watched: Watch) -> None:
    for typed in ("ftp://essai.example/fil", "https://", "essai example", "essai", "https://a:b/"):
        with pytest.raises(BadFeedAddressError):
            await feeds.add(NATIONAL, typed, "", None, NOW)
    assert list(feed_faults(Feed(id="a", title="A", url="javascript:alert(1)")))


async def test_each_keeps_their_own(watched: Watch, feeds: FeedService, news: NewsService) -> None:
    url = watched.site.put("regional", rss(article(1)))
    _, regional = await feeds.add(REGIONAL, url, "Regroupement", None, NOW)
    assert regional is not None
    assert regional.region == "01"
    assert [each.feed.id for each in await feeds.watched(REGIONAL)] == [regional.id]
    assert not await feeds.watched(OTHER)
    for stranger in (OTHER, MEMBER):
        with pytest.raises(ForbiddenError):
            await feeds.remove(stranger, regional.id, NOW)
    with pytest.raises(ForbiddenError):
        await feeds.add(REGIONAL, url, "", "03", NOW)
    with pytest.raises(ForbiddenError):
        await feeds.enable(REGIONAL, FEED.id, NOW, enabled=False)
    item = await one(watched)
    for person in (REGIONAL, MEMBER):
        with pytest.raises(ForbiddenError):
            await news.dismiss(person, [item])
    await feeds.remove(REGIONAL, regional.id, NOW)
    with pytest.raises(NotFoundError):
        await feeds.kept(REGIONAL, regional.id)


async def test_a_new_address_is_tried_before_it_replaces_the_old(
    watched: Watch, feeds: FeedService
) -> None:
    bad = watched.site.url("rien")
    trial, feed = await feeds.change(NATIONAL, FEED.id, url=bad, title=None, now=NOW)
    assert trial.problem is FetchProblem.NOT_FOUND
    assert feed.url == watched.site.url("fil")
    good = watched.site.put("bon", rss(article(1)))
    _, feed = await feeds.change(NATIONAL, FEED.id, url=good, title="Autre nom", now=NOW)
    assert (feed.url, feed.title) == (good, "Autre nom")


PAGE = (
    '<html><link rel="alternate" type="application/rss+xml" title="Commentaires" href="/suite">'
    '<link rel="alternate" type="application/rss+xml" title="Nouvelles" href="/neuf"></html>'
)


async def test_of_a_page_with_several_feeds_the_person_chooses_one(
    watched: Watch, feeds: FeedService
) -> None:
    page = watched.site.put("page", PAGE, Content_Type="text/html")
    news, comments = watched.site.put("neuf", rss(article(1))), watched.site.url("suite")
    trial, feed = await feeds.add(NATIONAL, page, "", None, NOW)
    assert feed is None
    assert [(each.title, each.url) for each in trial.choices] == [
        ("Nouvelles", news),
        ("Commentaires", comments),
    ]
    trial, held = await feeds.change(NATIONAL, FEED.id, url=page, title=None, now=NOW)
    assert len(trial.choices) == 2
    assert held.url == watched.site.url("fil")
    trial, feed = await feeds.add(NATIONAL, trial.choices[0].url, "", None, NOW)
    assert feed is not None
    assert feed.url == news
    # A page that is followed already is tried as it is looked at.
    await watched.put(path="page")
    _, tried = await feeds.trial(NATIONAL, FEED.id, NOW)
    assert (tried.url, tried.count, tried.choices) == (news, 1, ())


async def test_a_page_with_one_feed_leads_to_it(watched: Watch, feeds: FeedService) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/neuf">'
    page = watched.site.put("page", f"<html>{link}{link}</html>", Content_Type="text/html")
    watched.site.put("neuf", rss(article(1)))
    trial, feed = await feeds.add(NATIONAL, page, "", None, NOW)
    assert (trial.url, trial.count) == (watched.site.url("neuf"), 1)
    assert feed is not None
    assert feed.url == page


async def test_an_address_is_not_changed_to_one_that_is_followed_already(
    watched: Watch, feeds: FeedService
) -> None:
    other = watched.site.put("autre", rss(article(1)))
    await watched.put(replace(FEED, id="autre"), "autre")
    with pytest.raises(AlreadyWatchedError):
        await feeds.change(NATIONAL, FEED.id, url=other, title=None, now=NOW)
    await feeds.change(NATIONAL, FEED.id, url=watched.site.url("fil"), title="Nom", now=NOW)


async def test_a_change_that_crosses_another_is_refused(watched: Watch, feeds: FeedService) -> None:
    async def crossed(_request: Request) -> Response:
        await watched.put(replace(FEED, title="Autre nom"))
        return Response(body=rss(article(1)))

    watched.site.pages["bon"] = crossed
    with pytest.raises(ConflictError):
        await feeds.change(NATIONAL, FEED.id, url=watched.site.url("bon"), title=None, now=NOW)


async def test_how_it_went_with_another_address_is_not_told(
    watched: Watch, feeds: FeedService
) -> None:
    await watched.look(article(1))
    assert [each.state is None for each in await feeds.watched(NATIONAL)] == [False]
    await watched.put(path="autre")
    assert [each.state for each in await feeds.watched(NATIONAL)] == [None]


async def test_a_region_relays_in_its_own_server_alone(watched: Watch, news: NewsService) -> None:
    await readers(watched.database)
    await watched.put(replace(FEED, region="01"))
    item = await one(watched)
    wish = RelayWish(comment="", audience=Audience.PUBLIC, region="01")
    assert await news.relay(REGIONAL, item, wish, watched.now) == 1
    assert [each.owed.place.id for each in await watched.owed("relay")] == [BULLETINS[2]]
    assert await news.relay(NATIONAL, item, wish, watched.now) == 2


async def readers(database: Database) -> None:
    """Give two servers a channel for news: one for everyone, one for members of region 01."""
    async with database.write() as session:
        servers = ServerRepository(session)
        for number, audience in ((1, Audience.PUBLIC), (2, Audience.MEMBERS)):
            held = await servers.lock(number)
            assert held is not None
            channel = Channel(
                id=BULLETINS[number], audience=audience, purposes=(Purpose.BULLETINS,)
            )
            await servers.save(held, held.with_channel(channel), actor="essai", now=NOW)
        await session.commit()


async def test_news_is_relayed_with_a_comment_to_those_who_may_read_it(
    watched: Watch, news: NewsService
) -> None:
    item = await one(watched)
    wish = RelayWish(comment="À lire **vite** @everyone", audience=Audience.PUBLIC, region=None)
    with pytest.raises(NowhereToRelayError):
        await news.relay(NATIONAL, item, wish, NOW)
    await readers(watched.database)
    assert await news.relay(NATIONAL, item, wish, watched.now) == 2
    members = replace(wish, audience=Audience.MEMBERS, region="01")
    assert await news.relay(NATIONAL, item, members, watched.now) == 1
    relayed = await watched.owed("relay")
    assert [each.owed.place.id for each in relayed] == [1_002, 2_002, 2_002]
    text = relayed[0].owed.text or ""
    assert text.startswith("À lire **vite** @\u200beveryone\n")
    assert "@everyone" not in text
    found = (await news.one(NATIONAL, item, NOW)).item
    assert (found.state, found.done) == (ItemState.HANDLED, {Done.RELAYED})


async def test_a_correction_reaches_every_relayed_copy_with_its_own_comment(
    watched: Watch, news: NewsService
) -> None:
    item = await one(watched)
    await readers(watched.database)
    for comment in ("Premier mot", "Second mot"):
        wish = RelayWish(comment=comment, audience=Audience.MEMBERS, region="01")
        await news.relay(NATIONAL, item, wish, watched.now)
    await watched.settle(DeliveryState.SENT)
    await watched.look(article(9, "Avis corrigé"), article(1))
    corrected = [
        each.owed for each in await watched.owed("correction") if "mot" in str(each.owed.text)
    ]
    assert {each.edits.message for each in corrected if each.edits} == {
        each.message_id for each in await watched.owed("relay")
    }
    assert all("Avis corrigé" in (each.text or "") for each in corrected)


async def test_a_deadline_is_filled_in_from_an_item(watched: Watch, news: NewsService) -> None:
    item = await one(watched)
    form = await news.deadline(NATIONAL, item, NOW)
    assert form.kind is EventKind.COMMENT_DEADLINE
    assert form.title == "Avis\u00a0: commentaires d’ici le 24 novembre 2026 à 16 h"
    assert form.when == "24 novembre 2026 à 16 h"
    assert form.document == "https://essai.example/9"


async def test_an_item_is_attached_as_a_document_with_its_date(
    watched: Watch, news: NewsService
) -> None:
    item = await one(watched, pubDate="Tue, 03 Nov 2026 16:00:00 -0500")
    with pytest.raises(NotFoundError):
        await news.attach(NATIONAL, item, "inconnu", NOW)
    async with watched.database.read() as session:
        dossiers = await RecordRepository(session).of_kinds("dossier")
    source = await news.attach(NATIONAL, item, dossiers[0].id, NOW)  # type: ignore[union-attr]
    async with watched.database.read() as session:
        records = await RecordRepository(session).of_kinds("source", "event")
    assert source in [each for each in records if isinstance(each, Source)]
    assert (str(source.date), source.url) == ("2026-11-03", "https://essai.example/9")
    (published,) = [
        each for each in records if isinstance(each, Event) and each.kind is EventKind.PUBLICATION
    ]
    assert (published.dossier, published.citations[0].source) == (dossiers[0].id, source.id)  # type: ignore[union-attr]


async def test_what_is_put_aside_is_not_shown_again(watched: Watch, news: NewsService) -> None:
    item = await one(watched)
    await watched.settle(DeliveryState.FAILED)
    assert await news.dismiss(NATIONAL, [item]) == 1
    assert await news.dismiss(NATIONAL, [item]) == 0
    await watched.look(hours=300)
    assert len(await watched.owed()) == 1


async def test_what_was_put_aside_by_mistake_waits_again_wherever_it_was_shown(
    watched: Watch, news: NewsService
) -> None:
    item = await one(watched)
    await watched.settle(DeliveryState.SENT)
    (shown,) = await watched.owed()
    for aside in (True, False, True, False):
        if aside:
            await news.dismiss(NATIONAL, [item])
        else:
            await asyncio.gather(*(news.take_back(NATIONAL, item, NOW) for _ in range(2)))
        await watched.inbox.deliver(watched.now)
        last = (await watched.owed("correction"))[-1].owed
        closed = Closed.EVERYTHING | Closed.PUTTING_ASIDE if aside else Closed(0)
        assert (read_shown(last.revision), "Écarté" in str(last.text)) == ((1, closed), aside)
        await watched.settle(DeliveryState.SENT)
    assert last.text == shown.owed.text
    assert len(await watched.owed()) == 1


async def test_what_was_put_aside_is_taken_back_by_those_alone_who_may_put_it_aside(
    watched: Watch, news: NewsService
) -> None:
    item = await one(watched)
    await news.dismiss(NATIONAL, [item])
    for person in (REGIONAL, MEMBER):
        with pytest.raises(ForbiddenError):
            await news.take_back(person, item, NOW)
    assert (await news.one(NATIONAL, item, NOW)).item.state is ItemState.DISMISSED


async def test_what_was_handled_since_is_not_taken_back(watched: Watch, news: NewsService) -> None:
    item = await one(watched)
    await readers(watched.database)
    await news.dismiss(NATIONAL, [item])
    wish = RelayWish(comment="", audience=Audience.PUBLIC, region=None)
    await news.relay(NATIONAL, item, wish, watched.now)
    (found,) = await news.take_back(NATIONAL, item, NOW)
    assert found.item.state is ItemState.HANDLED
