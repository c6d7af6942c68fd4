"""Passages of records: small tools that each kind of record words its own way."""

from collections.abc import Sequence
from datetime import date

from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.audiences import Scope


def passage(
    key: PassageKey, scope: Scope, questions: Sequence[str], texts: Sequence[str]
) -> Passage:
    """Make a passage of ways of asking and of the texts that answer, the empty ones left out."""
    return Passage(
        key=key,
        questions=tuple(dict.fromkeys(question for question in questions if question)),
        text=" ".join(text for text in texts if text),
        scope=scope,
    )


def keys(kind: RecordKind, records: Sequence[str]) -> tuple[PassageKey, ...]:
    """Return the keys of records that have one passage each."""
    return tuple(PassageKey(kind, record) for record in records)


# For how many years what has no end can be asked about by its year.
_OPEN_YEARS = 4


def years(first: date | None, last: date | None) -> str:
    """Write the years a passage holds for, so that a question about one of them finds it."""
    if first is None and last is None:
        return ""
    begin = first.year if first else last.year - _OPEN_YEARS if last else 0
    end = last.year if last else begin + _OPEN_YEARS
    return " ".join(str(year) for year in range(begin, end + 1))


def filled(templates: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Ask each template about each name that is not empty."""
    return tuple(template.format(name) for name in names if name for template in templates)
