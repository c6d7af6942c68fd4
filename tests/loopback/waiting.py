"""Waiting for what happens in another task or process: sockets tell nobody when they are done."""

import asyncio
from collections.abc import Callable


async def until(true: Callable[[], object], seconds: float = 30.0) -> None:
    """Return as soon as it is so; TimeoutError where it does not come about."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.005)
