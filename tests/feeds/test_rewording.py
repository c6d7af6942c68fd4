"""What was told of an item reads as the item does now, wherever it was told, however often."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.domain.audiences import Audience
from bot.domain.content.feeds import Done, ItemState
from bot.domain.deliveries import Delivery, DeliveryState, Reason
from bot.domain.feeds.showing import Closed, read_shown
from bot.domain.places.places import Channel, Purpose
from bot.services.events import EventService, RefusedFormError
from bot.services.news import NewsService, RelayWish
from bot.storage.database import Database
from bot.storage.rows import DeliveryRow
from bot.storage.servers import ServerRepository
from tests.feeds.server import Site
from tests.feeds.watching import ZONE, Watch, article, watch
from tests.keeping import HOME, NATIONAL, NOW

TEN = [article(number) for number in range(10)]
NEW = article(90)
CORRECTED = article(90, "Avis corrigé")
WISH = RelayWish(comment="À lire", audience=Audience.PUBLIC, region=None)


@pytest.fixture
async def watched(database: Database, site: Site) -> Watch:
    """Watch, with a channel for news in the home server, and an item that just arrived."""
    watching = await watch(database, site)
    async with database.write() as session:
        servers = ServerRepository(session)
        held = await servers.lock(1)
        assert held is not None
        channel = Channel(id=1_002, purposes=(Purpose.BULLETINS,))
        await servers.save(held, held.with_channel(channel), actor="essai", now=NOW)
        await session.commit()
    await watching.look(*TEN)
    await watching.look(NEW, *TEN)
    return watching


@pytest.fixture
def news(database: Database) -> NewsService:
    return NewsService(database, ZONE, HOME)


async def item_of(watched: Watch) -> int:
    return int((await watched.owed())[0].owed.subject.partition(":")[2])


async def sent(watched: Watch) -> None:
    await watched.settle(DeliveryState.SENT)


async def corrections(watched: Watch, subject: str = "news:") -> list[Delivery]:
    return [
        each for each in await watched.owed("correction") if each.owed.subject.startswith(subject)
    ]


async def reading(watched: Watch, subject: str = "news:") -> str:
    """Return what the last message about it says, sent or not."""
    kind = "inbox" if subject == "news:" else "relay"
    return ([*await watched.owed(kind), *await corrections(watched, subject)])[-1].owed.text or ""


async def put(watched: Watch, kind: str, **values: object) -> None:
    async with watched.database.write() as session:
        rows = update(DeliveryRow).where(DeliveryRow.kind == kind, DeliveryRow.state == "pending")
        await session.execute(rows.values(**values))
        await session.commit()


async def test_what_still_waits_leaves_with_the_new_words(
    watched: Watch, news: NewsService
) -> None:
    await news.relay(NATIONAL, await item_of(watched), WISH, watched.now)
    await watched.look(CORRECTED, *TEN)
    (inbox,), (relay,) = await watched.texts(), await watched.texts("relay")
    assert "Avis corrigé" in inbox
    assert "Avis corrigé" in relay
    assert relay.startswith("À lire\n")
    assert not await watched.owed("correction")


@pytest.mark.parametrize(
    "leaving", [{"state": "leased"}, {"attempted_at": NOW}], ids=("leased", "tried")
)
async def test_what_was_leaving_with_the_old_words_is_corrected_once_it_arrived(
    watched: Watch, leaving: dict[str, object]
) -> None:
    await put(watched, "inbox", **leaving)
    await watched.look(CORRECTED, *TEN)
    assert "Avis corrigé" not in (await watched.texts())[0]
    assert not await watched.owed("correction")
    await put(watched, "inbox", state="pending")
    async with watched.database.write() as session:
        arrived = update(DeliveryRow).where(DeliveryRow.kind == "inbox")
        await session.execute(arrived.values(state="sent", message_id=5, settled_at=NOW))
        await session.commit()
    await watched.inbox.deliver(watched.now)
    (correction,) = await watched.owed("correction")
    assert "Avis corrigé" in (correction.owed.text or "")
    assert await watched.inbox.deliver(watched.now) == 0


async def test_a_correction_that_is_leaving_is_followed_by_the_next(watched: Watch) -> None:
    await sent(watched)
    await watched.look(CORRECTED, *TEN)
    await put(watched, "correction", state="leased")
    await watched.look(article(90, "Avis corrigé encore"), *TEN)
    assert len(await watched.owed("correction")) == 1
    async with watched.database.write() as session:
        left = update(DeliveryRow).where(DeliveryRow.state == "leased")
        await session.execute(left.values(state="sent", settled_at=NOW))
        await session.commit()
    await watched.inbox.deliver(watched.now)
    assert [each.state for each in await watched.owed("correction")] == ["sent", "pending"]
    assert "corrigé encore" in await reading(watched)


async def test_taken_down_back_and_taken_down_again_reads_right_each_time(watched: Watch) -> None:
    await sent(watched)
    for _ in range(2):
        await watched.look(*TEN)
        await watched.look(*TEN)
        assert "Retiré à la source" in await reading(watched)
        await sent(watched)
        await watched.look(NEW, *TEN)
        assert "Retiré à la source" not in await reading(watched)
        await sent(watched)
    assert len(await corrections(watched)) == 4
    assert len({each.owed.key for each in await corrections(watched)}) == 4
    await watched.look(NEW, *TEN)
    assert len(await corrections(watched)) == 4


async def test_what_was_corrected_and_put_right_again_reads_as_at_first(watched: Watch) -> None:
    await sent(watched)
    for title in ("Avis corrigé", "", "Avis corrigé", ""):
        await watched.look(article(90, title), *TEN)
        assert (title or "Avis numéro 90") in await reading(watched)
        await sent(watched)
    assert len(await corrections(watched)) == 4


async def test_what_was_done_is_read_under_the_item_also_once_it_is_corrected(
    watched: Watch, news: NewsService
) -> None:
    item = await item_of(watched)
    await sent(watched)
    await news.relay(NATIONAL, item, WISH, watched.now)
    await watched.inbox.deliver(watched.now)
    assert "Relayé. Salons\u00a0: 1." in await reading(watched)
    await sent(watched)
    await watched.look(CORRECTED, *TEN)
    text = await reading(watched)
    assert "Avis corrigé" in text
    assert "Relayé. Salons\u00a0: 1." in text
    assert "Relayé. Salons" not in await reading(watched, "relay:")


async def offered(watched: Watch) -> Closed:
    await watched.inbox.deliver(watched.now)
    last = [*await watched.owed(), *await corrections(watched)][-1]
    return read_shown(last.owed.revision)[1]


async def test_what_is_done_is_no_longer_offered(watched: Watch, news: NewsService) -> None:
    item, events = await item_of(watched), EventService(watched.database, HOME)
    form = await news.deadline(NATIONAL, item, watched.now)
    assert form is not None
    with pytest.raises(RefusedFormError):
        await events.save(NATIONAL, form, watched.now)
    assert await offered(watched) == Closed(0)
    dated = replace(form, when="le 24 novembre à 16 h")
    kept = await events.save(NATIONAL, dated, watched.now)
    assert kept.event is not None
    assert kept.event.title == "Avis numéro 90"
    assert await offered(watched) == Closed.DATING | Closed.PUTTING_ASIDE
    assert "Échéance créée" in await reading(watched)
    assert await news.deadline(NATIONAL, item, NOW) is None
    found = (await news.one(NATIONAL, item, NOW)).item
    assert (found.state, found.done) == (ItemState.HANDLED, {Done.DATED})
    assert await news.dismiss(NATIONAL, [item]) == 0


async def test_what_is_put_aside_offers_nothing_and_says_so(
    watched: Watch, news: NewsService
) -> None:
    await sent(watched)
    await news.dismiss(NATIONAL, [await item_of(watched)])
    assert Closed.EVERYTHING in await offered(watched)
    assert "Écarté" in await reading(watched)
    await watched.look(CORRECTED, *TEN)
    text = await reading(watched)
    assert "Avis corrigé" in text
    assert "Écarté" in text


async def test_many_items_are_closed_once_none_waits(watched: Watch, news: NewsService) -> None:
    await watched.look(*(article(number) for number in range(60, 66)), NEW, *TEN)
    batch = int((await watched.owed())[-1].owed.subject.partition(":")[2])
    items = [each.item.id for each in await news.batch(NATIONAL, batch, NOW)]

    async def last() -> tuple[int, Closed]:
        await watched.inbox.deliver(watched.now)
        return read_shown((await watched.owed())[-1].owed.revision)

    await news.relay(NATIONAL, items[0], WISH, watched.now)
    assert await last() == (6, Closed(0))
    await news.dismiss(NATIONAL, items)
    # One was relayed: it can still be seen to.
    assert await last() == (6, Closed.PUTTING_ASIDE)


async def test_a_correction_that_discord_refused_is_not_tried_for_ever(watched: Watch) -> None:
    await sent(watched)
    await watched.look(CORRECTED, *TEN)
    await watched.settle(DeliveryState.FAILED)
    await watched.look(CORRECTED, *TEN)
    assert await watched.inbox.deliver(watched.now) == 0
    await watched.look(article(90, "Avis corrigé encore"), *TEN)
    assert [each.state for each in await corrections(watched)] == ["failed", "pending"]


async def test_one_withheld_is_owed_again_under_its_own_key(watched: Watch) -> None:
    await sent(watched)
    await watched.look(CORRECTED, *TEN)
    await put(watched, "correction", state="withheld", reason=Reason.PLACE_CHANGED)
    await watched.look(article(90, "Avis corrigé encore"), *TEN)
    (correction,) = await corrections(watched)
    assert correction.state is DeliveryState.PENDING
    assert "corrigé encore" in (correction.owed.text or "")


async def test_one_withheld_is_owed_again_also_where_its_words_are_the_same(
    watched: Watch, news: NewsService
) -> None:
    await sent(watched)
    for state in (DeliveryState.WITHHELD, DeliveryState.PENDING):
        await news.relay(NATIONAL, await item_of(watched), WISH, watched.now)
        await watched.inbox.deliver(watched.now)
        if state is DeliveryState.WITHHELD:
            await put(watched, "correction", state=state, reason=Reason.PLACE_CHANGED)
        (correction,) = await corrections(watched)
        assert correction.state is state


async def test_an_item_is_in_a_dossier_once_until_that_is_undone(
    watched: Watch, news: NewsService, database: Database
) -> None:
    item, events = await item_of(watched), EventService(database, HOME)

    async def published() -> Sequence[str]:
        return [e.id for e in await events.suggest(NATIONAL, "avis numero 90", watched.now)]

    for _ in range(2):
        await news.attach(NATIONAL, item, "convention", watched.now)
    (publication,) = await published()
    (change,) = await events.journal(NATIONAL, publication)
    await events.undo(NATIONAL, change.line.id, watched.now)
    await news.attach(NATIONAL, item, "convention", watched.now)
    assert len(await published()) == 2
    await watched.inbox.deliver(watched.now)
    assert "Joint à un dossier" in await reading(watched)
