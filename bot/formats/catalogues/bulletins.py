"""The words of `/bulletins`, and those around a bulletin."""

from bot.domain.bulletins.files import FileForm
from bot.formats.catalogues.messages import Message


class BulletinMessage(Message):
    """The words of `/bulletins`, and those around a bulletin."""

    COMMAND_NAME = "command_name"
    COMMAND = "command"
    NUMBER_NAME = "number_name"
    NUMBER = "number"
    PERIOD_NAME = "period_name"
    PERIOD = "period"
    SEARCH_NAME = "search_name"
    SEARCH = "search"
    TITLE = "title"
    EMPTY = "empty"
    ONE = "one"
    COUNT = "count"
    OPEN = "open"
    FOUND_IN = "found_in"
    TO_ALL = "to_all"
    TO_DOCUMENTS = "to_documents"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"
    WITHDRAWN_ON = "withdrawn_on"
    CORRECTED_ON = "corrected_on"
    REGIONAL_WORD = "regional_word"
    OF_DOSSIERS = "of_dossiers"
    TERMS = "terms"
    FILE_SENT = "file_sent"


FRENCH = {
    BulletinMessage.COMMAND_NAME: "bulletins",
    BulletinMessage.COMMAND: "Les bulletins Info-PSOC : les lire, y chercher, les emporter",
    BulletinMessage.NUMBER_NAME: "bulletin",
    BulletinMessage.NUMBER: "Le bulletin à ouvrir",
    BulletinMessage.PERIOD_NAME: "période",
    BulletinMessage.PERIOD: "Une année ou un mois",
    BulletinMessage.SEARCH_NAME: "recherche",
    BulletinMessage.SEARCH: "Des mots à trouver dans les bulletins",
    BulletinMessage.TITLE: "Bulletins Info-PSOC",
    BulletinMessage.EMPTY: "Aucun bulletin à lire ici.",
    BulletinMessage.ONE: "1 bulletin",
    BulletinMessage.COUNT: "{count} bulletins",
    BulletinMessage.OPEN: "Ouvrir un bulletin",
    BulletinMessage.FOUND_IN: "dans : {headings}",
    BulletinMessage.TO_ALL: "Tous les bulletins",
    BulletinMessage.TO_DOCUMENTS: "Bulletins parmi les documents",
    BulletinMessage.WITHDRAWN: "retiré",
    BulletinMessage.CORRECTED: "rectifié le {date}",
    BulletinMessage.WITHDRAWN_ON: "Ce bulletin a été retiré le {date}.",
    BulletinMessage.CORRECTED_ON: "Rectificatif du {date} : {note}",
    BulletinMessage.REGIONAL_WORD: "Un mot de votre région",
    BulletinMessage.OF_DOSSIERS: "Dossiers : {titles}",
    BulletinMessage.TERMS: "Sigles",
    FileForm.TEXT: "Texte",
    FileForm.MARKDOWN: "Markdown",
    FileForm.HTML: "Pour une infolettre (HTML)",
    FileForm.PDF: "PDF",
    BulletinMessage.FILE_SENT: "Voici {name}. Personne d’autre ne voit ce fichier.",
}

ENGLISH = {
    BulletinMessage.COMMAND_NAME: "bulletins",
    BulletinMessage.COMMAND: "The Info-PSOC bulletins: read them, search them, take them along",
    BulletinMessage.NUMBER_NAME: "bulletin",
    BulletinMessage.NUMBER: "The bulletin to open",
    BulletinMessage.PERIOD_NAME: "period",
    BulletinMessage.PERIOD: "A year or a month",
    BulletinMessage.SEARCH_NAME: "search",
    BulletinMessage.SEARCH: "Words to find in the bulletins",
    BulletinMessage.TITLE: "Info-PSOC bulletins",
    BulletinMessage.EMPTY: "There is no bulletin to read here.",
    BulletinMessage.ONE: "1 bulletin",
    BulletinMessage.COUNT: "{count} bulletins",
    BulletinMessage.OPEN: "Open a bulletin",
    BulletinMessage.FOUND_IN: "in: {headings}",
    BulletinMessage.TO_ALL: "All bulletins",
    BulletinMessage.TO_DOCUMENTS: "Bulletins among the documents",
    BulletinMessage.WITHDRAWN: "withdrawn",
    BulletinMessage.CORRECTED: "corrected on {date}",
    BulletinMessage.WITHDRAWN_ON: "This bulletin was withdrawn on {date}.",
    BulletinMessage.CORRECTED_ON: "Correction of {date}: {note}",
    BulletinMessage.REGIONAL_WORD: "A word from your region",
    BulletinMessage.OF_DOSSIERS: "Matters: {titles}",
    BulletinMessage.TERMS: "Acronyms",
    FileForm.TEXT: "Text",
    FileForm.MARKDOWN: "Markdown",
    FileForm.HTML: "For a newsletter (HTML)",
    FileForm.PDF: "PDF",
    BulletinMessage.FILE_SENT: "Here is {name}. Nobody else sees this file.",
}
