"""What reached this Discord: counted here, so that the bot's own word is not needed."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.state import Message, World

_REFERENCE = re.compile(r"^-# (?:réf\.|ref\.) (\w+)$", re.MULTILINE)


@dataclass(slots=True, kw_only=True)
class Request:
    """A request as it arrived, and the status it was answered with.

    None: not yet; 499: whoever asked was no longer there.
    """

    method: str
    path: str
    at: float
    body: Any = None
    status: int | None = None


@dataclass(kw_only=True)
class Record:
    """Every request, and what was wrong with its body where a `check` says so."""

    check: Callable[[str, str, Any], list[str]] | None = None
    requests: list[Request] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def add(self, request: Request) -> None:
        """Take down a request, and check its body."""
        self.requests.append(request)
        if self.check is not None and request.body is not None:
            self.problems += self.check(request.method, request.path, request.body)

    def of(self, method: str, pattern: str) -> list[Request]:
        """Return the requests by this method whose whole path is of this pattern."""
        return [
            each
            for each in self.requests
            if each.method == method and re.fullmatch(pattern, each.path)
        ]

    @property
    def unknown(self) -> list[str]:
        """Those for which there is no route here."""
        return [f"{each.method} {each.path}" for each in self.requests if each.status == 501]


def sent(world: World) -> list[Message]:
    """Return every message of the bot that is there, in the order in which they came."""
    messages = (each for channel in world.channels.values() for each in channel.messages.values())
    return sorted((each for each in messages if each.author is world.bot), key=lambda each: each.id)


def reference_of(message: Message) -> str:
    """Return the reference a message ends with; its whole text where it has none."""
    found = _REFERENCE.search(message.content)
    return found.group(1) if found else message.content


def arrivals(world: World) -> Counter[tuple[int, str]]:
    """Return how often each message arrived, by its channel and its reference."""
    return Counter((each.channel, reference_of(each)) for each in sent(world))


def doubled(world: World) -> int:
    """Return how many messages arrived that had arrived already."""
    return sum(times - 1 for times in arrivals(world).values())
