"""A change of an event, as its journal tells it."""

from dataclasses import dataclass, fields

from bot.domain.content.events import Event
from bot.domain.journal import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChange:
    """A line of the journal with the event before and after it, None where it did not exist."""

    line: Change
    before: Event | None
    after: Event | None

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of the fields that differ, none where the event is new or gone."""
        if self.before is None or self.after is None:
            return ()
        return tuple(
            field.name
            for field in fields(Event)
            if getattr(self.before, field.name) != getattr(self.after, field.name)
        )
