"""The words of the journal of a bulletin."""

from bot.formats.catalogues.messages import Message


class ChangeMessage(Message):
    """The words of the journal of a bulletin."""

    BEGUN = "begun"
    DISCARDED = "discarded"
    OTHER = "other"
    MORE = "more"
    FROM_TO = "from_to"
    NOTHING = "nothing"
    FIELD_TITLE = "field_title"
    FIELD_DATE = "field_date"
    FIELD_AUDIENCE = "field_audience"
    FIELD_REGION = "field_region"
    FIELD_ISSUERS = "field_issuers"
    FIELD_DOSSIERS = "field_dossiers"
    FIELD_STATE = "field_state"
    FIELD_HEADING = "field_heading"
    SECTION = "section"
    SECTION_ADDED = "section_added"
    SECTION_REMOVED = "section_removed"
    SECTIONS_MOVED = "sections_moved"
    ADDED = "added"
    REMOVED = "removed"
    SPACING = "spacing"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    STATUS = "status"
    NO_STATUS = "no_status"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    APPROVED_FOR = "approved_for"
    SCHEDULED = "scheduled"
    UNSCHEDULED = "unscheduled"
    MISSED = "missed"
    LEFT = "left"
    HALTED = "halted"
    RESUMED = "resumed"
    WORD = "word"
    NO_WORD = "no_word"
    VERSION = "version"
    VERSION_TITLE = "version_title"
    WOULD_CHANGE = "would_change"
    PUT_BACK = "put_back"
    YOU = "you"
    SOMEONE = "someone"
    THE_CLOCK = "the_clock"


FRENCH = {
    ChangeMessage.BEGUN: "Brouillon commencé",
    ChangeMessage.DISCARDED: "Brouillon supprimé",
    ChangeMessage.OTHER: "Autre changement",
    ChangeMessage.MORE: "… et {count} changements de plus",
    ChangeMessage.FROM_TO: "{field}\u00a0: {before} → {after}",
    ChangeMessage.NOTHING: "rien",
    ChangeMessage.FIELD_TITLE: "Titre",
    ChangeMessage.FIELD_DATE: "Date",
    ChangeMessage.FIELD_AUDIENCE: "Pour",
    ChangeMessage.FIELD_REGION: "Région",
    ChangeMessage.FIELD_ISSUERS: "Signé par",
    ChangeMessage.FIELD_DOSSIERS: "Dossiers",
    ChangeMessage.FIELD_STATE: "État",
    ChangeMessage.FIELD_HEADING: "Titre de section",
    ChangeMessage.SECTION: "Section «\u00a0{heading}\u00a0»",
    ChangeMessage.SECTION_ADDED: "Section ajoutée\u00a0: «\u00a0{heading}\u00a0»",
    ChangeMessage.SECTION_REMOVED: "Section retirée\u00a0: «\u00a0{heading}\u00a0»",
    ChangeMessage.SECTIONS_MOVED: "Sections dans un autre ordre\u00a0: {headings}",
    ChangeMessage.ADDED: "{section}, texte ajouté\u00a0: «\u00a0{line}\u00a0»",
    ChangeMessage.REMOVED: "{section}, texte retiré\u00a0: «\u00a0{line}\u00a0»",
    ChangeMessage.SPACING: "{section}\u00a0: disposition des lignes",
    ChangeMessage.CORRECTED: "Rectificatif\u00a0: {note}",
    ChangeMessage.WITHDRAWN: "Retrait\u00a0: {reason}",
    ChangeMessage.STATUS: "Statut de «\u00a0{dossier}\u00a0»\u00a0: {state}. {summary}",
    ChangeMessage.NO_STATUS: "Statut de «\u00a0{dossier}\u00a0»\u00a0: laissé tel quel",
    ChangeMessage.SUBMITTED: "Envoyé pour approbation",
    ChangeMessage.APPROVED: "Approuvé",
    ChangeMessage.APPROVED_FOR: "Approuvé pour {body}",
    ChangeMessage.SCHEDULED: "Programmé pour le {at}",
    ChangeMessage.UNSCHEDULED: "N’est plus programmé",
    ChangeMessage.MISSED: "Heure de départ manquée",
    ChangeMessage.LEFT: "Parti vers les salons",
    ChangeMessage.HALTED: "Arrêt d’urgence",
    ChangeMessage.RESUMED: "Envoi repris",
    ChangeMessage.WORD: "Mot d’une région\u00a0: «\u00a0{text}\u00a0»",
    ChangeMessage.NO_WORD: "Mot d’une région retiré",
    ChangeMessage.VERSION: "{at} · {who}",
    ChangeMessage.VERSION_TITLE: "Version du {at}",
    ChangeMessage.WOULD_CHANGE: "Ce que changerait d’y revenir",
    ChangeMessage.PUT_BACK: "Brouillon remis\u00a0: «\u00a0{title}\u00a0». Sections\u00a0: {count}",
    ChangeMessage.YOU: "vous",
    ChangeMessage.SOMEONE: "une autre personne",
    ChangeMessage.THE_CLOCK: "Relais, à l’heure prévue",
}

ENGLISH = {
    ChangeMessage.BEGUN: "Draft begun",
    ChangeMessage.DISCARDED: "Draft deleted",
    ChangeMessage.OTHER: "Another change",
    ChangeMessage.MORE: "… and {count} more changes",
    ChangeMessage.FROM_TO: "{field}: {before} → {after}",
    ChangeMessage.NOTHING: "nothing",
    ChangeMessage.FIELD_TITLE: "Title",
    ChangeMessage.FIELD_DATE: "Date",
    ChangeMessage.FIELD_AUDIENCE: "For",
    ChangeMessage.FIELD_REGION: "Region",
    ChangeMessage.FIELD_ISSUERS: "Signed by",
    ChangeMessage.FIELD_DOSSIERS: "Matters",
    ChangeMessage.FIELD_STATE: "State",
    ChangeMessage.FIELD_HEADING: "Section heading",
    ChangeMessage.SECTION: "Section “{heading}”",
    ChangeMessage.SECTION_ADDED: "Section added: “{heading}”",
    ChangeMessage.SECTION_REMOVED: "Section removed: “{heading}”",
    ChangeMessage.SECTIONS_MOVED: "Sections in another order: {headings}",
    ChangeMessage.ADDED: "{section}, added: “{line}”",
    ChangeMessage.REMOVED: "{section}, removed: “{line}”",
    ChangeMessage.SPACING: "{section}: how its lines are laid out",
    ChangeMessage.CORRECTED: "Correction: {note}",
    ChangeMessage.WITHDRAWN: "Withdrawal: {reason}",
    ChangeMessage.STATUS: "Status of “{dossier}”: {state}. {summary}",
    ChangeMessage.NO_STATUS: "Status of “{dossier}”: left as it is",
    ChangeMessage.SUBMITTED: "Sent for approval",
    ChangeMessage.APPROVED: "Approved",
    ChangeMessage.APPROVED_FOR: "Approved for {body}",
    ChangeMessage.SCHEDULED: "Scheduled for {at}",
    ChangeMessage.UNSCHEDULED: "No longer scheduled",
    ChangeMessage.MISSED: "Its hour was missed",
    ChangeMessage.LEFT: "On its way to the channels",
    ChangeMessage.HALTED: "Emergency stop",
    ChangeMessage.RESUMED: "Sending resumed",
    ChangeMessage.WORD: "Word from a region: “{text}”",
    ChangeMessage.NO_WORD: "Word from a region removed",
    ChangeMessage.VERSION: "{at} · {who}",
    ChangeMessage.VERSION_TITLE: "Version of {at}",
    ChangeMessage.WOULD_CHANGE: "What going back to it would change",
    ChangeMessage.PUT_BACK: "Draft put back: “{title}”. Sections: {count}",
    ChangeMessage.YOU: "you",
    ChangeMessage.SOMEONE: "someone else",
    ChangeMessage.THE_CLOCK: "Relais, at the hour that was set",
}
