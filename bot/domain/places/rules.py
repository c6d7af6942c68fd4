"""What stands in the way of a server as it was set up: pure, from what was seen on Discord.

Needs follow Discord's documentation: Create Message and Crosspost Message of one's own ask for
SEND_MESSAGES, as does Start Thread in Forum; MANAGE_MESSAGES is for the messages of others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.audiences import Audience
from bot.domain.places.places import Channel, Purpose, Server


class ChannelKind(StrEnum):
    """Kinds of channel, as far as sending differs."""

    TEXT = "text"
    ANNOUNCEMENT = "announcement"
    FORUM = "forum"
    OTHER = "other"


class Permission(StrEnum):
    """What Relais may be allowed in a channel, by Discord's names."""

    VIEW = "view_channel"
    SEND = "send_messages"
    HISTORY = "read_message_history"
    PIN = "pin_messages"
    MENTION = "mention_everyone"


class ProblemKind(StrEnum):
    """What is wrong, or (see `Problem.warning`) what to know."""

    CHANNEL_GONE = "channel_gone"
    WRONG_KIND = "wrong_kind"
    MISSING_PERMISSION = "missing_permission"
    MENTION_ROLE_GONE = "mention_role_gone"
    COORDINATOR_ROLE_GONE = "coordinator_role_gone"
    EVERYONE_SEES = "everyone_sees"
    ANNOUNCEMENT_IS_PUBLIC = "announcement_is_public"
    ABOVE_HIGHEST = "above_highest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelFacts:
    """A channel as seen on Discord: what Relais may do there, and whether @everyone can see it."""

    id: int
    kind: ChannelKind = ChannelKind.TEXT
    allowed: frozenset[Permission] = frozenset()
    everyone_sees: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerFacts:
    """A server as seen on Discord; `roles` tells of each whether anyone may mention it."""

    channels: Mapping[int, ChannelFacts]
    roles: Mapping[int, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend, at a channel or about a role."""

    kind: ProblemKind
    channel: int | None = None
    role: int | None = None
    permission: Permission | None = None

    @property
    def warning(self) -> bool:
        """Tell whether everything works nonetheless."""
        return self.kind in _WARNINGS


# The outbox looks a message up before it sends it again: hence the history.
SENDING: Final = (Permission.VIEW, Permission.SEND, Permission.HISTORY)
PANEL: Final = (*SENDING, Permission.PIN)
_WARNINGS: Final = frozenset(
    {
        ProblemKind.EVERYONE_SEES,
        ProblemKind.ANNOUNCEMENT_IS_PUBLIC,
        ProblemKind.ABOVE_HIGHEST,
    }
)


def fits(kind: ChannelKind, purpose: Purpose) -> bool:
    """Tell whether a channel of this kind can have this purpose: a forum takes only bulletins."""
    if kind is ChannelKind.FORUM:
        return purpose is Purpose.BULLETINS
    return kind is not ChannelKind.OTHER


def missing(facts: ChannelFacts, needs: tuple[Permission, ...]) -> tuple[Permission, ...]:
    """Return the permissions that lack; who cannot see a channel has no other there."""
    if Permission.VIEW not in facts.allowed:
        return (Permission.VIEW,)
    return tuple(need for need in needs if need not in facts.allowed)


def problems(server: Server, facts: ServerFacts) -> tuple[Problem, ...]:
    """Return everything to mend or to know about a server, channels first."""
    mentions = server.mention_role is not None and facts.roles.get(server.mention_role) is False
    return (
        *(
            problem
            for channel in server.channels
            for problem in _of_channel(
                server, channel, facts.channels.get(channel.id), mentions=mentions
            )
        ),
        *_of_roles(server, facts),
    )


def _of_channel(
    server: Server, channel: Channel, facts: ChannelFacts | None, *, mentions: bool
) -> Iterator[Problem]:
    if facts is None:
        yield Problem(kind=ProblemKind.CHANNEL_GONE, channel=channel.id)
        return
    if not all(fits(facts.kind, purpose) for purpose in channel.purposes):
        yield Problem(kind=ProblemKind.WRONG_KIND, channel=channel.id)
    for lacking in missing(facts, _needs(channel, mentions=mentions)):
        yield Problem(kind=ProblemKind.MISSING_PERMISSION, channel=channel.id, permission=lacking)
    for known in _of_audience(server, channel, facts):
        yield Problem(kind=known, channel=channel.id)


def _needs(channel: Channel, *, mentions: bool) -> tuple[Permission, ...]:
    if not channel.purposes:
        return (Permission.VIEW,)
    told = mentions and set(channel.purposes) != {Purpose.COORDINATION}
    return (*SENDING, Permission.MENTION) if told else SENDING


def _of_audience(server: Server, channel: Channel, facts: ChannelFacts) -> Iterator[ProblemKind]:
    if channel.audience is Audience.PUBLIC:
        return
    if facts.kind is ChannelKind.ANNOUNCEMENT:
        yield ProblemKind.ANNOUNCEMENT_IS_PUBLIC
    elif facts.everyone_sees:
        yield ProblemKind.EVERYONE_SEES
    if channel.audience > server.audience:
        yield ProblemKind.ABOVE_HIGHEST


def _of_roles(server: Server, facts: ServerFacts) -> Iterator[Problem]:
    if server.mention_role is not None and server.mention_role not in facts.roles:
        yield Problem(kind=ProblemKind.MENTION_ROLE_GONE, role=server.mention_role)
    for role in server.coordinators:
        if role not in facts.roles:
            yield Problem(kind=ProblemKind.COORDINATOR_ROLE_GONE, role=role)
