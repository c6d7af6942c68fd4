"""Why something about servers and channels is refused; each `code` has its words."""

from bot.domain.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError


class NotAdmittedError(ForbiddenError):
    """This person would decide for the server, were it admitted."""

    code = "not_admitted"


class NotManagerError(ForbiddenError):
    """Only who manages the server may decide that."""

    code = "not_manager"


class UnknownServerError(NotFoundError):
    """Relais never was in this server."""

    code = "unknown_server"


class UnknownChangeError(NotFoundError):
    """The journal has no such change."""

    code = "unknown_change"


class UnknownRegionError(InvalidError):
    """The network has no such region, or none was given."""

    code = "unknown_region"


class UnknownGroupingError(InvalidError):
    """The content has no such organisation."""

    code = "unknown_grouping"


class AboveHighestError(InvalidError):
    """A channel cannot be for a narrower audience than the highest its server was admitted to."""

    code = "above_highest"


class AnnouncementAudienceError(InvalidError):
    """What an announcement channel receives can be followed from anywhere: it is public."""

    code = "announcement_audience"


class EveryoneRoleError(InvalidError):
    """The role that every member holds is none to choose."""

    code = "everyone_role"


class NothingToUndoError(InvalidError):
    """The change is not something a person decided."""

    code = "nothing_to_undo"


class ChangedSinceError(ConflictError):
    """What a change left was changed again since: undoing it would undo that too."""

    code = "changed_since"
