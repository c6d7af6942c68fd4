"""What the network asked of whom, and how late it was or is answered."""

from bot.domain.content.bodies import Body
from bot.domain.content.dossiers import Dossier
from bot.domain.content.requests import Outcome, Request
from bot.domain.dates import PartialDate, days_late
from bot.domain.lists.readable import Readable
from bot.domain.lists.values import Lateness, RequestLine, RequestList, RequestSheet
from bot.domain.workdays import working_days


def requests(readable: Readable, *, dossier: str = "", addressee: str = "") -> RequestList:
    """List the requests of a dossier and to an addressee, or all, the last sent first."""
    chosen = readable.narrowed(Dossier, dossier)
    asked = readable.narrowed(Body, addressee)
    found = [
        request
        for request in (requests_of(readable, chosen) if chosen else readable.all(Request))
        if not asked or asked.id in request.asked_of
    ]
    found.sort(key=lambda request: (request.sent_on, request.id), reverse=True)
    lines = tuple(_line(request, readable) for request in found)
    return RequestList(lines=lines, dossier=chosen, addressee=asked)


def request_sheet(readable: Readable, request: str) -> RequestSheet:
    """Return one request with its items, its promises and its documents."""
    found = readable.named(Request, request)
    promised_by = dict.fromkeys(promise.by for promise in found.promises)
    return RequestSheet(
        line=_line(found, readable),
        references=readable.references(found.citations),
        promisers=readable.these(Body, promised_by),
        cautions=readable.cautions(found.confirmed_on, found.review_by),
    )


def requests_of(readable: Readable, dossier: Dossier) -> tuple[Request, ...]:
    """Return the requests of a dossier, and those of another that ask something of it."""
    return tuple(
        request
        for request in readable.all(Request)
        if dossier.id in (request.dossier, *(item.dossier for item in request.items))
    )


def addressees(readable: Readable) -> tuple[Body, ...]:
    """Return those of whom something was asked."""
    asked = {body for request in readable.all(Request) for body in request.asked_of}
    return tuple(body for body in readable.all(Body) if body.id in asked)


def is_waiting(request: Request) -> bool:
    """Tell whether no answer is known yet."""
    return request.answered_on is None and request.outcome is Outcome.PENDING


def _line(request: Request, readable: Readable) -> RequestLine:
    return RequestLine(
        request=request,
        asked_by=readable.these(Body, request.asked_by),
        asked_of=readable.these(Body, request.asked_of),
        lateness=_lateness(request, readable),
    )


def _lateness(request: Request, readable: Readable) -> Lateness | None:
    """Count the days late, where both days are known; without an answer, up to today."""
    until = PartialDate.of(readable.today) if is_waiting(request) else request.answered_on
    wanted = request.wanted_by.exact if request.wanted_by else None
    end = until.exact if until else None
    if wanted is None or end is None or end <= wanted:
        return None
    return Lateness(
        wanted_by=wanted,
        until=end,
        days=days_late(wanted, end),
        working_days=working_days(wanted, end, readable.days_off),
        answered=not is_waiting(request),
    )
