"""The words of documents."""

from bot.domain.content.sources import Standing
from bot.formats.catalogues.messages import Message


class DocumentMessage(Message):
    """The words of documents."""

    TITLE = "title"
    EMPTY = "empty"
    ONE = "one"
    COUNT = "count"
    ISSUED_BY = "issued_by"
    KNOWN_THROUGH = "known_through"
    REPLACES = "replaces"
    REPLACED_BY = "replaced_by"
    UNDATED = "undated"
    INFERRED = "inferred"
    READ = "read"


FRENCH = {
    DocumentMessage.TITLE: "Documents",
    DocumentMessage.EMPTY: "Aucun document n’est noté ici.",
    DocumentMessage.ONE: "1 document",
    DocumentMessage.COUNT: "{count} documents",
    DocumentMessage.ISSUED_BY: "de : {names}",
    DocumentMessage.KNOWN_THROUGH: "Cité dans : {name}",
    DocumentMessage.REPLACES: "Remplace : {names}",
    DocumentMessage.REPLACED_BY: "**Remplacé** par : {names}",
    DocumentMessage.UNDATED: "sans date",
    DocumentMessage.INFERRED: "date déduite",
    DocumentMessage.READ: "Lire : {url}",
    Standing.OFFICIAL: "officiel",
    Standing.UNOFFICIAL: "non officiel",
    Standing.WORKING: "document de travail",
}

ENGLISH = {
    DocumentMessage.TITLE: "Documents",
    DocumentMessage.EMPTY: "No document is recorded here.",
    DocumentMessage.ONE: "1 document",
    DocumentMessage.COUNT: "{count} documents",
    DocumentMessage.ISSUED_BY: "from: {names}",
    DocumentMessage.KNOWN_THROUGH: "Cited in: {name}",
    DocumentMessage.REPLACES: "Replaces: {names}",
    DocumentMessage.REPLACED_BY: "**Replaced** by: {names}",
    DocumentMessage.UNDATED: "undated",
    DocumentMessage.INFERRED: "date inferred",
    DocumentMessage.READ: "Read: {url}",
    Standing.OFFICIAL: "official",
    Standing.UNOFFICIAL: "unofficial",
    Standing.WORKING: "working document",
}
