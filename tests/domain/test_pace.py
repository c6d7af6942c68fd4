"""Nobody asks more than so often in any minute, a wait told is enough, the idle are forgotten."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.pace import Pace
from bot.domain.places.lately_seen import Glances, LatelySeen
from bot.domain.places.places import Sight

START = datetime(2026, 4, 1, 16, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
asked = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 3)), max_size=60)


@given(st.integers(1, 4), asked)
def test_no_minute_holds_more_questions_than_allowed_and_only_the_eager_wait(
    per_minute: int, questions: list[tuple[int, int]]
) -> None:
    pace, now = Pace(per_minute), START
    taken: dict[int, list[datetime]] = defaultdict(list)
    for later, person in questions:
        now += timedelta(seconds=later)
        wait = pace.allow(person, now)
        recent = [instant for instant in taken[person] if instant > now - MINUTE]
        if wait is None:
            assert len(recent) < per_minute
            taken[person].append(now)
        else:
            assert len(recent) == per_minute
            assert timedelta() < wait == recent[0] + MINUTE - now


def test_a_wait_that_is_kept_is_enough() -> None:
    pace = Pace(1)
    assert pace.allow(1, START) is None
    wait = pace.allow(1, START + timedelta(seconds=20))
    assert wait == timedelta(seconds=40)
    assert pace.allow(1, START + MINUTE) is None


def test_people_idle_for_a_minute_are_forgotten() -> None:
    pace = Pace(10)
    for person in range(500):
        pace.allow(person, START)
    pace.allow(7, START + timedelta(seconds=30))
    assert len(pace) == 500
    pace.allow(500, START + MINUTE)
    assert len(pace) == 2


def test_the_last_servers_of_the_last_people_are_remembered() -> None:
    seen = LatelySeen(most_people=2)
    for server in (1, 2, 3, 4, 5, 6, 5):
        seen.note(10, server)
    assert seen.servers(10) == (5, 6, 4, 3, 2)
    seen.note(11, 1)
    seen.note(10, 2)
    seen.note(12, 1)
    assert (seen.servers(10)[0], seen.servers(11), seen.servers(12)) == (2, (), (1,))


def test_what_someone_saw_is_kept_for_a_few_seconds_and_a_few_people() -> None:
    glances, sight = Glances(most_people=2), Sight(server=1, channels=frozenset({2}))
    for person in (10, 11):
        glances.note(person, [sight], START)
    assert glances.sights(10, START + timedelta(seconds=4)) == (sight,)
    assert glances.sights(10, START + timedelta(seconds=5)) is None
    glances.note(10, [], START + timedelta(seconds=5))
    glances.note(12, [sight], START)
    found = [glances.sights(person, START + timedelta(seconds=5)) for person in (10, 11, 12)]
    assert found == [(), None, None]
    assert glances.sights(11, START) is None
    assert glances.sights(12, START) == (sight,)
