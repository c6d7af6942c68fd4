"""What people ask to be told is theirs alone, and leaves no trace once they want it gone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.audiences import Audience, Reader
from bot.domain.content.events import Event, EventKind
from bot.domain.dates import PartialDate
from bot.domain.deliveries import DeliveryState, Outcome, PlaceKind, Reason, Result
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import handle
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.services.calendar_files import CalendarFileService
from bot.services.deliveries import DeliveryService
from bot.services.events import EventService
from bot.services.privacy import PrivacyService
from bot.services.subscriptions import SubscriptionService
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository
from bot.storage.records import RecordRepository
from tests.keeping import HOME, NATIONAL, NOW, form, found
from tests.records import ZONE

PERSON = 555
MEMBERS = Reader(audience=Audience.MEMBERS, regions=frozenset({"01"}))


@pytest.fixture
async def event(database: Database) -> Event:
    await found(database)
    kept = (await EventService(database, HOME).save(NATIONAL, form(), NOW)).event
    assert kept
    return kept


def wish(scope: SubscriptionScope, subject: str = "", **more: object) -> Subscription:
    return Subscription(person=PERSON, scope=scope, subject=subject, since=NOW, **more)  # type: ignore[arg-type]


async def direct(database: Database, event: Event, state: DeliveryState) -> int:
    """Count the messages to the person about an event that are in this state."""
    async with database.read() as session:
        held = await DeliveryRepository(session).held(event.id)
    people = [each for each in held if each.owed.place.kind is PlaceKind.PERSON]
    assert {each.owed.place.id for each in people} <= {PERSON}
    return sum(each.state is state for each in people)


async def test_a_wish_owes_private_messages_until_it_is_stopped(
    database: Database, event: Event
) -> None:
    service = SubscriptionService(database, ZONE)
    for scope, subject in (
        (SubscriptionScope.EVENT, event.id),
        (SubscriptionScope.KIND, EventKind.COMMENT_DEADLINE.value),
        (SubscriptionScope.ALL, ""),
    ):
        kept = await service.add(wish(scope, subject), Reader())
        assert await direct(database, event, DeliveryState.PENDING) == 3
        assert await service.stop(PERSON, [kept.id], NOW) == 1
        assert await direct(database, event, DeliveryState.PENDING) == 0
        assert await service.stop(PERSON, [kept.id], NOW) == 0


async def test_the_same_wish_again_changes_its_lead_time(database: Database, event: Event) -> None:
    service = SubscriptionService(database, ZONE)
    first = await service.add(wish(SubscriptionScope.EVENT, event.id), Reader())
    lead = timedelta(days=2)
    second = await service.add(wish(SubscriptionScope.EVENT, event.id, lead=lead), Reader())
    assert first.id == second.id
    listed = await service.list(PERSON, Reader(), NOW)
    assert [each.lead for each in listed.subscriptions] == [lead]
    assert listed.title(second) == event.title
    assert await direct(database, event, DeliveryState.PENDING) == 1


async def test_the_short_name_that_is_offered_for_a_long_one_will_do(
    database: Database, event: Event
) -> None:
    offered = handle(event.id)
    assert offered != event.id
    kept = await SubscriptionService(database, ZONE).add(
        wish(SubscriptionScope.EVENT, offered), Reader()
    )
    assert kept.subject == event.id
    assert await direct(database, event, DeliveryState.PENDING) == 3


async def test_what_someone_may_not_read_cannot_be_followed_nor_named(
    database: Database,
) -> None:
    await found(database)
    kept = (
        await EventService(database, HOME).save(NATIONAL, form(audience=Audience.MEMBERS), NOW)
    ).event
    assert kept
    service = SubscriptionService(database, ZONE)
    secret = wish(SubscriptionScope.EVENT, kept.id)
    with pytest.raises(NotFoundError):
        await service.add(secret, Reader())
    followed = await service.add(secret, MEMBERS)
    hidden = await service.list(PERSON, Reader(), NOW)
    assert hidden.title(followed) == ""
    assert (await service.list(PERSON, MEMBERS, NOW)).title(followed) == kept.title
    files = CalendarFileService(database, ZONE)
    assert (await files.coming(Reader(), NOW)).events == ()
    assert (await files.coming(MEMBERS, NOW)).events == (kept,)
    with pytest.raises(NotFoundError):
        await files.one(kept.id, Reader(), NOW)


async def test_a_file_is_not_given_for_want_of_a_day(database: Database, event: Event) -> None:
    undated = replace(event, start=PartialDate(year=2027, month=3), hour=None)
    async with database.write() as session:
        await RecordRepository(session).save(undated, actor="test", now=NOW)
        await session.commit()
    files = CalendarFileService(database, ZONE)
    assert (await files.coming(Reader(), NOW)).events == ()
    assert (await files.one(event.id, Reader(), NOW)).events == ()


async def test_nobody_stops_the_wish_of_another(database: Database, event: Event) -> None:
    service = SubscriptionService(database, ZONE)
    kept = await service.add(wish(SubscriptionScope.EVENT, event.id), Reader())
    assert await service.stop(PERSON + 1, [kept.id], NOW) == 0
    assert (await service.list(PERSON + 1, Reader(), NOW)).subscriptions == ()
    assert len((await service.list(PERSON, Reader(), NOW)).subscriptions) == 1


async def test_one_press_stops_every_wish_that_a_message_came_from(
    database: Database, event: Event
) -> None:
    service = SubscriptionService(database, ZONE)
    await service.add(wish(SubscriptionScope.EVENT, event.id), Reader())
    await service.add(wish(SubscriptionScope.ALL), Reader())
    await service.add(wish(SubscriptionScope.KIND, EventKind.MEETING.value), Reader())
    stopped = await service.stop_hearing_of(PERSON, event.id, NOW)
    assert {each.scope for each in stopped} == {SubscriptionScope.EVENT, SubscriptionScope.ALL}
    left = (await service.list(PERSON, Reader(), NOW)).subscriptions
    assert [each.scope for each in left] == [SubscriptionScope.KIND]


async def test_closed_private_messages_are_told_honestly(database: Database, event: Event) -> None:
    service = SubscriptionService(database, ZONE)
    await service.add(wish(SubscriptionScope.EVENT, event.id), Reader())
    assert not (await service.list(PERSON, Reader(), NOW)).closed
    deliveries = DeliveryService(database, ZONE, timedelta(minutes=1), HOME)
    later = NOW + timedelta(days=13)
    parcels = await deliveries.claim(later, 50)
    mine = [each for each in parcels if each.delivery.owed.place.id == PERSON]
    assert mine
    refused = [
        Outcome(parcel=each, result=Result.REFUSED, reason=Reason.DIRECT_CLOSED) for each in mine
    ]
    await deliveries.settle(refused, later)
    assert (await service.list(PERSON, Reader(), NOW)).closed


async def test_what_is_kept_is_shown_and_erased_but_for_what_others_rely_on(
    database: Database, event: Event
) -> None:
    events, privacy = EventService(database, HOME), PrivacyService(database, ZONE)
    assert (await privacy.kept(PERSON)).nothing
    service = SubscriptionService(database, ZONE)
    await service.add(wish(SubscriptionScope.EVENT, event.id), Reader())
    kept = await privacy.kept(PERSON)
    assert (len(kept.subscriptions), len(kept.coming), kept.changes) == (1, 3, 0)
    await privacy.erase(PERSON)
    assert (await privacy.kept(PERSON)).nothing
    assert await direct(database, event, DeliveryState.WITHHELD) == 0
    assert (await privacy.kept(NATIONAL.id)).changes > 0
    await privacy.erase(NATIONAL.id)
    assert (await privacy.kept(NATIONAL.id)).nothing
    journal = await events.journal(NATIONAL, event.id)
    assert [each.line.actor for each in journal] == ["erased"]
    assert (await events.undo(NATIONAL, journal[0].line.id, NOW)).revision == 2
