"""The archive of bulletins: all of them, those of a dossier or a period, those that hold words."""

from collections.abc import Iterator
from typing import Final

from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.content.dossiers import Dossier
from bot.domain.content.glossary import Term
from bot.domain.dates import PartialDate
from bot.domain.errors import NotFoundError
from bot.domain.lists.readable import Readable
from bot.domain.lists.values import BulletinLine, BulletinList, BulletinSheet
from bot.domain.text import words

LONGEST_SEARCH: Final = 24
_PARTING: Final = "~"


def narrowing(period: str, search: str) -> str:
    """Return a period and words to look for as one text, as the address of a list holds it."""
    kept = " ".join(words(search))[:LONGEST_SEARCH].strip()
    return f"{period}{_PARTING}{kept}" if kept else period


def bulletins(readable: Readable, *, dossier: str = "", narrowed: str = "") -> BulletinList:
    """List bulletins, the newest first (NotFoundError for a period that is none)."""
    chosen = readable.narrowed(Dossier, dossier)
    written, _, search = narrowed.partition(_PARTING)
    period, asked = _period(written), words(search)
    lines = (
        BulletinLine(bulletin=bulletin, found_in=tuple(_found_in(bulletin, asked)))
        for bulletin in newest_first(readable)
        if (not chosen or chosen.id in bulletin.dossiers) and _within(bulletin, period)
    )
    found = tuple(line for line in lines if not asked or _holds(line.bulletin, asked))
    return BulletinList(lines=found, dossier=chosen, period=period, search=search)


def bulletin_sheet(readable: Readable, bulletin: str) -> BulletinSheet:
    """Return one bulletin with what it names that this reader may read."""
    found = readable.named(Bulletin, bulletin)
    return BulletinSheet(
        bulletin=found,
        dossiers=readable.these(Dossier, found.dossiers),
        terms=readable.these(Term, found.terms),
    )


def newest_first(readable: Readable) -> list[Bulletin]:
    """Return the bulletins that this reader may read, by date, then by number."""
    found = readable.all(Bulletin)
    return sorted(found, key=lambda each: (each.date.period.last, each.number), reverse=True)


def periods(readable: Readable) -> list[PartialDate]:
    """Return the years, then the months, of the bulletins that this reader may read."""
    dates = [bulletin.date for bulletin in newest_first(readable)]
    years = [PartialDate(year=date.year) for date in dates]
    months = [PartialDate(year=date.year, month=date.month) for date in dates if date.month]
    return list(dict.fromkeys([*years, *months]))


def _period(written: str) -> PartialDate | None:
    try:
        return PartialDate.parse(written) if written else None
    except ValueError:
        raise NotFoundError(written) from None


def _within(bulletin: Bulletin, period: PartialDate | None) -> bool:
    if period is None:
        return True
    days = period.period
    return bulletin.date.period.overlaps(days.first, days.last)


def _holds(bulletin: Bulletin, asked: list[str]) -> bool:
    """Tell whether each word asked for begins a word of it; a withdrawn one holds its title."""
    held = set(words(f"{bulletin.name} {bulletin.title}"))
    for section in _sections(bulletin):
        held.update(words(f"{section.heading} {section.body}"))
    return all(any(word.startswith(each) for word in held) for each in asked)


def _found_in(bulletin: Bulletin, asked: list[str]) -> Iterator[str]:
    """Yield the sections where one of the words is."""
    for section in _sections(bulletin) if asked else ():
        held = words(f"{section.heading} {section.body}")
        if any(word.startswith(each) for word in held for each in asked):
            yield section.heading


def _sections(bulletin: Bulletin) -> Iterator[Section]:
    if bulletin.state is not BulletinState.WITHDRAWN:
        yield from bulletin.sections
