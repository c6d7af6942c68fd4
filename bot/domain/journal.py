"""The journal: every change of a record, by whom and when, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

# Whatever Discord tells by itself: that Relais came into a server, or left one.
DISCORD_ACTOR: Final = "discord"
# Whatever is done because its hour has come.
CLOCK_ACTOR: Final = "clock"
# Stands where a person was, once they had what is kept about them erased.
ERASED_ACTOR: Final = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line: `before` and `after` are the record as JSON, None where it did not exist."""

    id: int
    at: datetime
    actor: str
    kind: str
    record: str
    before: str | None
    after: str | None


def actor_of(person_id: int) -> str:
    """Return how the journal names a person."""
    return f"{DISCORD_ACTOR}:{person_id}"
