"""What follows from an attempt, and how long one waits for the next."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deliveries import (
    Delivery,
    DeliveryState,
    Outcome,
    Parcel,
    PlaceKind,
    Reason,
    Result,
    nonce_of,
    reference_of,
)
from bot.domain.outbox.sending import (
    LATE_AFTER,
    NONCE_WINDOW,
    after_failed_look,
    is_late,
    nonce_holds,
    retry_at,
    settlement,
)
from tests.deliveries import NOW, channel, owed

SECOND = timedelta(seconds=1)
HELD = Delivery(
    id=1, owed=owed(), attempts=1, available_at=NOW, attempted_at=NOW, lease="l", leased_until=NOW
)


def outcome(result: Result, **more: object) -> Outcome:
    parcel = Parcel(
        delivery=HELD, text="", nonce="", reference="", doubt=None, dropped=Reason.MOVED
    )
    return Outcome(parcel=parcel, result=result, **more)


@pytest.mark.parametrize(
    ("result", "state", "reason"),
    [
        (Result.SENT, DeliveryState.SENT, None),
        (Result.FOUND, DeliveryState.SENT, None),
        (Result.REFUSED, DeliveryState.FAILED, Reason.REFUSED),
        (Result.UNSURE, DeliveryState.UNSURE, Reason.UNKNOWN),
        (Result.ABSENT, DeliveryState.WITHHELD, Reason.MOVED),
        (Result.NOT_SENT, DeliveryState.PENDING, None),
        (Result.RELEASED, DeliveryState.PENDING, None),
        (Result.UNKNOWN, DeliveryState.PENDING, None),
    ],
)
def test_every_outcome_leads_to_one_state(
    result: Result, state: DeliveryState, reason: Reason | None
) -> None:
    kept = settlement(outcome(result), NOW)
    assert (kept.state, kept.reason) == (state, reason)
    assert (kept.settled_at is None) == (state is DeliveryState.PENDING)


def test_only_an_unknown_outcome_leaves_a_doubt() -> None:
    assert settlement(outcome(Result.UNKNOWN), NOW).attempted_at == NOW
    assert settlement(outcome(Result.NOT_SENT), NOW).attempted_at is None
    assert settlement(outcome(Result.RELEASED), NOW).available_at == NOW


@given(attempts=st.integers(0, 10_000))
def test_waits_grow_up_to_a_quarter_of_an_hour_and_never_end(attempts: int) -> None:
    wait, longer = (retry_at(each, NOW) - NOW for each in (attempts, attempts + 1))
    assert 2 * SECOND <= wait <= longer <= timedelta(minutes=15)


@given(ago=st.timedeltas(timedelta(minutes=-2), timedelta(minutes=2)), seconds=st.floats(0, 120))
def test_the_nonce_is_trusted_for_its_window_by_both_clocks(ago: timedelta, seconds: float) -> None:
    surely = abs(ago) <= NONCE_WINDOW and timedelta(seconds=seconds) <= NONCE_WINDOW
    assert nonce_holds(NOW - ago, seconds, NOW) == surely
    assert not nonce_holds(NOW, None, NOW)
    assert not nonce_holds(None, seconds, NOW)


def test_late_is_said_only_when_it_is() -> None:
    assert not is_late(owed(), NOW + LATE_AFTER)
    assert is_late(owed(), NOW + LATE_AFTER + SECOND)


def test_a_look_up_that_keeps_failing_is_left_to_a_person() -> None:
    assert after_failed_look(1) is Result.UNKNOWN
    assert after_failed_look(8) is Result.UNSURE


@given(keys=st.lists(st.text(max_size=200), min_size=2, max_size=2, unique=True))
def test_nonces_differ_by_key_and_place_and_fit(keys: list[str]) -> None:
    nonces = {nonce_of(owed(key, place)) for key in keys for place in (channel(1), channel(2))}
    assert len(nonces) == 4
    assert all(len(nonce) == 25 for nonce in nonces)
    assert len(reference_of(keys[0])) == 8
    person = channel(1).__class__(kind=PlaceKind.PERSON, id=channel(1).id)
    assert nonce_of(owed(keys[0], person)) not in nonces
