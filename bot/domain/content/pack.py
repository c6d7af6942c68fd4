"""The content as a whole: every curated record of a network, how records are keyed and ordered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, NamedTuple, TypeAlias

from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.feeds import Feed
from bot.domain.content.glossary import Term
from bot.domain.content.knowledge import Entry, Gap
from bot.domain.content.network import Network
from bot.domain.content.requests import Request
from bot.domain.content.sources import Source
from bot.domain.dates import PartialDate

Record: TypeAlias = Source | Term | Body | Entry | Gap | Dossier | Request | Event | Bulletin | Feed
Content: TypeAlias = Record | Network

NETWORK_KIND: Final = "network"
NETWORK_ID: Final = "network"


class RecordKey(NamedTuple):
    """Names one record; `kind` is a key of `CONTENT_TYPES` (values of RecordKind compare equal)."""

    kind: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """All records, each tuple in its canonical order (see `canonical`)."""

    network: Network
    sources: tuple[Source, ...] = ()
    terms: tuple[Term, ...] = ()
    bodies: tuple[Body, ...] = ()
    entries: tuple[Entry, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    requests: tuple[Request, ...] = ()
    events: tuple[Event, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    feeds: tuple[Feed, ...] = ()

    def contents(self) -> Iterator[Content]:
        """Yield the network, then every record in canonical order."""
        yield self.network
        for kind in _FIELDS.values():
            yield from getattr(self, kind)


CONTENT_TYPES: Final[Mapping[str, type[Content]]] = {
    NETWORK_KIND: Network,
    "source": Source,
    "term": Term,
    "body": Body,
    "entry": Entry,
    "gap": Gap,
    "dossier": Dossier,
    "request": Request,
    "event": Event,
    "bulletin": Bulletin,
    "feed": Feed,
}
_KINDS: Final = {content_type: kind for kind, content_type in CONTENT_TYPES.items()}
_FIELDS: Final = dict(
    zip(list(CONTENT_TYPES)[1:], [field.name for field in fields(Pack)][1:], strict=True)
)
_UNDATED: Final = PartialDate(year=9999)


def key_of(content: Content) -> RecordKey:
    """Return the key of a record, or of the network."""
    identity = NETWORK_ID if isinstance(content, Network) else content.id
    return RecordKey(_KINDS[type(content)], identity)


def pack_of(network: Network, records: Iterable[Record]) -> Pack:
    """Gather records of all kinds into a pack, in canonical order."""
    groups: dict[str, list[Record]] = {name: [] for name in _FIELDS.values()}
    for record in records:
        groups[_FIELDS[_KINDS[type(record)]]].append(record)
    ordered: dict[str, Any] = {
        name: tuple(sorted(group, key=_rank)) for name, group in groups.items()
    }
    return Pack(network=network, **ordered)


def canonical(pack: Pack) -> Pack:
    """Return the same records, each tuple in the order in which the pack is written."""
    _, *records = pack.contents()
    return pack_of(pack.network, [record for record in records if not isinstance(record, Network)])


def _rank(record: Record) -> tuple[Any, ...]:
    match record:
        case Source():
            return (record.date or _UNDATED, record.id)
        case Term():
            return (record.acronym, record.id)
        case Entry():
            return (record.topic, record.id)
        case Request():
            return (record.dossier or "", record.sent_on, record.id)
        case Event():
            return (record.start, record.id)
        case Bulletin():
            return (record.number,)
        case Body() | Gap() | Dossier() | Feed():
            return (record.id,)
