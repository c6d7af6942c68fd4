"""A bulletin as a page to paste into an infolettre: plain tags, no style, no script, no picture."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from bot.domain.content.bulletins import Bulletin
from bot.domain.markup import Line, Paragraph, Run, is_followed, is_masked, paragraphs
from bot.domain.typography import without_unseen
from bot.formats.bulletins.discord_text import notices, shown_sections
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words


def html_page(bulletin: Bulletin, catalogue: Catalogue) -> str:
    """Write the whole; whatever the writer typed is text, and leads only where it says."""
    title = safe_text(f"{bulletin.name}\u00a0: {bulletin.title}")
    body = "\n".join(_parts(bulletin, title, catalogue))
    return (
        f'<!doctype html>\n<html lang="fr-CA">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def html_body(body: str) -> str:
    """Write the body of a section."""
    return "\n".join(block for paragraph in paragraphs(body) for block in _blocks(paragraph))


def marked_up(runs: Iterable[Run]) -> str:
    """Write the words of a line."""
    return "".join(map(_run, runs))


def _parts(bulletin: Bulletin, title: str, catalogue: Catalogue) -> Iterator[str]:
    yield f"<h1>{title}</h1>"
    yield f"<p>{safe_text(date_words(bulletin.date, catalogue.language))}</p>"
    for notice in filter(None, notices(bulletin, catalogue)):
        yield f"<p><strong>{safe_text(notice)}</strong></p>"
    for section in shown_sections(bulletin):
        yield f"<h2>{safe_text(section.heading)}</h2>"
        yield html_body(section.body)


def _blocks(paragraph: Paragraph) -> Iterator[str]:
    for marked, lines in groupby(paragraph, key=lambda line: bool(line.marker)):
        if marked:
            yield _list(list(lines))
        else:
            yield f"<p>{'<br>'.join(marked_up(line.runs) for line in lines)}</p>"


def _list(lines: list[Line]) -> str:
    """Write items, those further in as a list of their own in the item before them."""
    level, items = min(line.level for line in lines), []
    tag = "ol" if lines[0].numbered else "ul"
    at = 0
    while at < len(lines):
        after = at + 1
        while after < len(lines) and lines[after].level > level:
            after += 1
        inner = lines[at + 1 : after]
        below = f"\n{_list(inner)}\n" if inner else ""
        items.append(f"<li>{marked_up(lines[at].runs)}{below}</li>")
        at = after
    return f"<{tag}>\n" + "\n".join(items) + f"\n</{tag}>"


def _run(run: Run) -> str:
    text = safe_text(run.text)
    if run.code:
        text = f"<code>{text}</code>"
    if run.emphasis:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    return _linked(run, text) if run.address else text


def _linked(run: Run, text: str) -> str:
    address = safe_text(run.address)
    if not is_followed(run.address):
        return text if run.text == run.address else f"{text} ({address})"
    if is_masked(run):
        return f'{text} (<a href="{address}">{address}</a>)'
    return f'<a href="{address}">{text}</a>'


def safe_text(text: str) -> str:
    """Return words as HTML shows them as they are."""
    return escape(without_unseen(text), quote=True)
