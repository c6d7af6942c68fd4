"""`/gestion-veille` and the buttons under news, as people use them on Discord."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.gateways.fetcher import Fetcher
from tests.discord_contract import problems
from tests.feeds.server import Site
from tests.feeds.server import site as serve_site
from tests.feeds.watching import article, rss
from tests.keeping import DOSSIER
from tests.simulated import Seat, Town, identifiers_of, labels_of, text_of

FEED = "gestion-veille"
TITLE = "Avis : commentaires d’ici le 24 novembre 2026"


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serve_site() as site:
        yield site


@pytest.fixture(autouse=True)
def on_this_machine(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    for service in (app.services.feeds, app.services.polls):
        monkeypatch.setattr(service, "_fetcher", partial(Fetcher, loopback=True))


def coordinator(town: Town) -> Seat:
    return town.seat(Who.COORDINATOR, Where.REGION, Room.COORDINATION)


async def followed(town: Town, site: Site, now: datetime) -> Seat:
    """Have a coordinator follow the site, in their coordination channel."""
    seat = coordinator(town)
    channel = town.world.rooms[Where.REGION][Room.COORDINATION]
    setup = (await seat.slash("configurer")).response
    menu = next(each for each in identifiers_of(setup) if ":coordination:" in each)
    await seat.actor.select(setup, [channel], custom_id=menu)
    url = site.put("fil", rss(article(1)))
    tried = (await seat.slash(f"{FEED} ajouter", adresse=url, nom="Ministère")).response
    assert "Avis numéro 1" in text_of(tried)
    (start,) = identifiers_of(tried)
    await seat.actor.click(tried, custom_id=start)
    await town.client.services.polls.poll(now)
    return seat


async def news(town: Town, site: Site, now: datetime, *articles: str) -> Any:
    """Publish, look, send; return the last message of the coordination channel."""
    site.put("fil", rss(*articles, article(1)))
    await town.client.services.polls.poll(now + timedelta(hours=5))
    await send(town, now)
    return last_message(town)


async def send(town: Town, now: datetime, hours: int = 5) -> None:
    """Send what is owed."""
    town.client.now = lambda: now + timedelta(hours=hours)
    cog: Any = town.client.get_cog("DeliveriesCog")
    await cog.send_due()


def last_message(town: Town) -> Any:
    return town.world.rooms[Where.REGION][Room.COORDINATION].last_message


async def test_a_site_is_followed_and_its_news_arrives_with_what_can_be_done(
    town: Town, site: Site, now: datetime
) -> None:
    await followed(town, site, now)
    message = await news(town, site, now, article(9, TITLE))
    assert "24 novembre 2026" in message.content
    assert labels_of(message) == ["Relayer", "Créer une échéance", "Joindre au dossier", "Écarter"]


async def test_news_is_put_aside_with_a_button(town: Town, site: Site, now: datetime) -> None:
    seat = await followed(town, site, now)
    message = await news(town, site, now, article(9, TITLE))
    await seat.actor.click(message, custom_id=identifiers_of(message)[-1])
    closed = last_message(town)
    assert "Écarté" in closed.content
    assert not identifiers_of(closed)


async def test_news_is_relayed_with_a_few_words(town: Town, site: Site, now: datetime) -> None:
    seat = await followed(town, site, now)
    message = await news(town, site, now, article(9, TITLE))
    relay = identifiers_of(message)[0]
    words = {"comment": "À lire d’ici vendredi", "audience": ["0"], "region": ["01"]}
    opened = await seat.actor.click(message, custom_id=relay)
    done = await seat.actor.submit_modal(opened, words)
    assert "Relayé. Salons" in last_message(town).content
    assert done.response is not None
    await send(town, now)
    last = [room.last_message for room in town.world.rooms[Where.REGION].values()]
    (relayed,) = [each.content for each in last if each and "Relayé par" in each.content]
    assert relayed.startswith("À lire d’ici vendredi")
    assert "<https://essai.example/9>" in relayed


async def test_news_is_attached_to_a_dossier_where_there_is_one(
    app: App, town: Town, site: Site, now: datetime
) -> None:
    seat = await followed(town, site, now)
    message = await news(town, site, now, article(9, TITLE))
    attach = identifiers_of(message)[2]
    none = (await seat.actor.click(message, custom_id=attach)).response
    assert "aucun dossier" in text_of(none)
    pack = await app.content.export()
    await app.content.load(replace(pack, dossiers=(DOSSIER,)), now)
    shown = (await seat.actor.click(message, custom_id=attach)).response
    (menu,) = identifiers_of(shown)
    done = (await seat.presses(shown, menu)).response
    assert f"Joint au dossier « {DOSSIER.title} »" in text_of(done).replace("\u00a0", " ")


async def test_a_deadline_is_made_of_news_in_the_form_of_the_calendar(
    town: Town, site: Site, now: datetime
) -> None:
    seat = await followed(town, site, now)
    message = await news(town, site, now, article(9, TITLE))
    opened = await seat.actor.click(message, custom_id=identifiers_of(message)[1])
    assert "24 novembre 2026" in str(opened.modal)


async def test_many_items_come_as_one_message_with_pages(
    town: Town, site: Site, now: datetime
) -> None:
    seat = await followed(town, site, now)
    many = [article(number, f"Nouvelle {number}") for number in range(20, 32)]
    message = await news(town, site, now, *many)
    assert "12 nouvelles de Ministère" in message.content
    turn, *_ = identifiers_of(message)
    await seat.actor.click(message, custom_id=turn)
    turned = last_message(town)
    assert "Nouvelle 31" in turned.content
    assert turned.content.splitlines()[-1] == message.content.splitlines()[-1]
    _, apart, _ = identifiers_of(turned)
    menu = (await seat.actor.click(turned, custom_id=apart)).response
    (choose,) = identifiers_of(menu)
    opened = (await seat.presses(menu, choose)).response
    assert "Nouvelle 26" in text_of(opened)
    assert labels_of(opened)[-1] == "Écarter"


async def test_a_correction_at_the_source_changes_the_message_in_place(
    town: Town, site: Site, now: datetime
) -> None:
    seat = await followed(town, site, now)
    await news(town, site, now, article(9, TITLE))
    site.put("fil", rss(article(9, "Avis corrigé"), article(1)))
    await town.client.services.polls.poll(now + timedelta(hours=10))
    await send(town, now, hours=10)
    corrected = last_message(town)
    assert "Avis corrigé" in corrected.content
    assert "Corrigé à la source" in corrected.content
    assert len(labels_of(corrected)) == 4
    await seat.actor.click(corrected, custom_id=identifiers_of(corrected)[-1])
    assert "Écarté" in last_message(town).content
    bodies = [each for each in town.env.http_requests if each.json is not None]
    assert not [one for each in bodies for one in problems(each.method, each.path, each.json)]


async def test_another_address_is_tried_before_it_is_taken(
    town: Town, site: Site, now: datetime
) -> None:
    seat = await followed(town, site, now)
    bad = await seat.slash(f"{FEED} modifier", veille="ministere", adresse=site.url("rien"))
    assert "ne se lit pas" in text_of(bad.response)
    site.put("neuf", rss(article(1)))
    good = await seat.slash(
        f"{FEED} modifier", veille="ministere", adresse=site.url("neuf"), nom="Ministère (neuf)"
    )
    assert "C’est changé" in text_of(good.response)
    assert await seat.types(f"{FEED} pause", "veille", "neuf") == ["Ministère (neuf)"]


async def test_how_it_goes_is_told_in_plain_words(town: Town, site: Site, now: datetime) -> None:
    seat = await followed(town, site, now)
    shown = text_of((await seat.slash(f"{FEED} état")).response)
    assert "Ministère" in shown
    assert "suivie" in shown
    assert "Dernière lecture réussie" in shown
    site.fail("fil", 404)
    tried = await seat.slash(f"{FEED} essayer", veille="ministere")
    assert "rien à cette adresse" in text_of(tried.response)
    paused = await seat.slash(f"{FEED} pause", veille="ministere")
    assert "en pause" in text_of(paused.response)
    asked = (await seat.slash(f"{FEED} retirer", veille="ministere")).response
    (yes,) = identifiers_of(asked)
    gone = await seat.actor.click(asked, custom_id=yes)
    assert "n’est plus suivi" in text_of(gone.response)


async def test_members_keep_no_list(town: Town) -> None:
    seat = town.seat(Who.MEMBER, Where.REGION, Room.MEMBERS)
    assert not [each for each in seat.commands if each.startswith(FEED)]
