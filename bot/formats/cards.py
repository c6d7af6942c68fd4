"""The neutral message that Discord, the terminal and the web render. It decides no look.

Block texts are Markdown-light: `**strong**`, `*emphasis*`, lines starting with `- ` or `1. `,
`[words](address)`, an empty line between paragraphs. Titles, headings, labels and what a person
typed (`BlockKind.QUESTION`) are plain words. Each surface makes them safe for itself.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.domain.answers.passages import PassageKey


class BlockKind(StrEnum):
    """What a part of a card tells the reader."""

    QUESTION = "question"
    ANSWER = "answer"
    DATE = "date"
    NOTE = "note"
    WARNING = "warning"
    DETAILS = "details"
    SOURCES = "sources"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of a card, with an optional heading such as « Documents »."""

    kind: BlockKind
    text: str
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardButton:
    """A question that can be pressed, and the passage it shows."""

    label: str
    key: PassageKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Questions offered together under one heading."""

    heading: str
    buttons: tuple[CardButton, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A message as it reads from top to bottom: title, blocks, then what is offered."""

    title: str = ""
    blocks: tuple[Block, ...]
    offers: tuple[Offer, ...] = ()

    def followed_by(self, *blocks: Block) -> Self:
        """Return the card with these blocks after its own."""
        return replace(self, blocks=self.blocks + blocks)
