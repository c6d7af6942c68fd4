"""The pack comes in as often as one likes; what people edited in the database stays."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.content.loading import Conflict, LoadReport
from bot.domain.content.network import Region
from bot.domain.content.pack import Content, Pack, RecordKey, pack_of
from bot.domain.errors import InvalidError, NotFoundError
from bot.services.content import ContentService, InvalidPackError, read_valid_pack
from bot.storage.database import Database
from bot.storage.pack.writing import write_pack
from bot.storage.records import RecordRepository
from tests.packs import packs
from tests.records import LETTER, NETWORK, entry

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
QUEBEC = replace(NETWORK, regions=(Region(code="01", name="Une"),))
FIRST, OTHER = entry("fin", "Quand?", "Demain."), entry("lieu", "Où?", "Ici.")
EDITED, NEWER = replace(FIRST, answer="Hier."), replace(FIRST, answer="Mardi.")
KEY = RecordKey("entry", "fin")
PACK = pack_of(QUEBEC, [LETTER, FIRST, OTHER])


def pack(*entries: Content) -> Pack:
    """Return the pack with these entries in place of its own."""
    return pack_of(QUEBEC, [LETTER, *entries])  # type: ignore[list-item]


async def edit(database: Database, content: Content) -> None:
    async with database.write() as session:
        await RecordRepository(session).save(content, actor="alice", now=NOW)
        await session.commit()


async def remove(database: Database, key: RecordKey) -> None:
    async with database.write() as session:
        await RecordRepository(session).remove(key, actor="alice", now=NOW)
        await session.commit()


async def revision(database: Database) -> int:
    async with database.read() as session:
        return await RecordRepository(session).revision()


async def test_loading_again_changes_nothing(database: Database) -> None:
    content = ContentService(database)
    assert await content.load(PACK, NOW) == LoadReport(added=4)
    assert await content.load(PACK, NOW) == LoadReport(unchanged=4)
    assert await revision(database) == 1
    assert await content.export() == PACK


async def test_what_changed_in_the_pack_is_taken(database: Database) -> None:
    content = ContentService(database)
    await content.load(PACK, NOW)
    third = entry("qui", "Qui?", "Nous.")
    report = await content.load(pack(NEWER, third), NOW)
    assert report == LoadReport(added=1, changed=1, removed=1, unchanged=2)
    assert await content.export() == pack(NEWER, third)
    assert await content.load(PACK, NOW) == LoadReport(added=1, changed=1, removed=1, unchanged=2)
    assert await content.export() == PACK


async def test_what_was_edited_here_stays_and_a_conflict_is_told_until_settled(
    database: Database,
) -> None:
    content = ContentService(database)
    await content.load(PACK, NOW)
    await edit(database, EDITED)
    assert await content.load(PACK, NOW) == LoadReport(unchanged=4)
    conflict = Conflict(key=KEY, removed_here=False, removed_from_pack=False)
    for _ in range(2):
        report = await content.load(pack(NEWER, OTHER), NOW)
        assert report == LoadReport(unchanged=3, conflicts=(conflict,))
    assert await content.export() == pack(EDITED, OTHER)
    assert await content.load(pack(EDITED, OTHER), NOW) == LoadReport(unchanged=4)
    assert await content.load(pack(NEWER, OTHER), NOW) == LoadReport(changed=1, unchanged=3)


async def test_what_left_the_pack_stays_where_it_was_edited_here(database: Database) -> None:
    content = ContentService(database)
    await content.load(PACK, NOW)
    await edit(database, EDITED)
    report = await content.load(pack(OTHER), NOW)
    assert report.conflicts == (Conflict(key=KEY, removed_here=False, removed_from_pack=True),)
    assert await content.export() == pack(EDITED, OTHER)


async def test_what_was_removed_here_does_not_come_back(database: Database) -> None:
    content = ContentService(database)
    await content.load(PACK, NOW)
    await remove(database, KEY)
    assert await content.load(PACK, NOW) == LoadReport(unchanged=4)
    report = await content.load(pack(NEWER, OTHER), NOW)
    assert report.conflicts == (Conflict(key=KEY, removed_here=True, removed_from_pack=False),)
    assert await content.export() == pack(OTHER)


async def test_what_was_written_here_is_not_removed_by_a_pack_without_it(
    database: Database,
) -> None:
    content = ContentService(database)
    await content.load(PACK, NOW)
    mine = entry("qui", "Qui?", "Nous.")
    await edit(database, mine)
    assert await content.load(PACK, NOW) == LoadReport(unchanged=5)
    assert await content.export() == pack(FIRST, OTHER, mine)


async def test_a_pack_that_fails_leaves_nothing_behind(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(RecordRepository, "adopt", fail)
    with pytest.raises(RuntimeError):
        await ContentService(database).load(PACK, NOW)
    assert await revision(database) == 0


async def test_only_a_database_that_never_had_content_is_filled(database: Database) -> None:
    content = ContentService(database)
    with pytest.raises(NotFoundError):
        await content.export()
    report = await content.ensure_loaded(lambda: PACK, NOW)
    assert report == LoadReport(added=4)
    await remove(database, KEY)
    assert await content.ensure_loaded(lambda: PACK, NOW) is None
    assert await content.export() == pack(OTHER)


async def test_files_with_mistakes_are_checked_and_refused(
    database: Database, tmp_path: Path
) -> None:
    write_pack(pack(replace(FIRST, dossier="nul"), OTHER), tmp_path)
    [problem] = await ContentService(database).check(tmp_path)
    assert problem.where == "entries[0].dossier"
    with pytest.raises(InvalidPackError) as refused:
        read_valid_pack(tmp_path)
    assert refused.value.problems == (problem,)
    assert isinstance(refused.value, InvalidError)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(generated=packs())
async def test_what_is_loaded_is_exported_whatever_it_holds(
    database: Database, generated: Pack
) -> None:
    content = ContentService(database)
    await content.load(generated, NOW)
    assert await content.export() == generated
