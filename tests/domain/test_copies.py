"""What copies are owed once a text changed, and how far they have come."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin, BulletinState, Correction
from bot.domain.deliveries import (
    Copy,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.outbox.bulletins import edition_of, part_owed
from bot.domain.outbox.copies import (
    is_going_out,
    is_held,
    own_parts,
    progress_of,
    revision,
    troubles,
)
from tests.bulletins import bulletin

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
K, D = DeliveryKind, DeliveryState
OUT = bulletin(4)
CORRECTED = replace(OUT, corrections=(Correction(on=date(2026, 4, 1), note="Le mois."),))
WITHDRAWN = replace(OUT, state=BulletinState.WITHDRAWN, withdrawn_on=date(2026, 4, 1))
RELEASE = Release(number=4, writer=1, server=900, published_at=NOW)
_SETTLED = frozenset({D.SENT, D.FAILED, D.UNSURE, D.WITHHELD})


def _place(channel: int) -> Place:
    return Place(kind=PlaceKind.CHANNEL, id=channel, server=channel // 10)


def row(
    channel: int = 11, part: int = 0, state: D = D.SENT, kind: K = K.BULLETIN, **more: Any
) -> Delivery:
    """Return a row of bulletin 4; the message of a part has an id of its own."""
    message = channel * 100 + part
    owed = replace(part_owed(4, part, _place(channel), more.pop("due_at", NOW)), kind=kind)
    if kind is not K.BULLETIN:
        owed = replace(
            owed,
            revision=more.pop("revision", 1),
            edits=None if kind is K.BULLETIN_NOTICE else Copy(channel=channel, message=message),
        )
    settled = NOW if state in _SETTLED else None
    return Delivery(
        id=len(str(owed)) + message,
        owed=owed,
        state=state,
        available_at=NOW,
        message_id=message if state is D.SENT else None,
        settled_at=settled,
        **more,
    )


def counts(held: Bulletin, *rows: Delivery) -> dict[str, int]:
    """Return the channels of each standing, without those of which there is none."""
    told = progress_of(held, RELEASE, rows)
    found = {name: getattr(told, name) for name in ("served", "waiting", "held", "failed")}
    found["withheld"] = told.withheld
    assert sum(found.values()) == told.channels
    assert len(told.failures) == told.failed
    return {name: count for name, count in found.items() if count}


_rows = st.builds(
    row,
    channel=st.integers(11, 14),
    part=st.integers(0, 3),
    state=st.sampled_from(D),
    kind=st.sampled_from([K.BULLETIN, K.CORRECTION, K.BULLETIN_NOTICE, K.CROSSPOST]),
    reason=st.none() | st.sampled_from([Reason.STOPPED, Reason.WITHDRAWN, Reason.HALTED]),
)


@given(st.sampled_from([OUT, CORRECTED, WITHDRAWN]), st.lists(_rows, max_size=12))
def test_every_channel_is_counted_once(held: Bulletin, rows: list[Delivery]) -> None:
    told = progress_of(held, RELEASE, rows)
    counted = told.served + told.waiting + told.held + told.failed + told.withheld
    assert counted == told.channels == len({each.owed.place.id for each in rows})
    assert len(told.failures) == told.failed
    assert len(troubles(held, rows)) >= told.failed


def test_a_channel_is_served_once_every_part_is_there() -> None:
    assert counts(OUT, row(), row(part=1)) == {"served": 1}
    assert counts(OUT, row(), row(part=1, state=D.PENDING)) == {"waiting": 1}
    assert counts(OUT, row(), row(part=1, state=D.LEASED)) == {"waiting": 1}
    assert counts(OUT, row(), row(part=1, state=D.UNSURE)) == {"failed": 1}
    assert counts(OUT, row(), row(part=1, state=D.FAILED)) == {"failed": 1}
    assert counts(OUT, row(), row(part=1, state=D.WITHHELD)) == {"withheld": 1}
    assert counts(OUT, row(11), row(12), row(13, state=D.FAILED)) == {"served": 2, "failed": 1}


def test_a_part_that_is_no_more_is_not_missing() -> None:
    assert counts(OUT, row(), row(part=1, state=D.WITHHELD, reason=Reason.STOPPED)) == {"served": 1}


def test_what_a_region_keeps_is_told_apart_from_what_is_on_its_way() -> None:
    kept = row(state=D.PENDING, due_at=NOW + HOUR)
    assert counts(OUT, kept, row(part=1, state=D.PENDING, due_at=NOW + HOUR)) == {"held": 1}
    assert counts(OUT, row(state=D.PENDING)) == {"waiting": 1}
    assert counts(OUT, kept, row(part=1, state=D.PENDING)) == {"waiting": 1}
    # Its turn has come: what remains is on its way.
    assert counts(OUT, row(), row(part=1, state=D.PENDING, due_at=NOW + HOUR)) == {"waiting": 1}


def test_a_copy_that_was_not_changed_needs_someone() -> None:
    change = row(kind=K.CORRECTION, state=D.FAILED)
    assert counts(CORRECTED, row(), change) == {"failed": 1}
    assert counts(CORRECTED, row(), replace(change, state=D.PENDING)) == {"waiting": 1}
    later = row(kind=K.CORRECTION, revision=2)
    assert counts(CORRECTED, row(), change, later) == {"served": 1}
    assert counts(CORRECTED, row(), later, change) == {"served": 1}


def test_a_notice_stands_for_the_changes_that_could_not_be_made() -> None:
    change = row(kind=K.CORRECTION, state=D.FAILED)
    notice = row(kind=K.BULLETIN_NOTICE)
    assert counts(CORRECTED, row(), change, notice) == {"served": 1}
    assert counts(CORRECTED, row(), change, replace(notice, state=D.PENDING)) == {"waiting": 1}
    assert counts(CORRECTED, row(), change, replace(notice, state=D.FAILED)) == {"failed": 1}
    # Not for a later one, nor for a message that is there.
    later = row(kind=K.CORRECTION, state=D.FAILED, revision=2)
    assert counts(CORRECTED, row(), change, notice, later) == {"failed": 1}
    unsure = replace(change, state=D.UNSURE)
    assert counts(CORRECTED, row(), unsure, notice) == {"failed": 1}
    # One that could not be sent matters no more once the message was changed after all.
    made = row(kind=K.CORRECTION, revision=2)
    assert counts(CORRECTED, row(), change, replace(notice, state=D.FAILED), made) == {"served": 1}


def test_an_announcement_that_did_not_reach_its_followers_needs_someone() -> None:
    assert counts(OUT, row(), row(kind=K.CROSSPOST, state=D.FAILED)) == {"failed": 1}
    assert counts(OUT, row(), row(kind=K.CROSSPOST, state=D.PENDING)) == {"waiting": 1}


def test_once_withdrawn_what_never_arrived_is_not_missing() -> None:
    for state in (D.FAILED, D.WITHHELD):
        assert counts(WITHDRAWN, row(state=state)) == {"withheld": 1}
        assert counts(WITHDRAWN, row(), row(part=1, state=state)) == {"served": 1}
    assert counts(WITHDRAWN, row(), row(kind=K.CORRECTION, state=D.FAILED)) == {"failed": 1}
    assert counts(WITHDRAWN, row(state=D.UNSURE)) == {"failed": 1}


def test_it_says_when_the_last_copy_arrived() -> None:
    later = replace(row(12), settled_at=NOW + HOUR)
    failed = replace(row(13, state=D.FAILED), settled_at=NOW + 2 * HOUR)
    assert progress_of(OUT, RELEASE, [row(), later, failed]).last_at == NOW + HOUR
    assert progress_of(OUT, RELEASE, []).last_at is None


@given(st.lists(_rows, max_size=12, unique_by=lambda e: (e.owed.key, e.owed.kind)), st.data())
def test_after_a_change_every_channel_is_to_have_the_new_text_and_nothing_more(
    rows: list[Delivery], data: st.DataObject
) -> None:
    lengths = {server: data.draw(st.integers(1, 4)) for server in (1, None)}
    change = revision(CORRECTED, rows, lambda server: lengths[server], NOW)
    copies = {each.message_id for each in rows if each.owed.kind is K.BULLETIN and each.message_id}
    edits = [each for each in change.owe if each.kind is K.CORRECTION]
    assert {each.edits.message for each in edits if each.edits} == copies
    assert len(edits) == len(copies)
    assert {each.revision for each in edits} <= {edition_of(CORRECTED)}
    gone = {each.id for each in rows if _is_gone(each, lengths[1])}
    assert set(change.gone) == gone
    for new in (each for each in change.owe if each.kind is K.BULLETIN):
        assert new.part < lengths[1]
        same = [each for each in rows if each.owed.key == new.key and each.owed.kind is K.BULLETIN]
        assert all(each.reason is Reason.STOPPED for each in same)


def _is_gone(each: Delivery, length: int) -> bool:
    pending = each.owed.kind is K.BULLETIN and each.state is D.PENDING
    return pending and each.owed.part >= length


def _new(held: Bulletin, *rows: Delivery, parts: int = 2) -> list[Owed]:
    change = revision(held, rows, lambda _: parts, NOW)
    return [each for each in change.owe if each.kind is K.BULLETIN]


def test_a_new_part_follows_wherever_the_first_one_is_or_will_be() -> None:
    for state in (D.SENT, D.PENDING, D.LEASED, D.FAILED, D.UNSURE):
        assert [each.part for each in _new(CORRECTED, row(state=state))] == [1]
    assert _new(CORRECTED, row(), row(part=1)) == []
    stopped = row(part=1, state=D.WITHHELD, reason=Reason.STOPPED)
    assert [each.part for each in _new(CORRECTED, row(), stopped)] == [1]
    halted = row(state=D.WITHHELD, reason=Reason.HALTED)
    assert [each.part for each in _new(CORRECTED, halted)] == [1]


def test_no_part_is_added_where_the_bulletin_is_not_to_be_read() -> None:
    for reason in (Reason.PLACE_CHANGED, Reason.NOT_ALLOWED, Reason.WITHDRAWN):
        assert _new(CORRECTED, row(state=D.WITHHELD, reason=reason)) == []
    assert _new(WITHDRAWN, row()) == []


def test_a_new_part_waits_as_long_as_the_first() -> None:
    (kept,) = _new(CORRECTED, row(state=D.PENDING, due_at=NOW + HOUR))
    assert kept.due_at == NOW + HOUR
    (soon,) = _new(CORRECTED, row(due_at=NOW - HOUR))
    assert soon.due_at == NOW


def test_what_is_kept_is_what_surely_has_not_left_and_is_due_later() -> None:
    later = row(state=D.PENDING, due_at=NOW + HOUR)
    assert is_held(later, NOW)
    assert is_held(replace(later, state=D.WITHHELD, reason=Reason.HALTED), NOW)
    assert not is_held(later, NOW + HOUR)
    assert not is_held(replace(later, state=D.LEASED), NOW)
    assert not is_held(replace(later, attempted_at=NOW), NOW)
    assert not is_held(replace(later, state=D.WITHHELD, reason=Reason.NOT_ALLOWED), NOW)


def test_a_server_has_its_own_parts() -> None:
    stopped = row(part=1, state=D.WITHHELD, reason=Reason.STOPPED)
    rows = [row(11), stopped, row(12, kind=K.CORRECTION), row(21)]
    assert own_parts(rows, 1) == [rows[0]]
    assert own_parts(rows, 2) == [rows[3]]


def test_it_goes_out_while_a_part_is_still_to_leave() -> None:
    assert is_going_out([row(), row(part=1, state=D.PENDING)])
    assert is_going_out([row(state=D.LEASED)])
    assert not is_going_out([row(), row(12, state=D.FAILED)])
    assert not is_going_out([row(), row(kind=K.CORRECTION, state=D.PENDING)])
