"""A bulletin as text alone: for a courriel, a screen reader, a printer."""

from collections.abc import Iterator

from bot.domain.content.bulletins import Bulletin
from bot.domain.markup import Line, Run, is_followed, paragraphs
from bot.formats.bulletins.discord_text import notices, shown_sections
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words


def plain_text(bulletin: Bulletin, catalogue: Catalogue) -> str:
    """Write the whole; an address stands in full after the words that lead to it."""
    return "\n\n".join(_parts(bulletin, catalogue)) + "\n"


def words_of(body: str) -> str:
    """Return the words of a body without their marks."""
    return "\n\n".join(
        "\n".join(_line(line) for line in paragraph) for paragraph in paragraphs(body)
    )


def _parts(bulletin: Bulletin, catalogue: Catalogue) -> Iterator[str]:
    title = f"{bulletin.name}\u00a0: {bulletin.title}"
    yield f"{title}\n{'=' * len(title)}\n{date_words(bulletin.date, catalogue.language)}"
    yield from filter(None, notices(bulletin, catalogue))
    for section in shown_sections(bulletin):
        yield f"{section.heading}\n{'-' * len(section.heading)}"
        yield words_of(section.body)


def _line(line: Line) -> str:
    mark = f"{'  ' * line.level}{line.marker} " if line.marker else ""
    return mark + "".join(map(_run, line.runs))


def _run(run: Run) -> str:
    address = run.address.removeprefix("mailto:")
    if not address or address == run.text:
        return run.text
    return f"{run.text} ({address if is_followed(run.address) else run.address})"
