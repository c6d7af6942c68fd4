"""What stands under a record: the documents it rests on, and what to be warned of."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.domain.answers.answers import Caution, Reference
from bot.formats.cards import BlockKind
from bot.formats.catalogues.answers import AnswerMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words
from bot.formats.lists.sheets import Part
from bot.formats.records.sources import references_list


def support_parts(
    references: Iterable[Reference],
    cautions: Iterable[Caution],
    review_by: date | None,
    catalogue: Catalogue,
) -> Iterator[Part]:
    """Yield the documents, then each warning."""
    documents = references_list(references, catalogue)
    if documents:
        heading = catalogue.text(AnswerMessage.DOCUMENTS)
        yield Part(kind=BlockKind.SOURCES, heading=heading, text=documents)
    day = date_words(review_by, catalogue.language) if review_by else ""
    for caution in cautions:
        warning = catalogue.text(caution, date=day)
        text = f"{catalogue.text(AnswerMessage.WARNING)} {warning}"
        yield Part(kind=BlockKind.WARNING, text=text)


def excerpt(text: str, limit: int) -> str:
    """Return the beginning of a text, cut at a word and marked where it goes on."""
    if len(text) <= limit:
        return text
    whole_words = text[:limit].rsplit(" ", 1)[0]
    return whole_words.rstrip(" ,;:«\u00a0") + "…"
