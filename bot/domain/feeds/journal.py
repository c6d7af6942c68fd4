"""What was changed of watched addresses, as their journal tells it, and what may be taken back."""

from dataclasses import dataclass
from typing import Final

from bot.domain.calendar.rules import Remit
from bot.domain.content.feeds import Feed
from bot.domain.feeds.keeping import keeps
from bot.domain.journal import DISCORD_ACTOR, Change

_BY_SOMEONE: Final = f"{DISCORD_ACTOR}:"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChange:
    """A line of the journal with the address before and after it, None where it was not followed.

    It is the `latest` of its address where nothing was changed since.
    """

    line: Change
    before: Feed | None
    after: Feed | None
    latest: bool

    @property
    def undoable(self) -> bool:
        """Tell whether it is someone's decision that still stands."""
        return self.latest and self.line.actor.startswith(_BY_SOMEONE)

    @property
    def feed(self) -> Feed | None:
        """The address it is about, as it was last."""
        return self.after or self.before

    def kept_by(self, remit: Remit) -> bool:
        """Tell whether someone decides for the address, before and after."""
        return all(keeps(remit, each) for each in (self.before, self.after) if each is not None)
