"""What the database holds about one person, to show it to them and to erase it."""

from typing import Final

from sqlalchemy import Select, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deliveries import Delivery, DeliveryState, PlaceKind, Reason
from bot.domain.journal import actor_of
from bot.storage.deliveries import delivery_of
from bot.storage.journal import JournalRepository
from bot.storage.planned import PlanRepository
from bot.storage.releases import ReleaseRepository
from bot.storage.rows import ChangeRow, DeliveryRow, PlannedHolderRow
from bot.storage.subscriptions import SubscriptionRepository

_PERSON: Final = PlaceKind.PERSON.value


class PeopleRepository:
    """People, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def deliveries(self, person: int) -> list[Delivery]:
        """Return the direct messages owed and sent to someone."""
        query = _of(person).order_by(DeliveryRow.id)
        return [delivery_of(row) for row in await self._session.scalars(query)]

    async def closed(self, person: int) -> bool:
        """Tell whether Discord refused the last direct message to someone."""
        query = (
            _of(person)
            .where(DeliveryRow.settled_at.is_not(None))
            .where(DeliveryRow.state.in_([DeliveryState.SENT.value, DeliveryState.FAILED.value]))
            .order_by(DeliveryRow.settled_at.desc(), DeliveryRow.id.desc())
            .limit(1)
        )
        last = (await self._session.scalars(query)).first()
        return last is not None and last.reason == Reason.DIRECT_CLOSED.value

    async def changes(self, person: int) -> int:
        """Count the lines of the journal that bear someone's name."""
        lines = select(func.count()).where(ChangeRow.actor == actor_of(person))
        return int(await self._session.scalar(lines) or 0)

    async def erase(self, person: int) -> None:
        """Remove what someone asked for and was sent, and take their name off the journal."""
        releases = ReleaseRepository(self._session)
        await releases.lock()
        await releases.erase(person)
        # Who plans just now would still owe them what they asked for.
        await PlanRepository(self._session).lock()
        await SubscriptionRepository(self._session).erase(person)
        sent_to = (DeliveryRow.place_kind == _PERSON, DeliveryRow.place_id == person)
        await self._session.execute(delete(DeliveryRow).where(*sent_to))
        planned = (PlannedHolderRow.kind == _PERSON, PlannedHolderRow.id == person)
        await self._session.execute(delete(PlannedHolderRow).where(*planned))
        await JournalRepository(self._session).erase(actor_of(person))


def _of(person: int) -> Select[DeliveryRow]:
    return select(DeliveryRow).where(
        DeliveryRow.place_kind == _PERSON, DeliveryRow.place_id == person
    )
