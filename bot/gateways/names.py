"""Names of the Internet, looked up in threads of their own: slow ones hold up nothing else."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final

from aiohttp.abc import AbstractResolver, ResolveResult

# A look-up cannot be stopped: it may go on long after whoever asked gave up. They are made as
# they are needed, and more than are asked for at a time.
_MOST_THREADS: Final = 64
_IN_FIGURES: Final = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV


class NameResolver(AbstractResolver):
    """Asks the system for the addresses of names."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_MOST_THREADS, thread_name_prefix="names")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of a name (OSError)."""
        ask = partial(socket.getaddrinfo, host, port, family, socket.SOCK_STREAM)
        look_up = partial(ask, flags=socket.AI_ADDRCONFIG)
        found = await asyncio.get_running_loop().run_in_executor(self._threads, look_up)
        return [
            ResolveResult(
                hostname=host,
                host=str(where[0]),
                port=int(where[1]),
                family=kind,
                proto=protocol,
                flags=_IN_FIGURES,
            )
            for kind, _, protocol, _, where in found
        ]

    async def close(self) -> None:
        """Leave the look-ups that still go on to end by themselves."""
        self._threads.shutdown(wait=False, cancel_futures=True)
