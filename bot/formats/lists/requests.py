"""Requests: what was asked of whom, how late it was answered, and what was promised."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from bot.domain.content.bodies import Body
from bot.domain.content.requests import Outcome, Promise, RequestItem
from bot.domain.lists.values import (
    Lateness,
    ListAddress,
    ListName,
    RequestLine,
    RequestList,
    RequestSheet,
    handle,
)
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.requests import RequestMessage
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
from bot.formats.lists.when import distance_words

_KEPT = {
    True: RequestMessage.KEPT,
    False: RequestMessage.NOT_KEPT,
    None: RequestMessage.UNKNOWN_KEPT,
}
_KEPT_COUNTS = {
    True: (RequestMessage.KEPT_ONE, RequestMessage.KEPT_COUNT),
    False: (RequestMessage.NOT_KEPT_ONE, RequestMessage.NOT_KEPT_COUNT),
    None: (RequestMessage.UNKNOWN_KEPT_ONE, RequestMessage.UNKNOWN_KEPT_COUNT),
}
_NOT_KNOWN = frozenset({Outcome.PENDING, Outcome.UNKNOWN})


def requests_sheet(requests: RequestList, today: date, catalogue: Catalogue) -> Sheet:
    """Lay out requests: when each was sent, wanted by and answered, how late, with what outcome."""
    lines, dossier, addressee = requests.lines, requests.dossier, requests.addressee
    to = catalogue.text(RequestMessage.TO, name=_called(addressee)) if addressee else ""
    title = joined(catalogue.text(RequestMessage.TITLE), dossier.title if dossier else "", to)
    parts = tuple(_part(line, today, catalogue) for line in lines)
    return Sheet(
        title=title,
        address=ListAddress(
            name=ListName.REQUESTS,
            of=handle(dossier.id) if dossier else "",
            by=handle(addressee.id) if addressee else "",
        ),
        parts=parts,
        empty=RequestMessage.EMPTY,
        counted=counted(len(lines), RequestMessage.ONE, RequestMessage.COUNT, catalogue),
        menu=catalogue.text(RequestMessage.OPEN),
    )


def request_sheet(sheet: RequestSheet, today: date, catalogue: Catalogue) -> Sheet:
    """Lay out one request: its dates, what came of each thing asked for, and its promises."""
    request = sheet.line.request
    return Sheet(
        title=request.title,
        address=ListAddress(name=ListName.REQUEST, of=handle(request.id)),
        parts=tuple(part for part in _request_parts(sheet, today, catalogue) if part.text),
    )


def _part(line: RequestLine, today: date, catalogue: Catalogue) -> Part:
    request = line.request
    texts = (strong(request.title), *_dates(line, today, catalogue), *_outcome(line, catalogue))
    sent = date_words(request.sent_on, catalogue.language)
    address = ListAddress(name=ListName.REQUEST, of=handle(request.id))
    opening = Opening(label=request.title, hint=capital(sent), address=address)
    return Part(text="\n".join(texts), opening=opening)


def _request_parts(sheet: RequestSheet, today: date, catalogue: Catalogue) -> Iterator[Part]:
    line, request = sheet.line, sheet.line.request
    by = _names(line.asked_by)
    asked = [catalogue.text(RequestMessage.ASKED_BY, names=by)] if by else []
    outcome = catalogue.text(request.outcome)
    told = catalogue.text(RequestMessage.OUTCOME, outcome=outcome)
    yield Part(text="\n".join((*asked, *_dates(line, today, catalogue), told)))
    voice = catalogue.text(request.voice)
    yield Part(text="\n".join(filter(None, (request.summary, voice))))
    for item in request.items:
        heading = catalogue.text(RequestMessage.ITEMS)
        yield Part(heading=heading, text=_item(item, catalogue))
    for promise in request.promises:
        heading = catalogue.text(RequestMessage.PROMISES)
        yield Part(heading=heading, text=_promise(promise, sheet.promisers, catalogue))
    yield from support_parts(sheet.references, sheet.cautions, request.review_by, catalogue)


def _dates(line: RequestLine, today: date, catalogue: Catalogue) -> Iterator[str]:
    request, language = line.request, catalogue.language
    sent, names = date_words(request.sent_on, language), _names(line.asked_of)
    said = RequestMessage.SENT if names else RequestMessage.SENT_TO_NOBODY
    yield catalogue.text(said, date=sent, names=names)
    if request.wanted_by:
        yield catalogue.text(RequestMessage.WANTED, date=date_words(request.wanted_by, language))
    if request.answered_on:
        day = date_words(request.answered_on, language)
        yield catalogue.text(RequestMessage.ANSWERED, date=day)
    elif request.outcome in _NOT_KNOWN:
        since = distance_words(request.sent_on, None, today, catalogue)
        yield catalogue.text(RequestMessage.NO_ANSWER, since=since)
    else:
        yield catalogue.text(RequestMessage.ANSWERED_UNDATED)
    if line.lateness:
        yield _late(line.lateness, catalogue)


def _late(lateness: Lateness, catalogue: Catalogue) -> str:
    said = RequestMessage.LATE if lateness.answered else RequestMessage.STILL_LATE
    days, working = RequestMessage.DAYS, RequestMessage.WORKING_DAYS
    return catalogue.text(
        said,
        days=_days(lateness.days, RequestMessage.DAY, days, catalogue),
        working=_days(lateness.working_days, RequestMessage.WORKING_DAY, working, catalogue),
        wanted=date_words(lateness.wanted_by, catalogue.language),
        until=date_words(lateness.until, catalogue.language),
    )


def _days(count: int, one: Message, many: Message, catalogue: Catalogue) -> str:
    # « 0 jour » : in French, the plural begins at two.
    single = count == 1 or (count == 0 and catalogue.language == "fr")
    return catalogue.text(one if single else many, count=str(count))


def _outcome(line: RequestLine, catalogue: Catalogue) -> Iterator[str]:
    outcome = catalogue.text(line.request.outcome)
    yield catalogue.text(RequestMessage.OUTCOME, outcome=outcome)
    kept = Counter(promise.kept for promise in line.request.promises)
    if kept:
        counts = (counted(kept[each], *words, catalogue) for each, words in _KEPT_COUNTS.items())
        told = ", ".join(filter(None, counts))
        yield catalogue.text(RequestMessage.PROMISE_COUNTS, counts=told)


def _item(item: RequestItem, catalogue: Catalogue) -> str:
    outcome = capital(catalogue.text(item.outcome))
    came = strong(outcome)
    return f"- {item.text}\n  {labelled(came, item.answer, catalogue) if item.answer else came}"


def _promise(promise: Promise, promisers: Iterable[Body], catalogue: Catalogue) -> str:
    by = next((_called(body) for body in promisers if body.id == promise.by), "")
    language = catalogue.language
    made = due = ""
    if promise.made_on:
        made = catalogue.text(RequestMessage.MADE_ON, date=date_words(promise.made_on, language))
    if promise.due:
        due = catalogue.text(RequestMessage.DUE, date=date_words(promise.due, language))
    kept = strong(capital(catalogue.text(_KEPT[promise.kept])))
    return f"- {promise.text}\n  {joined(kept, by, made, due)}"


def _names(bodies: Iterable[Body]) -> str:
    return ", ".join(map(_called, bodies))


def _called(body: Body) -> str:
    return body.acronym or body.name
