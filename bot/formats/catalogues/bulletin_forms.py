"""What the forms ask in which a bulletin is written."""

from bot.formats.catalogues.messages import Message


class BulletinFormMessage(Message):
    """What the forms ask in which a bulletin is written."""

    NEW_TITLE = "new_title"
    HEAD_TITLE = "head_title"
    FORM_TITLE = "form_title"
    FORM_TITLE_EXAMPLE = "form_title_example"
    FORM_DATE = "form_date"
    FORM_DATE_HELP = "form_date_help"
    FORM_AUDIENCE = "form_audience"
    FORM_REGION = "form_region"
    FORM_ISSUERS = "form_issuers"
    FORM_ISSUERS_HELP = "form_issuers_help"
    FORM_ISSUERS_EXAMPLE = "form_issuers_example"
    SECTION_NEW = "section_new"
    SECTION_EDIT = "section_edit"
    SECTION_KIND = "section_kind"
    SECTION_HEADING = "section_heading"
    SECTION_BODY = "section_body"
    SECTION_BODY_HELP = "section_body_help"
    STATUS_TITLE = "status_title"
    STATUS_STATE = "status_state"
    STATUS_SUMMARY = "status_summary"
    STATUS_SUMMARY_HELP = "status_summary_help"


FRENCH = {
    BulletinFormMessage.NEW_TITLE: "Nouveau bulletin",
    BulletinFormMessage.HEAD_TITLE: "Titre, date, public",
    BulletinFormMessage.FORM_TITLE: "Titre",
    BulletinFormMessage.FORM_TITLE_EXAMPLE: "La convention : où en sommes-nous?",
    BulletinFormMessage.FORM_DATE: "Date du bulletin",
    BulletinFormMessage.FORM_DATE_HELP: "Un mois ou un jour : novembre 2026, 18 novembre 2026.",
    BulletinFormMessage.FORM_AUDIENCE: "Pour qui",
    BulletinFormMessage.FORM_REGION: "Où",
    BulletinFormMessage.FORM_ISSUERS: "Signé par (facultatif)",
    BulletinFormMessage.FORM_ISSUERS_HELP: (
        "Sigles, avec des virgules. S’il y en a plusieurs, chaque organisation approuve."
    ),
    BulletinFormMessage.FORM_ISSUERS_EXAMPLE: "CTROC, TRPOCB",
    BulletinFormMessage.SECTION_NEW: "Nouvelle section",
    BulletinFormMessage.SECTION_EDIT: "Modifier la section",
    BulletinFormMessage.SECTION_KIND: "Ce que c’est",
    BulletinFormMessage.SECTION_HEADING: "Titre de la section",
    BulletinFormMessage.SECTION_BODY: "Texte",
    BulletinFormMessage.SECTION_BODY_HELP: "**gras**, *italique*, « - » pour une liste, [mots](https://…)",
    BulletinFormMessage.STATUS_TITLE: "Statut d’un dossier",
    BulletinFormMessage.STATUS_STATE: "Où en est ce dossier",
    BulletinFormMessage.STATUS_SUMMARY: "En une phrase ou deux",
    BulletinFormMessage.STATUS_SUMMARY_HELP: (
        "Écrit au dossier le jour de la publication. Laissez vide pour ne rien y écrire."
    ),
}

ENGLISH = {
    BulletinFormMessage.NEW_TITLE: "New bulletin",
    BulletinFormMessage.HEAD_TITLE: "Title, date, audience",
    BulletinFormMessage.FORM_TITLE: "Title",
    BulletinFormMessage.FORM_TITLE_EXAMPLE: "The agreement: where do we stand?",
    BulletinFormMessage.FORM_DATE: "Date of the bulletin",
    BulletinFormMessage.FORM_DATE_HELP: "A month or a day: “November 2026”, “November 18, 2026”.",
    BulletinFormMessage.FORM_AUDIENCE: "For whom",
    BulletinFormMessage.FORM_REGION: "Where",
    BulletinFormMessage.FORM_ISSUERS: "Signed by (optional)",
    BulletinFormMessage.FORM_ISSUERS_HELP: (
        "Acronyms, with commas. Where there are several, each organisation approves."
    ),
    BulletinFormMessage.FORM_ISSUERS_EXAMPLE: "CTROC, TRPOCB",
    BulletinFormMessage.SECTION_NEW: "New section",
    BulletinFormMessage.SECTION_EDIT: "Edit the section",
    BulletinFormMessage.SECTION_KIND: "What it is",
    BulletinFormMessage.SECTION_HEADING: "Heading of the section",
    BulletinFormMessage.SECTION_BODY: "Text",
    BulletinFormMessage.SECTION_BODY_HELP: "**bold**, *italics*, “- ” for a list, [words](https://…)",
    BulletinFormMessage.STATUS_TITLE: "Status of a matter",
    BulletinFormMessage.STATUS_STATE: "Where this matter stands",
    BulletinFormMessage.STATUS_SUMMARY: "In a sentence or two",
    BulletinFormMessage.STATUS_SUMMARY_HELP: (
        "Written to the matter the day it goes out. Leave it empty to write nothing there."
    ),
}
