"""A catalogue: the texts of one language, gathered from the rooms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.formats.catalogues import (
    actions,
    admissions,
    answers,
    bodies,
    bulletin_imports,
    bulletins,
    calendar,
    cards,
    consultations,
    deliveries,
    document_kinds,
    documents,
    dossiers,
    errors,
    event_commands,
    event_forms,
    event_kinds,
    events,
    feeds,
    lists,
    news,
    notices,
    panel,
    places,
    privacy,
    psoc,
    register,
    requests,
    setup,
    subscriptions,
    terms,
)
from bot.formats.catalogues.messages import Message

_ROOMS: Final = (
    actions,
    admissions,
    answers,
    bodies,
    bulletin_imports,
    bulletins,
    calendar,
    cards,
    consultations,
    deliveries,
    document_kinds,
    documents,
    dossiers,
    errors,
    event_commands,
    event_forms,
    event_kinds,
    feeds,
    events,
    lists,
    news,
    notices,
    panel,
    places,
    privacy,
    psoc,
    register,
    requests,
    setup,
    subscriptions,
    terms,
)
FRENCH: Final[Mapping[Message, str]] = {
    message: text for room in _ROOMS for message, text in room.FRENCH.items()
}
ENGLISH: Final[Mapping[Message, str]] = {
    message: text for room in _ROOMS for message, text in room.ENGLISH.items()
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language (`fr` or `en`)."""

    language: str
    texts: Mapping[Message, str]

    def text(self, message: Message, **parameters: str) -> str:
        """Return the text, its parameters filled in; KeyError where one is missing."""
        return self.texts[message].format(**parameters)


def catalogue_for(locale: str) -> Catalogue:
    """Return the catalogue for a Discord locale: English where it is, else French."""
    if locale.lower().startswith("en"):
        return Catalogue("en", ENGLISH)
    return Catalogue("fr", FRENCH)
