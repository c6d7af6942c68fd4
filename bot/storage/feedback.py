"""What readers thought of answers, counted by passage and day: no row is anyone's."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.feedback import Feedback
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.storage.inserts import insert_into
from bot.storage.rows import FeedbackRow


class FeedbackRepository:
    """The counts, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, key: PassageKey, day: date, *, useful: bool) -> None:
        """Count one more opinion; two at once are both counted."""
        named = {"kind": key.kind, "record": key.record, "facet": key.facet, "day": day}
        counted = {"useful": int(useful), "not_useful": int(not useful)}
        held = FeedbackRow.__table__.c
        await self._session.execute(
            insert_into(self._session, FeedbackRow)
            .values({**named, **counted})
            .on_conflict_do_update(
                index_elements=list(named),
                set_={name: held[name] + number for name, number in counted.items()},
            )
        )

    async def since(self, day: date) -> tuple[Feedback, ...]:
        """Return the sums of each passage from this day on."""
        key = (FeedbackRow.kind, FeedbackRow.record, FeedbackRow.facet)
        sums = (func.sum(FeedbackRow.useful), func.sum(FeedbackRow.not_useful))
        query = select(*key, *sums).where(FeedbackRow.day >= day).group_by(*key).order_by(*key)
        return tuple(
            Feedback(
                key=PassageKey(RecordKind(kind), record, facet),
                useful=int(useful),
                not_useful=int(not_useful),
            )
            for kind, record, facet, useful, not_useful in await self._session.execute(query)
        )
