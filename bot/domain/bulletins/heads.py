"""The head of a bulletin as someone types it, and what may be wrong with it."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import Head

_MARK_LENGTH: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadForm:
    """A head as it was typed: nothing in it is lost when it is refused."""

    title: str = ""
    date: str = ""
    audience: Audience = Audience.PUBLIC
    region: str | None = None
    issuers: str = ""
    dossiers: tuple[str, ...] = ()


class HeadProblem(StrEnum):
    """Why a head cannot be kept as it is."""

    NO_TITLE = "no_title"
    UNREAD_DATE = "unread_date"
    UNKNOWN_ISSUER = "unknown_issuer"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadFault:
    """What is wrong with a head, and with which words of it."""

    problem: HeadProblem
    detail: str = ""


def head_mark(head: Head) -> str:
    """Return a short mark that changes with anything in a head."""
    return sha256(repr(head).encode()).hexdigest()[:_MARK_LENGTH]
