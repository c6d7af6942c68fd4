"""How long one exchange with Discord may take before its outcome counts as unknown."""

from typing import Final

from aiohttp import ClientTimeout

_CONNECTING: Final = 5.0
_WHOLE_EXCHANGE: Final = 20.0


def exchange_timeout() -> ClientTimeout:
    """Return the time-out of a single exchange: waits for rate limits lie outside of it."""
    return ClientTimeout(total=_WHOLE_EXCHANGE, sock_connect=_CONNECTING)
