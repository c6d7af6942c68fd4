"""The text of a message nobody asked for, whatever it is about."""

from bot.domain.content.sources import Source
from bot.domain.deliveries import Delivery, DeliveryKind, Owed, PlaceKind
from bot.domain.lists.readable import Readable
from bot.domain.outbox.facts import Facts
from bot.domain.outbox.sending import is_late
from bot.domain.schedule.planning import last_told
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.recipients import reader_of
from bot.domain.schedule.summaries import monday_of
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.feeds.news import dossiers_line
from bot.formats.outbox.notices import (
    LONGEST,
    Notice,
    notice_text,
    reference_line,
    summary_text,
)
from bot.formats.places.mentions import role_mention


def outgoing_text(
    delivery: Delivery, facts: Facts, catalogue: Catalogue, *, instead_of: int = 1
) -> str:
    """Return what is sent: it ends with the line by which it is found again."""
    owed, event = delivery.owed, facts.event(delivery.owed)
    if owed.kind is DeliveryKind.SUMMARY:
        late = is_late(owed, facts.now)
        return summary_text(owed, facts.summed_up(owed), monday_of(owed), catalogue, late=late)
    if owed.text is not None or event is None:
        return _as_written(owed, facts, catalogue)
    late = is_late(owed, facts.now)
    notice = Notice(
        owed=owed,
        event=event,
        now=facts.now,
        references=_readable(owed, facts).references(event.citations),
        told=_told(owed, facts),
        late=late,
        instead_of=instead_of if late else 1,
    )
    return f"{_ping(owed, facts)}{notice_text(notice, catalogue)}"


def _as_written(owed: Owed, facts: Facts, catalogue: Catalogue) -> str:
    named = dossiers_line(facts.touching(owed), catalogue)
    end = "\n".join(filter(None, (named, reference_line(owed.key, catalogue))))
    return f"{(owed.text or '')[: LONGEST - len(end) - 1]}\n{end}"


def _ping(owed: Owed, facts: Facts) -> str:
    server = facts.server(owed)
    if owed.place.kind is not PlaceKind.CHANNEL or server is None or server.mention_role is None:
        return ""
    return f"{role_mention(server.mention_role)}\n"


def _told(owed: Owed, facts: Facts) -> Planned | None:
    """Return the date that a change takes back: a reminder may have left with the new one."""
    known = facts.histories.get(owed.subject, ())
    history = [planned for planned in known if planned.revision < owed.revision]
    if owed.kind is not DeliveryKind.CHANGE or not history:
        return None
    place = (owed.place.kind, owed.place.id)
    heard = [e for e in facts.heard if (e.owed.place.kind, e.owed.place.id) == place]
    return last_told(history, heard)


def _readable(owed: Owed, facts: Facts) -> Readable:
    return Readable(
        records={Source: facts.sources},
        reader=reader_of(owed.place, facts.servers),
        now=facts.now,
        today=facts.today,
    )
