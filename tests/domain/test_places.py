"""A place shows what was decided for it and no more, whoever reads and wherever."""

from dataclasses import replace
from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience, Scope, may_read
from bot.domain.places.places import (
    NOBODY,
    HomeServer,
    Person,
    Server,
    ServerState,
    Sight,
    audience_at,
    coordinates,
    is_national,
    reader_at,
    reader_in_private,
)
from tests.places import audiences, servers

TODAY = date(2026, 4, 1)
scopes = st.builds(
    Scope,
    audience=audiences,
    region=st.sampled_from([None, "01", "06", "national"]),
    embargo_until=st.sampled_from([None, date(2026, 4, 1), date(2026, 4, 2)]),
)
admitted = servers.map(lambda server: replace(server, state=ServerState.ADMITTED))
ids = st.integers(1, 9)
people = st.builds(
    Person,
    id=ids,
    server=st.none() | ids,
    roles=st.frozensets(ids, max_size=3),
    manages=st.booleans(),
)


@st.composite
def places(draw: st.DrawFn) -> tuple[Server, int, bool]:
    """Draw a server, one of its channels or another, and whether it is for announcements."""
    server = draw(servers)
    known = [channel.id for channel in server.channels]
    channel = draw(st.sampled_from([*known, 1, 2]))
    return server, channel, draw(st.booleans())


@given(places(), scopes)
def test_nothing_above_the_server_and_the_channel_is_shown_at_a_place(
    place: tuple[Server, int, bool], scope: Scope
) -> None:
    server, channel, announcement = place
    reader = reader_at(server, channel, announcement=announcement)
    if not may_read(reader, scope, TODAY):
        return
    decided = server.channel(channel)
    public = announcement or decided.announcement or not server.admitted
    highest = Audience.PUBLIC if public else min(server.audience, decided.audience)
    assert scope.audience <= highest
    assert scope.region is None or (server.admitted and scope.region in server.regions)
    assert scope.embargo_until is None or scope.embargo_until <= TODAY


@given(servers, st.integers(1, 99))
def test_where_nothing_was_decided_all_is_public(server: Server, channel: int) -> None:
    assert reader_at(None, channel) == NOBODY
    held = [each.id for each in server.channels]
    if channel not in held or not server.admitted:
        assert audience_at(server, channel) is Audience.PUBLIC
    if not server.admitted:
        assert reader_at(server, channel) == NOBODY


@given(st.lists(admitted | servers, max_size=3, unique_by=lambda each: each.id), st.data())
def test_in_private_nobody_reads_more_than_one_place_they_see_shows(
    known: list[Server], data: st.DataObject
) -> None:
    seen = []
    for server in known:
        channels = [1, *(channel.id for channel in server.channels)]
        visible = data.draw(st.frozensets(st.sampled_from(channels)))
        seen.append((server, Sight(server=server.id, channels=visible)))
    mine = reader_in_private(seen)
    shown = [reader_at(server, each) for server, sight in seen for each in sight.channels]
    for audience, region in product(Audience, ["01", "06", "national", None]):
        scope = Scope(audience=audience, region=region)
        if may_read(mine, scope, TODAY):
            assert any(may_read(reader, scope, TODAY) for reader in [NOBODY, *shown])


@given(people, servers, st.none() | st.builds(HomeServer, server=ids, role=ids))
def test_rights_come_from_roles_held_in_that_very_server(
    person: Person, server: Server, home: HomeServer | None
) -> None:
    if coordinates(person, server):
        assert server.admitted
        assert person.server == server.id
        assert person.manages or person.roles & set(server.coordinators)
    if is_national(person, home):
        assert home is not None
        assert person.server == home.server
        assert home.role in person.roles
