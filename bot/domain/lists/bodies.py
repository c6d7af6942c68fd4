"""Organisations and terms: all of them, by region, and each in full."""

from bot.domain.answers.answers import Reference
from bot.domain.content.bodies import Body
from bot.domain.content.glossary import Term
from bot.domain.content.network import Region
from bot.domain.errors import NotFoundError
from bot.domain.lists.readable import Readable
from bot.domain.lists.values import BodyLine, BodyList, BodySheet, TermSheet
from bot.domain.text import fold


def bodies(readable: Readable, *, region: str = "") -> BodyList:
    """List organisations: those of regions in the order of the regions, then the others."""
    chosen = _region(readable, region)
    if region and chosen is None:
        raise NotFoundError(region)
    lines = [
        BodyLine(body=body, region=_region(readable, body.region))
        for body in readable.all(Body)
        if chosen is None or body.region == chosen.code
    ]
    lines.sort(key=lambda line: (line.region is None, line.body.region or "", line.body.name))
    return BodyList(lines=tuple(lines), region=chosen)


def body_sheet(readable: Readable, body: str) -> BodySheet:
    """Return one organisation with its offices, contacts and documents."""
    found = readable.named(Body, body)
    return BodySheet(
        body=found,
        region=_region(readable, found.region),
        related=readable.these(Body, [relation.body for relation in found.relations]),
        references=_documents(readable, found),
        cautions=readable.cautions(found.confirmed_on, found.review_by),
    )


def terms(readable: Readable) -> tuple[Term, ...]:
    """List the terms in alphabetical order, whatever their accents and case."""
    return tuple(sorted(readable.all(Term), key=lambda term: (fold(term.acronym), term.id)))


def term_sheet(readable: Readable, term: str) -> TermSheet:
    """Return one term with its documents."""
    found = readable.named(Term, term)
    return TermSheet(term=found, references=readable.references(found.citations))


def _documents(readable: Readable, body: Body) -> tuple[Reference, ...]:
    holders = [holder for office in body.offices for holder in office.holders]
    cited = [
        *body.citations,
        *(citation for holder in holders for citation in holder.citations),
        *(citation for contact in body.contacts for citation in contact.citations),
    ]
    return readable.references(dict.fromkeys(cited))


def _region(readable: Readable, code: str | None) -> Region | None:
    return next((region for region in readable.regions if region.code == code), None)
