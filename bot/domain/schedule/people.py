"""What is kept about one person."""

from dataclasses import dataclass
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
    def pending(self) -> int:
        """How many direct messages are still to be sent."""
        return sum(each.state in _AHEAD for each in self.deliveries)

    @property
    def settled(self) -> int:
        """How many were sent, or will not be."""
        return len(self.deliveries) - self.pending

    @property
    def nothing(self) -> bool:
        """Tell whether nothing at all is kept."""
        return not (self.subscriptions or self.deliveries or self.changes)
