"""Messages nobody asked for: what is owed to whom and when, and what became of it.

A delivery is a row before it is a message. Its key names what it is for: two rows never share one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

from bot.domain.audiences import Scope

# A nonce is at most 25 characters (Discord: Create Message, `nonce`).
NONCE_LENGTH = 25
_REFERENCE_LENGTH = 8


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


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Copy:
    """A message that was sent, by Discord's ids: `channel` is where it stands, maybe a thread."""

    channel: int
    message: int


class DeliveryKind(StrEnum):
    """What a message is about."""

    ANNOUNCEMENT = "announcement"  # a new date
    REMINDER = "reminder"
    CHANGE = "change"  # a date moved or called off, for those who were told the old one
    SUMMARY = "summary"  # the week ahead
    REPORT = "report"  # to a coordination channel: what needs a person
    TRIAL = "trial"  # sent on demand to try a channel
    INBOX = "inbox"  # news seen at a watched address, to a coordination channel
    RELAY = "relay"  # such news, as the coordination passed it on
    CORRECTION = "correction"  # a message that was sent, as it must read now
    BULLETIN = "bulletin"  # a part of a bulletin: one message
    BULLETIN_NOTICE = "bulletin_notice"  # what a copy could not be made to say itself
    RELEASE = "release"  # to a coordination channel: a bulletin on its way out
    CROSSPOST = "crosspost"  # a message of an announcement channel, to those who follow it


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
    WITHDRAWN = "withdrawn"  # the bulletin is no longer to be read
    HALTED = "halted"  # someone stopped it while it went out
    CHANNEL_GONE = "channel_gone"
    NO_PERMISSION = "no_permission"
    DIRECT_CLOSED = "direct_closed"
    TAG_NEEDED = "tag_needed"  # a forum that takes no thread without a tag, and has none that fits
    MESSAGE_GONE = "message_gone"  # what was to be changed is not there, or cannot be changed
    UNWRITABLE = "unwritable"  # its text could not be made
    REFUSED = "refused"
    UNKNOWN = "unknown"


# Withheld for what may change back: owed again once it did.
REVOCABLE: Final = frozenset(
    {Reason.STOPPED, Reason.PLACE_CHANGED, Reason.NOT_ALLOWED, Reason.HALTED}
)


# Made of several messages, each of which leaves once the one before it arrived.
IN_PARTS: Final = frozenset({DeliveryKind.BULLETIN, DeliveryKind.RELEASE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A message that is owed, as it is entered; `subject` is the id of its event (or bulletin).

    `due_at` and `expires_at` are aware UTC; past `expires_at` it is withheld. `lead` is the time
    before the event's moment, None where it is not a reminder. `edits` is the message of that place
    that is changed, or published. `part` counts from 0 the messages that belong together at a
    place: they leave in order.
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
    part: int = 0
    edits: Copy | None = None

    @property
    def follows(self) -> bool:
        """Whether an earlier part must arrive first."""
        return self.part > 0 and self.kind in IN_PARTS


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


class Result(StrEnum):
    """How an attempt ended, as far as the one who sent can tell."""

    SENT = "sent"
    FOUND = "found"  # an earlier attempt had arrived
    ABSENT = "absent"  # it had not, and it is no longer wanted
    NOT_SENT = "not_sent"  # surely: it can be tried again as if for the first time
    RELEASED = "released"  # not even tried
    REFUSED = "refused"
    UNKNOWN = "unknown"
    UNSURE = "unsure"  # nobody can tell but a person who looks


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a thread in a forum begins with; `tags` are the names it may bear, the best first."""

    name: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A delivery on its way: what to send, and under which precautions.

    `doubt` is when an earlier attempt may have left; `dropped` is why it is no longer wanted, in
    which case it is only looked for. `mention_role` is the one role that may be pinged. `event` is
    the id for the buttons of a notice. `restricted` is set for a person who must still prove that
    they may read it, in one of the servers `proofs`. `heading` is set for what begins a thread
    where the channel turns out to be a forum, `thread` is where the rest follows. `edition` is that
    of the bulletin as its text was made.
    """

    delivery: Delivery
    text: str
    nonce: str
    reference: str
    doubt: datetime | None = None
    dropped: Reason | None = None
    mention_role: int | None = None
    event: str | None = None
    language: str = "fr"
    restricted: Scope | None = None
    proofs: tuple[int, ...] = ()
    heading: Heading | None = None
    thread: int | None = None
    edition: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an attempt at a parcel ended; ids where it arrived, a reason where it was refused."""

    parcel: Parcel
    result: Result
    reason: Reason | None = None
    channel_id: int | None = None
    message_id: int | None = None


def reference_of(key: str) -> str:
    """Return the few characters by which a message is found again in its channel."""
    return sha256(key.encode()).hexdigest()[:_REFERENCE_LENGTH]


def nonce_of(owed: Owed) -> str:
    """Return what makes Discord take a repeated message for the same one."""
    place = f"{owed.place.kind}:{owed.place.id}"
    return sha256(f"{owed.key}\n{place}".encode()).hexdigest()[:NONCE_LENGTH]
