"""Which addresses may be reached: those of the public Internet, never those of a network behind us.

The check stands in the resolver that gives the connection its addresses, and again where the socket
is made, with the very address that it then connects to: nothing changes between check and
connection.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final, TypeAlias

from aiohttp import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.helpers import is_ip_address
from yarl import URL

_Address: TypeAlias = IPv4Address | IPv6Address

_PORTS: Final = {"http": 80, "https": 443}
# Translated addresses hold the one that is reached in their last four bytes (RFC 6052).
_NAT64: Final = IPv6Network("64:ff9b::/96")
# Public in form, but answered inside a cloud provider's own network.
_METADATA: Final = frozenset({IPv4Address("168.63.129.16"), IPv4Address("192.0.0.192")})


class ForbiddenAddressError(OSError):
    """An address that is not of the public Internet."""


class Guard:
    """Tells what may be reached; `loopback` also opens this machine, which only tests want."""

    def __init__(self, *, loopback: bool = False) -> None:
        self._loopback = loopback

    def allows(self, host: str) -> bool:
        """Tell whether an address, in figures, may be connected to."""
        try:
            address = _innermost(ip_address(host.partition("%")[0]))
        except ValueError:
            return False
        if address.is_loopback:
            return self._loopback
        return _is_public(address)

    def allows_url(self, url: URL) -> bool:
        """Tell whether an address may be asked for at all: its scheme, port, and form."""
        if url.scheme not in _PORTS or not url.host or url.user or url.password:
            return False
        if is_ip_address(url.host) and not _is_plain(url.host):
            return False
        return self._loopback or url.port == _PORTS[url.scheme]

    def refuses_literal(self, url: URL) -> bool:
        """Tell whether the host is an address in figures that may not be reached."""
        return bool(url.host) and is_ip_address(url.host) and not self.allows(str(url.host))

    def open_socket(self, info: AddrInfoType) -> socket.socket:
        """Make the socket for one address, just before it connects (ForbiddenAddressError)."""
        family, kind, protocol, _, where = info
        if not self.allows(str(where[0])):
            raise ForbiddenAddressError(str(where[0]))
        return socket.socket(family, kind, protocol)


class GuardedResolver(AbstractResolver):
    """Resolves names; a name that leads anywhere it may not is refused as a whole."""

    def __init__(self, inner: AbstractResolver, guard: Guard) -> None:
        self._inner = inner
        self._guard = guard

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of a name (ForbiddenAddressError)."""
        found = await self._inner.resolve(host, port, family)
        for each in found:
            if not self._guard.allows(each["host"]):
                raise ForbiddenAddressError(each["host"])
        return found

    async def close(self) -> None:
        """Close the resolver behind this one."""
        await self._inner.close()


def _innermost(address: _Address) -> _Address:
    """Return the IPv4 address that an IPv6 one stands for, if it does."""
    if isinstance(address, IPv4Address):
        return address
    teredo = address.teredo
    inner = address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
    if inner is None and address in _NAT64:
        inner = IPv4Address(int(address) & 0xFFFFFFFF)
    return inner or address


def _is_public(address: _Address) -> bool:
    if address in _METADATA or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv6Address) and address.is_site_local:
        return False
    return address.is_global


def _is_plain(host: str) -> bool:
    """Tell whether figures are written in full: « 127.1 » or « 2130706433 » are not."""
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
