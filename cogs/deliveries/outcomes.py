"""How an attempt at a parcel ended, from what Discord answered."""

import logging

from bot.domain.deliveries import Copy, Outcome, Parcel, Reason, Result
from bot.domain.outbox.sending import after_failed_look
from cogs.deliveries.refusals import refusal_of, was_put_off
from cogs.deliveries.ways import TooMuchToReadError

log = logging.getLogger(__name__)


def arrived(parcel: Parcel, result: Result, copy: Copy) -> Outcome:
    """Return that it is there."""
    return Outcome(parcel=parcel, result=result, channel_id=copy.channel, message_id=copy.message)


def ended(parcel: Parcel, result: Result, error: Exception | None = None) -> Outcome:
    """Return that it ended without a message, or without knowing."""
    if error is not None:
        log.warning("action=post delivery=%d error=%r", parcel.delivery.id, error)
    return Outcome(parcel=parcel, result=result)


def refused(parcel: Parcel, error: Exception) -> Outcome | None:
    """Return that Discord will not take it; None for other errors."""
    reason = refusal_of(error)
    edits, place = parcel.delivery.owed.edits, parcel.delivery.owed.place
    if reason is Reason.CHANNEL_GONE and edits is not None and edits.channel != place.id:
        # Its thread is gone; the forum may still be there.
        reason = Reason.MESSAGE_GONE
    return None if reason is None else refused_for(parcel, reason)


def refused_for(parcel: Parcel, reason: Reason) -> Outcome:
    """Return that it is in vain, and why."""
    return Outcome(parcel=parcel, result=Result.REFUSED, reason=reason)


def look_failed(parcel: Parcel, error: Exception) -> Outcome:
    """Return what a look-up that failed means for what was looked for."""
    reason = refusal_of(error)
    if reason is Reason.CHANNEL_GONE:
        return ended(parcel, Result.ABSENT) if parcel.dropped else refused_for(parcel, reason)
    if reason is not None or isinstance(error, TooMuchToReadError):
        return ended(parcel, Result.UNSURE, error)
    if was_put_off(error):
        return ended(parcel, Result.UNKNOWN, error)
    return ended(parcel, after_failed_look(parcel.delivery.attempts), error)
