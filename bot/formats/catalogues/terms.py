"""The words of acronyms."""

from bot.formats.catalogues.messages import Message


class TermMessage(Message):
    """The words of acronyms."""

    TITLE = "title"
    EMPTY = "empty"
    ONE = "one"
    COUNT = "count"
    OPEN = "open"
    OTHER_FORMS = "other_forms"


FRENCH = {
    TermMessage.TITLE: "Sigles et expressions",
    TermMessage.EMPTY: "Aucun sigle n’est noté ici.",
    TermMessage.ONE: "1 sigle",
    TermMessage.COUNT: "{count} sigles",
    TermMessage.OPEN: "Ouvrir un sigle",
    TermMessage.OTHER_FORMS: "Autres formes : {forms}",
}

ENGLISH = {
    TermMessage.TITLE: "Acronyms and expressions",
    TermMessage.EMPTY: "No acronym is recorded here.",
    TermMessage.ONE: "1 acronym",
    TermMessage.COUNT: "{count} acronyms",
    TermMessage.OPEN: "Open an acronym",
    TermMessage.OTHER_FORMS: "Other forms: {forms}",
}
