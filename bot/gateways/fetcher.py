"""Pages of the public Web, fetched with bounds: on time, on size, on redirects, on where they lead.

Whatever goes wrong is an answer, not an exception.
"""

import asyncio
import ssl
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import TracebackType
from typing import Final, Self

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.domain.fetching import Fetched, FetchProblem, Page, Refusal, Unchanged, Validators
from bot.gateways.decoding import ENCODINGS, CutShortError, Intake, TooBigError, UnreadableError
from bot.gateways.fetch_errors import problem_of
from bot.gateways.guard import Guard, GuardedResolver
from bot.gateways.names import NameResolver

_PERMANENT: Final = frozenset({301, 308})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_PIECE: Final = 64 * 1024
_AGENT: Final = "Relais/0.1 (RSS, Atom)"
_ACCEPTED: Final = (
    "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1"
)
_BY_STATUS: Final = {
    HTTPStatus.UNAUTHORIZED: FetchProblem.NOT_ALLOWED,
    HTTPStatus.FORBIDDEN: FetchProblem.NOT_ALLOWED,
    HTTPStatus.NOT_FOUND: FetchProblem.NOT_FOUND,
    HTTPStatus.GONE: FetchProblem.GONE,
    HTTPStatus.TOO_MANY_REQUESTS: FetchProblem.TOO_OFTEN,
    HTTPStatus.SERVICE_UNAVAILABLE: FetchProblem.SERVER_ERROR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How long a fetch may take, in seconds, and how many bytes it may bring, opened or not."""

    connect: float = 10.0
    silence: float = 10.0
    total: float = 30.0
    size: int = 5 * 1024 * 1024


class RefusedError(Exception):
    """A fetch that ends here, and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.problem)
        self.refusal = refusal


class Fetcher:
    """Fetches while it is open (`async with`); `loopback` lets it reach this machine, for tests."""

    def __init__(
        self,
        *,
        bounds: Bounds | None = None,
        loopback: bool = False,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._bounds = bounds or Bounds()
        self._guard = Guard(loopback=loopback)
        self._resolver = resolver

    async def __aenter__(self) -> Self:
        """Open it."""
        self._names = GuardedResolver(self._resolver or NameResolver(), self._guard)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                resolver=self._names,
                socket_factory=self._guard.open_socket,
                use_dns_cache=False,
                # The number of fetches at a time is for whoever asks for them.
                limit=0,
            ),
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=self._bounds.connect, sock_read=self._bounds.silence
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        await self._session.close()
        await self._names.close()

    async def fetch(self, url: str, now: datetime, validators: Validators | None = None) -> Fetched:
        """Return what stands there, that nothing changed, or why there is nothing."""
        try:
            async with asyncio.timeout(self._bounds.total):
                return await self._follow(url, now, validators or Validators())
        except RefusedError as error:
            return error.refusal
        except TooBigError:
            return Refusal(problem=FetchProblem.TOO_BIG)
        except UnreadableError:
            return Refusal(problem=FetchProblem.UNREADABLE)
        except CutShortError:
            return Refusal(problem=FetchProblem.CUT_SHORT)
        except (aiohttp.ClientError, OSError, TimeoutError, ssl.SSLError, ValueError) as error:
            return Refusal(problem=problem_of(error))

    async def _follow(self, url: str, now: datetime, validators: Validators) -> Fetched:
        """Go from redirect to redirect, each checked like the first address."""
        here, permanent, moved_to = URL(url), True, None
        seen = {here}
        for _ in range(_MOST_REDIRECTS + 1):
            found = await self._get(here, now, validators)
            if not isinstance(found, _Redirect):
                return found if isinstance(found, Refusal) else replace(found, moved_to=moved_to)
            here = here.join(found.target)
            permanent = permanent and found.permanent
            moved_to = str(here) if permanent else moved_to
            if here in seen:
                raise RefusedError(Refusal(problem=FetchProblem.REDIRECT_LOOP))
            seen.add(here)
        raise RefusedError(Refusal(problem=FetchProblem.TOO_MANY_REDIRECTS))

    async def _get(self, url: URL, now: datetime, validators: Validators) -> "Fetched | _Redirect":
        if not self._guard.allows_url(url):
            raise RefusedError(Refusal(problem=FetchProblem.BAD_ADDRESS))
        if self._guard.refuses_literal(url):
            raise RefusedError(Refusal(problem=FetchProblem.PRIVATE_ADDRESS))
        headers = _headers(validators)
        async with self._session.get(url, headers=headers, allow_redirects=False) as response:
            if response.status in _REDIRECTS and (target := response.headers.get("Location")):
                return _Redirect(target=URL(target), permanent=response.status in _PERMANENT)
            if response.status == HTTPStatus.NOT_MODIFIED:
                return Unchanged()
            if not HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
                return _refusal(response, now)
            return await self._page(response)

    async def _page(self, response: aiohttp.ClientResponse) -> Page:
        if (response.content_length or 0) > self._bounds.size:
            raise TooBigError
        encoding = response.headers.get("Content-Encoding", "").strip().lower()
        intake, received = Intake(encoding, self._bounds.size), 0
        async for piece in response.content.iter_chunked(_PIECE):
            received += len(piece)
            if received > self._bounds.size:
                raise TooBigError
            intake.take(piece)
        return Page(
            url=str(response.url),
            body=intake.body(),
            content_type=response.content_type,
            charset=response.charset,
            validators=Validators(
                etag=response.headers.get("ETag"), modified=response.headers.get("Last-Modified")
            ),
            received=received,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Redirect:
    target: URL
    permanent: bool


def _headers(validators: Validators) -> dict[str, str]:
    headers = {"User-Agent": _AGENT, "Accept": _ACCEPTED, "Accept-Encoding": ENCODINGS}
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.modified:
        headers["If-Modified-Since"] = validators.modified
    return headers


def _refusal(response: aiohttp.ClientResponse, now: datetime) -> Refusal:
    server_failed = response.status >= HTTPStatus.INTERNAL_SERVER_ERROR
    default = FetchProblem.SERVER_ERROR if server_failed else FetchProblem.REFUSED
    return Refusal(
        problem=_BY_STATUS.get(HTTPStatus(response.status), default)
        if response.status in set(HTTPStatus)
        else default,
        status=response.status,
        retry_after=_retry_after(response.headers.get("Retry-After", ""), now),
    )


def _retry_after(value: str, now: datetime) -> timedelta | None:
    """Read a number of seconds, or the date from which the server may be asked again."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return timedelta(seconds=min(int(value[:9]), 10**8))
    try:
        at = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max(timedelta(), at.replace(tzinfo=at.tzinfo or UTC) - now)
