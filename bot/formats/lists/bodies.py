"""Organisations by region, and one organisation: its role, its people, how to reach it."""

from collections.abc import Iterable, Iterator

from bot.domain.content.bodies import Body, Contact, ContactKind, Holder, Relation
from bot.domain.content.network import Region
from bot.domain.lists.values import BodyLine, BodyList, BodySheet, ListAddress, ListName, handle
from bot.formats.catalogues.bodies import BodyMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words
from bot.formats.lists.sheets import (
    Opening,
    Part,
    Sheet,
    capital,
    counted,
    joined,
    labelled,
    strong,
)
from bot.formats.lists.support import support_parts


def bodies_sheet(bodies: BodyList, catalogue: Catalogue) -> Sheet:
    """Lay out organisations under their regions."""
    title = catalogue.text(BodyMessage.TITLE)
    if bodies.region:
        region = _region_words(bodies.region)
        title = catalogue.text(BodyMessage.IN_REGION, region=region)
    parts = tuple(_part(line, catalogue) for line in bodies.lines)
    return Sheet(
        title=title,
        address=ListAddress(
            name=ListName.BODIES, by=handle(bodies.region.code) if bodies.region else ""
        ),
        parts=parts,
        empty=BodyMessage.EMPTY,
        counted=counted(len(bodies.lines), BodyMessage.ONE, BodyMessage.COUNT, catalogue),
        menu=catalogue.text(BodyMessage.OPEN),
    )


def body_sheet(sheet: BodySheet, catalogue: Catalogue) -> Sheet:
    """Lay out one organisation; each person and contact with the dates of its documents."""
    body = sheet.body
    return Sheet(
        title=_full_name(body),
        address=ListAddress(name=ListName.BODY, of=handle(body.id)),
        parts=tuple(part for part in _body_parts(sheet, catalogue) if part.text),
    )


def _part(line: BodyLine, catalogue: Catalogue) -> Part:
    region = _region_words(line.region) if line.region else ""
    name = _full_name(line.body)
    address = ListAddress(name=ListName.BODY, of=handle(line.body.id))
    where = catalogue.text(BodyMessage.REGION, region=region) if region else ""
    return Part(
        text="\n".join(filter(None, (strong(name), where))),
        opening=Opening(label=name, hint=region, address=address),
    )


def _body_parts(sheet: BodySheet, catalogue: Catalogue) -> Iterator[Part]:
    body = sheet.body
    if sheet.region:
        yield Part(text=catalogue.text(BodyMessage.REGION, region=_region_words(sheet.region)))
    yield Part(heading=catalogue.text(BodyMessage.ROLE), text=body.description)
    yield Part(heading=catalogue.text(BodyMessage.PEOPLE), text=_people(body, catalogue))
    contacts = "\n".join(_contacts(body, catalogue))
    yield Part(heading=catalogue.text(BodyMessage.CONTACTS), text=contacts)
    ties = (_tie(tie, sheet.related, catalogue) for tie in body.relations)
    yield Part(heading=catalogue.text(BodyMessage.RELATIONS), text="\n".join(filter(None, ties)))
    yield from support_parts(sheet.references, sheet.cautions, body.review_by, catalogue)


def _people(body: Body, catalogue: Catalogue) -> str:
    lines = []
    for office in body.offices:
        latest, *before = sorted(office.holders, key=lambda each: each.seen_last, reverse=True)
        title = capital(latest.title or office.title)
        lines.append(_dated(title, strong(latest.name), latest, catalogue))
        past = catalogue.text(BodyMessage.BEFORE)
        lines += [_dated(past, each.name, each, catalogue) for each in before]
    return "\n".join(lines)


def _contacts(body: Body, catalogue: Catalogue) -> Iterator[str]:
    """List the last known way of each kind, then those seen before."""
    by_last_seen = sorted(body.contacts, key=lambda each: each.seen_last, reverse=True)
    latest = {kind: next((c for c in by_last_seen if c.kind is kind), None) for kind in ContactKind}
    for contact in filter(None, latest.values()):
        yield _dated(catalogue.text(contact.kind), contact.value, contact, catalogue)
    for contact in by_last_seen:
        if contact not in latest.values():
            before = catalogue.text(BodyMessage.BEFORE)
            way = f"{before}, {catalogue.text(contact.kind).lower()}"
            yield _dated(way, contact.value, contact, catalogue)


def _dated(label: str, text: str, seen: Holder | Contact, catalogue: Catalogue) -> str:
    return f"- {labelled(label, text, catalogue)} ({_seen(seen, catalogue)})"


def _tie(tie: Relation, related: Iterable[Body], catalogue: Catalogue) -> str:
    other = next((body for body in related if body.id == tie.body), None)
    if other is None:
        return ""
    since = until = ""
    if tie.since:
        day = date_words(tie.since, catalogue.language)
        since = catalogue.text(BodyMessage.SINCE, date=day)
    if tie.until:
        day = date_words(tie.until, catalogue.language)
        until = catalogue.text(BodyMessage.UNTIL, date=day)
    named = f"- {labelled(capital(tie.kind), _full_name(other), catalogue)}"
    return joined(named, since, until)


def _seen(seen: Holder | Contact, catalogue: Catalogue) -> str:
    start = date_words(seen.seen_first, catalogue.language)
    end = date_words(seen.seen_last, catalogue.language)
    if start == end:
        return catalogue.text(BodyMessage.SEEN, date=start)
    return catalogue.text(BodyMessage.SEEN_SPAN, start=start, end=end)


def _full_name(body: Body) -> str:
    return f"{body.acronym}, {body.name}" if body.acronym else body.name


def _region_words(region: Region) -> str:
    return f"{region.name} ({region.code})"
