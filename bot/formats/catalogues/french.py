"""The French texts (Québec usage)."""

from bot.formats.catalogues.messages import Message

FRENCH = {
    Message.AS_OF: "État au {date}",
    Message.AS_OF_PERIOD: "État connu {date}",
    Message.DOCUMENTS: "Documents",
    Message.CITED_IN: "cité dans",
    Message.WARNING: "Attention :",
    Message.RELATED: "Questions voisines",
    Message.CHOICES: "Votre question peut se comprendre de plusieurs façons.",
    Message.CHOICES_HEADING: "Laquelle est la vôtre?",
    Message.SUGGESTIONS: "Je peux répondre à ces questions voisines",
    Message.NOT_KNOWN: "Je ne trouve pas la réponse dans la base de connaissances.",
    Message.NOT_KNOWN_NEXT: (
        "Votre regroupement régional ou national est la meilleure porte où frapper."
    ),
    Message.NO_WORDS: "Je n’ai pas trouvé de mots à chercher dans votre message. Écrivez votre "
    "question en quelques mots, par exemple : « Où en est la révision des typologies? »",
    Message.GAP: "Ce sujet est connu, mais aucun document de la base n’y répond encore.",
    Message.GREETING: "Bonjour! Je suis Relais. Demandez-moi où en est un dossier du PSOC : je "
    "réponds en quelques lignes, avec la date et les documents, ou je dis que je ne sais pas.",
    Message.GREETING_EXAMPLES: "Par exemple",
    Message.UNCONFIRMED: "Rédigé d’après les documents, à confirmer par la coordination.",
    Message.PAST_REVIEW: "Cette information devait être revue au plus tard le {date} : "
    "vérifiez-la avant de vous y fier.",
    Message.NO_LONGER_HOLDS: "Cela ne vaut plus aujourd’hui : c’est l’état d’une période passée.",
    Message.FRENCH_ONLY: "Cette réponse n’existe qu’en français.",
    Message.INFERRED_DATE: "La date est déduite : aucun document ne l’écrit en toutes lettres.",
    Message.UNOFFICIAL: "Document non officiel ou de travail",
    Message.VOICE_FACT: "",
    Message.VOICE_MINISTRY: "Selon le Ministère",
    Message.VOICE_CTROC: "Position de la CTROC",
    Message.VOICE_TRPOCB: "Position de la TRPOCB",
    Message.VOICE_JOINT: "Position commune de la CTROC et de la TRPOCB",
    Message.VOICE_ANALYSIS: "Point de vue de l’auteur de l’analyse",
    Message.COMMAND_PSOC: "Le PSOC : où en sont les dossiers",
    Message.COMMAND_QUESTION: "Posez une question : réponse courte, datée, avec ses documents",
    Message.COMMAND_QUESTION_PARAMETER: "Votre question, comme vous la diriez",
    Message.ERROR_NOT_FOUND: "Cette réponse n’est plus disponible ici. "
    "Posez votre question de nouveau avec `/psoc question`.",
    Message.ERROR_INVALID: "Je ne peux pas traiter cette demande telle quelle.",
    Message.ERROR_FORBIDDEN: "Vous n’avez pas accès à cela ici.",
    Message.ERROR_CONFLICT: "Quelqu’un d’autre vient de changer la même chose. Réessayez.",
    Message.ERROR_UNAVAILABLE: "La base de connaissances ne répond pas pour le moment. "
    "Réessayez dans quelques minutes.",
    Message.ERROR_UNEXPECTED: "Quelque chose n’a pas fonctionné de mon côté. Réessayez; "
    "si cela continue, donnez ce numéro à votre coordination : {reference}.",
    Message.PRIVATE_OFFER: "Les boutons ne répondent qu’à vous. Pour continuer en privé : "
    "/psoc question, ou écrivez-moi un message direct.",
    Message.TRUNCATED: "… (texte abrégé : la suite se lit dans les documents cités)",
}
