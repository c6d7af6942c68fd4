"""What of a claimed batch leaves, and what is taken back: one decision, applied by the service."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.audiences import may_read
from bot.domain.content.events import Event
from bot.domain.content.feeds import NEWS
from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.outbox.bulletin_hindrances import bulletin_hindrance
from bot.domain.outbox.bulletins import number_of
from bot.domain.outbox.facts import Facts
from bot.domain.outbox.sending import (
    is_about_event,
    is_about_news,
    is_late,
    obstacle,
    same_matter,
    says_more,
    speaks_for_all,
)
from bot.domain.places.places import NOBODY, Purpose
from bot.domain.schedule.recipients import purpose_of
from bot.domain.schedule.subscriptions import concerns


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """What leaves, what is only looked for (it may have left before), and what is taken back.

    `instead_of` counts, for what leaves, the missed messages that it stands for. `broken` is what
    could not be judged, with the error.
    """

    leaving: tuple[Delivery, ...] = ()
    looked_for: tuple[tuple[Delivery, Reason], ...] = ()
    taken_back: Mapping[Reason, tuple[int, ...]] = field(default_factory=dict)
    merged_beside: tuple[int, ...] = ()
    instead_of: Mapping[int, int] = field(default_factory=dict)
    broken: tuple[tuple[Delivery, Exception], ...] = ()


def dispatch(batch: Sequence[Delivery], facts: Facts) -> Dispatch:
    """Decide for each claimed delivery whether it leaves; one that is broken spoils no other."""
    reasons: dict[int, Reason | None] = {}
    broken: list[tuple[Delivery, Exception]] = []
    for each in batch:
        try:
            reasons[each.id] = hindrance(each.owed, facts)
        except Exception as error:
            broken.append((each, error))
    claimed = [each for each in batch if each.id in reasons]
    sound = [each for each in claimed if reasons[each.id] is None]
    merging = _merging(sound, facts.beside)
    reasons.update((each, Reason.MERGED) for each in merging.covered if each in reasons)
    taken_back: dict[Reason, list[int]] = defaultdict(list)
    looked_for: list[tuple[Delivery, Reason]] = []
    for each in claimed:
        reason = reasons[each.id]
        if reason is not None and each.attempted_at is not None:
            looked_for.append((each, reason))
        elif reason is not None:
            taken_back[reason].append(each.id)
    return Dispatch(
        leaving=tuple(each for each in claimed if reasons[each.id] is None),
        looked_for=tuple(looked_for),
        taken_back={reason: tuple(ids) for reason, ids in taken_back.items()},
        merged_beside=tuple(each for each in merging.covered if each not in reasons),
        instead_of=merging.instead_of,
        broken=tuple(broken),
    )


def hindrance(owed: Owed, facts: Facts) -> Reason | None:
    """Return why it may not leave: its event, the time, or its place stands against it."""
    event = facts.event(owed)
    found = obstacle(owed, event, facts.planned(owed), facts.now)
    if found is None and owed.kind is DeliveryKind.SUMMARY:
        return _for_summary(owed, facts)
    if found is None and is_about_news(owed):
        return _for_news(owed, facts)
    if found is None and number_of(owed.subject) is not None:
        return bulletin_hindrance(owed, facts)
    if found is not None or event is None or not is_about_event(owed):
        return found
    if owed.place.kind is PlaceKind.PERSON:
        return _for_person(owed, event, facts)
    return _for_channel(owed, event, facts)


def may_need_proof(owed: Owed, event: Event, facts: Facts) -> bool:
    """Tell whether a person must show that they may still read it: it is not for everybody."""
    person = owed.place.kind is PlaceKind.PERSON
    return person and not may_read(NOBODY, event.scope, facts.today)


def _for_summary(owed: Owed, facts: Facts) -> Reason | None:
    server = facts.server(owed)
    if server is None or not server.served or not server.channel(owed.place.id).weekly:
        return Reason.PLACE_CHANGED
    if facts.summed_up(owed):
        return None
    return Reason.PASSED if is_late(owed, facts.now) else Reason.STOPPED


def _for_channel(owed: Owed, event: Event, facts: Facts) -> Reason | None:
    if not facts.is_meant(owed, purpose_of(event.kind)):
        return Reason.PLACE_CHANGED
    return None if facts.readable(owed, event.scope) else Reason.NOT_ALLOWED


def _for_news(owed: Owed, facts: Facts) -> Reason | None:
    """Return what stands against news, or its correction: its place is read again as it leaves."""
    to_coordination = owed.subject.startswith(NEWS)
    purpose = Purpose.COORDINATION if to_coordination else Purpose.BULLETINS
    if not facts.is_meant(owed, purpose):
        return Reason.PLACE_CHANGED
    scope = facts.relays.get(owed.subject)
    # Whom it was relayed for is not known: then it is for nobody.
    allowed = to_coordination or (scope is not None and facts.readable(owed, scope))
    return None if allowed else Reason.NOT_ALLOWED


def _for_person(owed: Owed, event: Event, facts: Facts) -> Reason | None:
    wishes = facts.subscriptions.get(owed.place.id, ())
    if not any(concerns(wish, event) for wish in wishes):
        return Reason.STOPPED
    return None if facts.readable(owed, event.scope) else Reason.NOT_ALLOWED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Merging:
    """Which messages another one covers, and how many each of those that stay stands for."""

    covered: list[int] = field(default_factory=list)
    instead_of: dict[int, int] = field(default_factory=dict)


def _merging(sound: Sequence[Delivery], beside: Sequence[Delivery]) -> _Merging:
    """Keep one of what waits at one place about one event."""
    claimed, others = _by_matter(sound), _by_matter(beside)
    merging = _Merging()
    for matter, group in claimed.items():
        _merge(group, others.get(matter, []), merging)
    return merging


def _merge(claimed: Sequence[Delivery], others: Sequence[Delivery], merging: _Merging) -> None:
    """Cover all but one; what may have left already is not counted upon, nor taken back here."""
    leaving = [other.owed for other in others if _is_leaving(other)]
    if leaving:
        spoken = speaks_for_all(leaving)
        merging.covered.extend(each.id for each in claimed if not says_more(each.owed, spoken))
        return
    waiting = [other for other in others if other.state is DeliveryState.PENDING]
    untried = [each for each in (*claimed, *waiting) if each.attempted_at is None]
    if not untried:
        return
    kept = speaks_for_all(each.owed for each in untried).key
    for each in {each.id: each for each in (*claimed, *untried)}.values():
        if each.owed.key == kept:
            merging.instead_of[each.id] = len(untried)
        else:
            merging.covered.append(each.id)


def _by_matter(
    deliveries: Iterable[Delivery],
) -> dict[tuple[str, int, Place], list[Delivery]]:
    matters: dict[tuple[str, int, Place], list[Delivery]] = defaultdict(list)
    for each in deliveries:
        if (matter := same_matter(each.owed)) is not None:
            matters[matter].append(each)
    return matters


def _is_leaving(other: Delivery) -> bool:
    """Tell whether someone else is sending it for the first time just now."""
    return other.state is DeliveryState.LEASED and other.attempts <= 1
