"""News as messages that are owed: to the coordination, to those it is relayed to, and corrected."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.content.feeds import NEWS, RELAY, Feed, FeedState
from bot.domain.deliveries import Copy, Delivery, DeliveryKind, DeliveryState, Owed, Place
from bot.domain.feeds.schedule import Notice
from bot.domain.feeds.showing import shown_as
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.feeds.news import News, inbox_text, notice_text, relay_text

_RELAY_KEPT = timedelta(hours=6)
_FIRST_PAUSE = timedelta(hours=1)
_MOST_DOUBLINGS = 5
_OPEN = frozenset({DeliveryState.PENDING, DeliveryState.LEASED})


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
                # Their message has other buttons where it is several, or something was done.
                revision=shown_as([each.item for each in news]),
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


def rewordings(held: Sequence[Delivery], text: str, revision: int, now: datetime) -> list[Owed]:
    """Return what makes messages read so that were sent and do not; `held` is all about them.

    A correction that waits is given the words of the last; one that is leaving is waited for.
    """
    owed = []
    for sent, copy in _sent(held):
        made = [each for each in held if _corrects(each, copy)]
        last = made[-1] if made else sent
        withheld = last.state is DeliveryState.WITHHELD
        if last.state in _OPEN or (_reads_so(last, text, revision) and not withheld):
            continue
        owed.append(
            Owed(
                # Owed again under its own key: its place may be the right one again.
                key=f"e:{copy.message}:{len(made) - withheld}",
                kind=DeliveryKind.CORRECTION,
                place=sent.owed.place,
                due_at=now,
                subject=sent.owed.subject,
                revision=revision,
                text=text,
                edits=copy,
            )
        )
    return owed


def _sent(held: Iterable[Delivery]) -> list[tuple[Delivery, Copy]]:
    """Return the messages that were sent, each with where it stands."""
    return [
        (each, Copy(channel=each.channel_id or each.owed.place.id, message=each.message_id))
        for each in held
        if each.state is DeliveryState.SENT and each.message_id and each.owed.edits is None
    ]


def _corrects(delivery: Delivery, copy: Copy) -> bool:
    edits = delivery.owed.edits
    about_it = edits is not None and edits.message == copy.message
    return about_it and delivery.owed.kind is DeliveryKind.CORRECTION


def _reads_so(delivery: Delivery, text: str, revision: int) -> bool:
    return (delivery.owed.text, delivery.owed.revision) == (text, revision)


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
