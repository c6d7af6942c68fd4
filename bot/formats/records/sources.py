"""Documents and references to them, as a list a person can follow."""

from collections.abc import Iterable

from bot.domain.answers.answers import Reference
from bot.domain.content.sources import Source, SourceKind
from bot.formats.catalogues.answers import AnswerMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words, of_date

# The documents others are known through, named shortly: « la lettre du 31 mars 2026 ».
_SHORT_NAMES = {
    SourceKind.LETTER: ("la lettre", "the letter"),
    SourceKind.EMAIL: ("le courriel", "the email"),
    SourceKind.BULLETIN: ("le bulletin", "the bulletin"),
    SourceKind.ANALYSIS: ("l’analyse", "the analysis"),
}


def references_list(references: Iterable[Reference], catalogue: Catalogue) -> str:
    """Write one line a document, its places together, and the document it is known through."""
    places: dict[tuple[str, str | None], list[str]] = {}
    named: dict[tuple[str, str | None], Reference] = {}
    for reference in references:
        key = (reference.source.id, reference.cited_in.id if reference.cited_in else None)
        named.setdefault(key, reference)
        places.setdefault(key, []).append(reference.place)
    return "\n".join(
        f"- {_line(reference, places[key], catalogue)}" for key, reference in named.items()
    )


def _line(reference: Reference, places: list[str], catalogue: Catalogue) -> str:
    words = reference.source.title
    if reference.source.date:
        words += f" ({date_words(reference.source.date, catalogue.language)})"
    if not reference.official:
        words += f" [{catalogue.text(AnswerMessage.UNOFFICIAL).lower()}]"
    if any(places):
        words += f", {'; '.join(place for place in places if place)}"
    if reference.cited_in:
        name = short_name(reference.cited_in, catalogue)
        words += f", {catalogue.text(AnswerMessage.CITED_IN)} {name}"
    return words


def short_name(source: Source, catalogue: Catalogue) -> str:
    """Name a document shortly: « la lettre du 31 mars 2026 »."""
    french, english = _SHORT_NAMES.get(source.kind, ("", ""))
    if not french or source.date is None:
        return source.title
    if catalogue.language == "fr":
        return f"{french} {of_date(source.date)}"
    return f"{english} of {date_words(source.date, 'en')}"
