"""What members ask, and what the content answers: the right fact, from the right document."""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.domain.answers.answers import Answer
from bot.domain.audiences import Reader
from bot.domain.text import fold
from bot.services.answers import AnswerService
from bot.storage.database import Database
from tests.records import NOW, ZONE

LEAST_RIGHT, MOST_WRONG = 0.95, 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, whether the documents answer it, and what the answer must and must not say."""

    id: str
    question: str
    answerable: bool
    expect: list[str]
    forbid: list[str]
    sources: list[str]

    def is_right(self, answer: Answer) -> bool:
        """Tell whether the answer gives the facts from one of the documents, or rightly is none."""
        if not self.answerable or not answer.answered:
            return self.answerable == answer.answered
        said = plain(answer.statement.answer if answer.statement else "")
        cited = {reference.source.id for reference in answer.references}
        cited |= {reference.read.id for reference in answer.references}
        return (
            all(re.search(pattern, said) for pattern in self.expect)
            and not any(re.search(pattern, said) for pattern in self.forbid)
            and not cited.isdisjoint(self.sources)
        )


def plain(text: str) -> str:
    """Fold a text, with plain apostrophes, hyphens and single spaces."""
    folded = re.sub("[\u2010-\u2014]", "-", fold(text).replace("’", "'"))
    return " ".join(folded.split())


async def test_what_members_ask_is_answered_right_or_not_at_all(
    real_database: Path, tmp_path: Path
) -> None:
    lines = Path(__file__).with_name("questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [Asked(**json.loads(line)) for line in lines]
    database = Database(f"sqlite+aiosqlite:///{shutil.copy(real_database, tmp_path)}")
    service = AnswerService(database, ZONE)
    answers = [await service.ask(each.question, Reader(), NOW) for each in asked]
    await database.dispose()
    missed = [each for each, got in zip(asked, answers, strict=True) if not each.is_right(got)]
    wrong = [
        each
        for each, got in zip(asked, answers, strict=True)
        if got.answered and not each.is_right(got)
    ]
    assert len(missed) <= (1 - LEAST_RIGHT) * len(asked), [each.question for each in missed]
    assert len(wrong) <= MOST_WRONG * len(asked), [each.question for each in wrong]
