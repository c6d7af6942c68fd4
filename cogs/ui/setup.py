"""`/configurer` as one message of a few steps, within the 40 components that Discord takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias
from zlib import crc32

import discord
from discord import ui

from bot.domain.places.history import ServerChange
from bot.domain.places.places import HOLDS, Purpose, Server
from bot.domain.places.rules import ChannelKind, fits
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.catalogues.setup import SetupMessage
from bot.formats.lists.sheets import capital
from bot.formats.places import setup as wording
from bot.formats.places.places import hold_words
from cogs.ui.buttons import button, lasting_view, row

CHANNELS_STEP: Final = 0
ROLES_STEP: Final = 1
READERS_STEP: Final = 2
CHECK_STEP: Final = 3
_MOST_ROLES: Final = 10
_MOST_READ: Final = 25
_LABEL_LIMIT: Final = 100
_LAST_LIMIT: Final = 400
_TEXT: Final = [discord.ChannelType.text, discord.ChannelType.news]
_WITH_FORUMS: Final = [*_TEXT, discord.ChannelType.forum]
# An announcement channel can be followed from anywhere: it is for everyone.
_KEPT_APART: Final = [discord.ChannelType.text, discord.ChannelType.forum]
_NAMES: Final = (
    SetupMessage.STEP_CHANNELS,
    SetupMessage.STEP_ROLES,
    SetupMessage.STEP_READERS,
    SetupMessage.STEP_CHECK,
)

_Item: TypeAlias = ui.Item[ui.LayoutView]
_Default: TypeAlias = discord.SelectDefaultValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What a step is drawn from. The server's name, and the problems, come as they may be shown.

    `known` names the channels and roles that Discord still has; `last` is what may be undone.
    """

    server: Server
    known: Mapping[int, str]
    problems: tuple[str, ...]
    last: ServerChange | None
    catalogue: Catalogue
    notice: str = ""

    def text(self, message: Message, **parameters: str) -> str:
        """Return words of the reader's language."""
        return self.catalogue.text(message, **parameters)


def setup_view(screen: Screen, step: int) -> ui.LayoutView:
    """Draw a step."""
    draw = (_channels, _roles, _readers, _check)[step]
    title = wording.heading(
        screen.server,
        step=step + 1,
        steps=len(_NAMES),
        name=_NAMES[step],
        catalogue=screen.catalogue,
    )
    container: ui.Container[ui.LayoutView] = ui.Container()
    _add(container, ui.TextDisplay(title))
    if screen.notice:
        _add(container, ui.TextDisplay(screen.notice))
    _add(container, ui.Separator(), *draw(screen), ui.Separator())
    if screen.last:
        last = wording.last_change_words(screen.last, screen.catalogue)
        _add(container, ui.TextDisplay(f"-# {words.shortened(last, _LAST_LIMIT, '…')}"))
    _add(container, _navigation(screen, step))
    return lasting_view(container)


def stamp(chosen: Iterable[object]) -> str:
    """Return a short print of what a menu shows, to tell whether it was changed meanwhile."""
    return f"{crc32(' '.join(sorted(map(str, chosen))).encode()):08x}"


def _add(container: ui.Container[ui.LayoutView], *items: _Item) -> None:
    for item in items:
        container.add_item(item)


def _channels(screen: Screen) -> list[_Item]:
    items: list[_Item] = [
        ui.TextDisplay(screen.text(SetupMessage.CHANNELS_MEANING)),
        ui.Separator(),
    ]
    for purpose in Purpose:
        chosen = wording.of_purpose(screen.server, purpose)
        items += [
            ui.TextDisplay(wording.purpose_meaning(purpose, screen.catalogue)),
            row(
                ui.ChannelSelect(
                    custom_id=f"relais:setup:channels:{purpose}:{stamp(chosen)}",
                    placeholder=screen.text(SetupMessage.CHOOSE_CHANNELS),
                    channel_types=_WITH_FORUMS if fits(ChannelKind.FORUM, purpose) else _TEXT,
                    min_values=0,
                    max_values=_MOST_READ,
                    default_values=_channel_defaults(screen, chosen),
                )
            ),
        ]
    return items


def _roles(screen: Screen) -> list[_Item]:
    server = screen.server
    mentioned = (server.mention_role,) if server.mention_role else ()
    return [
        ui.TextDisplay(screen.text(SetupMessage.MENTION_MEANING)),
        row(
            ui.RoleSelect(
                custom_id=f"relais:setup:mention:{stamp(mentioned)}",
                placeholder=screen.text(SetupMessage.CHOOSE_MENTION),
                min_values=0,
                max_values=1,
                default_values=_role_defaults(screen, mentioned),
            )
        ),
        ui.TextDisplay(screen.text(SetupMessage.COORDINATORS_MEANING)),
        row(
            ui.RoleSelect(
                custom_id=f"relais:setup:coordinators:{stamp(server.coordinators)}",
                placeholder=screen.text(SetupMessage.CHOOSE_COORDINATORS),
                min_values=0,
                max_values=_MOST_ROLES,
                default_values=_role_defaults(screen, server.coordinators),
            )
        ),
        ui.TextDisplay(screen.text(SetupMessage.APPROVAL_MEANING)),
        row(_sole(screen)),
    ]


def _sole(screen: Screen) -> ui.Select[ui.LayoutView]:
    chosen = screen.server.sole_coordinator
    labels = (SetupMessage.SEVERAL_COORDINATE, SetupMessage.ONE_COORDINATES)
    options = [
        discord.SelectOption(label=screen.text(label), value=str(at), default=at == chosen)
        for at, label in enumerate(labels)
    ]
    return ui.Select(custom_id=f"relais:setup:sole:{stamp([chosen])}", options=options)


def _hold(screen: Screen) -> list[_Item]:
    chosen = screen.server.hold_hours
    options = [
        discord.SelectOption(
            label=capital(hold_words(hours, screen.catalogue)),
            value=str(hours),
            default=hours == chosen,
        )
        for hours in HOLDS
    ]
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=f"relais:setup:hold:{stamp([chosen])}", options=options
    )
    return [ui.TextDisplay(screen.text(SetupMessage.HOLD_MEANING)), row(menu)]


def _readers(screen: Screen) -> list[_Item]:
    items: list[_Item] = [
        ui.TextDisplay(wording.readers_meaning(screen.server, screen.catalogue)),
        ui.Separator(),
    ]
    for audience in wording.narrow_audiences(screen.server):
        chosen = wording.read_by(screen.server, audience)
        menu: ui.ChannelSelect[ui.LayoutView] = ui.ChannelSelect(
            custom_id=f"relais:setup:readers:{int(audience)}:{stamp(wording.readers(screen.server))}",
            placeholder=screen.text(SetupMessage.CHOOSE_READ_BY),
            channel_types=_KEPT_APART,
            min_values=0,
            max_values=_MOST_READ,
            default_values=_channel_defaults(screen, chosen),
        )
        items += [ui.TextDisplay(wording.read_by_words(audience, screen.catalogue)), row(menu)]
    return [*items, *_weekly(screen), *_hold(screen)]


def _weekly(screen: Screen) -> list[_Item]:
    reminded = wording.reminded_channels(screen.server)
    options = [
        discord.SelectOption(
            label=f"# {screen.known[channel.id]}"[:_LABEL_LIMIT],
            value=str(channel.id),
            default=channel.weekly,
        )
        for channel in reminded
        if channel.id in screen.known
    ][:_MOST_READ]
    if not options:
        return []
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=f"relais:setup:weekly:{stamp(each.id for each in reminded if each.weekly)}",
        placeholder=screen.text(SetupMessage.CHOOSE_WEEKLY),
        options=options,
        min_values=0,
        max_values=len(options),
    )
    return [ui.TextDisplay(screen.text(SetupMessage.WEEKLY_MEANING)), row(menu)]


def _check(screen: Screen) -> list[_Item]:
    check = button(
        screen.text(SetupMessage.CHECK_AGAIN), "relais:setup:check", discord.ButtonStyle.primary
    )
    return [
        ui.TextDisplay(wording.check_words(screen.server, screen.problems, screen.catalogue)),
        row(check),
        ui.Separator(),
        ui.TextDisplay(screen.text(SetupMessage.TRY_MEANING)),
        row(
            ui.ChannelSelect(
                custom_id="relais:setup:test",
                placeholder=screen.text(SetupMessage.CHOOSE_TEST),
                channel_types=_WITH_FORUMS,
            )
        ),
        ui.TextDisplay(screen.text(SetupMessage.PANEL_MEANING)),
        row(
            ui.ChannelSelect(
                custom_id="relais:setup:panel",
                placeholder=screen.text(SetupMessage.CHOOSE_PANEL),
                channel_types=_TEXT,
            )
        ),
    ]


def _navigation(screen: Screen, step: int) -> ui.ActionRow[ui.LayoutView]:
    buttons: list[ui.Button[ui.LayoutView]] = []
    if step > 0:
        label = screen.text(PlaceMessage.PREVIOUS)
        buttons.append(button(label, f"relais:setup:step:{step - 1}"))
    if step < CHECK_STEP:
        label, style = screen.text(PlaceMessage.NEXT), discord.ButtonStyle.primary
        buttons.append(button(label, f"relais:setup:step:{step + 1}", style))
    if screen.last:
        label = screen.text(SetupMessage.UNDO_LAST)
        buttons.append(button(label, f"relais:setup:undo:{screen.last.id}:{step}"))
    return row(*buttons)


def _channel_defaults(screen: Screen, chosen: Iterable[int]) -> list[_Default]:
    known = _known(screen, chosen, _MOST_READ)
    return [_Default.from_channel(discord.Object(each)) for each in known]


def _role_defaults(screen: Screen, chosen: Iterable[int]) -> list[_Default]:
    known = _known(screen, chosen, _MOST_ROLES)
    return [_Default.from_role(discord.Object(each)) for each in known]


def _known(screen: Screen, chosen: Iterable[int], most: int) -> list[int]:
    # Discord does not take as chosen what it no longer has.
    return [each for each in chosen if each in screen.known][:most]
