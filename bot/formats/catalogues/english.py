"""The English texts."""

from bot.formats.catalogues.messages import Message

ENGLISH = {
    Message.AS_OF: "As of {date}",
    Message.AS_OF_PERIOD: "As known in {date}",
    Message.DOCUMENTS: "Documents",
    Message.CITED_IN: "cited in",
    Message.WARNING: "Please note:",
    Message.RELATED: "Related questions",
    Message.CHOICES: "Your question can be understood in more than one way.",
    Message.CHOICES_HEADING: "Which one is yours?",
    Message.SUGGESTIONS: "I can answer these nearby questions",
    Message.NOT_KNOWN: "I cannot find the answer in the knowledge base.",
    Message.NOT_KNOWN_NEXT: "Your regional or national grouping is the best place to ask.",
    Message.NO_WORDS: "I found no words to search for in your message. Write your question in a "
    "few words, for example: “Where does the review of the typologies stand?”",
    Message.GAP: "This subject is known, but no document in the base answers it yet.",
    Message.GREETING: "Hello! I am Relais. Ask me where a PSOC matter stands: I answer in a few "
    "lines, with the date and the documents, or I say that I do not know.",
    Message.GREETING_EXAMPLES: "For example",
    Message.UNCONFIRMED: "Written from the documents, to be confirmed by the coordinators.",
    Message.PAST_REVIEW: "This was due for review by {date}: check it before you rely on it.",
    Message.NO_LONGER_HOLDS: "This no longer holds today: it is how things stood at a past time.",
    Message.FRENCH_ONLY: "This answer exists in French only.",
    Message.INFERRED_DATE: "The date is inferred: no document states it in full.",
    Message.UNOFFICIAL: "Unofficial or working document",
    Message.VOICE_FACT: "",
    Message.VOICE_MINISTRY: "According to the Ministry",
    Message.VOICE_CTROC: "Position of the CTROC",
    Message.VOICE_TRPOCB: "Position of the TRPOCB",
    Message.VOICE_JOINT: "Joint position of the CTROC and the TRPOCB",
    Message.VOICE_ANALYSIS: "View of the analysis’s author",
    Message.COMMAND_PSOC: "PSOC: where matters stand",
    Message.COMMAND_QUESTION: "Ask a question: a short, dated answer with its documents",
    Message.COMMAND_QUESTION_PARAMETER: "Your question, as you would say it",
    Message.ERROR_NOT_FOUND: "This answer is no longer available here. "
    "Ask your question again with `/psoc question`.",
    Message.ERROR_INVALID: "I cannot handle this request as it is.",
    Message.ERROR_FORBIDDEN: "You do not have access to this here.",
    Message.ERROR_CONFLICT: "Someone else has just changed the same thing. Please try again.",
    Message.ERROR_UNAVAILABLE: "The knowledge base is not responding right now. "
    "Please try again in a few minutes.",
    Message.ERROR_UNEXPECTED: "Something went wrong on my side. Please try again; "
    "if it goes on, give this number to your coordinators: {reference}.",
    Message.PRIVATE_OFFER: "Buttons answer you alone. To go on in private: "
    "/psoc question, or send me a direct message.",
    Message.TRUNCATED: "… (shortened: the rest can be read in the documents cited)",
}
