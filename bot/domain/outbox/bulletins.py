"""What is owed of a bulletin: its messages in order, their corrections, word of its way out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.deliveries import Copy, Delivery, DeliveryKind, DeliveryState, Owed, Place
from bot.domain.schedule.plans import place_key

# What a message of a bulletin, or about its release, begins its subject with.
BULLETIN: Final = "bulletin:"
RELEASE: Final = "release:"
# The edition that went out.
FIRST: Final = 1


class Ask(StrEnum):
    """What a coordination is shown of a bulletin on its way out, and may do there."""

    PREVIEW = "preview"
    APPROVE = "approve"
    APPROVED = "approved"
    MISSED = "missed"
    HOLD = "hold"
    PROGRESS = "progress"
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a message about a release is for."""

    number: int
    ask: Ask
    version: str


def bulletin_subject(number: int) -> str:
    """Return the subject of what a bulletin owes to its readers."""
    return f"{BULLETIN}{number}"


def release_subject(number: int, ask: Ask, version: str) -> str:
    """Return the subject of what a coordination is told of a bulletin on its way out."""
    return f"{RELEASE}{number}:{ask}:{version}"


def asked_in(subject: str) -> Asked | None:
    """Return what a message about a release is for; None for any other message."""
    number, (_, ask, version) = number_of(subject), _parts(subject)
    if number is None or not subject.startswith(RELEASE) or ask not in set(Ask):
        return None
    return Asked(number=number, ask=Ask(ask), version=version)


def number_of(subject: str) -> int | None:
    """Return the bulletin that a message is of, or about; None for any other message."""
    number, *_ = _parts(subject)
    known = subject.startswith((BULLETIN, RELEASE)) and number.isdecimal()
    return int(number) if known else None


def _parts(subject: str) -> tuple[str, str, str]:
    _, number, ask, version, *_ = f"{subject}:::".split(":", 4)
    return number, ask, version


def edition_of(bulletin: Bulletin) -> int:
    """Count how many texts it has had since it is out, this one included."""
    return FIRST + len(bulletin.corrections) + (bulletin.state is BulletinState.WITHDRAWN)


def part_key(number: int, part: int, place: Place) -> str:
    """Name one message of a bulletin at a place."""
    return f"b:{number}:{part}:{place_key(place)}"


def part_owed(number: int, part: int, place: Place, due_at: datetime) -> Owed:
    """Return one message of a bulletin, owed to a place; its text is made as it leaves."""
    return Owed(
        key=part_key(number, part, place),
        kind=DeliveryKind.BULLETIN,
        place=place,
        due_at=due_at,
        subject=bulletin_subject(number),
        part=part,
    )


def correction_owed(bulletin: Bulletin, owed: Owed, copy: Copy, now: datetime) -> Owed:
    """Return what makes a copy of a part read as the bulletin does now."""
    edition = edition_of(bulletin)
    return Owed(
        key=f"bc:{bulletin.number}:{edition}:{copy.message}",
        kind=DeliveryKind.CORRECTION,
        place=owed.place,
        due_at=now,
        subject=owed.subject,
        revision=edition,
        part=owed.part,
        edits=copy,
    )


def notice_owed(bulletin: Bulletin, place: Place, now: datetime) -> Owed:
    """Return what tells a place what a copy there cannot be made to say."""
    edition = edition_of(bulletin)
    return Owed(
        key=f"bn:{bulletin.number}:{edition}:{place_key(place)}",
        kind=DeliveryKind.BULLETIN_NOTICE,
        place=place,
        due_at=now,
        subject=bulletin_subject(bulletin.number),
        revision=edition,
    )


def crosspost_owed(owed: Owed, copy: Copy, now: datetime) -> Owed:
    """Return what brings a copy in an announcement channel to those who follow it."""
    return Owed(
        key=f"x:{copy.message}",
        kind=DeliveryKind.CROSSPOST,
        place=owed.place,
        due_at=now,
        subject=owed.subject,
        part=owed.part,
        edits=copy,
    )


def copy_of(delivery: Delivery) -> Copy | None:
    """Return the message that a delivery became; None where it did not arrive."""
    if delivery.state is not DeliveryState.SENT or delivery.message_id is None:
        return None
    channel = delivery.channel_id or delivery.owed.place.id
    return Copy(channel=channel, message=delivery.message_id)
