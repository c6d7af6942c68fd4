"""The words around an answer."""

from bot.domain.answers.answers import Caution
from bot.domain.content.sources import Voice
from bot.formats.catalogues.messages import Message


class AnswerMessage(Message):
    """The words around an answer."""

    AS_OF = "as_of"
    AS_OF_PERIOD = "as_of_period"
    DOCUMENTS = "documents"
    CITED_IN = "cited_in"
    WARNING = "warning"
    RELATED = "related"
    CHOICES = "choices"
    CHOICES_HEADING = "choices_heading"
    SUGGESTIONS = "suggestions"
    NOT_KNOWN = "not_known"
    NOT_KNOWN_NEXT = "not_known_next"
    NO_WORDS = "no_words"
    GAP = "gap"
    GREETING = "greeting"
    GREETING_EXAMPLES = "greeting_examples"
    UNOFFICIAL = "unofficial"
    PRIVATE_OFFER = "private_offer"


FRENCH = {
    AnswerMessage.AS_OF: "État au {date}",
    AnswerMessage.AS_OF_PERIOD: "État connu {date}",
    AnswerMessage.DOCUMENTS: "Documents",
    AnswerMessage.CITED_IN: "cité dans",
    AnswerMessage.WARNING: "Attention :",
    AnswerMessage.RELATED: "Questions voisines",
    AnswerMessage.CHOICES: "Votre question peut se comprendre de plusieurs façons.",
    AnswerMessage.CHOICES_HEADING: "Laquelle est la vôtre?",
    AnswerMessage.SUGGESTIONS: "Je peux répondre à ces questions voisines",
    AnswerMessage.NOT_KNOWN: "Je ne trouve pas la réponse dans la base de connaissances.",
    AnswerMessage.NOT_KNOWN_NEXT: (
        "Votre regroupement régional ou national est la meilleure porte où frapper."
    ),
    AnswerMessage.NO_WORDS: (
        "Je n’ai pas trouvé de mots à chercher dans votre message. Écrivez votre question en "
        "quelques mots, par exemple : « Où en est la révision des typologies? »"
    ),
    AnswerMessage.GAP: "Ce sujet est connu, mais aucun document de la base n’y répond encore.",
    AnswerMessage.GREETING: (
        "Bonjour! Je suis Relais. Demandez-moi où en est un dossier du PSOC : je réponds en "
        "quelques lignes, avec la date et les documents, ou je dis que je ne sais pas."
    ),
    AnswerMessage.GREETING_EXAMPLES: "Par exemple",
    Caution.UNCONFIRMED: "Rédigé d’après les documents, à confirmer par la coordination.",
    Caution.PAST_REVIEW: (
        "Cette information devait être revue au plus tard le {date} : vérifiez-la avant de vous "
        "y fier."
    ),
    Caution.NO_LONGER_HOLDS: ("Cela ne vaut plus aujourd’hui : c’est l’état d’une période passée."),
    Caution.FRENCH_ONLY: "Cette réponse n’existe qu’en français.",
    Caution.INFERRED_DATE: ("La date est déduite : aucun document ne l’écrit en toutes lettres."),
    Caution.CORRECTED: "Ce texte a été rectifié après sa publication.",
    Caution.WITHDRAWN: "Ce bulletin a été retiré : ne vous y fiez plus.",
    AnswerMessage.UNOFFICIAL: "Document non officiel ou de travail",
    Voice.FACT: "",
    Voice.MINISTRY: "Selon le Ministère",
    Voice.CTROC: "Position de la CTROC",
    Voice.TRPOCB: "Position de la TRPOCB",
    Voice.JOINT: "Position commune de la CTROC et de la TRPOCB",
    Voice.ANALYSIS: "Point de vue de l’auteur de l’analyse",
    AnswerMessage.PRIVATE_OFFER: (
        "Les boutons ne répondent qu’à vous. Pour continuer en privé : /psoc question, ou "
        "écrivez-moi un message direct."
    ),
}

ENGLISH = {
    AnswerMessage.AS_OF: "As of {date}",
    AnswerMessage.AS_OF_PERIOD: "As known in {date}",
    AnswerMessage.DOCUMENTS: "Documents",
    AnswerMessage.CITED_IN: "cited in",
    AnswerMessage.WARNING: "Please note:",
    AnswerMessage.RELATED: "Related questions",
    AnswerMessage.CHOICES: "Your question can be understood in more than one way.",
    AnswerMessage.CHOICES_HEADING: "Which one is yours?",
    AnswerMessage.SUGGESTIONS: "I can answer these nearby questions",
    AnswerMessage.NOT_KNOWN: "I cannot find the answer in the knowledge base.",
    AnswerMessage.NOT_KNOWN_NEXT: "Your regional or national grouping is the best place to ask.",
    AnswerMessage.NO_WORDS: (
        "I found no words to search for in your message. Write your question in a few words, for "
        "example: “Where does the review of the typologies stand?”"
    ),
    AnswerMessage.GAP: "This subject is known, but no document in the base answers it yet.",
    AnswerMessage.GREETING: (
        "Hello! I am Relais. Ask me where a PSOC matter stands: I answer in a few lines, with "
        "the date and the documents, or I say that I do not know."
    ),
    AnswerMessage.GREETING_EXAMPLES: "For example",
    Caution.UNCONFIRMED: "Written from the documents, to be confirmed by the coordinators.",
    Caution.PAST_REVIEW: "This was due for review by {date}: check it before you rely on it.",
    Caution.NO_LONGER_HOLDS: ("This no longer holds today: it is how things stood at a past time."),
    Caution.FRENCH_ONLY: "This answer exists in French only.",
    Caution.INFERRED_DATE: "The date is inferred: no document states it in full.",
    Caution.CORRECTED: "This text was corrected after it was published.",
    Caution.WITHDRAWN: "This bulletin was withdrawn: do not rely on it any more.",
    AnswerMessage.UNOFFICIAL: "Unofficial or working document",
    Voice.FACT: "",
    Voice.MINISTRY: "According to the Ministry",
    Voice.CTROC: "Position of the CTROC",
    Voice.TRPOCB: "Position of the TRPOCB",
    Voice.JOINT: "Joint position of the CTROC and the TRPOCB",
    Voice.ANALYSIS: "View of the analysis’s author",
    AnswerMessage.PRIVATE_OFFER: (
        "Buttons answer you alone. To go on in private: /psoc question, or send me a direct "
        "message."
    ),
}
