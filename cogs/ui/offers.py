"""Offered questions -> buttons. A question too long for its button stands whole in the text."""

from dataclasses import dataclass

from bot.formats import words
from bot.formats.cards import CardButton, Offer
from bot.formats.catalogues.cards import CardMessage
from bot.formats.catalogues.catalogue import Catalogue
from cogs.ui.keys import show_id

BUTTON_LIMIT = 8
LABEL_LIMIT = 80
_QUESTION_LIMIT = 200
_HEADING_LIMIT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownButton:
    """A button as Discord takes it."""

    label: str
    custom_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedButtons:
    """The words above some buttons, and the buttons."""

    text: str
    buttons: tuple[ShownButton, ...]

    @property
    def width(self) -> int:
        """How much of a message's text it takes."""
        return words.width(self.text)


def offered_buttons(offers: tuple[Offer, ...], catalogue: Catalogue) -> list[OfferedButtons]:
    """Return what of these offers a message can hold, and say how many are left out."""
    shown: list[OfferedButtons] = []
    seen: set[str] = set()
    left_out = 0
    for offer in offers:
        questions = [button for button in offer.buttons if not words.is_blank(button.label)]
        kept = [button for button in questions if _is_new(button, seen)]
        room = max(0, BUTTON_LIMIT - sum(max(1, len(offered.buttons)) for offered in shown))
        left_out += len(kept[room:])
        if kept[:room]:
            shown.append(_offered(offer.heading, kept[:room]))
    if left_out:
        shown.append(OfferedButtons(text=catalogue.text(CardMessage.TRUNCATED), buttons=()))
    return shown


def _is_new(button: CardButton, seen: set[str]) -> bool:
    name = str(button.key)
    new = name not in seen
    seen.add(name)
    return new


def _offered(heading: str, questions: list[CardButton]) -> OfferedButtons:
    labels = [words.label(question.label) for question in questions]
    whole = all(
        words.width(label) <= LABEL_LIMIT and show_id(question.key)
        for label, question in zip(labels, questions, strict=True)
    )
    lines = [] if words.is_blank(heading) else [f"**{_cut(words.plain(heading), _HEADING_LIMIT)}**"]
    if not whole:
        labels = [f"{at}. {label}" for at, label in enumerate(labels, start=1)]
        lines += [_listed(label) for label in labels]
    buttons = (
        ShownButton(label=_cut(label, LABEL_LIMIT), custom_id=custom_id)
        for label, question in zip(labels, questions, strict=True)
        if (custom_id := show_id(question.key))
    )
    return OfferedButtons(text="\n".join(lines), buttons=tuple(buttons))


def _listed(label: str) -> str:
    number, _, question = label.partition(" ")
    return f"{number} {_cut(words.plain(question), _QUESTION_LIMIT)}"


def _cut(text: str, limit: int) -> str:
    return words.shortened(text, limit, "…")
