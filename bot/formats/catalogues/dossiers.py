"""The words of dossiers: their board, their status, their chronology."""

from bot.domain.content.dossiers import DossierState
from bot.formats.catalogues.messages import Message


class DossierMessage(Message):
    """The words of dossiers: their board, their status, their chronology."""

    BOARD = "board"
    BOARD_EMPTY = "board_empty"
    ONE = "one"
    COUNT = "count"
    OPEN = "open"
    NO_STATUS = "no_status"
    NEXT_DATE = "next_date"
    COMING = "coming"
    NO_COMING = "no_coming"
    OWNER = "owner"
    PLANNED = "planned"
    WAITING_ONE = "waiting_one"
    WAITING = "waiting_count"
    ABOUT = "about"
    CHRONOLOGY = "chronology"
    CHRONOLOGY_EMPTY = "chronology_empty"
    STEP_ONE = "step_one"
    STEPS = "steps"
    STATUS_LINE = "status_line"
    TO_CHRONOLOGY = "to_chronology"
    TO_REQUESTS = "to_requests"
    TO_DOCUMENTS = "to_documents"


FRENCH = {
    DossierMessage.BOARD: "Où en sont les dossiers",
    DossierMessage.BOARD_EMPTY: "Aucun dossier n’est connu ici pour le moment.",
    DossierMessage.ONE: "1 dossier",
    DossierMessage.COUNT: "{count} dossiers",
    DossierMessage.OPEN: "Ouvrir un dossier",
    DossierMessage.NO_STATUS: "État inconnu",
    DossierMessage.NEXT_DATE: "Prochaine date : {date}, {title}",
    DossierMessage.COMING: "Prochaines dates",
    DossierMessage.NO_COMING: "Aucune date à venir n’est connue dans ce dossier.",
    DossierMessage.OWNER: "Responsable : {name}",
    DossierMessage.PLANNED: "Prévu : {period}",
    DossierMessage.WAITING_ONE: "1 demande en attente de réponse",
    DossierMessage.WAITING: "{count} demandes en attente de réponse",
    DossierMessage.ABOUT: "De quoi il s’agit",
    DossierMessage.CHRONOLOGY: "Chronologie : {title}",
    DossierMessage.CHRONOLOGY_EMPTY: "Rien n’est encore noté dans ce dossier.",
    DossierMessage.STEP_ONE: "1 étape",
    DossierMessage.STEPS: "{count} étapes",
    DossierMessage.STATUS_LINE: "état : {state}",
    DossierMessage.TO_CHRONOLOGY: "Chronologie",
    DossierMessage.TO_REQUESTS: "Suivis",
    DossierMessage.TO_DOCUMENTS: "Documents",
    DossierState.ANNOUNCED: "annoncé",
    DossierState.NOT_STARTED: "non commencé",
    DossierState.IN_PROGRESS: "en cours",
    DossierState.IN_ANALYSIS: "en analyse",
    DossierState.WAITING: "en attente",
    DossierState.SUSPENDED: "suspendu",
    DossierState.DONE: "terminé",
    DossierState.REPLACED: "remplacé",
    DossierState.ABANDONED: "abandonné",
}

ENGLISH = {
    DossierMessage.BOARD: "Where matters stand",
    DossierMessage.BOARD_EMPTY: "No matter is known here yet.",
    DossierMessage.ONE: "1 matter",
    DossierMessage.COUNT: "{count} matters",
    DossierMessage.OPEN: "Open a matter",
    DossierMessage.NO_STATUS: "Status unknown",
    DossierMessage.NEXT_DATE: "Next date: {date}, {title}",
    DossierMessage.COMING: "Coming dates",
    DossierMessage.NO_COMING: "No coming date is known in this matter.",
    DossierMessage.OWNER: "In charge: {name}",
    DossierMessage.PLANNED: "Planned: {period}",
    DossierMessage.WAITING_ONE: "1 request awaiting an answer",
    DossierMessage.WAITING: "{count} requests awaiting an answer",
    DossierMessage.ABOUT: "What it is about",
    DossierMessage.CHRONOLOGY: "Timeline: {title}",
    DossierMessage.CHRONOLOGY_EMPTY: "Nothing is recorded in this matter yet.",
    DossierMessage.STEP_ONE: "1 step",
    DossierMessage.STEPS: "{count} steps",
    DossierMessage.STATUS_LINE: "status: {state}",
    DossierMessage.TO_CHRONOLOGY: "Timeline",
    DossierMessage.TO_REQUESTS: "Requests",
    DossierMessage.TO_DOCUMENTS: "Documents",
    DossierState.ANNOUNCED: "announced",
    DossierState.NOT_STARTED: "not started",
    DossierState.IN_PROGRESS: "in progress",
    DossierState.IN_ANALYSIS: "under review",
    DossierState.WAITING: "waiting",
    DossierState.SUSPENDED: "suspended",
    DossierState.DONE: "done",
    DossierState.REPLACED: "replaced",
    DossierState.ABANDONED: "abandoned",
}
