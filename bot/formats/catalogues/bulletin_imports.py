"""What is said of a bulletin brought in from a file: what was left out, and what to look at."""

from bot.formats.catalogues.messages import Message


class ImportMessage(Message):
    """What is said of a bulletin brought in from a file: what was left out, and what to look at."""

    PICTURE = "picture"
    TABLE = "table"
    NOTE = "note"
    COMMENT = "comment"
    TRACKED_CHANGE = "tracked_change"
    TEXT_BOX = "text_box"
    MACRO = "macro"
    EMBEDDED = "embedded"
    TAG = "tag"
    ADDRESS = "address"
    DEEPER_HEADING = "deeper_heading"
    NUMBER = "number"
    DATE = "date"
    TITLE = "title"
    SECTIONS = "sections"
    BOLD_HEADINGS = "bold_headings"
    TEXT_BEFORE = "text_before"
    AUDIENCE = "audience"


FRENCH = {
    ImportMessage.PICTURE: "images laissées de côté : {count}",
    ImportMessage.TABLE: "tableaux écrits en liste, une ligne par rangée : {count}",
    ImportMessage.NOTE: "notes de bas de page laissées de côté : {count}",
    ImportMessage.COMMENT: "commentaires laissés de côté : {count}",
    ImportMessage.TRACKED_CHANGE: "passages supprimés en suivi des modifications : {count}",
    ImportMessage.TEXT_BOX: "zones de texte ou dessins laissés de côté : {count}",
    ImportMessage.MACRO: "macros jamais lues : {count}",
    ImportMessage.EMBEDDED: "objets incorporés laissés de côté : {count}",
    ImportMessage.TAG: "balises retirées : {count}",
    ImportMessage.ADDRESS: "liens vers ni page ni courriel, dont seuls les mots restent : {count}",
    ImportMessage.DEEPER_HEADING: "sous-titres mis en gras dans leur section : {count}",
    ImportMessage.NUMBER: "le numéro n’a pas été reconnu",
    ImportMessage.DATE: "le mois n’a pas été reconnu",
    ImportMessage.TITLE: "le titre n’a pas été reconnu",
    ImportMessage.SECTIONS: "aucune section n’a été reconnue",
    ImportMessage.BOLD_HEADINGS: "les sections sont devinées d’après les lignes en gras",
    ImportMessage.TEXT_BEFORE: "le texte avant la première section est devenu une section",
    ImportMessage.AUDIENCE: "le public visé : tout le monde, si rien n’est changé",
}

ENGLISH = {
    ImportMessage.PICTURE: "pictures left out: {count}",
    ImportMessage.TABLE: "tables written as lists, a line a row: {count}",
    ImportMessage.NOTE: "footnotes left out: {count}",
    ImportMessage.COMMENT: "comments left out: {count}",
    ImportMessage.TRACKED_CHANGE: "passages deleted as tracked changes: {count}",
    ImportMessage.TEXT_BOX: "text boxes or drawings left out: {count}",
    ImportMessage.MACRO: "macros never read: {count}",
    ImportMessage.EMBEDDED: "embedded objects left out: {count}",
    ImportMessage.TAG: "tags removed: {count}",
    ImportMessage.ADDRESS: "links to neither a page nor an email, of which the words stay: {count}",
    ImportMessage.DEEPER_HEADING: "sub-headings put in bold within their section: {count}",
    ImportMessage.NUMBER: "the number was not recognised",
    ImportMessage.DATE: "the month was not recognised",
    ImportMessage.TITLE: "the title was not recognised",
    ImportMessage.SECTIONS: "no section was recognised",
    ImportMessage.BOLD_HEADINGS: "the sections are guessed from lines in bold",
    ImportMessage.TEXT_BEFORE: "the text before the first section became a section",
    ImportMessage.AUDIENCE: "the audience: everyone, unless it is changed",
}
