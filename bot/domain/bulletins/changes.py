"""A change of a bulletin or of its release, as their journal tells it."""

from dataclasses import dataclass

from bot.domain.bulletins.edits import as_draft
from bot.domain.bulletins.releases import Release, version_of
from bot.domain.content.bulletins import Bulletin
from bot.domain.journal import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinChange:
    """A line of the journal with what stood before and after it, None where there was nothing.

    A line is of the bulletin or of its release: the other two are None.
    """

    line: Change
    before: Bulletin | None = None
    after: Bulletin | None = None
    release_before: Release | None = None
    release_after: Release | None = None

    @property
    def version(self) -> Bulletin | None:
        """The text it gave the bulletin, to which one may go back; None where it gave none."""
        if self.after is None:
            return None
        same = self.before is not None and version_of(self.before) == version_of(self.after)
        return None if same else as_draft(self.after)
