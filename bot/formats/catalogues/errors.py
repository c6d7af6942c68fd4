"""What people are told when something cannot be done."""

from bot.formats.catalogues.messages import Message


class ErrorMessage(Message):
    """What people are told when something cannot be done."""

    NOT_FOUND = "not_found"
    INVALID = "invalid"
    FORBIDDEN = "forbidden"
    CONFLICT = "conflict"
    UNAVAILABLE = "unavailable"
    UNEXPECTED = "unexpected"


FRENCH = {
    ErrorMessage.NOT_FOUND: (
        "Cette réponse n’est plus disponible ici. Posez votre question de nouveau avec `/psoc "
        "question`."
    ),
    ErrorMessage.INVALID: "Je ne peux pas traiter cette demande telle quelle.",
    ErrorMessage.FORBIDDEN: "Vous n’avez pas accès à cela ici.",
    ErrorMessage.CONFLICT: "Quelqu’un d’autre vient de changer la même chose. Réessayez.",
    ErrorMessage.UNAVAILABLE: (
        "La base de connaissances ne répond pas pour le moment. Réessayez dans quelques minutes."
    ),
    ErrorMessage.UNEXPECTED: (
        "Quelque chose n’a pas fonctionné de mon côté. Réessayez; si cela continue, donnez ce "
        "numéro à votre coordination : {reference}."
    ),
}

ENGLISH = {
    ErrorMessage.NOT_FOUND: (
        "This answer is no longer available here. Ask your question again with `/psoc question`."
    ),
    ErrorMessage.INVALID: "I cannot handle this request as it is.",
    ErrorMessage.FORBIDDEN: "You do not have access to this here.",
    ErrorMessage.CONFLICT: "Someone else has just changed the same thing. Please try again.",
    ErrorMessage.UNAVAILABLE: (
        "The knowledge base is not responding right now. Please try again in a few minutes."
    ),
    ErrorMessage.UNEXPECTED: (
        "Something went wrong on my side. Please try again; if it goes on, give this number to "
        "your coordinators: {reference}."
    ),
}
