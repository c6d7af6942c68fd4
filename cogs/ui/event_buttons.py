"""The buttons under an event that someone keeps, and the names in the texts above them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import discord
from discord import ui

from bot.domain.calendar.changes import EventChange
from bot.domain.content.events import Event
from bot.domain.deliveries import Delivery
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import handle
from bot.domain.schedule.consultation import ConsultationCheck
from bot.formats import words
from bot.formats.calendar.screens import ScreenPage, register_line
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.consultations import ConsultationMessage
from bot.formats.catalogues.events import EventMessage
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.register import RegisterMessage
from cogs.ui.buttons import button
from cogs.ui.cards import card_view, with_names
from cogs.ui.offers import ShownButton

EVENT: Final = r"(?P<event>~?[a-z0-9_-]{1,64})"
_DAY: Final = r"[0-9a-v]{1,6}"
STEPS: Final = rf"{EVENT}:(?P<received>{_DAY}):(?P<fixed>(?:\d-{_DAY},?)*)"
_LONGEST_ID: Final = 100
_OPTION: Final = 100
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuv"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsAddress:
    """The check of a deadline, by its event, the day of reception, and the days that are set."""

    event: str
    received: date
    fixed: Mapping[int, date]

    def __str__(self) -> str:
        """Write it as an identifier carries it."""
        fixed = ",".join(f"{at}-{_short(day)}" for at, day in sorted(self.fixed.items()))
        return f"{self.event}:{_short(self.received)}:{fixed}"


def steps_address(match: re.Match[str]) -> StepsAddress:
    """Read an address from an identifier (NotFoundError where it holds no days)."""
    pairs = [each.split("-") for each in match["fixed"].split(",") if each]
    try:
        fixed = {int(at): _long(day) for at, day in pairs}
        received = _long(match["received"])
    except (ValueError, OverflowError):
        raise NotFoundError(match[0]) from None
    return StepsAddress(event=match["event"], received=received, fixed=fixed)


def kept_buttons(
    event: Event, check: ConsultationCheck | None, catalogue: Catalogue
) -> tuple[ShownButton, ...]:
    """Return what can be done next with an event that was just kept."""
    name = handle(event.id)
    found: list[tuple[Message, str]] = [
        (EventMessage.PREVIEW_BUTTON, f"relais:event:preview:{name}:0"),
        (EventMessage.ICS, f"relais:ics:{name}"),
    ]
    if check is not None and check.feasible:
        address = StepsAddress(event=name, received=check.received, fixed={})
        found.insert(0, (ConsultationMessage.ADD_STEPS, f"relais:steps:add:{address}"))
        found.insert(1, (ConsultationMessage.TIE, f"relais:steps:plan:{address}"))
    return tuple(
        ShownButton(label=catalogue.text(message), custom_id=custom_id)
        for message, custom_id in found
        if len(custom_id) <= _LONGEST_ID
    )


def screen_view(screen: ScreenPage, name: str, event: Event, catalogue: Catalogue) -> ui.LayoutView:
    """Draw a page of a screen, with the way to the pages beside it and what can be done there."""
    return with_names(card_view(screen.card, catalogue, _turns(screen, name, event, catalogue)))


def resend_row(
    screen: ScreenPage, event: Event, names: Mapping[int, str], catalogue: Catalogue
) -> "ui.ActionRow[ui.LayoutView] | None":
    """Return the menu of what failed or is unsure on a page; None where nothing did."""
    options = [
        discord.SelectOption(
            label=words.shortened(_plainly(each, event.zone, names, catalogue), _OPTION, "…"),
            value=str(each.id),
        )
        for each in screen.items
    ]
    if not options:
        return None
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    row.add_item(
        ui.Select(
            custom_id=f"relais:event:resend:{handle(event.id)}:{screen.page}",
            placeholder=catalogue.text(RegisterMessage.RESEND_CHOICE),
            options=options,
            max_values=len(options),
        )
    )
    return row


def undo_row(screen: ScreenPage, catalogue: Catalogue) -> "ui.ActionRow[ui.LayoutView] | None":
    """Return the button that undoes the latest change, on the page where it stands first."""
    changes = [each for each in screen.items if isinstance(each, EventChange)]
    if screen.page or not changes or not changes[0].line.actor.startswith("discord:"):
        return None
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    label = catalogue.text(EventMessage.UNDO)
    row.add_item(button(label, f"relais:event:undo:{changes[0].line.id}"))
    return row


def _turns(
    screen: ScreenPage, name: str, event: Event, catalogue: Catalogue
) -> tuple[ShownButton, ...]:
    pages = (
        (RegisterMessage.PREVIOUS, screen.page - 1),
        (RegisterMessage.NEXT, screen.page + 1),
    )
    return tuple(
        ShownButton(
            label=catalogue.text(message),
            custom_id=f"relais:event:{name}:{handle(event.id)}:{page}",
        )
        for message, page in pages
        if 0 <= page < screen.pages
    )


def _plainly(delivery: Delivery, zone: str, names: Mapping[int, str], catalogue: Catalogue) -> str:
    line = register_line(delivery, zone, catalogue)
    channel = delivery.owed.place.id
    return line.replace(f"‹#{channel}›", f"#{names.get(channel, channel)}")


def _short(day: date) -> str:
    number, digits = day.toordinal(), ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits


def _long(digits: str) -> date:
    return date.fromordinal(int(digits, len(_DIGITS)))
