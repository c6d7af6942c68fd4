"""What Relais needs in each channel is named, once each, and nothing it does not need."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience
from bot.domain.places.places import Channel, Purpose, Server
from bot.domain.places.rules import (
    PANEL,
    SENDING,
    ChannelFacts,
    ChannelKind,
    Permission,
    Problem,
    ProblemKind,
    ServerFacts,
    fits,
    missing,
    problems,
)
from tests.places import servers

ALL = frozenset(Permission)
NEEDED = frozenset(SENDING)
DEADLINES = Channel(id=1, purposes=(Purpose.DEADLINES,))
SERVER = Server(id=9, name="Ici", audience=Audience.GROUPINGS, channels=(DEADLINES,))
FINE = ChannelFacts(id=1, allowed=NEEDED)


def seen(server: Server, *channels: ChannelFacts, **roles: bool) -> tuple[Problem, ...]:
    named = {int(name.removeprefix("r")): mentionable for name, mentionable in roles.items()}
    facts = ServerFacts(channels={each.id: each for each in channels}, roles=named)
    return problems(server, facts)


def test_a_channel_where_relais_can_see_send_and_look_back_has_no_problem() -> None:
    for kind in (ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT):
        assert seen(SERVER, replace(FINE, kind=kind, everyone_sees=True)) == ()


def test_a_channel_that_is_gone_is_told_and_nothing_more_of_it() -> None:
    assert seen(SERVER) == (Problem(kind=ProblemKind.CHANNEL_GONE, channel=1),)


@pytest.mark.parametrize("lacking", SENDING)
def test_each_permission_that_lacks_is_named(lacking: Permission) -> None:
    expected = Problem(kind=ProblemKind.MISSING_PERMISSION, channel=1, permission=lacking)
    assert seen(SERVER, replace(FINE, allowed=NEEDED - {lacking})) == (expected,)
    assert not expected.warning


def test_where_relais_sees_nothing_that_alone_is_told() -> None:
    (problem,) = seen(SERVER, replace(FINE, allowed=frozenset()))
    assert problem.permission is Permission.VIEW


def test_a_channel_that_receives_nothing_needs_only_to_be_seen() -> None:
    server = replace(SERVER, channels=(Channel(id=1, audience=Audience.MEMBERS),))
    assert seen(server, ChannelFacts(id=1, allowed=frozenset({Permission.VIEW}))) == ()


def test_a_panel_needs_to_be_pinned() -> None:
    assert missing(FINE, PANEL) == (Permission.PIN,)
    assert missing(replace(FINE, allowed=ALL), PANEL) == ()


@pytest.mark.parametrize(
    ("kind", "purposes"),
    [
        (ChannelKind.TEXT, set(Purpose)),
        (ChannelKind.ANNOUNCEMENT, set(Purpose)),
        (ChannelKind.FORUM, {Purpose.BULLETINS}),
        (ChannelKind.OTHER, set()),
    ],
)
def test_a_channel_takes_the_purposes_of_its_kind(
    kind: ChannelKind, purposes: set[Purpose]
) -> None:
    assert {purpose for purpose in Purpose if fits(kind, purpose)} == purposes
    told = [problem.kind for problem in seen(SERVER, replace(FINE, kind=kind))]
    assert told == ([] if Purpose.DEADLINES in purposes else [ProblemKind.WRONG_KIND])


def test_a_role_is_mentioned_where_it_lets_itself_or_relais_may() -> None:
    server = replace(SERVER, mention_role=5)
    needs = Problem(kind=ProblemKind.MISSING_PERMISSION, channel=1, permission=Permission.MENTION)
    assert seen(server, FINE, r5=True) == ()
    assert seen(server, FINE, r5=False) == (needs,)
    assert seen(server, replace(FINE, allowed=ALL), r5=False) == ()
    coordination = replace(DEADLINES, purposes=(Purpose.COORDINATION,))
    assert seen(replace(server, channels=(coordination,)), FINE, r5=False) == ()
    both = replace(DEADLINES, purposes=(Purpose.DEADLINES, Purpose.COORDINATION))
    assert seen(replace(server, channels=(both,)), FINE, r5=False) == (needs,)


def test_roles_that_are_gone_are_told() -> None:
    server = replace(SERVER, mention_role=5, coordinators=(6, 7))
    assert seen(server, FINE, r7=False) == (
        Problem(kind=ProblemKind.MENTION_ROLE_GONE, role=5),
        Problem(kind=ProblemKind.COORDINATOR_ROLE_GONE, role=6),
    )


@pytest.mark.parametrize(
    ("facts", "audience", "told"),
    [
        (replace(FINE, everyone_sees=True), Audience.PUBLIC, []),
        (FINE, Audience.MEMBERS, []),
        (replace(FINE, everyone_sees=True), Audience.MEMBERS, [ProblemKind.EVERYONE_SEES]),
        (
            replace(FINE, kind=ChannelKind.ANNOUNCEMENT, everyone_sees=True),
            Audience.MEMBERS,
            [ProblemKind.ANNOUNCEMENT_IS_PUBLIC],
        ),
        (FINE, Audience.DELEGATES, [ProblemKind.ABOVE_HIGHEST]),
    ],
)
def test_what_is_shown_otherwise_than_chosen_is_a_warning(
    facts: ChannelFacts, audience: Audience, told: list[ProblemKind]
) -> None:
    server = SERVER.with_channel(replace(DEADLINES, audience=audience))
    found = seen(server, facts)
    assert [problem.kind for problem in found] == told
    assert all(problem.warning for problem in found)


@given(servers, st.sampled_from(ChannelKind), st.frozensets(st.sampled_from(Permission)))
def test_no_problem_is_told_twice(
    server: Server, kind: ChannelKind, allowed: frozenset[Permission]
) -> None:
    facts = [ChannelFacts(id=each.id, kind=kind, allowed=allowed) for each in server.channels]
    found = seen(server, *facts)
    assert len(set(found)) == len(found) or len(set(server.coordinators)) < len(server.coordinators)
