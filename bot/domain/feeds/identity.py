"""When two items are the same one: no field alone is trusted.

Publishers give all items one identifier, change identifiers, addresses or dates of everything, and
correct titles. What agrees is weighed against what does not; a mere tie counts only where an
identifier or an address agrees, and a title or a date with it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from bot.domain.content.feeds import FeedItem, FetchedItem
from bot.domain.text import fold

_SUBSTANTIAL: Final = 40
_IDENTIFIER, _ADDRESS, _TITLE, _SUMMARY, _DATE = 2, 2, 1, 3, 1
_ENOUGH: Final = 2
_TRACKING: Final = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id")


@dataclass(frozen=True, slots=True)
class Print:
    """An item as it is compared; what cannot be trusted in its feed is left out."""

    guid: str
    link: str
    title: str
    summary: str
    date: str


def prints(items: Sequence[FetchedItem]) -> list[Print]:
    """Return each item as it is compared, without identifiers and addresses that several share."""
    links = [_plain_address(item.link or "") for item in items]
    guids = [(item.guid or "").strip() for item in items]
    shared_links = {link for link, times in Counter(links).items() if times > 1}
    shared_guids = {guid for guid, times in Counter(guids).items() if times > 1}
    return [
        Print(
            guid="" if guid in shared_guids else guid,
            link="" if link in shared_links else link,
            title=_plain(item.title),
            summary=_plain(item.summary),
            date=str(item.published or ""),
        )
        for item, link, guid in zip(items, links, guids, strict=True)
    ]


def likeness(one: Print, other: Print) -> int | None:
    """Return how alike two prints are, None where they are not of the same item."""
    guid, link = _compared(one.guid, other.guid), _compared(one.link, other.link)
    title, date = _compared(one.title, other.title), _compared(one.date, other.date)
    summary = _summary_weight(one.summary, other.summary)
    if False in (guid, link) and True not in (guid, link):
        # The same title and words come each month: then only the date tells.
        return _TITLE + summary if title and date and one.summary == other.summary else None
    agreeing, against = summary, 0
    for compared, weight in (
        (guid, _IDENTIFIER), (link, _ADDRESS), (title, _TITLE), (date, _DATE),
    ):  # fmt: skip
        agreeing += weight if compared else 0
        against += weight if compared is False else 0
    if agreeing < min(_ENOUGH, agreeing + against) or not agreeing:
        return None
    tied = agreeing == against and bool(guid or link) and bool(title or date)
    return agreeing - against if agreeing > against or tied else None


class Memory:
    """The items that are known, to be found again by any of their fields."""

    def __init__(self, known: Iterable[FeedItem]) -> None:
        self._known = list(known)
        self._by_value = {each.item: each for each in self._known}
        self._prints = [prints([known.item])[0] for known in self._known]
        self._by_field: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, each in enumerate(self._prints):
            for field in _fields(each):
                self._by_field[field].append(number)

    def find(self, item: FetchedItem, wanted: Print) -> FeedItem | None:
        """Return the known item that is most like this one, if it is the same."""
        if (exactly := self._by_value.get(item)) is not None:
            return exactly
        near = {number for field in _fields(wanted) for number in self._by_field.get(field, ())}
        best: tuple[int, int] | None = None
        for number in near:
            alike = likeness(self._prints[number], wanted)
            if alike is not None:
                best = max(best or (alike, -number), (alike, -number))
        return None if best is None else self._known[-best[1]]

    def titled(self, wanted: Print) -> FeedItem | None:
        """Return the latest known item of this title."""
        found = self._by_field.get(("title", wanted.title), ()) if wanted.title else ()
        return self._known[max(found)] if found else None


def _fields(one: Print) -> Iterator[tuple[str, str]]:
    for name in ("guid", "link", "title", "summary"):
        if value := getattr(one, name):
            yield name, value


def _compared(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _summary_weight(one: str, other: str) -> int:
    # A summary that changed says nothing: counters and « il y a 2 heures » change each time.
    if not one or one != other:
        return 0
    return _SUMMARY if len(one) >= _SUBSTANTIAL else 1


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _plain_address(address: str) -> str:
    """Return an address without what changes while it leads to the same page."""
    parts = urlsplit(address.strip())
    host = (parts.netloc.lower()).removeprefix("www.")
    kept = [pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])]
    return f"{host}{parts.path.rstrip('/')}?{urlencode(kept)}#{parts.fragment}" if address else ""
