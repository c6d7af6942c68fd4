"""What becomes of a delivery at the moment it is to leave, and after it was tried: pure rules."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.content.events import Event, EventStanding
from bot.domain.content.feeds import NEWS, RELAY
from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Outcome,
    Owed,
    Parcel,
    Place,
    Reason,
    Result,
)
from bot.domain.schedule.plans import Planned

# Discord checks `enforce_nonce` « for uniqueness in the past few minutes » (API documentation,
# Create Message): one minute is surely within.
NONCE_WINDOW: Final = timedelta(minutes=1)
# How far Discord's clock may be behind the one an attempt was noted by: an hour that was wrongly
# added to a machine's clock, and some more.
_CLOCKS_APART: Final = timedelta(hours=2)
_CLOCK_UNKNOWN: Final = timedelta(days=1)
# Later than this, the message says that it is late.
LATE_AFTER: Final = timedelta(minutes=15)
_FIRST_RETRY: Final = timedelta(seconds=2)
_LAST_RETRY: Final = timedelta(minutes=15)
# A look-up that still fails after as many attempts (some eight minutes) is left to a person.
_MOST_LOOKS: Final = 8
_ABOUT_EVENTS: Final = {
    DeliveryKind.CHANGE: 2,
    DeliveryKind.ANNOUNCEMENT: 1,
    DeliveryKind.REMINDER: 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What the outbox keeps of an attempt."""

    delivery: Delivery
    state: DeliveryState
    available_at: datetime
    attempted_at: datetime | None
    settled_at: datetime | None = None
    reason: Reason | None = None
    channel_id: int | None = None
    message_id: int | None = None


def is_about_event(owed: Owed) -> bool:
    """Tell whether it says something of an event, so that it must still hold when it leaves."""
    return owed.kind in _ABOUT_EVENTS


def is_about_news(owed: Owed) -> bool:
    """Tell whether it carries news, so that its place must still be the one it was meant for."""
    return owed.subject.startswith((NEWS, RELAY))


def nonce_holds(doubt: datetime | None, seconds: float | None, now: datetime) -> bool:
    """Tell whether Discord surely still takes a repetition of an earlier attempt for the same.

    It was made `seconds` ago by a steady clock (None: by another process), and not longer ago by
    the other clock, which may have been set meanwhile.
    """
    if doubt is None or seconds is None:
        return False
    return max(timedelta(seconds=seconds), abs(now - doubt)) <= NONCE_WINDOW


def searched_from(parcel: Parcel, now: datetime) -> datetime:
    """Return from when on an earlier attempt at it may stand in its channel.

    An attempt that seems to lie ahead was made on another clock: far back is then far enough.
    """
    attempted = parcel.doubt or parcel.delivery.owed.due_at
    return attempted - _CLOCKS_APART if attempted <= now else now - _CLOCK_UNKNOWN


def is_late(owed: Owed, now: datetime) -> bool:
    """Tell whether it leaves so long after its moment that it must say so."""
    return now - owed.due_at > LATE_AFTER


def obstacle(
    owed: Owed, event: Event | None, planned: Planned | None, now: datetime
) -> Reason | None:
    """Return why it must not leave any more, as far as its event and the time tell.

    `planned` is the date the event was last planned for; one edited since is planned anew first.
    """
    if owed.expires_at is not None and now >= owed.expires_at:
        return Reason.PASSED
    if not is_about_event(owed):
        return None
    if event is None:
        return Reason.CANCELLED
    if owed.revision != (planned or event).revision or (planned and not planned.holds_for(event)):
        return Reason.MOVED
    called_off = event.standing is EventStanding.CANCELLED
    return Reason.CANCELLED if called_off and owed.kind is not DeliveryKind.CHANGE else None


def same_matter(owed: Owed) -> tuple[str, int, Place] | None:
    """Return what several messages missed at once share, so that one stands for all."""
    return (owed.subject, owed.revision, owed.place) if is_about_event(owed) else None


def speaks_for_all(missed: Iterable[Owed]) -> Owed:
    """Return the one of several missed messages that is sent: the change, the news, the latest."""
    return max(missed, key=lambda owed: (_ABOUT_EVENTS[owed.kind], owed.due_at, owed.key))


def says_more(owed: Owed, other: Owed) -> bool:
    """Tell whether one tells what another about the same event does not: that it changed."""
    return _ABOUT_EVENTS[owed.kind] > _ABOUT_EVENTS[other.kind]


def retry_at(attempts: int, now: datetime) -> datetime:
    """Return when to try again: twice as long after each attempt, up to a quarter of an hour."""
    doublings = min(max(attempts - 1, 0), 20)
    return now + min(_FIRST_RETRY * (1 << doublings), _LAST_RETRY)


def after_failed_look(attempts: int) -> Result:
    """Return what a look-up that failed means: tried again, in the end left to a person."""
    return Result.UNSURE if attempts >= _MOST_LOOKS else Result.UNKNOWN


def settlement(outcome: Outcome, now: datetime) -> Settlement:
    """Return what is kept of an attempt: the one place where states follow from outcomes."""
    delivery = outcome.parcel.delivery
    match outcome.result:
        case Result.SENT | Result.FOUND:
            return _final(outcome, DeliveryState.SENT, None, now)
        case Result.REFUSED:
            return _final(outcome, DeliveryState.FAILED, outcome.reason or Reason.REFUSED, now)
        case Result.UNSURE:
            return _final(outcome, DeliveryState.UNSURE, outcome.reason or Reason.UNKNOWN, now)
        case Result.ABSENT:
            # It surely never arrived: it can be owed again as if for the first time.
            absent = _final(outcome, DeliveryState.WITHHELD, outcome.parcel.dropped, now)
            return replace(absent, attempted_at=None)
        case Result.RELEASED:
            return _again(delivery, now, outcome.parcel.doubt)
        case Result.NOT_SENT:
            return _again(delivery, retry_at(delivery.attempts, now), outcome.parcel.doubt)
        case Result.UNKNOWN:
            return _again(delivery, retry_at(delivery.attempts, now), delivery.attempted_at)


def given_up(
    delivery: Delivery, state: DeliveryState, reason: Reason | None, now: datetime
) -> Settlement:
    """Return what is kept of what is not tried again by itself."""
    return Settlement(
        delivery=delivery,
        state=state,
        available_at=delivery.available_at,
        attempted_at=delivery.attempted_at,
        settled_at=now,
        reason=reason,
    )


def _final(
    outcome: Outcome, state: DeliveryState, reason: Reason | None, now: datetime
) -> Settlement:
    settled = given_up(outcome.parcel.delivery, state, reason, now)
    return replace(settled, channel_id=outcome.channel_id, message_id=outcome.message_id)


def _again(delivery: Delivery, at: datetime, attempted_at: datetime | None) -> Settlement:
    return Settlement(
        delivery=delivery,
        state=DeliveryState.PENDING,
        available_at=at,
        attempted_at=attempted_at,
    )
