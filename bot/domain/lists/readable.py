"""Records as one reader sees them: what is not for them is as if it were not there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from bot.domain.answers.answers import Caution, Reference
from bot.domain.audiences import Reader, may_read
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.knowledge import Entry, EntryState
from bot.domain.content.network import Network, Region
from bot.domain.content.pack import NETWORK_ID, Record
from bot.domain.content.sources import Citation, Source
from bot.domain.errors import NotFoundError
from bot.domain.lists.values import named_by

_Kind = TypeVar("_Kind", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """Gives records to one reader at one instant: every record passes here, and what it mentions.

    `today` is the day of `now` where the network is.
    """

    records: Mapping[type[Any], Mapping[str, Any]]
    reader: Reader
    now: datetime
    today: date

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of the network, which everyone may know."""
        network = self._network
        return network.regions if network else ()

    @property
    def days_off(self) -> frozenset[date]:
        """The days on which nobody works, besides weekends."""
        network = self._network
        return network.days_off if network else frozenset()

    def all(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """Return the readable records of a kind, in no given order."""
        return tuple(record for record in self.records.get(kind, {}).values() if self._may(record))

    def get(self, kind: type[_Kind], identity: str | None) -> _Kind | None:
        """Return a record by its identifier, where it is there and readable."""
        record: _Kind | None = self.records.get(kind, {}).get(identity or "")
        return record if record is not None and self._may(record) else None

    def named(self, kind: type[_Kind], given: str) -> _Kind:
        """Return a record by its handle; NotFoundError where it is gone or not for this reader."""
        record = self.get(kind, named_by(given, self.records.get(kind, {})))
        if record is None:
            raise NotFoundError(given)
        return record

    def narrowed(self, kind: type[_Kind], given: str) -> _Kind | None:
        """Return the record to which a list is narrowed; None where it is not narrowed."""
        return self.named(kind, given) if given else None

    def these(self, kind: type[_Kind], identities: Iterable[str]) -> tuple[_Kind, ...]:
        """Return the readable ones of these records, in the order given."""
        found = (self.get(kind, identity) for identity in identities)
        return tuple(record for record in found if record is not None)

    def references(self, citations: Iterable[Citation]) -> tuple[Reference, ...]:
        """Return the citations whose document is readable."""
        return tuple(
            Reference(
                source=source, place=citation.place, cited_in=self.get(Source, citation.cited_in)
            )
            for citation in citations
            if (source := self.get(Source, citation.source)) is not None
        )

    def cautions(
        self, confirmed_on: date | None, review_by: date | None = None
    ) -> tuple[Caution, ...]:
        """Tell what a reader must be warned of in a record."""
        cautions = [] if confirmed_on else [Caution.UNCONFIRMED]
        if review_by is not None and review_by < self.today:
            cautions.append(Caution.PAST_REVIEW)
        return tuple(cautions)

    @property
    def _network(self) -> Network | None:
        network: Network | None = self.records.get(Network, {}).get(NETWORK_ID)
        return network

    def _may(self, record: Record) -> bool:
        if isinstance(record, Entry) and record.state is not EntryState.APPROVED:
            return False
        if isinstance(record, Bulletin) and not record.is_out:
            return False
        return may_read(self.reader, record.scope, self.today)
