"""What is kept about one person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.schedule.subscriptions import Subscription

_AHEAD: Final = frozenset({DeliveryState.PENDING, DeliveryState.LEASED})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptData:
    """All that is kept about someone: wishes, direct messages, lines of the journal.

    `zone` is the one in which its moments are told.
    """

    zone: str
    subscriptions: tuple[Subscription, ...]
    deliveries: tuple[Delivery, ...]
    changes: int

    @property
    def coming(self) -> tuple[Delivery, ...]:
        """The direct messages still to be sent, the nearest first."""
        ahead = (each for each in self.deliveries if each.state in _AHEAD)
        return tuple(sorted(ahead, key=lambda each: each.owed.due_at))

    @property
    def gone(self) -> tuple[Delivery, ...]:
        """Those that were sent, or will not be, the most recent first."""
        settled = (each for each in self.deliveries if each.state not in _AHEAD)
        return tuple(sorted(settled, key=_settled, reverse=True))

    @property
    def nothing(self) -> bool:
        """Tell whether nothing at all is kept."""
        return not (self.subscriptions or self.deliveries or self.changes)


def _settled(delivery: Delivery) -> datetime:
    return delivery.settled_at or delivery.owed.due_at
