"""Feedback: what readers thought of answers, counted without who thought it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.answers.feedback import Feedback
from bot.domain.answers.passages import PassageKey
from bot.domain.places.places import HomeServer, Person
from bot.domain.places.rights import require_national
from bot.storage.database import Database
from bot.storage.feedback import FeedbackRepository


class FeedbackService:
    """Use cases on opinions; days are those of `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._database = database
        self._zone = zone
        self._home = home

    async def noted(self, key: PassageKey, useful: bool, now: datetime) -> None:
        """Count that someone found a passage useful, or not."""
        day = now.astimezone(self._zone).date()
        async with self._database.write() as session:
            await FeedbackRepository(session).count(key, day, useful=useful)
            await session.commit()

    async def counts(self, person: Person, since: date) -> tuple[Feedback, ...]:
        """Return the sums by passage since a day, to a national coordinator.

        They name passages of every audience: nobody else may be shown them unsorted.
        """
        require_national(person, self._home)
        async with self._database.read() as session:
            return await FeedbackRepository(session).since(since)
