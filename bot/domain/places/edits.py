"""What can be changed of a server, each as a pure edit: the server as it was, as it becomes."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from bot.domain.audiences import Audience
from bot.domain.errors import InvalidError
from bot.domain.places.errors import (
    AboveHighestError,
    AnnouncementAudienceError,
    ChangedSinceError,
    EveryoneRoleError,
    NothingToUndoError,
)
from bot.domain.places.places import HOLDS, Channel, Purpose, Server, ServerState


def admit(
    server: Server, *, regions: Collection[str], grouping: str | None, audience: Audience
) -> Server:
    """Make it part of the network; what its coordinators had set up before holds again."""
    return replace(
        server,
        state=ServerState.ADMITTED,
        regions=tuple(sorted(set(regions))),
        grouping=grouping,
        audience=audience,
    )


def withdraw(server: Server) -> Server:
    """Make it public again; its set-up is kept for a later admission."""
    return replace(server, state=ServerState.WITHDRAWN)


def with_purpose(server: Server, purpose: Purpose, chosen: Iterable[tuple[int, bool]]) -> Server:
    """Give a purpose to these channels (id, whether it is for announcements) and to no other."""
    announcement = dict(chosen)
    for channel in server.channels:
        if channel.id not in announcement:
            server = server.with_channel(_purposed(channel, set(channel.purposes) - {purpose}))
    for channel_id, announces in announcement.items():
        channel = replace(server.channel(channel_id), announcement=announces)
        server = server.with_channel(_purposed(channel, {*channel.purposes, purpose}))
    return server


def with_audience(server: Server, channel_id: int, audience: Audience) -> Server:
    """Say for whom a channel is, within the server's highest audience."""
    channel = server.channel(channel_id)
    if audience > server.audience:
        raise AboveHighestError(f"{audience.name} > {server.audience.name}")
    if channel.announcement and audience > Audience.PUBLIC:
        raise AnnouncementAudienceError(str(channel_id))
    return server.with_channel(replace(channel, audience=audience))


def with_readers(server: Server, audience: Audience, channels: Collection[int]) -> Server:
    """Make these channels, and no other, those of an audience; who leaves it is for everyone."""
    for channel in server.channels:
        if channel.audience is audience and channel.id not in channels:
            server = with_audience(server, channel.id, Audience.PUBLIC)
    for channel_id in channels:
        # One that already was, and has become one for announcements, is in nobody's way.
        if server.channel(channel_id).audience is not audience:
            server = with_audience(server, channel_id, audience)
    return server


def with_weekly(server: Server, weekly: Mapping[int, bool]) -> Server:
    """Say of these channels whether they get one summary a week instead."""
    for channel_id, summed_up in weekly.items():
        server = server.with_channel(replace(server.channel(channel_id), weekly=summed_up))
    return server


def with_announcement(server: Server, channel_id: int, announcement: bool) -> Server:
    """Note what a channel has become on Discord."""
    return server.with_channel(replace(server.channel(channel_id), announcement=announcement))


def with_announcements(server: Server, announcing: Collection[int] | None) -> Server:
    """Note which channels are for announcements: these and no other, where Discord tells."""
    if announcing is None:
        return server
    channels = (replace(each, announcement=each.id in announcing) for each in server.channels)
    return replace(server, channels=tuple(channels))


def with_coordinators(server: Server, roles: Collection[int]) -> Server:
    """Choose the roles whose holders decide for the server."""
    if server.id in roles:
        raise EveryoneRoleError(str(server.id))
    return replace(server, coordinators=tuple(sorted(set(roles))))


def with_mention_role(server: Server, role: int | None) -> Server:
    """Choose the one role that messages may mention."""
    # The role everyone holds has the id of the server.
    if role == server.id:
        raise EveryoneRoleError(str(server.id))
    return replace(server, mention_role=role)


def with_sole_coordinator(server: Server, sole: bool) -> Server:
    """Say whether one person alone coordinates there."""
    return replace(server, sole_coordinator=sole)


def with_hold(server: Server, hours: int) -> Server:
    """Say how long bulletins of the network wait there for a word of the region."""
    if hours not in HOLDS:
        raise InvalidError(str(hours))
    return replace(server, hold_hours=hours)


def is_admission(before: Server, after: Server) -> bool:
    """Tell whether a change is about the place of the server in the network."""
    return _admission(before) != _admission(after)


def decided_since(current: Server, *, shown: Server) -> bool:
    """Tell whether someone decided something about a server since it was shown so."""
    return _seen_as(current, shown) != current


def undo(
    current: Server, *, before: Server, after: Server, announcing: Collection[int] | None = None
) -> Server:
    """Return what stood before a change, but for what is Discord's: see `_seen_as`.

    ChangedSinceError where what the change left is no longer there, NothingToUndoError where it
    was nobody's decision.
    """
    before, after = _seen_as(current, before), _seen_as(current, after)
    if before == after:
        raise NothingToUndoError(str(current.id))
    if after != current:
        raise ChangedSinceError(str(current.id))
    return with_announcements(before, announcing)


def _purposed(channel: Channel, purposes: Collection[Purpose]) -> Channel:
    return replace(channel, purposes=tuple(each for each in Purpose if each in purposes))


def _admission(server: Server) -> tuple[object, ...]:
    return (server.state, server.regions, server.grouping, server.audience)


def _seen_as(current: Server, server: Server) -> Server:
    """Return a server under its name of now, present or not, with channels of the kind of now."""
    kinds = {channel.id: channel.announcement for channel in current.channels}
    channels = (
        replace(each, announcement=kinds.get(each.id, each.announcement))
        for each in server.channels
    )
    return replace(server, name=current.name, present=current.present, channels=tuple(channels))
