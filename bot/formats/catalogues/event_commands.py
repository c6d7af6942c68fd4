"""The names and descriptions of `/gestion-calendrier`."""

from bot.formats.catalogues.messages import Message


class EventCommandMessage(Message):
    """The names and descriptions of `/gestion-calendrier`."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    ADD_NAME = "add_name"
    ADD = "add"
    EDIT_NAME = "edit_name"
    EDIT = "edit"
    POSTPONE_NAME = "postpone_name"
    POSTPONE = "postpone"
    CANCEL_NAME = "cancel_name"
    CANCEL = "cancel"
    LEADS_NAME = "leads_name"
    LEADS = "leads"
    PREVIEW_NAME = "preview_name"
    PREVIEW = "preview"
    REGISTER_NAME = "register_name"
    REGISTER = "register"
    JOURNAL_NAME = "journal_name"
    JOURNAL = "journal"
    EVENT_NAME = "event_name"
    EVENT = "event"
    KIND_NAME = "kind_name"
    KIND = "kind"
    DOSSIER_NAME = "dossier_name"
    DOSSIER = "dossier"
    DOCUMENT_NAME = "document_name"
    DOCUMENT = "document"
    REGION_NAME = "region_name"
    REGION = "region"
    LEADS_OPTION_NAME = "leads_option_name"
    LEADS_OPTION = "leads_option"


FRENCH = {
    EventCommandMessage.GROUP_NAME: "gestion-calendrier",
    EventCommandMessage.GROUP: (
        "Tenir le calendrier : échéances, rencontres, rappels (coordination)"
    ),
    EventCommandMessage.ADD_NAME: "ajouter",
    EventCommandMessage.ADD: "Ajouter une échéance ou une rencontre",
    EventCommandMessage.EDIT_NAME: "modifier",
    EventCommandMessage.EDIT: "Corriger une date du calendrier",
    EventCommandMessage.POSTPONE_NAME: "reporter",
    EventCommandMessage.POSTPONE: "Changer la date : qui a reçu l’ancienne reçoit la nouvelle",
    EventCommandMessage.CANCEL_NAME: "annuler",
    EventCommandMessage.CANCEL: "Annuler une date : qui l’a reçue en est averti",
    EventCommandMessage.LEADS_NAME: "rappels",
    EventCommandMessage.LEADS: "Choisir quand cette date est rappelée",
    EventCommandMessage.PREVIEW_NAME: "aperçu",
    EventCommandMessage.PREVIEW: "Voir chaque message qui partira : quand, où, à combien",
    EventCommandMessage.REGISTER_NAME: "envois",
    EventCommandMessage.REGISTER: "Voir ce qui est parti, ce qui ne l’est pas, et pourquoi",
    EventCommandMessage.JOURNAL_NAME: "journal",
    EventCommandMessage.JOURNAL: "Voir qui a changé quoi, et annuler un changement",
    EventCommandMessage.EVENT_NAME: "date",
    EventCommandMessage.EVENT: "Tapez un mot du titre",
    EventCommandMessage.KIND_NAME: "genre",
    EventCommandMessage.KIND: "Ce que c’est",
    EventCommandMessage.DOSSIER_NAME: "dossier",
    EventCommandMessage.DOSSIER: "Le dossier auquel cela se rattache",
    EventCommandMessage.DOCUMENT_NAME: "document",
    EventCommandMessage.DOCUMENT: (
        "Un document de Relais qui donne la date; sinon, collez l’adresse de l’avis dans le "
        "formulaire"
    ),
    EventCommandMessage.REGION_NAME: "région",
    EventCommandMessage.REGION: "Une région seulement",
    EventCommandMessage.LEADS_OPTION_NAME: "délais",
    EventCommandMessage.LEADS_OPTION: (
        "Par exemple : 14 j, 3 j, 2 h. « habituels » pour ceux du genre"
    ),
}

ENGLISH = {
    EventCommandMessage.GROUP_NAME: "manage-calendar",
    EventCommandMessage.GROUP: "Keep the calendar: deadlines, meetings, reminders (coordinators)",
    EventCommandMessage.ADD_NAME: "add",
    EventCommandMessage.ADD: "Add a deadline or a meeting",
    EventCommandMessage.EDIT_NAME: "edit",
    EventCommandMessage.EDIT: "Correct a date of the calendar",
    EventCommandMessage.POSTPONE_NAME: "postpone",
    EventCommandMessage.POSTPONE: (
        "Change the date: whoever was told the old one is told the new one"
    ),
    EventCommandMessage.CANCEL_NAME: "cancel",
    EventCommandMessage.CANCEL: "Cancel a date: whoever was told of it is told so",
    EventCommandMessage.LEADS_NAME: "reminders",
    EventCommandMessage.LEADS: "Choose when this date is recalled",
    EventCommandMessage.PREVIEW_NAME: "preview",
    EventCommandMessage.PREVIEW: "See every message that will leave: when, where, to how many",
    EventCommandMessage.REGISTER_NAME: "deliveries",
    EventCommandMessage.REGISTER: "See what was sent, what was not, and why",
    EventCommandMessage.JOURNAL_NAME: "journal",
    EventCommandMessage.JOURNAL: "See who changed what, and undo a change",
    EventCommandMessage.EVENT_NAME: "date",
    EventCommandMessage.EVENT: "Type a word of its title",
    EventCommandMessage.KIND_NAME: "kind",
    EventCommandMessage.KIND: "What it is",
    EventCommandMessage.DOSSIER_NAME: "matter",
    EventCommandMessage.DOSSIER: "The matter it belongs to",
    EventCommandMessage.DOCUMENT_NAME: "document",
    EventCommandMessage.DOCUMENT: (
        "A document in Relais that gives the date; otherwise paste the address of the notice in "
        "the form"
    ),
    EventCommandMessage.REGION_NAME: "region",
    EventCommandMessage.REGION: "One region only",
    EventCommandMessage.LEADS_OPTION_NAME: "lead-times",
    EventCommandMessage.LEADS_OPTION: "For example: 14 d, 3 d, 2 h. “usual” for those of its kind",
}
