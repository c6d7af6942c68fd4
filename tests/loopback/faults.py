"""The table of faults: which request goes wrong, and how."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from tests.loopback.state import ApiError

ALWAYS = 1_000_000


class Harm(Enum):
    """What goes wrong."""

    REFUSED = "refused"  # `status`, with Discord's own error `code`
    RATE_LIMIT = "rate_limit"  # 429 for this route, `seconds` to wait
    RATE_LIMIT_GLOBAL = "rate_limit_global"  # 429 for everything
    ABORTED = "aborted"  # the connection breaks
    HANGS = "hangs"  # nothing for `seconds`; then as if nothing had been


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Requests `first` to `first + times - 1` of those that match `method` and `path` go wrong.

    `path` is a pattern for the whole path below `/api/v10`. With `after` the request has been
    carried out before it goes wrong: only the answer is lost.
    """

    harm: Harm
    method: str = "POST"
    path: str = r"/channels/\d+/messages"
    first: int = 1
    times: int = 1
    after: bool = False
    status: int = 500
    code: int = 0
    seconds: float = 0.3

    def matches(self, method: str, path: str) -> bool:
        """Tell whether it is about such a request."""
        return method == self.method and re.fullmatch(self.path, path) is not None

    @property
    def error(self) -> ApiError:
        """The refusal, in Discord's words."""
        return ApiError(self.status, self.code, f"fault {self.status} {self.code}")


@dataclass(kw_only=True)
class FaultTable:
    """Every fault, and how many requests each has seen."""

    faults: list[Fault] = field(default_factory=list)
    seen: dict[Fault, int] = field(default_factory=dict)

    def add(self, *faults: Fault) -> None:
        """Have these happen from here on."""
        self.faults.extend(faults)

    def clear(self, faults: Iterable[Fault] | None = None) -> None:
        """Have these no longer happen: all of them where none is named."""
        gone = list(self.faults if faults is None else faults)
        self.faults = [fault for fault in self.faults if fault not in gone]

    def strikes(self, method: str, path: str) -> Fault | None:
        """Return what goes wrong with this request, if anything."""
        struck = None
        for fault in self.faults:
            if fault.matches(method, path):
                nth = self.seen[fault] = self.seen.get(fault, 0) + 1
                if struck is None and fault.first <= nth < fault.first + fault.times:
                    struck = fault
        return struck


def missing_permissions(path: str = r"/channels/\d+/messages", method: str = "POST") -> Fault:
    """Return what Discord says where the bot may not do this (any longer)."""
    return _refusal(403, 50013, path, method)


def direct_messages_closed() -> Fault:
    """Return what Discord says where a person takes no direct messages."""
    return _refusal(403, 50007, r"/channels/\d+/messages", "POST")


def history_fails(status: int = 503) -> Fault:
    """Return a look-up of past messages that never succeeds."""
    return _refusal(status, 0, r"/channels/\d+/messages", "GET")


def _refusal(status: int, code: int, path: str, method: str) -> Fault:
    return Fault(
        harm=Harm.REFUSED, method=method, path=path, status=status, code=code, times=ALWAYS
    )
