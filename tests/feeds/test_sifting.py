"""What counts as news: nothing twice, nothing skipped, whatever a publisher changes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.content.feeds import FeedItem, FetchedFeed, FetchedItem
from bot.domain.feeds.sifting import MANY, Sifting, sift

NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
LONG = "Le Ministère invite les organismes à commenter le projet, au plus tard à la date dite."


def item(number: int, **more: object) -> FetchedItem:
    made = FetchedItem(
        title=f"Avis numéro {number}",
        link=f"https://essai.example/{number}",
        guid=f"essai-{number}",
        summary=f"{LONG} ({number})",
        published=NOW - timedelta(days=number),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def known(items: Sequence[FetchedItem], **more: object) -> list[FeedItem]:
    held = [
        FeedItem(id=number, feed="essai", item=each, first_seen=NOW, last_seen=NOW)
        for number, each in enumerate(items)
    ]
    return [replace(each, **more) for each in held]  # type: ignore[arg-type]


def look(held: Sequence[FeedItem], items: Sequence[FetchedItem], **more: bool) -> Sifting:
    return sift(held, FetchedFeed(items=tuple(items), **more), first=False)


FIFTY = [item(number) for number in range(50)]
ITEMS = st.lists(
    st.builds(
        FetchedItem,
        title=st.sampled_from(["", "Infolettre", "Avis", "Communiqué"]),
        link=st.sampled_from([None, "https://a.example/1", "https://a.example/2"]),
        guid=st.sampled_from([None, "1", "2"]),
        summary=st.sampled_from(["", "Court.", LONG]),
        published=st.sampled_from([None, NOW, NOW - timedelta(days=9)]),
    ),
    max_size=8,
)


@settings(max_examples=50)
@given(ITEMS)
def test_what_was_seen_is_never_news_again(items: list[FetchedItem]) -> None:
    again = look(known(list(dict.fromkeys(items))), items)
    assert not again.new


@settings(max_examples=50)
@given(ITEMS, st.randoms())
def test_the_order_of_a_feed_changes_nothing(items: list[FetchedItem], random: object) -> None:
    held = known(FIFTY[:3])
    other = list(items)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert set(look(held, items).new) == set(look(held, other).new)


@settings(max_examples=50)
@given(ITEMS)
def test_what_shares_nothing_with_the_known_is_news(items: list[FetchedItem]) -> None:
    fresh = item(99)
    assert fresh in look(known(items), [*items, fresh]).new


@pytest.mark.parametrize(
    "changed",
    [
        {"published": NOW},
        {"published": None},
        {"guid": "autre-{}"},
        {"guid": None},
        {"link": "http://www.autre.example/{}/"},
        {"guid": "autre-{}", "link": "https://autre.example/{}"},
        {"guid": "autre-{}", "published": NOW},
        {"guid": "autre-{}", "link": "https://autre.example/{}", "published": NOW},
        {"guid": "autre-{}", "published": NOW, "summary": "Autre résumé, le {}."},
        {"link": "https://essai.example/tous", "published": NOW},
        {"guid": "https://essai.example/", "published": None},
    ],
    ids=lambda changed: " ".join(changed),
)
def test_a_publisher_that_changes_all_items_brings_no_news(changed: dict[str, object]) -> None:
    items = [
        replace(
            each,
            **{
                name: value.format(number) if isinstance(value, str) else value
                for name, value in changed.items()
            },
        )
        for number, each in enumerate(FIFTY)
    ]
    assert not look(known(FIFTY), items).new


def test_one_that_changes_everything_brings_one_message() -> None:
    other = [
        replace(
            each, title=f"Titre {number}", guid=f"g{number}", link=f"https://b.example/{number}"
        )
        for number, each in enumerate(item(number, published=None) for number in range(100, 150))
    ]
    found = look(known(FIFTY), other)
    assert len(found.new) == 50
    assert found.grouped


@pytest.mark.parametrize(
    "news",
    [
        item(1, title="Infolettre", guid="n", link="https://essai.example/n", published=NOW),
        item(1, guid="essai-n", link="https://essai.example/n", published=NOW),
        item(1, guid="essai-n", link="https://essai.example/n", published=None),
        item(60, published=NOW - timedelta(days=4000)),
        item(60, published=None, guid=None),
        FetchedItem(title="Un titre et rien d’autre"),
        FetchedItem(link="https://essai.example/rien-d-autre"),
    ],
)
def test_an_item_never_seen_is_news_whatever_its_date(news: FetchedItem) -> None:
    assert look(known(FIFTY), [news, *FIFTY]).new == (news,)


def test_the_same_title_each_month_is_news_each_month() -> None:
    months = [
        FetchedItem(title="Infolettre", summary=LONG, link=f"https://essai.example/{number}")
        for number in range(4)
    ]
    assert look(known(months[1:]), months).new == (months[0],)


@pytest.mark.parametrize(
    "corrected",
    [
        item(3, title="Avis corrigé"),
        item(3, summary="Rectificatif."),
        item(3, title="Avis corrigé", link="https://essai.example/avis-corrige"),
    ],
)
def test_a_correction_is_no_news(corrected: FetchedItem) -> None:
    found = look(known(FIFTY), [*FIFTY[:3], corrected, *FIFTY[4:]])
    assert not found.new
    assert [(held.id, now) for held, now in found.changed] == [(3, corrected)]


def test_a_correction_is_known_where_only_an_address_tells() -> None:
    before = FetchedItem(title="Avis", link="https://essai.example/1")
    after = FetchedItem(title="Avis corrigé", link="https://essai.example/1")
    assert look(known([before]), [after]).changed


def test_a_new_date_alone_is_no_correction() -> None:
    redated = [replace(each, published=NOW) for each in FIFTY]
    assert not look(known(FIFTY), redated).changed


def test_what_is_taken_down_is_known_by_the_older_ones_that_stay() -> None:
    without = [each for each in FIFTY if each != FIFTY[3]]
    assert not look(known(FIFTY), without).gone
    again = known(FIFTY)
    again[3] = replace(again[3], missed=1)
    assert [each.id for each in look(again, without).gone] == [3]


def test_what_falls_off_the_end_was_not_taken_down() -> None:
    held = [replace(each, missed=1) for each in known(FIFTY)]
    assert not look(held, FIFTY[:40]).gone


def test_a_feed_cut_short_or_emptied_takes_nothing_down() -> None:
    held = [replace(each, missed=1) for each in known(FIFTY)]
    assert not look(held, FIFTY[40:], cut_short=True).missed
    assert not look(held, []).gone
    assert not look(held, FIFTY[45:]).gone


def test_few_news_come_one_by_one_and_many_together() -> None:
    assert not look([], FIFTY[: MANY - 1]).grouped
    assert look([], FIFTY[:MANY]).grouped
