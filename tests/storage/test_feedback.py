"""Opinions are counted by passage and day, two at once both, and nobody is named."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.answers.feedback import Feedback
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.errors import ForbiddenError
from bot.services.feedback import FeedbackService
from bot.storage.database import Database
from tests.places import COORDINATOR, HOME, HOME_MANAGER, NATIONAL, PRETENDER
from tests.records import NOW, TODAY, ZONE

ENTRY = PassageKey(RecordKind.ENTRY, "convention")
OFFICE = PassageKey(RecordKind.BODY, "ctroc", "office:" + "x" * 64)


async def test_opinions_at_once_are_all_counted_and_told_to_the_national_coordination(
    database: Database,
) -> None:
    service = FeedbackService(database, ZONE, HOME)
    opinions = [True, False, True, True]
    await asyncio.gather(*(service.noted(ENTRY, useful, NOW) for useful in opinions))
    await service.noted(OFFICE, False, NOW)
    await service.noted(ENTRY, True, NOW + timedelta(days=1))
    office = Feedback(key=OFFICE, useful=0, not_useful=1)
    assert await service.counts(NATIONAL, TODAY) == (
        office,
        Feedback(key=ENTRY, useful=4, not_useful=1),
    )
    tomorrow = TODAY + timedelta(days=1)
    assert await service.counts(NATIONAL, tomorrow) == (
        Feedback(key=ENTRY, useful=1, not_useful=0),
    )


async def test_an_opinion_is_of_the_local_day(database: Database) -> None:
    service = FeedbackService(database, ZONE, HOME)
    late = NOW.replace(hour=23) + timedelta(hours=4)
    assert late.date() > TODAY
    await service.noted(ENTRY, True, late)
    assert await service.counts(NATIONAL, TODAY + timedelta(days=1)) == ()


@pytest.mark.parametrize("person", [COORDINATOR, PRETENDER, HOME_MANAGER])
async def test_nobody_else_reads_the_counts(database: Database, person: object) -> None:
    with pytest.raises(ForbiddenError):
        await FeedbackService(database, ZONE, HOME).counts(person, TODAY)  # type: ignore[arg-type]
    with pytest.raises(ForbiddenError):
        await FeedbackService(database, ZONE, None).counts(NATIONAL, TODAY)
