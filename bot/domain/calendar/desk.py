"""From what someone entered to the records that would be kept: the event, and its notice."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from bot.domain.audiences import Audience
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.network import Network
from bot.domain.content.sources import Citation, DateStanding, Source, SourceKind, Standing
from bot.domain.dates import PartialDate
from bot.domain.lists.values import named_by
from bot.domain.text import fold, words

_ADDRESS: Final = re.compile(r"https://[^\s/.]+(?:\.[^\s/.]+)+(?:/\S*)?")
_OFFICIAL_HOSTS: Final = ("quebec.ca", "gouv.qc.ca")
_LONGEST_SLUG: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a coordinator's entry is held against: the network and its records, by id.

    `hidden` are the ids of events that are left out of it, which no other may take.
    """

    network: Network
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    dossiers: Mapping[str, Dossier]
    hidden: frozenset[str] = frozenset()

    def source(self, typed: str) -> Source | None:
        """Return the one document of this id (or handle), address or title."""
        if identity := named_by(typed, self.sources):
            return self.sources[identity]
        wanted = fold(typed)
        found = [
            source
            for source in self.sources.values()
            if typed == source.url or fold(source.title) == wanted
        ]
        return found[0] if len(found) == 1 else None

    @property
    def regions(self) -> frozenset[str]:
        """The codes of the regions."""
        return frozenset(region.code for region in self.network.regions)


def address_in(typed: str) -> str | None:
    """Return the address that was typed, with or without the signs that Discord takes around it."""
    address = typed.strip().removeprefix("<").removesuffix(">")
    return address if _ADDRESS.fullmatch(address) else None


def notice(address: str, seen_on: date, audience: Audience) -> Source:
    """Return the document that a notice is, of which only the address is known.

    Its id tells audiences apart: who may not see one must not write over it.
    """
    mark = sha256(f"{audience.name} {address}".encode()).hexdigest()[:8]
    host = urlsplit(address).hostname or address
    official = any(host == each or host.endswith(f".{each}") for each in _OFFICIAL_HOSTS)
    return Source(
        id=f"avis-{seen_on}-{mark}",
        kind=SourceKind.OTHER,
        title=f"Avis publié sur {host}",
        date=PartialDate.of(seen_on),
        date_standing=DateStanding.INFERRED,
        standing=Standing.OFFICIAL if official else Standing.UNOFFICIAL,
        audience=audience,
        url=address,
    )


def citation_of(source: Source) -> Citation:
    """Return a reference to a document as a whole."""
    return Citation(source=source.id, cited_in=source.known_through)


def new_id(start: PartialDate, title: str, taken: Collection[str]) -> str:
    """Return an id that no event has yet: its date and the first words of its title."""
    slug = "-".join(word for word in words(title) if word.isascii())
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    stem = f"{start.period.first}-{slug}".rstrip("-")
    number = 1
    while (identity := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return identity
