"""The words of `/psoc`."""

from bot.formats.catalogues.messages import Message


class PsocMessage(Message):
    """The words of `/psoc`."""

    GROUP = "group"
    QUESTION = "question"
    QUESTION_PARAMETER = "question_parameter"


FRENCH = {
    PsocMessage.GROUP: "Le PSOC : où en sont les dossiers",
    PsocMessage.QUESTION: "Posez une question : réponse courte, datée, avec ses documents",
    PsocMessage.QUESTION_PARAMETER: "Votre question, comme vous la diriez",
}

ENGLISH = {
    PsocMessage.GROUP: "PSOC: where matters stand",
    PsocMessage.QUESTION: "Ask a question: a short, dated answer with its documents",
    PsocMessage.QUESTION_PARAMETER: "Your question, as you would say it",
}
