"""News as messages that are owed: to the coordination, to those it is relayed to, and corrected."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.content.feeds import NEWS, RELAY, Feed, FeedState
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Owed, Place
from bot.domain.feeds.schedule import Notice
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.feeds.news import News, inbox_text, notice_text, relay_text

_RELAY_KEPT = timedelta(hours=6)
_FIRST_PAUSE = timedelta(hours=1)
_MOST_DOUBLINGS = 5


def inbox_owed(
    news: Sequence[News],
    places: Iterable[Place],
    before: Iterable[Delivery],
    now: datetime,
    catalogue: Catalogue,
) -> list[Owed]:
    """Return what the coordination is owed of a batch; `before` is what could not be sent of it.

    What was refused is owed again, after a pause that doubles: it counts as unseen.
    """
    text, batch = inbox_text(news, catalogue), news[0].item.batch
    owed = []
    for place in places:
        failed = [
            each
            for each in before
            # What was withheld is owed again under its own key.
            if each.owed.place.id == place.id and each.state is not DeliveryState.WITHHELD
        ]
        if any(each.state is not DeliveryState.FAILED for each in failed):
            continue
        last = max((each.settled_at or now for each in failed), default=None)
        pause = _FIRST_PAUSE * (1 << min(len(failed), _MOST_DOUBLINGS) - 1) if failed else None
        if last is not None and pause is not None and now < last + pause:
            continue
        owed.append(
            Owed(
                key=f"n:{batch}:{len(failed)}:{place.kind[0]}{place.id}",
                kind=DeliveryKind.INBOX,
                place=place,
                due_at=now,
                subject=f"{NEWS}{batch}",
                # How many there are: their message has other buttons where it is several.
                revision=len(news),
                text=text,
            )
        )
    return owed


def relay_owed(
    news: News, relay: int, comment: str, places: Iterable[Place], now: datetime,
    catalogue: Catalogue,
) -> list[Owed]:  # fmt: skip
    """Return what those are owed to whom an item is relayed."""
    text = relay_text(news, comment, catalogue)
    return [
        Owed(
            key=f"l:{relay}:{place.kind[0]}{place.id}",
            kind=DeliveryKind.RELAY,
            place=place,
            due_at=now,
            # Who reads there may change: what could not leave soon is decided anew.
            expires_at=now + _RELAY_KEPT,
            subject=f"{RELAY}{relay}",
            text=text,
        )
        for place in places
    ]


def corrections(sent: Iterable[Delivery], text: str, mark: str, now: datetime) -> list[Owed]:
    """Return what makes messages that were sent read so; `mark` tells one correction apart."""
    return [
        Owed(
            key=f"e:{each.message_id}:{mark}",
            kind=DeliveryKind.CORRECTION,
            place=each.owed.place,
            due_at=now,
            subject=each.owed.subject,
            revision=each.owed.revision,
            text=text,
            edits=each.message_id,
        )
        for each in sent
        if each.state is DeliveryState.SENT and each.message_id and each.owed.edits is None
    ]


def notices_owed(
    feed: Feed, state: FeedState, notice: Notice, places: Iterable[Place], now: datetime,
    catalogue: Catalogue,
) -> list[Owed]:  # fmt: skip
    """Return what the coordination is told of an address."""
    text = notice_text(feed, state, notice, catalogue)
    return [
        Owed(
            key=f"w:{feed.id}:{int(now.timestamp())}:{place.kind[0]}{place.id}",
            kind=DeliveryKind.REPORT,
            place=place,
            due_at=now,
            text=text,
        )
        for place in places
    ]
