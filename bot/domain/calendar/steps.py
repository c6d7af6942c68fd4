"""The steps of a consultation as dates of the calendar, tied to the deadline they lead to."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from bot.domain.audiences import Audience
from bot.domain.calendar.desk import new_id
from bot.domain.content.events import Event, EventKind
from bot.domain.dates import PartialDate
from bot.domain.schedule.consultation import ConsultationCheck, PlannedStep

_LEADS: Final = (timedelta(days=3), timedelta(days=1))


def step_events(
    deadline: Event, check: ConsultationCheck, today: date, taken: Collection[str]
) -> tuple[Event, ...]:
    """Return the steps still to come, as deadlines of the network's own: none of them is public.

    The last step ends on the deadline itself, which is in the calendar already.
    """
    ids, events = set(taken), []
    for number, step in enumerate(check.steps[:-1], start=1):
        if step.day < today:
            continue
        event = _step_event(deadline, step, number, len(check.steps), ids)
        ids.add(event.id)
        events.append(event)
    return tuple(events)


def _step_event(
    deadline: Event, step: PlannedStep, number: int, count: int, taken: Collection[str]
) -> Event:
    title = f"{step.name} (étape {number} de {count}) : {deadline.title}"
    start = PartialDate.of(step.day)
    return Event(
        id=new_id(start, title, taken),
        kind=EventKind.DEADLINE,
        title=title[:200],
        start=start,
        zone=deadline.zone,
        leads=_LEADS,
        summary=f"Étape de la consultation qui mène à l’échéance « {deadline.title} ».",
        dossier=deadline.dossier,
        citations=deadline.citations,
        audience=max(deadline.audience, Audience.MEMBERS),
        region=deadline.region,
        embargo_until=deadline.embargo_until,
    )
