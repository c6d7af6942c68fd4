"""What an error of Discord or of the network says about a message: refused, not sent, unknown."""

from typing import Final

import discord

from bot.domain.deliveries import Reason, Result
from cogs.deliveries.ways import TagNeededError

_TOO_MANY: Final = 429
_NOT_US: Final = 401
_OPENED_TOO_FAST: Final = 40003
# Discord's JSON error codes (API documentation, Opcodes and Status Codes).
_BY_CODE: Final = {
    10003: Reason.CHANNEL_GONE,
    10008: Reason.MESSAGE_GONE,
    40067: Reason.TAG_NEEDED,
    50001: Reason.NO_PERMISSION,
    50005: Reason.MESSAGE_GONE,
    50007: Reason.DIRECT_CLOSED,
    50013: Reason.NO_PERMISSION,
}
_BY_STATUS: Final = {403: Reason.NO_PERMISSION, 404: Reason.CHANNEL_GONE}
# discord.py waits a second at least before it repeats a request that a server failed: what ends
# sooner was tried once.
_TRIED_ONCE_SECONDS: Final = 1.0


def refusal_of(error: Exception) -> Reason | None:
    """Return why Discord will not take it, however often it is tried; None for other errors."""
    if isinstance(error, TagNeededError):
        return Reason.TAG_NEEDED
    if not isinstance(error, discord.HTTPException) or not 400 <= error.status < 500:
        return None
    if error.status in {_TOO_MANY, _NOT_US} or error.code == _OPENED_TOO_FAST:
        return None
    return _BY_CODE.get(error.code) or _BY_STATUS.get(error.status, Reason.REFUSED)


def after_send(error: Exception, seconds: float) -> Result:
    """Return whether it may have arrived all the same: only what was tried once tells surely."""
    surely_not = was_put_off(error) or _never_connected(error)
    return Result.NOT_SENT if surely_not and seconds < _TRIED_ONCE_SECONDS else Result.UNKNOWN


def was_put_off(error: Exception) -> bool:
    """Tell whether Discord did not even look at it: too many requests, or not let in."""
    if isinstance(error, discord.HTTPException):
        return error.status in {_TOO_MANY, _NOT_US}
    return isinstance(error, discord.RateLimited)


def _never_connected(error: Exception) -> bool:
    # What aiohttp raises where no connection could be made carries the reason so.
    return isinstance(getattr(error, "os_error", None), OSError)
