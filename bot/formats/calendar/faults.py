"""What is wrong with a form, or odd about it, in words."""

from bot.domain.calendar.forms import FormDoubt, FormFault
from bot.domain.calendar.written import UnreadDate
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.event_forms import EventFormMessage
from bot.formats.moments import day_words


def fault_words(found: FormFault, catalogue: Catalogue) -> str:
    """Say what is wrong with a field: « **Date et heure** : ce jour n’existe pas. »."""
    field = catalogue.text(found.field)
    if isinstance(found.fault, UnreadDate):
        words = date_fault_words(found.fault, catalogue)
    else:
        words = catalogue.text(found.fault, detail=found.detail)
    return catalogue.text(EventFormMessage.FAULT, field=field, words=words)


def date_fault_words(unread: UnreadDate, catalogue: Catalogue) -> str:
    """Say why a date was not read, and how to write it."""
    separator = f" {catalogue.text(EventFormMessage.OR)} "
    return catalogue.text(
        unread.problem,
        detail=unread.words,
        readings=separator.join(day_words(day, catalogue) for day in unread.readings),
    )


def doubt_words(found: FormDoubt, catalogue: Catalogue) -> str:
    """Say what to look at twice."""
    title = found.other.title if found.other else ""
    return catalogue.text(found.doubt, detail=title)
