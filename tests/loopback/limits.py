"""Rate limits as Discord documents them: a bucket for each route and place, and one over all."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from math import ceil

# Interaction endpoints do not count towards the limit over all.
_EXEMPT = ("/interactions/", "/webhooks/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many requests in so many seconds."""

    limit: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The rates in force; a route that is not named has the `other` rate."""

    overall: Rate = Rate(limit=50, seconds=1.0)
    other: Rate = Rate(limit=50, seconds=1.0)
    routes: dict[tuple[str, str], Rate] = field(
        default_factory=lambda: {
            ("POST", "/channels/{channel}/messages"): Rate(limit=5, seconds=5.0),
            ("PATCH", "/channels/{channel}/messages/{message}"): Rate(limit=5, seconds=5.0),
            ("POST", "/channels/{channel}/messages/{message}/crosspost"): Rate(
                limit=10, seconds=3600.0
            ),
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the limits say of a request: the headers to answer with, and the wait if refused."""

    headers: dict[str, str]
    wait: float | None = None
    overall: bool = False


@dataclass(slots=True)
class _Bucket:
    rate: Rate
    ends: float = 0.0
    used: int = 0


class Limits:
    """Judges each request as it arrives; `timer` gives seconds."""

    def __init__(self, rates: Rates, timer: Callable[[], float]) -> None:
        self.rates = rates
        self._timer = timer
        self._buckets: dict[tuple[str, str, str], _Bucket] = {}
        self._recent: deque[float] = deque()

    def judge(self, method: str, template: str, place: str) -> Verdict:
        """Count a request, by the template of its path and what it is about; refuse where due."""
        now = self._timer()
        wait = None if template.startswith(_EXEMPT) else self._overall(now)
        if wait is not None:
            return Verdict(headers=refusal_headers(wait, overall=True), wait=wait, overall=True)
        rate = self.rates.routes.get((method, template), self.rates.other)
        bucket = self._buckets.setdefault((method, template, place), _Bucket(rate))
        if now >= bucket.ends:
            bucket.used, bucket.ends = 0, now + rate.seconds
        wait = bucket.ends - now
        if bucket.used >= rate.limit:
            return Verdict(
                headers=_bucket_headers(method, template, bucket, wait) | refusal_headers(wait),
                wait=wait,
            )
        bucket.used += 1
        return Verdict(headers=_bucket_headers(method, template, bucket, wait))

    def _overall(self, now: float) -> float | None:
        """Count one more in the sliding window; return the wait where it is full."""
        rate = self.rates.overall
        while self._recent and now - self._recent[0] >= rate.seconds:
            self._recent.popleft()
        if len(self._recent) >= rate.limit:
            return rate.seconds - (now - self._recent[0])
        self._recent.append(now)
        return None


def refusal_headers(wait: float, *, overall: bool = False) -> dict[str, str]:
    """Return the headers of a 429; without `Via` discord.py takes it for a ban."""
    headers = {"Retry-After": str(ceil(wait)), "Via": "1.1 loopback"}
    scope = {"X-RateLimit-Scope": "global" if overall else "user"}
    return headers | scope | ({"X-RateLimit-Global": "true"} if overall else {})


def _bucket_headers(method: str, template: str, bucket: _Bucket, wait: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(bucket.rate.limit),
        "X-RateLimit-Remaining": str(bucket.rate.limit - bucket.used),
        "X-RateLimit-Reset-After": f"{wait:.3f}",
        "X-RateLimit-Bucket": sha256(f"{method} {template}".encode()).hexdigest()[:16],
    }
