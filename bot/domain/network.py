"""The network an installation serves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A health region, or the national side, by its code."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Name, zone (IANA), languages, regions, and words its members use for one another."""

    name: str
    zone: str
    languages: tuple[str, ...]
    regions: tuple[Region, ...]
    synonyms: tuple[tuple[str, ...], ...] = ()
