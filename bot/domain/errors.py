"""The tree of errors: services raise them, each surface maps them once."""


class BotError(Exception):
    """Something a person must be told; `code` names it in catalogues and logs."""

    code = "error"


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
