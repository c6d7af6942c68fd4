"""Watched addresses over real databases: each item reaches the coordination once, and only once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.deliveries import DeliveryState
from bot.gateways.feed_reader import FeedReader
from bot.gateways.fetcher import Bounds
from bot.services import polls
from bot.storage.database import Database
from bot.storage.feeds import FeedRepository
from tests.feeds import server
from tests.feeds.server import Site
from tests.feeds.watching import (
    COORDINATION,
    FEED,
    Watch,
    article,
    coordination,
    rss,
    watch,
)

FIFTY = [article(number) for number in range(50)]
TEN = FIFTY[:10]


@pytest.fixture
async def watched(database: Database, site: Site) -> Watch:
    return await watch(database, site)


async def test_the_first_look_brings_nothing_and_the_next_what_is_new(watched: Watch) -> None:
    await watched.look(*TEN)
    assert not await watched.owed()
    await watched.look(article(90, "Révision des typologies : rencontre le 12 juin 2027"), *TEN)
    (text,) = await watched.texts()
    assert "Révision des typologies" in text
    assert "Ministère d’essai" in text
    assert "à vérifier : 12 juin 2027" in text
    assert "<https://essai.example/90>" in text


async def test_news_goes_where_its_region_is_coordinated(watched: Watch) -> None:
    await watched.put(replace(FEED, id="regional", region="01"), "regional")
    watched.site.put("regional", rss(article(1)))
    await watched.look(article(1))
    watched.site.put("regional", rss(article(2), article(1)))
    await watched.look(article(3), article(1))
    places = {each.owed.place.id: each.owed.text for each in await watched.owed()}
    assert "numéro 3" in (places[COORDINATION[1]] or "")
    assert "numéro 2" in (places[COORDINATION[2]] or "")


async def test_a_restart_and_another_process_repeat_nothing(watched: Watch) -> None:
    await watched.look(*TEN)
    watched.site.put("fil", rss(article(90), *TEN))
    watched.now += timedelta(hours=5)
    others = [watched.service() for _ in range(3)]
    await asyncio.gather(*(each.poll(watched.now) for each in others))
    watched.restart()
    await watched.look()
    assert len(await watched.owed()) == 1


async def test_two_looks_at_one_address_at_a_time_count_once(watched: Watch) -> None:
    await watched.look(*TEN)
    watched.site.put("fil", rss(article(90), *TEN))
    later = watched.now + timedelta(hours=5)
    slow, quick = watched.service(), watched.service()
    (claimed,) = await slow._claim(later)
    # Its lease is over: another process looks meanwhile.
    assert await quick.poll(later + timedelta(hours=1)) == 1
    watched.site.fail("fil", 410)
    async with slow._fetcher() as fetcher:
        await slow._look(FeedReader(fetcher), asyncio.Semaphore(1), claimed)
    assert len(await watched.owed()) == 1
    # What the late one saw counts for nothing.
    assert not await watched.owed("report")


async def test_a_publisher_that_redates_or_renames_all_brings_one_message_at_most(
    watched: Watch,
) -> None:
    await watched.look(*FIFTY)
    redated = [article(n, pubDate="Tue, 03 Nov 2026 16:00:00 GMT") for n in range(50)]
    await watched.look(*redated)
    await watched.look(*(article(n, guid=f"autre-{n}") for n in range(50)))
    assert not await watched.owed()
    await watched.look(*(article(n, f"Tout autre chose {n}") for n in range(100, 150)))
    (text,) = await watched.texts()
    assert "50 nouvelles" in text
    assert len(text) < 2000


async def test_an_old_date_never_seen_is_shown(watched: Watch) -> None:
    await watched.look(*TEN)
    await watched.look(*TEN, article(90, pubDate="Tue, 03 Nov 2009 16:00:00 GMT"))
    (text,) = await watched.texts()
    assert "3 novembre 2009" in text


async def test_what_could_not_be_posted_counts_as_unseen(watched: Watch) -> None:
    await watched.look(*TEN)
    await watched.look(article(90), *TEN)
    await watched.settle(DeliveryState.FAILED)
    await watched.inbox.deliver(watched.now)
    assert len(await watched.owed()) == 1
    await watched.inbox.deliver(watched.now + timedelta(hours=1))
    assert [each.state for each in await watched.owed()] == ["failed", "pending"]
    await watched.settle(DeliveryState.SENT)
    await watched.look()
    assert len(await watched.owed()) == 2


async def test_what_has_no_place_waits_for_one(database: Database, site: Site) -> None:
    await coordination(database, placed=False)
    watched = await watch(database, site)
    await watched.look(*TEN)
    await watched.look(article(90), *TEN)
    assert not await watched.owed()
    await coordination(database)
    await watched.inbox.deliver(watched.now)
    assert len(await watched.owed()) == 1


async def test_a_correction_and_a_withdrawal_change_the_message_that_was_sent(
    watched: Watch,
) -> None:
    await watched.look(*TEN)
    await watched.look(article(90), *TEN)
    await watched.settle(DeliveryState.SENT)
    await watched.look(article(90, "Avis corrigé"), *TEN)
    (corrected,) = await watched.owed("correction")
    (sent,) = await watched.owed()
    assert corrected.owed.edits is not None
    assert corrected.owed.edits.message == sent.message_id
    assert "Avis corrigé" in (corrected.owed.text or "")
    await watched.settle(DeliveryState.SENT)
    await watched.look(*TEN)
    await watched.look(*TEN)
    assert "Retiré à la source" in (await watched.texts("correction"))[-1]


async def test_a_failure_is_told_once_and_so_is_its_end(watched: Watch) -> None:
    await watched.look(*TEN)
    for _ in range(6):
        watched.site.fail("fil", 503)
        await watched.look(hours=30)
    assert len(await watched.texts("report")) == 1
    assert "Ministère d’essai" in (await watched.texts("report"))[0]
    assert "en panne" in (await watched.texts("report"))[0]
    await watched.look(*TEN, hours=30)
    assert "de retour" in (await watched.texts("report"))[-1]
    await watched.look(hours=30)
    assert len(await watched.texts("report")) == 2
    assert not await watched.owed()


async def test_one_that_is_gone_is_told_at_once(watched: Watch) -> None:
    watched.site.fail("fil", 410)
    await watched.look()
    (told,) = await watched.texts("report")
    assert "n’existe plus" in told


async def test_a_move_is_followed_saved_and_told(watched: Watch) -> None:
    watched.site.put("nouveau", rss(*TEN))
    watched.site.fail("fil", 301, Location="/nouveau")
    await watched.look()
    await watched.look()
    (told,) = await watched.texts("report")
    assert watched.site.url("nouveau") in told
    assert [each.path for each in watched.site.asked] == ["/fil", "/nouveau", "/nouveau"]


async def test_a_page_leads_to_its_feed(watched: Watch) -> None:
    page = '<html><link rel="alternate" type="application/rss+xml" href="/suite"></html>'
    watched.site.put("fil", page, Content_Type="text/html")
    await watched.look(article(1), path="suite")
    await watched.look(article(2), article(1), path="suite")
    assert "numéro 2" in (await watched.texts())[0]
    assert watched.site.asked[-1].path == "/suite"


async def test_a_feed_that_is_said_to_be_something_else_is_read(watched: Watch) -> None:
    kinds = ("text/html", "text/plain", "application/octet-stream", "x")
    for number in range(len(kinds)):
        await watched.put(replace(FEED, id=f"fil-{number}"), f"fil-{number}")
    for articles in ((article(1),), (article(2), article(1))):
        for number, kind in enumerate(kinds):
            watched.site.put(f"fil-{number}", rss(*articles), Content_Type=kind)
        await watched.look(article(1))
    assert len(await watched.owed()) == len(kinds)


async def test_nothing_changed_costs_nothing_and_a_server_that_asks_for_peace_gets_it(
    watched: Watch,
) -> None:
    watched.site.put("fil", rss(*TEN), ETag='"a"')
    await watched.look()
    watched.site.fail("fil", 304)
    await watched.look()
    assert watched.site.asked[-1].headers["If-None-Match"] == '"a"'
    watched.site.fail("fil", 429, Retry_After="360000")
    await watched.look()
    asked = len(watched.site.asked)
    await watched.look(hours=48)
    assert len(watched.site.asked) == asked
    await watched.look(hours=60)
    assert len(watched.site.asked) == asked + 1


async def test_what_is_paused_is_not_looked_at_and_its_backlog_comes_as_one(
    watched: Watch,
) -> None:
    await watched.look(*TEN)
    await watched.put(replace(FEED, enabled=False))
    asked = len(watched.site.asked)
    await watched.look(*(article(n) for n in range(60, 90)), *TEN)
    assert len(watched.site.asked) == asked
    await watched.put()
    await watched.look()
    (text,) = await watched.texts()
    assert "30 nouvelles" in text


async def test_an_address_that_is_changed_begins_anew_in_silence(watched: Watch) -> None:
    await watched.look(*TEN)
    watched.site.put("autre", rss(article(70), article(71)))
    await watched.put(path="autre")
    await watched.look()
    assert not await watched.owed()
    assert watched.site.asked[-1].path == "/autre"


async def test_news_is_owed_while_another_address_is_still_awaited(watched: Watch) -> None:
    await watched.look(*TEN)
    watched.site.pages["goutte"] = server.drip
    await watched.put(replace(FEED, id="lente"), "goutte")
    watched.site.put("fil", rss(article(90), *TEN))
    watched.now += timedelta(hours=5)
    looking = asyncio.create_task(watched.polls.poll(watched.now))
    for _ in range(400):
        if await watched.owed():
            break
        await asyncio.sleep(0.005)
    assert not looking.done()
    looking.cancel()
    assert len(await watched.owed()) == 1


async def test_however_many_are_due_all_are_looked_at(
    watched: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polls, "_CLAIMED", 2)
    for number in range(4):
        await watched.put(replace(FEED, id=f"fil-{number}"), f"fil-{number}")
    await watched.look(article(1))
    assert len(watched.site.asked) == 5


async def test_one_that_breaks_what_looks_at_it_stops_no_other(watched: Watch) -> None:
    await watched.put(replace(FEED, id="autre"), "autre")
    watched.site.put("autre", rss(article(1)))
    await watched.look(article(1))

    async def broken(title: str) -> tuple[str, ...]:
        if "9" in title:
            raise RuntimeError(title)
        return ()

    watched.polls._touched = broken
    watched.site.put("autre", rss(article(2), article(1)))
    await watched.look(article(9), article(1))
    (text,) = await watched.texts()
    assert "numéro 2" in text
    # It is looked at again once that is mended.
    watched.restart()
    await watched.look()
    assert len(await watched.owed()) == 2


async def test_a_trouble_that_was_told_is_over_at_the_new_address_too(watched: Watch) -> None:
    await watched.look(*TEN)
    watched.site.fail("fil", 410)
    await watched.look()
    watched.site.put("autre", rss(*TEN))
    await watched.put(path="autre")
    await watched.look(hours=30)
    assert ["de retour" in each for each in await watched.texts("report")] == [False, True]


async def test_one_bad_address_delays_no_other(watched: Watch) -> None:
    watched.bounds = Bounds(connect=1, silence=1, total=0.6, size=server.MIB)
    watched.site.pages["goutte"] = server.drip
    for number in range(5):
        await watched.put(replace(FEED, id=f"lente-{number}"), "goutte")
    watched.site.put("bombe", server.gzip_bomb(), Content_Encoding="gzip")
    await watched.put(replace(FEED, id="bombe"), "bombe")
    began = asyncio.get_running_loop().time()
    await watched.look(*TEN)
    assert asyncio.get_running_loop().time() - began < 4
    async with watched.database.read() as session:
        states = await FeedRepository(session).states()
    assert states["essai"].good_at is not None
    assert {states[f"lente-{n}"].problem for n in range(5)} == {"too_slow"}
    assert states["bombe"].problem == "too_big"


async def test_dossiers_are_looked_for_in_the_title_then_in_the_summary(watched: Watch) -> None:
    async def touched(text: str) -> tuple[str, ...]:
        return tuple(name for name in ("convention", "typologies") if name in text)

    watched.polls._touched = touched
    said = article(1, "Des nouvelles", description="La convention sera soumise à la consultation.")
    named = article(2, "Les typologies", description="La convention aussi.")
    found = await watched.polls.preview(rss(said, named).encode(), watched.now)
    assert isinstance(found, list)
    assert [each.dossiers for each in found] == [("convention",), ("typologies",)]
