"""The outbox: owed once, claimed by one, settled by whoever holds the lease, found fast."""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import text

from bot.domain.deliveries import Delivery, DeliveryState, Reason
from bot.domain.outbox.sending import Settlement
from bot.storage.claims import ClaimRepository
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository
from tests.deliveries import LEASE, NOW, channel, outbox, owe, owed


async def claim(
    database: Database, now: datetime = NOW, *, lease: str = "mine", limit: int = 100
) -> list[Delivery]:
    async with database.write() as session:
        claimed = await ClaimRepository(session).claim(
            now, lease=lease, until=now + LEASE, limit=limit
        )
        await session.commit()
    return claimed


async def settle(database: Database, *settlements: Settlement) -> None:
    async with database.write() as session:
        await ClaimRepository(session).settle(settlements)
        await session.commit()


def as_sent(delivery: Delivery) -> Settlement:
    return Settlement(
        delivery=delivery,
        state=DeliveryState.SENT,
        available_at=NOW,
        attempted_at=NOW,
        settled_at=NOW,
        message_id=5,
    )


async def test_thousands_are_owed_at_once_and_each_key_once(database: Database) -> None:
    entries = [owed(f"t:{number}", channel(number)) for number in range(3000)]
    assert await owe(database, *entries) == 3000
    assert await owe(database, *entries, owed("t:new")) == 1
    assert await owe(database, owed("t:same"), owed("t:same")) == 1


async def test_what_is_due_is_claimed_the_longest_waiting_first(database: Database) -> None:
    minute = timedelta(minutes=1)
    dues = {"t:late": NOW - minute, "t:later": NOW - 2 * minute, "t:ahead": NOW + minute}
    for key, due in dues.items():
        await owe(database, owed(key, due_at=due), now=due)
    assert [each.owed.key for each in await claim(database, limit=1)] == ["t:later"]
    assert [each.owed.key for each in await claim(database)] == ["t:late"]
    assert await claim(database) == []


async def test_two_claimers_never_share(database: Database, database_url: str) -> None:
    other = Database(database_url)
    await owe(database, *(owed(f"t:{number}") for number in range(60)))
    claims = [claim(one, lease=f"l{n}", limit=7) for n, one in enumerate([database, other] * 6)]
    claimed = [each.id for some in await asyncio.gather(*claims) for each in some]
    await other.dispose()
    assert len(claimed) == len(set(claimed)) == 60


async def test_an_expired_lease_is_claimed_again_and_its_settle_is_ignored(
    database: Database,
) -> None:
    await owe(database, owed())
    [first] = await claim(database, lease="first")
    assert await claim(database, NOW + LEASE / 2, lease="second") == []
    [second] = await claim(database, NOW + LEASE, lease="second")
    assert second.attempts == 2
    await settle(database, as_sent(first))
    assert (await outbox(database))["t:1"].state is DeliveryState.LEASED
    await settle(database, as_sent(second))
    held = (await outbox(database))["t:1"]
    assert (held.state, held.message_id, held.lease) == (DeliveryState.SENT, 5, None)


async def test_a_lease_is_claimed_again_after_the_clock_was_set_back(database: Database) -> None:
    await owe(database, owed(due_at=NOW - timedelta(days=1)))
    await claim(database)
    assert len(await claim(database, NOW - timedelta(hours=1), lease="other")) == 1


async def test_a_renewed_lease_is_not_claimed_and_a_lost_one_is_not_renewed(
    database: Database,
) -> None:
    await owe(database, owed("t:1"), owed("t:2"))
    first, second = await claim(database)
    await settle(database, as_sent(second))
    async with database.write() as session:
        held = await ClaimRepository(session).renew(["mine", "else"], NOW + 2 * LEASE)
        await session.commit()
    assert held == {first.id}
    assert await claim(database, NOW + LEASE) == []


async def test_what_has_left_is_not_withheld(database: Database) -> None:
    await owe(database, owed("t:waits"), owed("t:tried", due_at=NOW - LEASE))
    [tried] = await claim(database, limit=1)
    async with database.write() as session:
        repository = ClaimRepository(session)
        await repository.depart([tried.id], NOW)
        await session.commit()
    await claim(database, NOW + LEASE, limit=0)
    async with database.write() as session:
        ids = [each.id for each in (await outbox(database)).values()]
        assert await DeliveryRepository(session).withhold(ids, Reason.MOVED, NOW) == 1
        await session.commit()
    held = await outbox(database)
    assert held["t:waits"].reason is Reason.MOVED
    assert held["t:tried"].state is DeliveryState.PENDING


async def test_what_was_withheld_for_its_place_is_owed_again_with_its_new_time(
    database: Database,
) -> None:
    await owe(database, owed("t:place"), owed("t:moved"))
    held = await outbox(database)
    async with database.write() as session:
        repository = DeliveryRepository(session)
        await repository.withhold([held["t:place"].id], Reason.PLACE_CHANGED, NOW)
        await repository.withhold([held["t:moved"].id], Reason.MOVED, NOW)
        await session.commit()
    later = NOW + timedelta(days=1)
    assert await owe(database, owed("t:place", due_at=later), owed("t:moved", due_at=later)) == 1
    held = await outbox(database)
    assert held["t:place"].state is DeliveryState.PENDING
    assert held["t:place"].available_at == held["t:place"].owed.due_at == later
    assert held["t:moved"].state is DeliveryState.WITHHELD


async def test_the_next_moment_is_that_of_what_waits_or_of_a_lease_left_behind(
    database: Database,
) -> None:
    async def next_at() -> datetime | None:
        async with database.read() as session:
            return await ClaimRepository(session).next_at()

    assert await next_at() is None
    await owe(database, owed(), owed("t:ahead", due_at=NOW + timedelta(days=1)))
    assert await next_at() == NOW
    await claim(database)
    assert await next_at() == NOW + LEASE


async def test_what_waits_for_later_does_not_slow_a_claim(database: Database) -> None:
    await owe(database, owed())
    async with database.write() as session:
        await session.execute(text(_MANY[session.get_bind().dialect.name]), {"at": _LATER})
        await session.commit()
    async with database.write() as session:
        await session.execute(text("ANALYZE"))
        await session.commit()
    plans = await _plans(database)
    assert not any("Seq Scan on deliveries" in each or "SCAN deliveries" in each for each in plans)
    assert any("ix_deliveries_state_available_at" in each for each in plans)


_LATER = (NOW + timedelta(days=30)).replace(tzinfo=None)
_COLUMNS = (
    "INSERT INTO deliveries (key, kind, subject, revision, place_kind, place_id, due_at, "
    "available_at, state, attempts) SELECT 'm:' || n, 'reminder', 'e', 1, 'channel', n, "
)
_MANY = {
    "sqlite": f"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 20000) "
    f"{_COLUMNS} :at, :at, 'pending', 0 FROM s",
    "postgresql": f"{_COLUMNS} CAST(:at AS timestamp), CAST(:at AS timestamp), 'pending', 0 "
    "FROM generate_series(1, 20000) AS n",
}


async def _plans(database: Database) -> list[str]:
    """Return how the database goes about what a tick asks of it."""
    explained: list[str] = []
    async with database.write() as session:
        prefix = (
            "EXPLAIN QUERY PLAN " if session.get_bind().dialect.name == "sqlite" else "EXPLAIN "
        )
        connection = await session.connection()

        def explain(sync: object, _cursor: object, statement: str, parameters: object, *_: object):
            asked.append((statement, parameters))
            return statement, parameters

        asked: list[tuple[str, object]] = []
        from sqlalchemy import event

        event.listen(connection.sync_connection, "before_cursor_execute", explain, retval=True)
        repository = ClaimRepository(session)
        await repository.claim(NOW, lease="l", until=NOW + LEASE, limit=100)
        await repository.next_at()
        event.remove(connection.sync_connection, "before_cursor_execute", explain)
        for statement, parameters in asked:
            rows = await connection.exec_driver_sql(prefix + statement, parameters)
            explained += [str(row) for row in rows]
    return explained
