"""The words of `/psoc`: names, descriptions and parameters of its commands."""

from bot.formats.catalogues.messages import Message


class PsocMessage(Message):
    """The words of `/psoc`: names, descriptions and parameters of its commands."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    QUESTION_NAME = "question_name"
    QUESTION = "question"
    QUESTION_PARAMETER_NAME = "question_parameter_name"
    QUESTION_PARAMETER = "question_parameter"
    BOARD_NAME = "board_name"
    BOARD = "board"
    CHRONOLOGY_NAME = "chronology_name"
    CHRONOLOGY = "chronology"
    REQUESTS_NAME = "requests_name"
    REQUESTS = "requests"
    TERM_NAME = "term_name"
    TERM = "term"
    DOCUMENTS_NAME = "documents_name"
    DOCUMENTS = "documents"
    BODY_NAME = "body_name"
    BODY = "body"
    DOSSIER_NAME = "dossier_name"
    DOSSIER = "dossier"
    ADDRESSEE_NAME = "addressee_name"
    ADDRESSEE = "addressee"
    TERM_PARAMETER_NAME = "term_parameter_name"
    TERM_PARAMETER = "term_parameter"
    KIND_NAME = "kind_name"
    KIND = "kind"
    REGION_NAME = "region_name"
    REGION = "region"
    BODY_PARAMETER_NAME = "body_parameter_name"
    BODY_PARAMETER = "body_parameter"


FRENCH = {
    PsocMessage.GROUP_NAME: "psoc",
    PsocMessage.GROUP: "Le PSOC : où en sont les dossiers",
    PsocMessage.QUESTION_NAME: "question",
    PsocMessage.QUESTION: "Posez une question : réponse courte, datée, avec ses documents",
    PsocMessage.QUESTION_PARAMETER_NAME: "question",
    PsocMessage.QUESTION_PARAMETER: "Votre question, comme vous la diriez",
    PsocMessage.BOARD_NAME: "état",
    PsocMessage.BOARD: "Où en sont les dossiers, ou un dossier, et depuis quand",
    PsocMessage.CHRONOLOGY_NAME: "chronologie",
    PsocMessage.CHRONOLOGY: "Ce qui s’est passé dans un dossier, dans l’ordre, avec les documents",
    PsocMessage.REQUESTS_NAME: "suivis",
    PsocMessage.REQUESTS: (
        "Ce qui a été demandé au Ministère, ce qui a été répondu, et en combien de temps"
    ),
    PsocMessage.TERM_NAME: "sigle",
    PsocMessage.TERM: "Ce que veut dire un sigle, ou la liste des sigles",
    PsocMessage.DOCUMENTS_NAME: "documents",
    PsocMessage.DOCUMENTS: "Les documents, du plus récent au plus ancien, et ce qui remplace quoi",
    PsocMessage.BODY_NAME: "regroupement",
    PsocMessage.BODY: "Un regroupement ou une organisation : rôle, personnes, coordonnées",
    PsocMessage.DOSSIER_NAME: "dossier",
    PsocMessage.DOSSIER: "Un dossier : écrivez un mot de son nom",
    PsocMessage.ADDRESSEE_NAME: "destinataire",
    PsocMessage.ADDRESSEE: "À qui la demande a été faite",
    PsocMessage.TERM_PARAMETER_NAME: "sigle",
    PsocMessage.TERM_PARAMETER: "Le sigle ou l’expression",
    PsocMessage.KIND_NAME: "type",
    PsocMessage.KIND: "La sorte de document",
    PsocMessage.REGION_NAME: "région",
    PsocMessage.REGION: "Une région du réseau",
    PsocMessage.BODY_PARAMETER_NAME: "nom",
    PsocMessage.BODY_PARAMETER: "Le nom ou le sigle",
}

ENGLISH = {
    PsocMessage.GROUP_NAME: "psoc",
    PsocMessage.GROUP: "PSOC: where matters stand",
    PsocMessage.QUESTION_NAME: "question",
    PsocMessage.QUESTION: "Ask a question: a short, dated answer with its documents",
    PsocMessage.QUESTION_PARAMETER_NAME: "question",
    PsocMessage.QUESTION_PARAMETER: "Your question, as you would say it",
    PsocMessage.BOARD_NAME: "status",
    PsocMessage.BOARD: "Where matters stand, or one matter, and since when",
    PsocMessage.CHRONOLOGY_NAME: "timeline",
    PsocMessage.CHRONOLOGY: "What happened in a matter, in order, with the documents",
    PsocMessage.REQUESTS_NAME: "requests",
    PsocMessage.REQUESTS: "What was asked of the Ministry, what was answered, and how late",
    PsocMessage.TERM_NAME: "acronym",
    PsocMessage.TERM: "What an acronym stands for, or the list of acronyms",
    PsocMessage.DOCUMENTS_NAME: "documents",
    PsocMessage.DOCUMENTS: "The documents, newest first, and what replaces what",
    PsocMessage.BODY_NAME: "grouping",
    PsocMessage.BODY: "A grouping or an organisation: its role, people and contacts",
    PsocMessage.DOSSIER_NAME: "matter",
    PsocMessage.DOSSIER: "A matter: write a word of its name",
    PsocMessage.ADDRESSEE_NAME: "addressee",
    PsocMessage.ADDRESSEE: "Who was asked",
    PsocMessage.TERM_PARAMETER_NAME: "acronym",
    PsocMessage.TERM_PARAMETER: "The acronym or expression",
    PsocMessage.KIND_NAME: "type",
    PsocMessage.KIND: "The kind of document",
    PsocMessage.REGION_NAME: "region",
    PsocMessage.REGION: "A region of the network",
    PsocMessage.BODY_PARAMETER_NAME: "name",
    PsocMessage.BODY_PARAMETER: "The name or acronym",
}
