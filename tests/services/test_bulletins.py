"""A published bulletin answers at once, cited by its section; files go out and come back whole."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.answers.answers import Answer, AnswerKind, Caution
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.audiences import Audience, Reader
from bot.domain.bulletins.files import FileForm
from bot.domain.bulletins.imports import FileRefusedError
from bot.domain.content.bulletins import Bulletin, BulletinState, Correction
from bot.domain.errors import NotFoundError
from bot.formats.answers.fields import answer_fields
from bot.formats.catalogues.catalogue import catalogue_for
from bot.services.answers import AnswerService
from bot.services.bulletins import BulletinService, read_bulletin
from bot.storage.database import Database
from bot.storage.pack.markdown_files import markdown_text
from bot.storage.records import RecordRepository
from tests.bulletins import BULLETINS, bulletin
from tests.packs import records
from tests.records import NOW, ZONE, answers_of, database_of

ASKED = "le prêt de camions"
PUBLIC = Reader()


async def answered(folder: Path, made: Bulletin, reader: Reader = PUBLIC) -> Answer:
    async with answers_of(folder, made) as answers:
        return await answers.ask(ASKED, reader, NOW)


async def test_a_section_answers_and_is_cited(tmp_path: Path) -> None:
    answer = await answered(tmp_path, bulletin())
    assert answer.kind is AnswerKind.BULLETIN
    assert answer.answered
    assert answer.key == PassageKey(RecordKind.BULLETIN, "4", "2")
    fields = answer_fields(answer, None, catalogue_for("fr"))
    assert fields["record"] == "bulletin:4:2"
    assert str(fields["answer"]).startswith("Deux camions sont prêtés.")
    assert fields["as_of"] == "2026-03-30"
    [reference] = answer.references
    assert reference.source.title == "Info-PSOC nᵒ\u00a04"
    assert reference.place == "section «\u00a0Le prêt de camions\u00a0»"
    assert fields["warnings"] == []


async def test_it_answers_the_moment_it_is_published(database: Database) -> None:
    answers = AnswerService(database, ZONE)
    draft = replace(bulletin(), state=BulletinState.DRAFT)
    for made, answers_it in ((draft, False), (bulletin(), True), (draft, False)):
        async with database.write() as session:
            await RecordRepository(session).save(made, actor="test", now=NOW)
            await session.commit()
        answer = await answers.ask(ASKED, PUBLIC, NOW)
        assert (answer.kind is AnswerKind.BULLETIN) is answers_it


@pytest.mark.parametrize(
    "change",
    [
        {"audience": Audience.GROUPINGS},
        {"region": "01"},
        {"embargo_until": date(2026, 5, 1)},
        {"published_on": date(2026, 4, 20)},
    ],
)
async def test_it_never_answers_whom_it_is_not_for(
    tmp_path: Path, change: dict[str, object]
) -> None:
    answer = await answered(tmp_path, replace(bulletin(), **change))  # type: ignore[arg-type]
    assert answer.kind is AnswerKind.NONE
    assert answer.suggestions == ()


async def test_a_correction_is_warned_of_and_a_withdrawn_one_says_only_that(
    tmp_path: Path,
) -> None:
    note = Correction(on=date(2026, 4, 1), note="Un camion, pas deux.")
    corrected = replace(bulletin(), corrections=(note,))
    (tmp_path / "a").mkdir()
    answer = await answered(tmp_path / "a", corrected)
    assert answer.cautions == (Caution.CORRECTED,)
    assert answer.statement is not None
    assert "Rectificatif du 1er avril 2026" in answer.statement.note
    gone = replace(corrected, state=BulletinState.WITHDRAWN, withdrawn_on=date(2026, 4, 1))
    (tmp_path / "b").mkdir()
    async with answers_of(tmp_path / "b", gone) as answers:
        assert (await answers.ask(ASKED, PUBLIC, NOW)).kind is AnswerKind.NONE
        kept = PassageKey(RecordKind.BULLETIN, "4", "2")
        shown = await answers.show(kept, PUBLIC, NOW)
    assert shown.statement is not None
    assert shown.cautions == (Caution.WITHDRAWN,)
    assert "camions" not in shown.statement.answer


async def test_an_old_bulletin_says_that_it_is_to_be_checked(tmp_path: Path) -> None:
    old = replace(bulletin(), published_on=NOW.date() - timedelta(days=400))
    assert (await answered(tmp_path, old)).stale


async def test_files_are_given_to_those_it_is_for_alone(tmp_path: Path) -> None:
    restricted = bulletin(audience=Audience.GROUPINGS)
    async with database_of(tmp_path, [restricted, bulletin(5, state=BulletinState.DRAFT)]) as held:
        service = BulletinService(held, ZONE)
        grouping = Reader(audience=Audience.GROUPINGS)
        for form in FileForm:
            file = await service.file("4", form, grouping, NOW)
            assert file.name == f"info-psoc-4.{form}"
            assert file.content
            for refused, reader in (("4", PUBLIC), ("5", grouping), ("6", grouping)):
                with pytest.raises(NotFoundError):
                    await service.file(refused, form, reader, NOW)


@settings(max_examples=60, deadline=None)
@given(st.one_of(BULLETINS, records(Bulletin)))
def test_an_exported_file_gives_the_same_bulletin_back(made: Bulletin) -> None:
    assert read_bulletin("info-psoc.md", markdown_text(made).encode()) == made


def test_mistakes_in_a_file_of_ours_are_told_with_their_line() -> None:
    text = markdown_text(bulletin()).replace("state: published", "state: publié")
    with pytest.raises(FileRefusedError, match=r"x\.md:5.*published"):
        read_bulletin("x.md", text.encode())
