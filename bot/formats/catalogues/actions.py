"""What can be done with an answer, and what is said of it."""

from bot.formats.catalogues.messages import Message


class ActionMessage(Message):
    """What can be done with an answer, and what is said of it."""

    SHARE = "share"
    SHARED = "shared"
    PRIVATE = "private"
    USEFUL = "useful"
    NOT_USEFUL = "not_useful"
    THANKS = "thanks"
    THANKS_NEXT = "thanks_next"
    MENU = "menu"
    ASK_TITLE = "ask_title"
    ASK_LABEL = "ask_label"
    ASK_EXAMPLE = "ask_example"


FRENCH = {
    ActionMessage.SHARE: "Partager ici",
    ActionMessage.SHARED: "Partagé dans ce salon, sans votre nom.",
    ActionMessage.PRIVATE: "Continuer en privé",
    ActionMessage.USEFUL: "Utile",
    ActionMessage.NOT_USEFUL: "Pas utile",
    ActionMessage.THANKS: "Merci! C’est noté, sans votre nom.",
    ActionMessage.THANKS_NEXT: (
        "Merci, c’est noté, sans votre nom. Essayez avec d’autres mots, ou demandez à votre "
        "regroupement."
    ),
    ActionMessage.MENU: "Demander à Relais",
    ActionMessage.ASK_TITLE: "Poser une question",
    ActionMessage.ASK_LABEL: "Votre question, comme vous la diriez",
    ActionMessage.ASK_EXAMPLE: "Où en est la révision des typologies?",
}

ENGLISH = {
    ActionMessage.SHARE: "Share here",
    ActionMessage.SHARED: "Shared in this channel, without your name.",
    ActionMessage.PRIVATE: "Go on in private",
    ActionMessage.USEFUL: "Useful",
    ActionMessage.NOT_USEFUL: "Not useful",
    ActionMessage.THANKS: "Thank you! Noted, without your name.",
    ActionMessage.THANKS_NEXT: (
        "Thank you, noted without your name. Try other words, or ask your grouping."
    ),
    ActionMessage.MENU: "Ask Relais",
    ActionMessage.ASK_TITLE: "Ask a question",
    ActionMessage.ASK_LABEL: "Your question, as you would say it",
    ActionMessage.ASK_EXAMPLE: "Where does the review of the typologies stand?",
}
