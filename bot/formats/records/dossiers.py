"""Dossiers: how their status is asked for, and what it says."""

from bot.domain.answers.answers import Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.dossiers import Dossier, status_during
from bot.domain.dates import Period
from bot.formats.dates import date_words
from bot.formats.records.passages import filled, keys, passage, years

_ASKS = ("{0}", "Où en est {0}?", "{0} : c’est rendu où?", "What is the status of {0}?")


def dossier_passages(dossier: Dossier) -> tuple[Passage, ...]:
    """List the one passage of a dossier: its status, with its history."""
    history = [f"{date_words(update.date)} {update.summary}" for update in dossier.updates]
    first = min((update.date.period.first for update in dossier.updates), default=None)
    last = max((update.date.period.last for update in dossier.updates), default=None)
    return (
        passage(
            PassageKey(RecordKind.DOSSIER, dossier.id),
            dossier.scope,
            (*filled(_ASKS, (dossier.title,)), *dossier.asks),
            (dossier.description, *history, years(first, last)),
        ),
    )


def dossier_statement(dossier: Dossier, period: Period) -> Statement | None:
    """Say where it stood at the end of the period; None before its first update."""
    update = status_during(dossier, period)
    if update is None:
        return None
    return Statement(
        question=f"Où en est le dossier « {dossier.title} »?",
        answer=update.summary,
        details=dossier.description,
        voice=update.voice,
        citations=update.citations,
        confirmed_on=dossier.confirmed_on,
        review_by=dossier.review_by,
        as_of=update.date,
        related=keys(RecordKind.DOSSIER, dossier.related),
    )
