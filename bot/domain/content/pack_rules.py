"""What records must respect together: known references, unique ids, dates in order."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

from bot.domain.content.bodies import Body, Contact, Holder, Relation
from bot.domain.content.bulletin_rules import bulletin_findings
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.feed_rules import feed_faults
from bot.domain.content.feeds import Feed
from bot.domain.content.fields import Leaf, leaves, parts
from bot.domain.content.findings import Finding
from bot.domain.content.knowledge import Entry
from bot.domain.content.network import Network
from bot.domain.content.network_rules import time_findings
from bot.domain.content.pack import Content, key_of
from bot.domain.content.question_rules import question_findings
from bot.domain.content.references import REFERENCES
from bot.domain.content.requests import Promise, Request
from bot.domain.content.sources import Citation, Source
from bot.domain.content.text_rules import text_findings
from bot.domain.dates import PartialDate, Period

Ids = Mapping[str, Collection[str]]

# Pairs of dates of which the second may not come before the first.
_ORDERED: Final[tuple[tuple[type[Any], str, str], ...]] = (
    (Entry, "valid_from", "valid_until"),
    (Event, "start", "end"),
    (Holder, "seen_first", "seen_last"),
    (Contact, "seen_first", "seen_last"),
    (Relation, "since", "until"),
    (Dossier, "planned_from", "planned_until"),
    (Request, "sent_on", "answered_on"),
    (Request, "sent_on", "wanted_by"),
    (Promise, "made_on", "due"),
)


def findings(contents: Iterable[Content]) -> Iterator[Finding]:
    """Yield all that is wrong in these records, taken as the whole content."""
    everything = list(contents)
    known = known_ids(everything)
    sources = {content.id: content for content in everything if isinstance(content, Source)}
    for content in everything:
        yield from text_findings(content)
        yield from time_findings(content)
        yield from _feed_findings(content)
        yield from bulletin_findings(content)
        yield from _order_findings(content)
        yield from reference_findings(content, known)
        yield from _citation_findings(content, sources)
    yield from _duplicate_ids(everything)
    yield from question_findings(everything)
    yield from _cycles([content for content in everything if isinstance(content, Entry)])
    yield from _cycles(list(sources.values()))


def _feed_findings(content: Content) -> Iterator[Finding]:
    if isinstance(content, Feed):
        for path, message in feed_faults(content):
            yield Finding(record=content, path=path, message=message)


def known_ids(contents: Iterable[Content]) -> dict[str, set[str]]:
    """Return the ids that references may name, by kind, regions of the network included."""
    known: dict[str, set[str]] = defaultdict(set)
    for content in contents:
        key = key_of(content)
        known[key.kind].add(key.record)
        if isinstance(content, Network):
            known["region"].update(region.code for region in content.regions)
    return known


def nearest(name: str, allowed: Iterable[str]) -> str | None:
    """Return the one of these that was most likely meant, if any is near."""
    return next(iter(get_close_matches(name, list(allowed), n=1, cutoff=0.6)), None)


def _order_findings(content: Content) -> Iterator[Finding]:
    for path, part in parts(content):
        for owner, first, last in _ORDERED:
            if isinstance(part, owner) and _ends_before(getattr(part, last), getattr(part, first)):
                message = f"{getattr(part, last)} vient avant `{first}` ({getattr(part, first)})"
                yield Finding(record=content, path=(*path, last), message=message)


def _ends_before(last: Any, first: Any) -> bool:
    if last is None or first is None:
        return False
    return _days(last).last < _days(first).first


def _days(value: Any) -> Period:
    return value.period if isinstance(value, PartialDate) else Period(first=value, last=value)


def reference_findings(content: Content, known: Ids) -> Iterator[Finding]:
    """Yield the names, in a record, of records that are not there."""
    for leaf in leaves(content):
        kind = REFERENCES.get((leaf.owner, leaf.field))
        if kind is not None and leaf.value is not None and leaf.value not in known.get(kind, ()):
            yield _unknown_reference(content, leaf, sorted(known.get(kind, ())))


def _unknown_reference(content: Content, leaf: Leaf, allowed: list[str]) -> Finding:
    meant = nearest(leaf.value, allowed)
    message = f"référence inconnue « {leaf.value} »" + (f", plutôt « {meant} »?" if meant else "")
    return Finding(record=content, path=leaf.path, message=message, allowed=tuple(allowed))


def _citation_findings(content: Content, sources: Mapping[str, Source]) -> Iterator[Finding]:
    for path, part in parts(content):
        if isinstance(part, Citation) and part.source in sources:
            through = sources[part.source].known_through
            if part.cited_in != through:
                yield _wrong_cited_in(content, path, part, through)


def _wrong_cited_in(
    content: Content, path: tuple[str | int, ...], citation: Citation, through: str | None
) -> Finding:
    if through is None:
        message = f"« {citation.source} » est un document lu : `cited_in` est de trop"
    else:
        message = f"« {citation.source} » n’est connu que par « {through} » : à dire ici"
    allowed = () if through is None else (through,)
    return Finding(record=content, path=(*path, "cited_in"), message=message, allowed=allowed)


def _duplicate_ids(contents: Iterable[Content]) -> Iterator[Finding]:
    first: dict[tuple[str, str], Content] = {}
    for content in contents:
        key = key_of(content)
        if key in first:
            message = f"identifiant « {key.record} » déjà pris"
            yield Finding(record=content, path=("id",), message=message, elsewhere=first[key])
        else:
            first[key] = content
        yield from _duplicates_inside(content)


def _duplicates_inside(content: Content) -> Iterator[Finding]:
    if isinstance(content, Body):
        named = [("offices", "id", [office.id for office in content.offices])]
    elif isinstance(content, Network):
        named = [("regions", "code", [region.code for region in content.regions])]
    else:
        return
    for field, name, ids in named:
        for index, identity in enumerate(ids):
            if identity in ids[:index]:
                message = f"identifiant « {identity} » déjà pris"
                yield Finding(record=content, path=(field, index, name), message=message)


def _cycles(records: list[Entry] | list[Source]) -> Iterator[Finding]:
    replaced: dict[str, tuple[str, ...]] = {record.id: record.replaces for record in records}
    for record in records:
        if record.id in _reachable(record.id, replaced):
            message = f"« {record.id} » finit par se remplacer soi-même"
            yield Finding(record=record, path=("replaces",), message=message)


def _reachable(start: str, replaced: Mapping[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(replaced.get(start, ()))
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(replaced.get(name, ()))
    return seen
