"""What a catalogue has words for: messages, and what the domain names by itself."""

from enum import Enum
from typing import TypeAlias

from bot.domain.answers.answers import Caution
from bot.domain.audiences import Audience
from bot.domain.bulletins.files import FileForm
from bot.domain.bulletins.heads import HeadProblem
from bot.domain.bulletins.imports import Check, Loss
from bot.domain.bulletins.previews import Caution as ReleaseCaution
from bot.domain.calendar.forms import Doubt, Fault, FormField
from bot.domain.calendar.written import DateProblem
from bot.domain.content.bodies import ContactKind
from bot.domain.content.bulletins import BulletinState, SectionKind
from bot.domain.content.dossiers import DossierState
from bot.domain.content.events import EventKind, EventStanding
from bot.domain.content.feeds import Trouble
from bot.domain.content.requests import Outcome
from bot.domain.content.sources import SourceKind, Standing, Voice
from bot.domain.deliveries import DeliveryKind, DeliveryState, Reason
from bot.domain.fetching import FetchProblem
from bot.domain.places.places import Purpose, ServerState
from bot.domain.places.rules import Permission


class Message(Enum):
    """A message, whatever the language: each room of the product has its own, beside its texts."""


# A room gives no words to two enums that share a value: as keys, their members would be the same.
Worded: TypeAlias = (
    Message
    | Audience
    | BulletinState
    | Caution
    | Check
    | ContactKind
    | DateProblem
    | DeliveryKind
    | DeliveryState
    | DossierState
    | Doubt
    | EventKind
    | EventStanding
    | Fault
    | FetchProblem
    | FileForm
    | FormField
    | HeadProblem
    | Loss
    | Outcome
    | Permission
    | Purpose
    | Reason
    | ReleaseCaution
    | SectionKind
    | ServerState
    | SourceKind
    | Standing
    | Trouble
    | Voice
)
