"""The head of a bulletin as people type it, and read back."""

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.bulletins.drafts import Head
from bot.domain.bulletins.heads import HeadFault, HeadForm, HeadProblem
from bot.domain.content.directory import Directory
from bot.domain.dates import PartialDate
from bot.domain.text import fold
from bot.formats.dates import date_words

_MONTHS: Final = {
    fold(date_words(PartialDate(year=2000, month=month), language)).split()[0]: month
    for month in range(1, 13)
    for language in ("fr", "en")
}
_NAMES: Final = "|".join(_MONTHS)
_FRENCH: Final = re.compile(rf"(?:le )?(?:(\d{{1,2}})(?:er)? )?({_NAMES}) (\d{{4}})")
_ENGLISH: Final = re.compile(rf"({_NAMES}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})")
_BETWEEN: Final = re.compile(r"[,;\n]")


def head_typed(head: Head, directory: Directory, language: str) -> HeadForm:
    """Write a head as someone would type it."""
    names = directory.body_names
    return HeadForm(
        title=head.title,
        date=date_words(head.date, language),
        audience=head.audience,
        region=head.region,
        issuers=", ".join(names.get(issuer, issuer) for issuer in head.issuers),
        dossiers=head.dossiers,
    )


def read_head(form: HeadForm, directory: Directory) -> Head | tuple[HeadFault, ...]:
    """Read a head, or tell everything that is wrong with it."""
    date, faults = read_issue_date(form.date), tuple(_faults(form, directory))
    if faults or date is None:
        return faults
    bodies = (directory.body(name) for name in _names(form.issuers))
    return Head(
        title=" ".join(form.title.split()),
        date=date,
        audience=form.audience,
        region=form.region,
        issuers=tuple(dict.fromkeys(body.id for body in bodies if body)),
        dossiers=form.dossiers,
    )


def read_issue_date(typed: str) -> PartialDate | None:
    """Read the date that an issue bears: a month, or a day; None where it is neither."""
    folded = " ".join(fold(typed).split())
    french, english = _FRENCH.fullmatch(folded), _ENGLISH.fullmatch(folded)
    try:
        if french:
            day, month, year = french.groups()
        elif english:
            month, day, year = english.groups()
        else:
            return PartialDate.parse(folded)
        return PartialDate(year=int(year), month=_MONTHS[month], day=int(day) if day else None)
    except ValueError:
        return None


def _faults(form: HeadForm, directory: Directory) -> Iterator[HeadFault]:
    if not form.title.strip():
        yield HeadFault(problem=HeadProblem.NO_TITLE)
    if read_issue_date(form.date) is None:
        yield HeadFault(problem=HeadProblem.UNREAD_DATE, detail=form.date)
    for name in _names(form.issuers):
        if directory.body(name) is None:
            yield HeadFault(problem=HeadProblem.UNKNOWN_ISSUER, detail=name)


def _names(typed: str) -> Iterator[str]:
    return filter(None, (name.strip() for name in _BETWEEN.split(typed)))
