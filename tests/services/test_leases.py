"""One process holds a lease; another takes over when it is gone; those who send are counted."""

from datetime import timedelta

from bot.services.leases import GATEWAY, LeaseService
from bot.storage.database import Database
from tests.deliveries import LEASE, NOW

SECOND = timedelta(seconds=1)


def process(database: Database, name: str) -> LeaseService:
    return LeaseService(database, name, LEASE)


async def test_one_process_holds_a_lease_until_it_is_silent_for_its_length(
    database: Database,
) -> None:
    first, second = process(database, "first"), process(database, "second")
    assert await first.hold(GATEWAY, NOW)
    assert not await second.hold(GATEWAY, NOW + LEASE - SECOND)
    assert await first.hold(GATEWAY, NOW + LEASE - SECOND)
    assert not await second.hold(GATEWAY, NOW + LEASE)
    assert await second.hold(GATEWAY, NOW + 2 * LEASE - SECOND)
    assert not await first.hold(GATEWAY, NOW + 2 * LEASE)


async def test_a_lease_given_back_or_left_in_the_future_is_free(database: Database) -> None:
    first, second = process(database, "first"), process(database, "second")
    await first.hold(GATEWAY, NOW)
    await second.give_back(GATEWAY, NOW)
    assert await first.is_held(GATEWAY, NOW)
    await first.give_back(GATEWAY, NOW)
    assert not await first.is_held(GATEWAY, NOW)
    assert await second.hold(GATEWAY, NOW)
    assert await first.hold(GATEWAY, NOW - timedelta(hours=1))


async def test_those_who_send_are_counted_while_they_live(database: Database) -> None:
    first, second = process(database, "first"), process(database, "second")
    assert await first.senders(NOW) == 1
    assert await second.senders(NOW) == 2
    await second.stop_sending(NOW + SECOND)
    assert await first.senders(NOW + SECOND) == 1
    assert await second.senders(NOW + SECOND + LEASE) == 1


async def test_the_last_sign_of_life_is_known(database: Database) -> None:
    first, second = process(database, "first"), process(database, "second")
    assert await first.last_tick() is None
    await first.tick(NOW)
    await first.tick(NOW + SECOND)
    assert await second.last_tick() == NOW + SECOND
