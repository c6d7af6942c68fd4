"""Acronyms and their meaning."""

from dataclasses import dataclass

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An acronym or expression; `other_forms` are other spellings of it."""

    id: str
    acronym: str
    meaning: str
    explanation: str = ""
    other_forms: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    audience: Audience = Audience.PUBLIC

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return Scope(audience=self.audience)
