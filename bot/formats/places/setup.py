"""`/configurer` in words: what each step says, from the server as it stands."""

from bot.domain.audiences import Audience
from bot.domain.places.history import ServerChange
from bot.domain.places.places import Channel, Purpose, Server
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.setup import SetupMessage
from bot.formats.places.changes import PlaceNames, actor_words, change_lines
from bot.formats.places.mentions import moment

_MEANINGS = {
    Purpose.DEADLINES: SetupMessage.DEADLINES_MEANING,
    Purpose.MEETINGS: SetupMessage.MEETINGS_MEANING,
    Purpose.BULLETINS: SetupMessage.BULLETINS_MEANING,
    Purpose.COORDINATION: SetupMessage.COORDINATION_MEANING,
}
_REMINDED = frozenset({Purpose.DEADLINES, Purpose.MEETINGS})
_MOST_PROBLEMS = 8


def heading(server: Server, *, step: int, steps: int, name: Message, catalogue: Catalogue) -> str:
    """Say where one is in the set-up."""
    title = catalogue.text(SetupMessage.TITLE, server=server.name)
    place = catalogue.text(
        SetupMessage.STEP, step=str(step), steps=str(steps), name=catalogue.text(name)
    )
    return f"### {title}\n{place}"


def purpose_meaning(purpose: Purpose, catalogue: Catalogue) -> str:
    """Say what a channel of this purpose receives."""
    return catalogue.text(_MEANINGS[purpose])


def readers_meaning(server: Server, catalogue: Catalogue) -> str:
    """Say what choosing who reads does here, or why there is nothing to choose."""
    narrow = narrow_audiences(server)
    return catalogue.text(SetupMessage.READERS_MEANING if narrow else SetupMessage.READERS_PUBLIC)


def check_words(server: Server, problems: tuple[str, ...], catalogue: Catalogue) -> str:
    """Say what keeps Relais from writing where it should, or that nothing does."""
    if not problems:
        chosen = SetupMessage.CHECK_WELL if used_channels(server) else SetupMessage.CHECK_NO_CHANNEL
        return catalogue.text(chosen)
    lines = [f"- {problem}" for problem in problems[:_MOST_PROBLEMS]]
    if (left := len(problems) - _MOST_PROBLEMS) > 0:
        lines.append(catalogue.text(SetupMessage.CHECK_MORE, count=str(left)))
    return "\n".join([f"**{catalogue.text(SetupMessage.CHECK_PROBLEMS)}**", *lines])


def last_change_words(change: ServerChange, catalogue: Catalogue) -> str:
    """Say what changed last, when, and by whom."""
    names = PlaceNames(catalogue=catalogue)
    return catalogue.text(
        SetupMessage.LAST_CHANGE,
        when=moment(change.at),
        actor=actor_words(change, catalogue),
        changes="; ".join(change_lines(change, names)),
    )


def used_channels(server: Server) -> tuple[Channel, ...]:
    """Return the channels that receive something."""
    return tuple(channel for channel in server.channels if channel.purposes)


def reminded_channels(server: Server) -> tuple[Channel, ...]:
    """Return the channels that receive reminders, one by one or summed up."""
    return tuple(each for each in server.channels if not _REMINDED.isdisjoint(each.purposes))


def of_purpose(server: Server, purpose: Purpose) -> tuple[int, ...]:
    """Return the ids of the channels of a purpose."""
    return tuple(channel.id for channel in server.channels if purpose in channel.purposes)


def read_by(server: Server, audience: Audience) -> tuple[int, ...]:
    """Return the ids of the channels of an audience."""
    return tuple(channel.id for channel in server.channels if channel.audience is audience)


def readers(server: Server) -> tuple[str, ...]:
    """Return for whom each channel is that is not for everyone."""
    return tuple(f"{each.id}:{int(each.audience)}" for each in server.channels if each.audience)


def narrow_audiences(server: Server) -> tuple[Audience, ...]:
    """Return the audiences that a channel of this server may have, beside everyone."""
    return tuple(each for each in Audience if Audience.PUBLIC < each <= server.audience)


def read_by_words(audience: Audience, catalogue: Catalogue) -> str:
    """Say whose channels these are: « Salons pour les organismes membres »."""
    return catalogue.text(SetupMessage.READ_BY, audience=catalogue.text(audience))
