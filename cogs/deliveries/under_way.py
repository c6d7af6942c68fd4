"""What a process is sending, for as long as nobody else may send it."""

import asyncio
from datetime import datetime

from bot.domain.deliveries import Parcel


class UnderWay:
    """A parcel that is being sent, for as long as its lease is ours."""

    task: asyncio.Task[None]

    def __init__(self, parcel: Parcel, deadline: float) -> None:
        self.parcel = parcel
        self.departed = False
        self._deadline = deadline
        self._until = parcel.delivery.leased_until

    def prolong(self, deadline: float, until: datetime) -> None:
        """Count on the lease until then."""
        self._deadline, self._until = deadline, until

    def lose(self) -> None:
        """Note that someone else has it by now."""
        self._until = None

    def depart(self, now: datetime) -> bool:
        """Tell whether it may be sent, by both clocks: either may have stood still."""
        steady = asyncio.get_running_loop().time()
        self.departed = self._until is not None and now < self._until and steady < self._deadline
        return self.departed
