"""A mistake in a file of the pack, as it is told to whoever writes the file."""

from dataclasses import dataclass
from typing import Final

_SHOWN: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Where the mistake is, what is wrong (in French), and what would be taken instead."""

    file: str
    line: int
    where: str
    message: str
    allowed: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Write it on one line: « data/events.yaml:12 : `start` : … — permis : … »."""
        place = f"{self.file}:{self.line}\u00a0: "
        field = f"`{self.where}`\u00a0: " if self.where else ""
        return f"{place}{field}{self.message}{self._choices()}"

    def _choices(self) -> str:
        if not self.allowed:
            return ""
        more = len(self.allowed) - _SHOWN
        shown = [*self.allowed[:_SHOWN], *([f"… ({more} de plus)"] if more > 0 else [])]
        *first, last = shown
        return " — permis\u00a0: " + (f"{', '.join(first)} ou {last}" if first else last)
