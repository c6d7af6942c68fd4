"""The tree of errors: services raise them, each surface maps them once."""

from collections.abc import Mapping
from datetime import datetime


class BotError(Exception):
    """Something a person must be told; `code` names it in catalogues and logs."""

    code = "error"

    @property
    def parameters(self) -> Mapping[str, str]:
        """What its words in the catalogues need."""
        return {}


class NotFoundError(BotError):
    """What was asked for does not exist, or not for this reader."""

    code = "not_found"


class InvalidError(BotError):
    """What was given cannot be taken as it is."""

    code = "invalid"


class ForbiddenError(BotError):
    """This person may not do that."""

    code = "forbidden"


class ConflictError(BotError):
    """Someone else changed the same thing."""

    code = "conflict"


class UnavailableError(BotError):
    """A part that is needed does not answer; trying again may help."""

    code = "unavailable"


class TooManyError(BotError):
    """Someone asked too often; `until` is when they may ask again, in `seconds` from now."""

    code = "too_many"

    def __init__(self, until: datetime, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.until = until
        self.seconds = seconds

    @property
    def parameters(self) -> Mapping[str, str]:
        """The wait in seconds."""
        return {"seconds": str(self.seconds)}
