"""What coordinators are shown of the calendar that they keep."""

from bot.domain.content.events import EventStanding
from bot.formats.catalogues.messages import Message


class EventMessage(Message):
    """What coordinators are shown of the calendar that they keep."""

    READ_BACK = "read_back"
    NOT_YET = "not_yet"
    REFUSED = "refused"
    REFUSED_NOTE = "refused_note"
    TYPED = "typed"
    CONFIRM = "confirm"
    CONFIRM_ANYWAY = "confirm_anyway"
    CORRECT = "correct"
    FIELD = "field"
    FIELD_WHEN = "field_when"
    FIELD_END = "field_end"
    FIELD_DOSSIER = "field_dossier"
    FIELD_DOCUMENT = "field_document"
    FIELD_READERS = "field_readers"
    FIELD_LEADS = "field_leads"
    FIELD_BEFORE = "field_before"
    FIELD_STANDING = "field_standing"
    AT = "at"
    NO_HOUR = "no_hour"
    LEAD_DAY = "lead_day"
    LEAD_DAYS = "lead_days"
    LEAD_HOUR = "lead_hour"
    LEAD_HOURS = "lead_hours"
    LEAD_MINUTE = "lead_minute"
    LEAD_MINUTES = "lead_minutes"
    AND = "and"
    BEFORE = "before"
    NO_REMINDER = "no_reminder"
    SAVED = "saved"
    SAVED_NOTE = "saved_note"
    CANCELLED = "cancelled"
    CANCELLED_NOTE = "cancelled_note"
    CANCEL_ASK = "cancel_ask"
    CANCEL_ASK_NOTE = "cancel_ask_note"
    CANCEL_CONFIRM = "cancel_confirm"
    ALREADY_CANCELLED = "already_cancelled"
    OVERTAKEN = "overtaken"
    DRAFT_GONE = "draft_gone"
    LEADS_SAVED = "leads_saved"
    LEADS_NOTE = "leads_note"
    LEADS_UNREAD = "leads_unread"
    LEADS_USUAL = "leads_usual"
    JOURNAL_TITLE = "journal_title"
    JOURNAL_LINE = "journal_line"
    ADDED = "added"
    CHANGED = "changed"
    UNDO = "undo"
    UNDONE = "undone"
    NOBODY = "nobody"
    THE_PACK = "the_pack"
    NOTHING = "nothing"
    FIELD_TITLE = "field_title"
    FIELD_OTHER = "field_other"
    PREVIEW_BUTTON = "preview_button"
    ICS = "ics"
    ICS_NOTE = "ics_note"
    ICS_NOTHING = "ics_nothing"


FRENCH = {
    EventMessage.READ_BACK: "Est-ce bien cela?",
    EventMessage.NOT_YET: "Rien n’est enregistré tant que vous n’avez pas confirmé.",
    EventMessage.REFUSED: "Il reste à corriger",
    EventMessage.REFUSED_NOTE: (
        "Rien n’est enregistré, et rien n’est perdu : « Corriger » rouvre le formulaire rempli."
    ),
    EventMessage.TYPED: "Ce que vous avez écrit",
    EventMessage.CONFIRM: "Confirmer",
    EventMessage.CONFIRM_ANYWAY: "Enregistrer quand même",
    EventMessage.CORRECT: "Corriger",
    EventMessage.FIELD: "**{field}** : {words}",
    EventMessage.FIELD_WHEN: "Quand",
    EventMessage.FIELD_END: "Dernier jour",
    EventMessage.FIELD_DOSSIER: "Dossier",
    EventMessage.FIELD_DOCUMENT: "Document",
    EventMessage.FIELD_READERS: "Pour",
    EventMessage.FIELD_LEADS: "Rappels",
    EventMessage.FIELD_BEFORE: "Au lieu de",
    EventMessage.FIELD_STANDING: "État",
    EventMessage.AT: "{date} à {hour}, {zone}",
    EventMessage.NO_HOUR: "{date} (heure non précisée)",
    EventMessage.LEAD_DAY: "1 jour",
    EventMessage.LEAD_DAYS: "{count} jours",
    EventMessage.LEAD_HOUR: "1 heure",
    EventMessage.LEAD_HOURS: "{count} heures",
    EventMessage.LEAD_MINUTE: "1 minute",
    EventMessage.LEAD_MINUTES: "{count} minutes",
    EventMessage.AND: "et",
    EventMessage.BEFORE: "{leads} avant",
    EventMessage.NO_REMINDER: "aucun",
    EventMessage.SAVED: "Enregistré",
    EventMessage.SAVED_NOTE: (
        "Les messages à envoyer sont prêts : « Aperçu des messages » les montre."
    ),
    EventMessage.CANCELLED: "Annulée",
    EventMessage.CANCELLED_NOTE: "Les rappels sont retirés; qui avait reçu cette date est averti.",
    EventMessage.CANCEL_ASK: "Annuler cette date?",
    EventMessage.CANCEL_ASK_NOTE: (
        "Les rappels seront retirés, et qui a reçu cette date sera averti. Cela peut se défaire "
        "avec /gestion-calendrier journal."
    ),
    EventMessage.CANCEL_CONFIRM: "Oui, annuler cette date",
    EventMessage.ALREADY_CANCELLED: "Cette date est déjà annulée.",
    EventMessage.OVERTAKEN: (
        "Quelqu’un d’autre vient de changer cette date. Rien de ce que vous avez écrit n’est "
        "perdu : vérifiez, puis confirmez de nouveau."
    ),
    EventMessage.DRAFT_GONE: (
        "Je n’ai plus ce formulaire en mémoire (Relais a redémarré, ou plus d’une heure a passé). "
        "Rien n’a été enregistré. Recommencez avec la commande; voici ce qui était écrit :"
    ),
    EventMessage.LEADS_SAVED: "Rappels de cette date",
    EventMessage.LEADS_NOTE: "Pour les changer, reprenez la commande avec l’option « délais ».",
    EventMessage.LEADS_UNREAD: (
        "Je ne comprends pas « {detail} ». Écrivez par exemple : 14 j, 3 j, 2 h."
    ),
    EventMessage.LEADS_USUAL: "les délais habituels",
    EventMessage.JOURNAL_TITLE: "Journal : {title}",
    EventMessage.JOURNAL_LINE: "{at} · {who}",
    EventMessage.ADDED: "ajoutée pour le {after}",
    EventMessage.CHANGED: "{field} : {before} → {after}",
    EventMessage.UNDO: "Annuler ce changement",
    EventMessage.UNDONE: "Changement annulé",
    EventMessage.NOBODY: "(effacé)",
    EventMessage.THE_PACK: "contenu de départ",
    EventMessage.NOTHING: "rien",
    EventMessage.FIELD_TITLE: "titre",
    EventMessage.FIELD_OTHER: "autre précision",
    EventStanding.TENTATIVE: "à confirmer",
    EventStanding.CONFIRMED: "confirmée",
    EventStanding.MOVED: "déplacée",
    EventStanding.CANCELLED: "annulée",
    EventMessage.PREVIEW_BUTTON: "Aperçu des messages",
    EventMessage.ICS: "Fichier .ics",
    EventMessage.ICS_NOTE: (
        "Ouvrez ce fichier dans votre agenda. Il ne se met pas à jour tout seul."
    ),
    EventMessage.ICS_NOTHING: "Aucune date à venir à mettre dans un fichier.",
}

ENGLISH = {
    EventMessage.READ_BACK: "Is this right?",
    EventMessage.NOT_YET: "Nothing is saved until you confirm.",
    EventMessage.REFUSED: "To be corrected",
    EventMessage.REFUSED_NOTE: (
        "Nothing is saved and nothing is lost: “Correct” opens the form again, filled in."
    ),
    EventMessage.TYPED: "What you wrote",
    EventMessage.CONFIRM: "Confirm",
    EventMessage.CONFIRM_ANYWAY: "Save anyway",
    EventMessage.CORRECT: "Correct",
    EventMessage.FIELD: "**{field}**: {words}",
    EventMessage.FIELD_WHEN: "When",
    EventMessage.FIELD_END: "Last day",
    EventMessage.FIELD_DOSSIER: "Matter",
    EventMessage.FIELD_DOCUMENT: "Document",
    EventMessage.FIELD_READERS: "For",
    EventMessage.FIELD_LEADS: "Reminders",
    EventMessage.FIELD_BEFORE: "Instead of",
    EventMessage.FIELD_STANDING: "Standing",
    EventMessage.AT: "{date} at {hour}, {zone}",
    EventMessage.NO_HOUR: "{date} (time not stated)",
    EventMessage.LEAD_DAY: "1 day",
    EventMessage.LEAD_DAYS: "{count} days",
    EventMessage.LEAD_HOUR: "1 hour",
    EventMessage.LEAD_HOURS: "{count} hours",
    EventMessage.LEAD_MINUTE: "1 minute",
    EventMessage.LEAD_MINUTES: "{count} minutes",
    EventMessage.AND: "and",
    EventMessage.BEFORE: "{leads} before",
    EventMessage.NO_REMINDER: "none",
    EventMessage.SAVED: "Saved",
    EventMessage.SAVED_NOTE: "The messages to be sent are ready: “Preview of messages” shows them.",
    EventMessage.CANCELLED: "Cancelled",
    EventMessage.CANCELLED_NOTE: "Reminders are withdrawn; whoever was told of this date is told.",
    EventMessage.CANCEL_ASK: "Cancel this date?",
    EventMessage.CANCEL_ASK_NOTE: (
        "Reminders will be withdrawn, and whoever was told of this date will be told. This can be "
        "undone with /manage-calendar journal."
    ),
    EventMessage.CANCEL_CONFIRM: "Yes, cancel this date",
    EventMessage.ALREADY_CANCELLED: "This date is cancelled already.",
    EventMessage.OVERTAKEN: (
        "Someone else has just changed this date. Nothing you wrote is lost: check, then confirm "
        "again."
    ),
    EventMessage.DRAFT_GONE: (
        "I no longer hold this form (Relais was restarted, or more than an hour went by). Nothing "
        "was saved. Start again with the command; here is what was written:"
    ),
    EventMessage.LEADS_SAVED: "Reminders of this date",
    EventMessage.LEADS_NOTE: "To change them, use the command again with the “lead-times” option.",
    EventMessage.LEADS_UNREAD: "I do not understand “{detail}”. Write for example: 14 d, 3 d, 2 h.",
    EventMessage.LEADS_USUAL: "the usual lead times",
    EventMessage.JOURNAL_TITLE: "Journal: {title}",
    EventMessage.JOURNAL_LINE: "{at} · {who}",
    EventMessage.ADDED: "added for {after}",
    EventMessage.CHANGED: "{field}: {before} → {after}",
    EventMessage.UNDO: "Undo this change",
    EventMessage.UNDONE: "Change undone",
    EventMessage.NOBODY: "(erased)",
    EventMessage.THE_PACK: "initial content",
    EventMessage.NOTHING: "nothing",
    EventMessage.FIELD_TITLE: "title",
    EventMessage.FIELD_OTHER: "other detail",
    EventStanding.TENTATIVE: "to be confirmed",
    EventStanding.CONFIRMED: "confirmed",
    EventStanding.MOVED: "moved",
    EventStanding.CANCELLED: "cancelled",
    EventMessage.PREVIEW_BUTTON: "Preview of messages",
    EventMessage.ICS: ".ics file",
    EventMessage.ICS_NOTE: "Open this file in your calendar. It does not update by itself.",
    EventMessage.ICS_NOTHING: "No coming date to put in a file.",
}
