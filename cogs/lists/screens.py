"""Each list and record that can be shown: one call of the service, then its layout."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from bot.client import RelaisClient
from bot.domain.audiences import Reader
from bot.domain.content.sources import SourceKind
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import ListAddress, ListName, handle
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.lists import bodies, bulletins, calendar, documents, dossiers, requests, terms
from bot.formats.lists.sheets import Page, Sheet, page_of
from bot.services.browse import BrowseService


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """Who looks at what, when, and in which language."""

    browse: BrowseService
    to: ListAddress
    reader: Reader
    now: datetime
    catalogue: Catalogue

    @property
    def today(self) -> date:
        return self.browse.today(self.now)


async def read_page(
    client: RelaisClient, address: ListAddress, reader: Reader, catalogue: Catalogue
) -> Page:
    """Return a page as this reader may read it now (NotFoundError where it is not there)."""
    look = _Look(
        browse=client.services.browse,
        to=address,
        reader=reader,
        now=client.now(),
        catalogue=catalogue,
    )
    sheet = await _SCREENS[address.name](look)
    return page_of(sheet, address.page, catalogue)


async def _board(look: _Look) -> Sheet:
    lines = await look.browse.board(look.reader, look.now)
    return dossiers.board_sheet(lines, look.today, look.catalogue)


async def _dossier(look: _Look) -> Sheet:
    dossier = await look.browse.dossier(look.to.of, look.reader, look.now)
    return dossiers.dossier_sheet(dossier, look.today, look.catalogue)


async def _chronology(look: _Look) -> Sheet:
    chronology = await look.browse.chronology(look.to.of, look.reader, look.now)
    return dossiers.chronology_sheet(chronology, look.catalogue)


async def _requests(look: _Look) -> Sheet:
    found = await look.browse.requests(
        look.reader, look.now, dossier=look.to.of, addressee=look.to.by
    )
    return requests.requests_sheet(found, look.today, look.catalogue)


async def _request(look: _Look) -> Sheet:
    request = await look.browse.request(look.to.of, look.reader, look.now)
    return requests.request_sheet(request, look.today, look.catalogue)


async def _terms(look: _Look) -> Sheet:
    return terms.terms_sheet(await look.browse.terms(look.reader, look.now), look.catalogue)


async def _term(look: _Look) -> Sheet:
    term = await look.browse.term(look.to.of, look.reader, look.now)
    return terms.term_sheet(term, look.catalogue)


async def _documents(look: _Look) -> Sheet:
    by = look.to.by
    if by and by not in set(SourceKind):
        raise NotFoundError(by)
    kind = SourceKind(by) if by else None
    found = await look.browse.documents(look.reader, look.now, dossier=look.to.of, kind=kind)
    return documents.documents_sheet(found, look.catalogue)


async def _bodies(look: _Look) -> Sheet:
    found = await look.browse.bodies(look.reader, look.now, region=look.to.by)
    if found.region and len(found.lines) == 1:
        alone = replace(look, to=ListAddress(name=ListName.BODY, of=handle(found.lines[0].body.id)))
        return await _body(alone)
    return bodies.bodies_sheet(found, look.catalogue)


async def _body(look: _Look) -> Sheet:
    body = await look.browse.body(look.to.of, look.reader, look.now)
    return bodies.body_sheet(body, look.catalogue)


async def _calendar(look: _Look) -> Sheet:
    past = look.to.name is ListName.PAST
    found = await look.browse.calendar(look.reader, look.now, past=past, dossier=look.to.of)
    return calendar.calendar_sheet(found, look.today, look.catalogue)


async def _event(look: _Look) -> Sheet:
    event = await look.browse.event(look.to.of, look.reader, look.now)
    return calendar.event_sheet(event, look.today, look.catalogue)


async def _bulletins(look: _Look) -> Sheet:
    found = await look.browse.bulletins(
        look.reader, look.now, dossier=look.to.of, narrowed=look.to.by
    )
    return bulletins.bulletins_sheet(found, look.catalogue)


async def _bulletin(look: _Look) -> Sheet:
    bulletin = await look.browse.bulletin(look.to.of, look.reader, look.now)
    return bulletins.bulletin_sheet(bulletin, look.catalogue)


_SCREENS: Final[Mapping[ListName, Callable[[_Look], Awaitable[Sheet]]]] = {
    ListName.BOARD: _board,
    ListName.DOSSIER: _dossier,
    ListName.CHRONOLOGY: _chronology,
    ListName.REQUESTS: _requests,
    ListName.REQUEST: _request,
    ListName.TERMS: _terms,
    ListName.TERM: _term,
    ListName.DOCUMENTS: _documents,
    ListName.BODIES: _bodies,
    ListName.BODY: _body,
    ListName.COMING: _calendar,
    ListName.PAST: _calendar,
    ListName.EVENT: _event,
    ListName.BULLETINS: _bulletins,
    ListName.BULLETIN: _bulletin,
}
