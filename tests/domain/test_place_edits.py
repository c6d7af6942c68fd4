"""What can be changed of a server changes that, and nothing beside it."""

from dataclasses import replace

import pytest

from bot.domain.audiences import Audience, Reader
from bot.domain.places.edits import decided_since, undo, with_announcements, with_readers
from bot.domain.places.errors import ChangedSinceError, NothingToUndoError
from bot.domain.places.history import ServerChange
from bot.domain.places.places import (
    Channel,
    Purpose,
    Server,
    ServerState,
    Sight,
    reader_in_private,
)
from tests.records import NOW

MEMBERS, GROUPINGS, DEADLINES = (
    Channel(id=1, audience=Audience.MEMBERS),
    Channel(id=2, audience=Audience.GROUPINGS),
    Channel(id=3, purposes=(Purpose.DEADLINES,)),
)
SERVER = Server(
    id=10,
    name="Ici",
    state=ServerState.ADMITTED,
    regions=("01", "03"),
    audience=Audience.GROUPINGS,
    channels=(MEMBERS, GROUPINGS, DEADLINES),
)


def test_choosing_who_reads_leaves_the_channels_of_other_audiences_as_they_were() -> None:
    after = with_readers(SERVER, Audience.MEMBERS, [3])
    assert [channel.audience for channel in after.channels] == [
        Audience.GROUPINGS,
        Audience.MEMBERS,
    ]


def test_a_channel_that_became_one_for_announcements_is_in_no_one_s_way() -> None:
    became = with_announcements(SERVER, [1])
    after = with_readers(became, Audience.MEMBERS, [1, 3])
    assert {each.id for each in after.channels if each.audience is Audience.MEMBERS} == {1, 3}


def test_in_private_the_narrowest_audience_counts_before_the_most_regions() -> None:
    narrow = replace(SERVER, id=11, regions=("01",))
    seen = [
        (SERVER, Sight(server=10, channels=frozenset({1}))),
        (narrow, Sight(server=11, channels=frozenset({2}))),
    ]
    expected = Reader(audience=Audience.GROUPINGS, regions=frozenset({"01"}))
    assert reader_in_private(seen) == reader_in_private(seen[::-1]) == expected


def test_a_name_or_a_kind_of_channel_is_nobody_s_decision() -> None:
    told = replace(with_announcements(SERVER, [3]), name="Autre nom", present=False)
    assert not decided_since(told, shown=SERVER)
    assert decided_since(replace(told, mention_role=5), shown=SERVER)
    with pytest.raises(NothingToUndoError):
        undo(told, before=SERVER, after=told)
    chosen = replace(SERVER, mention_role=5)
    undone = undo(replace(told, mention_role=5), before=SERVER, after=chosen)
    assert undone == told
    with pytest.raises(ChangedSinceError):
        undo(told, before=SERVER, after=chosen)


def test_the_grouping_of_a_server_is_about_its_admission() -> None:
    change = ServerChange(
        id=1, at=NOW, actor="discord:1", before=SERVER, after=replace(SERVER, grouping="troc-01")
    )
    assert change.about_admission
    assert not replace(change, after=replace(SERVER, mention_role=5)).about_admission
    assert replace(change, before=None).about_admission
    assert not replace(change, before=None).may_be_undone(SERVER)
