"""What whoever writes a bulletin is shown of it."""

from bot.domain.bulletins.heads import HeadProblem
from bot.domain.content.bulletins import BulletinState, SectionKind
from bot.formats.catalogues.messages import Message


class DraftMessage(Message):
    """What whoever writes a bulletin is shown of it."""

    FIELD = "field"
    STATE = "state"
    DATE = "date"
    READERS = "readers"
    ISSUERS = "issuers"
    DOSSIERS = "dossiers"
    STATUSES = "statuses"
    STATUS = "status"
    WHOLE_NETWORK = "whole_network"
    SECTIONS = "sections"
    NO_SECTION = "no_section"
    SECTION = "section"
    CHARACTERS = "characters"
    CHARACTER = "character"
    LENGTH = "length"
    ONE_MESSAGE = "one_message"
    MESSAGES = "messages"
    FAULTS = "faults"
    MISSING = "missing"
    TERMS = "terms"
    TERM = "term"
    OTHERS = "others"
    DATES = "dates"
    DATE_KNOWN = "date_known"
    DATE_UNKNOWN = "date_unknown"
    FOOT_DRAFT = "foot_draft"
    FOOT_ASKED = "foot_asked"
    FOOT_OUT = "foot_out"


FRENCH = {
    DraftMessage.FIELD: "**{field}** : {words}",
    DraftMessage.STATE: "État",
    DraftMessage.DATE: "Date",
    DraftMessage.READERS: "Pour",
    DraftMessage.ISSUERS: "Signé par",
    DraftMessage.DOSSIERS: "Dossiers",
    DraftMessage.STATUSES: "Statuts écrits à la publication",
    DraftMessage.STATUS: "{dossier} → {state} : {summary}",
    DraftMessage.WHOLE_NETWORK: "tout le réseau",
    DraftMessage.SECTIONS: "Sections",
    DraftMessage.NO_SECTION: (
        "Aucune encore. Ajoutez-en une, ou apportez un texte déjà écrit : "
        "/gestion-bulletins modifier, option « fichier »."
    ),
    DraftMessage.SECTION: "{at}. **{heading}** · {about}",
    DraftMessage.CHARACTER: "1 caractère",
    DraftMessage.CHARACTERS: "{count} caractères",
    DraftMessage.LENGTH: "En tout : {characters}, {messages} sur Discord.",
    DraftMessage.ONE_MESSAGE: "1 message",
    DraftMessage.MESSAGES: "{count} messages",
    DraftMessage.FAULTS: "À corriger avant de le faire approuver",
    DraftMessage.MISSING: "Ce qu’on cherche d’habitude et qui n’y est pas : {kinds}.",
    DraftMessage.TERMS: "Sigles à expliquer",
    DraftMessage.TERM: "**{acronym}** : {meaning}",
    DraftMessage.OTHERS: "et {count} de plus",
    DraftMessage.DATES: "Dates trouvées dans le texte",
    DraftMessage.DATE_KNOWN: "{day} : {title}, au calendrier",
    DraftMessage.DATE_UNKNOWN: "{day} : aucune échéance de ce jour, la créer?",
    DraftMessage.FOOT_DRAFT: (
        "Vous seul ou seule voyez ce message. Rien ne part avant qu’une autre personne approuve."
    ),
    DraftMessage.FOOT_ASKED: (
        "Un changement ramène ce bulletin au brouillon : il sera à approuver de nouveau."
    ),
    DraftMessage.FOOT_OUT: (
        "Ce bulletin est paru. Pour y changer un mot partout où il est allé : "
        "/gestion-bulletins rectifier."
    ),
    BulletinState.DRAFT: "brouillon",
    BulletinState.IN_REVIEW: "à approuver",
    BulletinState.APPROVED: "approuvé",
    BulletinState.SCHEDULED: "programmé",
    BulletinState.PUBLISHED: "publié",
    BulletinState.WITHDRAWN: "retiré",
    SectionKind.HEADLINE: "à la une",
    SectionKind.ITEM: "nouvelle",
    SectionKind.TAKEAWAYS: "ce qu’il faut retenir",
    SectionKind.DATES: "dates",
    SectionKind.TERMS: "sigles",
    SectionKind.LINKS: "liens",
    SectionKind.CONTACT: "qui joindre",
    HeadProblem.NO_TITLE: "Écrivez un titre.",
    HeadProblem.UNREAD_DATE: (
        "Je ne lis pas de date dans « {detail} ». Écrivez un mois ou un jour : « novembre 2026 », "
        "« 18 novembre 2026 »."
    ),
    HeadProblem.UNKNOWN_ISSUER: (
        "« {detail} » n’est pas une organisation du réseau. Écrivez son sigle ou son nom, et une "
        "virgule entre deux."
    ),
}

ENGLISH = {
    DraftMessage.FIELD: "**{field}**: {words}",
    DraftMessage.STATE: "Status",
    DraftMessage.DATE: "Date",
    DraftMessage.READERS: "For",
    DraftMessage.ISSUERS: "Signed by",
    DraftMessage.DOSSIERS: "Matters",
    DraftMessage.STATUSES: "Statuses written once it is out",
    DraftMessage.STATUS: "{dossier} → {state}: {summary}",
    DraftMessage.WHOLE_NETWORK: "the whole network",
    DraftMessage.SECTIONS: "Sections",
    DraftMessage.NO_SECTION: (
        "None yet. Add one, or bring in a text written already: /manage-bulletins edit, option "
        "“file”."
    ),
    DraftMessage.SECTION: "{at}. **{heading}** · {about}",
    DraftMessage.CHARACTER: "1 character",
    DraftMessage.CHARACTERS: "{count} characters",
    DraftMessage.LENGTH: "In all: {characters}, {messages} on Discord.",
    DraftMessage.ONE_MESSAGE: "1 message",
    DraftMessage.MESSAGES: "{count} messages",
    DraftMessage.FAULTS: "To mend before it is sent for approval",
    DraftMessage.MISSING: "What readers usually look for, and is not in it: {kinds}.",
    DraftMessage.TERMS: "Acronyms to explain",
    DraftMessage.TERM: "**{acronym}**: {meaning}",
    DraftMessage.OTHERS: "and {count} more",
    DraftMessage.DATES: "Dates found in the text",
    DraftMessage.DATE_KNOWN: "{day}: {title}, in the calendar",
    DraftMessage.DATE_UNKNOWN: "{day}: no deadline on that day, create it?",
    DraftMessage.FOOT_DRAFT: (
        "You alone see this message. Nothing leaves before someone else approves it."
    ),
    DraftMessage.FOOT_ASKED: (
        "A change brings this bulletin back to a draft: it will have to be approved again."
    ),
    DraftMessage.FOOT_OUT: (
        "This bulletin is out. To change a word wherever it went: /manage-bulletins correct."
    ),
    BulletinState.DRAFT: "draft",
    BulletinState.IN_REVIEW: "to be approved",
    BulletinState.APPROVED: "approved",
    BulletinState.SCHEDULED: "scheduled",
    BulletinState.PUBLISHED: "published",
    BulletinState.WITHDRAWN: "withdrawn",
    SectionKind.HEADLINE: "headline",
    SectionKind.ITEM: "news",
    SectionKind.TAKEAWAYS: "what to remember",
    SectionKind.DATES: "dates",
    SectionKind.TERMS: "acronyms",
    SectionKind.LINKS: "links",
    SectionKind.CONTACT: "who to contact",
    HeadProblem.NO_TITLE: "Write a title.",
    HeadProblem.UNREAD_DATE: (
        "I read no date in “{detail}”. Write a month or a day: “November 2026”, “November 18, "
        "2026”."
    ),
    HeadProblem.UNKNOWN_ISSUER: (
        "“{detail}” is no organisation of the network. Write its acronym or its name, with a comma "
        "between two."
    ),
}
