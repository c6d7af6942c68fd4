"""The summary of a Monday after a stop: this week's goes out once, late; none of before does."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.content.events import Event
from bot.domain.content.pack import pack_of
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryState, Parcel, Reason, Result
from bot.domain.places.places import Channel, Purpose
from bot.services.content import ContentService
from bot.services.schedule import ScheduleService
from bot.storage.database import Database
from bot.storage.servers import ServerRepository
from tests.deliveries import DAY, NOW, keep, meeting, outbox, server, service_on
from tests.records import NETWORK
from tests.services.test_deliveries import settle

WEEKLY = Channel(id=1001, purposes=(Purpose.MEETINGS,), weekly=True)
# Two Mondays after the Wednesday on which everything stops, and the Wednesday it starts again.
MISSED, LATEST, RESTART = (datetime(2026, 4, day, 13, tzinfo=UTC) for day in (6, 13, 15))


def on(day: int, title: str) -> Event:
    """Return a meeting of a day of April, with a reminder the day before."""
    start = PartialDate.of(date(2026, 4, day))
    return replace(meeting(start=start, leads=(DAY,)), id=f"avril-{day}", title=title)


@pytest.fixture
async def stopped(database: Database) -> Database:
    """Give a database in which all was planned on a Wednesday, before a stop of two weeks."""
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    coming = [on(7, "Passée"), on(14, "D’hier"), on(17, "Prochaine"), on(23, "Lointaine")]
    await keep(database, server(channels=(WEEKLY,)), *coming, on(29, "Trop loin"))
    await ScheduleService(database).replan(NOW)
    assert {each.owed.due_at for each in (await outbox(database)).values()} == {MISSED}
    return database


async def restart(database: Database, now: datetime = RESTART) -> list[Parcel]:
    """Plan and claim, as the first moments of a process do."""
    await ScheduleService(database).replan(now)
    return await service_on(database).claim(now, 100)


async def by_week(database: Database) -> dict[str, Delivery]:
    """Return the summaries that are held."""
    return {each.owed.subject: each for each in (await outbox(database)).values()}


async def test_only_the_summary_of_this_week_goes_out_and_says_that_it_is_late(
    stopped: Database,
) -> None:
    [summary] = await restart(stopped)
    assert summary.delivery.owed.due_at == LATEST
    told = {title for title in ("Passée", "D’hier", "Prochaine", "Lointaine", "Trop loin")
            if title in summary.text}  # fmt: skip
    assert told == {"Prochaine", "Lointaine"}
    assert "Envoyé en retard" in summary.text
    missed = (await by_week(stopped))["2026-W15"]
    assert (missed.state, missed.reason) == (DeliveryState.WITHHELD, Reason.PASSED)


async def test_it_goes_out_once_and_the_next_one_on_its_day(stopped: Database) -> None:
    await settle(stopped, await restart(stopped), Result.SENT, RESTART)
    for later in (timedelta(minutes=1), timedelta(hours=12), 2 * DAY):
        assert await restart(stopped, RESTART + later) == []
    [following] = await restart(stopped, LATEST + 7 * DAY)
    assert following.delivery.owed.subject == "2026-W17"
    assert "retard" not in following.text
    assert "Trop loin" in following.text


async def test_what_left_before_it_was_planned_again_is_not_the_summary_of_before(
    stopped: Database,
) -> None:
    assert await service_on(stopped).claim(RESTART, 100) == []
    assert len(await restart(stopped)) == 1


async def test_two_processes_that_start_at_once_send_it_once(
    stopped: Database, database_url: str
) -> None:
    other = Database(database_url)
    try:
        parcels = await asyncio.gather(restart(stopped), restart(other))
    finally:
        await other.dispose()
    left = [each.delivery.owed.subject for each in [*parcels[0], *parcels[1]]]
    left += [each.delivery.owed.subject for each in await restart(stopped)]
    assert left == ["2026-W16"]


async def test_the_summary_of_before_does_not_leave_on_the_morning_of_the_next(
    stopped: Database,
) -> None:
    assert await restart(stopped, LATEST - timedelta(hours=1)) == []
    [summary] = await restart(stopped, LATEST)
    assert summary.delivery.owed.due_at == LATEST


async def test_a_stop_within_a_week_sends_what_was_owed_before_it(stopped: Database) -> None:
    [summary] = await restart(stopped, MISSED + 2 * DAY)
    assert summary.delivery.owed.subject == "2026-W15"
    assert "Envoyé en retard" in summary.text


async def test_a_server_that_came_after_its_monday_is_not_owed_it(stopped: Database) -> None:
    late = Channel(id=2001, purposes=(Purpose.MEETINGS,), weekly=True)
    await keep(stopped, server(200, channels=(late,)))
    parcels = await restart(stopped)
    assert [each.delivery.owed.place.id for each in parcels] == [WEEKLY.id]


async def test_a_channel_that_asks_for_summaries_in_the_week_has_the_first_on_monday(
    stopped: Database,
) -> None:
    await settle(stopped, await restart(stopped), Result.SENT, RESTART)
    asked = replace(WEEKLY, id=1002)
    async with stopped.write() as session:
        before = server(channels=(WEEKLY,))
        after = replace(before, channels=(WEEKLY, asked))
        await ServerRepository(session).save(before, after, actor="test", now=RESTART)
        await session.commit()
    assert await restart(stopped, RESTART + DAY) == []
    following = await restart(stopped, LATEST + 7 * DAY)
    assert {each.delivery.owed.place.id for each in following} == {WEEKLY.id, asked.id}


async def test_nothing_that_passed_before_the_first_start_is_summed_up(
    database: Database,
) -> None:
    await ContentService(database).load(pack_of(NETWORK, []), NOW)
    await keep(database, server(channels=(WEEKLY,)), on(7, "Prochaine"))
    assert await restart(database, MISSED + timedelta(hours=2)) == []
