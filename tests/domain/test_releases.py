"""Who may approve a bulletin, when it leaves by itself, where it goes and who is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience, may_read
from bot.domain.bulletins.previews import Caution, Warned
from bot.domain.bulletins.reach import cautions, circle, coordination, hold_of, outlets, reach_of
from bot.domain.bulletins.releases import (
    ALONE_WAIT,
    LATE_AFTER,
    Approval,
    Due,
    Move,
    RegionalWord,
    Release,
    StatusChange,
    asked,
    awaited,
    drafted,
    due,
    embargoed,
    is_as_sent,
    keeps,
    may_approve,
    next_move,
    preview_version,
    published,
    speaks_for,
    submitted,
    with_approval,
    with_word,
)
from bot.domain.bulletins.statuses import document_of, is_too_wide, with_status, without_statuses
from bot.domain.calendar.rules import Remit
from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.content.dossiers import Dossier, DossierState
from bot.domain.content.sources import Citation
from bot.domain.places.places import Channel, Purpose, Server, audience_at, reader_at
from tests.places import audiences, servers
from tests.releases import CENTRAL, EASTERN, SERVERS, STRANGE, WESTERN, draft

NOW = datetime(2026, 4, 1, 16, tzinfo=UTC)
SECOND = timedelta(seconds=1)
S = BulletinState
BODIES = ("ctroc", "trpocb", "troc-01")
bulletins = st.builds(
    draft,
    audience=audiences,
    region=st.sampled_from([None, "01", "06"]),
    issuers=st.lists(st.sampled_from(BODIES), unique=True).map(tuple),
)
several = st.lists(servers, max_size=5, unique_by=lambda each: each.id)


def release(**more: Any) -> Release:
    """Return the release of a bulletin that person 1 wrote for the CTROC."""
    given_more = {"number": 4, "writer": 1, "server": CENTRAL.id, "body": "ctroc", **more}
    return Release(**given_more)


def _approval(person: int, body: str | None = "ctroc") -> Approval:
    return Approval(person=person, body=body, at=NOW)


# --- where it goes


@given(bulletins, several)
def test_it_goes_to_no_place_below_its_audience_nor_outside_its_region(
    held: Bulletin, among: list[Server]
) -> None:
    found = outlets(held, among)
    for each in found:
        assert each.server.served
        assert Purpose.BULLETINS in each.channel.purposes
        assert audience_at(each.server, each.channel.id) >= held.audience
        assert held.region is None or held.region in each.server.regions
        if held.audience is not Audience.PUBLIC:
            assert not each.channel.announcement
    # And to each of those that may read it.
    out = replace(held, state=S.PUBLISHED, published_on=date(2026, 4, 1))
    everywhere = {
        channel.id
        for server in among
        for channel in server.channels
        if server.served and Purpose.BULLETINS in channel.purposes
        if may_read(reader_at(server, channel.id), out.scope, date(2026, 4, 1))
    }
    assert {each.channel.id for each in found} == everywhere


@given(bulletins, several)
def test_nothing_of_it_is_shown_before_to_those_it_is_not_for(
    held: Bulletin, among: list[Server]
) -> None:
    release_of = [release(server=each.id) for each in among] or [release()]
    for each in circle(held, release_of[0], among):
        assert Purpose.COORDINATION in each.channel.purposes
        assert audience_at(each.server, each.channel.id) >= held.audience
        writers, issuers = each.server.id == release_of[0].server, held.issuers
        assert writers or (len(issuers) > 1 and each.server.grouping in issuers)


@given(bulletins, several)
def test_its_reach_counts_each_channel_once(held: Bulletin, among: list[Server]) -> None:
    found = outlets(held, among)
    reach = reach_of(found)
    assert reach.channels == len(found) == sum(reach.by_audience.values())
    assert reach.servers == len({each.server.id for each in found})
    assert sum(reach.by_region.values()) == sum(len(e.server.regions) or 1 for e in found)


def test_an_announcement_channel_is_for_everyone_or_not_reached() -> None:
    news = Channel(
        id=8, purposes=(Purpose.BULLETINS,), announcement=True, audience=Audience.GROUPINGS
    )
    server = replace(EASTERN, channels=(news,))
    assert len(outlets(draft(), [server])) == 1
    assert not outlets(draft(audience=Audience.MEMBERS), [server])


def test_a_server_that_is_not_admitted_gets_nothing() -> None:
    assert not outlets(draft(region="01"), [STRANGE])


# --- who keeps it a while


def test_others_keep_it_as_long_as_they_chose() -> None:
    east = replace(EASTERN, hold_hours=5)
    assert hold_of(draft(), release(), east) == timedelta(hours=5)
    assert hold_of(draft(), release(), EASTERN) == timedelta()


@pytest.mark.parametrize(
    "own",
    [
        (draft(), release(server=EASTERN.id, body="x")),
        (draft(), release(body="troc-01")),
        (draft(issuers=("ctroc", "troc-01")), release()),
        (draft(audience=Audience.DELEGATES), release()),
    ],
)
def test_nobody_keeps_their_own_nor_what_their_coordination_cannot_be_told_of(
    own: tuple[Bulletin, Release],
) -> None:
    assert hold_of(*own, replace(EASTERN, hold_hours=5)) == timedelta()


def test_a_server_without_a_name_is_not_the_writers_for_having_none() -> None:
    nameless = replace(EASTERN, grouping=None, hold_hours=5)
    assert hold_of(draft(), release(body=None), nameless) == timedelta(hours=5)


# --- who approves it


@given(
    bulletins,
    st.sets(st.sampled_from([*BODIES, None])),
    st.sampled_from([*BODIES, None]),
    st.booleans(),
    st.integers(0, 1200),
)
def test_no_organisation_that_is_asked_is_passed_over(
    held: Bulletin, given_by: set[str | None], body: str | None, lone: bool, seconds: int
) -> None:
    approvals = tuple(_approval(2, each) for each in given_by)
    sent = replace(release(body=body), submitted_at=NOW, approvals=approvals)
    at = NOW + timedelta(seconds=seconds)
    left = awaited(held, sent, {body} if lone else set(), at)
    waited = lone and seconds >= ALONE_WAIT.total_seconds()
    assert left == asked(held, sent) - given_by - ({body} if waited else set())


@given(bulletins, st.sampled_from([*BODIES, None]))
def test_the_writer_never_approves(held: Bulletin, body: str | None) -> None:
    assert not may_approve(held, release(), 1, body)
    assert may_approve(held, release(), 2, body) == (body in asked(held, release()))


def test_one_issuer_alone_is_not_joint() -> None:
    assert asked(draft(issuers=("trpocb",)), release()) == {"ctroc"}
    assert asked(draft(issuers=("trpocb", "ctroc")), release()) == {"trpocb", "ctroc"}


def test_an_organisation_gives_one_approval() -> None:
    twice = with_approval(with_approval(release(), _approval(2)), _approval(3))
    assert twice.approvals == (_approval(3),)
    assert len(with_approval(twice, _approval(4, "trpocb")).approvals) == 2


@given(bulletins, st.sampled_from(BODIES), audiences, st.booleans())
def test_an_issuer_has_a_say_in_what_it_may_read(
    held: Bulletin, body: str, audience: Audience, national: bool
) -> None:
    remit = Remit(national=national, regions=frozenset({"01"}), audience=audience)
    issuer = len(held.issuers) > 1 and body in held.issuers
    readable = held.audience <= audience and held.region in {None, "01"}
    assert speaks_for(remit, body, held) == (keeps(remit, held) or (issuer and readable))
    assert keeps(remit, held) == (national or (held.region == "01" and held.audience <= audience))


# --- its fingerprint


def test_what_is_approved_is_what_was_sent_and_when() -> None:
    sent = submitted(release(), draft(), NOW)
    assert is_as_sent(draft(), sent)
    assert is_as_sent(draft(), replace(sent, submitted_at=NOW.replace(tzinfo=UTC)))
    # Wherever it stands on its way.
    assert is_as_sent(replace(draft(), state=S.APPROVED), sent)
    for other in (
        draft(title="Autre"),
        draft(audience=Audience.MEMBERS),
        draft(region="01"),
        draft(issuers=("ctroc",)),
        draft(sections=(Section(heading="Un", body="Deux."),)),
    ):
        assert not is_as_sent(other, sent)
    assert preview_version(draft(), NOW + SECOND) != sent.version
    assert not is_as_sent(draft(), release())


def test_a_draft_again_keeps_nothing_of_what_was_given() -> None:
    given_all = replace(
        submitted(release(statuses=()), draft(), NOW),
        approvals=(_approval(2),),
        scheduled_for=NOW,
        missed=True,
    )
    assert drafted(given_all) == release()
    again = submitted(given_all, draft(), NOW + SECOND)
    assert (again.approvals, again.scheduled_for, again.missed) == ((), None, False)


# --- when it leaves


def test_the_clock_publishes_what_is_due_and_says_what_is_late() -> None:
    planned = release(scheduled_for=NOW)
    assert due(release(), NOW) is Due.NOT_YET
    assert due(planned, NOW - SECOND) is Due.NOT_YET
    assert due(planned, NOW) is Due.NOW
    assert due(planned, NOW + LATE_AFTER) is Due.NOW
    assert due(planned, NOW + LATE_AFTER + SECOND) is Due.MISSED


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("alone", [True, False])
def test_the_clock_alone_moves_only_what_waits_for_it(state: S, alone: bool) -> None:
    held = replace(draft(), state=state)
    sent = submitted(release(), draft(), NOW)
    late = replace(sent, scheduled_for=NOW)
    expected = {
        (S.IN_REVIEW, True): Move.APPROVE,
        (S.SCHEDULED, True): Move.PUBLISH,
        (S.SCHEDULED, False): Move.PUBLISH,
    }
    assert next_move(held, late, alone=alone, now=NOW + ALONE_WAIT) is expected.get((state, alone))
    assert next_move(held, sent, alone=alone, now=NOW + ALONE_WAIT - SECOND) is None
    missed = next_move(held, late, alone=alone, now=NOW + LATE_AFTER + SECOND)
    assert (missed is Move.MISS) == (state is S.SCHEDULED)
    told = replace(late, missed=True)
    assert next_move(held, told, alone=False, now=NOW + ALONE_WAIT) is None


def test_an_embargo_ends_on_its_day() -> None:
    held = draft(embargo_until=date(2026, 4, 2))
    assert embargoed(held, date(2026, 4, 1))
    assert not embargoed(held, date(2026, 4, 2))
    assert not embargoed(draft(), date(2026, 4, 1))


def test_out_it_is_planned_no_more() -> None:
    out = published(release(scheduled_for=NOW, missed=True), NOW)
    assert (out.published_at, out.scheduled_for, out.missed) == (NOW, None, False)


def test_each_server_has_one_word() -> None:
    def word(server: int, text: str) -> RegionalWord:
        return RegionalWord(server=server, text=text, person=3)

    held = with_word(with_word(release(), word(2, "b")), word(1, "a"))
    assert [each.server for each in held.words] == [1, 2]
    changed = with_word(with_word(held, word(1, "c")), word(2, ""))
    assert changed.words == (word(1, "c"),)
    assert (changed.word_of(1), changed.word_of(2), changed.word_of(None)) == ("c", "", "")


# --- what to look at


def _cautions(held: Bulletin, *among: Server, **more: Any) -> tuple[Warned, ...]:
    return cautions(held, release(**more), among or SERVERS, messages=1, refused=0)


def test_nothing_is_said_where_there_is_nothing_to_look_at() -> None:
    assert _cautions(draft()) == ()


def test_length_refusals_and_missing_sections_are_said() -> None:
    found = cautions(
        draft(sections=(Section(heading="Un", body="Deux."),)),
        release(),
        SERVERS,
        messages=3,
        refused=2,
    )
    assert [(each.caution, each.count, each.name) for each in found] == [
        (Caution.LONG, 3, ""),
        (Caution.NO_PERMISSION, 2, ""),
        (Caution.MISSING_SECTION, 0, "headline"),
        (Caution.MISSING_SECTION, 0, "takeaways"),
        (Caution.MISSING_SECTION, 0, "contact"),
    ]


@pytest.mark.parametrize(
    ("body", "mute"),
    [
        ("[photo](https://a.example/b.png)", 1),
        ("[Une affiche](https://a.example/b.PNG?x=1)", 0),
        ("[Photo, image](https://a.example/b.jpg)", 1),
        ("https://a.example/b.webp", 1),
        ("[La foule devant l’Assemblée](https://a.example/b.jpg)", 0),
        ("[photo](https://a.example/b)", 0),
    ],
)
def test_a_picture_needs_words_for_what_it_shows(body: str, mute: int) -> None:
    first, *others = draft().sections
    found = _cautions(draft(sections=(replace(first, body=body), *others)))
    assert sum(each.count for each in found if each.caution is Caution.PICTURE) == mute


def test_whom_nobody_can_ask_is_said() -> None:
    assert _cautions(draft(issuers=("ctroc", "trpocb"))) == (
        Warned(caution=Caution.NOBODY_TO_APPROVE, name="trpocb"),
    )
    assert _cautions(draft(), WESTERN) == (Warned(caution=Caution.NOBODY_TO_APPROVE, name="ctroc"),)
    assert _cautions(draft(), body=None, server=EASTERN.id) == ()


def test_a_coordination_that_is_too_open_is_said() -> None:
    held = draft(issuers=("ctroc", "troc-01"), audience=Audience.DELEGATES)
    assert _cautions(held) == (
        Warned(caution=Caution.NOBODY_TO_APPROVE, name="troc-01"),
        Warned(caution=Caution.COORDINATION_TOO_OPEN, count=1),
    )
    assert not coordination(held, EASTERN)


# --- the dossiers it tells of


@given(bulletins, audiences, st.sampled_from([None, "01", "06"]))
def test_a_dossier_says_nothing_to_more_people_than_the_bulletin(
    held: Bulletin, audience: Audience, region: str | None
) -> None:
    told = Dossier(id="d", title="D", description="D", updates=(), audience=audience, region=region)
    if not is_too_wide(held, told):
        assert told.audience >= held.audience
        assert held.region in {None, told.region}
    assert is_too_wide(held, told) or audience >= held.audience


def test_a_dossier_keeps_what_someone_else_wrote_or_cites_since() -> None:
    change = StatusChange(dossier="d", state=DossierState.DONE, summary="Fini.")
    held = Dossier(id="d", title="D", description="D", updates=())
    document = document_of(draft())
    told = with_status(held, change, draft(), document, NOW.date())
    (update,) = told.updates
    cited = replace(update, citations=(Citation(source="lettre"),))
    reworded = replace(update, summary="Fini, ou presque.")
    since = replace(told, updates=(cited, update, reworded))
    assert without_statuses(since, [change], document).updates == (cited, reworded)
    # The last word on a dossier is never taken away.
    assert without_statuses(told, [change], document) == told
