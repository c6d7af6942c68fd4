"""Feeds as they are found in the world: each gives its items, or says what it is not."""

import time
from contextlib import suppress

import pytest

from bot.domain.content.feeds import FetchedFeed
from bot.domain.fetching import LinkedFeed, Page
from bot.gateways.feed_links import linked_feeds
from bot.gateways.feeds import NotAFeedError, read_feed
from bot.gateways.markup import plain_text
from tests.feeds.server import CORPUS

TITLE = "L’œuvre des cœurs d’été"
SUMMARY = "« Ça y est » : la réponse est arrivée à l’équipe."
ONE = ((TITLE, "https://essai.example/1", SUMMARY),)
EXPECTED = {
    "rss-2.0.xml": (*ONE, ("Deuxième avis", "https://essai.example/2", "Texte.")),
    "rss-0.91.xml": (("Café des bénévoles", "https://essai.example/1", "Déjà l’heure?"),),
    "rss-1.0.rdf": ONE,
    "atom.xml": (
        *ONE,
        ("L’avis final", "https://essai.example/2", "Premier paragraphe.\nSecond."),
        ("Un titre", "https://essai.example/3", "Texte."),
    ),
    "no-dates.xml": ONE,
    "no-guid.xml": ONE,
    "bad-dates.xml": (*ONE, ("Autre", "https://essai.example/2", SUMMARY)),
    "relative-links.xml": (
        (TITLE, "https://essai.example/avis/1.html", SUMMARY),
        ("Deux", "https://essai.example/fils/2.html", SUMMARY),
        ("Trois", "https://ailleurs.example/3", SUMMARY),
        ("Quatre", None, SUMMARY),
    ),
    "cdata.xml": (
        (TITLE, "https://essai.example/1", "Le délai est le 31 mars 2028.\nun\ndeux & trois"),
    ),
    "html-in-titles.xml": (("Avis : l’été <3", "https://essai.example/1", "@everyone lire"),),
    "utf-8-declared-iso-8859-1.xml": ONE,
    "windows-1252-declared-iso-8859-1.xml": ONE,
    "windows-1252-declared-utf-8.xml": ONE,
    "windows-1252-undeclared.xml": ONE,
    "iso-8859-1.xml": (("Été à la Côte-Nord", "https://essai.example/1", "« Déjà »"),),
    "iso-8859-15.xml": (("Cœur à 5 €", "https://essai.example/1", "Œuvre"),),
    "utf-16.xml": ONE,
    "three-encodings.xml": (
        *ONE,
        ("L’œil", "https://essai.example/2", "Été"),
        ("L’œuf", "https://essai.example/3", "“Bon”"),
    ),
    "truncated.xml": (*ONE, ("Deuxième", "https://essai.example/2", "Complet.")),
    "undeclared-entity.xml": (("L’été\u00a0: enfin", "https://essai.example/1", "A & B ©"),),
    "junk-before.xml": ONE,
    "control-characters.xml": (("Avis à tous", "https://essai.example/1", "Texte"),),
    "same-guid.xml": (*ONE, ("Autre", "https://essai.example/2", "Autre texte.")),
    "empty.xml": (),
    "entity-bomb.xml": (("Bombe &a11;", "https://essai.example/1", SUMMARY),),
    "external-entity.xml": (("Fichier &x;", "https://essai.example/1", SUMMARY),),
}
NO_FEEDS = ("page.html", "page-without-feed.html", "not-a-feed.json")
BOUNDED = ("entity-quadratic.xml",)


def page(body: bytes, charset: str | None = None) -> Page:
    return Page(url="https://essai.example/fils/fil.xml", body=body, charset=charset)


def read(name: str, charset: str | None = None) -> FetchedFeed:
    return read_feed(page((CORPUS / name).read_bytes(), charset))


@pytest.mark.parametrize("name", EXPECTED)
def test_each_shape_gives_its_items(name: str) -> None:
    found = read(name)
    assert tuple((each.title, each.link, each.summary) for each in found.items) == EXPECTED[name]
    assert found.cut_short == (name == "truncated.xml")


def test_the_whole_corpus_is_held_to_what_it_gives() -> None:
    assert {each.name for each in CORPUS.iterdir()} == {*EXPECTED, *NO_FEEDS, *BOUNDED}


@pytest.mark.parametrize("name", NO_FEEDS)
def test_what_is_no_feed_is_said_to_be_none(name: str) -> None:
    with pytest.raises(NotAFeedError):
        read(name)


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "us-ascii", "nawak", None])
def test_what_http_says_of_the_encoding_breaks_no_letter(charset: str | None) -> None:
    for name in ("rss-2.0.xml", "windows-1252-undeclared.xml", "windows-1252-declared-utf-8.xml"):
        assert read(name, charset).items[0].title == TITLE
    # What the document says itself is heard, where HTTP says what it says of everything.
    assert read("iso-8859-15.xml", charset).items[0].title == "Cœur à 5 €"


def test_what_a_browser_does_not_show_is_not_read() -> None:
    hidden = "<script>if (a<b) { <b>x</b> }</script><style><i>y</i></style><!-- <p>z --> fin"
    assert plain_text(f"début <b>gras</b> {hidden}") == "début gras fin"
    assert plain_text("a<template>b<script>c</script>d</template>e") == "ae"


def test_dates_are_instants_and_those_nobody_can_read_are_none() -> None:
    dated = {each.guid: each.published for each in read("rss-2.0.xml").items}
    assert [str(at) for at in dated.values()] == [
        "2026-03-31 20:00:00+00:00",
        "2026-04-01 13:30:00+00:00",
    ]
    assert [each.published for each in read("bad-dates.xml").items] == [None, None]


_HEAD = '<rss version="2.0"><channel><title>x</title>'
_FILLER = "mot " * 1_000_000


@pytest.mark.parametrize(
    "shape",
    [
        "<a>" * 1_000_000,
        "<item>" * 800_000,
        "<!--" * 30_000 + _FILLER,
        "<![CDATA[" * 30_000 + _FILLER,
        "<a " + "b " * 100_000 + ">",
        "<a b='" * 30_000 + _FILLER,
        "&a;" * 1_000_000,
        "<?" * 1_000_000,
    ],
    ids=lambda shape: str(shape)[:9],
)
def test_what_would_keep_the_parser_busy_is_left(shape: str) -> None:
    began = time.process_time()
    with suppress(NotAFeedError):
        read_feed(page(f"{_HEAD}{shape}</channel></rss>".encode()))
    assert time.process_time() - began < 3


def test_an_entity_repeated_does_not_grow() -> None:
    (item,) = read("entity-quadratic.xml").items
    assert len(item.summary) <= 4000


def test_only_the_first_items_of_a_long_feed_are_read() -> None:
    items = "".join(f"<item><title>{number}</title></item>" for number in range(3000))
    found = read_feed(page(f"{_HEAD}{items}</channel></rss>".encode()))
    assert [each.title for each in found.items] == [str(number) for number in range(500)]
    assert not found.cut_short


def test_the_feeds_of_a_page_are_found_those_of_comments_last() -> None:
    found = linked_feeds(
        Page(url="https://essai.example/actualites/", body=(CORPUS / "page.html").read_bytes())
    )
    assert found == (
        LinkedFeed(url="https://essai.example/feed/", title="Flux des nouvelles"),
        LinkedFeed(url="https://essai.example/comments/feed/", title="Flux des commentaires"),
    )
