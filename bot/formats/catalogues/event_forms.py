"""What a form of the calendar asks, and what is told of what cannot be kept."""

from bot.formats.catalogues.messages import Message


class EventFormMessage(Message):
    """What a form of the calendar asks, and what is told of what cannot be kept."""

    ADD_TITLE = "add_title"
    EDIT_TITLE = "edit_title"
    POSTPONE_TITLE = "postpone_title"
    TITLE = "title"
    TITLE_EXAMPLE = "title_example"
    WHEN = "when"
    WHEN_HELP = "when_help"
    WHEN_EXAMPLE = "when_example"
    NEW_WHEN = "new_when"
    END = "end"
    END_HELP = "end_help"
    RECEIVED = "received"
    RECEIVED_HELP = "received_help"
    DOCUMENT = "document"
    DOCUMENT_HELP = "document_help"
    DOCUMENT_EXAMPLE = "document_example"
    DOSSIER = "dossier"
    AUDIENCE = "audience"
    REGION = "region"
    FAULT = "fault"
    TITLE_MISSING = "title_missing"
    TEXT = "text"
    PAST = "past"
    END_BEFORE_START = "end_before_start"
    SKIPPED_HOUR = "skipped_hour"
    RECEIVED_AHEAD = "received_ahead"
    RECEIVED_AFTER = "received_after"
    DOCUMENT_MISSING = "document_missing"
    DOCUMENT_UNKNOWN = "document_unknown"
    DOSSIER_UNKNOWN = "dossier_unknown"
    REGION_UNKNOWN = "region_unknown"
    REGION_MISSING = "region_missing"
    REGION_OF_OTHERS = "region_of_others"
    AUDIENCE_TOO_NARROW = "audience_too_narrow"
    EMPTY = "empty"
    UNKNOWN_WORDS = "unknown_words"
    NO_DAY = "no_day"
    NO_HOUR_WANTED = "no_hour_wanted"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_HOUR = "no_such_hour"
    TWO_DAYS = "two_days"
    TWO_HOURS = "two_hours"
    WHICH_DAY = "which_day"
    WHICH_YEAR = "which_year"
    WHICH_MIDNIGHT = "which_midnight"
    WRONG_WEEKDAY = "wrong_weekday"
    OR = "or"
    DUPLICATE = "duplicate"
    HOUR_TWICE = "hour_twice"
    DAY_OFF = "day_off"
    SMALL_HOURS = "small_hours"
    FAR_AHEAD = "far_ahead"


FRENCH = {
    EventFormMessage.ADD_TITLE: "Ajouter au calendrier",
    EventFormMessage.EDIT_TITLE: "Modifier",
    EventFormMessage.POSTPONE_TITLE: "Changer la date",
    EventFormMessage.TITLE: "Titre",
    EventFormMessage.TITLE_EXAMPLE: "Commentaires sur le projet de convention",
    EventFormMessage.WHEN: "Date et heure",
    EventFormMessage.WHEN_HELP: "Heure de l’Est. Sans heure : « heure non précisée ».",
    EventFormMessage.WHEN_EXAMPLE: "le 24 novembre à 16 h",
    EventFormMessage.NEW_WHEN: "Nouvelle date et heure",
    EventFormMessage.END: "Dernier jour (facultatif)",
    EventFormMessage.END_HELP: "Si cela dure plusieurs jours.",
    EventFormMessage.RECEIVED: "Document reçu le (facultatif)",
    EventFormMessage.RECEIVED_HELP: "Pour savoir s’il reste le temps de consulter.",
    EventFormMessage.DOCUMENT: "Document, ou adresse de l’avis",
    EventFormMessage.DOCUMENT_HELP: "Le titre d’un document de Relais, ou une adresse https://",
    EventFormMessage.DOCUMENT_EXAMPLE: "https://www.quebec.ca/…",
    EventFormMessage.DOSSIER: "Dossier",
    EventFormMessage.AUDIENCE: "Pour qui",
    EventFormMessage.REGION: "Région",
    EventFormMessage.FAULT: "**{field}** : {words}",
    EventFormMessage.TITLE_MISSING: "écrivez un titre.",
    EventFormMessage.TEXT: "{detail}",
    EventFormMessage.PAST: "ce moment est déjà passé.",
    EventFormMessage.END_BEFORE_START: "la fin vient avant le début.",
    EventFormMessage.SKIPPED_HOUR: (
        "cette heure n’existe pas ce jour-là : on avance l’heure dans la nuit."
    ),
    EventFormMessage.RECEIVED_AHEAD: "ce jour n’est pas encore arrivé.",
    EventFormMessage.RECEIVED_AFTER: "ce jour ne vient pas avant l’échéance.",
    EventFormMessage.DOCUMENT_MISSING: (
        "d’où vient cette date? Donnez le titre d’un document, ou l’adresse de l’avis."
    ),
    EventFormMessage.DOCUMENT_UNKNOWN: (
        "« {detail} » n’est pas un document connu de Relais, ni une adresse qui commence par "
        "« https:// ». L’option « document » de la commande propose les titres."
    ),
    EventFormMessage.DOSSIER_UNKNOWN: "« {detail} » n’est pas un dossier connu de Relais.",
    EventFormMessage.REGION_UNKNOWN: "« {detail} » n’est pas une région du réseau.",
    EventFormMessage.REGION_MISSING: (
        "dites la région avec l’option « région » : une date pour tout le réseau est entrée par la "
        "coordination nationale."
    ),
    EventFormMessage.REGION_OF_OTHERS: "cette région n’est pas celle de votre serveur.",
    EventFormMessage.AUDIENCE_TOO_NARROW: (
        "votre serveur n’est pas admis à un public aussi restreint."
    ),
    EventFormMessage.EMPTY: "écrivez une date, par exemple « le 24 novembre à 16 h ».",
    EventFormMessage.UNKNOWN_WORDS: (
        "je ne comprends pas « {detail} ». Écrivez par exemple « le 24 novembre 2026 à 16 h »."
    ),
    EventFormMessage.NO_DAY: "il manque le jour : « le 24 novembre à 16 h ».",
    EventFormMessage.NO_HOUR_WANTED: "un jour suffit ici, sans heure.",
    EventFormMessage.NO_SUCH_DAY: "ce jour n’existe pas.",
    EventFormMessage.NO_SUCH_HOUR: "cette heure n’existe pas.",
    EventFormMessage.TWO_DAYS: "j’y lis deux jours différents : gardez-en un seul.",
    EventFormMessage.TWO_HOURS: "j’y lis deux heures : gardez celle du début.",
    EventFormMessage.WHICH_DAY: "est-ce le {readings}? Écrivez le mois en toutes lettres.",
    EventFormMessage.WHICH_YEAR: "écrivez l’année en quatre chiffres.",
    EventFormMessage.WHICH_MIDNIGHT: (
        "minuit, au début ou à la fin de ce jour? Écrivez « 0 h » ou « 23 h 59 »."
    ),
    EventFormMessage.WRONG_WEEKDAY: (
        "le jour de la semaine ne va pas avec la date : je lis le {readings}."
    ),
    EventFormMessage.OR: "ou le",
    EventFormMessage.DUPLICATE: (
        "Le calendrier contient déjà « {detail} » ce jour-là. Est-ce la même chose?"
    ),
    EventFormMessage.HOUR_TWICE: (
        "On recule l’heure cette nuit-là : cette heure vient deux fois, et c’est la première qui "
        "compte."
    ),
    EventFormMessage.DAY_OFF: "Ce jour est férié ou tombe la fin de semaine.",
    EventFormMessage.SMALL_HOURS: "C’est bien la nuit? L’après-midi s’écrit « 16 h », par exemple.",
    EventFormMessage.FAR_AHEAD: "C’est dans plus de deux ans : est-ce la bonne année?",
}

ENGLISH = {
    EventFormMessage.ADD_TITLE: "Add to the calendar",
    EventFormMessage.EDIT_TITLE: "Edit",
    EventFormMessage.POSTPONE_TITLE: "Change the date",
    EventFormMessage.TITLE: "Title",
    EventFormMessage.TITLE_EXAMPLE: "Comments on the draft agreement",
    EventFormMessage.WHEN: "Date and time",
    EventFormMessage.WHEN_HELP: "Eastern time. Without an hour: “time not stated”.",
    EventFormMessage.WHEN_EXAMPLE: "November 24 at 4 pm",
    EventFormMessage.NEW_WHEN: "New date and time",
    EventFormMessage.END: "Last day (optional)",
    EventFormMessage.END_HELP: "If it lasts several days.",
    EventFormMessage.RECEIVED: "Document received on (optional)",
    EventFormMessage.RECEIVED_HELP: "To know whether there is time to consult.",
    EventFormMessage.DOCUMENT: "Document, or address of the notice",
    EventFormMessage.DOCUMENT_HELP: "The title of a document in Relais, or an https:// address",
    EventFormMessage.DOCUMENT_EXAMPLE: "https://www.quebec.ca/…",
    EventFormMessage.DOSSIER: "Matter",
    EventFormMessage.AUDIENCE: "For whom",
    EventFormMessage.REGION: "Region",
    EventFormMessage.FAULT: "**{field}**: {words}",
    EventFormMessage.TITLE_MISSING: "write a title.",
    EventFormMessage.TEXT: "{detail}",
    EventFormMessage.PAST: "this moment has passed already.",
    EventFormMessage.END_BEFORE_START: "the end comes before the start.",
    EventFormMessage.SKIPPED_HOUR: (
        "this hour does not exist on that day: the clocks go forward in the night."
    ),
    EventFormMessage.RECEIVED_AHEAD: "this day has not come yet.",
    EventFormMessage.RECEIVED_AFTER: "this day does not come before the deadline.",
    EventFormMessage.DOCUMENT_MISSING: (
        "where does this date come from? Give the title of a document, or the address of the "
        "notice."
    ),
    EventFormMessage.DOCUMENT_UNKNOWN: (
        "“{detail}” is neither a document that Relais knows nor an address that begins with "
        "https://. The command’s “document” option offers titles."
    ),
    EventFormMessage.DOSSIER_UNKNOWN: "“{detail}” is not a matter that Relais knows.",
    EventFormMessage.REGION_UNKNOWN: "“{detail}” is not a region of the network.",
    EventFormMessage.REGION_MISSING: (
        "give the region with the “region” option: a date for the whole network is entered by the "
        "national coordination."
    ),
    EventFormMessage.REGION_OF_OTHERS: "this region is not that of your server.",
    EventFormMessage.AUDIENCE_TOO_NARROW: "your server is not admitted to so narrow an audience.",
    EventFormMessage.EMPTY: "write a date, such as “November 24 at 4 pm”.",
    EventFormMessage.UNKNOWN_WORDS: (
        "I do not understand “{detail}”. Write for example “November 24, 2026 at 4 pm”."
    ),
    EventFormMessage.NO_DAY: "the day is missing: “November 24 at 4 pm”.",
    EventFormMessage.NO_HOUR_WANTED: "a day is enough here, without an hour.",
    EventFormMessage.NO_SUCH_DAY: "there is no such day.",
    EventFormMessage.NO_SUCH_HOUR: "there is no such hour.",
    EventFormMessage.TWO_DAYS: "I read two different days: keep only one.",
    EventFormMessage.TWO_HOURS: "I read two hours: keep the one at which it starts.",
    EventFormMessage.WHICH_DAY: "is it {readings}? Write the month in letters.",
    EventFormMessage.WHICH_YEAR: "write the year in four figures.",
    EventFormMessage.WHICH_MIDNIGHT: (
        "midnight at the beginning or at the end of that day? Write “0:00” or “23:59”."
    ),
    EventFormMessage.WRONG_WEEKDAY: "the weekday does not go with the date: I read {readings}.",
    EventFormMessage.OR: "or",
    EventFormMessage.DUPLICATE: (
        "The calendar already holds “{detail}” on that day. Is it the same thing?"
    ),
    EventFormMessage.HOUR_TWICE: (
        "The clocks go back that night: this hour comes twice, and the first one counts."
    ),
    EventFormMessage.DAY_OFF: "That day is a holiday or falls on a weekend.",
    EventFormMessage.SMALL_HOURS: "Is it really at night? Write “4 pm” for the afternoon.",
    EventFormMessage.FAR_AHEAD: "That is more than two years away: is it the right year?",
}
