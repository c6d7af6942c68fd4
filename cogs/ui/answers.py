"""Answer -> the message that shows it, with what can be done next where it is shown."""

from enum import Enum, auto

from discord import ui

from bot.domain.answers.answers import Answer
from bot.formats.answers.answers import answer_card
from bot.formats.cards import Block, BlockKind
from bot.formats.catalogues.actions import ActionMessage
from bot.formats.catalogues.answers import AnswerMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from cogs.ui.cards import card_view
from cogs.ui.keys import ASK_ID, Action, action_id
from cogs.ui.offers import ShownButton


class Shown(Enum):
    """Where an answer is shown, hence what can be done with it."""

    TO_ONE = auto()
    TO_ONE_WHO_MAY_SHARE = auto()
    TO_ALL = auto()


def answer_view(
    answer: Answer, catalogue: Catalogue, shown: Shown, footer: Message | None = None
) -> ui.LayoutView:
    """Return an answer as a message, with its buttons."""
    card = answer_card(answer, catalogue)
    if shown is Shown.TO_ALL:
        footer = AnswerMessage.PRIVATE_OFFER
    if footer:
        card = card.followed_by(Block(kind=BlockKind.FOOTER, text=catalogue.text(footer)))
    return card_view(card, catalogue, _actions(answer, catalogue, shown))


def _actions(answer: Answer, catalogue: Catalogue, shown: Shown) -> tuple[ShownButton, ...]:
    buttons = []
    if shown is Shown.TO_ONE_WHO_MAY_SHARE:
        buttons.append((ActionMessage.SHARE, action_id(Action.SHARE, answer)))
    if shown is Shown.TO_ALL:
        buttons.append((ActionMessage.PRIVATE, action_id(Action.PRIVATE, answer) or ASK_ID))
    buttons.append((ActionMessage.USEFUL, action_id(Action.USEFUL, answer)))
    buttons.append((ActionMessage.NOT_USEFUL, action_id(Action.NOT_USEFUL, answer)))
    return tuple(
        ShownButton(label=catalogue.text(message), custom_id=custom_id)
        for message, custom_id in buttons
        if custom_id
    )
