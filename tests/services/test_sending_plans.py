"""From the calendar to the message: what was planned leaves with the right words, or not at all."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.domain.content.pack import pack_of
from bot.domain.dates import PartialDate
from bot.domain.deliveries import DeliveryKind, DeliveryState, Parcel, Reason, Result
from bot.domain.places.places import Channel, Purpose
from bot.services.content import ContentService
from bot.services.schedule import ScheduleService
from bot.storage.database import Database
from bot.storage.rows import DeliveryRow
from bot.storage.servers import ServerRepository
from tests.deliveries import DAY, NOW, keep, meeting, outbox, server, service_on
from tests.records import NETWORK
from tests.services.test_deliveries import settle

HOUR = timedelta(hours=1)
LATER = PartialDate.of((NOW + 9 * DAY).date())


@pytest.fixture
async def told(database: Database) -> list[Parcel]:
    """Give the parcels of an announcement to nine channels, claimed and not yet settled."""
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    await keep(database, server())
    await ScheduleService(database).replan(NOW)
    leads = (2 * DAY,)
    await keep(database, meeting(start=PartialDate.of((NOW + 5 * DAY).date()), leads=leads))
    await ScheduleService(database).replan(NOW)
    parcels = await service_on(database).claim(NOW, 100)
    assert {each.delivery.owed.kind for each in parcels} == {DeliveryKind.ANNOUNCEMENT}
    return parcels


async def move(database: Database, now: datetime) -> list[Parcel]:
    """Move the meeting, and claim what that causes."""
    await keep(database, meeting(start=LATER, leads=(2 * DAY,), revision=2))
    await ScheduleService(database).replan(now)
    return await service_on(database).claim(now + HOUR, 100)


async def test_whoever_was_told_a_date_is_told_the_new_one_beside_it(
    database: Database, told: list[Parcel]
) -> None:
    await settle(database, told, Result.SENT)
    changes = await move(database, NOW + HOUR)
    assert {each.delivery.owed.kind for each in changes} == {DeliveryKind.CHANGE}
    assert len(changes) == 9
    assert "6 avril" in changes[0].text
    assert "10 avril" in changes[0].text


async def test_a_change_names_the_old_date_even_after_a_reminder_of_the_new_one(
    database: Database, told: list[Parcel]
) -> None:
    await settle(database, told, Result.SENT)
    changes = await move(database, NOW + HOUR)
    await settle(database, changes, Result.NOT_SENT)
    held = await outbox(database)
    new = [each for each in held.values() if each.owed.lead and each.owed.revision == 2]
    async with database.write() as session:
        await session.execute(
            update(DeliveryRow)
            .where(DeliveryRow.id.in_([each.id for each in new]))
            .values(state=DeliveryState.SENT, settled_at=NOW + 2 * HOUR)
        )
        await session.commit()
    again = await service_on(database).claim(NOW + 3 * HOUR, 100)
    assert len(again) == 9
    assert "6 avril" in again[0].text


async def test_a_date_moved_without_counting_its_revision_up_is_told_all_the_same(
    database: Database, told: list[Parcel]
) -> None:
    # As a file edited by hand brings it.
    await settle(database, told, Result.SENT)
    await keep(database, meeting(start=LATER, leads=(2 * DAY,)))
    stale = await service_on(database).claim(NOW + 3 * DAY, 100)
    assert stale == []
    await ScheduleService(database).replan(NOW + 3 * DAY)
    changes = await service_on(database).claim(NOW + 3 * DAY, 100)
    assert {each.delivery.owed.kind for each in changes} == {DeliveryKind.CHANGE}
    assert len(changes) == 9


async def test_whoever_turns_out_to_have_been_told_an_old_date_is_told_the_new_one(
    database: Database,
) -> None:
    # It was there from the start: reminders are owed, no announcement.
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    await keep(database, server(), meeting(leads=(DAY,)))
    await ScheduleService(database).replan(NOW)
    reminders = await service_on(database).claim(NOW + DAY, 100)
    assert len(reminders) == 9
    await settle(database, reminders, Result.UNKNOWN, NOW + DAY)
    looked_for = await move(database, NOW + DAY)
    assert {each.dropped for each in looked_for} == {Reason.MOVED}
    await settle(database, looked_for[:1], Result.FOUND, NOW + DAY + HOUR)
    await settle(database, looked_for[1:], Result.ABSENT, NOW + DAY + HOUR)
    [change] = await service_on(database).claim(NOW + DAY + HOUR, 100)
    assert change.delivery.owed.kind is DeliveryKind.CHANGE
    assert change.delivery.owed.place == looked_for[0].delivery.owed.place


async def test_a_summary_tells_of_what_is_still_ahead_and_that_it_is_late(
    database: Database,
) -> None:
    # A Wednesday: the summary comes on Monday 6 April, 9:00 in Québec.
    monday, leads = datetime(2026, 4, 6, 13, tzinfo=UTC), (DAY,)
    weekly = Channel(id=1001, purposes=(Purpose.MEETINGS,), weekly=True)
    tuesday = meeting(start=PartialDate.of(date(2026, 4, 7)), leads=leads)
    friday = replace(tuesday, id="autre", title="Autre", start=PartialDate.of(date(2026, 4, 10)))
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    await keep(database, server(channels=(weekly,)), tuesday, friday)
    await ScheduleService(database).replan(NOW)
    [on_time] = await service_on(database).claim(monday, 100)
    assert ("Rencontre d’essai" in on_time.text, "Autre" in on_time.text) == (True, True)
    assert "retard" not in on_time.text
    await settle(database, [on_time], Result.RELEASED, monday)
    [late] = await service_on(database).claim(monday + 2 * DAY, 100)
    assert ("Rencontre d’essai" in late.text, "Autre" in late.text) == (False, True)
    assert "Envoyé en retard" in late.text
    await settle(database, [late], Result.RELEASED, monday + 2 * DAY)
    assert await service_on(database).claim(monday + 6 * DAY, 100) == []
    [summary] = (await outbox(database)).values()
    assert (summary.state, summary.reason) == (DeliveryState.WITHHELD, Reason.PASSED)


async def test_a_summary_is_not_sent_where_nobody_wants_it_any_more(database: Database) -> None:
    monday = datetime(2026, 4, 6, 13, tzinfo=UTC)
    weekly = Channel(id=1001, purposes=(Purpose.MEETINGS,), weekly=True)
    there = server(channels=(weekly,))
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    await keep(database, there, meeting(start=PartialDate.of(date(2026, 4, 7)), leads=(DAY,)))
    await ScheduleService(database).replan(NOW)
    async with database.write() as session:
        servers = ServerRepository(session)
        after = replace(there, channels=(replace(weekly, weekly=False),))
        await servers.save(there, after, actor="test", now=NOW)
        await session.commit()
    assert await service_on(database).claim(monday, 100) == []
    [summary] = (await outbox(database)).values()
    assert summary.reason is Reason.PLACE_CHANGED


async def test_a_reminder_that_leaves_late_says_so(database: Database, told: list[Parcel]) -> None:
    await settle(database, told, Result.SENT)
    due = min(each.owed.due_at for each in (await outbox(database)).values() if each.owed.lead)
    [on_time, *_] = await service_on(database).claim(due, 4)
    [late, *_] = await service_on(database).claim(due + 6 * HOUR, 4)
    assert "retard" not in on_time.text
    assert "retard" in late.text
