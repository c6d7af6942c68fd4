"""Reminders that would only say again what the news of the same day just said.

A date that is entered at 8:30, fourteen days ahead, is announced at once; to be reminded of it at
9:00 tells nobody anything. So on the day on which a place is told of a date, it is not reminded of
it as well. The last reminder before the moment stands whatever the day: it is what people act upon,
and so whoever asked for an event is never left with less than its news and one reminder.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Owed
from bot.domain.schedule.moments import local_day
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.reminders import Reminder

_NEWS: Final = frozenset({DeliveryKind.ANNOUNCEMENT, DeliveryKind.CHANGE})
# What is withheld, failed or unsure may never have been read: it spares nobody a reminder.
_TOLD: Final = frozenset({DeliveryState.PENDING, DeliveryState.LEASED, DeliveryState.SENT})


def without_repeats(
    owed: Sequence[Owed],
    held: Sequence[Delivery],
    history: Sequence[Planned],
    instants: Sequence[Reminder],
) -> tuple[Owed, ...]:
    """Leave out, of what would newly be owed to a place, the reminders of a day that has news.

    `held` is what is held for that place, `instants` all the reminders it asked for.
    """
    moment = history[-1].moment
    if moment is None or not instants:
        return tuple(owed)
    days = _days_of_news(owed, held, history, moment.zone)
    last = instants[-1].lead
    return tuple(
        each
        for each in owed
        if each.kind is not DeliveryKind.REMINDER
        or each.lead == last
        or local_day(each.due_at, moment.zone) not in days
    )


def _days_of_news(
    owed: Iterable[Owed], held: Iterable[Delivery], history: Sequence[Planned], zone: str
) -> Collection[date]:
    """Return the days on which a place is told, by news, of the date that holds."""
    same = {each.revision for each in history if each.says_the_same(history[-1])}
    told = (each.owed for each in held if each.state in _TOLD and each.owed.revision in same)
    return {local_day(each.due_at, zone) for each in (*owed, *told) if each.kind in _NEWS}
