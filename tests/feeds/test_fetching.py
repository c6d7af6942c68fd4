"""Fetching: whatever a server does, it ends soon, in a page or in what was wrong."""

import gzip
import socket
import ssl
import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientConnectorCertificateError
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.client_reqrep import ConnectionKey
from yarl import URL

from bot.domain.fetching import Fetched, FetchProblem, Page, Refusal, Unchanged, Validators
from bot.gateways.fetch_errors import problem_of
from bot.gateways.fetcher import Bounds, Fetcher
from bot.gateways.guard import ForbiddenAddressError, Guard
from tests.feeds import server
from tests.feeds.server import Site

NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
QUICK = Bounds(connect=2, silence=2, total=0.4, size=1024 * 1024)


async def fetch(url: str, *, loopback: bool = True, bounds: Bounds | None = None) -> Fetched:
    async with Fetcher(loopback=loopback, bounds=bounds) as fetcher:
        return await fetcher.fetch(url, NOW)


async def problem(url: str, *, loopback: bool = True) -> FetchProblem:
    found = await fetch(url, loopback=loopback, bounds=QUICK)
    assert isinstance(found, Refusal), found
    return found.problem


async def test_a_page_comes_with_what_is_needed_to_ask_again(site: Site) -> None:
    url = site.put("fil", "<rss/>", ETag='"un"', Last_Modified="Tue, 31 Mar 2026 20:00:00 GMT")
    page = await fetch(url)
    assert isinstance(page, Page)
    assert page.body == b"<rss/>"
    assert page.moved_to is None
    validators = Validators(etag='"un"', modified="Tue, 31 Mar 2026 20:00:00 GMT")
    assert page.validators == validators
    site.fail("fil", 304)
    async with Fetcher(loopback=True) as fetcher:
        assert await fetcher.fetch(url, NOW, validators) == Unchanged()
    headers = site.asked[-1].headers
    assert headers["If-None-Match"] == '"un"'
    assert headers["If-Modified-Since"] == validators.modified


async def test_a_compressed_page_is_opened(site: Site) -> None:
    url = site.put("fil", gzip.compress(b"<rss/>" * 999), Content_Encoding="gzip")
    page = await fetch(url)
    assert isinstance(page, Page)
    assert page.body == b"<rss/>" * 999
    assert page.received < len(page.body)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, FetchProblem.NOT_ALLOWED),
        (403, FetchProblem.NOT_ALLOWED),
        (404, FetchProblem.NOT_FOUND),
        (410, FetchProblem.GONE),
        (418, FetchProblem.REFUSED),
        (429, FetchProblem.TOO_OFTEN),
        (500, FetchProblem.SERVER_ERROR),
        (503, FetchProblem.SERVER_ERROR),
        (599, FetchProblem.SERVER_ERROR),
    ],
)
async def test_each_status_says_what_is_wrong(
    site: Site, status: int, expected: FetchProblem
) -> None:
    assert await problem(site.fail("fil", status)) is expected


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("Wed, 01 Apr 2026 15:00:00 GMT", timedelta(hours=1)),
        ("Wed, 01 Apr 2020 15:00:00 GMT", timedelta()),
        ("bientôt".encode().decode("latin1"), None),
        ("9" * 400, timedelta(seconds=10**8)),
    ],
)
async def test_a_server_that_asks_to_be_left_alone_is_heard(
    site: Site, header: str, wait: timedelta | None
) -> None:
    found = await fetch(site.fail("fil", 429, Retry_After=header))
    assert isinstance(found, Refusal)
    assert found.retry_after == wait


async def test_redirects_are_followed_and_those_for_good_are_told(site: Site) -> None:
    site.put("la", "<rss/>")
    site.fail("encore", 308, Location="/la")
    moved = await fetch(site.fail("ici", 301, Location="encore"))
    assert isinstance(moved, Page)
    assert (moved.url, moved.moved_to) == (site.url("la"), site.url("la"))
    site.fail("encore", 302, Location="/la")
    partly = await fetch(site.url("ici"))
    assert isinstance(partly, Page)
    assert (partly.url, partly.moved_to) == (site.url("la"), site.url("encore"))
    site.fail("encore", 308, Location="/la")
    after = await fetch(site.fail("dabord", 302, Location="/encore"))
    assert isinstance(after, Page)
    # Who only sends on for now may send on elsewhere tomorrow.
    assert (after.url, after.moved_to) == (site.url("la"), None)
    for_now = await fetch(site.fail("ici", 307, Location="/la"))
    assert isinstance(for_now, Page)
    assert for_now.moved_to is None


async def test_redirects_that_do_not_end_are_left(site: Site) -> None:
    site.fail("b", 302, Location="/a")
    assert await problem(site.fail("a", 301, Location="/b")) is FetchProblem.REDIRECT_LOOP
    for number in range(9):
        site.fail(str(number), 302, Location=f"/{number + 1}")
    assert await problem(site.url("0")) is FetchProblem.TOO_MANY_REDIRECTS


async def test_size_and_time_are_bounded(site: Site) -> None:
    site.pages |= {"sans-fin": server.endless, "goutte": server.drip, "coupe": server.cut}
    tracemalloc.start()
    assert await problem(site.url("sans-fin")) is FetchProblem.TOO_BIG
    bomb = site.put("bombe", server.gzip_bomb(), Content_Encoding="gzip")
    assert await problem(bomb) is FetchProblem.TOO_BIG
    announced = site.put("annonce", b"x" * (2 * server.MIB))
    assert await problem(announced) is FetchProblem.TOO_BIG
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 30 * server.MIB  # the bomb is made here
    site.pages |= {"lourd": server.heavy, "apres": server.trailing}
    assert await problem(site.url("lourd")) is FetchProblem.TOO_BIG
    assert await problem(site.url("apres")) is FetchProblem.TOO_BIG
    assert await problem(site.url("goutte")) is FetchProblem.TOO_SLOW
    assert await problem(site.url("coupe")) is FetchProblem.CUT_SHORT


@pytest.mark.parametrize(
    ("encoding", "body", "expected"),
    [
        ("br", b"\x8b\x02\x80", FetchProblem.UNREADABLE),
        ("gzip", b"<rss/>", FetchProblem.UNREADABLE),
        ("gzip", gzip.compress(b"<rss/>" * 99, mtime=0)[:-9], FetchProblem.CUT_SHORT),
    ],
    ids=["of-another-kind", "not-packed", "cut-short"],
)
async def test_a_body_that_cannot_be_opened_is_said_to_be_so(
    site: Site, encoding: str, body: bytes, expected: FetchProblem
) -> None:
    assert await problem(site.put("fil", body, Content_Encoding=encoding)) is expected


async def test_a_connection_that_fails_says_why(site: Site) -> None:
    assert await problem(site.base.replace("http", "https")) is FetchProblem.TLS
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}/"
        assert await problem(closed) is FetchProblem.NO_CONNECTION
    assert problem_of(socket.gaierror()) is FetchProblem.UNKNOWN_NAME


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (10, FetchProblem.CERTIFICATE_EXPIRED),
        (18, FetchProblem.CERTIFICATE_UNKNOWN),
        (62, FetchProblem.CERTIFICATE_NAME),
    ],
)
def test_each_fault_of_a_certificate_has_its_words(code: int, expected: FetchProblem) -> None:
    error = ssl.SSLCertVerificationError()
    error.verify_code = code
    key = ConnectionKey("essai.example", 443, True, True, None, None, None)
    outer = ClientConnectorCertificateError(key, error)
    outer.__cause__ = error
    assert problem_of(outer) is expected


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://100.100.100.200/",
        "http://169.254.169.254/latest/meta-data/",
        "http://168.63.129.16/",
        "http://192.0.0.192/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[::7f00:1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[2001:0:0:0:0:0:80ff:fffe]/",
        "http://[::1%25lo]/",
        "http://[fe80::1%25eth0]/",
        "http://[::ffff:127.0.0.1%251]/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://0x7f.1/",
        "http://0xa9fea9fe/",
        "http://0251.0376.0251.0376/",
        "http://127.0.0.1./",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://①②⑦.0.0.1/",
        "http://LOCALHOST/",
        "http://essai:secret@example.com/",
        "http://essai.example\\@127.0.0.1/",
        "http://127.0.0.1%2f@example.com/",
        "http://example.com:0/",
        "http://example.com:22/",
        "http://[2002:7f00:1::]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://localhost/",
        "http://essai@127.0.0.1/",
        "https://example.com:8443/",
        "ftp://example.com/fil",
        "file:///etc/passwd",
        "gopher://example.com/",
        "pas une adresse",
        "",
        "http://",
        "http://[::1",
    ],
)
async def test_nothing_but_the_public_web_is_ever_asked(url: str) -> None:
    refused = {FetchProblem.PRIVATE_ADDRESS, FetchProblem.BAD_ADDRESS}
    assert await problem(url, loopback=False) in refused


@pytest.mark.parametrize("host", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_the_public_web_may_be_asked(host: str) -> None:
    assert Guard().allows(host)


async def test_a_redirect_leads_nowhere_private(site: Site) -> None:
    for target in ("http://169.254.169.254/", "http://192.168.0.1/", "http://[::ffff:10.0.0.1]/"):
        url = site.fail("ici", 302, Location=target)
        assert await problem(url) is FetchProblem.PRIVATE_ADDRESS
    for target in (
        "file:///etc/passwd",
        "ftp://example.com/fil",
        "data:text/xml,<rss/>",
        "http://essai:secret@example.com/",
        "//essai@127.0.0.1/",
        "http://[::1",
        "javascript:alert(1)",
    ):
        url = site.fail("ici", 302, Location=target)
        assert await problem(url) is FetchProblem.BAD_ADDRESS, target
    assert {each.path for each in site.asked} == {"/ici"}


async def test_no_proxy_is_asked_whatever_the_machine_is_set_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, site.base)
    assert await problem("http://169.254.169.254/", loopback=False) is FetchProblem.PRIVATE_ADDRESS
    async with Fetcher(resolver=Names("10.0.0.1")) as fetcher:
        found = await fetcher.fetch("http://essai.example/", NOW)
    assert found == Refusal(problem=FetchProblem.PRIVATE_ADDRESS)
    assert not site.asked


class Names(AbstractResolver):
    """Answers each look-up of a name with the next of its addresses (several: « a b »)."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = list(addresses)
        self.asked = 0

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_INET,  # noqa: ARG002
    ) -> list[ResolveResult]:
        self.asked += 1
        address = self.addresses.pop(0) if len(self.addresses) > 1 else self.addresses[0]
        return [
            ResolveResult(
                hostname=host, host=each, port=port, family=socket.AF_INET, proto=0, flags=0
            )
            for each in address.split()
        ]

    async def close(self) -> None:
        pass


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "fe80::1%eth0",
        "93.184.216.34 10.0.0.1",
        "10.0.0.1 93.184.216.34",
        "2606:2800:220:1:248:1893:25c8:1946 ::ffff:127.0.0.1",
    ],
)
async def test_a_name_that_leads_somewhere_private_is_refused(site: Site, address: str) -> None:
    async with Fetcher(resolver=Names(address)) as fetcher:
        found = await fetcher.fetch("http://essai.example/", NOW)
    assert found == Refusal(problem=FetchProblem.PRIVATE_ADDRESS)
    assert not site.asked


async def test_a_name_is_looked_up_once_for_check_and_connection(site: Site) -> None:
    port = URL(site.base).port
    names = Names("127.0.0.1", "10.0.0.1")
    site.put("fil", "<rss/>")
    async with Fetcher(resolver=names, loopback=True) as fetcher:
        assert isinstance(await fetcher.fetch(f"http://essai.example:{port}/fil", NOW), Page)
        assert names.asked == 1
        found = await fetcher.fetch(f"http://autre.example:{port}/fil", NOW)
    assert found == Refusal(problem=FetchProblem.PRIVATE_ADDRESS)


def test_translated_addresses_are_judged_by_what_they_stand_for() -> None:
    assert Guard().allows("64:ff9b::5db8:d822")
    assert not Guard().allows("64:ff9b::a00:1")


def test_no_socket_is_made_for_what_may_not_be_reached() -> None:
    info = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))
    with pytest.raises(ForbiddenAddressError):
        Guard().open_socket(info)
