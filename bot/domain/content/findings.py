"""What a rule finds wrong in a record."""

from dataclasses import dataclass

from bot.domain.content.fields import Path
from bot.domain.content.pack import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A mistake in a record, said in French; `elsewhere` is the other record it clashes with."""

    record: Content
    path: Path
    message: str
    allowed: tuple[str, ...] = ()
    elsewhere: Content | None = None
