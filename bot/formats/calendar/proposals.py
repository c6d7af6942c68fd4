"""A form, held against the records there are -> what would be kept, or every fault at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.calendar.desk import Desk, address_in, citation_of, new_id, notice
from bot.domain.calendar.forms import EventForm, Fault, FormFault, FormField, Proposal
from bot.domain.calendar.rules import Remit, as_changed, doubts, faults, received_fault
from bot.domain.content.events import Event
from bot.domain.content.sources import Citation, Source
from bot.domain.lists.values import named_by
from bot.domain.schedule.consultation import ConsultationCheck, check_consultation
from bot.domain.schedule.moments import local_day
from bot.formats.calendar.forms import ReadForm, document_typed, read_form


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """The documents of an event, and the notice that has to be entered first, if any."""

    citations: tuple[Citation, ...] = ()
    notice: Source | None = None
    fault: FormFault | None = None


def propose(form: EventForm, desk: Desk, remit: Remit, now: datetime) -> Proposal:
    """Understand a form; `form.event`, where it is given, is an event of the desk."""
    held = desk.events.get(form.event) if form.event else None
    today = local_day(now, held.zone if held else desk.network.zone)
    dossier = named_by(form.dossier, desk.dossiers) if form.dossier else None
    form = replace(form, region=form.region or remit.own_region, dossier=dossier or form.dossier)
    read = read_form(form, held, today)
    cited = _cited(form, held, desk, read.received or today)
    found = [*read.faults, *_reference_faults(form, held, desk)]
    if cited.fault:
        found.append(cited.fault)
    if read.start is None:
        return Proposal(form=form, desk=desk, held=held, faults=tuple(found))
    event = _event(form, read, cited.citations, held, desk)
    found += faults(event, held, remit, now)
    if read.received and (fault := received_fault(read.received, event, now)):
        found.append(fault)
    if found:
        return Proposal(form=form, desk=desk, held=held, faults=tuple(found))
    days_off = desk.network.days_off
    return Proposal(
        form=form,
        desk=desk,
        event=event,
        held=held,
        source=cited.notice,
        doubts=tuple(doubts(event, held, desk.events.values(), days_off, now)),
        check=check(event, read.received, desk) if read.received else None,
    )


def check(
    event: Event, received: date, desk: Desk, fixed: Mapping[int, date] | None = None
) -> ConsultationCheck | None:
    """Tell whether there is time to consult; None where the network has no steps for it."""
    due, network = event.start.exact, desk.network
    if due is None or not network.steps:
        return None
    return check_consultation(received, due, network.steps, network.days_off, fixed)


def _event(
    form: EventForm,
    read: ReadForm,
    citations: tuple[Citation, ...],
    held: Event | None,
    desk: Desk,
) -> Event:
    assert read.start is not None  # noqa: S101 - told by the caller
    base = held or Event(
        id=new_id(read.start, read.title, {*desk.events, *desk.hidden}),
        kind=form.kind,
        title=read.title,
        start=read.start,
        zone=desk.network.zone,
        citations=citations,
    )
    event = replace(
        base,
        title=read.title,
        start=read.start,
        hour=read.hour,
        end=read.end,
        citations=citations,
        audience=form.audience,
        dossier=form.dossier,
        region=form.region,
    )
    return as_changed(event, held) if held else event


def _cited(form: EventForm, held: Event | None, desk: Desk, seen_on: date) -> _Cited:
    typed = form.document.strip()
    if held is not None and typed == document_typed(held, desk.sources):
        return _Cited(citations=held.citations)
    if not typed:
        return _Cited(fault=_document_fault(Fault.DOCUMENT_MISSING, typed))
    address = address_in(typed)
    source = desk.source(address or typed)
    if source is not None:
        return _Cited(citations=(citation_of(source),))
    if address is None:
        return _Cited(fault=_document_fault(Fault.DOCUMENT_UNKNOWN, typed))
    new = notice(address, seen_on, form.audience)
    return _Cited(citations=(citation_of(new),), notice=new)


def _document_fault(fault: Fault, typed: str) -> FormFault:
    return FormFault(field=FormField.DOCUMENT, fault=fault, detail=typed)


def _reference_faults(form: EventForm, held: Event | None, desk: Desk) -> Iterator[FormFault]:
    kept = held.dossier if held else None
    if form.dossier and form.dossier != kept and form.dossier not in desk.dossiers:
        yield FormFault(field=FormField.DOSSIER, fault=Fault.DOSSIER_UNKNOWN, detail=form.dossier)
    if form.region and form.region not in desk.regions:
        yield FormFault(field=FormField.REGION, fault=Fault.REGION_UNKNOWN, detail=form.region)
