"""A card in the terminal."""

import json
from collections.abc import Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.formats.cards import Block, BlockKind, Card, Offer

_STYLES = {
    BlockKind.DATE: "dim",
    BlockKind.NOTE: "italic",
    BlockKind.WARNING: "yellow",
    BlockKind.SOURCES: "dim",
    BlockKind.FOOTER: "dim",
}
_WIDEST = 92


def print_card(card: Card) -> None:
    """Print a card: its blocks in order, then what it offers."""
    console = Console(highlight=False)
    parts: list[RenderableType] = [Padding(_block(block), (0, 0, 1, 0)) for block in card.blocks]
    parts.extend(_offer(offer) for offer in card.offers)
    if card.title:
        parts.insert(0, Padding(Text(card.title, style="bold"), (0, 0, 1, 0)))
    console.print(Panel(Group(*parts), width=min(_WIDEST, console.width)))


def print_fields(fields: Mapping[str, Any]) -> None:
    """Print fields as JSON that a person can read."""
    Console(highlight=False).print_json(json.dumps(fields, ensure_ascii=False))


def _block(block: Block) -> RenderableType:
    style = _STYLES.get(block.kind, "")
    if block.kind is BlockKind.WARNING:
        return Text(f"⚠ {block.text}", style=style)
    if block.kind is BlockKind.QUESTION:
        return Text(f"« {block.text} »", style="italic")
    body = Markdown(block.text, style=style)
    return Group(Text(block.heading, style="bold dim"), body) if block.heading else body


def _offer(offer: Offer) -> RenderableType:
    lines = [Text(offer.heading, style="bold")]
    lines += [Text(f"  → {button.label}") for button in offer.buttons]
    return Group(*lines)
