"""What a person asked to be told in private: a kind of event, a dossier, one event, or all."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.content.events import Event


class SubscriptionScope(StrEnum):
    """What a subscription is about."""

    ALL = "all"
    KIND = "kind"
    DOSSIER = "dossier"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A wish of a person, since a moment; `subject` is a kind or an id, empty for all.

    `lead` None means the usual lead times. `server` is the one that proves what the person may
    read, None where they read what is public.
    """

    id: int = 0
    person: int
    server: int | None = None
    scope: SubscriptionScope
    subject: str = ""
    lead: timedelta | None = None
    language: str = "fr"
    since: datetime


def concerns(subscription: Subscription, event: Event) -> bool:
    """Tell whether an event is among those a person asked about, whoever may read it."""
    match subscription.scope:
        case SubscriptionScope.ALL:
            return True
        case SubscriptionScope.KIND:
            return subscription.subject == event.kind.value
        case SubscriptionScope.DOSSIER:
            return subscription.subject == event.dossier
        case SubscriptionScope.EVENT:
            return subscription.subject == event.id
