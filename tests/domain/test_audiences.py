"""Nobody reads above their audience, outside their region, or before an embargo ends."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience, Reader, Scope, may_read

audiences = st.sampled_from(Audience)
regions = st.none() | st.sampled_from(["01", "06"])
days = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1))


@given(audiences, audiences, regions, regions, days)
def test_a_reader_reads_up_to_their_audience_and_only_their_region(
    mine: Audience, its: Audience, my_region: str | None, its_region: str | None, today: date
) -> None:
    readable = may_read(
        Reader(audience=mine, regions=frozenset(filter(None, [my_region]))),
        Scope(audience=its, region=its_region),
        today,
    )
    assert readable == (its <= mine and its_region in (None, my_region))


@given(days)
def test_an_embargo_ends_on_its_day(until: date) -> None:
    scope = Scope(embargo_until=until)
    assert not may_read(Reader(), scope, until - timedelta(days=1))
    assert may_read(Reader(), scope, until)
