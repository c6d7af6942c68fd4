"""Entries and gaps: how they are asked for, and what they say."""

from dataclasses import replace

from bot.domain.answers.answers import Caution, Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.knowledge import Entry, EntryState, Gap
from bot.domain.dates import Period
from bot.formats.records.passages import keys, passage, years


def entry_passages(entry: Entry) -> tuple[Passage, ...]:
    """List the one passage of an approved entry; drafts and retired entries say nothing."""
    if entry.state is not EntryState.APPROVED:
        return ()
    english = entry.english.question if entry.english else ""
    return (
        passage(
            PassageKey(RecordKind.ENTRY, entry.id),
            entry.scope,
            (entry.question, *entry.asks, english),
            (entry.answer, entry.details, years(entry.valid_from, entry.valid_until)),
        ),
    )


def entry_statement(entry: Entry, period: Period, language: str) -> Statement | None:
    """Say the approved text, in English where there is one and the reader's language is.

    Drafts and retired entries say nothing, also to those who kept a button or a link to them.
    """
    if entry.state is not EntryState.APPROVED:
        return None
    english = entry.english if language == "en" else None
    cautions = []
    if entry.valid_until and entry.valid_until < period.last:
        cautions.append(Caution.NO_LONGER_HOLDS)
    if language == "en" and english is None:
        cautions.append(Caution.FRENCH_ONLY)
    return Statement(
        question=english.question if english else entry.question,
        answer=english.answer if english else entry.answer,
        details="" if english else entry.details,
        note=english.note if english else entry.note,
        voice=entry.voice,
        citations=entry.citations,
        confirmed_on=entry.confirmed_on,
        review_by=entry.review_by,
        cautions=tuple(cautions),
        related=keys(RecordKind.ENTRY, entry.related),
    )


def gap_passages(gap: Gap) -> tuple[Passage, ...]:
    """List the one passage of a gap."""
    key = PassageKey(RecordKind.GAP, gap.id)
    asked = passage(key, gap.scope, (gap.question, *gap.asks), (gap.explanation,))
    return (replace(asked, answers=False),)


def gap_statement(gap: Gap) -> Statement:
    """Say what is not known, and whom to ask."""
    return Statement(
        question=gap.question,
        answer=gap.explanation,
        note=gap.ask_whom,
        related=keys(RecordKind.ENTRY, gap.related),
    )
