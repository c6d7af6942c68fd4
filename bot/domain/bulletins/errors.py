"""Why a step with a bulletin is refused."""

from collections.abc import Iterable

from bot.domain.bulletins.drafts import Fault, Head
from bot.domain.content.bulletins import Section
from bot.domain.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError


class UnknownBulletinError(NotFoundError):
    """There is no such bulletin, or not for this person."""

    code = "unknown_bulletin"


class NotWriterError(ForbiddenError):
    """This person writes no bulletins here."""

    code = "not_bulletin_writer"


class OthersBulletinError(ForbiddenError):
    """This bulletin is for others to keep: another region, or a narrower audience."""

    code = "others_bulletin"


class OthersDossierError(ForbiddenError):
    """Where this dossier stands is for others to say."""

    code = "others_dossier"


class RefusedSectionError(InvalidError):
    """A text that cannot be kept as it is: `faults` says why, and nothing was saved."""

    code = "refused_section"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(each.message for each in self.faults))


class OwnApprovalError(ForbiddenError):
    """Whoever wrote it cannot approve it."""

    code = "own_approval"


class NotAskedError(ForbiddenError):
    """The organisation this person speaks for is not asked for its approval."""

    code = "not_asked"


class PreviewOutdatedError(ConflictError):
    """The text changed since this preview was made."""

    code = "preview_outdated"


class SectionChangedError(ConflictError):
    """Someone else changed this section meanwhile; `current` is what it says now, None if gone."""

    code = "section_changed"

    def __init__(self, current: Section | None) -> None:
        super().__init__("section")
        self.current = current


class HeadChangedError(ConflictError):
    """Someone else changed the head meanwhile; `current` is what it says now."""

    code = "head_changed"

    def __init__(self, current: Head) -> None:
        super().__init__("head")
        self.current = current


class UnknownVersionError(NotFoundError):
    """This line of the journal gave the bulletin no text to which one may go back."""

    code = "unknown_version"


class NotYetApprovedError(ConflictError):
    """It was not approved by all who must."""

    code = "not_yet_approved"


class NothingToCorrectError(InvalidError):
    """The text says the same as what is out."""

    code = "nothing_to_correct"


class NowhereToPublishError(InvalidError):
    """No channel for bulletins is read by those it is for."""

    code = "nowhere_to_publish"


class PastScheduleError(InvalidError):
    """The hour given has passed."""

    code = "past_schedule"


class EmbargoedError(ConflictError):
    """It may not be out before the end of its embargo."""

    code = "embargoed"


class HoldOverError(ConflictError):
    """Its copies for this server are not waiting: they left, or were never held."""

    code = "hold_over"


class StatusTooWideError(InvalidError):
    """It would tell where a dossier stands to more people than it is for itself."""

    code = "status_too_wide"
