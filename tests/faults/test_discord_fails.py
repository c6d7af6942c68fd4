"""Discord fails, or the way there: what may have arrived is not sent twice, the rest is sent."""

import pytest

from tests.faults.outbox import AFTER_NONCES, Outbox
from tests.loopback.faults import (
    Fault,
    Harm,
    history_fails,
    missing_permissions,
)
from tests.loopback.waiting import until

MESSAGES = r"/channels/\d+/messages"
BEFORE_AND_AFTER = pytest.mark.parametrize("after", [False, True], ids=["before", "after"])


@pytest.mark.parametrize("harm", [Harm.RATE_LIMIT, Harm.RATE_LIMIT_GLOBAL])
async def test_who_is_told_to_wait_waits_and_sends(outbox: Outbox, harm: Harm) -> None:
    outbox.discord.faults.add(Fault(harm=harm, seconds=0.05))
    await outbox.owes(*outbox.channels(5))
    await outbox.sends_until_quiet()
    assert outbox.arrived == (5, 0)
    assert outbox.discord.counts["received_429"] == 1
    assert await outbox.states() == {"sent": 5}


@BEFORE_AND_AFTER
@pytest.mark.parametrize("status", [500, 502, 503])
async def test_an_error_of_the_server_neither_loses_nor_doubles(
    outbox: Outbox, status: int, after: bool
) -> None:
    outbox.discord.faults.add(Fault(harm=Harm.REFUSED, status=status, after=after))
    await outbox.owes()
    await outbox.sends_until_quiet()
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}


@BEFORE_AND_AFTER
async def test_an_aborted_connection_neither_loses_nor_doubles(outbox: Outbox, after: bool) -> None:
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, after=after))
    await outbox.owes(*outbox.channels(5))
    await outbox.sends_until_quiet()
    assert outbox.arrived == (5, 0)
    assert await outbox.states() == {"sent": 5}


@BEFORE_AND_AFTER
async def test_what_may_have_arrived_is_looked_for_once_discord_forgot_its_nonce(
    outbox: Outbox, after: bool
) -> None:
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, after=after))
    await outbox.owes()
    await outbox.process.cog.send_due()
    outbox.clock.advance(AFTER_NONCES)
    await outbox.sends_until_quiet()
    assert outbox.discord.record.of("GET", MESSAGES)
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}


@BEFORE_AND_AFTER
async def test_a_request_that_hangs_for_minutes_is_given_up_and_not_doubled(
    hasty_outbox: Outbox, after: bool
) -> None:
    outbox = hasty_outbox
    outbox.discord.faults.add(Fault(harm=Harm.HANGS, seconds=300, after=after))
    await outbox.owes()
    await outbox.sends_until_quiet()
    outbox.discord.pipeline.ended.set()  # what hung is carried out after all
    await until(lambda: outbox.discord.record.of("POST", MESSAGES)[0].status)
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}


async def test_a_deleted_channel_is_told_once_and_not_tried_again(outbox: Outbox) -> None:
    gone, there = outbox.channels(2)
    outbox.discord.world.remove_channel(gone.id)
    await outbox.owes(gone, there)
    await outbox.sends_until_quiet()
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1, "failed: channel_gone": 1}
    assert len(outbox.discord.record.of("POST", f"/channels/{gone.id}/messages")) == 1
    outbox.discord.faults.clear()
    assert await outbox.tells_of_failures() == 1


async def test_a_permission_taken_away_is_told_once_and_not_tried_again(outbox: Outbox) -> None:
    outbox.discord.faults.add(missing_permissions())
    await outbox.owes()
    await outbox.sends_until_quiet()
    assert outbox.arrived == (0, 0)
    assert await outbox.states() == {"failed: no_permission": 1}
    assert len(outbox.discord.record.of("POST", MESSAGES)) == 1
    outbox.discord.faults.clear()
    assert await outbox.tells_of_failures() == 1


async def test_closed_direct_messages_are_told_once_and_not_tried_again(outbox: Outbox) -> None:
    outbox.scene.person.closed = True
    await outbox.owes(outbox.person)
    await outbox.sends_until_quiet()
    assert outbox.arrived == (0, 0)
    assert await outbox.states() == {"failed: direct_closed": 1}
    assert len(outbox.discord.record.of("POST", MESSAGES)) == 1
    outbox.discord.faults.clear()
    assert await outbox.tells_of_failures() == 1


async def test_where_the_look_up_fails_for_good_a_person_is_told_and_decides(
    outbox: Outbox,
) -> None:
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, after=True), history_fails())
    await outbox.owes()
    await outbox.process.cog.send_due()
    outbox.clock.advance(AFTER_NONCES)
    await outbox.sends_until_quiet()
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"unsure: unknown": 1}
    outbox.discord.faults.clear()
    assert await outbox.tells_of_failures() == 1


async def test_where_the_look_up_fails_for_a_while_it_is_done_again(outbox: Outbox) -> None:
    fails = history_fails()
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, after=True), fails)
    await outbox.owes()
    await outbox.process.cog.send_due()
    outbox.clock.advance(AFTER_NONCES)
    await outbox.process.cog.send_due()
    outbox.discord.faults.clear([fails])
    await outbox.sends_until_quiet()
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}


async def test_a_look_up_that_is_only_put_off_is_never_left_to_a_person(outbox: Outbox) -> None:
    put_off = Fault(harm=Harm.RATE_LIMIT_GLOBAL, method="GET", path=MESSAGES, times=60, seconds=0)
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, after=True), put_off)
    await outbox.owes()
    await outbox.process.cog.send_due()
    outbox.clock.advance(AFTER_NONCES)
    await outbox.sends_until_quiet()
    assert outbox.discord.counts["received_429"] == 60
    assert outbox.arrived == (1, 0)
    assert await outbox.states() == {"sent": 1}
