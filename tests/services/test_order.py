"""The same question is answered the same way whatever order the content was loaded in."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.answers.answers import Answer
from bot.domain.audiences import Reader
from bot.services.answers import AnswerService
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from tests.empty import empty_in
from tests.records import LETTER, NETWORK, NOW, ZONE, entry

SUBJECTS = ["la convention", "le guide", "la transition", "les typologies", "le cadre normatif"]
ENTRIES = [
    entry(f"fiche-{number}", f"Où en est {subject}?", f"Réponse {number}.")
    for number, subject in enumerate([*SUBJECTS, *SUBJECTS])
]
QUESTIONS = [*(f"Où en est {subject}?" for subject in SUBJECTS), "guide convention", "météo"]


@settings(max_examples=10, deadline=None)
@given(st.permutations(ENTRIES))
def test_the_order_of_loading_does_not_matter(entries: list[object]) -> None:
    assert asyncio.run(_answers(entries)) == asyncio.run(_answers(list(ENTRIES)))


async def _answers(entries: list[object]) -> list[tuple[object, ...]]:
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{empty_in(Path(folder))}")
        # One at a time, so that each gets a later revision than the one before.
        for record in (NETWORK, LETTER, *entries):
            async with database.write() as session:
                await RecordRepository(session).save(record, actor="essai", now=NOW)  # type: ignore[arg-type]
                await session.commit()
        service = AnswerService(database, ZONE)
        got = [await service.ask(question, Reader(), NOW) for question in QUESTIONS]
        await database.dispose()
    return [_shown(answer) for answer in got]


def _shown(answer: Answer) -> tuple[object, ...]:
    return (answer.kind, answer.key, answer.choices, answer.suggestions, answer.confidence)
