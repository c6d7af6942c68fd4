"""The words around any list."""

from bot.formats.catalogues.messages import Message


class ListMessage(Message):
    """The words around any list."""

    PREVIOUS = "previous"
    NEXT = "next"
    LABELLED = "labelled"
    PAGE = "page"
    FRENCH_TEXTS = "french_texts"
    EMPTY_NEXT = "empty_next"
    EMPTY_NARROWED_NEXT = "empty_narrowed_next"
    AS_OF = "as_of"
    AS_OF_PERIOD = "as_of_period"


FRENCH = {
    ListMessage.PREVIOUS: "Précédent",
    ListMessage.NEXT: "Suivant",
    ListMessage.LABELLED: "{label} : {text}",
    ListMessage.PAGE: "Page {page} de {pages}",
    ListMessage.FRENCH_TEXTS: "",
    ListMessage.EMPTY_NEXT: (
        "Posez votre question avec /psoc question, ou demandez à votre regroupement."
    ),
    ListMessage.EMPTY_NARROWED_NEXT: (
        "Essayez sans filtre, ou posez votre question avec /psoc question."
    ),
    ListMessage.AS_OF: "au {date}",
    ListMessage.AS_OF_PERIOD: "{date}",
}

ENGLISH = {
    ListMessage.PREVIOUS: "Previous",
    ListMessage.NEXT: "Next",
    ListMessage.LABELLED: "{label}: {text}",
    ListMessage.PAGE: "Page {page} of {pages}",
    ListMessage.FRENCH_TEXTS: "The records’ own texts are in French.",
    ListMessage.EMPTY_NEXT: "Ask your question with /psoc question, or ask your grouping.",
    ListMessage.EMPTY_NARROWED_NEXT: (
        "Try without a filter, or ask your question with /psoc question."
    ),
    ListMessage.AS_OF: "as of {date}",
    ListMessage.AS_OF_PERIOD: "as known in {date}",
}
