"""What a look at an address on the Web gives: a page, nothing new, or why there is none."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeAlias


class FetchProblem(StrEnum):
    """Why there is nothing to read at an address."""

    BAD_ADDRESS = "bad_address"
    PRIVATE_ADDRESS = "private_address"
    UNKNOWN_NAME = "unknown_name"
    NO_CONNECTION = "no_connection"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_NAME = "certificate_name"
    CERTIFICATE_UNKNOWN = "certificate_unknown"
    TLS = "tls"
    TOO_SLOW = "too_slow"
    TOO_BIG = "too_big"
    CUT_SHORT = "cut_short"
    UNREADABLE = "unreadable"  # an encoding that was not asked for, or broken
    REDIRECT_LOOP = "redirect_loop"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    GONE = "gone"
    NOT_FOUND = "not_found"
    NOT_ALLOWED = "not_allowed"
    TOO_OFTEN = "too_often"
    SERVER_ERROR = "server_error"
    REFUSED = "refused"
    NOT_A_FEED = "not_a_feed"
    NO_FEED_IN_PAGE = "no_feed_in_page"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave to ask it later whether anything changed."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands at an address, `url` being the last of the redirects.

    `moved_to` is where the address asked for has moved for good; `received` counts the bytes that
    came over the network.
    """

    url: str
    body: bytes
    content_type: str = ""
    charset: str | None = None
    moved_to: str | None = None
    validators: Validators = Validators()
    received: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedFeed:
    """A feed that a page links, and how the page calls it."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The server says that nothing changed."""

    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why there is nothing to read; `retry_after` is how long the server asks to be left alone."""

    problem: FetchProblem
    status: int | None = None
    retry_after: timedelta | None = None


Fetched: TypeAlias = Page | Unchanged | Refusal
