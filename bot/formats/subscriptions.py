"""What someone asked to be told, in words."""

from bot.domain.content.events import EventKind
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from bot.formats.moments import leads_words


def wish_words(subscription: Subscription, title: str, catalogue: Catalogue) -> str:
    """Say what a wish is about; `title` is empty where it may not be shown."""
    match subscription.scope:
        case SubscriptionScope.ALL:
            return catalogue.text(SubscriptionMessage.ALL)
        case SubscriptionScope.KIND:
            kind = catalogue.text(EventKind(subscription.subject))
            return catalogue.text(SubscriptionMessage.OF_KIND, kind=kind)
        case _ if not title:
            return catalogue.text(SubscriptionMessage.HIDDEN)
        case SubscriptionScope.DOSSIER:
            return catalogue.text(SubscriptionMessage.OF_DOSSIER, title=title)
        case _:
            return catalogue.text(SubscriptionMessage.OF_EVENT, title=title)


def lead_of(subscription: Subscription, catalogue: Catalogue) -> str:
    """Say when it is recalled."""
    if subscription.lead is None:
        return catalogue.text(SubscriptionMessage.USUAL)
    return leads_words((subscription.lead,), catalogue)
