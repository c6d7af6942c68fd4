"""Subscriptions in the database: a row is what someone asked for, and goes when they stop."""

from datetime import timedelta
from typing import Any, Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.storage.rows import SubscriptionRow

_ROW: Final = SubscriptionRow


class SubscriptionRepository:
    """The subscriptions, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self) -> list[Subscription]:
        """Return every subscription, oldest first."""
        return await self._list()

    async def of(self, person: int) -> list[Subscription]:
        """Return what a person asked for, oldest first."""
        return await self._list(_ROW.person_id == person)

    async def put(self, subscription: Subscription) -> int:
        """Keep a wish and return its id; the same wish again changes its lead time and proof.

        It then keeps the moment since when it is known: what was owed before stays owed.
        """
        same = (
            _ROW.person_id == subscription.person,
            _ROW.scope == subscription.scope.value,
            _ROW.subject == subscription.subject,
        )
        values = _values(subscription)
        held = await self._session.scalar(select(_ROW.id).where(*same))
        if held is None:
            added = insert(_ROW).values(**values, since=subscription.since).returning(_ROW.id)
            return int((await self._session.execute(added)).scalar_one())
        await self._session.execute(update(_ROW).where(_ROW.id == held).values(**values))
        return int(held)

    async def stop(self, person: int, subscription: int) -> Subscription | None:
        """Remove one wish of a person and return it; None where it is not theirs, or gone."""
        condition = (_ROW.person_id == person, _ROW.id == subscription)
        found = await self._list(*condition)
        await self._session.execute(delete(_ROW).where(*condition))
        return next(iter(found), None)

    async def erase(self, person: int) -> int:
        """Remove all that a person asked for; return how many wishes there were."""
        removed = delete(_ROW).where(_ROW.person_id == person).returning(_ROW.id)
        return len((await self._session.execute(removed)).all())

    async def _list(self, *conditions: Any) -> list[Subscription]:
        query = select(_ROW).where(*conditions).order_by(_ROW.id)
        return [_subscription(row) for row in await self._session.scalars(query)]


def _values(subscription: Subscription) -> dict[str, Any]:
    lead = subscription.lead
    return {
        "person_id": subscription.person,
        "server_id": subscription.server,
        "scope": subscription.scope.value,
        "subject": subscription.subject,
        "lead_seconds": None if lead is None else int(lead.total_seconds()),
        "language": subscription.language,
    }


def _subscription(row: SubscriptionRow) -> Subscription:
    return Subscription(
        id=row.id,
        person=row.person_id,
        server=row.server_id,
        scope=SubscriptionScope(row.scope),
        subject=row.subject,
        lead=None if row.lead_seconds is None else timedelta(seconds=row.lead_seconds),
        language=row.language,
        since=row.since,
    )
