"""What is told of the time there is to consult."""

from bot.formats.catalogues.messages import Message


class ConsultationMessage(Message):
    """What is told of the time there is to consult."""

    TITLE = "title"
    FEASIBLE = "feasible"
    SHORT = "short"
    PLAN = "plan"
    PLAN_IF = "plan_if"
    STEP = "step"
    STEP_FIXED = "step_fixed"
    DAY = "day"
    DAYS = "days"
    QUOTE = "quote"
    QUOTE_SHORT = "quote_short"
    QUOTE_STEP = "quote_step"
    ADD_STEPS = "add_steps"
    TIE = "tie"
    TIE_TITLE = "tie_title"
    TIE_LABEL = "tie_label"
    UNREAD = "unread"
    ADDED = "added"
    ADDED_ONE = "added_one"
    ADDED_NONE = "added_none"


FRENCH = {
    ConsultationMessage.TITLE: "Reste-t-il le temps de consulter?",
    ConsultationMessage.FEASIBLE: (
        "Oui : {available} pour {needed} nécessaires, du lendemain de la réception à l’échéance."
    ),
    ConsultationMessage.SHORT: "Non : {available} pour {needed} nécessaires. Il en manque {short}.",
    ConsultationMessage.PLAN: "Pour y arriver, au plus tard",
    ConsultationMessage.PLAN_IF: "À rebours depuis l’échéance, il aurait fallu",
    ConsultationMessage.STEP: "- {day} : {step} ({count})",
    ConsultationMessage.STEP_FIXED: "- {day} : {step} ({count}; date fixée)",
    ConsultationMessage.DAY: "1 jour ouvrable",
    ConsultationMessage.DAYS: "{count} jours ouvrables",
    ConsultationMessage.QUOTE: "À citer",
    ConsultationMessage.QUOTE_SHORT: (
        "Le document a été reçu le {received} et l’avis est attendu pour le {due}, ce qui laisse "
        "{available}. Consulter les membres en demande {needed} : {steps}. Il manque donc "
        "{short} pour mener une consultation."
    ),
    ConsultationMessage.QUOTE_STEP: "{step} ({count})",
    ConsultationMessage.ADD_STEPS: "Ajouter ces étapes au calendrier",
    ConsultationMessage.TIE: "Lier une étape à une date réelle",
    ConsultationMessage.TIE_TITLE: "Date de cette étape",
    ConsultationMessage.TIE_LABEL: "Date de l’assemblée, de la réunion…",
    ConsultationMessage.UNREAD: "Cette date n’a pas été prise : {words}",
    ConsultationMessage.ADDED: (
        "{count} étapes ajoutées au calendrier, chacune avec ses rappels. Elles ne bougent pas "
        "d’elles-mêmes si l’échéance change."
    ),
    ConsultationMessage.ADDED_ONE: (
        "1 étape ajoutée au calendrier, avec ses rappels. Elle ne bouge pas d’elle-même si "
        "l’échéance change."
    ),
    ConsultationMessage.ADDED_NONE: (
        "Aucune étape à ajouter : elles sont passées, ou déjà au calendrier."
    ),
}

ENGLISH = {
    ConsultationMessage.TITLE: "Is there time to consult?",
    ConsultationMessage.FEASIBLE: (
        "Yes: {available} for the {needed} needed, from the day after reception to the deadline."
    ),
    ConsultationMessage.SHORT: "No: {available} for the {needed} needed. {short} are missing.",
    ConsultationMessage.PLAN: "To get there, at the latest",
    ConsultationMessage.PLAN_IF: "Counting back from the deadline, it would have taken",
    ConsultationMessage.STEP: "- {day}: {step} ({count})",
    ConsultationMessage.STEP_FIXED: "- {day}: {step} ({count}; set date)",
    ConsultationMessage.DAY: "1 working day",
    ConsultationMessage.DAYS: "{count} working days",
    ConsultationMessage.QUOTE: "To be quoted",
    ConsultationMessage.QUOTE_SHORT: (
        "The document was received on {received} and the opinion is due on {due}, which leaves "
        "{available}. Consulting members takes {needed}: {steps}. It is therefore {short} short "
        "of a consultation."
    ),
    ConsultationMessage.QUOTE_STEP: "{step} ({count})",
    ConsultationMessage.ADD_STEPS: "Add these steps to the calendar",
    ConsultationMessage.TIE: "Tie a step to a real date",
    ConsultationMessage.TIE_TITLE: "Date of this step",
    ConsultationMessage.TIE_LABEL: "Date of the assembly, of the meeting…",
    ConsultationMessage.UNREAD: "This date was not taken: {words}",
    ConsultationMessage.ADDED: (
        "{count} steps added to the calendar, each with its reminders. They do not move by "
        "themselves if the deadline changes."
    ),
    ConsultationMessage.ADDED_ONE: (
        "1 step added to the calendar, with its reminders. It does not move by itself if the "
        "deadline changes."
    ),
    ConsultationMessage.ADDED_NONE: "No step to add: they are past, or in the calendar already.",
}
