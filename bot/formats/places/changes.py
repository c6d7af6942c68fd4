"""The journal of a server in words: what changed, from what to what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.domain.journal import ERASED_ACTOR, Change
from bot.domain.places.history import ServerChange
from bot.domain.places.places import Channel, Server
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.places.mentions import channel_mention, person_mention, role_mention
from bot.formats.places.places import (
    NameOf,
    grouping_words,
    hold_words,
    purposes_words,
    regions_words,
)

_Names: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNames:
    """How regions (by code), organisations, channels and roles (by id) are named, in a language."""

    catalogue: Catalogue
    regions: _Names = field(default_factory=dict)
    bodies: _Names = field(default_factory=dict)
    channel: NameOf = channel_mention
    role: NameOf = role_mention


def change_lines(change: ServerChange, names: PlaceNames) -> list[str]:
    """Say each thing that changed: « Régions : aucune région → 13 Laval »."""
    before, after = change.before, change.after
    if before is None or after is None:
        return [names.catalogue.text(PlaceMessage.FIRST_SEEN)]
    renamed = [names.catalogue.text(PlaceMessage.RENAMED)] if before.name != after.name else []
    return [
        *renamed,
        *_server_lines(before, after, names),
        *_channel_lines(before, after, names),
    ]


def actor_words(change: Change | ServerChange, catalogue: Catalogue) -> str:
    """Say who made a change: a mention, or words where there is nobody to name."""
    if change.actor == ERASED_ACTOR:
        return catalogue.text(PlaceMessage.ACTOR_ERASED)
    _, _, person = change.actor.partition(":")
    return person_mention(int(person)) if person.isdigit() else _itself(catalogue)


def _server_lines(before: Server, after: Server, names: PlaceNames) -> Iterator[str]:
    catalogue = names.catalogue
    told_before, told_after = _told(before, names), _told(after, names)
    for name, words in told_before.items():
        if words != told_after[name]:
            yield _line(catalogue.text(name), words, told_after[name], catalogue)


def _told(server: Server, names: PlaceNames) -> dict[Message, str]:
    catalogue = names.catalogue
    nothing = catalogue.text(PlaceMessage.NOTHING)
    presence = PlaceMessage.PRESENT if server.present else PlaceMessage.ABSENT
    roles = ", ".join(names.role(role) for role in server.coordinators)
    return {
        PlaceMessage.FIELD_STATE: catalogue.text(server.state),
        PlaceMessage.FIELD_PRESENT: catalogue.text(presence),
        PlaceMessage.FIELD_REGIONS: regions_words(server.regions, names.regions, catalogue),
        PlaceMessage.FIELD_GROUPING: grouping_words(server.grouping, names.bodies, catalogue),
        PlaceMessage.FIELD_AUDIENCE: catalogue.text(server.audience),
        PlaceMessage.FIELD_COORDINATORS: roles or nothing,
        PlaceMessage.FIELD_MENTION_ROLE: (
            names.role(server.mention_role) if server.mention_role else nothing
        ),
        PlaceMessage.FIELD_COORDINATION: catalogue.text(
            PlaceMessage.BY_ONE if server.sole_coordinator else PlaceMessage.BY_SEVERAL
        ),
        PlaceMessage.FIELD_HOLD: hold_words(server.hold_hours, catalogue),
    }


def _channel_lines(before: Server, after: Server, names: PlaceNames) -> Iterator[str]:
    catalogue = names.catalogue
    for channel_id in sorted({each.id for each in (*before.channels, *after.channels)}):
        mention = names.channel(channel_id)
        was = _channel_told(before.channel(channel_id), catalogue)
        becomes = _channel_told(after.channel(channel_id), catalogue)
        for name, words in was.items():
            if words != becomes[name]:
                told = catalogue.text(name, channel=mention)
                yield _line(told, words, becomes[name], catalogue)


def _channel_told(channel: Channel, catalogue: Catalogue) -> dict[Message, str]:
    sending = PlaceMessage.SENDING_WEEKLY if channel.weekly else PlaceMessage.SENDING_SINGLE
    kind = PlaceMessage.KIND_NEWS if channel.announcement else PlaceMessage.KIND_OTHER
    return {
        PlaceMessage.FIELD_KIND: catalogue.text(kind),
        PlaceMessage.FIELD_PURPOSES: purposes_words(channel, catalogue),
        PlaceMessage.FIELD_READERS: catalogue.text(channel.audience),
        PlaceMessage.FIELD_SENDING: catalogue.text(sending),
    }


def _line(field: str, before: str, after: str, catalogue: Catalogue) -> str:
    return catalogue.text(PlaceMessage.FROM_TO, field=field, before=before, after=after)


def _itself(catalogue: Catalogue) -> str:
    return catalogue.text(PlaceMessage.ACTOR_ITSELF)
