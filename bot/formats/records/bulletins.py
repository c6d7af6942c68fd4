"""Bulletins: how each section is asked for, and what it says, as the document it is."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.domain.answers.answers import Caution, Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.formats.bulletins.discord_text import notices, shown_sections
from bot.formats.bulletins.plain_text import words_of
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.dates import date_words
from bot.formats.records.passages import filled, passage, years

_ASKS: Final = ("{0}", "Que dit le bulletin sur {0}?", "{0} : c’est rendu où?")
_ASKS_OF_ALL: Final = ("{0}", "Que dit l’{0}?", "Bulletin {0}")
# Whose headings tell nothing without the bulletin they stand in.
_OWN_HEADING: Final = frozenset({SectionKind.HEADLINE, SectionKind.ITEM})
# After how long what a bulletin said is to be checked.
_HOLDS_FOR: Final = timedelta(days=365)


def bulletin_passages(bulletin: Bulletin) -> Iterator[Passage]:
    """List one passage a section, and one for the whole; drafts and withdrawn ones say nothing."""
    if bulletin.state is not BulletinState.PUBLISHED:
        return
    when = date_words(bulletin.date)
    year = years(bulletin.date.period.first, bulletin.date.period.last)
    yield passage(
        _key(bulletin),
        bulletin.scope,
        (*filled(_ASKS_OF_ALL, (bulletin.name,)), f"{bulletin.name}, {when}"),
        (bulletin.title, _headings(bulletin), year),
    )
    for at, section in enumerate(bulletin.sections):
        named = (
            section.heading if section.kind in _OWN_HEADING else _full_heading(bulletin, section)
        )
        yield passage(
            _key(bulletin, str(at + 1)),
            bulletin.scope,
            (*filled(_ASKS, (named,)), _full_heading(bulletin, section)),
            (section.heading, words_of(section.body), year),
        )


def bulletin_statement(bulletin: Bulletin, facet: str) -> Statement | None:
    """Say what a section holds, or the headings of all; None for a draft or a section gone."""
    if bulletin.state is BulletinState.WITHDRAWN:
        return _withdrawn(bulletin)
    if bulletin.state is not BulletinState.PUBLISHED:
        return None
    sections = {str(at + 1): section for at, section in enumerate(bulletin.sections)}
    section = sections.get(facet)
    if facet and section is None:
        return None
    published = bulletin.known_on.period.last
    return Statement(
        question=_full_heading(bulletin, section) if section else _title(bulletin),
        answer=section.body if section else _headings(bulletin),
        note="\n".join(_corrections(bulletin)),
        voice=bulletin.voice,
        citations=(_citation(bulletin, section),),
        confirmed_on=published,
        review_by=published + _HOLDS_FOR,
        as_of=bulletin.known_on,
        cautions=(Caution.CORRECTED,) if bulletin.corrections else (),
    )


def as_source(bulletin: Bulletin) -> Source:
    """Return a bulletin as the document that its sections are cited from."""
    return Source(
        id=_source_id(bulletin),
        kind=SourceKind.BULLETIN,
        title=bulletin.name,
        date=bulletin.date,
        issuers=bulletin.issuers,
        audience=bulletin.audience,
        embargo_until=bulletin.embargo_until,
    )


def _withdrawn(bulletin: Bulletin) -> Statement:
    day = bulletin.withdrawn_on
    return Statement(
        question=_title(bulletin),
        answer=" ".join(filter(None, notices(bulletin, catalogue_for("fr")))) or bulletin.name,
        citations=(_citation(bulletin, None),),
        confirmed_on=day or bulletin.known_on.period.last,
        cautions=(Caution.WITHDRAWN,),
    )


def _corrections(bulletin: Bulletin) -> Iterator[str]:
    yield from notices(bulletin, catalogue_for("fr"))


def _citation(bulletin: Bulletin, section: Section | None) -> Citation:
    place = f"section «\u00a0{section.heading}\u00a0»" if section else ""
    return Citation(source=_source_id(bulletin), place=place)


def _source_id(bulletin: Bulletin) -> str:
    """Name it as no curated document can be named."""
    return f"bulletin:{bulletin.number}"


def _key(bulletin: Bulletin, facet: str = "") -> PassageKey:
    return PassageKey(RecordKind.BULLETIN, bulletin.id, facet)


def _title(bulletin: Bulletin) -> str:
    return f"{bulletin.name}\u00a0: {bulletin.title}"


def _full_heading(bulletin: Bulletin, section: Section) -> str:
    return f"{bulletin.name}\u00a0: {section.heading}"


def _headings(bulletin: Bulletin) -> str:
    return "\n".join(f"- {section.heading}" for section in shown_sections(bulletin))
