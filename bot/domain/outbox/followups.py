"""What becomes owed by what was just sent, or refused."""

from collections.abc import Iterable, Iterator
from typing import Final

from bot.domain.deliveries import Copy, DeliveryKind, Outcome, Owed, Reason, Result
from bot.domain.outbox.bulletins import (
    FIRST,
    correction_owed,
    crosspost_owed,
    edition_of,
    notice_owed,
    number_of,
)
from bot.domain.outbox.facts import Facts

_ARRIVED: Final = frozenset({Result.SENT, Result.FOUND})
_PUBLISHED: Final = frozenset({DeliveryKind.BULLETIN, DeliveryKind.BULLETIN_NOTICE})


def is_followed_up(outcome: Outcome) -> bool:
    """Tell whether something may come of it: it is of a bulletin."""
    return number_of(outcome.parcel.delivery.owed.subject) is not None


def followups(outcomes: Iterable[Outcome], facts: Facts) -> Iterator[Owed]:
    """Yield what is owed by these: to the followers of a channel, or to correct what it says."""
    for each in outcomes:
        owed = each.parcel.delivery.owed
        if owed.kind is DeliveryKind.CORRECTION and each.result is Result.REFUSED:
            yield from _instead(each, facts)
        elif owed.kind in _PUBLISHED and each.result in _ARRIVED:
            yield from _after_arrival(each, facts)


def _after_arrival(outcome: Outcome, facts: Facts) -> Iterator[Owed]:
    parcel, owed = outcome.parcel, outcome.parcel.delivery.owed
    copy = _copy_in(outcome)
    if copy is None:
        return
    server, bulletin = facts.server(owed), facts.bulletin(owed)
    if server is not None and server.channel(owed.place.id).announcement:
        yield crosspost_owed(owed, copy, facts.now)
    if bulletin is None or owed.kind is not DeliveryKind.BULLETIN:
        return
    edition = edition_of(bulletin)
    # What an earlier attempt left may be of any edition: to say the same again changes nothing.
    known = FIRST if outcome.result is Result.FOUND else parcel.edition
    if known != edition:
        yield correction_owed(bulletin, owed, copy, facts.now)


def _instead(outcome: Outcome, facts: Facts) -> Iterator[Owed]:
    """Yield the notice that stands in for a copy that is gone, where its channel is still there."""
    owed, bulletin = outcome.parcel.delivery.owed, facts.bulletin(outcome.parcel.delivery.owed)
    if bulletin is not None and outcome.reason is Reason.MESSAGE_GONE:
        yield notice_owed(bulletin, owed.place, facts.now)


def _copy_in(outcome: Outcome) -> Copy | None:
    if outcome.channel_id is None or outcome.message_id is None:
        return None
    return Copy(channel=outcome.channel_id, message=outcome.message_id)
