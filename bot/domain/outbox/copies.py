"""The copies of a bulletin that is out: what each channel is owed, and how far they have come.

A copy is made of parts, a message each. Each message is a row of the outbox; so is each change of
one that was sent.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.bulletins.previews import Progress
from bot.domain.bulletins.reach import Outlet, hold_of
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Owed, Reason
from bot.domain.outbox.bulletins import copy_of, correction_owed, part_owed

# What is no longer part of it; owed again, it is once more.
PART_GONE: Final = Reason.STOPPED
_OPEN: Final = frozenset({DeliveryState.PENDING, DeliveryState.LEASED})
_TROUBLED: Final = frozenset({DeliveryState.FAILED, DeliveryState.UNSURE})
# What keeps a channel from having it at all.
_GIVEN_UP: Final = frozenset({Reason.PLACE_CHANGED, Reason.NOT_ALLOWED, Reason.WITHDRAWN})

# From a server to how many messages its channels are to have.
Parts = Callable[[int | None], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What changes in the outbox once the text changed.

    Rows to enter, and by id the parts that are no more.
    """

    owe: tuple[Owed, ...] = ()
    gone: tuple[int, ...] = ()


def publication(
    bulletin: Bulletin, release: Release, places: Iterable[Outlet], parts: Parts, now: datetime
) -> Iterator[Owed]:
    """Yield what each channel is owed; a region that holds it gets it that much later."""
    for each in places:
        at = now + hold_of(bulletin, release, each.server)
        for part in range(parts(each.server.id)):
            yield part_owed(bulletin.number, part, each.place, at)


def expected(bulletin: Bulletin, release: Release, places: Iterable[Outlet]) -> Progress:
    """Return how far a bulletin has come at the moment it goes out."""
    holds = [bool(hold_of(bulletin, release, each.server)) for each in places]
    return Progress(
        bulletin=bulletin,
        release=release,
        channels=len(holds),
        served=0,
        waiting=holds.count(False),
        held=holds.count(True),
        failed=0,
        withheld=0,
    )


def is_going_out(held: Iterable[Delivery]) -> bool:
    """Tell whether a part is still to leave, or on its way."""
    return any(each.state in _OPEN and _is_wanted(each) for each in held)


def revision(bulletin: Bulletin, held: Iterable[Delivery], parts: Parts, now: datetime) -> Revision:
    """Return what makes every copy say what the bulletin says now; `held` are its rows.

    What waits says it by itself as it leaves. What was refused does once it is sent again.
    """
    owe: list[Owed] = []
    gone: list[int] = []
    for rows in _by_place(held):
        place = rows[0].owed.place
        owe += [
            correction_owed(bulletin, each.owed, copy, now)
            for each in rows
            if each.owed.kind is DeliveryKind.BULLETIN and (copy := copy_of(each)) is not None
        ]
        owe += _new_parts(bulletin, rows, parts(place.server), now)
        gone += _parts_too_many(rows, parts(place.server))
    return Revision(owe=tuple(owe), gone=tuple(gone))


def own_parts(held: Iterable[Delivery], server: int | None) -> list[Delivery]:
    """Return the parts that the channels of a server have, or are to have."""
    return [each for each in held if _is_wanted(each) and each.owed.place.server == server]


def is_held(delivery: Delivery, now: datetime) -> bool:
    """Tell whether a part still waits for the region that keeps it a while."""
    waits = delivery.state is DeliveryState.PENDING or delivery.reason is Reason.HALTED
    return waits and delivery.attempted_at is None and delivery.owed.due_at > now


def progress_of(bulletin: Bulletin, release: Release, held: Iterable[Delivery]) -> Progress:
    """Return how far it has come, by what became of each channel's rows."""
    channels = [_as_it_stands(bulletin, rows) for rows in _by_place(held)]
    standings = Counter(_standing(rows, release) for rows in channels)
    troubled = (next(filter(_is_troubled, rows), None) for rows in channels)
    settled = (each.settled_at for rows in channels for each in rows if _is_sent(each))
    return Progress(
        bulletin=bulletin,
        release=release,
        channels=len(channels),
        served=standings[_Standing.SERVED],
        waiting=standings[_Standing.WAITING],
        held=standings[_Standing.HELD],
        failed=standings[_Standing.FAILED],
        withheld=standings[_Standing.WITHHELD],
        failures=tuple(each for each in troubled if each is not None),
        last_at=max((at for at in settled if at is not None), default=None),
    )


def troubles(bulletin: Bulletin, held: Iterable[Delivery]) -> list[Delivery]:
    """Return all that failed or is unsure, and would still serve if it arrived."""
    standing = (_as_it_stands(bulletin, rows) for rows in _by_place(held))
    return [each for rows in standing for each in rows if _is_troubled(each)]


class _Standing(StrEnum):
    FAILED = "failed"
    WAITING = "waiting"
    HELD = "held"
    WITHHELD = "withheld"
    SERVED = "served"


def _standing(rows: Sequence[Delivery], release: Release) -> _Standing:
    if any(map(_is_troubled, rows)):
        return _Standing.FAILED
    waiting = [each for each in rows if each.state in _OPEN]
    if waiting:
        kept = not any(map(_is_sent, rows)) and all(_is_later(each, release) for each in waiting)
        return _Standing.HELD if kept else _Standing.WAITING
    withheld = not rows or any(each.state is DeliveryState.WITHHELD for each in rows)
    return _Standing.WITHHELD if withheld else _Standing.SERVED


def _is_later(delivery: Delivery, release: Release) -> bool:
    return release.published_at is not None and delivery.owed.due_at > release.published_at


def _as_it_stands(bulletin: Bulletin, rows: Iterable[Delivery]) -> list[Delivery]:
    """Return the rows of a channel that tell whether it has what it should have by now."""
    held = list(rows)
    first = [e for e in held if _is_wanted(e) or e.owed.kind is DeliveryKind.CROSSPOST]
    if bulletin.state is BulletinState.WITHDRAWN:
        # Whatever of it never arrived is no longer missing.
        first = [e for e in first if e.state not in {DeliveryState.FAILED, DeliveryState.WITHHELD}]
    return [*first, *_last_changes(held)]


def _last_changes(rows: Sequence[Delivery]) -> list[Delivery]:
    """Return the last change of each message, or the notice that stands for what it could not."""
    by_age = sorted(rows, key=lambda row: row.owed.revision)
    last = {e.owed.edits: e for e in by_age if e.owed.kind is DeliveryKind.CORRECTION}
    notices = [each for each in by_age if each.owed.kind is DeliveryKind.BULLETIN_NOTICE]
    told = notices[-1] if notices else None
    unsaid = [
        each
        for each in last.values()
        if told is not None
        and each.state is DeliveryState.FAILED
        and each.owed.revision <= told.owed.revision
    ]
    made = [each for each in last.values() if each not in unsaid]
    return [*made, *([told] if told is not None and unsaid else [])]


def _new_parts(
    bulletin: Bulletin, rows: Iterable[Delivery], count: int, now: datetime
) -> list[Owed]:
    """Return the parts that a channel lacks; one that is not to have the bulletin lacks none."""
    parts = {each.owed.part: each for each in rows if _is_wanted(each)}
    first = parts.get(0)
    if first is None or first.reason in _GIVEN_UP or bulletin.state is BulletinState.WITHDRAWN:
        return []
    at = max(now, first.owed.due_at)
    missing = (part for part in range(count) if part not in parts)
    return [part_owed(bulletin.number, part, first.owed.place, at) for part in missing]


def _parts_too_many(rows: Iterable[Delivery], count: int) -> list[int]:
    """Return what waits of a text that was longer: what was sent of it is changed instead."""
    return [
        each.id
        for each in rows
        if each.owed.kind is DeliveryKind.BULLETIN
        and each.state is DeliveryState.PENDING
        and each.owed.part >= count
    ]


def _is_wanted(delivery: Delivery) -> bool:
    return delivery.owed.kind is DeliveryKind.BULLETIN and delivery.reason is not PART_GONE


def _is_sent(delivery: Delivery) -> bool:
    return delivery.state is DeliveryState.SENT


def _is_troubled(delivery: Delivery) -> bool:
    return delivery.state in _TROUBLED


def _by_place(held: Iterable[Delivery]) -> list[list[Delivery]]:
    found: dict[int, list[Delivery]] = defaultdict(list)
    for each in held:
        found[each.owed.place.id].append(each)
    return list(found.values())
