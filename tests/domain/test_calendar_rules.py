"""What an event must respect before it is kept, and who keeps which."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.calendar.changes import EventChange
from bot.domain.calendar.desk import Desk, new_id, notice
from bot.domain.calendar.forms import Doubt, Fault
from bot.domain.calendar.rules import (
    Remit,
    as_changed,
    as_restored,
    doubts,
    faults,
    is_double,
    received_fault,
)
from bot.domain.calendar.steps import step_events
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.sources import Standing
from bot.domain.dates import PartialDate
from bot.domain.journal import Change
from bot.domain.schedule.consultation import check_consultation
from tests.domain.planning_world import event_on
from tests.domain.test_reminders import STEPS
from tests.records import LETTER, NETWORK

# 10:00 in Québec.
NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
TODAY = date(2026, 4, 1)
EVENT = replace(event_on(date(2026, 4, 30), time(16)), title="Avis sur la convention")
REGIONAL = Remit(regions=frozenset({"01"}), audience=Audience.MEMBERS)
NATIONAL = Remit(national=True, audience=Audience.DELEGATES)


def found(event: Event, held: Event | None = None, remit: Remit = NATIONAL) -> set[str]:
    """Return the faults of an event."""
    return {each.fault.value for each in faults(event, held, remit, NOW)}


def test_a_date_that_has_come_is_past() -> None:
    here_and_now = event_on(TODAY, time(10))
    assert found(here_and_now) == {Fault.PAST}
    assert found(replace(here_and_now, hour=time(10, 1))) == set()
    assert found(event_on(TODAY, None)) == set()
    # Its title can still be corrected.
    assert found(replace(here_and_now, title="Autre"), here_and_now) == set()


def test_an_event_may_end_on_the_day_it_begins_but_not_before() -> None:
    day = date(2026, 4, 30)
    assembly = replace(event_on(day, None), kind=EventKind.ASSEMBLY)
    assert found(replace(assembly, end=PartialDate.of(day))) == set()
    before = PartialDate.of(day - timedelta(days=1))
    assert found(replace(assembly, end=before)) == {Fault.END_BEFORE_START}


def test_a_regional_coordination_stays_within_its_regions_and_audience() -> None:
    own = replace(EVENT, region="01", audience=Audience.MEMBERS)
    assert found(own, remit=REGIONAL) == set()
    assert found(replace(own, region=None), remit=REGIONAL) == {Fault.REGION_MISSING}
    assert found(replace(own, region="06"), remit=REGIONAL) == {Fault.REGION_OF_OTHERS}
    narrower = replace(own, audience=Audience.GROUPINGS)
    assert found(narrower, remit=REGIONAL) == {Fault.AUDIENCE_TOO_NARROW}
    assert REGIONAL.covers(own)
    for other in (replace(own, region="06"), replace(own, region=None), narrower):
        assert not REGIONAL.covers(other)


def test_who_keeps_an_event_sees_it_before_its_embargo_ends() -> None:
    mine = replace(EVENT, region="01", embargo_until=date(2026, 4, 15))
    theirs = replace(mine, id="autre", region="06")
    public = replace(EVENT, id="public")
    events = {each.id: each for each in (mine, theirs, public)}
    desk = Desk(network=NETWORK, events=events, sources={}, dossiers={})
    seen = REGIONAL.seen(desk, TODAY)
    assert (seen.events.keys(), seen.hidden) == ({"avis", "public"}, {"autre"})
    assert NATIONAL.seen(desk, TODAY) is desk


@pytest.mark.parametrize(
    ("other", "double"),
    [
        (EVENT, True),
        (replace(EVENT, title="Avis sur la convention de soutien financier 2027-2030"), True),
        (replace(EVENT, title="Avis sur les conventions"), True),
        (replace(EVENT, title="Mémoire au comité"), False),
        (replace(EVENT, kind=EventKind.MEETING), False),
        (replace(EVENT, start=PartialDate.of(date(2026, 5, 1))), False),
        (replace(EVENT, standing=EventStanding.CANCELLED), False),
    ],
)
def test_what_may_be_the_same_is_asked_about(other: Event, double: bool) -> None:
    assert is_double(EVENT, other) is double


@pytest.mark.parametrize(
    ("event", "doubt"),
    [
        (event_on(date(2026, 4, 30), time(5, 59)), Doubt.SMALL_HOURS),
        (event_on(date(2026, 4, 30), time(1)), Doubt.SMALL_HOURS),
        (event_on(date(2026, 4, 30), time(6)), None),
        (event_on(date(2026, 4, 30), time(0, 30)), None),
        (event_on(date(2026, 5, 2), None), Doubt.DAY_OFF),
        (event_on(date(2026, 5, 1), None), None),
        (event_on(date(2028, 4, 3), None), Doubt.FAR_AHEAD),
        (event_on(date(2028, 3, 31), None), None),
    ],
)
def test_what_is_unlikely_is_asked_about_once(event: Event, doubt: Doubt | None) -> None:
    expected = [] if doubt is None else [doubt]
    assert [each.doubt for each in doubts(event, None, (), (), NOW)] == expected
    assert list(doubts(event, event, (), (), NOW)) == []


@pytest.mark.parametrize(
    ("received", "fault"),
    [
        (TODAY, None),
        (TODAY + timedelta(days=1), Fault.RECEIVED_AHEAD),
        (date(2026, 3, 2), None),
        (date(2026, 3, 31), Fault.RECEIVED_AFTER),
    ],
)
def test_a_document_is_received_before_its_opinion_is_due(
    received: date, fault: Fault | None
) -> None:
    due = event_on(
        TODAY + timedelta(days=9) if fault is not Fault.RECEIVED_AFTER else received, None
    )
    told = received_fault(received, due, NOW)
    assert (told.fault if told else None) == fault


def test_a_date_that_was_set_for_the_first_time_did_not_move() -> None:
    undated = replace(EVENT, start=PartialDate(year=2026, month=4), hour=None)
    assert as_changed(EVENT, undated).standing is EventStanding.CONFIRMED
    later = replace(EVENT, hour=time(17))
    assert (as_changed(later, EVENT).standing, as_changed(later, EVENT).revision) == (
        EventStanding.MOVED,
        2,
    )
    assert as_changed(replace(EVENT, title="Autre"), EVENT).revision == 1


def test_what_is_undone_is_news_where_people_were_told_otherwise() -> None:
    retitled = replace(EVENT, title="Autre")
    assert as_restored(EVENT, retitled).revision == 1
    off = replace(EVENT, standing=EventStanding.CANCELLED, revision=2)
    back = as_restored(EVENT, off)
    assert (back.standing, back.revision) == (EventStanding.CONFIRMED, 3)
    gone = as_restored(None, EVENT)
    assert (gone.standing, gone.revision) == (EventStanding.CANCELLED, 2)


def test_a_title_names_a_document_where_one_alone_bears_it() -> None:
    twin = replace(LETTER, id="autre-lettre")
    desk = Desk(network=NETWORK, events={}, sources={"lettre": LETTER}, dossiers={})
    assert desk.source("LETTRE") == LETTER
    both = replace(desk, sources={"a": LETTER, "b": twin})
    assert both.source("Lettre") is None
    assert both.source("b") == twin


def test_an_id_is_short_ends_on_a_word_and_is_nobody_elses() -> None:
    start = PartialDate.of(date(2026, 4, 30))
    assert new_id(start, "Avis", ()) == "2026-04-30-avis"
    assert new_id(start, "Avis", {"2026-04-30-avis", "2026-04-30-avis-2"}) == "2026-04-30-avis-3"
    assert new_id(start, "…", ()) == "2026-04-30"
    assert new_id(start, "mot " * 30, ()) == "2026-04-30-" + "-".join(["mot"] * 10)
    assert new_id(start, "a" * 90, ()) == "2026-04-30-" + "a" * 40


@pytest.mark.parametrize(
    ("host", "standing"),
    [
        ("quebec.ca", Standing.OFFICIAL),
        ("www.quebec.ca", Standing.OFFICIAL),
        ("publications.msss.gouv.qc.ca", Standing.OFFICIAL),
        ("actualites-quebec.ca", Standing.UNOFFICIAL),
        ("quebec.ca.exemple.org", Standing.UNOFFICIAL),
    ],
)
def test_a_notice_is_official_where_the_government_publishes_it(
    host: str, standing: Standing
) -> None:
    assert notice(f"https://{host}/avis", TODAY, Audience.PUBLIC).standing is standing


def test_the_steps_still_to_come_are_for_members_and_lead_to_the_deadline() -> None:
    deadline = event_on(date(2026, 6, 30), None)
    check = check_consultation(date(2026, 3, 2), date(2026, 6, 30), STEPS, ())
    days = [step.day for step in check.steps]
    steps = step_events(deadline, check, days[1], ())
    assert [step.start.exact for step in steps] == days[1:-1]
    assert {step.audience for step in steps} == {Audience.MEMBERS}
    narrow = replace(deadline, audience=Audience.DELEGATES)
    assert {each.audience for each in step_events(narrow, check, days[0], ())} == {
        Audience.DELEGATES
    }


def test_a_change_names_what_differs_and_nothing_where_there_was_none() -> None:
    line = Change(id=1, at=NOW, actor="essai", kind="event", record="avis", before=None, after=None)
    change = EventChange(line=line, before=EVENT, after=replace(EVENT, hour=None, title="Autre"))
    assert set(change.changed) == {"hour", "title"}
    assert replace(change, before=None).changed == ()
    assert replace(change, after=None).changed == ()
