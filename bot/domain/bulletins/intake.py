"""A draft made of what a file gave: its number, and what the file did not say."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.domain.bulletins.edits import as_draft
from bot.domain.bulletins.imports import Check, FileRefusedError, FileTooBigError, Imported
from bot.domain.calendar.rules import Remit
from bot.domain.content.bulletin_rules import MOST_SECTIONS
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.sources import Source
from bot.domain.dates import PartialDate

_AS_DOCUMENT: Final = re.compile(r"info-psoc-(\d{1,6})")
_LONGEST_TITLE: Final = 200
# Some too many are mended one by one; a whole book is not.
_MOST_SECTIONS: Final = 5 * MOST_SECTIONS
LARGEST_NUMBER: Final = 99_999
# What a draft says already, whatever the file does.
_DECIDED: Final = frozenset({Check.NUMBER, Check.DATE, Check.TITLE, Check.AUDIENCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The numbers in use: by bulletins, and by those known as documents alone."""

    bulletins: frozenset[int]
    documents: frozenset[int]

    @property
    def following(self) -> int:
        """The number after the last."""
        return max(self.bulletins | self.documents, default=0) + 1

    def number_for(self, wanted: int) -> int:
        """Return the number wanted where a new bulletin may bear it, else the following one."""
        fits = 1 <= wanted <= LARGEST_NUMBER and wanted not in self.bulletins
        return wanted if fits else self.following


def taken_numbers(bulletins: Iterable[Bulletin], sources: Iterable[Source]) -> Taken:
    """Return the numbers in use."""
    known = (_AS_DOCUMENT.fullmatch(source.id) for source in sources)
    return Taken(
        bulletins=frozenset(each.number for each in bulletins),
        documents=frozenset(int(match[1]) for match in known if match),
    )


def drafted(found: Bulletin | Imported, stem: str, today: date) -> Bulletin:
    """Return what a file gave as a draft (FileRefusedError where there is nothing to read in it).

    What the file does not say is filled in, to be looked at; a number that it does not say is 0.
    """
    if not found.sections:
        raise FileRefusedError("fichier refusé\u00a0: aucun texte à prendre")
    if len(found.sections) > _MOST_SECTIONS:
        raise FileTooBigError("fichier refusé\u00a0: trop de titres pour un bulletin")
    if isinstance(found, Bulletin):
        return as_draft(found)
    title = found.title or found.sections[0].heading or stem
    return Bulletin(
        number=found.number or 0,
        title=title[:_LONGEST_TITLE],
        date=found.date or PartialDate(year=today.year, month=today.month),
        sections=found.sections,
    )


def naming_only(bulletin: Bulletin, known: Mapping[str, Collection[str]]) -> Bulletin:
    """Return a bulletin without the names of records that are not here."""
    return replace(
        bulletin,
        dossiers=tuple(each for each in bulletin.dossiers if each in known["dossier"]),
        terms=tuple(each for each in bulletin.terms if each in known["term"]),
        issuers=tuple(each for each in bulletin.issuers if each in known["body"]),
    )


def over(held: Bulletin, found: Bulletin | Imported, read: Bulletin) -> Bulletin:
    """Return a draft with the text of a file; for whom it is stays as it was decided."""
    return replace(
        held,
        title=read.title if found.title else held.title,
        date=read.date if found.date else held.date,
        sections=read.sections,
    )


def adopted(bulletin: Bulletin, remit: Remit) -> Bulletin:
    """Return what a file gave with a region of its writer's, where it names none."""
    own = None if remit.national else min(remit.regions, default=None)
    return replace(bulletin, region=bulletin.region or own)


def checks_over(found: Bulletin | Imported) -> tuple[Check, ...]:
    """Return what to look at once a file became the text of a draft."""
    told = found.checks if isinstance(found, Imported) else ()
    return tuple(each for each in told if each not in _DECIDED)


def checks_of(
    found: Bulletin | Imported, wanted: int | None, kept: Bulletin, remit: Remit
) -> tuple[Check, ...]:
    """Return what to look at once a file became a new draft, under the number wanted if any."""
    told = found.checks if isinstance(found, Imported) else ()
    own = isinstance(found, Bulletin) and found.region is not None
    guessed = not own and not remit.national and len(remit.regions) > 1
    moved = wanted is None and found.number not in {None, kept.number}
    return (
        *(each for each in told if wanted is None or each is not Check.NUMBER),
        *((Check.NUMBER_TAKEN,) if moved else ()),
        *((Check.REGION,) if guessed else ()),
    )
