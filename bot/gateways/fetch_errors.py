"""What an error of the network means for whoever watches an address."""

import socket
import ssl
from collections.abc import Iterator
from typing import Final

import aiohttp

from bot.domain.fetching import FetchProblem
from bot.gateways.guard import ForbiddenAddressError

# Codes of OpenSSL's verification (openssl-verification-options, X509_V_ERR_…).
_BY_CODE: Final = {
    9: FetchProblem.CERTIFICATE_EXPIRED,  # not yet valid
    10: FetchProblem.CERTIFICATE_EXPIRED,
    62: FetchProblem.CERTIFICATE_NAME,
    64: FetchProblem.CERTIFICATE_NAME,
}
# What ends a connection that had begun.
_CUT: Final = (
    aiohttp.ClientPayloadError,
    aiohttp.ServerDisconnectedError,
    aiohttp.ClientOSError,
    ConnectionResetError,
)


def problem_of(error: BaseException) -> FetchProblem:
    """Return the problem behind an error, or behind what caused it."""
    causes = list(_causes(error))
    for read in (_forbidden, _certificate, _tls, _name, _slow, _address):
        for each in causes:
            if (problem := read(each)) is not None:
                return problem
    connecting = any(isinstance(each, aiohttp.ClientConnectorError) for each in causes)
    cut = any(isinstance(each, _CUT) for each in causes)
    if cut and not connecting:
        return FetchProblem.CUT_SHORT
    if any(isinstance(each, aiohttp.ClientResponseError) for each in causes):
        return FetchProblem.UNREADABLE
    return FetchProblem.NO_CONNECTION


def _causes(error: BaseException) -> Iterator[BaseException]:
    waiting, seen = [error], set()
    while waiting:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        inner = (each.__cause__, each.__context__, getattr(each, "os_error", None))
        grouped = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
        waiting += [one for one in (*inner, *grouped) if isinstance(one, BaseException)]


def _forbidden(error: BaseException) -> FetchProblem | None:
    return FetchProblem.PRIVATE_ADDRESS if isinstance(error, ForbiddenAddressError) else None


def _certificate(error: BaseException) -> FetchProblem | None:
    # aiohttp's error is one too, but only the one behind it has a code.
    code = getattr(error, "verify_code", None)
    if code is None or not isinstance(error, ssl.SSLCertVerificationError):
        return None
    return _BY_CODE.get(code, FetchProblem.CERTIFICATE_UNKNOWN)


def _tls(error: BaseException) -> FetchProblem | None:
    return FetchProblem.TLS if isinstance(error, ssl.SSLError | ssl.CertificateError) else None


def _name(error: BaseException) -> FetchProblem | None:
    named = isinstance(error, socket.gaierror | aiohttp.ClientConnectorDNSError)
    return FetchProblem.UNKNOWN_NAME if named else None


def _slow(error: BaseException) -> FetchProblem | None:
    return FetchProblem.TOO_SLOW if isinstance(error, TimeoutError) else None


def _address(error: BaseException) -> FetchProblem | None:
    # yarl and aiohttp refuse with ValueError what is no address.
    bad = isinstance(error, aiohttp.InvalidURL | UnicodeError | ValueError)
    return FetchProblem.BAD_ADDRESS if bad else None
