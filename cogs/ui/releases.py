"""What can be done with a bulletin on its way out: buttons, and the identifiers they bear."""

import re
from enum import StrEnum
from typing import Any, Final

import discord
from discord import ui

from bot.domain.bulletins.previews import Progress
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.deliveries import Owed
from bot.domain.outbox.bulletins import Ask, Asked, asked_in
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.releases import ReleaseMessage
from cogs.ui.offers import ShownButton

_NUMBER: Final = r"(?P<number>\d{1,6})"
_ARGUMENT: Final = r"(?::(?P<arg>[0-9a-z]{1,40}))?"


class Act(StrEnum):
    """What a button or a menu does with a bulletin."""

    EDIT = "edit"  # the editor answers it
    SUBMIT = "submit"
    APPROVE = "approve"
    ASK = "ask"
    STOP = "stop"
    PUBLISH = "publish"
    PUBLISH_YES = "publish-yes"
    ANYWAY = "anyway"
    SCHEDULE = "schedule"
    SCHEDULE_YES = "schedule-yes"
    HALT = "halt"
    RESUME = "resume"
    WORD = "word"
    LET_GO = "let-go"
    REGISTER = "register"
    RESEND = "resend"
    CORRECT = "correct"
    CORRECT_SECTION = "correct-section"
    CORRECT_AGAIN = "correct-again"
    CORRECT_YES = "correct-yes"
    WITHDRAW = "withdraw"
    WITHDRAW_AGAIN = "withdraw-again"
    WITHDRAW_YES = "withdraw-yes"

    @property
    def pattern(self) -> re.Pattern[str]:
        """The identifiers of its buttons."""
        return re.compile(rf"relais:bulletin:{self}:{_NUMBER}{_ARGUMENT}")

    def of(self, number: int, argument: object = "") -> str:
        """Return its identifier for a bulletin."""
        return f"relais:bulletin:{self}:{number}" + (f":{argument}" if argument != "" else "")


_LABELS: Final[dict[Act, Message]] = {
    Act.EDIT: ReleaseMessage.EDIT,
    Act.SUBMIT: ReleaseMessage.SUBMIT,
    Act.APPROVE: ReleaseMessage.APPROVE,
    Act.ASK: ReleaseMessage.ASK_CHANGE,
    Act.STOP: ReleaseMessage.STOP,
    Act.PUBLISH: ReleaseMessage.PUBLISH,
    Act.PUBLISH_YES: ReleaseMessage.PUBLISH_YES,
    Act.ANYWAY: ReleaseMessage.SEND_ANYWAY,
    Act.SCHEDULE: ReleaseMessage.SCHEDULE,
    Act.SCHEDULE_YES: ReleaseMessage.SCHEDULE_YES,
    Act.HALT: ReleaseMessage.HALT,
    Act.RESUME: ReleaseMessage.RESUME,
    Act.WORD: ReleaseMessage.ADD_WORD,
    Act.LET_GO: ReleaseMessage.LET_GO,
    Act.REGISTER: ReleaseMessage.REGISTER,
    Act.CORRECT: ReleaseMessage.CORRECT,
    Act.CORRECT_AGAIN: CorrectionMessage.CHANGE,
    Act.CORRECT_YES: CorrectionMessage.CONFIRM,
    Act.WITHDRAW: ReleaseMessage.WITHDRAW,
    Act.WITHDRAW_AGAIN: CorrectionMessage.CHANGE,
    Act.WITHDRAW_YES: CorrectionMessage.WITHDRAW_YES,
}
_STYLES: Final = {
    Act.APPROVE: discord.ButtonStyle.success,
    Act.PUBLISH: discord.ButtonStyle.primary,
    Act.ANYWAY: discord.ButtonStyle.primary,
    Act.RESUME: discord.ButtonStyle.primary,
    Act.STOP: discord.ButtonStyle.danger,
    Act.HALT: discord.ButtonStyle.danger,
}
_OFFERED: Final = {
    Ask.APPROVE: (Act.APPROVE, Act.ASK, Act.STOP),
    Ask.APPROVED: (Act.PUBLISH, Act.SCHEDULE, Act.STOP),
    Ask.MISSED: (Act.ANYWAY, Act.SCHEDULE, Act.STOP),
    Ask.HOLD: (Act.WORD, Act.LET_GO),
    Ask.PROGRESS: (Act.HALT, Act.REGISTER),
}


def release_components(owed: Owed, catalogue: Catalogue) -> list[Any]:
    """Return what stands under a message to a coordination, by what it asks."""
    asked = asked_in(owed.subject)
    # What is told in several messages is acted on under the last one.
    if asked is None or owed.part + 1 < owed.revision:
        return []
    acts = _OFFERED.get(asked.ask, ())
    return _view(*(_button(act, asked.number, _argument(act, asked), catalogue) for act in acts))


def progress_components(progress: Progress, catalogue: Catalogue) -> list[Any]:
    """Return what stands under a live progress, as far as it has come."""
    number = progress.bulletin.number
    acts = [*_on_the_way(progress), Act.REGISTER]
    return _view(*(_button(act, number, "", catalogue) for act in acts))


def state_buttons(
    bulletin: Bulletin, version: str, progress: Progress | None, catalogue: Catalogue
) -> tuple[ShownButton, ...]:
    """Return what can be done with a bulletin where it stands."""
    acts: tuple[Act, ...]
    match bulletin.state:
        case BulletinState.DRAFT:
            acts = (Act.SUBMIT,)
        case BulletinState.IN_REVIEW:
            acts = _OFFERED[Ask.APPROVE]
        case BulletinState.APPROVED | BulletinState.SCHEDULED:
            acts = _OFFERED[Ask.APPROVED]
        case BulletinState.PUBLISHED:
            acts = (*_on_the_way(progress), Act.REGISTER, Act.CORRECT, Act.WITHDRAW)
        case BulletinState.WITHDRAWN:
            acts = (*_on_the_way(progress), Act.REGISTER)
    argument = {Act.APPROVE: version}
    if not bulletin.is_out:
        acts = (*acts, Act.EDIT)
    return tuple(
        shown(act, bulletin.number, catalogue, argument=argument.get(act, "")) for act in acts
    )


def shown(act: Act, number: int, catalogue: Catalogue, *, argument: object = "") -> ShownButton:
    """Return a button of a card."""
    return ShownButton(label=catalogue.text(_LABELS[act]), custom_id=act.of(number, argument))


def _on_the_way(progress: Progress | None) -> tuple[Act, ...]:
    if progress is None:
        return ()
    if progress.release.halted:
        return (Act.RESUME,)
    return (Act.HALT,) if progress.waiting or progress.held else ()


def _argument(act: Act, asked: Asked) -> str:
    return asked.version if act is Act.APPROVE else ""


def _button(act: Act, number: int, argument: str, catalogue: Catalogue) -> ui.Button[ui.View]:
    return ui.Button(
        label=catalogue.text(_LABELS[act]),
        custom_id=act.of(number, argument),
        style=_STYLES.get(act, discord.ButtonStyle.secondary),
    )


def _view(*buttons: ui.Button[ui.View]) -> list[Any]:
    view = ui.View(timeout=None)
    for each in buttons:
        view.add_item(each)
    view.stop()
    return view.to_components()
