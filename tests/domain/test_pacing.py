"""However requests come, and however late the machine is, no second sees more than its limit."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outbox.pacing import Pacer

delays = st.lists(st.sampled_from([0.0, 0.0, 0.0, 0.001, 0.03, 0.2, 1.5]), max_size=300)


def departures(pacer: Pacer, delays: list[float], start: float = 0.0) -> list[float]:
    """Send one request after another; each is held up by its delay once it is let through."""
    now, left = start, []
    for delay in delays:
        now += pacer.wait(now) + delay
        pacer.leave(now)
        left.append(now)
    return left


@given(limit=st.integers(1, 60), delays=delays, start=st.floats(0, 1e6))
def test_no_window_of_a_second_holds_more_than_the_limit(
    limit: int, delays: list[float], start: float
) -> None:
    left = departures(Pacer(limit), delays, start)
    for first in range(len(left) - limit):
        assert left[first + limit] - left[first] >= 1


@given(limit=st.integers(2, 60))
def test_without_delays_requests_leave_evenly_and_at_full_speed(limit: int) -> None:
    left = departures(Pacer(limit), [0.0] * (5 * limit))
    gaps = [later - earlier for earlier, later in pairwise(left)]
    assert max(gaps) - min(gaps) < 1e-5
    assert left[-1] <= (5 * limit - 1) / limit + 1e-2


def test_small_delays_are_made_up_for_and_idle_time_is_not() -> None:
    assert departures(Pacer(47), [0.0, 0.01] * 235)[-1] < 1.01 * 469 / 47
    pacer = Pacer(47)
    departures(pacer, [0.0])
    after_an_hour = departures(pacer, [0.0] * 10, 3600.0)
    assert after_an_hour[-1] - after_an_hour[0] > 9 / 47 - 1e-6


def test_a_smaller_share_holds_from_the_next_request_on() -> None:
    pacer = Pacer(40)
    now = departures(pacer, [0.0] * 80)[-1]
    pacer.share(20)
    shared = departures(pacer, [0.0] * 60, now)
    assert all(shared[n + 20] - shared[n] >= 1 for n in range(40))
