"""The rule of what is owed about an event: to whom, when, and what no longer is.

It is asked again whenever the event, its places or its lead times changed, and then says only what
is to change: asked twice, it says nothing the second time. What it owes lies ahead, so that nobody
is reminded of a moment before the event, the place or the wish was there.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.domain.deliveries import (
    REVOCABLE,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.schedule.plans import Plan, Planned, Retimed, news_key, reached, reminder_key
from bot.domain.schedule.recipients import Recipient
from bot.domain.schedule.reminders import Reminder, reminders
from bot.domain.schedule.repeats import without_repeats
from bot.domain.schedule.summaries import is_summed_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that the rule looks at, for one event.

    `history` is what `revised` gave: not empty. `held` are its deliveries at these places, and the
    summaries that came there. `announce` is set when the event is planned for the first time.
    """

    history: Sequence[Planned]
    recipients: Sequence[Recipient]
    held: Sequence[Delivery]
    days_off: Collection[date]
    announce: bool
    now: datetime
    news_at: datetime | None = None

    @property
    def current(self) -> Planned:
        """The date that holds now."""
        return self.history[-1]

    @property
    def ahead(self) -> bool:
        """Tell whether it is still to come."""
        return self.current.ahead(self.now)


@dataclass(slots=True, kw_only=True)
class _Found:
    """What is found to do, as the rule goes from place to place."""

    owe: list[Owed] = field(default_factory=list)
    withhold: list[tuple[int, Reason]] = field(default_factory=list)
    retime: list[Retimed] = field(default_factory=list)


def reconcile(situation: Situation) -> Plan:
    """Return what is to change so that each place is owed what it should be, once."""
    found = _Found()
    held = _by_place(situation.held)
    instants: dict[tuple[timedelta, ...], tuple[Reminder, ...]] = {}
    served: set[tuple[PlaceKind, int]] = set()
    for recipient in situation.recipients:
        if recipient.leads not in instants:
            instants[recipient.leads] = _instants(situation, recipient.leads)
        place = (recipient.place.kind, recipient.place.id)
        served.add(place)
        _settle(situation, recipient, instants[recipient.leads], held.get(place, []), found)
    for place, deliveries in held.items():
        if place not in served:
            reason = Reason.STOPPED if place[0] is PlaceKind.PERSON else Reason.PLACE_CHANGED
            found.withhold += [(each.id, reason) for each in deliveries if _waits(each)]
    return Plan(owe=tuple(found.owe), withhold=tuple(found.withhold), retime=tuple(found.retime))


def _by_place(held: Sequence[Delivery]) -> Mapping[tuple[PlaceKind, int], list[Delivery]]:
    places: dict[tuple[PlaceKind, int], list[Delivery]] = defaultdict(list)
    for delivery in held:
        place = delivery.owed.place
        places[place.kind, place.id].append(delivery)
    return places


def _instants(situation: Situation, leads: tuple[timedelta, ...]) -> tuple[Reminder, ...]:
    moment = situation.current.moment
    if moment is None or not situation.ahead:
        return ()
    return reminders(moment, leads, situation.days_off)


def _settle(
    situation: Situation,
    recipient: Recipient,
    instants: Sequence[Reminder],
    held: Sequence[Delivery],
    found: _Found,
) -> None:
    """Compare what one place should be owed with what is held for it."""
    if not recipient.allowed:
        found.withhold += [(each.id, Reason.NOT_ALLOWED) for each in held if _waits(each)]
        return
    wanted = {owed.key: owed for owed in _wanted(situation, recipient, instants, held)}
    known = {each.owed.key: each for each in held}
    new = [owed for owed in wanted.values() if _is_new(owed, known.get(owed.key), situation.now)]
    found.owe += without_repeats(new, held, situation.history, instants)
    for delivery in held:
        if _waits(delivery):
            _keep_or_withhold(situation, recipient, delivery, wanted, found)


def _wanted(
    situation: Situation,
    recipient: Recipient,
    instants: Sequence[Reminder],
    held: Sequence[Delivery],
) -> Iterator[Owed]:
    current, place = situation.current, recipient.place
    news = _news(situation, recipient, held)
    if news is not None:
        yield news
    if recipient.weekly:
        return
    for reminder in instants:
        yield Owed(
            key=reminder_key(current.event, current.revision, reminder.lead, place),
            kind=DeliveryKind.REMINDER,
            place=place,
            due_at=reminder.at,
            expires_at=current.moment.at if current.moment else None,
            subject=current.event,
            revision=current.revision,
            lead=reminder.lead,
        )


def _news(situation: Situation, recipient: Recipient, held: Sequence[Delivery]) -> Owed | None:
    """Return the announcement or the change that a place should be told, sooner or later."""
    told = last_told(situation.history, held)
    if told is None:
        announced = any(each.owed.kind is DeliveryKind.ANNOUNCEMENT for each in held)
        first = situation.announce and bool(recipient.leads)
        wanted = situation.ahead and (announced or first)
        return _news_owed(situation, recipient.place, DeliveryKind.ANNOUNCEMENT) if wanted else None
    if told.says_the_same(situation.current):
        return None
    if not (situation.ahead or told.ahead(situation.now)):
        return None
    change = _news_owed(situation, recipient.place, DeliveryKind.CHANGE)
    return _after_what_is_leaving(change, told, held)


def last_told(history: Sequence[Planned], held: Sequence[Delivery]) -> Planned | None:
    """Return the date that a place was last told of, None where it heard of none."""
    revisions = {each.revision: each for each in history}
    told = [
        planned
        for each in held
        if reached(each) and (planned := _said(each, history, revisions)) is not None
    ]
    return max(told, key=lambda planned: planned.revision, default=None)


def _said(
    delivery: Delivery, history: Sequence[Planned], revisions: Mapping[int, Planned]
) -> Planned | None:
    """Return the date that a message gave."""
    owed = delivery.owed
    if owed.kind is not DeliveryKind.SUMMARY:
        return revisions.get(owed.revision) if owed.subject == history[-1].event else None
    written = delivery.settled_at or owed.due_at
    known = [planned for planned in history if planned.since <= written]
    if not known or known[-1].cancelled or known[-1].moment is None:
        return None
    return known[-1] if is_summed_up(known[-1].moment, owed.due_at) else None


def _news_owed(situation: Situation, place: Place, kind: DeliveryKind) -> Owed:
    current = situation.current
    return Owed(
        key=news_key(kind, current.event, current.revision, place),
        kind=kind,
        place=place,
        due_at=situation.news_at or situation.now,
        expires_at=current.moment.at if situation.ahead and current.moment else None,
        subject=current.event,
        revision=current.revision,
    )


def _after_what_is_leaving(change: Owed, told: Planned, held: Sequence[Delivery]) -> Owed:
    """Let a change wait for what is leaving now with the old date, and hold while it matters."""
    leaving = [each.leased_until for each in held if each.leased_until is not None]
    ends = change.expires_at or (told.moment.at if told.moment else None)
    return replace(change, due_at=max([change.due_at, *leaving]), expires_at=ends)


def _keep_or_withhold(
    situation: Situation,
    recipient: Recipient,
    delivery: Delivery,
    wanted: Mapping[str, Owed],
    found: _Found,
) -> None:
    owed = delivery.owed
    target = wanted.get(owed.key)
    overdue = owed.due_at <= situation.now
    if target is not None:
        ahead = owed.kind is DeliveryKind.REMINDER and not overdue
        at, proof = target.due_at if ahead else owed.due_at, target.place.server
        if (at, proof) != (owed.due_at, owed.place.server):
            found.retime.append(Retimed(delivery=delivery.id, at=at, server=proof))
    elif (reason := _reason(situation, recipient, owed, overdue)) is not None:
        found.withhold.append((delivery.id, reason))


def _reason(situation: Situation, recipient: Recipient, owed: Owed, overdue: bool) -> Reason | None:
    """Return why a message is not owed any more; None where it only waits to be seen to."""
    current = situation.current
    if current.cancelled:
        return Reason.CANCELLED
    if owed.revision != current.revision:
        return Reason.MOVED
    if overdue or not situation.ahead:
        return None
    return Reason.PLACE_CHANGED if recipient.weekly else Reason.STOPPED


def _waits(delivery: Delivery) -> bool:
    about_event = delivery.owed.kind is not DeliveryKind.SUMMARY
    return about_event and delivery.state is DeliveryState.PENDING


def _is_new(owed: Owed, delivery: Delivery | None, now: datetime) -> bool:
    """Tell whether it is to be entered: still to come, and not held, or withheld but back."""
    if owed.kind is DeliveryKind.REMINDER and owed.due_at <= now:
        return False
    if delivery is None:
        return True
    return delivery.state is DeliveryState.WITHHELD and delivery.reason in REVOCABLE
