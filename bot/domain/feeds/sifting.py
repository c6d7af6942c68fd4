"""What a look at a feed brings: what is new, what was corrected, what was taken down."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.content.feeds import FeedItem, FetchedFeed, FetchedItem
from bot.domain.feeds.identity import Memory, Print, prints

# From this many at once, they come in one message.
MANY: Final = 5
# Taken down only once it was missed twice: a publisher's page may be half empty for a moment.
MISSED_ENOUGH: Final = 2
_FEW: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifting:
    """What was fetched, told apart: `same` pairs what is known with how it is now.

    `changed` are those of `same` that read otherwise, `back` those that had been taken down,
    `missed` the known ones that were not there, and `gone` those of `missed` that were taken down.
    `first` makes of `new` a backlog, not news.
    """

    new: tuple[FetchedItem, ...] = ()
    same: tuple[tuple[FeedItem, FetchedItem], ...] = ()
    changed: tuple[tuple[FeedItem, FetchedItem], ...] = ()
    back: tuple[FeedItem, ...] = ()
    missed: tuple[FeedItem, ...] = ()
    gone: tuple[FeedItem, ...] = ()
    first: bool = False

    @property
    def grouped(self) -> bool:
        """Tell whether the news come in one message."""
        return len(self.new) >= MANY


def sift(known: Sequence[FeedItem], fetched: FetchedFeed, *, first: bool) -> Sifting:
    """Tell what is new from what is known; a date never decides, an old one is news too."""
    looked_at = [each for each in dict.fromkeys(fetched.items) if each.title or each.link]
    memory = Memory(known)
    found = [(item, each, memory.find(item, each)) for item, each in zip(
        looked_at, prints(looked_at), strict=True
    )]  # fmt: skip
    found = _renamed(found, memory)
    same = tuple((held, item) for item, _, held in found if held is not None)
    there = {held.id for held, _ in same}
    # What a broken end left out was not taken down.
    missed = () if fetched.cut_short else tuple(
        each for each in known if each.id not in there and each.withdrawn is None
    )  # fmt: skip
    return Sifting(
        new=tuple(item for item, _, held in found if held is None),
        same=same,
        changed=tuple((held, item) for held, item in same if reads_otherwise(held.item, item)),
        back=tuple(held for held, _ in same if held.withdrawn is not None),
        missed=missed,
        gone=_taken_down(missed, [held for held, _ in same]),
        first=first,
    )


def reads_otherwise(before: FetchedItem, after: FetchedItem) -> bool:
    """Tell whether a person would read something else; a date alone is no correction."""
    return (before.title, before.summary) != (after.title, after.summary)


_Found = tuple[FetchedItem, Print, FeedItem | None]


def _renamed(found: list[_Found], memory: Memory) -> list[_Found]:
    """Know again, by their titles, items whose publisher changed everything else of them all.

    One item alone is not known by its title: « Infolettre » comes every month.
    """
    unknown = [each for _, each, held in found if held is None]
    times = Counter(each.title for each in unknown)
    again = {
        each.title: held
        for each in unknown
        if times[each.title] == 1 and (held := memory.titled(each)) is not None
    }
    if len(again) < MANY or 2 * len(again) <= len(unknown):
        return found
    return [
        (item, each, held if held is not None else again.get(each.title))
        for item, each, held in found
    ]


def _taken_down(missed: Sequence[FeedItem], there: Sequence[FeedItem]) -> tuple[FeedItem, ...]:
    """Return what is missing while older items are still there: a feed ends with the oldest."""
    current = [each for each in missed if each.missed < MISSED_ENOUGH]
    if len(current) > max(_FEW, len(there)):
        return ()
    return tuple(
        each
        for each in current
        if each.missed + 1 >= MISSED_ENOUGH and any(_is_older(other, each) for other in there)
    )


def _is_older(one: FeedItem, other: FeedItem) -> bool:
    if one.item.published and other.item.published:
        return one.item.published < other.item.published
    return one.first_seen < other.first_seen


class Verdict(StrEnum):
    """Why an item would be shown, or not."""

    NEW = "new"
    KNOWN = "known"
    DOUBLE = "double"
    BLANK = "blank"


def verdicts(known: Sequence[FeedItem], fetched: FetchedFeed) -> list[tuple[FetchedItem, Verdict]]:
    """Say of each item, in its publisher's order, whether it would be shown were it just out."""
    new = set(sift(known, fetched, first=False).new)
    seen: set[FetchedItem] = set()
    found = []
    for item in fetched.items:
        if not (item.title or item.link):
            verdict = Verdict.BLANK
        elif item in seen:
            verdict = Verdict.DOUBLE
        else:
            verdict = Verdict.NEW if item in new else Verdict.KNOWN
        seen.add(item)
        found.append((item, verdict))
    return found
