"""What leaves, what is taken back and why, what is told of; on both databases."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.content.events import EventStanding
from bot.domain.deliveries import (
    DeliveryKind,
    DeliveryState,
    Outcome,
    Parcel,
    Place,
    PlaceKind,
    Reason,
    Result,
)
from bot.domain.errors import ForbiddenError
from bot.domain.places.places import Channel, Person, Purpose
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.storage.database import Database
from bot.storage.subscriptions import SubscriptionRepository
from tests.deliveries import (
    DAY,
    HOME,
    LEASE,
    NOW,
    SERVER,
    channel,
    keep,
    meeting,
    outbox,
    owe,
    owed,
    reminder,
    server,
    service_on,
)

HOUR = timedelta(hours=1)


async def claim(database: Database, now: datetime = NOW, limit: int = 100) -> list[Parcel]:
    return await service_on(database).claim(now, limit)


async def settle(
    database: Database, parcels: Iterable[Parcel], result: Result, now: datetime = NOW
) -> None:
    outcomes = [Outcome(parcel=parcel, result=result, message_id=7) for parcel in parcels]
    await service_on(database).settle(outcomes, now)


async def reasons(database: Database) -> dict[str, Reason | None]:
    held = await outbox(database)
    return {key: each.reason for key, each in held.items() if each.state is DeliveryState.WITHHELD}


async def test_a_reminder_that_holds_leaves_with_its_reference_and_nonce(
    database: Database,
) -> None:
    await keep(database, server(mention_role=55), meeting())
    await owe(database, reminder())
    [parcel] = await claim(database)
    assert parcel.text.endswith(f"réf. {parcel.reference}")
    assert len(parcel.nonce) <= 25
    assert (parcel.doubt, parcel.dropped, parcel.mention_role) == (None, None, 55)
    assert parcel.event == "rencontre"
    await settle(database, [parcel], Result.SENT)
    [held] = (await outbox(database)).values()
    assert (held.state, held.message_id) == (DeliveryState.SENT, 7)


@pytest.mark.parametrize(
    ("event", "place", "reason"),
    [
        ({"revision": 2}, {}, Reason.MOVED),
        ({"standing": EventStanding.CANCELLED}, {}, Reason.CANCELLED),
        ({"audience": Audience.MEMBERS}, {}, Reason.NOT_ALLOWED),
        (
            {},
            {"channels": (Channel(id=1001, purposes=(Purpose.DEADLINES,)),)},
            Reason.PLACE_CHANGED,
        ),
        ({}, {"present": False}, Reason.PLACE_CHANGED),
    ],
)
async def test_what_no_longer_holds_is_withheld_with_its_reason(
    database: Database, event: dict[str, object], place: dict[str, object], reason: Reason
) -> None:
    await keep(database, server(**place), meeting(**event))
    await owe(database, reminder())
    assert await claim(database) == []
    assert set((await reasons(database)).values()) == {reason}


async def test_what_is_about_nothing_any_more_or_too_late_is_withheld(database: Database) -> None:
    await keep(database, server())
    await owe(database, reminder(), owed("t:passed", expires_at=NOW))
    assert await claim(database) == []
    assert set((await reasons(database)).values()) == {Reason.CANCELLED, Reason.PASSED}


async def test_several_missed_at_one_place_become_one_the_latest(database: Database) -> None:
    await keep(database, server(), meeting())
    leads = [DAY, 3 * DAY, 7 * DAY]
    missed = [reminder(lead, due_at=NOW - lead + HOUR) for lead in leads]
    elsewhere = reminder(3 * DAY, channel(2), due_at=NOW - HOUR)
    await owe(database, *missed, elsewhere)
    # The batch holds only the one that waited longest: the others are seen all the same.
    first = await claim(database, limit=1)
    rest = await claim(database)
    assert {each.delivery.owed.key for each in (*first, *rest)} == {
        missed[0].key,
        elsewhere.key,
    }
    assert set((await reasons(database)).values()) == {Reason.MERGED}


async def test_a_change_speaks_for_the_reminders_beside_it(database: Database) -> None:
    await keep(database, server(), meeting(revision=2))
    change = replace(reminder(revision=2), key="c:rencontre:2:1001", kind=DeliveryKind.CHANGE)
    await owe(database, reminder(revision=2), change)
    assert [each.delivery.owed.key for each in await claim(database)] == [change.key]


async def test_what_another_is_just_sending_covers_what_was_missed_beside(
    database: Database,
) -> None:
    await keep(database, server(), meeting())
    await owe(database, reminder(3 * DAY))
    assert len(await claim(database)) == 1
    await owe(database, reminder(DAY))
    assert await claim(database) == []
    assert list((await reasons(database)).values()) == [Reason.MERGED]


async def test_a_change_is_told_even_beside_a_reminder_that_is_just_leaving(
    database: Database,
) -> None:
    await keep(database, server(), meeting(revision=2))
    await owe(database, reminder(3 * DAY, revision=2))
    assert len(await claim(database)) == 1
    change = replace(reminder(revision=2), key="c:rencontre:2:1001", kind=DeliveryKind.CHANGE)
    await owe(database, change)
    assert [each.delivery.owed.key for each in await claim(database)] == [change.key]


async def test_what_may_have_left_is_looked_for_before_it_is_given_up(database: Database) -> None:
    await keep(database, server(), meeting())
    await owe(database, reminder())
    await settle(database, await claim(database), Result.UNKNOWN)
    await keep(database, meeting(revision=2))
    [parcel] = await claim(database, NOW + LEASE)
    assert (parcel.doubt, parcel.dropped) == (NOW, Reason.MOVED)
    await settle(database, [parcel], Result.ABSENT)
    assert list((await reasons(database)).values()) == [Reason.MOVED]


async def test_an_outcome_nobody_knows_is_tried_again_with_its_doubt(database: Database) -> None:
    await owe(database, owed())
    [parcel] = await claim(database)
    await settle(database, [parcel], Result.UNKNOWN)
    assert await claim(database) == []
    [again] = await claim(database, NOW + timedelta(seconds=2))
    assert (again.doubt, again.nonce) == (NOW, parcel.nonce)


@pytest.mark.parametrize("result", [Result.NOT_SENT, Result.RELEASED])
async def test_what_surely_did_not_leave_is_as_if_never_tried(
    database: Database, result: Result
) -> None:
    await owe(database, owed())
    await settle(database, await claim(database), result)
    [again] = await claim(database, NOW + timedelta(seconds=2))
    assert again.doubt is None


async def test_a_process_that_died_leaves_a_doubt(database: Database) -> None:
    await owe(database, owed())
    await claim(database)
    [again] = await claim(database, NOW + LEASE)
    assert again.doubt == NOW


async def test_what_was_refused_is_not_tried_again_until_a_coordinator_says_so(
    database: Database,
) -> None:
    await keep(database, server(coordinators=(5,)))
    await owe(database, owed())
    service = service_on(database)
    [parcel] = await claim(database)
    await service.settle(
        [Outcome(parcel=parcel, result=Result.REFUSED, reason=Reason.NO_PERMISSION)], NOW
    )
    assert await claim(database, NOW + DAY) == []
    assert await service.waiting() == 1
    coordinator = Person(id=1, server=SERVER, roles=frozenset({5}))
    [failed] = await service.register(coordinator)
    assert failed.reason is Reason.NO_PERMISSION
    for stranger in (Person(id=2), Person(id=2, server=SERVER), replace(coordinator, server=77)):
        with pytest.raises(ForbiddenError):
            await service.resend(stranger, [failed.id], NOW)
    assert await service.resend(coordinator, [failed.id, 12345], NOW) == 1
    [again] = await claim(database, NOW + DAY)
    assert again.doubt is None
    assert await service.resend(coordinator, [failed.id], NOW) == 0


async def test_each_failure_is_told_once_where_someone_can_help(database: Database) -> None:
    home = replace(server(HOME.server), channels=(Channel(id=5, purposes=(Purpose.COORDINATION,)),))
    await keep(database, server(), home, meeting())
    person = Place(kind=PlaceKind.PERSON, id=3)
    await owe(database, reminder(), owed("t:direct", person), owed("t:passed", expires_at=NOW))
    service = service_on(database)
    await settle(database, await claim(database), Result.REFUSED)
    assert await service.report_due(NOW + HOUR) == 2
    assert await service.report_due(NOW + 2 * HOUR) == 0
    told = {each.delivery.owed.place.id: each.text for each in await claim(database, NOW + HOUR)}
    assert told.keys() == {1999, 5}
    assert "Rencontre d’essai" in told[1999]
    assert "le moment était passé" in told[1999]
    assert "messages privés" in told[5]


async def test_two_reports_in_the_same_second_are_two(database: Database) -> None:
    await keep(database, server())
    for key in ("t:1", "t:2"):
        await owe(database, owed(key))
        failing = [each for each in await claim(database) if each.delivery.owed.key == key]
        await settle(database, failing, Result.REFUSED)
        assert await service_on(database).report_due(NOW) == 1
    reports = [key for key in await outbox(database) if key.startswith("p:")]
    assert len(reports) == 2


async def test_a_report_does_not_give_away_what_its_channel_may_not_read(
    database: Database,
) -> None:
    members = Channel(id=1001, purposes=(Purpose.MEETINGS,), audience=Audience.MEMBERS)
    coordination = Channel(id=1999, purposes=(Purpose.COORDINATION,))
    there = server(audience=Audience.MEMBERS, channels=(members, coordination))
    await keep(database, there, meeting(audience=Audience.MEMBERS))
    await owe(database, reminder())
    await settle(database, await claim(database), Result.REFUSED)
    await service_on(database).report_due(NOW)
    [report] = await claim(database)
    assert "<#1001>" in report.text
    assert "Rencontre d’essai" not in report.text


async def test_a_report_that_fails_is_told_elsewhere_or_not_at_all(database: Database) -> None:
    home = replace(server(HOME.server), channels=(Channel(id=5, purposes=(Purpose.COORDINATION,)),))
    await keep(database, server(), home)
    await owe(database, owed())
    for _ in range(3):
        await settle(database, await claim(database, NOW + DAY), Result.REFUSED)
        await service_on(database).report_due(NOW + DAY)
    reports = [each for key, each in (await outbox(database)).items() if key.startswith("p:")]
    assert [each.owed.place.id for each in reports] == [1999, 5]


async def test_a_direct_message_needs_its_wish_and_what_is_not_public_needs_proof(
    database: Database,
) -> None:
    there = server(audience=Audience.MEMBERS)
    await keep(database, there, meeting(audience=Audience.MEMBERS))
    await subscribe(database, 3)
    people = [Place(kind=PlaceKind.PERSON, id=each, server=SERVER) for each in (3, 4)]
    stranger = Place(kind=PlaceKind.PERSON, id=3)
    await owe(database, *(reminder(DAY, each) for each in people), reminder(2 * DAY, stranger))
    [parcel] = await claim(database)
    assert parcel.delivery.owed.place == people[0]
    assert parcel.restricted is not None
    assert parcel.language == "en"
    assert set((await reasons(database)).values()) == {Reason.STOPPED, Reason.NOT_ALLOWED}


async def subscribe(database: Database, person: int) -> None:
    wish = Subscription(person=person, scope=SubscriptionScope.ALL, language="en", since=NOW)
    async with database.write() as session:
        await SubscriptionRepository(session).put(wish)
        await session.commit()


async def test_what_was_settled_is_kept_a_year_and_longer_for_what_is_ahead(
    database: Database,
) -> None:
    ahead = owed("t:ahead", expires_at=NOW + 500 * DAY)
    await owe(database, owed("t:done"), ahead, owed("t:waits", due_at=NOW + 999 * DAY))
    await settle(database, await claim(database), Result.SENT)
    assert await service_on(database).forget(NOW + 364 * DAY) == 0
    assert await service_on(database).forget(NOW + 366 * DAY) == 1
    assert (await outbox(database)).keys() == {"t:ahead", "t:waits"}
