"""A bulletin found in a file: what was recognised, what could not be kept, what to check."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.content.bulletins import Section
from bot.domain.dates import PartialDate
from bot.domain.errors import InvalidError

LARGEST_FILE: Final = 10 * 1024 * 1024
# Past this, whatever it is, it is no bulletin.
LONGEST_TEXT: Final = 200_000


class FileRefusedError(InvalidError):
    """A file that cannot be taken; it says why in French."""

    code = "file_refused"


class FileTooBigError(FileRefusedError):
    """A file that is too big, or that would become so once unpacked."""

    code = "file_too_big"


class FileKindError(FileRefusedError):
    """A file of a kind that is not read."""

    code = "file_kind"


class FileUnsafeError(FileRefusedError):
    """A file made to harm whoever opens it, or broken so that it cannot be told."""

    code = "file_unsafe"


class Loss(StrEnum):
    """Something in a file that a bulletin cannot hold."""

    PICTURE = "picture"
    TABLE = "table"
    NOTE = "note"
    COMMENT = "comment"
    TRACKED_CHANGE = "tracked_change"
    TEXT_BOX = "text_box"
    MACRO = "macro"
    EMBEDDED = "embedded"
    TAG = "tag"
    ADDRESS = "address"
    DEEPER_HEADING = "deeper_heading"


class Check(StrEnum):
    """Something that a person should look at, because it was not recognised or was guessed."""

    NUMBER = "number"
    DATE = "date"
    TITLE = "title"
    SECTIONS = "sections"
    BOLD_HEADINGS = "bold_headings"
    TEXT_BEFORE = "text_before"
    AUDIENCE = "audience"
    NUMBER_TAKEN = "number_taken"
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph of a file, as Markdown-light: `heading` is its level, 0 for text.

    The title of the whole is at level 1. `bold` tells that all of it is.
    """

    text: str
    heading: int = 0
    marker: str = ""
    level: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The paragraphs of a file in order, and how many things of each kind were left out."""

    pieces: tuple[Piece, ...]
    losses: tuple[tuple[Loss, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file gave; what it did not say is None or empty, and in `checks`."""

    number: int | None
    date: PartialDate | None
    title: str
    sections: tuple[Section, ...]
    losses: tuple[tuple[Loss, int], ...]
    checks: tuple[Check, ...]


def counted(losses: Iterable[Loss]) -> tuple[tuple[Loss, int], ...]:
    """Count each kind of loss, in the order of the kinds."""
    found = list(losses)
    return tuple((loss, found.count(loss)) for loss in Loss if loss in found)
