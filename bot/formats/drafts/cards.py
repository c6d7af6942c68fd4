"""A bulletin as whoever writes it sees it: what it holds, and what is left to do."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.domain.bulletins.drafts import DateFound, DraftDesk, Head
from bot.domain.bulletins.edits import head_of
from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind
from bot.domain.content.directory import Directory
from bot.domain.dates import PartialDate
from bot.domain.text import fold
from bot.formats import words
from bot.formats.bulletins.discord_text import bulletin_messages, bulletin_text
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletin_drafts import DraftMessage
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.dates import date_words, on_date
from bot.formats.lists.sheets import capital, counted

LONGEST_FIELD: Final = 4000
_LISTED: Final = 8
_SHOWN_BODY: Final = 3000
_SHOWN_OF_LONG: Final = 800
_SHOWN_SUMMARY: Final = 120
_FEET: Final = {
    BulletinState.DRAFT: DraftMessage.FOOT_DRAFT,
    BulletinState.PUBLISHED: DraftMessage.FOOT_OUT,
    BulletinState.WITHDRAWN: DraftMessage.FOOT_OUT,
}


def draft_card(
    desk: DraftDesk, directory: Directory, notes: Sequence[Block], catalogue: Catalogue
) -> Card:
    """Show what a draft holds, what is found in it, and what is to be mended."""
    bulletin = desk.bulletin
    foot = _FEET.get(bulletin.state, DraftMessage.FOOT_ASKED)
    found = () if bulletin.is_out else tuple(_found(desk, catalogue))
    return Card(
        title=draft_title(bulletin),
        blocks=(
            *notes,
            Block(kind=BlockKind.ANSWER, text="\n".join(_head(desk, directory, catalogue))),
            _sections(bulletin, catalogue),
            *found,
            Block(kind=BlockKind.FOOTER, text=catalogue.text(foot)),
        ),
    )


def draft_title(bulletin: Bulletin) -> str:
    """Name a bulletin by its number and its title."""
    return f"{bulletin.name}\u00a0: {bulletin.title}"


def note(text: str) -> Block:
    """Tell what was just done."""
    return Block(kind=BlockKind.NOTE, text=text)


def warning(text: str) -> Block:
    """Tell what someone must know first."""
    return Block(kind=BlockKind.WARNING, text=text)


def section_card(bulletin: Bulletin, section: Section, catalogue: Catalogue) -> Card:
    """Show a section as it will be read, and whether it fits a form."""
    fits = fits_form(section)
    cut = catalogue.text(EditingMessage.CUT)
    body = words.shortened(section.body, _SHOWN_BODY if fits else _SHOWN_OF_LONG, cut)
    about = capital(_about(section, catalogue))
    long = () if fits else (warning(catalogue.text(EditingMessage.TOO_LONG)),)
    return Card(
        title=section.heading,
        blocks=(
            *long,
            Block(kind=BlockKind.ANSWER, text=body),
            Block(kind=BlockKind.FOOTER, text=f"{bulletin.name} · {about}"),
        ),
    )


def fits_form(section: Section) -> bool:
    """Tell whether the text of a section can be changed in a form of Discord."""
    return words.width(section.body) <= LONGEST_FIELD


def _head_lines(head: Head, directory: Directory, catalogue: Catalogue) -> tuple[str, ...]:
    """Write a head, a field a line; the title stands apart."""
    place = catalogue.text(DraftMessage.WHOLE_NETWORK)
    if head.region is not None:
        place = directory.region_names.get(head.region, head.region)
    names = directory.body_names
    lines = [
        (DraftMessage.DATE, date_words(head.date, catalogue.language)),
        (DraftMessage.READERS, f"{catalogue.text(head.audience)}, {place}"),
        (DraftMessage.ISSUERS, ", ".join(names.get(each, each) for each in head.issuers)),
    ]
    return tuple(_field(field, said, catalogue) for field, said in lines if said)


def _field(field: DraftMessage, said: str, catalogue: Catalogue) -> str:
    return catalogue.text(DraftMessage.FIELD, field=catalogue.text(field), words=said)


def _head(desk: DraftDesk, directory: Directory, catalogue: Catalogue) -> Iterator[str]:
    bulletin = desk.bulletin
    titles = {dossier.id: dossier.title for dossier in desk.dossiers}
    yield _field(DraftMessage.STATE, catalogue.text(bulletin.state), catalogue)
    yield from _head_lines(head_of(bulletin), directory, catalogue)
    if bulletin.dossiers:
        named = ", ".join(titles.get(each, each) for each in bulletin.dossiers)
        yield _field(DraftMessage.DOSSIERS, named, catalogue)
    for status in desk.release.statuses:
        said = catalogue.text(
            DraftMessage.STATUS,
            dossier=titles.get(status.dossier, status.dossier),
            state=catalogue.text(status.state),
            summary=words.shortened(status.summary, _SHOWN_SUMMARY, "…"),
        )
        yield _field(DraftMessage.STATUSES, said, catalogue)


def _sections(bulletin: Bulletin, catalogue: Catalogue) -> Block:
    lines = [
        catalogue.text(
            DraftMessage.SECTION,
            at=str(at),
            heading=section.heading.strip(),
            about=_about(section, catalogue),
        )
        for at, section in enumerate(bulletin.sections, start=1)
    ]
    if not lines:
        lines = [catalogue.text(DraftMessage.NO_SECTION)]
    else:
        lines += ["", _length(bulletin, catalogue)]
    heading = catalogue.text(DraftMessage.SECTIONS)
    return Block(kind=BlockKind.DETAILS, heading=heading, text="\n".join(lines))


def _about(section: Section, catalogue: Catalogue) -> str:
    """Say what a section is for, unless its heading does, and how long it is."""
    kind = catalogue.text(section.kind)
    said = section.kind is SectionKind.ITEM or fold(kind) in fold(section.heading)
    return " · ".join(([] if said else [kind]) + [characters(section.body, catalogue)])


def characters(text: str, catalogue: Catalogue) -> str:
    """Say how long a text is."""
    count = len(text)
    message = DraftMessage.CHARACTER if count == 1 else DraftMessage.CHARACTERS
    parted = f"{count:,}"
    return catalogue.text(
        message, count=parted if catalogue.language == "en" else parted.replace(",", "\u00a0")
    )


def _length(bulletin: Bulletin, catalogue: Catalogue) -> str:
    # It leaves in French, whoever writes it.
    french = catalogue_for("fr")
    messages = len(bulletin_messages(bulletin, french))
    return catalogue.text(
        DraftMessage.LENGTH,
        characters=characters(bulletin_text(bulletin, french), catalogue),
        messages=counted(messages, DraftMessage.ONE_MESSAGE, DraftMessage.MESSAGES, catalogue),
    )


def _found(desk: DraftDesk, catalogue: Catalogue) -> Iterator[Block]:
    """Yield what is to be mended, then what is proposed."""
    if desk.faults and desk.bulletin.sections:
        heading = catalogue.text(DraftMessage.FAULTS)
        lines = _listed([capital(each.message) for each in desk.faults], catalogue)
        yield Block(kind=BlockKind.WARNING, heading=heading, text=lines)
    if desk.missing and desk.bulletin.sections:
        kinds = ", ".join(catalogue.text(kind) for kind in desk.missing)
        yield note(catalogue.text(DraftMessage.MISSING, kinds=kinds))
    if desk.terms:
        terms = [
            catalogue.text(DraftMessage.TERM, acronym=each.acronym, meaning=each.meaning)
            for each in desk.terms
        ]
        heading = catalogue.text(DraftMessage.TERMS)
        yield Block(kind=BlockKind.NOTE, heading=heading, text=_listed(terms, catalogue))
    if desk.dates:
        dates = [_date_line(each, catalogue) for each in desk.dates]
        heading = catalogue.text(DraftMessage.DATES)
        yield Block(kind=BlockKind.NOTE, heading=heading, text=_listed(dates, catalogue))


def _date_line(found: DateFound, catalogue: Catalogue) -> str:
    titles = ", ".join(event.title for event in found.events)
    message = DraftMessage.DATE_KNOWN if titles else DraftMessage.DATE_UNKNOWN
    return catalogue.text(message, day=capital(_day(found, catalogue)), title=titles)


def _day(found: DateFound, catalogue: Catalogue) -> str:
    day = PartialDate.of(found.day)
    return on_date(day) if catalogue.language == "fr" else date_words(day, "en")


def _listed(lines: Sequence[str], catalogue: Catalogue) -> str:
    more = len(lines) - _LISTED
    rest = [catalogue.text(DraftMessage.OTHERS, count=str(more))] if more > 0 else []
    return "\n".join(f"- {line}" for line in (*lines[:_LISTED], *rest))
