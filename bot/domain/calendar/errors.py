"""Why something about the calendar is refused; each `code` has its words."""

from bot.domain.errors import ConflictError, ForbiddenError, NotFoundError


class NotKeeperError(ForbiddenError):
    """This person keeps no calendar where they act."""

    code = "not_keeper"


class OthersEventError(ForbiddenError):
    """This event is kept by other coordinators."""

    code = "others_event"


class UnknownEventError(NotFoundError):
    """There is no such event."""

    code = "unknown_event"


class EventChangedSinceError(ConflictError):
    """What a change left of an event was changed again since."""

    code = "event_changed_since"
