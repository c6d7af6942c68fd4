"""The archive of bulletins, and one of them."""

from collections.abc import Iterator

from bot.domain.bulletins.files import FileForm
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.content.sources import SourceKind
from bot.domain.lists.bulletins import narrowing
from bot.domain.lists.values import (
    BulletinLine,
    BulletinList,
    BulletinSheet,
    ListAddress,
    ListName,
    handle,
)
from bot.formats.bulletins.cutting import pieces_of, tidied
from bot.formats.bulletins.discord_text import notices, shown_sections, without_mailto
from bot.formats.cards import BlockKind
from bot.formats.catalogues.bulletins import BulletinMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words
from bot.formats.lists.sheets import (
    FileOffer,
    Opening,
    Part,
    Sheet,
    capital,
    counted,
    joined,
    strong,
)
from bot.formats.lists.support import excerpt

_PART_WIDTH = 1500
_HINT = 90


def bulletins_sheet(found: BulletinList, catalogue: Catalogue) -> Sheet:
    """Lay out bulletins: number, date, title, what became of them, where words were found."""
    lines, dossier, period = found.lines, found.dossier, found.period
    of, by = handle(dossier.id) if dossier else "", str(period) if period else ""
    return Sheet(
        title=joined(
            catalogue.text(BulletinMessage.TITLE),
            dossier.title if dossier else "",
            date_words(period, catalogue.language) if period else "",
            found.search,
        ),
        address=ListAddress(name=ListName.BULLETINS, of=of, by=narrowing(by, found.search)),
        parts=tuple(_part(line, catalogue) for line in lines),
        empty=BulletinMessage.EMPTY,
        counted=counted(len(lines), BulletinMessage.ONE, BulletinMessage.COUNT, catalogue),
        menu=catalogue.text(BulletinMessage.OPEN),
        links=(_elsewhere(found, catalogue),),
    )


def bulletin_sheet(sheet: BulletinSheet, catalogue: Catalogue) -> Sheet:
    """Lay out one bulletin: its sections, what it is about, and the files it can be taken as."""
    bulletin = sheet.bulletin
    out = bulletin.state is BulletinState.PUBLISHED
    return Sheet(
        title=f"{bulletin.name}\u00a0: {bulletin.title}",
        address=ListAddress(name=ListName.BULLETIN, of=handle(bulletin.id)),
        parts=tuple(_parts(sheet, catalogue)),
        links=tuple(_links(sheet, catalogue)),
        files=tuple(_files(bulletin, catalogue)) if out else (),
    )


def _part(line: BulletinLine, catalogue: Catalogue) -> Part:
    bulletin = line.bulletin
    when = capital(date_words(bulletin.date, catalogue.language))
    marks = joined(when, _fate(bulletin, catalogue))
    texts = [f"{strong(bulletin.name)}\u00a0: {bulletin.title}", marks]
    if line.found_in:
        headings = excerpt(", ".join(line.found_in), 4 * _HINT)
        texts.append(capital(catalogue.text(BulletinMessage.FOUND_IN, headings=headings)))
    address = ListAddress(name=ListName.BULLETIN, of=handle(bulletin.id))
    label = f"{bulletin.name}\u00a0: {bulletin.title}"
    return Part(text="\n".join(texts), opening=Opening(label=label, hint=marks, address=address))


def _fate(bulletin: Bulletin, catalogue: Catalogue) -> str:
    if bulletin.state is BulletinState.WITHDRAWN:
        return catalogue.text(BulletinMessage.WITHDRAWN)
    if not bulletin.corrections:
        return ""
    day = date_words(bulletin.corrections[-1].on, catalogue.language)
    return catalogue.text(BulletinMessage.CORRECTED, date=day)


def _elsewhere(found: BulletinList, catalogue: Catalogue) -> Opening:
    """Lead to all bulletins from some of them, and from all to those known as documents."""
    if found.dossier or found.period or found.search:
        address = ListAddress(name=ListName.BULLETINS)
        return Opening(label=catalogue.text(BulletinMessage.TO_ALL), address=address)
    address = ListAddress(name=ListName.DOCUMENTS, by=SourceKind.BULLETIN)
    return Opening(label=catalogue.text(BulletinMessage.TO_DOCUMENTS), address=address)


def _parts(sheet: BulletinSheet, catalogue: Catalogue) -> Iterator[Part]:
    bulletin = sheet.bulletin
    for notice in filter(None, notices(bulletin, catalogue)):
        yield Part(kind=BlockKind.WARNING, text=notice)
    yield Part(text=capital(date_words(bulletin.date, catalogue.language)))
    for section in shown_sections(bulletin):
        body = tidied(without_mailto(section.body))
        for text in pieces_of(body, _PART_WIDTH):
            yield Part(heading=section.heading, text=text)
    if sheet.dossiers and shown_sections(bulletin):
        titles = ", ".join(dossier.title for dossier in sheet.dossiers)
        yield Part(
            kind=BlockKind.NOTE, text=catalogue.text(BulletinMessage.OF_DOSSIERS, titles=titles)
        )
    if sheet.terms and shown_sections(bulletin):
        terms = "\n".join(f"- **{term.acronym}** · {term.meaning}" for term in sheet.terms)
        heading = catalogue.text(BulletinMessage.TERMS)
        yield Part(kind=BlockKind.NOTE, heading=heading, text=terms)


def _links(sheet: BulletinSheet, catalogue: Catalogue) -> Iterator[Opening]:
    for dossier in sheet.dossiers[:3]:
        address = ListAddress(name=ListName.DOSSIER, of=handle(dossier.id))
        yield Opening(label=dossier.title, address=address)
    address = ListAddress(name=ListName.BULLETINS)
    yield Opening(label=catalogue.text(BulletinMessage.TO_ALL), address=address)


def _files(bulletin: Bulletin, catalogue: Catalogue) -> Iterator[FileOffer]:
    for form in FileForm:
        yield FileOffer(label=catalogue.text(form), form=form, record=handle(bulletin.id))
