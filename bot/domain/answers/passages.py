"""What the search looks through: a passage is one thing a record can answer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.domain.audiences import Scope


class RecordKind(StrEnum):
    """Kinds of record that hold answers."""

    ENTRY = "entry"
    GAP = "gap"
    DOSSIER = "dossier"
    REQUEST = "request"
    EVENT = "event"
    TERM = "term"
    BODY = "body"
    BULLETIN = "bulletin"


class PassageKey(NamedTuple):
    """The record a passage stands for, and which side of it (`office:president`)."""

    kind: RecordKind
    record: str
    facet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Ways of asking for one thing, and the text that answers or says that nothing does."""

    key: PassageKey
    questions: tuple[str, ...]
    text: str
    scope: Scope
    answers: bool = True
