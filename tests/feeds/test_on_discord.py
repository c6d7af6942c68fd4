"""Choosing among the feeds of a page, and taking changes back, as people do it on Discord."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.gateways.fetcher import Fetcher
from tests.cogs.calendar_keeping import prefilled
from tests.cogs.conftest import *  # noqa: F403 (the bot on a simulated Discord)
from tests.cogs.test_feeds import TITLE, followed, last_message, news, send
from tests.feeds.server import Site
from tests.feeds.test_keeping import PAGE
from tests.feeds.watching import article, rss
from tests.simulated import Seat, Town, identifiers_of, labels_of, text_of

FEED = "gestion-veille"


@pytest.fixture(autouse=True)
def on_this_machine(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    for service in (app.services.feeds, app.services.polls):
        monkeypatch.setattr(service, "_fetcher", partial(Fetcher, loopback=True))


@pytest.fixture
def seat(town: Town) -> Seat:
    return town.seat(Who.COORDINATOR, Where.REGION, Room.COORDINATION)


def page(site: Site) -> str:
    site.put("neuf", rss(article(1)))
    site.put("suite", rss(article(2)))
    return site.put("page", PAGE, Content_Type="text/html")


async def chosen(seat: Seat, shown: Any, value: str) -> Any:
    (menu,) = identifiers_of(shown)
    return (await seat.actor.select(shown, [value], custom_id=menu)).response


async def test_the_feeds_of_a_page_are_named_and_one_is_chosen(seat: Seat, site: Site) -> None:
    shown = (await seat.slash(f"{FEED} ajouter", adresse=page(site), nom="Essai")).response
    text = text_of(shown)
    assert "annonce 2 fils" in text
    assert text.index("Nouvelles") < text.index("Commentaires")
    tried = await chosen(seat, shown, "1")
    assert "Avis numéro 2" in text_of(tried)
    assert labels_of(tried) == ["Suivre cette adresse"]
    (start,) = identifiers_of(tried)
    assert "**Essai**" in text_of(await press(seat, tried, start))


async def press(seat: Seat, shown: Any, custom_id: str) -> Any:
    return (await seat.actor.click(shown, custom_id=custom_id)).response


async def test_a_choice_that_is_no_longer_kept_is_said_to_be_so(
    seat: Seat,
    site: Site,
    town: Town,
    now: datetime,
) -> None:
    shown = (await seat.slash(f"{FEED} ajouter", adresse=page(site))).response
    town.client.now = lambda: now + timedelta(hours=2)
    assert "n’est plus gardé" in text_of(await chosen(seat, shown, "0"))


async def test_an_address_is_changed_to_a_feed_of_a_page(seat: Seat, site: Site) -> None:
    url = site.put("fil", rss(article(1)))
    await seat.slash(f"{FEED} ajouter", adresse=url, nom="Essai")
    changing = {"veille": "essai", "adresse": page(site), "nom": "Autre nom"}
    shown = (await seat.slash(f"{FEED} modifier", **changing)).response
    told = text_of(await chosen(seat, shown, "0"))
    assert "C’est changé" in told
    assert "Autre nom" in told
    assert site.url("neuf") in told


@pytest.mark.parametrize("command", ["modifier", "retirer", "pause", "essayer"])
async def test_a_name_that_was_not_chosen_in_the_list_says_where_it_is(
    seat: Seat, command: str
) -> None:
    shown = (await seat.slash(f"{FEED} {command}", veille="Le Ministère")).response
    assert "Je ne trouve pas cette adresse dans la veille" in text_of(shown)


async def test_whoever_lost_the_role_a_second_ago_is_told_who_keeps_the_watch(
    town: Town, site: Site
) -> None:
    seat = town.seat(Who.COORDINATOR, Where.REGION, Room.WELCOME)
    url = site.put("fil", rss(article(1)))
    tried = (await seat.slash(f"{FEED} ajouter", adresse=url, nom="Essai")).response
    await seat.loses_roles()
    assert "La veille est tenue par la coordination" in text_of(
        await press(seat, tried, *identifiers_of(tried))
    )


async def test_a_change_is_taken_back_from_the_journal(seat: Seat, site: Site) -> None:
    assert "Rien n’a encore changé" in text_of((await seat.slash(f"{FEED} journal")).response)
    url = site.put("fil", rss(article(1)))
    tried = (await seat.slash(f"{FEED} ajouter", adresse=url, nom="Essai")).response
    await press(seat, tried, *identifiers_of(tried))
    await seat.slash(f"{FEED} modifier", veille="essai", nom="Autre nom")
    shown, other = [(await seat.slash(f"{FEED} journal")).response for _ in range(2)]
    text = text_of(shown)
    assert text.index("Nom\u00a0: Essai → Autre nom") < text.index("Mise en marche")
    assert text.index("Mise en marche") < text.index("Ajoutée")
    (undo,) = identifiers_of(shown)
    undone = await press(seat, shown, undo)
    assert "C’est annulé" in text_of(undone)
    assert "Nom\u00a0: Autre nom → Essai" in text_of(undone)
    assert "ont changé de nouveau" in text_of(await press(seat, other, undo))


async def test_the_journal_has_pages(seat: Seat, site: Site) -> None:
    for number in range(6):
        url = site.put(str(number), rss(article(1)))
        await seat.slash(f"{FEED} ajouter", adresse=url, nom=f"Essai {number}")
    shown = (await seat.slash(f"{FEED} journal")).response
    *_, turn = identifiers_of(shown)
    assert len(identifiers_of(shown)) == 6
    turned = await press(seat, shown, turn)
    assert "Essai 0" in text_of(turned)
    assert "Essai 1" not in text_of(turned)


async def test_once_its_deadline_is_confirmed_an_item_no_longer_offers_to_make_one(
    town: Town, site: Site, now: datetime
) -> None:
    seat = await followed(town, site, now)
    message = await news(town, site, now, article(9, TITLE))
    opened = await seat.actor.click(message, custom_id=identifiers_of(message)[1])
    fields: dict[str, Any] = prefilled(opened)
    audience = {"audience": [fields["audience"]]}
    read_back = (await seat.actor.submit_modal(opened, fields | audience)).response
    confirm, *_ = identifiers_of(read_back)
    assert "Créer une échéance" in labels_of(last_message(town))
    await press(seat, read_back, confirm)
    await town.client.services.polls.poll(now + timedelta(hours=6))
    await send(town, now, hours=6)
    assert labels_of(last_message(town)) == ["Relayer", "Joindre au dossier"]
    assert "Échéance créée" in last_message(town).content


@pytest.mark.parametrize("several", [False, True])
async def test_what_was_put_aside_by_mistake_is_taken_back_with_a_button(
    town: Town, site: Site, now: datetime, several: bool
) -> None:
    seat = await followed(town, site, now)
    many = [article(number) for number in range(20, 32)] if several else [article(9, TITLE)]
    message = await news(town, site, now, *many)
    # The last line, by which a message is found again, is another each time it is edited.
    text, offered = message.content.rpartition("\n")[0], labels_of(message)
    for _ in range(2):
        await press(seat, message, identifiers_of(message)[-1])
        await send(town, now)
        aside = last_message(town)
        assert "Écarté" in aside.content
        assert labels_of(aside) == ["Reprendre"]
        await press(seat, aside, *identifiers_of(aside))
        message = last_message(town)
        assert (message.content.rpartition("\n")[0], labels_of(message)) == (text, offered)
    await send(town, now)
    message = last_message(town)
    assert (message.content.rpartition("\n")[0], labels_of(message)) == (text, offered)


async def test_what_was_withdrawn_at_its_source_is_no_longer_to_be_relayed(
    town: Town, site: Site, now: datetime
) -> None:
    await followed(town, site, now)
    offered = labels_of(await news(town, site, now, article(9, TITLE)))
    site.put("fil", rss(article(1)))
    for hours in (10, 15, 20):
        await town.client.services.polls.poll(now + timedelta(hours=hours))
        await send(town, now, hours=hours)
    assert offered[0] == "Relayer"
    assert labels_of(last_message(town)) == offered[1:]
