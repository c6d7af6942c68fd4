"""Planning over real databases: what is owed follows every change, once, whoever plans."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.audiences import Audience, Reader
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.network import Holiday, LeadTimes, Step
from bot.domain.content.pack import Content, pack_of
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Reason
from bot.domain.errors import InvalidError, NotFoundError
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.services.content import ContentService
from bot.services.schedule import ScheduleService
from bot.storage.database import Database
from bot.storage.deliveries import delivery_of
from bot.storage.holders import World, read_world
from bot.storage.plans import apply_plan
from bot.storage.records import RecordRepository
from bot.storage.rows import DeliveryRow
from bot.storage.servers import ServerRepository
from bot.storage.subscriptions import SubscriptionRepository
from tests.records import LETTER, NETWORK, NOW

DAYS = [timedelta(days=days) for days in (14, 7, 1)]
TIMED = replace(
    NETWORK,
    lead_times=(LeadTimes(kind=EventKind.COMMENT_DEADLINE, leads=(*DAYS, timedelta(hours=3))),),
    steps=(Step(name="Lire", working_days=5),),
)
EVENT = Event(
    id="avis",
    kind=EventKind.COMMENT_DEADLINE,
    title="Avis sur la convention",
    start=PartialDate(year=2026, month=4, day=30),
    hour=time(16),
    citations=(Citation(source="lettre", place="p. 1"),),
)
DEADLINES, MEETINGS = (Purpose.DEADLINES,), (Purpose.MEETINGS,)
LATER = NOW + timedelta(hours=1)


def server(identity: int, *channels: Channel, **more: Any) -> Server:
    """Make an admitted server for members."""
    return Server(
        id=identity,
        name="Essai",
        state=ServerState.ADMITTED,
        audience=Audience.MEMBERS,
        channels=channels,
        **more,
    )


def channel(identity: int, **more: Any) -> Channel:
    """Make a channel for deadlines, open to members."""
    return Channel(id=identity, **{"purposes": DEADLINES, "audience": Audience.MEMBERS, **more})


class Desk:
    """What people do, as the database sees it, and what is owed after."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.schedule = ScheduleService(database)

    async def begin(self, *records: Any) -> None:
        """Load the first content, and plan for it."""
        pack = pack_of(TIMED, [LETTER, *records])
        await ContentService(self.database).load(pack, NOW)
        await self.schedule.replan(NOW)

    async def save(self, content: Content, now: datetime = NOW) -> None:
        """Keep a record as an edit does, without planning for it."""
        async with self.database.write() as session:
            await RecordRepository(session).save(content, actor="essai", now=now)
            await session.commit()

    async def place(self, after: Server) -> None:
        """Enter a server, or change it."""
        async with self.database.write() as session:
            servers = ServerRepository(session)
            before = await servers.lock(after.id)
            if before is None:
                await servers.add(after, actor="essai", now=NOW)
            else:
                await servers.save(before, after, actor="essai", now=NOW)
            await session.commit()

    async def subscribe(
        self,
        person: int,
        lead: timedelta | None = None,
        proof: int | None = None,
        kind: EventKind = EventKind.COMMENT_DEADLINE,
    ) -> None:
        """Have a person ask for all events of a kind: deadlines for comments."""
        wish = Subscription(
            person=person,
            server=proof,
            scope=SubscriptionScope.KIND,
            subject=kind.value,
            lead=lead,
            since=NOW,
        )
        async with self.database.write() as session:
            await SubscriptionRepository(session).put(wish)
            await session.commit()

    async def held(self) -> list[Delivery]:
        """Return every delivery."""
        async with self.database.read() as session:
            rows = await session.scalars(select(DeliveryRow).order_by(DeliveryRow.id))
            return [delivery_of(row) for row in rows]

    async def sent(self, kind: DeliveryKind) -> None:
        """Have what waits of a kind leave."""
        async with self.database.write() as session:
            await session.execute(
                update(DeliveryRow)
                .where(DeliveryRow.kind == kind, DeliveryRow.state == DeliveryState.PENDING)
                .values(state=DeliveryState.SENT, settled_at=NOW)
            )
            await session.commit()


@pytest.fixture
def desk(database: Database) -> Desk:
    """Give the desk of a database."""
    return Desk(database)


def kinds(held: Iterable[Delivery], state: DeliveryState = DeliveryState.PENDING) -> Counter[str]:
    """Count deliveries in a state by their kind."""
    return Counter(each.owed.kind.value for each in held if each.state is state)


def reasons(held: Iterable[Delivery]) -> set[Reason | None]:
    """Return why deliveries are withheld."""
    return {each.reason for each in held if each.state is DeliveryState.WITHHELD}


async def test_a_new_date_is_announced_and_reminded_of_where_it_is_wanted(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10), channel(11, purposes=MEETINGS)))
    await desk.schedule.replan(NOW)
    await desk.save(EVENT)
    assert await desk.schedule.replan(LATER) == 5
    held = await desk.held()
    assert kinds(held) == {"announcement": 1, "reminder": 4}
    assert {each.owed.place.id for each in held} == {10}
    assert await desk.schedule.replan(LATER) == 0
    assert len(await desk.held()) == 5


async def test_the_first_load_and_a_place_that_begins_later_announce_nothing(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(LATER)
    assert kinds(await desk.held()) == {"reminder": 4}


async def test_a_date_that_moves_is_told_to_those_who_were_told(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.save(EVENT)
    await desk.schedule.replan(NOW)
    await desk.sent(DeliveryKind.ANNOUNCEMENT)
    # Moved in the files: nobody counted the revision up.
    await desk.save(replace(EVENT, start=PartialDate(year=2026, month=5, day=14)))
    await desk.schedule.replan(LATER)
    held = await desk.held()
    assert kinds(held) == {"change": 1, "reminder": 4}
    assert kinds(held, DeliveryState.WITHHELD) == {"reminder": 4}
    assert reasons(held) == {Reason.MOVED}
    assert {each.owed.revision for each in held if each.state is DeliveryState.PENDING} == {2}


async def test_a_date_that_comes_back_is_a_new_one_and_no_change_to_who_knows_it(
    desk: Desk,
) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    await desk.save(EVENT)
    await desk.schedule.replan(NOW)
    await desk.sent(DeliveryKind.ANNOUNCEMENT)
    away = replace(EVENT, start=PartialDate(year=2026, month=5, day=14), revision=2)
    await desk.save(away)
    await desk.schedule.replan(NOW)
    await desk.save(replace(EVENT, revision=3))
    await desk.schedule.replan(LATER)
    held = await desk.held()
    assert kinds(held) == {"reminder": 4}
    assert {each.owed.revision for each in held if each.state is DeliveryState.PENDING} == {3}


async def test_a_date_called_off_is_told_and_no_longer_reminded_of(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    await desk.save(EVENT)
    await desk.schedule.replan(NOW)
    await desk.sent(DeliveryKind.ANNOUNCEMENT)
    await desk.save(replace(EVENT, standing=EventStanding.CANCELLED, revision=2))
    await desk.schedule.replan(LATER)
    held = await desk.held()
    assert kinds(held) == {"change": 1}
    assert reasons(held) == {Reason.CANCELLED}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (replace(EVENT, audience=Audience.GROUPINGS), Reason.NOT_ALLOWED),
        (replace(EVENT, region="06"), Reason.NOT_ALLOWED),
        (replace(EVENT, leads=(timedelta(days=2),)), Reason.STOPPED),
        (replace(EVENT, kind=EventKind.MEETING), Reason.PLACE_CHANGED),
    ],
)
async def test_what_is_not_for_a_place_any_more_is_withheld_and_may_come_back(
    desk: Desk, changed: Event, reason: Reason
) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.save(changed)
    await desk.schedule.replan(NOW)
    held = await desk.held()
    assert reasons(held) == {reason}
    assert kinds(held, DeliveryState.WITHHELD) == {"reminder": 4}
    await desk.save(EVENT)
    await desk.schedule.replan(LATER)
    back = [each for each in await desk.held() if each.id in {one.id for one in held[:4]}]
    assert {each.state for each in back} == {DeliveryState.PENDING}


async def test_a_channel_that_goes_and_comes_back_keeps_each_reminder_once(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.place(server(1))
    await desk.schedule.replan(NOW)
    assert reasons(await desk.held()) == {Reason.PLACE_CHANGED}
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(LATER)
    assert kinds(await desk.held()) == {"reminder": 4}


async def test_a_person_is_reminded_at_the_time_they_chose(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.subscribe(7, lead=timedelta(days=3))
    await desk.schedule.replan(NOW)
    (delivery,) = await desk.held()
    assert delivery.owed.lead == timedelta(days=3)
    async with desk.database.write() as session:
        await SubscriptionRepository(session).erase(7)
        await session.commit()
    await desk.schedule.replan(LATER)
    assert reasons(await desk.held()) == {Reason.STOPPED}


async def test_two_processes_that_plan_at_once_double_nothing(
    desk: Desk, database_url: str
) -> None:
    await desk.begin()
    await desk.place(server(1, *(channel(number) for number in range(10, 30))))
    await desk.schedule.replan(NOW)
    await desk.save(EVENT)
    other = Database(database_url)
    try:
        changed = await asyncio.gather(
            desk.schedule.replan(LATER), ScheduleService(other).replan(LATER)
        )
    finally:
        await other.dispose()
    assert sum(changed) == 100
    assert kinds(await desk.held()) == {"announcement": 20, "reminder": 80}


async def test_what_changes_while_planning_is_planned_for_the_next_time(
    desk: Desk, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.begin(EVENT)

    async def changing(session: AsyncSession) -> World | None:
        world = await read_world(session)
        monkeypatch.undo()
        # On SQLite nobody writes while someone plans.
        if "sqlite" not in database_url:
            await desk.place(server(1, channel(10)))
            earlier = LeadTimes(kind=EventKind.COMMENT_DEADLINE, leads=(timedelta(days=2),))
            await desk.save(replace(TIMED, lead_times=(earlier,)))
        return world

    monkeypatch.setattr("bot.storage.plans.read_world", changing)
    await desk.place(server(2, channel(20)))
    await desk.schedule.replan(NOW)
    await desk.schedule.replan(LATER)
    leads = {each.owed.lead for each in await desk.held() if each.state is DeliveryState.PENDING}
    places = {each.owed.place.id for each in await desk.held()}
    if "sqlite" in database_url:
        assert (len(leads), places) == (4, {20})
    else:
        assert (leads, places) == ({timedelta(days=2)}, {10, 20})


async def test_a_weekly_channel_gets_one_summary_while_there_is_something_to_say(
    desk: Desk,
) -> None:
    await desk.begin(replace(EVENT, start=PartialDate(year=2026, month=4, day=9)))
    await desk.place(server(1, channel(10, weekly=True)))
    await desk.schedule.replan(NOW)
    (summary,) = await desk.held()
    assert summary.owed.kind is DeliveryKind.SUMMARY
    assert summary.owed.due_at == datetime(2026, 4, 6, 13, tzinfo=UTC)
    assert summary.owed.subject == "2026-W15"
    await desk.save(replace(EVENT, start=PartialDate(year=2026, month=6, day=9), revision=2))
    await desk.schedule.replan(LATER)
    (summary,) = await desk.held()
    assert summary.state is DeliveryState.WITHHELD


async def test_who_only_read_a_summary_is_told_of_the_change(desk: Desk) -> None:
    await desk.begin(replace(EVENT, start=PartialDate(year=2026, month=4, day=9)))
    await desk.place(server(1, channel(10, weekly=True)))
    await desk.schedule.replan(NOW)
    await desk.sent(DeliveryKind.SUMMARY)
    tuesday = datetime(2026, 4, 7, 15, tzinfo=UTC)
    await desk.save(replace(EVENT, start=PartialDate(year=2026, month=6, day=9), revision=2))
    await desk.schedule.replan(tuesday)
    assert kinds(await desk.held()) == {"change": 1}


async def test_a_new_holiday_moves_the_reminders_that_wait(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    off = Holiday(day=date(2026, 4, 29), name="Congé")
    await desk.save(replace(TIMED, holidays=(off,)))
    assert await desk.schedule.replan(LATER) == 1
    due = {each.owed.due_at.date() for each in await desk.held() if each.owed.lead == DAYS[-1]}
    assert due == {date(2026, 4, 28)}


async def test_an_embargo_holds_all_back_until_the_morning_it_ends(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await desk.save(replace(EVENT, embargo_until=date(2026, 4, 8)))
    await desk.schedule.replan(LATER)
    assert await desk.held() == []
    await desk.schedule.replan(datetime(2026, 4, 8, 4, 30, tzinfo=UTC))
    held = await desk.held()
    assert kinds(held) == {"announcement": 1, "reminder": 4}
    assert held[0].owed.due_at == datetime(2026, 4, 8, 13, tzinfo=UTC)


async def test_an_event_and_what_follows_from_it_are_saved_as_one(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    async with desk.database.write() as session:
        await RecordRepository(session).save(EVENT, actor="essai", now=NOW)
        assert await apply_plan(session, EVENT, NOW) == 5
    assert await desk.held() == []
    async with desk.database.write() as session:
        await RecordRepository(session).save(EVENT, actor="essai", now=NOW)
        assert await apply_plan(session, EVENT, NOW) == 5
        await session.commit()
    await desk.save(replace(EVENT, id="autre"))
    assert await desk.schedule.replan(LATER) == 5


async def test_a_removed_event_leaves_nothing_waiting(desk: Desk) -> None:
    await desk.begin(EVENT)
    await desk.place(server(1, channel(10)))
    await desk.schedule.replan(NOW)
    await ContentService(desk.database).load(pack_of(TIMED, [LETTER]), LATER)
    await desk.schedule.replan(LATER)
    assert kinds(await desk.held()) == {}


async def test_a_preview_shows_every_message_and_to_how_many(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10), channel(11)))
    await desk.subscribe(7)
    found = await desk.schedule.preview(EVENT, NOW)
    assert [(each.kind.value, len(each.channels), each.people) for each in found] == [
        ("announcement", 2, 1), *[("reminder", 2, 1)] * 4
    ]  # fmt: skip
    assert "jeudi 30 avril 2026 à 16\u00a0h, heure de l’Est" in found[0].text
    assert await desk.held() == []
    with pytest.raises(NotFoundError):
        await desk.schedule.preview("absent", NOW)


async def test_who_only_changed_their_wishes_still_reads_by_their_server(desk: Desk) -> None:
    await desk.begin(replace(EVENT, audience=Audience.MEMBERS, region="01"))
    await desk.place(server(1, regions=("01",)))
    await desk.subscribe(7, timedelta(days=2), proof=1)
    await desk.schedule.replan(NOW)
    assert kinds(await desk.held()) == {"reminder": 1}
    await desk.subscribe(7, proof=1)
    await desk.schedule.replan(LATER)
    assert kinds(await desk.held()) == {"reminder": 4}
    assert reasons(await desk.held()) == {Reason.STOPPED}


async def test_a_wish_made_again_elsewhere_is_proven_there(desk: Desk) -> None:
    await desk.begin(replace(EVENT, audience=Audience.MEMBERS))
    await desk.place(server(1))
    await desk.place(server(2))
    await desk.subscribe(7, proof=1)
    await desk.schedule.replan(NOW)
    await desk.subscribe(7, proof=2)
    await desk.schedule.replan(LATER)
    assert {each.owed.place.server for each in await desk.held()} == {2}
    assert kinds(await desk.held()) == {"reminder": 4}


async def test_whoever_asked_elsewhere_for_something_else_reads_by_that_place_too(
    desk: Desk,
) -> None:
    await desk.begin(replace(EVENT, audience=Audience.MEMBERS))
    await desk.place(replace(server(1), audience=Audience.PUBLIC))
    await desk.place(server(2))
    await desk.subscribe(7, proof=1)
    await desk.schedule.replan(NOW)
    assert await desk.held() == []
    await desk.subscribe(7, proof=2, kind=EventKind.MEETING)
    await desk.schedule.replan(NOW)
    assert kinds(await desk.held()) == {"reminder": 4}
    assert {each.owed.place.server for each in await desk.held()} == {2}
    await desk.place(replace(server(2), state=ServerState.WITHDRAWN))
    await desk.schedule.replan(NOW)
    assert kinds(await desk.held()) == {}
    assert reasons(await desk.held()) == {Reason.NOT_ALLOWED}
    await desk.place(server(1))
    await desk.schedule.replan(LATER)
    assert {each.owed.place.server for each in await desk.held()} == {1}
    assert kinds(await desk.held()) == {"reminder": 4}


async def test_a_preview_shows_the_summaries_that_will_tell_of_a_date(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10, weekly=True), channel(11, purposes=MEETINGS)))
    found = await desk.schedule.preview(EVENT, NOW)
    summaries = [each for each in found if each.kind is DeliveryKind.SUMMARY]
    assert [each.at.date() for each in summaries] == [date(2026, 4, 20), date(2026, 4, 27)]
    assert [place.id for each in summaries for place in each.channels] == [10, 10]
    assert "Avis sur la convention" in summaries[0].text
    called_off = replace(EVENT, standing=EventStanding.CANCELLED)
    assert await desk.schedule.preview(called_off, NOW) == ()


async def test_a_preview_tells_what_waits_for_the_end_of_an_embargo(desk: Desk) -> None:
    await desk.begin()
    await desk.place(server(1, channel(10)))
    found = await desk.schedule.preview(replace(EVENT, embargo_until=date(2026, 4, 20)), NOW)
    assert [each.kind.value for each in found] == ["announcement", *["reminder"] * 3]
    assert found[0].at == datetime(2026, 4, 20, 13, tzinfo=UTC)


async def test_dates_are_listed_for_those_who_may_read_them(desk: Desk) -> None:
    await desk.begin(EVENT, replace(EVENT, id="interne", audience=Audience.MEMBERS))
    first = date(2026, 4, 1)
    shown = await desk.schedule.upcoming(first, None, reader=Reader(), now=NOW)
    assert [each.event.id for each in shown] == ["avis"]
    assert [each.lead for each in shown[0].reminders] == [*DAYS, timedelta(hours=3)]
    none = await desk.schedule.upcoming(first, date(2026, 4, 29), reader=Reader(), now=NOW)
    assert none == ()


async def test_a_delay_is_checked_against_the_steps_of_the_network(desk: Desk) -> None:
    await desk.begin()
    check = await desk.schedule.check(date(2026, 4, 1), date(2026, 4, 7))
    assert (check.available, check.short_by) == (4, 1)
    with pytest.raises(InvalidError):
        await desk.schedule.check(date(2026, 4, 7), date(2026, 4, 7))
