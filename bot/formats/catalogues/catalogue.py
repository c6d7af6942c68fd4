"""A catalogue: the texts of one language, gathered from the rooms."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, TypeAlias

from bot.formats import catalogues
from bot.formats.catalogues.messages import Worded

# By class too: members of two StrEnums are equal where their texts are.
_Texts: TypeAlias = Mapping[tuple[type[Enum], Worded], str]

_ROOMS: Final = tuple(
    import_module(f"{catalogues.__name__}.{file.name}")
    for file in iter_modules(catalogues.__path__)
    if file.name not in {"catalogue", "messages"}
)
FRENCH: Final[_Texts] = {
    (type(message), message): text for room in _ROOMS for message, text in room.FRENCH.items()
}
ENGLISH: Final[_Texts] = {
    (type(message), message): text for room in _ROOMS for message, text in room.ENGLISH.items()
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language (`fr` or `en`)."""

    language: str
    texts: _Texts

    def text(self, message: Worded, **parameters: str) -> str:
        """Return the text, its parameters filled in; KeyError where one is missing."""
        return self.texts[type(message), message].format(**parameters)


def catalogue_for(locale: str) -> Catalogue:
    """Return the catalogue for a Discord locale: English where it is, else French."""
    if locale.lower().startswith("en"):
        return Catalogue("en", ENGLISH)
    return Catalogue("fr", FRENCH)
