"""What a card says of itself."""

from bot.formats.catalogues.messages import Message


class CardMessage(Message):
    """What a card says of itself."""

    TRUNCATED = "truncated"


FRENCH = {
    CardMessage.TRUNCATED: "… (texte abrégé : la suite se lit dans les documents cités)",
}

ENGLISH = {
    CardMessage.TRUNCATED: "… (shortened: the rest can be read in the documents cited)",
}
