"""A calendar file says the same to another program as the calendar does here."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event as ReadEvent

from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from bot.domain.schedule.moments import instant
from bot.formats.calendar.icalendar import calendar_file
from bot.formats.catalogues.catalogue import catalogue_for

NOW = datetime(2026, 11, 4, 15, tzinfo=UTC)
FRENCH = catalogue_for("fr")
SOURCES = {
    "avis": Source(id="avis", kind=SourceKind.OTHER, title="Avis", url="https://quebec.ca/a?b=1")
}
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
hours = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
titles = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=80)


@st.composite
def events(draw: st.DrawFn) -> Event:
    day = draw(days)
    last = draw(st.none() | st.integers(0, 9).map(lambda count: day + timedelta(days=count)))
    return Event(
        id=f"{day}-essai",
        kind=draw(st.sampled_from(EventKind)),
        title=draw(titles),
        start=PartialDate.of(day),
        end=PartialDate.of(last) if last else None,
        hour=draw(hours),
        zone=draw(st.sampled_from(["America/Toronto", "America/Halifax"])),
        standing=draw(st.sampled_from(EventStanding)),
        revision=draw(st.integers(1, 99)),
        summary=draw(st.just("") | titles),
        citations=(Citation(source="avis"),),
    )


def read(*written: Event) -> list[ReadEvent]:
    """Read a file back with a parser that shares nothing with the writer."""
    text = calendar_file(written, SOURCES, NOW, FRENCH).decode()
    return IcsCalendarStream.calendar_from_ics(text).events


@given(events())
@settings(max_examples=150, deadline=None)
def test_another_program_reads_the_same_moments(event: Event) -> None:
    (found,) = read(event)
    day = event.start.exact
    assert day is not None
    if event.hour is None:
        last = event.end.exact if event.end else day
        assert last is not None
        assert (found.dtstart, found.dtend) == (day, last + timedelta(days=1))
    else:
        assert isinstance(found.dtstart, datetime)
        assert found.dtstart.astimezone(UTC) == instant(day, event.hour, event.zone)
    assert (found.uid, found.sequence) == (f"{event.id}@relais", event.revision)
    assert found.summary is not None
    assert found.summary.endswith(event.title)
    assert (found.status == "CANCELLED") is (event.standing is EventStanding.CANCELLED)
    assert str(found.url) == "https://quebec.ca/a?b=1"


def test_an_event_that_moved_keeps_its_identity_and_counts_up() -> None:
    def moved(day: int, revision: int) -> Event:
        return Event(
            id="rencontre",
            kind=EventKind.MEETING,
            title="Rencontre",
            start=PartialDate(year=2026, month=11, day=day),
            revision=revision,
            citations=(),
        )

    (before,), (after,) = read(moved(24, 1)), read(moved(25, 2))
    assert before.uid == after.uid
    assert (before.sequence, after.sequence) == (1, 2)


def test_an_event_whose_day_is_not_known_is_left_out() -> None:
    vague = Event(
        id="automne",
        kind=EventKind.OTHER,
        title="À l’automne",
        start=PartialDate(year=2026, month=11),
        citations=(),
    )
    assert read(vague) == []
