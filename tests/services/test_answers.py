"""A question gets what the records say to this reader at this moment, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.domain.answers.answers import AnswerKind, Caution
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.audiences import Audience, Reader
from bot.domain.content.bodies import Body, Holder, Office
from bot.domain.content.dossiers import Dossier, DossierState, StatusUpdate
from bot.domain.content.knowledge import EntryState
from bot.domain.content.requests import Request
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.errors import NotFoundError
from bot.services.answers import AnswerService
from bot.storage.records import RecordRepository
from tests.records import LETTER, NOW, TODAY, ZONE, answers_of, database_of, entry, gap

PUBLIC = Reader()
CITED = (Citation(source="lettre", place="p. 1"),)
TYPOLOGIES = entry("typologies", "Où en est la révision des typologies?", "Pas commencée.")
GUIDE = entry("guide", "Le Guide d’appréciation est-il officiel?", "Non.")


async def test_the_answer_is_the_approved_text_with_its_date_and_document(tmp_path: Path) -> None:
    async with answers_of(tmp_path, TYPOLOGIES, GUIDE) as answers:
        answer = await answers.ask("revision des typologie, c’est rendu où?", PUBLIC, NOW)
    assert answer.kind is AnswerKind.ENTRY
    assert answer.statement is not None
    assert answer.statement.answer == "Pas commencée."
    assert str(answer.as_of) == "2026-03-31"
    assert [reference.source for reference in answer.references] == [LETTER]


async def test_without_an_answer_the_nearest_questions_that_have_one_are_offered(
    tmp_path: Path,
) -> None:
    async with answers_of(tmp_path, TYPOLOGIES, GUIDE) as answers:
        answer = await answers.ask("Quelle est la météo à Québec demain?", PUBLIC, NOW)
    assert answer.kind is AnswerKind.NONE
    assert not answer.answered
    assert all(offered.answer for offered in answer.suggestions)


async def test_a_known_gap_is_told_as_such_and_is_no_answer(tmp_path: Path) -> None:
    montants = gap("montants", "Quel montant mon organisme recevra-t-il?", "La base ne le dit pas.")
    async with answers_of(tmp_path, TYPOLOGIES, montants) as answers:
        answer = await answers.ask("Quel montant va recevoir mon organisme?", PUBLIC, NOW)
    assert (answer.kind, answer.answered) == (AnswerKind.GAP, False)


async def test_an_unconfirmed_answer_and_one_past_its_review_say_so(tmp_path: Path) -> None:
    late = replace(TYPOLOGIES, review_by=date(2026, 3, 1))
    async with answers_of(tmp_path, late) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW)
    assert set(answer.cautions) == {Caution.UNCONFIRMED, Caution.PAST_REVIEW}


async def test_a_confirmed_answer_carries_no_caution(tmp_path: Path) -> None:
    sure = replace(TYPOLOGIES, confirmed_on=TODAY)
    async with answers_of(tmp_path, sure) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW)
    assert answer.cautions == ()


async def test_a_changed_record_changes_the_very_next_answer_in_another_process_too(
    tmp_path: Path,
) -> None:
    async with database_of(tmp_path, [TYPOLOGIES, GUIDE]) as database:
        here = AnswerService(database, ZONE)
        assert (await here.ask("révision des typologies", PUBLIC, NOW)).answered
        async with database.write() as session:
            changed = replace(TYPOLOGIES, answer="Commencée le 1er avril.")
            await RecordRepository(session).save(changed, actor="coordination", now=NOW)
            await session.commit()
        answer = await here.ask("révision des typologies", PUBLIC, NOW)
    assert answer.statement is not None
    assert answer.statement.answer == "Commencée le 1er avril."


async def test_a_replaced_fact_is_never_shown_as_current(tmp_path: Path) -> None:
    old = entry(
        "fin-2020", "Quand finit la transition?", "À la fin de 2024.", valid_until=date(2023, 3, 31)
    )
    new = entry(
        "fin", "Quand se termine la transition?", "Le 31 mars 2028.",
        valid_from=date(2023, 4, 1), replaces=("fin-2020",),
    )  # fmt: skip
    async with answers_of(tmp_path, old, new) as answers:
        now = await answers.ask("Quand finit la transition?", PUBLIC, NOW)
        then = await answers.ask(
            "Quand finit la transition?", PUBLIC, datetime(2021, 5, 1, tzinfo=UTC)
        )
        asked = await answers.ask("En 2020, quand finissait la transition?", PUBLIC, NOW)
    assert [a.statement and a.statement.answer for a in (now, then, asked)] == [
        "Le 31 mars 2028.",
        "À la fin de 2024.",
        "À la fin de 2024.",
    ]
    assert Caution.NO_LONGER_HOLDS not in then.cautions


async def test_a_dossier_says_where_it_stood_at_the_time_asked_about(tmp_path: Path) -> None:
    def update(day: str, words: str) -> StatusUpdate:
        return StatusUpdate(
            date=PartialDate.parse(day),
            state=DossierState.IN_PROGRESS,
            summary=words,
            citations=CITED,
        )

    dossier = Dossier(
        id="convention",
        title="Révision de la convention",
        description="Le texte qui lie les organismes.",
        updates=(update("2021-11", "Un avis est demandé."), update("2026-03-12", "En cours.")),
    )
    async with answers_of(tmp_path, dossier) as answers:
        now = await answers.ask("Où en est la révision de la convention?", PUBLIC, NOW)
        then = await answers.ask("Où en était la révision de la convention en 2021?", PUBLIC, NOW)
    assert now.statement is not None
    assert now.statement.answer == "En cours."
    assert then.statement is not None
    assert then.statement.answer == "Un avis est demandé."


async def test_an_office_says_who_was_seen_in_it_in_the_year_asked(tmp_path: Path) -> None:
    def holder(name: str, day: str) -> Holder:
        seen = PartialDate.parse(day)
        return Holder(name=name, seen_first=seen, seen_last=seen, citations=CITED)

    office = Office(
        id="presidence",
        title="présidence de la Coalition",
        asks=("Qui préside la Coalition?",),
        holders=(holder("Anne Roy", "2021-11-19"), holder("Luc Côté", "2026-03-31")),
    )
    body = Body(id="coalition", name="Coalition", offices=(office,))
    async with answers_of(tmp_path, body) as answers:
        now = await answers.ask("Qui préside la Coalition?", PUBLIC, NOW)
        then = await answers.ask("Qui présidait la Coalition en 2021?", PUBLIC, NOW)
        unknown = await answers.ask("Qui présidait la Coalition en 2015?", PUBLIC, NOW)
    assert now.statement is not None
    assert now.statement.answer.startswith("Luc Côté")
    assert then.statement is not None
    assert then.statement.answer.startswith("Anne Roy")
    assert not unknown.answered


async def test_lateness_is_counted_and_its_working_shown(tmp_path: Path) -> None:
    request = Request(
        id="lettre-2-fevrier",
        title="Avec combien de retard la lettre du 2 février 2026 a-t-elle reçu une réponse?",
        asked_by=("ctroc",),
        asked_of=("msss",),
        sent_on=PartialDate.parse("2026-02-02"),
        wanted_by=PartialDate.parse("2026-02-20"),
        answered_on=PartialDate.parse("2026-03-12"),
        summary="La réponse tient en un tableau.",
        citations=CITED,
    )
    async with answers_of(tmp_path, request) as answers:
        answer = await answers.ask(
            "retard de la réponse à la lettre du 2 février 2026", PUBLIC, NOW
        )
    assert answer.statement is not None
    assert answer.statement.answer == (
        "20 jours de retard\u00a0: réponse demandée pour le 20 février 2026, "
        "reçue le 12 mars 2026. La réponse tient en un tableau."
    )


async def test_a_document_above_the_reader_is_not_named(tmp_path: Path) -> None:
    hidden = replace(LETTER, id="note", title="Note restreinte", audience=Audience.DELEGATES)
    cited = replace(TYPOLOGIES, citations=(*CITED, Citation(source="note", place="p. 2")))
    async with answers_of(tmp_path, cited, hidden) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW)
    assert [reference.source.id for reference in answer.references] == ["lettre"]


async def test_a_passage_that_is_gone_or_not_for_this_reader_is_not_found(tmp_path: Path) -> None:
    secret = replace(TYPOLOGIES, audience=Audience.MEMBERS)
    keys = [PassageKey(RecordKind.ENTRY, name) for name in ("typologies", "disparue")]
    async with answers_of(tmp_path, secret) as answers:
        for key in keys:
            with pytest.raises(NotFoundError):
                await answers.show(key, PUBLIC, NOW)
        shown = await answers.show(keys[0], Reader(audience=Audience.MEMBERS), NOW)
    assert shown.answered


@pytest.mark.parametrize("text", ["", "🙂🙂", "\x00\x07", "מה קורה", "?" * 2000, "mot " * 600])
async def test_any_text_gets_a_reply(tmp_path: Path, text: str) -> None:
    async with answers_of(tmp_path, TYPOLOGIES) as answers:
        assert not (await answers.ask(text, PUBLIC, NOW)).answered


async def test_a_greeting_is_greeted_with_dossiers_to_ask_about(tmp_path: Path) -> None:
    async with answers_of(tmp_path, TYPOLOGIES) as answers:
        assert (await answers.ask("Bonjour!", PUBLIC, NOW)).kind is AnswerKind.GREETING


async def test_an_english_reader_gets_french_said_to_be_french(tmp_path: Path) -> None:
    async with answers_of(tmp_path, TYPOLOGIES) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW, "en")
    assert Caution.FRENCH_ONLY in answer.cautions


async def test_questions_its_writer_relates_are_offered_first(tmp_path: Path) -> None:
    linked = replace(TYPOLOGIES, related=("guide",))
    async with answers_of(tmp_path, linked, GUIDE) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW)
    assert [offered.question for offered in answer.suggestions] == [GUIDE.question]


async def test_a_related_question_above_the_reader_is_not_offered(tmp_path: Path) -> None:
    linked = replace(TYPOLOGIES, related=("guide",))
    hidden = replace(GUIDE, audience=Audience.DELEGATES)
    async with answers_of(tmp_path, linked, hidden) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW)
    assert answer.suggestions == ()


@pytest.mark.parametrize("state", [EntryState.DRAFT, EntryState.RETIRED])
async def test_what_is_not_approved_is_neither_shown_nor_offered(
    tmp_path: Path, state: EntryState
) -> None:
    linked = replace(TYPOLOGIES, related=("guide",))
    async with answers_of(tmp_path, linked, replace(GUIDE, state=state)) as answers:
        answer = await answers.ask("révision des typologies", PUBLIC, NOW)
        with pytest.raises(NotFoundError):
            await answers.show(PassageKey(RecordKind.ENTRY, "guide"), PUBLIC, NOW)
    assert answer.suggestions == ()


async def test_an_old_snapshot_never_takes_the_answers_backwards(tmp_path: Path) -> None:
    async with database_of(tmp_path, [TYPOLOGIES]) as database:
        service = AnswerService(database, ZONE)
        async with database.read() as old:
            await RecordRepository(old).revision()
            async with database.write() as session:
                changed = replace(TYPOLOGIES, answer="Commencée.")
                await RecordRepository(session).save(changed, actor="coordination", now=NOW)
                await session.commit()
            assert (await service.ask("révision des typologies", PUBLIC, NOW)).answered
            await service._refresh(RecordRepository(old))
        answer = await service.ask("révision des typologies", PUBLIC, NOW)
    assert answer.statement is not None
    assert answer.statement.answer == "Commencée."
