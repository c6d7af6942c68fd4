"""What members find in lists: on both databases, as the records are now."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.audiences import Audience, Reader
from bot.domain.content.network import Region
from bot.domain.content.pack import Record, key_of, pack_of
from bot.domain.content.sources import SourceKind
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import Named
from bot.services.browse import BrowseService
from bot.services.content import ContentService
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from tests.records import LETTER, NETWORK, NOW, ZONE
from tests.shelf import CONVENTION, SHELF, dossier, status

ANYONE, MEMBER = Reader(), Reader(audience=Audience.MEMBERS)


@pytest.fixture
async def browse(database: Database) -> BrowseService:
    network = replace(NETWORK, regions=(Region(code="05", name="Estrie"),))
    await ContentService(database).load(pack_of(network, [LETTER, *SHELF]), NOW)
    return BrowseService(database, ZONE)


async def save(database: Database, record: Record) -> None:
    async with database.write() as session:
        await RecordRepository(session).save(record, actor="test", now=NOW)
        await session.commit()


async def test_the_board_tells_where_dossiers_stand_and_what_is_next(
    browse: BrowseService,
) -> None:
    first, second = await browse.board(ANYONE, NOW)
    assert (first.dossier.id, second.dossier.id) == ("convention", "typologies")
    assert first.status is not None
    assert first.status.summary == "La Convention est en analyse."
    assert first.following is not None
    assert first.following.id == "avis"
    assert len(await browse.board(MEMBER, NOW)) == 3


async def test_a_status_written_after_today_is_not_the_current_one(browse: BrowseService) -> None:
    earlier = await browse.dossier("convention", ANYONE, datetime(2026, 1, 1, tzinfo=UTC))
    assert earlier.status is not None
    assert earlier.status.summary == "La Convention est annoncée."


async def test_a_changed_record_changes_the_very_next_list(
    browse: BrowseService, database: Database
) -> None:
    await browse.board(ANYONE, NOW)
    moved = status("2026-03-31", "La Convention est signée.")
    await save(database, replace(CONVENTION, updates=(*CONVENTION.updates, moved)))
    found = await browse.dossier("convention", ANYONE, NOW)
    assert found.status == moved
    assert [s.label for s in await browse.suggest(Named.DOSSIER, "neuf", ANYONE, NOW)] == []
    await save(database, dossier("neuf", "Dossier neuf"))
    assert [s.label for s in await browse.suggest(Named.DOSSIER, "neuf", ANYONE, NOW)] == [
        "Dossier neuf"
    ]


async def test_a_removed_record_is_gone(browse: BrowseService, database: Database) -> None:
    await browse.board(ANYONE, NOW)
    async with database.write() as session:
        await RecordRepository(session).remove(key_of(CONVENTION), actor="test", now=NOW)
        await session.commit()
    with pytest.raises(NotFoundError):
        await browse.dossier("convention", ANYONE, NOW)
    assert await browse.resolve(Named.DOSSIER, "convention", ANYONE, NOW) is None


async def test_requests_are_found_by_dossier_and_by_addressee(browse: BrowseService) -> None:
    assert [line.request.id for line in (await browse.requests(ANYONE, NOW)).lines] == [
        "demande-mars",
        "demande-fevrier",
    ]
    narrowed = await browse.requests(ANYONE, NOW, dossier="convention", addressee="msss")
    assert [line.request.id for line in narrowed.lines] == ["demande-fevrier"]
    offered = await browse.suggest(Named.ADDRESSEE, "", ANYONE, NOW)
    assert [suggestion.value for suggestion in offered] == ["msss"]


async def test_documents_tell_what_replaces_what(browse: BrowseService) -> None:
    lines = {line.source.id: line for line in (await browse.documents(ANYONE, NOW)).lines}
    assert list(lines) == ["lettre", "cadre-2023", "cadre-2020"]
    assert [each.id for each in lines["cadre-2023"].replaces] == ["cadre-2020"]
    assert [each.id for each in lines["cadre-2020"].replaced_by] == ["cadre-2023"]


async def test_documents_of_a_dossier_are_those_its_records_cite(browse: BrowseService) -> None:
    async def ids(reader: Reader, kind: SourceKind | None = None) -> list[str]:
        found = await browse.documents(reader, NOW, dossier="convention", kind=kind)
        return [line.source.id for line in found.lines]

    assert await ids(ANYONE) == ["lettre"]
    assert await ids(MEMBER) == ["lettre", "secret"]
    assert await ids(MEMBER, SourceKind.FRAMEWORK) == ["secret"]


async def test_the_calendar_has_two_sides(browse: BrowseService) -> None:
    coming = await browse.calendar(ANYONE, NOW)
    past = await browse.calendar(ANYONE, NOW, past=True)
    assert [line.event.id for line in coming.lines] == ["avis", "rencontre", "bilan"]
    assert [line.event.id for line in past.lines] == ["annonce"]
    with_cancelled = await browse.calendar(MEMBER, NOW)
    assert "assemblee" in [line.event.id for line in with_cancelled.lines]


async def test_what_is_mentioned_above_the_reader_is_left_out(browse: BrowseService) -> None:
    hidden_dossier = await browse.event("rencontre", ANYONE, NOW)
    assert hidden_dossier.line.dossier is None
    assert (await browse.event("rencontre", MEMBER, NOW)).line.dossier is not None
    references = (await browse.dossier("convention", ANYONE, NOW)).references
    assert [reference.source.id for reference in references] == ["lettre"]


WRITTEN = [
    (Named.DOSSIER, "convention", "convention"),
    (Named.DOSSIER, "typo", "typologies"),
    (Named.DOSSIER, "caches", None),
    (Named.TERM, "psoc", "psoc"),
    (Named.BODY, "estrie", "roc-estrie"),
    (Named.REGION, "estrie", "05"),
    (Named.REGION, "05", "05"),
    (Named.BODY, "rien de tel", None),
]


async def test_what_is_written_names_a_record(browse: BrowseService) -> None:
    for named, given, value in WRITTEN:
        assert await browse.resolve(named, given, ANYONE, NOW) == value, given


async def test_what_is_hidden_and_what_is_not_there_are_the_same(browse: BrowseService) -> None:
    for of in ("caches", "rien"):
        with pytest.raises(NotFoundError):
            await browse.dossier(of, ANYONE, NOW)
        with pytest.raises(NotFoundError):
            await browse.chronology(of, ANYONE, NOW)
        with pytest.raises(NotFoundError):
            await browse.calendar(ANYONE, NOW, dossier=of)
