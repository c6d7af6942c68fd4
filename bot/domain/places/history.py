"""What changed of a server, as the journal keeps it, and what of it may be taken back."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import BotError
from bot.domain.places import edits
from bot.domain.places.places import Server


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerChange:
    """One line of the journal: a server was `before`, None where Relais just came into it."""

    id: int
    at: datetime
    actor: str
    before: Server | None
    after: Server | None

    @property
    def about_admission(self) -> bool:
        """Tell whether it is the national coordination's to take back."""
        if self.before is None or self.after is None:
            return True
        return edits.is_admission(self.before, self.after)

    def may_be_undone(self, server: Server) -> bool:
        """Tell whether what it left still stands, so that it can be taken back."""
        if self.before is None or self.after is None:
            return False
        try:
            edits.undo(server, before=self.before, after=self.after)
        except BotError:
            return False
        return True
