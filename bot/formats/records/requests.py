"""Requests: how they are asked for, and what they say, lateness counted."""

from bot.domain.answers.answers import Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.requests import Request
from bot.formats.dates import on_date
from bot.formats.records.passages import passage


def request_passages(request: Request) -> tuple[Passage, ...]:
    """List the one passage of a request."""
    items = (f"{item.text} {item.answer}" for item in request.items)
    return (
        passage(
            PassageKey(RecordKind.REQUEST, request.id),
            request.scope,
            (request.title, *request.asks),
            (lateness(request), request.summary, *items),
        ),
    )


def request_statement(request: Request) -> Statement:
    """Say how late it was answered, what was asked and what came, item by item."""
    items = (
        f"- {item.text}" + (f" : {item.answer}" if item.answer else "") for item in request.items
    )
    return Statement(
        question=request.title,
        answer=f"{lateness(request)} {request.summary}".strip(),
        details="\n".join(items),
        voice=request.voice,
        citations=request.citations,
        confirmed_on=request.confirmed_on,
        review_by=request.review_by,
    )


def lateness(request: Request) -> str:
    """Say how late the answer came, with its working; empty where it was not late or not known."""
    if not request.days_late or request.wanted_by is None or request.answered_on is None:
        return ""
    days = "jour" if request.days_late == 1 else "jours"
    return (
        f"{request.days_late} {days} de retard : réponse demandée pour "
        f"{on_date(request.wanted_by)}, reçue {on_date(request.answered_on)}."
    )
