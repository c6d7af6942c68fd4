"""What is found in a draft and proposed to its writer: acronyms to explain, dates to match."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.bulletins.drafts import DateFound, stamp
from bot.domain.calendar.written import WrittenDate
from bot.domain.content.bulletins import Bulletin, Section, SectionKind
from bot.domain.content.events import Event
from bot.domain.content.glossary import Term
from bot.domain.markup import paragraphs
from bot.domain.text import words

TERMS_HEADING: Final = "Sigles"


def lines_of(bulletin: Bulletin) -> Iterator[str]:
    """Yield the lines of a bulletin as they are read, but those that explain its acronyms."""
    yield bulletin.title
    for section in bulletin.sections:
        if section.kind is not SectionKind.TERMS:
            yield from _lines(section)


def unexplained(bulletin: Bulletin, glossary: Iterable[Term]) -> tuple[Term, ...]:
    """Return the acronyms that a bulletin uses without giving their meaning, in their order.

    Whole words count, their case as it is written. None is for fewer readers than the bulletin.
    """
    forms = {
        form: term
        for term in glossary
        if term.audience <= bulletin.audience
        for form in (term.acronym, *term.other_forms)
        if _is_acronym(form)
    }
    text = " ".join(lines_of(bulletin))
    said = f" {' '.join(words(text))} "
    given = {each.id for each in _used(forms, _explained(bulletin))}
    wanted = {
        each.id: each
        for each in _used(forms, text)
        if each.id not in given and not _gives_meaning(said, each)
    }
    return tuple(sorted(wanted.values(), key=lambda each: (words(each.acronym), each.id)))


def terms_section(bulletin: Bulletin, terms: Iterable[Term]) -> tuple[str | None, Section]:
    """Return the section that explains these terms too, and the stamp of the one it replaces."""
    lines = "\n".join(f"- **{each.acronym}**\u00a0: {each.meaning}" for each in terms)
    for section in bulletin.sections:
        if section.kind is SectionKind.TERMS:
            body = "\n".join(filter(None, (section.body, lines)))
            return stamp(section), replace(section, body=body)
    return None, Section(kind=SectionKind.TERMS, heading=TERMS_HEADING, body=lines)


def on_days(
    found: Iterable[WrittenDate], events: Iterable[Event], today: date
) -> tuple[DateFound, ...]:
    """Return the days to come that were found, in order, with the events that fall on each."""
    coming = {each for each in found if each.day >= today}
    with_hour = {each.day for each in coming if each.hour is not None}
    kept = [each for each in coming if each.hour is not None or each.day not in with_hour]
    calendar = sorted(events, key=lambda each: (each.start, each.id))
    return tuple(
        DateFound(
            day=each.day,
            hour=each.hour,
            events=tuple(event for event in calendar if _is_on(event, each.day)),
        )
        for each in sorted(kept, key=lambda each: (each.day, str(each.hour)))
    )


def _lines(section: Section) -> Iterator[str]:
    """Yield what people read in a section: the words of links, not bare addresses."""
    yield section.heading
    for paragraph in paragraphs(section.body):
        for line in paragraph:
            yield "".join(run.text for run in line.runs if run.text != run.address)


def _explained(bulletin: Bulletin) -> str:
    held = (each for each in bulletin.sections if each.kind is SectionKind.TERMS)
    return " ".join(line for section in held for line in _lines(section))


def _is_acronym(form: str) -> bool:
    """Tell whether a term is written as an acronym: other words need no list to be understood."""
    return " " not in form and sum(character.isupper() for character in form) > 1


def _used(forms: Mapping[str, Term], text: str) -> Iterator[Term]:
    """Yield the terms whose forms stand in a text; « RQ-ACA » is not « ACA »."""
    if not forms:
        return
    longest = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    for match in pattern.finditer(text):
        yield forms[match[0]]


def _gives_meaning(said: str, term: Term) -> bool:
    """Tell whether the meaning stands beside the acronym, before or after it."""
    acronym, meaning = " ".join(words(term.acronym)), " ".join(words(term.meaning))
    return f" {acronym} {meaning} " in said or f" {meaning} {acronym} " in said


def _is_on(event: Event, day: date) -> bool:
    first = event.start.exact
    last = event.end.period.last if event.end is not None else first
    return first is not None and last is not None and first <= day <= last
