"""What someone enters about an event: as typed, what is wrong with it, and what would be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from bot.domain.audiences import Audience
from bot.domain.calendar.desk import Desk
from bot.domain.calendar.written import UnreadDate
from bot.domain.content.events import Event, EventKind
from bot.domain.content.sources import Source
from bot.domain.schedule.consultation import ConsultationCheck

_MARK_LENGTH = 8


class FormField(StrEnum):
    """A field of the form."""

    TITLE = "title"
    WHEN = "when"
    END = "end"
    RECEIVED = "received"
    DOCUMENT = "document"
    DOSSIER = "dossier"
    AUDIENCE = "audience"
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventForm:
    """The form as it was typed: nothing in it is lost when it is refused.

    `event` is the one that is changed, None for a new one; `mark` is how it was then (`mark_of`).
    `item` is the one of news that a new event is made of.
    """

    kind: EventKind
    title: str = ""
    when: str = ""
    end: str = ""
    received: str = ""
    document: str = ""
    audience: Audience = Audience.PUBLIC
    dossier: str | None = None
    region: str | None = None
    event: str | None = None
    mark: str = ""
    item: int | None = None


class Fault(StrEnum):
    """Why a form cannot be kept as it is."""

    TITLE_MISSING = "title_missing"
    TEXT = "text"
    PAST = "past"
    END_BEFORE_START = "end_before_start"
    SKIPPED_HOUR = "skipped_hour"
    RECEIVED_AHEAD = "received_ahead"
    RECEIVED_AFTER = "received_after"
    DOCUMENT_MISSING = "document_missing"
    DOCUMENT_UNKNOWN = "document_unknown"
    DOSSIER_UNKNOWN = "dossier_unknown"
    REGION_UNKNOWN = "region_unknown"
    REGION_MISSING = "region_missing"
    REGION_OF_OTHERS = "region_of_others"
    AUDIENCE_TOO_NARROW = "audience_too_narrow"


class Doubt(StrEnum):
    """What someone should look at twice before they confirm."""

    DUPLICATE = "duplicate"
    HOUR_TWICE = "hour_twice"
    DAY_OFF = "day_off"
    SMALL_HOURS = "small_hours"
    FAR_AHEAD = "far_ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFault:
    """What is wrong with one field; `detail` is what its words need."""

    field: FormField
    fault: Fault | UnreadDate
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDoubt:
    """A doubt; `other` is the event that this one may double."""

    doubt: Doubt
    other: Event | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A form as it was understood: `event` is what would be kept, None where there are faults.

    `desk` is what it was held against; `held` is the event as it is now, where it is changed;
    `source` is the notice that would be entered with it; `check` tells whether there is time to
    consult.
    """

    form: EventForm
    desk: Desk
    event: Event | None = None
    held: Event | None = None
    source: Source | None = None
    faults: tuple[FormFault, ...] = ()
    doubts: tuple[FormDoubt, ...] = ()
    check: ConsultationCheck | None = None


def mark_of(event: Event) -> str:
    """Return a short mark that changes with anything in the event."""
    return sha256(repr(event).encode()).hexdigest()[:_MARK_LENGTH]


def filled_in(form: EventForm, typed: Mapping[str, str]) -> EventForm:
    """Return a form with what was entered in its fields, by their names."""
    audience = typed.get(FormField.AUDIENCE, "").upper()
    return replace(
        form,
        title=typed.get(FormField.TITLE, form.title),
        when=typed.get(FormField.WHEN, form.when),
        end=typed.get(FormField.END, form.end),
        received=typed.get(FormField.RECEIVED, form.received),
        document=typed.get(FormField.DOCUMENT, form.document),
        audience=Audience.__members__.get(audience, form.audience),
    )
