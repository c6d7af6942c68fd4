"""The words of requests, their lateness and what was promised."""

from bot.domain.content.requests import Outcome
from bot.formats.catalogues.messages import Message


class RequestMessage(Message):
    """The words of requests, their lateness and what was promised."""

    TITLE = "title"
    TO = "to"
    EMPTY = "empty"
    ONE = "one"
    COUNT = "count"
    OPEN = "open"
    SENT = "sent"
    SENT_TO_NOBODY = "sent_to_nobody"
    ASKED_BY = "asked_by"
    WANTED = "wanted"
    ANSWERED = "answered_on"
    NO_ANSWER = "no_answer"
    ANSWERED_UNDATED = "answered_undated"
    LATE = "late"
    STILL_LATE = "still_late"
    DAY = "day"
    DAYS = "days"
    WORKING_DAY = "working_day"
    WORKING_DAYS = "working_days"
    OUTCOME = "outcome"
    ITEMS = "items"
    PROMISES = "promises"
    PROMISE_COUNTS = "promise_counts"
    KEPT = "kept"
    NOT_KEPT = "not_kept"
    UNKNOWN_KEPT = "unknown_kept"
    KEPT_ONE = "kept_one"
    KEPT_COUNT = "kept_count"
    NOT_KEPT_ONE = "not_kept_one"
    NOT_KEPT_COUNT = "not_kept_count"
    UNKNOWN_KEPT_ONE = "unknown_kept_one"
    UNKNOWN_KEPT_COUNT = "unknown_kept_count"
    MADE_ON = "made_on"
    DUE = "due"


FRENCH = {
    RequestMessage.TITLE: "Suivis auprès du Ministère",
    RequestMessage.TO: "à {name}",
    RequestMessage.EMPTY: "Aucune demande n’est notée ici.",
    RequestMessage.ONE: "1 demande",
    RequestMessage.COUNT: "{count} demandes",
    RequestMessage.OPEN: "Ouvrir une demande",
    RequestMessage.SENT: "Envoyée : {date}, à {names}",
    RequestMessage.SENT_TO_NOBODY: "Envoyée : {date}",
    RequestMessage.ASKED_BY: "Demandée par : {names}",
    RequestMessage.WANTED: "Demandée pour : {date}",
    RequestMessage.ANSWERED: "Réponse : {date}",
    RequestMessage.NO_ANSWER: "Réponse : aucune connue (demande envoyée {since})",
    RequestMessage.ANSWERED_UNDATED: "Réponse : date inconnue",
    RequestMessage.LATE: (
        "Retard : {days} ({working}), de la date demandée ({wanted}) à la réponse ({until})"
    ),
    RequestMessage.STILL_LATE: (
        "Retard : {days} ({working}), de la date demandée ({wanted}) à aujourd’hui ({until})"
    ),
    RequestMessage.DAY: "{count} jour civil",
    RequestMessage.DAYS: "{count} jours civils",
    RequestMessage.WORKING_DAY: "{count} jour ouvrable",
    RequestMessage.WORKING_DAYS: "{count} jours ouvrables",
    RequestMessage.OUTCOME: "Résultat : {outcome}",
    RequestMessage.ITEMS: "Ce qui était demandé",
    RequestMessage.PROMISES: "Promesses",
    RequestMessage.PROMISE_COUNTS: "Promesses : {counts}",
    RequestMessage.KEPT: "tenue",
    RequestMessage.NOT_KEPT: "non tenue",
    RequestMessage.UNKNOWN_KEPT: "suite inconnue",
    RequestMessage.KEPT_ONE: "1 tenue",
    RequestMessage.KEPT_COUNT: "{count} tenues",
    RequestMessage.NOT_KEPT_ONE: "1 non tenue",
    RequestMessage.NOT_KEPT_COUNT: "{count} non tenues",
    RequestMessage.UNKNOWN_KEPT_ONE: "1 sans suite connue",
    RequestMessage.UNKNOWN_KEPT_COUNT: "{count} sans suite connue",
    RequestMessage.MADE_ON: "faite : {date}",
    RequestMessage.DUE: "pour : {date}",
    Outcome.PENDING: "en attente",
    Outcome.ANSWERED: "répondu",
    Outcome.PARTLY: "répondu en partie",
    Outcome.UNSATISFACTORY: "réponse jugée insatisfaisante",
    Outcome.REFUSED: "refusé",
    Outcome.UNKNOWN: "suite inconnue",
}

ENGLISH = {
    RequestMessage.TITLE: "Requests to the Ministry",
    RequestMessage.TO: "to {name}",
    RequestMessage.EMPTY: "No request is recorded here.",
    RequestMessage.ONE: "1 request",
    RequestMessage.COUNT: "{count} requests",
    RequestMessage.OPEN: "Open a request",
    RequestMessage.SENT: "Sent: {date}, to {names}",
    RequestMessage.SENT_TO_NOBODY: "Sent: {date}",
    RequestMessage.ASKED_BY: "Asked by: {names}",
    RequestMessage.WANTED: "Wanted by: {date}",
    RequestMessage.ANSWERED: "Answer: {date}",
    RequestMessage.NO_ANSWER: "Answer: none known (request sent {since})",
    RequestMessage.ANSWERED_UNDATED: "Answer: date unknown",
    RequestMessage.LATE: (
        "Late: {days} ({working}), from the date wanted ({wanted}) to the answer ({until})"
    ),
    RequestMessage.STILL_LATE: (
        "Late: {days} ({working}), from the date wanted ({wanted}) to today ({until})"
    ),
    RequestMessage.DAY: "{count} calendar day",
    RequestMessage.DAYS: "{count} calendar days",
    RequestMessage.WORKING_DAY: "{count} working day",
    RequestMessage.WORKING_DAYS: "{count} working days",
    RequestMessage.OUTCOME: "Outcome: {outcome}",
    RequestMessage.ITEMS: "What was asked",
    RequestMessage.PROMISES: "Promises",
    RequestMessage.PROMISE_COUNTS: "Promises: {counts}",
    RequestMessage.KEPT: "kept",
    RequestMessage.NOT_KEPT: "not kept",
    RequestMessage.UNKNOWN_KEPT: "outcome unknown",
    RequestMessage.KEPT_ONE: "1 kept",
    RequestMessage.KEPT_COUNT: "{count} kept",
    RequestMessage.NOT_KEPT_ONE: "1 not kept",
    RequestMessage.NOT_KEPT_COUNT: "{count} not kept",
    RequestMessage.UNKNOWN_KEPT_ONE: "1 with no known outcome",
    RequestMessage.UNKNOWN_KEPT_COUNT: "{count} with no known outcome",
    RequestMessage.MADE_ON: "made: {date}",
    RequestMessage.DUE: "for: {date}",
    Outcome.PENDING: "pending",
    Outcome.ANSWERED: "answered",
    Outcome.PARTLY: "partly answered",
    Outcome.UNSATISFACTORY: "answer found unsatisfactory",
    Outcome.REFUSED: "refused",
    Outcome.UNKNOWN: "outcome unknown",
}
