"""The words of `/abonnement`."""

from bot.formats.catalogues.messages import Message


class SubscriptionMessage(Message):
    """The words of `/abonnement`."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    ADD_NAME = "add_name"
    ADD = "add"
    KIND_NAME = "kind_name"
    KIND = "kind"
    DOSSIER_NAME = "dossier_name"
    DOSSIER = "dossier"
    DATE_NAME = "date_name"
    DATE = "date"
    LEAD_NAME = "lead_name"
    LEAD = "lead"
    LIST_NAME = "list_name"
    LIST = "list"
    STOP_NAME = "stop_name"
    STOP = "stop"
    CALENDAR_NAME = "calendar_name"
    CALENDAR = "calendar"
    TITLE = "title"
    NONE = "none"
    INTRO = "intro"
    ALL = "all"
    OF_KIND = "of_kind"
    OF_DOSSIER = "of_dossier"
    OF_EVENT = "of_event"
    HIDDEN = "hidden"
    LINE = "line"
    USUAL = "usual"
    STOP_CHOICE = "stop_choice"
    STOP_ALL = "stop_all"
    ADDED = "added"
    WHICH = "which"
    LEAD_UNREAD = "lead_unread"
    CLOSED = "closed"
    WELCOME = "welcome"
    STOPPED = "stopped"
    STOPPED_COUNT = "stopped_count"
    CALENDAR_BUTTON = "calendar_button"
    STOP_HERE = "stop_here"
    STOPPED_NONE = "stopped_none"


FRENCH = {
    SubscriptionMessage.GROUP_NAME: "abonnement",
    SubscriptionMessage.GROUP: "Vos rappels en message privé, et votre calendrier",
    SubscriptionMessage.ADD_NAME: "ajouter",
    SubscriptionMessage.ADD: "Recevoir les rappels d’un genre de date, d’un dossier ou d’une date",
    SubscriptionMessage.KIND_NAME: "genre",
    SubscriptionMessage.KIND: "Un genre de date",
    SubscriptionMessage.DOSSIER_NAME: "dossier",
    SubscriptionMessage.DOSSIER: "Un dossier",
    SubscriptionMessage.DATE_NAME: "date",
    SubscriptionMessage.DATE: "Une seule date : tapez un mot de son titre",
    SubscriptionMessage.LEAD_NAME: "délai",
    SubscriptionMessage.LEAD: "Par exemple : 3 j, 2 h. Sinon, les délais habituels",
    SubscriptionMessage.LIST_NAME: "liste",
    SubscriptionMessage.LIST: "Voir et arrêter vos rappels",
    SubscriptionMessage.STOP_NAME: "arrêter",
    SubscriptionMessage.STOP: "Arrêter des rappels, ou tous",
    SubscriptionMessage.CALENDAR_NAME: "calendrier",
    SubscriptionMessage.CALENDAR: "Recevoir un fichier .ics de toutes les dates à venir",
    SubscriptionMessage.TITLE: "Mes rappels",
    SubscriptionMessage.NONE: (
        "Vous n’avez demandé aucun rappel. Pour en demander : la commande /abonnement ajouter, ou "
        "« Me le rappeler » sous une échéance."
    ),
    SubscriptionMessage.INTRO: "Relais vous écrit en privé pour :",
    SubscriptionMessage.ALL: "toutes les dates",
    SubscriptionMessage.OF_KIND: "les dates du genre « {kind} »",
    SubscriptionMessage.OF_DOSSIER: "dossier : {title}",
    SubscriptionMessage.OF_EVENT: "{title}",
    SubscriptionMessage.HIDDEN: "une date ou un dossier que ce lieu ne permet pas d’afficher",
    SubscriptionMessage.LINE: "{what} · {leads}",
    SubscriptionMessage.USUAL: "délais habituels",
    SubscriptionMessage.STOP_CHOICE: "Arrêter…",
    SubscriptionMessage.STOP_ALL: "Arrêter tous mes rappels",
    SubscriptionMessage.ADDED: (
        "C’est noté. Vos rappels en privé : {what} ({leads}). Pour arrêter : le bouton sous "
        "chaque message, ou `/abonnement liste`."
    ),
    SubscriptionMessage.WHICH: (
        "Dites ce que vous voulez suivre : un genre, un dossier ou une date. Un seul à la fois."
    ),
    SubscriptionMessage.LEAD_UNREAD: (
        "Je ne comprends pas le délai « {detail} ». Écrivez par exemple : 3 j, ou 2 h. Un seul à "
        "la fois."
    ),
    SubscriptionMessage.CLOSED: (
        "Attention : Discord refuse que je vous écrive en privé. Dans les réglages de ce serveur, "
        "« Paramètres de confidentialité », permettez les messages privés; autrement vous ne "
        "recevrez rien."
    ),
    SubscriptionMessage.WELCOME: (
        "Vos rappels arriveront ici. Pour les voir ou les arrêter : `/abonnement liste`."
    ),
    SubscriptionMessage.STOPPED: "C’est arrêté : {what}.",
    SubscriptionMessage.STOPPED_COUNT: "C’est arrêté ({count}).",
    SubscriptionMessage.CALENDAR_BUTTON: "Fichier .ics de toutes les dates",
    SubscriptionMessage.STOP_HERE: "Arrêter ces rappels",
    SubscriptionMessage.STOPPED_NONE: "Il n’y avait plus rien à arrêter.",
}

ENGLISH = {
    SubscriptionMessage.GROUP_NAME: "subscription",
    SubscriptionMessage.GROUP: "Your reminders by private message, and your calendar",
    SubscriptionMessage.ADD_NAME: "add",
    SubscriptionMessage.ADD: "Get reminders of a kind of date, of a matter or of one date",
    SubscriptionMessage.KIND_NAME: "kind",
    SubscriptionMessage.KIND: "A kind of date",
    SubscriptionMessage.DOSSIER_NAME: "matter",
    SubscriptionMessage.DOSSIER: "A matter",
    SubscriptionMessage.DATE_NAME: "date",
    SubscriptionMessage.DATE: "One date only: type a word of its title",
    SubscriptionMessage.LEAD_NAME: "lead-time",
    SubscriptionMessage.LEAD: "For example: 3 d, 2 h. Otherwise the usual ones",
    SubscriptionMessage.LIST_NAME: "list",
    SubscriptionMessage.LIST: "See and stop your reminders",
    SubscriptionMessage.STOP_NAME: "stop",
    SubscriptionMessage.STOP: "Stop some reminders, or all",
    SubscriptionMessage.CALENDAR_NAME: "calendar",
    SubscriptionMessage.CALENDAR: "Get an .ics file of all coming dates",
    SubscriptionMessage.TITLE: "My reminders",
    SubscriptionMessage.NONE: (
        "You asked for no reminder. To ask for some: the command /subscription add, or “Remind "
        "me” under a deadline."
    ),
    SubscriptionMessage.INTRO: "Relais writes to you in private about:",
    SubscriptionMessage.ALL: "all dates",
    SubscriptionMessage.OF_KIND: "dates of the kind “{kind}”",
    SubscriptionMessage.OF_DOSSIER: "matter: {title}",
    SubscriptionMessage.OF_EVENT: "{title}",
    SubscriptionMessage.HIDDEN: "a date or matter that cannot be shown in this place",
    SubscriptionMessage.LINE: "{what} · {leads}",
    SubscriptionMessage.USUAL: "usual lead times",
    SubscriptionMessage.STOP_CHOICE: "Stop…",
    SubscriptionMessage.STOP_ALL: "Stop all my reminders",
    SubscriptionMessage.ADDED: (
        "Noted. Your private reminders: {what} ({leads}). To stop: the button under each message, "
        "or `/subscription list`."
    ),
    SubscriptionMessage.WHICH: (
        "Say what you want to follow: a kind, a matter or a date. One at a time."
    ),
    SubscriptionMessage.LEAD_UNREAD: (
        "I do not understand the lead time “{detail}”. Write for example: 3 d, or 2 h. One at a "
        "time."
    ),
    SubscriptionMessage.CLOSED: (
        "Careful: Discord does not let me write to you in private. In this server’s “Privacy "
        "settings”, allow direct messages; otherwise you will receive nothing."
    ),
    SubscriptionMessage.WELCOME: (
        "Your reminders will arrive here. To see or stop them: `/subscription list`."
    ),
    SubscriptionMessage.STOPPED: "Stopped: {what}.",
    SubscriptionMessage.STOPPED_COUNT: "Stopped ({count}).",
    SubscriptionMessage.CALENDAR_BUTTON: ".ics file of all dates",
    SubscriptionMessage.STOP_HERE: "Stop these reminders",
    SubscriptionMessage.STOPPED_NONE: "There was nothing left to stop.",
}
