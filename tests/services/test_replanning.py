"""Planning again: what waits follows what changed, and what may have left is let be."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.domain.content.events import EventStanding
from bot.domain.content.network import Holiday
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Reason
from bot.storage.database import Database
from bot.storage.rows import DeliveryRow
from tests.records import NOW
from tests.services.test_schedule import (
    DAYS,
    EVENT,
    LATER,
    TIMED,
    Desk,
    channel,
    kinds,
    reasons,
    server,
)

OFF = Holiday(day=date(2026, 4, 29), name="Congé")


@pytest.fixture
def desk(database: Database) -> Desk:
    """Give the desk of a database."""
    return Desk(database)


async def last_reminder(desk: Desk) -> Delivery:
    """Return the reminder of the day before."""
    return next(each for each in await desk.held() if each.owed.lead == DAYS[-1])


async def note(desk: Desk, **values: object) -> None:
    """Have every delivery be so."""
    async with desk.database.write() as session:
        await session.execute(update(DeliveryRow).values(values))
        await session.commit()


async def test_a_date_put_under_embargo_waits_for_its_end(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.save(replace(EVENT, embargo_until=date(2026, 4, 20)))
    await desk.schedule.replan(NOW)
    assert kinds(await desk.held()) == {}
    assert reasons(await desk.held()) == {Reason.NOT_ALLOWED}
    await desk.schedule.replan(datetime(2026, 4, 20, 4, 30, tzinfo=UTC))
    # The one that fell within the embargo is past.
    assert kinds(await desk.held()) == {"reminder": 3}


async def test_word_of_a_cancellation_is_not_owed_to_a_place_that_is_gone(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.save(EVENT)
    await desk.schedule.replan(NOW)
    await desk.sent(DeliveryKind.ANNOUNCEMENT)
    await desk.save(replace(EVENT, standing=EventStanding.CANCELLED, revision=2))
    await desk.schedule.replan(NOW)
    assert kinds(await desk.held()) == {"change": 1}
    await desk.place(server(1))
    await desk.schedule.replan(LATER)
    [change] = [each for each in await desk.held() if each.owed.kind is DeliveryKind.CHANGE]
    assert (change.state, change.reason) == (DeliveryState.WITHHELD, Reason.PLACE_CHANGED)


async def test_a_summary_of_two_weeks_ago_still_makes_a_change_news(desk: Desk) -> None:
    await desk.begin(replace(EVENT, start=PartialDate.of(date(2026, 4, 17))))
    await desk.place(server(1, channel(10, weekly=True)))
    await desk.schedule.replan(NOW)
    await desk.sent(DeliveryKind.SUMMARY)
    # That of the week itself did not reach anyone.
    await desk.schedule.replan(datetime(2026, 4, 7, 15, tzinfo=UTC))
    async with desk.database.write() as session:
        failed = update(DeliveryRow).where(DeliveryRow.state == DeliveryState.PENDING)
        await session.execute(failed.values(state=DeliveryState.FAILED, settled_at=NOW))
        await session.commit()
    await desk.save(replace(EVENT, start=PartialDate.of(date(2026, 6, 9)), revision=2))
    await desk.schedule.replan(datetime(2026, 4, 14, 15, tzinfo=UTC))
    assert kinds(await desk.held()) == {"change": 1}


async def test_what_waits_is_claimed_at_its_new_time(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.save(replace(TIMED, holidays=(OFF,)))
    await desk.schedule.replan(LATER)
    moved = await last_reminder(desk)
    assert moved.owed.due_at.date() == date(2026, 4, 28)
    assert moved.available_at == moved.owed.due_at


async def test_what_may_have_left_keeps_its_time(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    before = await last_reminder(desk)
    await note(desk, attempted_at=NOW)
    await desk.save(replace(TIMED, holidays=(OFF,)))
    await desk.schedule.replan(LATER)
    assert (await last_reminder(desk)).owed.due_at == before.owed.due_at


async def test_a_day_that_begins_is_planned_for_though_nothing_changed(desk: Desk) -> None:
    await desk.begin(replace(EVENT, start=PartialDate.of(date(2026, 4, 20))))
    await desk.place(server(1, channel(10, weekly=True)))
    await desk.schedule.replan(NOW)
    # That of 6 April does not reach so far; the others are owed one after the other.
    for day in (1, 7, 14):
        await desk.schedule.replan(NOW + timedelta(days=day - 1))
    weeks = [each.owed.subject for each in await desk.held()]
    assert weeks == ["2026-W16", "2026-W17"]
