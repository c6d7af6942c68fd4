"""What a coordinator is shown of an event: read back, refused, kept."""

from collections.abc import Iterator

from bot.domain.calendar.desk import Desk
from bot.domain.calendar.forms import EventForm, FormField, Proposal
from bot.domain.calendar.rules import same_moment
from bot.domain.content.events import Event, EventStanding
from bot.domain.content.sources import Source
from bot.domain.schedule.consultation import ConsultationCheck
from bot.formats.calendar.consultations import check_words, plan_words, quotable
from bot.formats.calendar.faults import doubt_words, fault_words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.consultations import ConsultationMessage
from bot.formats.catalogues.events import EventMessage
from bot.formats.catalogues.messages import Message
from bot.formats.dates import date_words
from bot.formats.moments import leads_words, moment_words, readers_words


def proposal_card(proposal: Proposal, catalogue: Catalogue) -> Card:
    """Read an entry back in full, or say what is to be corrected in it."""
    event = proposal.event
    if event is None:
        return _refused_card(proposal, catalogue)
    doubts = "\n".join(f"- {doubt_words(each, catalogue)}" for each in proposal.doubts)
    blocks = [
        _text(event_lines(event, proposal.desk, catalogue, proposal.held, proposal.source)),
        *([Block(kind=BlockKind.WARNING, text=doubts)] if doubts else []),
        *(check_blocks(proposal.check, catalogue) if proposal.check else []),
        Block(kind=BlockKind.FOOTER, text=catalogue.text(EventMessage.NOT_YET)),
    ]
    return Card(title=catalogue.text(EventMessage.READ_BACK), blocks=tuple(blocks))


def event_card(title: Message, event: Event, desk: Desk, note: str, catalogue: Catalogue) -> Card:
    """Show an event as it is kept, under a title, with what follows from it."""
    lines = event_lines(event, desk, catalogue)
    footer = Block(kind=BlockKind.FOOTER, text=note)
    return Card(title=catalogue.text(title), blocks=(_text(lines), footer))


def kept_card(proposal: Proposal, event: Event, catalogue: Catalogue) -> Card:
    """Show an event that was just kept, and whether there is time to consult."""
    blocks = (
        _text(event_lines(event, proposal.desk, catalogue, notice=proposal.source)),
        *(check_blocks(proposal.check, catalogue) if proposal.check else ()),
        Block(kind=BlockKind.FOOTER, text=catalogue.text(EventMessage.SAVED_NOTE)),
    )
    return Card(title=catalogue.text(EventMessage.SAVED), blocks=blocks)


def check_blocks(check: ConsultationCheck, catalogue: Catalogue) -> Iterator[Block]:
    """Yield whether there is time to consult, the back-plan, and what can be quoted."""
    yield Block(
        kind=BlockKind.NOTE,
        heading=catalogue.text(ConsultationMessage.TITLE),
        text=check_words(check, catalogue),
    )
    heading = ConsultationMessage.PLAN if check.feasible else ConsultationMessage.PLAN_IF
    yield Block(
        kind=BlockKind.DETAILS,
        heading=catalogue.text(heading),
        text=plan_words(check, catalogue),
    )
    if quote := quotable(check, catalogue):
        yield Block(
            kind=BlockKind.NOTE, heading=catalogue.text(ConsultationMessage.QUOTE), text=quote
        )


def event_lines(
    event: Event,
    desk: Desk,
    catalogue: Catalogue,
    held: Event | None = None,
    notice: Source | None = None,
) -> str:
    """List what is known of an event, a line each; `notice` is a document not entered yet."""
    lines = [f"**{event.title}** ({catalogue.text(event.kind)})"]
    fields = _fields(event, desk, catalogue, held, notice)
    lines += [
        catalogue.text(EventMessage.FIELD, field=catalogue.text(field), words=words)
        for field, words in fields
        if words
    ]
    return "\n".join(f"- {line}" if at else line for at, line in enumerate(lines))


def typed_lines(form: EventForm, catalogue: Catalogue) -> str:
    """List what was typed, so that nothing of it is lost."""
    typed = {
        FormField.TITLE: form.title,
        FormField.WHEN: form.when,
        FormField.END: form.end,
        FormField.RECEIVED: form.received,
        FormField.DOCUMENT: form.document,
    }
    return "\n".join(
        catalogue.text(EventMessage.FIELD, field=catalogue.text(field), words=words)
        for field, words in typed.items()
        if words.strip()
    )


def _fields(
    event: Event, desk: Desk, catalogue: Catalogue, held: Event | None, notice: Source | None
) -> Iterator[tuple[EventMessage, str]]:
    yield EventMessage.FIELD_WHEN, moment_words(event, catalogue)
    if held is not None and not same_moment(event, held):
        yield EventMessage.FIELD_BEFORE, moment_words(held, catalogue)
    if event.standing is not EventStanding.CONFIRMED:
        yield EventMessage.FIELD_STANDING, catalogue.text(event.standing)
    yield EventMessage.FIELD_END, date_words(event.end, catalogue.language) if event.end else ""
    dossier = desk.dossiers.get(event.dossier) if event.dossier else None
    yield EventMessage.FIELD_DOSSIER, dossier.title if dossier else ""
    yield EventMessage.FIELD_DOCUMENT, _documents(event, desk, notice)
    yield EventMessage.FIELD_READERS, readers_words(event, desk.network, catalogue)
    leads = desk.network.leads_of(event)
    yield EventMessage.FIELD_LEADS, leads_words(leads, catalogue)


def _documents(event: Event, desk: Desk, notice: Source | None) -> str:
    known = {**desk.sources, **({notice.id: notice} if notice else {})}
    found = [known[each.source] for each in event.citations if each.source in known]
    return "; ".join(
        f"{source.title} ({source.url})" if source.url else source.title for source in found
    )


def _refused_card(proposal: Proposal, catalogue: Catalogue) -> Card:
    faults = "\n".join(f"- {fault_words(each, catalogue)}" for each in proposal.faults)
    blocks = (
        _text(faults),
        Block(
            kind=BlockKind.DETAILS,
            heading=catalogue.text(EventMessage.TYPED),
            text=typed_lines(proposal.form, catalogue),
        ),
        Block(kind=BlockKind.FOOTER, text=catalogue.text(EventMessage.REFUSED_NOTE)),
    )
    return Card(title=catalogue.text(EventMessage.REFUSED), blocks=blocks)


def _text(text: str) -> Block:
    return Block(kind=BlockKind.ANSWER, text=text)
