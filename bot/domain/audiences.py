"""Who may read what: audiences in order, scopes of records, and the rule that compares them."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Audience(IntEnum):
    """Readers from the widest to the narrowest; each reads what the ones before it read."""

    PUBLIC = 0
    MEMBERS = 1
    GROUPINGS = 2
    DELEGATES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Someone who reads, at the place where they read: `audience` is min(reader, place)."""

    audience: Audience = Audience.PUBLIC
    regions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """For whom a record is, and when it held: `valid_from` and `valid_until` are inclusive days."""

    audience: Audience = Audience.PUBLIC
    region: str | None = None
    embargo_until: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None


def may_read(reader: Reader, scope: Scope, today: date) -> bool:
    """Tell whether `reader` may read this on `today` (an embargo ends on its day)."""
    if scope.audience > reader.audience:
        return False
    if scope.embargo_until is not None and today < scope.embargo_until:
        return False
    return scope.region is None or scope.region in reader.regions
