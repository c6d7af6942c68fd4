"""When addresses are looked at, and what the coordination hears: each trouble once, and its end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.content.feeds import FeedItem, FeedState, FetchedItem, Trouble
from bot.domain.feeds.schedule import Habit, after_failure, after_look, habit_of, newest, told
from bot.domain.fetching import FetchProblem, Page, Refusal, Unchanged, Validators

NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
STATE = FeedState(feed="essai", url="https://essai.example/fil", next_at=NOW)
DAY = timedelta(days=1)
DAILY = Habit(usual=DAY, longest=3 * DAY, latest=NOW)
FAILED = Refusal(problem=FetchProblem.SERVER_ERROR)


def held(*ages: int) -> list[FeedItem]:
    return [
        FeedItem(
            id=age,
            feed="essai",
            item=FetchedItem(title=str(age), published=NOW - age * DAY),
            first_seen=NOW,
            last_seen=NOW,
        )
        for age in ages
    ]


def test_an_address_is_looked_at_as_often_as_it_has_news() -> None:
    page = Page(url=STATE.url, body=b"", validators=Validators(etag="a"))
    assert after_look(STATE, page, None, NOW).next_at == NOW + timedelta(hours=1)
    assert after_look(STATE, page, DAILY, NOW).next_at == NOW + timedelta(hours=3)
    hasty = replace(DAILY, usual=timedelta(minutes=1))
    assert after_look(STATE, page, hasty, NOW).next_at == NOW + timedelta(minutes=15)
    seen = after_look(STATE, page, DAILY, NOW)
    assert (seen.validators.etag, seen.good_at, seen.started) == ("a", NOW, True)
    assert after_look(seen, Unchanged(), DAILY, NOW + DAY).validators.etag == "a"


@given(st.integers(1, 60), st.integers(0, 10**7))
def test_the_wait_grows_is_bounded_and_never_shorter_than_asked(
    failures: int, seconds: int
) -> None:
    asked = timedelta(seconds=seconds)
    before = replace(STATE, failures=failures - 1)
    wait = after_failure(before, replace(FAILED, retry_after=asked), NOW).next_at - NOW
    assert wait >= min(asked, 7 * DAY)
    assert timedelta(minutes=10) <= wait <= max(DAY, min(asked, 7 * DAY))


def test_one_failure_is_a_hiccup_three_are_told_once_and_so_is_the_end() -> None:
    state, notices = STATE, []
    for number in range(6):
        state = after_failure(state, FAILED, NOW + number * DAY)
        state, notice = told(state, None, NOW)
        notices.append(notice and notice.trouble)
    assert notices == [None, None, Trouble.FAILING, None, None, None]
    assert state.failing_since == NOW
    state, notice = told(after_look(state, Unchanged(), None, NOW), None, NOW)
    assert notice is not None
    assert (notice.trouble, notice.over) == (None, Trouble.FAILING)
    assert told(after_look(state, Unchanged(), None, NOW), None, NOW)[1] is None


def test_an_address_that_is_gone_is_told_at_once_and_seldom_looked_at() -> None:
    state = after_failure(STATE, Refusal(problem=FetchProblem.GONE), NOW)
    assert state.next_at == NOW + DAY
    state, notice = told(state, None, NOW)
    assert notice is not None
    assert notice.trouble is Trouble.GONE


def test_what_keeps_failing_is_looked_for_where_it_was_given_and_asked_for_whole() -> None:
    state = replace(STATE, address="https://la.example/fil", validators=Validators(etag="a"))
    for number in range(3):
        assert state.watched == "https://la.example/fil"
        state = after_failure(state, FAILED, NOW + number * DAY)
        assert state.validators == Validators()
    assert state.watched == STATE.url


def test_a_move_is_saved_and_told() -> None:
    state = after_look(STATE, Unchanged(moved_to="https://la.example/fil"), None, NOW)
    assert state.watched == "https://la.example/fil"
    _, notice = told(state, None, NOW, moved_to="https://la.example/fil")
    assert notice is not None
    assert notice.moved_to == "https://la.example/fil"


def test_a_silence_longer_than_its_habit_is_told_once_and_so_is_its_end() -> None:
    well = after_look(STATE, Unchanged(), DAILY, NOW)
    assert told(well, DAILY, NOW + 7 * DAY)[1] is None
    silent, notice = told(well, DAILY, NOW + 8 * DAY)
    assert notice is not None
    assert notice.trouble is Trouble.SILENT
    assert told(silent, DAILY, NOW + 9 * DAY)[1] is None
    hiccup = after_failure(silent, FAILED, NOW + 9 * DAY)
    assert told(hiccup, DAILY, NOW + 9 * DAY)[1] is None
    back = after_look(silent, Unchanged(), DAILY, NOW + 9 * DAY, news=True)
    _, notice = told(back, DAILY, NOW + 9 * DAY)
    assert notice is not None
    assert notice.over is Trouble.SILENT


def test_a_habit_needs_several_items_and_ignores_dates_ahead() -> None:
    assert habit_of(held(1, 2, 3)) is None
    habit = habit_of(held(1, 2, 3, 10))
    assert habit == Habit(usual=DAY, longest=7 * DAY, latest=NOW - DAY)
    ahead = habit_of(held(-400, 1, 2, 3))
    assert ahead is not None
    assert ahead.latest == NOW


def test_the_latest_are_by_date_or_as_the_publisher_puts_them() -> None:
    items = [each.item for each in held(3, 1, 2, 4)]
    assert [each.title for each in newest(items, 3)] == ["1", "2", "3"]
    undated = [replace(each, published=None) for each in items]
    assert [each.title for each in newest(undated, 2)] == ["3", "1"]
