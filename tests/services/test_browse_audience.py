"""Nothing above the reader is in any list, count, page or suggestion."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.audiences import Audience, Reader, may_read
from bot.domain.content.bodies import Body, Relation
from bot.domain.content.bulletins import Section
from bot.domain.content.glossary import Term
from bot.domain.content.pack import Record
from bot.domain.content.requests import Promise, RequestItem
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import Named
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.lists import bodies, bulletins, calendar, documents, dossiers, requests, terms
from bot.formats.lists.sheets import Sheet, page_of
from bot.services.browse import BrowseService
from tests.bulletins import bulletin
from tests.records import NOW, TODAY, ZONE, database_of
from tests.shelf import dossier, event, request, source, status

NUMBERS = st.integers(0, 3)
LISTS = ["board", "requests", "terms", "documents", "bodies", "coming", "past", "bulletins"]

readers = st.builds(
    Reader,
    audience=st.sampled_from(Audience),
    regions=st.frozensets(st.sampled_from(["01", "06"])),
)


@st.composite
def scopes(draw: st.DrawFn, *, region: bool = True, embargo: bool = True) -> dict[str, Any]:
    """Draw for whom a record is."""
    scope: dict[str, Any] = {"audience": draw(st.sampled_from(Audience))}
    if region:
        scope["region"] = draw(st.sampled_from([None, "01", "06"]))
    if embargo:
        scope["embargo_until"] = draw(
            st.sampled_from([None, TODAY, TODAY + timedelta(days=1), date(2030, 1, 1)])
        )
    return scope


@st.composite
def shelves(draw: st.DrawFn) -> list[Record]:
    """Draw records that name one another, each with a word of its own: `zebre<kind><number>`."""
    records: list[Record] = []
    plain = scopes(region=False, embargo=False)
    for at in range(4):
        cited = (Citation(source=f"s{draw(NUMBERS)}", cited_in=f"s{draw(NUMBERS)}"),)
        of = f"d{draw(NUMBERS)}"
        day = draw(st.sampled_from(["2025-10-16", "2026-04-13", "2026-05", "2027"]))
        records += [
            source(
                f"s{at}",
                f"zebres{at}",
                "2026-01-01",
                replaces=(f"s{draw(NUMBERS)}",),
                known_through=f"s{draw(NUMBERS)}",
                issuers=(f"b{draw(NUMBERS)}",),
                **draw(scopes(region=False)),
            ),
            Term(id=f"t{at}", acronym=f"zebret{at}", meaning="m", citations=cited, **draw(plain)),
            Body(
                id=f"b{at}",
                name=f"zebreb{at}",
                relations=(Relation(kind="membre", body=f"b{draw(NUMBERS)}"),),
                citations=cited,
                **draw(plain),
            ),
            dossier(
                f"d{at}",
                f"zebred{at}",
                status("2026-03-01", f"zebred{at}", citations=cited),
                owner=f"b{draw(NUMBERS)}",
                **draw(scopes()),
            ),
            event(f"e{at}", f"zebree{at}", day, dossier=of, citations=cited, **draw(scopes())),
            replace(
                request(f"r{at}", f"zebrer{at}", "2026-02-02", **draw(scopes(embargo=False))),
                wanted_by=PartialDate.of(date(2026, 2, 20)),
                asked_by=(f"b{draw(NUMBERS)}",),
                asked_of=(f"b{draw(NUMBERS)}",),
                dossier=of,
                items=(RequestItem(text="i", dossier=f"d{draw(NUMBERS)}"),),
                promises=(Promise(text="p", by=f"b{draw(NUMBERS)}"),),
                citations=cited,
            ),
            bulletin(
                100 + at,
                title=f"zebre{100 + at}",
                date=PartialDate(year=2020 + at),
                published_on=None,
                sections=(Section(heading="h", body=f"zebre{100 + at}"),),
                dossiers=(f"d{draw(NUMBERS)}",),
                terms=(f"t{draw(NUMBERS)}",),
                **draw(scopes()),
            ),
        ]
    return records


@settings(max_examples=8, deadline=None)
@given(shelves(), readers, st.sampled_from(["fr", "en"]))
def test_nothing_above_the_reader_is_shown_or_counted(
    records: list[Record], reader: Reader, language: str
) -> None:
    visible = [record for record in records if may_read(reader, record.scope, TODAY)]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        shown = asyncio.run(everything(Path(one), records, records, reader, language))
        without = asyncio.run(everything(Path(other), visible, records, reader, language))
    hidden = [record for record in records if record not in visible]
    marks = [f"zebre{record.id}" for record in hidden]
    assert not [mark for mark in marks if any(mark in text for text in shown)]
    # What is hidden changes nothing either: no count, no page, no order.
    assert shown == without


async def everything(
    folder: Path, held: list[Record], asked: list[Record], reader: Reader, language: str
) -> list[str]:
    """Read every list, record and suggestion that anyone could ask for, by any button."""
    async with database_of(folder, held) as database:
        browse = BrowseService(database, ZONE)
        catalogue = catalogue_for(language)
        shown = [
            page_text(sheet, catalogue)
            for sheet in [
                *[await a_list(browse, name, reader, catalogue) for name in LISTS],
                *[await opened(browse, record.id, reader, catalogue) for record in asked],
            ]
            if sheet is not None
        ]
        for named in Named:
            shown += [
                str(await browse.suggest(named, "", reader, NOW)),
                str(await browse.suggest(named, "zebre", reader, NOW)),
                str(await browse.resolve(named, "zebre", reader, NOW)),
            ]
        return shown


def page_text(sheet: Sheet, catalogue: Catalogue) -> str:
    count = page_of(sheet, 0, catalogue).count
    return str([page_of(sheet, number, catalogue) for number in range(count)])


async def a_list(browse: BrowseService, name: str, reader: Reader, catalogue: Catalogue) -> Sheet:
    match name:
        case "board":
            return dossiers.board_sheet(await browse.board(reader, NOW), TODAY, catalogue)
        case "requests":
            return requests.requests_sheet(await browse.requests(reader, NOW), TODAY, catalogue)
        case "terms":
            return terms.terms_sheet(await browse.terms(reader, NOW), catalogue)
        case "documents":
            return documents.documents_sheet(await browse.documents(reader, NOW), catalogue)
        case "bulletins":
            found = await browse.bulletins(reader, NOW, narrowed="~zebre")
            return bulletins.bulletins_sheet(found, catalogue)
        case "bodies":
            return bodies.bodies_sheet(await browse.bodies(reader, NOW), catalogue)
        case _:
            dates = await browse.calendar(reader, NOW, past=name == "past")
            return calendar.calendar_sheet(dates, TODAY, catalogue)


async def opened(
    browse: BrowseService, of: str, reader: Reader, catalogue: Catalogue
) -> Sheet | None:
    with suppress(NotFoundError):
        match of[0]:
            case "1":
                issue = await browse.bulletin(of, reader, NOW)
                return bulletins.bulletin_sheet(issue, catalogue)
            case "d":
                one = await browse.dossier(of, reader, NOW)
                told = await browse.chronology(of, reader, NOW)
                sheets = [
                    dossiers.dossier_sheet(one, TODAY, catalogue),
                    dossiers.chronology_sheet(told, catalogue),
                    documents.documents_sheet(
                        await browse.documents(reader, NOW, dossier=of), catalogue
                    ),
                    requests.requests_sheet(
                        await browse.requests(reader, NOW, dossier=of), TODAY, catalogue
                    ),
                    calendar.calendar_sheet(
                        await browse.calendar(reader, NOW, dossier=of), TODAY, catalogue
                    ),
                ]
                parts = tuple(part for sheet in sheets for part in sheet.parts)
                return replace(sheets[0], parts=parts)
            case "r":
                asked = await browse.request(of, reader, NOW)
                return requests.request_sheet(asked, TODAY, catalogue)
            case "e":
                return calendar.event_sheet(await browse.event(of, reader, NOW), TODAY, catalogue)
            case "t":
                return terms.term_sheet(await browse.term(of, reader, NOW), catalogue)
            case "b":
                return bodies.body_sheet(await browse.body(of, reader, NOW), catalogue)
    return None
