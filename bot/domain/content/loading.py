"""Bringing the pack into a database people edit: what is taken, kept, or in conflict."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.content.pack import RecordKey


class Merge(StrEnum):
    """What becomes of one record when the pack is loaded."""

    SAME = "same"
    TAKE = "take"
    KEEP = "keep"
    CONFLICT = "conflict"


def merge(*, last: str | None, held: str | None, brought: str | None) -> Merge:
    """Decide by fingerprints: of what the pack brought last, of what is held, of what it brings.

    None stands for a record that is not there: never was, was removed, or left the pack.
    """
    if brought == held:
        return Merge.SAME
    if held == last:
        return Merge.TAKE
    return Merge.KEEP if brought == last else Merge.CONFLICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A record that changed both in the pack and in the database: the database's stays."""

    key: RecordKey
    removed_here: bool
    removed_from_pack: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """What a load of the pack did, record by record."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    conflicts: tuple[Conflict, ...] = ()
