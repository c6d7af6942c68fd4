"""A list, cut into pages that each fit a message, and the card of one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.bulletins.files import FileForm
from bot.domain.lists.values import ListAddress
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.lists import ListMessage
from bot.formats.catalogues.messages import Message

# What a page may hold beside its title and what closes it, in characters and in parts. A character
# that a surface has to escape takes two.
PAGE_WIDTH = 2800
_PARTS = 10
_ESCAPED = frozenset("\\_~|`[]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A record or list that can be opened from a page; `hint` tells more of it."""

    label: str
    address: ListAddress
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOffer:
    """A record that can be taken along as a file of this form."""

    label: str
    form: FileForm
    record: str


class DateAction(StrEnum):
    """What a person can do with a date that they see."""

    REMIND = "remind"
    FILE = "ics"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateOffer:
    """Something to do with a date, by its handle; with all that are coming, where there is none."""

    label: str
    action: DateAction
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing on a list; parts of equal heading that follow one another share it."""

    text: str
    heading: str = ""
    kind: BlockKind = BlockKind.ANSWER
    opening: Opening | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole list: its title and `links` stand on every page.

    `counted` tells how many there are, `empty` that there is none; `menu` is written on the choice
    of records to open.
    """

    title: str
    address: ListAddress
    parts: tuple[Part, ...]
    empty: Message | None = None
    counted: str = ""
    menu: str = ""
    links: tuple[Opening, ...] = ()
    files: tuple[FileOffer, ...] = ()
    dates: tuple[DateOffer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its card, what can be opened from it, and which of how many it is.

    `empty` tells that there is nothing on the list, hence nothing to share.
    """

    card: Card
    address: ListAddress
    count: int
    empty: bool = False
    menu: str = ""
    openings: tuple[Opening, ...] = ()
    links: tuple[Opening, ...] = ()
    files: tuple[FileOffer, ...] = ()
    dates: tuple[DateOffer, ...] = ()


def page_of(sheet: Sheet, number: int, catalogue: Catalogue) -> Page:
    """Return a page of a list, the last one where the list has become shorter than that."""
    pages = list(_pages(sheet.parts)) or [()]
    at = min(number, len(pages) - 1)
    parts = pages[at]
    blocks = list(_blocks(parts)) or [_nothing(sheet, catalogue)]
    footer = Block(kind=BlockKind.FOOTER, text=_footer(sheet, at, len(pages), catalogue))
    return Page(
        card=Card(title=sheet.title, blocks=(*blocks, footer)),
        address=sheet.address.turned_to(at),
        count=len(pages),
        empty=not parts,
        menu=sheet.menu,
        openings=tuple(part.opening for part in parts if part.opening),
        links=sheet.links,
        files=sheet.files,
        dates=sheet.dates,
    )


def counted(count: int, one: Message, many: Message, catalogue: Catalogue) -> str:
    """Write how many there are; nothing where there is none."""
    if not count:
        return ""
    return catalogue.text(one if count == 1 else many, count=str(count))


def capital(text: str) -> str:
    """Return the text with its first letter raised."""
    return text[:1].upper() + text[1:]


def strong(text: str) -> str:
    """Write a text so that it stands out; Markdown takes no space at its ends."""
    return f"**{text.strip()}**"


def labelled(label: str, text: str, catalogue: Catalogue) -> str:
    """Write a label, a colon as the language has it, and a text."""
    return catalogue.text(ListMessage.LABELLED, label=label, text=text)


def joined(*texts: str) -> str:
    """Put what is not empty on one line, with points between."""
    return " · ".join(text for text in texts if text)


def _pages(parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    page: list[Part] = []
    width = 0
    for part in parts:
        wide = _width(part.heading) + _width(part.text)
        if page and (width + wide > PAGE_WIDTH or len(page) == _PARTS):
            yield tuple(page)
            page, width = [], 0
        page.append(part)
        width += wide
    if page:
        yield tuple(page)


def _width(text: str) -> int:
    escaped = sum(character in _ESCAPED for character in text)
    return len(text.encode("utf-16-le", "ignore")) // 2 + escaped + 4


def _blocks(parts: Sequence[Part]) -> Iterator[Block]:
    heading = ""
    for part in parts:
        shown = "" if part.heading == heading else part.heading
        heading = part.heading
        yield Block(kind=part.kind, text=part.text, heading=shown)


def _nothing(sheet: Sheet, catalogue: Catalogue) -> Block:
    """Say that a list is empty, and what to do next."""
    narrowed = sheet.address.of or sheet.address.by
    following = ListMessage.EMPTY_NARROWED_NEXT if narrowed else ListMessage.EMPTY_NEXT
    said = catalogue.text(sheet.empty) if sheet.empty else ""
    return Block(kind=BlockKind.ANSWER, text=f"{said}\n{catalogue.text(following)}".strip())


def _footer(sheet: Sheet, at: int, pages: int, catalogue: Catalogue) -> str:
    page = catalogue.text(ListMessage.PAGE, page=str(at + 1), pages=str(pages))
    line = joined(page if pages > 1 else "", sheet.counted)
    french = catalogue.text(ListMessage.FRENCH_TEXTS) if sheet.parts else ""
    return "\n".join(filter(None, (line, french)))
