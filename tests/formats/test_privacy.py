"""What someone is shown of their messages: the nearest to come, and the last that left."""

from datetime import UTC, datetime, timedelta

from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.schedule.people import KeptData
from bot.formats.cards import Block
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.privacy import kept_card

NOW = datetime(2026, 11, 4, 15, tzinfo=UTC)
DAY = timedelta(days=1)


def message(number: int, state: DeliveryState, *, due: int, settled: int | None = None) -> Delivery:
    """Make a message due so many days from now, settled so many days from now."""
    place = Place(kind=PlaceKind.PERSON, id=1)
    owed = Owed(
        key=str(number), kind=DeliveryKind.ANNOUNCEMENT, place=place, due_at=NOW + due * DAY
    )
    return Delivery(
        id=number,
        owed=owed,
        state=state,
        available_at=owed.due_at,
        settled_at=None if settled is None else NOW + settled * DAY,
        reason=Reason.MOVED if state is DeliveryState.WITHHELD else None,
    )


def lists(*deliveries: Delivery, language: str = "fr") -> list[Block]:
    """Return the two lists of messages as they are shown."""
    kept = KeptData(zone="America/Toronto", subscriptions=(), deliveries=deliveries, changes=0)
    card = kept_card(kept, (), 365 * DAY, catalogue_for(language))
    return [block for block in card.blocks if block.heading]


def test_what_comes_first_is_the_nearest_and_what_left_first_is_the_last() -> None:
    coming, gone = lists(
        message(1, DeliveryState.PENDING, due=30),
        message(2, DeliveryState.LEASED, due=1),
        message(3, DeliveryState.SENT, due=-20, settled=-20),
        message(4, DeliveryState.WITHHELD, due=10, settled=-1),
        message(5, DeliveryState.SENT, due=-5, settled=-4),
    )
    assert [line.split(" · ")[0] for line in coming.text.splitlines()] == [
        "- 5 novembre 2026, 10\u00a0h", "- 4 décembre 2026, 10\u00a0h"
    ]  # fmt: skip
    assert [line.split(" · ")[0] for line in gone.text.splitlines()] == [
        "- 14 novembre 2026, 10\u00a0h",
        "- 31 octobre 2026, 11\u00a0h",
        "- 15 octobre 2026, 11\u00a0h",
    ]


def test_a_long_list_says_how_many_more_there_are() -> None:
    [coming] = lists(*(message(n, DeliveryState.PENDING, due=n) for n in range(1, 9)))
    assert coming.text.splitlines()[0].startswith("- 5 novembre 2026")
    assert coming.text.splitlines()[-1] == "- … et 3 de plus"
    assert len(coming.text.splitlines()) == 6


def test_what_became_of_a_message_is_said_without_an_agreement_to_miss() -> None:
    for state in DeliveryState:
        said = {
            language: lists(message(1, state, due=1, settled=1), language=language)[0].text
            for language in ("fr", "en")
        }
        words = said["fr"].partition("annonce\u00a0: ")[2]
        assert words.startswith(("à venir", "en route", "envoi ", "échec de l’envoi"))
        assert "announcement: " in said["en"]
