"""What a form of the calendar asks, and what is told of what cannot be kept."""

from bot.domain.calendar.forms import Doubt, Fault, FormField
from bot.domain.calendar.written import DateProblem
from bot.formats.catalogues.messages import Message


class EventFormMessage(Message):
    """What a form of the calendar asks, and what is told of what cannot be kept."""

    ADD_TITLE = "add_title"
    EDIT_TITLE = "edit_title"
    POSTPONE_TITLE = "postpone_title"
    TITLE_EXAMPLE = "title_example"
    WHEN_HELP = "when_help"
    WHEN_EXAMPLE = "when_example"
    NEW_WHEN = "new_when"
    END_HELP = "end_help"
    RECEIVED_HELP = "received_help"
    DOCUMENT_HELP = "document_help"
    DOCUMENT_EXAMPLE = "document_example"
    FAULT = "fault"
    OR = "or"


FRENCH = {
    EventFormMessage.ADD_TITLE: "Ajouter au calendrier",
    EventFormMessage.EDIT_TITLE: "Modifier",
    EventFormMessage.POSTPONE_TITLE: "Changer la date",
    FormField.TITLE: "Titre",
    EventFormMessage.TITLE_EXAMPLE: "Commentaires sur le projet de convention",
    FormField.WHEN: "Date et heure",
    EventFormMessage.WHEN_HELP: "Heure de l’Est. Sans heure : « heure non précisée ».",
    EventFormMessage.WHEN_EXAMPLE: "le 24 novembre à 16 h",
    EventFormMessage.NEW_WHEN: "Nouvelle date et heure",
    FormField.END: "Dernier jour (facultatif)",
    EventFormMessage.END_HELP: "Si cela dure plusieurs jours.",
    FormField.RECEIVED: "Document reçu le (facultatif)",
    EventFormMessage.RECEIVED_HELP: "Pour savoir s’il reste le temps de consulter.",
    FormField.DOCUMENT: "Document, ou adresse de l’avis",
    EventFormMessage.DOCUMENT_HELP: "Le titre d’un document de Relais, ou une adresse https://",
    EventFormMessage.DOCUMENT_EXAMPLE: "https://www.quebec.ca/…",
    FormField.DOSSIER: "Dossier",
    FormField.AUDIENCE: "Pour qui",
    FormField.REGION: "Région",
    EventFormMessage.FAULT: "**{field}** : {words}",
    Fault.TITLE_MISSING: "écrivez un titre.",
    Fault.TEXT: "{detail}",
    Fault.PAST: "ce moment est déjà passé.",
    Fault.END_BEFORE_START: "la fin vient avant le début.",
    Fault.SKIPPED_HOUR: ("cette heure n’existe pas ce jour-là : on avance l’heure dans la nuit."),
    Fault.RECEIVED_AHEAD: "ce jour n’est pas encore arrivé.",
    Fault.RECEIVED_AFTER: "ce jour ne vient pas avant l’échéance.",
    Fault.DOCUMENT_MISSING: (
        "d’où vient cette date? Donnez le titre d’un document, ou l’adresse de l’avis."
    ),
    Fault.DOCUMENT_UNKNOWN: (
        "« {detail} » n’est pas un document connu de Relais, ni une adresse qui commence par "
        "« https:// ». L’option « document » de la commande propose les titres."
    ),
    Fault.DOSSIER_UNKNOWN: "« {detail} » n’est pas un dossier connu de Relais.",
    Fault.REGION_UNKNOWN: "« {detail} » n’est pas une région du réseau.",
    Fault.REGION_MISSING: (
        "dites la région avec l’option « région » : une date pour tout le réseau est entrée par la "
        "coordination nationale."
    ),
    Fault.REGION_OF_OTHERS: "cette région n’est pas celle de votre serveur.",
    Fault.AUDIENCE_TOO_NARROW: ("votre serveur n’est pas admis à un public aussi restreint."),
    DateProblem.EMPTY: "écrivez une date, par exemple « le 24 novembre à 16 h ».",
    DateProblem.UNKNOWN_WORDS: (
        "je ne comprends pas « {detail} ». Écrivez par exemple « le 24 novembre 2026 à 16 h »."
    ),
    DateProblem.NO_DAY: "il manque le jour : « le 24 novembre à 16 h ».",
    DateProblem.NO_HOUR_WANTED: "un jour suffit ici, sans heure.",
    DateProblem.NO_SUCH_DAY: "ce jour n’existe pas.",
    DateProblem.NO_SUCH_HOUR: "cette heure n’existe pas.",
    DateProblem.TWO_DAYS: "j’y lis deux jours différents : gardez-en un seul.",
    DateProblem.TWO_HOURS: "j’y lis deux heures : gardez celle du début.",
    DateProblem.WHICH_DAY: "est-ce le {readings}? Écrivez le mois en toutes lettres.",
    DateProblem.WHICH_YEAR: "écrivez l’année en quatre chiffres.",
    DateProblem.WHICH_MIDNIGHT: (
        "minuit, au début ou à la fin de ce jour? Écrivez « 0 h » ou « 23 h 59 »."
    ),
    DateProblem.WRONG_WEEKDAY: (
        "le jour de la semaine ne va pas avec la date : je lis le {readings}."
    ),
    EventFormMessage.OR: "ou le",
    Doubt.DUPLICATE: ("Le calendrier contient déjà « {detail} » ce jour-là. Est-ce la même chose?"),
    Doubt.HOUR_TWICE: (
        "On recule l’heure cette nuit-là : cette heure vient deux fois, et c’est la première qui "
        "compte."
    ),
    Doubt.DAY_OFF: "Ce jour est férié ou tombe la fin de semaine.",
    Doubt.SMALL_HOURS: "C’est bien la nuit? L’après-midi s’écrit « 16 h », par exemple.",
    Doubt.FAR_AHEAD: "C’est dans plus de deux ans : est-ce la bonne année?",
}

ENGLISH = {
    EventFormMessage.ADD_TITLE: "Add to the calendar",
    EventFormMessage.EDIT_TITLE: "Edit",
    EventFormMessage.POSTPONE_TITLE: "Change the date",
    FormField.TITLE: "Title",
    EventFormMessage.TITLE_EXAMPLE: "Comments on the draft agreement",
    FormField.WHEN: "Date and time",
    EventFormMessage.WHEN_HELP: "Eastern time. Without an hour: “time not stated”.",
    EventFormMessage.WHEN_EXAMPLE: "November 24 at 4 pm",
    EventFormMessage.NEW_WHEN: "New date and time",
    FormField.END: "Last day (optional)",
    EventFormMessage.END_HELP: "If it lasts several days.",
    FormField.RECEIVED: "Document received on (optional)",
    EventFormMessage.RECEIVED_HELP: "To know whether there is time to consult.",
    FormField.DOCUMENT: "Document, or address of the notice",
    EventFormMessage.DOCUMENT_HELP: "The title of a document in Relais, or an https:// address",
    EventFormMessage.DOCUMENT_EXAMPLE: "https://www.quebec.ca/…",
    FormField.DOSSIER: "Matter",
    FormField.AUDIENCE: "For whom",
    FormField.REGION: "Region",
    EventFormMessage.FAULT: "**{field}**: {words}",
    Fault.TITLE_MISSING: "write a title.",
    Fault.TEXT: "{detail}",
    Fault.PAST: "this moment has passed already.",
    Fault.END_BEFORE_START: "the end comes before the start.",
    Fault.SKIPPED_HOUR: (
        "this hour does not exist on that day: the clocks go forward in the night."
    ),
    Fault.RECEIVED_AHEAD: "this day has not come yet.",
    Fault.RECEIVED_AFTER: "this day does not come before the deadline.",
    Fault.DOCUMENT_MISSING: (
        "where does this date come from? Give the title of a document, or the address of the "
        "notice."
    ),
    Fault.DOCUMENT_UNKNOWN: (
        "“{detail}” is neither a document that Relais knows nor an address that begins with "
        "https://. The command’s “document” option offers titles."
    ),
    Fault.DOSSIER_UNKNOWN: "“{detail}” is not a matter that Relais knows.",
    Fault.REGION_UNKNOWN: "“{detail}” is not a region of the network.",
    Fault.REGION_MISSING: (
        "give the region with the “region” option: a date for the whole network is entered by the "
        "national coordination."
    ),
    Fault.REGION_OF_OTHERS: "this region is not that of your server.",
    Fault.AUDIENCE_TOO_NARROW: "your server is not admitted to so narrow an audience.",
    DateProblem.EMPTY: "write a date, such as “November 24 at 4 pm”.",
    DateProblem.UNKNOWN_WORDS: (
        "I do not understand “{detail}”. Write for example “November 24, 2026 at 4 pm”."
    ),
    DateProblem.NO_DAY: "the day is missing: “November 24 at 4 pm”.",
    DateProblem.NO_HOUR_WANTED: "a day is enough here, without an hour.",
    DateProblem.NO_SUCH_DAY: "there is no such day.",
    DateProblem.NO_SUCH_HOUR: "there is no such hour.",
    DateProblem.TWO_DAYS: "I read two different days: keep only one.",
    DateProblem.TWO_HOURS: "I read two hours: keep the one at which it starts.",
    DateProblem.WHICH_DAY: "is it {readings}? Write the month in letters.",
    DateProblem.WHICH_YEAR: "write the year in four figures.",
    DateProblem.WHICH_MIDNIGHT: (
        "midnight at the beginning or at the end of that day? Write “0:00” or “23:59”."
    ),
    DateProblem.WRONG_WEEKDAY: "the weekday does not go with the date: I read {readings}.",
    EventFormMessage.OR: "or",
    Doubt.DUPLICATE: ("The calendar already holds “{detail}” on that day. Is it the same thing?"),
    Doubt.HOUR_TWICE: (
        "The clocks go back that night: this hour comes twice, and the first one counts."
    ),
    Doubt.DAY_OFF: "That day is a holiday or falls on a weekend.",
    Doubt.SMALL_HOURS: "Is it really at night? Write “4 pm” for the afternoon.",
    Doubt.FAR_AHEAD: "That is more than two years away: is it the right year?",
}
