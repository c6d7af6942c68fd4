"""Card -> LayoutView, within Discord's limits. Whatever does not fit is said to be shortened."""

import re
from typing import Final

from discord import ui

from bot.formats import words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.answers import AnswerMessage
from bot.formats.catalogues.cards import CardMessage
from bot.formats.catalogues.catalogue import Catalogue
from cogs.ui.buttons import button, lasting_view
from cogs.ui.offers import OfferedButtons, ShownButton, offered_buttons

TEXT_LIMIT = 4000
_TITLE_LIMIT = 250
_SECTION_LIMIT = 5
_FLOOR = 300
# What gives way first where a card is too long; the answer gives way after what explains it.
_SHORTENED_FIRST = (
    BlockKind.DETAILS,
    BlockKind.NOTE,
    BlockKind.SOURCES,
    BlockKind.QUESTION,
    BlockKind.ANSWER,
    BlockKind.WARNING,
    BlockKind.FOOTER,
    BlockKind.DATE,
)
_MAIN = frozenset({BlockKind.QUESTION, BlockKind.ANSWER, BlockKind.DATE})
_MORE = frozenset({BlockKind.NOTE, BlockKind.DETAILS})
_NAMED: Final = re.compile(r"‹([#@]\d+)›")


def card_view(
    card: Card, catalogue: Catalogue, actions: tuple[ShownButton, ...] = ()
) -> ui.LayoutView:
    """Return the card as components, with a row of at most five actions under it.

    Its buttons are answered by their identifiers alone.
    """
    mark = catalogue.text(CardMessage.TRUNCATED)
    offers = offered_buttons(card.offers, catalogue)
    room = TEXT_LIMIT - sum(offer.width for offer in offers)
    container: ui.Container[ui.LayoutView] = ui.Container()
    for section in _sections(card, room, mark):
        _add(container, ui.TextDisplay(section))
    for offer in offers:
        _add_offer(container, offer)
    if not container.children:
        container.add_item(ui.TextDisplay(catalogue.text(AnswerMessage.NOT_KNOWN)))
    if not actions:
        return lasting_view(container)
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    for action in actions:
        row.add_item(button(action.label, action.custom_id))
    return lasting_view(container, row)


def with_names(view: ui.LayoutView) -> ui.LayoutView:
    """Draw the channels and people that the texts of a view stand for; nobody is pinged by it."""
    for item in view.walk_children():
        if isinstance(item, ui.TextDisplay):
            item.content = _NAMED.sub(r"<\1>", item.content)
    return view


def _add(container: ui.Container[ui.LayoutView], item: ui.TextDisplay[ui.LayoutView]) -> None:
    if container.children:
        container.add_item(ui.Separator())
    container.add_item(item)


def _add_offer(container: ui.Container[ui.LayoutView], offer: OfferedButtons) -> None:
    if offer.text:
        _add(container, ui.TextDisplay(offer.text))
    for shown in offer.buttons:
        row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
        row.add_item(button(shown.label, shown.custom_id))
        container.add_item(row)


def _sections(card: Card, room: int, mark: str) -> list[str]:
    """Join blocks that belong together, so that few components carry any number of them."""
    texts = [_block_text(block) for block in card.blocks]
    title = _title(card, mark)
    _shorten(card.blocks, texts, room - words.width(title) - 2 * len(texts) - 2, mark)
    sections = [title] if title else []
    previous: BlockKind | None = BlockKind.ANSWER if title else None
    for block, text in zip(card.blocks, texts, strict=True):
        if words.is_blank(text):
            continue
        if sections and (_together(previous, block.kind) or len(sections) == _SECTION_LIMIT):
            sections[-1] += "\n\n" + text
        else:
            sections.append(text)
        previous = block.kind
    return _fitting(sections, room, mark)


def _together(previous: BlockKind | None, kind: BlockKind) -> bool:
    return previous is kind or any({previous, kind} <= group for group in (_MAIN, _MORE))


def _title(card: Card, mark: str) -> str:
    title = words.shortened(words.plain(card.title), _TITLE_LIMIT, mark)
    return "" if words.is_blank(title) else f"### {title}"


def _block_text(block: Block) -> str:
    question = block.kind is BlockKind.QUESTION
    text = words.plain(block.text) if question else words.markdown(block.text)
    if words.is_blank(text):
        return ""
    if question:
        text = f"> {text}"
    elif block.kind is BlockKind.FOOTER:
        text = "\n".join(f"-# {line}" for line in text.splitlines() if not words.is_blank(line))
    sign = "⚠️ " if block.kind is BlockKind.WARNING else ""
    heading = words.shortened(words.plain(block.heading), _TITLE_LIMIT, "…")
    return f"{sign}**{heading}**\n{text}" if heading else f"{sign}{text}"


def _shorten(blocks: tuple[Block, ...], texts: list[str], room: int, mark: str) -> None:
    overflow = sum(map(words.width, texts)) - room
    for kind in _SHORTENED_FIRST:
        for at, block in enumerate(blocks):
            if overflow > 0 and block.kind is kind:
                before = words.width(texts[at])
                limit = max(_FLOOR, before - overflow)
                texts[at] = words.shortened(texts[at], limit, mark)
                overflow -= before - words.width(texts[at])


def _fitting(sections: list[str], room: int, mark: str) -> list[str]:
    """Cut at the end what is still too long: a card of very many parts."""
    if sum(map(words.width, sections)) <= room:
        return sections
    room -= words.width(mark) + 1
    fitting: list[str] = []
    for section in sections:
        if words.width(section) > room:
            break
        fitting.append(section)
        room -= words.width(section)
    if room < _FLOOR and fitting:
        return [*fitting[:-1], f"{fitting[-1]} {mark}"]
    return [*fitting, words.shortened(sections[len(fitting)], room, mark)]
