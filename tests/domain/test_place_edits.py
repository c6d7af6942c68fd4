"""Edits of a server change what they say and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience
from bot.domain.places import edits
from bot.domain.places.errors import ChangedSinceError, NothingToUndoError
from bot.domain.places.places import Channel, Purpose, Server
from tests.places import servers

chosen = st.dictionaries(st.integers(1, 9), st.booleans(), max_size=3)


@given(servers, st.sampled_from(Purpose), chosen)
def test_choosing_channels_gives_that_purpose_to_them_alone(
    server: Server, purpose: Purpose, chosen: dict[int, bool]
) -> None:
    after = edits.with_purpose(server, purpose, chosen.items())
    having = {each.id: each.announcement for each in after.channels if purpose in each.purposes}
    assert having == chosen
    for channel in server.channels:
        now = after.channel(channel.id)
        assert set(now.purposes) - {purpose} == set(channel.purposes) - {purpose}
        assert (now.audience, now.weekly) == (channel.audience, channel.weekly)
    assert replace(after, channels=()) == replace(server, channels=())
    assert edits.with_purpose(after, purpose, chosen.items()) == after


@given(servers, servers, st.text(max_size=5), st.booleans())
def test_undoing_gives_back_what_was_decided_before(
    before: Server, other: Server, name: str, present: bool
) -> None:
    after = replace(other, id=before.id)
    current = replace(after, name=name, present=present)
    kinds = {channel.id: channel.announcement for channel in after.channels}
    same = replace(
        before,
        name=name,
        present=present,
        channels=tuple(
            replace(each, announcement=kinds.get(each.id, each.announcement))
            for each in before.channels
        ),
    )
    if same == current:
        with pytest.raises(NothingToUndoError):
            edits.undo(current, before=before, after=after)
        return
    assert edits.undo(current, before=before, after=after) == same
    news = {channel.id for channel in before.channels[:1]}
    undone = edits.undo(current, before=before, after=after, announcing=news)
    assert {channel.id for channel in undone.channels if channel.announcement} == news
    changed = replace(current, coordinators=(*current.coordinators, 5))
    with pytest.raises(ChangedSinceError):
        edits.undo(changed, before=before, after=after)


@given(servers, st.sampled_from(list(Audience)[1:]))
def test_a_channel_that_became_one_for_announcements_keeps_no_other_from_being_chosen(
    server: Server, audience: Audience
) -> None:
    server = replace(server, audience=Audience.DELEGATES)
    stuck = Channel(id=1, audience=audience, purposes=(Purpose.BULLETINS,), announcement=True)
    server = server.with_channel(stuck).with_channel(Channel(id=2))
    after = edits.with_readers(server, audience, [1, 2])
    assert (after.channel(1), after.channel(2).audience) == (stuck, audience)
