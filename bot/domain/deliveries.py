"""Messages nobody asked for: what is owed to whom and when, and what became of it.

A delivery is a row before it is a message. Its key names what it is for: two rows never share one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# A nonce is at most 25 characters (Discord: Create Message, `nonce`).
NONCE_LENGTH = 25


class PlaceKind(StrEnum):
    """Where a message goes: a channel, or a person's direct messages."""

    CHANNEL = "channel"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A channel or a person, by Discord's id; `server` is the channel's, or the person's proof."""

    kind: PlaceKind
    id: int
    server: int | None = None


class DeliveryKind(StrEnum):
    """What a message is about."""

    ANNOUNCEMENT = "announcement"  # a new date
    REMINDER = "reminder"
    CHANGE = "change"  # a date moved or called off, for those who were told the old one
    SUMMARY = "summary"  # the week ahead
    REPORT = "report"  # to a coordination channel: what needs a person
    TRIAL = "trial"  # sent on demand to try a channel


class DeliveryState(StrEnum):
    """What became of it. `sent`, `withheld` are final; `failed`, `unsure` wait for a person."""

    PENDING = "pending"
    LEASED = "leased"
    SENT = "sent"
    FAILED = "failed"
    WITHHELD = "withheld"
    UNSURE = "unsure"


class Reason(StrEnum):
    """Why a delivery was not sent, or not surely."""

    MOVED = "moved"
    CANCELLED = "cancelled"
    PASSED = "passed"
    MERGED = "merged"
    STOPPED = "stopped"
    PLACE_CHANGED = "place_changed"
    NOT_ALLOWED = "not_allowed"  # the place no longer may read it
    CHANNEL_GONE = "channel_gone"
    NO_PERMISSION = "no_permission"
    DIRECT_CLOSED = "direct_closed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A message that is owed, as it is entered; `subject` is the id of its event (or bulletin).

    `due_at` and `expires_at` are aware UTC; past `expires_at` it is withheld. `lead` is the time
    before the event's moment, None where it is not a reminder.
    """

    key: str
    kind: DeliveryKind
    place: Place
    due_at: datetime
    expires_at: datetime | None = None
    subject: str = ""
    revision: int = 1
    lead: timedelta | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A delivery as it is held. `attempted_at` is when it may first have left."""

    id: int
    owed: Owed
    state: DeliveryState = DeliveryState.PENDING
    attempts: int = 0
    available_at: datetime
    lease: str | None = None
    leased_until: datetime | None = None
    attempted_at: datetime | None = None
    channel_id: int | None = None
    message_id: int | None = None
    settled_at: datetime | None = None
    reason: Reason | None = None
    told_at: datetime | None = None
