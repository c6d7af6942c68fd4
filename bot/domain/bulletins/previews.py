"""What is known of a bulletin before it leaves, and how far it has come since."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.audiences import Audience
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin
from bot.domain.deliveries import Delivery


class Caution(StrEnum):
    """What to look at before a bulletin leaves."""

    LONG = "long"  # more than one message
    PICTURE = "picture"  # a link to a picture whose words say nothing of it
    MISSING_SECTION = "missing_section"
    NO_PERMISSION = "no_permission"  # channels in which a delivery was lately refused
    NOBODY_TO_APPROVE = "nobody_to_approve"
    COORDINATION_TOO_OPEN = "coordination_too_open"  # a preview that some may not see


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """A caution, with how many it concerns and the name it concerns."""

    caution: Caution
    count: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where it will go: how many servers and channels, by region (None: no region) and audience."""

    servers: int
    channels: int
    by_region: Mapping[str | None, int] = field(default_factory=dict)
    by_audience: Mapping[Audience, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A bulletin that may leave, as its approvers see it.

    `messages` are what it is made of in a channel. `awaited` are the organisations (ids of bodies;
    None where the writer's has no name) whose approval is wanted.
    """

    bulletin: Bulletin
    release: Release
    messages: tuple[str, ...]
    reach: Reach
    warnings: tuple[Warned, ...]
    awaited: frozenset[str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far it has come, counted in channels; `failed` needs a person.

    `held` waits for a region that keeps it a while. `failures` are the deliveries that failed or
    are unsure, a channel each.
    """

    bulletin: Bulletin
    release: Release
    channels: int
    served: int
    waiting: int
    held: int
    failed: int
    withheld: int
    failures: tuple[Delivery, ...] = ()
    last_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will leave by itself."""
        return not self.waiting
