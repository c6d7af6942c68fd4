"""The gate through which requests leave, one by one, at the pace that Discord allows."""

import asyncio

from bot.domain.outbox.pacing import Pacer


class Gate:
    """Lets requests through one by one, as fast as a pacer allows."""

    def __init__(self, limit: int) -> None:
        self.pacer = Pacer(limit)
        self._turn = asyncio.Lock()

    async def pass_through(self) -> None:
        """Wait until one request may leave."""
        clock = asyncio.get_running_loop()
        async with self._turn:
            await asyncio.sleep(self.pacer.wait(clock.time()))
            self.pacer.leave(clock.time())
