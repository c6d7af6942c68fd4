"""What a person can name while typing a command, and what each thing is called."""

from typing import assert_never

from bot.domain.answers.questions import MONTHS
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.glossary import Term
from bot.domain.content.network import Region
from bot.domain.dates import PartialDate
from bot.domain.lists.bodies import terms
from bot.domain.lists.bulletins import newest_first, periods
from bot.domain.lists.dossiers import in_order
from bot.domain.lists.readable import Readable
from bot.domain.lists.requests import addressees
from bot.domain.lists.values import Named, Suggestion, handle


def nameable(named: Named, readable: Readable) -> list[tuple[Suggestion, tuple[str, ...]]]:
    """List what can be named, in the order in which it is offered, each with what it is called."""
    match named:
        case Named.DOSSIER:
            return [_dossier(dossier) for dossier, _ in in_order(readable)]
        case Named.TERM:
            return [_term(term) for term in terms(readable)]
        case Named.BODY:
            return [_body(body) for body in _in_order(readable.all(Body))]
        case Named.ADDRESSEE:
            return [_body(body) for body in _in_order(addressees(readable))]
        case Named.REGION:
            return [_region(region) for region in readable.regions]
        case Named.BULLETIN:
            return [_bulletin(bulletin) for bulletin in newest_first(readable)]
        case Named.PERIOD:
            return [_period(period) for period in periods(readable)]
        case _:
            assert_never(named)


def _in_order(bodies: tuple[Body, ...]) -> list[Body]:
    return sorted(bodies, key=lambda body: (body.acronym or body.name, body.id))


def _dossier(dossier: Dossier) -> tuple[Suggestion, tuple[str, ...]]:
    return Suggestion(label=dossier.title, value=handle(dossier.id)), (dossier.title,)


def _term(term: Term) -> tuple[Suggestion, tuple[str, ...]]:
    label = f"{term.acronym}\u00a0: {term.meaning}"
    called = (term.acronym, term.meaning, *term.other_forms)
    return Suggestion(label=label, value=handle(term.id)), called


def _body(body: Body) -> tuple[Suggestion, tuple[str, ...]]:
    label = f"{body.acronym}\u00a0: {body.name}" if body.acronym else body.name
    called = (body.acronym, body.name, *body.other_names)
    return Suggestion(label=label, value=handle(body.id)), tuple(filter(None, called))


def _region(region: Region) -> tuple[Suggestion, tuple[str, ...]]:
    return Suggestion(label=f"{region.name} ({region.code})", value=region.code), (
        region.name,
        region.code,
    )


def _bulletin(bulletin: Bulletin) -> tuple[Suggestion, tuple[str, ...]]:
    label = f"{bulletin.name}\u00a0: {bulletin.title}"
    return Suggestion(label=label, value=handle(bulletin.id)), (label, bulletin.id)


def _period(period: PartialDate) -> tuple[Suggestion, tuple[str, ...]]:
    names = MONTHS[period.month - 1] if period.month else ()
    called = tuple(f"{name} {period.year}" for name in names)
    return Suggestion(label=str(period), value=str(period)), (str(period), *called)
