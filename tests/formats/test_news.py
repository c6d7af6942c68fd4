"""News as text: a publisher's words stay words, and fit in a message."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.content.feeds import Done, Feed, FeedItem, FetchedItem
from bot.domain.typography import forbidden_marks, french_faults
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.feeds.news import (
    News,
    inbox_text,
    news_text,
    page_text,
    record_title,
    relay_text,
)
from bot.formats.words import width
from bot.formats.written.found import dates_in

NOW = datetime(2026, 4, 1, 3, tzinfo=UTC)
FRENCH = catalogue_for("fr")
FEED = Feed(id="essai", title="Ministère @everyone", url="https://essai.example/")
HOSTILE = "@everyone **gras** [lien](https://piege.example) <@123456789012345678> `x` # titre ||x||"


def news(**fields: object) -> News:
    item = FetchedItem(**{"title": "Avis", "published": NOW, **fields})  # type: ignore[arg-type]
    held = FeedItem(id=1, feed="essai", item=item, first_seen=NOW, last_seen=NOW, dossiers=("d",))
    zone = ZoneInfo("America/Toronto")
    return News(feed=FEED, item=held, zone=zone, dossiers={"d": "Typologies"})


def test_an_item_says_all_that_is_known_of_it() -> None:
    text = news_text(
        news(link="https://essai.example/1", summary="Rencontre le 12 juin 2026 à 16 h."), FRENCH
    )
    assert "publié le 31 mars 2026" in text
    assert "> Rencontre le 12 juin 2026" in text
    assert "à vérifier\u00a0: 12 juin 2026, 16\u00a0h" in text
    assert "Typologies" in text
    assert "<https://essai.example/1>" in text


@pytest.mark.parametrize("render", [news_text, lambda n, c: page_text([n], 0, c)])
def test_nothing_a_publisher_writes_acts(render: object) -> None:
    text = render(news(title=HOSTILE, summary=HOSTILE), FRENCH)  # type: ignore[operator]
    assert "@everyone" not in text
    assert "<@1" not in text
    assert "](https://" not in text
    assert "**gras**" not in text


def test_what_the_coordination_says_comes_first() -> None:
    lines = relay_text(news(), "À lire @here", FRENCH).splitlines()
    assert lines[0] == "À lire @\u200bhere"
    assert "@here" not in "".join(lines)


WORDS = st.text(st.sampled_from("*_~`|>#[]()@é😀 \n12:/"), max_size=900)


@settings(max_examples=60)
@given(st.text(max_size=400) | WORDS, st.text(max_size=5000) | WORDS, WORDS, st.integers(0, 400))
def test_any_item_fits_in_a_message_with_what_counts_of_it(
    title: str, summary: str, comment: str, longer: int
) -> None:
    link = "https://essai.example/" + "a" * longer
    dates = ", ".join(f"le {day} juin 2026" for day in range(1, 30))
    held = news(title=title, summary=f"{dates} {summary}", link=link)
    gone = replace(
        held,
        item=replace(held.item, withdrawn=NOW, done=frozenset(Done)),
        feed=replace(FEED, title="*" * 200),
        dossiers={"d": "_" * 400},
        channels=99,
    )
    room = 2000 - len("-# réf. 12345678\n") - len("<@&>") - 30
    assert width(page_text([held] * 50, 0, FRENCH)) < room
    for text in (inbox_text([gone], FRENCH), relay_text(gone, comment, FRENCH)):
        assert width(text) < room
        assert (f"<{link}>" in text) == (width(link) <= 400)
        assert "Retiré à la source" in text
    assert inbox_text([gone], FRENCH).endswith("-# Joint à un dossier.")
    assert relay_text(gone, comment, FRENCH).endswith("-# Relayé par la coordination.")


@settings(max_examples=100)
@given(st.text("aàé «»:;?!'’@<>\u200b\u00a0", max_size=30))
def test_a_title_may_stand_in_a_record(title: str) -> None:
    made = record_title(title)
    assert not list(forbidden_marks(made))
    assert "'" not in made
    assert not [fault for fault in french_faults(made) if "avant ;" in fault]


def test_only_dates_that_are_sure_are_proposed() -> None:
    text = "Le mardi 24 novembre 2026 à 16 h; du 3 au 99 juin; 2025-2028; 2026-06-12; 1er avril."
    found = dates_in(text, date(2026, 3, 1))
    assert [str(each.day) for each in found] == ["2026-11-24", "2026-06-12", "2026-04-01"]
    assert found[0].hour is not None
