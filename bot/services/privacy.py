"""What is kept about a person: shown to them, and erased when they ask."""

from zoneinfo import ZoneInfo

from bot.domain.schedule.people import KeptData
from bot.storage.database import Database
from bot.storage.people import PeopleRepository
from bot.storage.subscriptions import SubscriptionRepository


class PrivacyService:
    """Use cases of someone about their own data; no right is needed, nor is any given."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone

    async def kept(self, person: int) -> KeptData:
        """Return what is kept about someone."""
        async with self._database.read() as session:
            people = PeopleRepository(session)
            return KeptData(
                zone=self._zone.key,
                subscriptions=tuple(await SubscriptionRepository(session).of(person)),
                deliveries=tuple(await people.deliveries(person)),
                changes=await people.changes(person),
            )

    async def erase(self, person: int) -> None:
        """Erase it; what they changed of the common records stays, without their name."""
        async with self._database.write() as session:
            await PeopleRepository(session).erase(person)
            await session.commit()
