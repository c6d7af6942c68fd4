"""Organisations: what they are, who held office when, and their public contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.domain.audiences import Audience, Scope
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate, Period


class ContactKind(StrEnum):
    """How an organisation is reached."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    WEBSITE = "website"
    FACEBOOK = "facebook"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A dated tie to another organisation, such as membership of a coalition."""

    kind: str
    body: str
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Someone seen in an office, on the dates of the first and last documents that show it."""

    name: str
    title: str = ""
    seen_first: PartialDate
    seen_last: PartialDate
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A function in an organisation and those seen in it, the latest last."""

    id: str
    title: str
    asks: tuple[str, ...] = ()
    holders: tuple[Holder, ...]
    review_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A public way to reach an organisation, as seen in documents of these dates."""

    kind: ContactKind
    value: str
    seen_first: PartialDate
    seen_last: PartialDate
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation of the network or one it deals with."""

    id: str
    name: str
    acronym: str = ""
    description: str = ""
    asks: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    region: str | None = None
    relations: tuple[Relation, ...] = ()
    offices: tuple[Office, ...] = ()
    contacts: tuple[Contact, ...] = ()
    citations: tuple[Citation, ...] = ()
    confirmed_on: date | None = None
    review_by: date | None = None
    audience: Audience = Audience.PUBLIC

    @property
    def scope(self) -> Scope:
        """For whom it is; an organisation of a region is known everywhere."""
        return Scope(audience=self.audience)


_Seen = TypeVar("_Seen", Holder, Contact)


def last_seen(candidates: Sequence[_Seen], asked: Period | None, today: date) -> _Seen | None:
    """Return the latest the documents show within `asked`, or by `today` where no time is asked.

    Documents show someone on their own dates only: nothing is said of a time between none of them.
    """
    period = asked or Period(first=date.min, last=today)
    shown = [
        candidate
        for candidate in candidates
        if period.overlaps(candidate.seen_first.period.first, candidate.seen_last.period.last)
    ]
    return max(shown, key=lambda candidate: candidate.seen_last, default=None)
