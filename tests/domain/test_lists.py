"""What stands on the lines of lists: order, lateness, and what is ahead."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.answers import Caution
from bot.domain.audiences import Reader
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import BulletinState
from bot.domain.content.dossiers import DossierState
from bot.domain.content.knowledge import EntryState
from bot.domain.content.network import Holiday, Network, Region
from bot.domain.content.pack import NETWORK_ID, Record
from bot.domain.content.requests import Outcome, RequestItem
from bot.domain.dates import PartialDate
from bot.domain.errors import NotFoundError
from bot.domain.lists.bodies import bodies
from bot.domain.lists.bulletins import bulletins, narrowing
from bot.domain.lists.calendar import calendar
from bot.domain.lists.documents import documents
from bot.domain.lists.dossiers import board, chronology
from bot.domain.lists.naming import nameable
from bot.domain.lists.readable import Readable
from bot.domain.lists.requests import request_sheet, requests
from bot.domain.lists.values import Named, handle, named_by
from bot.domain.schedule.timeline import is_over, place_in_time
from tests.bulletins import bulletin
from tests.records import LETTER, NETWORK, NOW, TODAY, entry
from tests.shelf import (
    ANSWERED,
    PENDING,
    SHELF,
    dossier,
    event,
    on,
    request,
    status,
)

EASTER = Holiday(day=date(2026, 3, 2), name="Congé")
NET = replace(NETWORK, regions=(Region(code="05", name="Estrie"),), holidays=(EASTER,))


def readable(*records: Record, reader: Reader | None = None, now: datetime = NOW) -> Readable:
    held: dict[type, dict[str, object]] = {Network: {NETWORK_ID: NET}}
    for record in records:
        held.setdefault(type(record), {})[record.id] = record
    return Readable(records=held, reader=reader or Reader(), now=now, today=now.date())


@pytest.mark.parametrize(
    ("start", "hour", "now", "over"),
    [
        ("2026-04-01", None, datetime(2026, 4, 2, 3, 59, tzinfo=UTC), False),
        ("2026-04-01", None, datetime(2026, 4, 2, 4, tzinfo=UTC), True),
        ("2026-04-01", time(16), datetime(2026, 4, 1, 19, 59, tzinfo=UTC), False),
        ("2026-04-01", time(16), datetime(2026, 4, 1, 20, tzinfo=UTC), True),
        ("2026-04", None, datetime(2026, 4, 30, 12, tzinfo=UTC), False),
        ("2026", None, datetime(2026, 12, 31, 12, tzinfo=UTC), False),
        ("2024-printemps", None, datetime(2026, 4, 1, tzinfo=UTC), True),
    ],
)
def test_a_date_is_over_at_its_hour_or_at_the_end_of_its_last_day(
    start: str, hour: time | None, now: datetime, over: bool
) -> None:
    assert is_over(event("a", "A", start, hour=hour), now) is over


def test_a_span_is_over_after_its_last_day() -> None:
    span = event("a", "A", "2026-03-01", end=on("2026-04-01"), hour=time(9))
    assert not is_over(span, NOW)
    assert is_over(span, datetime(2026, 4, 2, 4, tzinfo=UTC))


def test_vague_dates_stand_after_surer_ones_of_the_same_time() -> None:
    starts = ["2026", "2026-05-20", "2026-04", "2026-04-02", "2026-printemps", "2026-05", "2027-01"]
    events = [event(start, start, start) for start in starts]
    ordered = [each.id for each in sorted(events, key=place_in_time)]
    assert ordered == [
        *("2026-04", "2026-04-02", "2026-05", "2026-05-20"),
        *("2026-printemps", "2026", "2027-01"),
    ]


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=8))
def test_every_date_is_on_one_side_of_now_in_order(days: list[date]) -> None:
    events = [event(f"e{at}", "E", str(PartialDate.of(day))) for at, day in enumerate(days)]
    looked = readable(*events)
    coming = [line.event for line in calendar(looked, past=False).lines]
    past = [line.event for line in calendar(looked, past=True).lines]
    assert sorted(e.id for e in (*coming, *past)) == sorted(e.id for e in events)
    assert coming == sorted(coming, key=lambda each: (each.start, each.id))
    assert past == sorted(past, key=lambda each: (each.start, each.id), reverse=True)
    assert all(each.start.period.last >= TODAY for each in coming)


def test_lateness_is_counted_in_calendar_and_working_days() -> None:
    (line,) = requests(readable(ANSWERED)).lines
    assert line.lateness is not None
    # From 20 February to 12 March 2026: 14 working days, one of which is a day off here.
    assert (line.lateness.days, line.lateness.working_days) == (20, 13)
    assert line.lateness.answered


def test_what_has_no_answer_is_late_up_to_today() -> None:
    (line,) = requests(readable(PENDING)).lines
    assert line.lateness is not None
    assert (line.lateness.days, line.lateness.until) == (2, TODAY)
    assert not line.lateness.answered


@pytest.mark.parametrize(
    ("wanted", "answered", "outcome"),
    [
        ("2026-02-20", "2026-02-20", Outcome.ANSWERED),
        ("2026-02", "2026-03-12", Outcome.ANSWERED),
        ("2026-02-20", "2026-03", Outcome.ANSWERED),
        ("2026-02-20", None, Outcome.UNKNOWN),
        (None, None, Outcome.PENDING),
        ("2026-04-01", None, Outcome.PENDING),
    ],
)
def test_no_lateness_is_claimed_that_is_not_known(
    wanted: str | None, answered: str | None, outcome: Outcome
) -> None:
    asked = request(
        "r",
        "R",
        "2026-01-01",
        wanted_by=on(wanted) if wanted else None,
        answered_on=on(answered) if answered else None,
        outcome=outcome,
    )
    assert request_sheet(readable(asked), "r").line.lateness is None


def test_the_board_puts_open_dossiers_first_and_the_last_to_move_above() -> None:
    done = dossier("done", "Fini", status("2026-03-31", "Fini.", state=DossierState.DONE))
    old = dossier("old", "Ancien", status("2020", "Ancien."))
    new = dossier("new", "Récent", status("2026-03-01", "Récent."))
    assert [line.dossier.id for line in board(readable(done, old, new))] == ["new", "old", "done"]


def test_a_chronology_is_in_order_of_time() -> None:
    days = [str(line.when) for line in chronology(readable(*SHELF), "convention").lines]
    assert days == ["2025-10-16", "2025-10-16", "2026-03-12", "2026-04-13"]


def test_a_request_is_of_every_dossier_that_it_asks_something_of() -> None:
    item = RequestItem(text="Le calendrier", dossier="other")
    asked = request("r", "R", "2026-01-01", dossier="own", items=(item,))
    shelf = readable(asked, dossier("own", "A"), dossier("other", "B"), dossier("none", "C"))
    found = {each: requests(shelf, dossier=each).lines for each in ("own", "other", "none")}
    assert {each for each, lines in found.items() if lines} == {"own", "other"}


def test_the_day_of_its_review_is_not_past_it() -> None:
    assert readable().cautions(TODAY, TODAY) == ()
    assert readable().cautions(None, date(2026, 3, 30)) == (
        Caution.UNCONFIRMED,
        Caution.PAST_REVIEW,
    )


def test_a_bulletin_is_listed_once_it_is_out() -> None:
    made = [bulletin(at, state=state) for at, state in enumerate(BulletinState)]
    shown = {line.bulletin.state for line in bulletins(readable(*made)).lines}
    assert shown == {BulletinState.PUBLISHED, BulletinState.WITHDRAWN}


def test_what_a_withdrawn_bulletin_said_is_not_found() -> None:
    gone = bulletin(3, state=BulletinState.WITHDRAWN, withdrawn_on=TODAY)
    shelf = readable(gone, bulletin(4))
    found = bulletins(shelf, narrowed=narrowing("", "camions")).lines
    assert [line.bulletin.number for line in found] == [4]
    titled = bulletins(shelf, narrowed=narrowing("", "cuisines")).lines
    assert [line.bulletin.number for line in titled] == [4, 3]
    assert titled[1].found_in == ()


@pytest.mark.parametrize("state", EntryState)
def test_an_entry_brings_its_document_to_a_dossier_once_it_is_approved(state: EntryState) -> None:
    told = entry("e", "Question?", "Réponse.", dossier="d", state=state)
    found = documents(
        readable(told, dossier("d", "D", status("2026-03-01", "D.", citations=())), LETTER),
        dossier="d",
    )
    assert bool(found.lines) == (state is EntryState.APPROVED)


def test_organisations_of_regions_come_first_then_the_others_by_name() -> None:
    regional = Body(id="c", name="C", region="05")
    others = Body(id="b", name="B"), Body(id="a", name="A")
    found = bodies(readable(*others, regional)).lines
    assert [line.body.id for line in found] == ["c", "a", "b"]


def test_organisations_are_offered_in_the_order_of_what_they_are_called() -> None:
    shelf = readable(Body(id="a", name="Zone", acronym="AAA"), Body(id="b", name="Maison"))
    assert [each.value for each, _ in nameable(Named.BODY, shelf)] == [handle("a"), handle("b")]


def test_a_region_that_is_unknown_is_not_found() -> None:
    assert [line.body.id for line in bodies(readable(*SHELF), region="05").lines] == ["roc-estrie"]
    with pytest.raises(NotFoundError):
        bodies(readable(*SHELF), region="99")


@given(st.text(max_size=60))
def test_a_handle_is_short_and_names_its_record(identity: str) -> None:
    assert len(handle(identity)) <= 33
    assert ":" not in handle(identity)
    assert named_by(handle(identity), ["autre", identity]) == identity
