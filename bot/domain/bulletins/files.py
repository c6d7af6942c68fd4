"""A bulletin as a file that a person takes along."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.content.bulletins import Bulletin


class FileForm(StrEnum):
    """In which form; the value is the end of the file's name."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinFile:
    """A file: its name and its bytes."""

    name: str
    content: bytes


def file_name(bulletin: Bulletin, form: FileForm) -> str:
    """Name the file of a bulletin: « info-psoc-4.pdf »."""
    return f"info-psoc-{bulletin.number}.{form}"
