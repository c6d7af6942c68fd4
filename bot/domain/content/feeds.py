"""Watched addresses, what is seen there, and what became of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.audiences import Audience, Scope
from bot.domain.fetching import FetchProblem, Validators

# What a message about a batch of items, or about a relay, begins its subject with.
NEWS: Final = "news:"
RELAY: Final = "relay:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A watched address: of a feed, or of a page that links one.

    Without a region it is the national coordination's; it is looked at while it is `enabled`.
    """

    id: str
    title: str
    url: str
    body: str | None = None
    region: str | None = None
    enabled: bool = False

    @property
    def scope(self) -> Scope:
        """For whom it is: what is watched is the coordination's business."""
        return Scope(audience=Audience.DELEGATES, region=self.region)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedItem:
    """An item as its publisher gives it, in plain text; whatever it lacks is empty or None."""

    title: str = ""
    link: str | None = None
    guid: str | None = None
    summary: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedFeed:
    """A feed as it was read, the items in its order; `cut_short` where its end is missing."""

    title: str = ""
    items: tuple[FetchedItem, ...] = ()
    cut_short: bool = False


class ItemState(StrEnum):
    """What became of an item. `waiting` ones are shown to the coordination until someone acts."""

    BACKLOG = "backlog"  # it was there when the address was first looked at
    WAITING = "waiting"
    HANDLED = "handled"
    DISMISSED = "dismissed"


class Done(StrEnum):
    """What someone made of an item, so that it is handled."""

    RELAYED = "relayed"
    ATTACHED = "attached"
    DATED = "dated"  # a deadline was made of it


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An item as it is remembered: `missed` counts the looks since it was last there.

    `dossiers` are those that it seems to touch. `batch` is shared by the items that are shown in
    one message; `revision` counts the corrections made at the source.
    """

    id: int
    feed: str
    item: FetchedItem
    first_seen: datetime
    last_seen: datetime
    state: ItemState = ItemState.BACKLOG
    done: frozenset[Done] = frozenset()
    missed: int = 0
    batch: int = 0
    dossiers: tuple[str, ...] = ()
    revision: int = 1
    withdrawn: datetime | None = None


class Trouble(StrEnum):
    """Why a watched address needs a person."""

    FAILING = "failing"
    GONE = "gone"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """How it goes with a watched address.

    `address` is where its feed is found, once it is known that `url` only leads there; `told` is
    the trouble that the coordination knows of; `started` once a first look went well.
    """

    feed: str
    url: str
    next_at: datetime
    address: str | None = None
    validators: Validators = field(default_factory=Validators)
    checked_at: datetime | None = None
    good_at: datetime | None = None
    news_at: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    problem: FetchProblem | None = None
    told: Trouble | None = None
    started: bool = False

    @property
    def watched(self) -> str:
        """The address that is looked at."""
        return self.address or self.url
