"""The words of the journal of watched addresses."""

from bot.formats.catalogues.messages import Message


class FeedJournalMessage(Message):
    """The words of the journal of watched addresses."""

    COMMAND_NAME = "command_name"
    COMMAND = "command"
    TITLE = "title"
    EMPTY = "empty"
    PAGE = "page"
    HEAD = "head"
    ADDED = "added"
    REMOVED = "removed"
    STARTED = "started"
    PAUSED = "paused"
    RENAMED = "renamed"
    MOVED = "moved"
    OTHER = "other"
    UNDO = "undo"
    UNDONE = "undone"


FRENCH = {
    FeedJournalMessage.COMMAND_NAME: "journal",
    FeedJournalMessage.COMMAND: "Voir qui a changé quoi, et annuler un changement",
    FeedJournalMessage.TITLE: "### Journal de la veille",
    FeedJournalMessage.EMPTY: "Rien n’a encore changé.",
    FeedJournalMessage.PAGE: "-# page {page} de {pages}",
    FeedJournalMessage.HEAD: "-# {at} · {who}\n**{title}**",
    FeedJournalMessage.ADDED: "Ajoutée : {address}",
    FeedJournalMessage.REMOVED: "Retirée : {address}",
    FeedJournalMessage.STARTED: "Mise en marche",
    FeedJournalMessage.PAUSED: "Mise en pause",
    FeedJournalMessage.RENAMED: "Nom : {before} → {after}",
    FeedJournalMessage.MOVED: "Adresse : {before} → {after}",
    FeedJournalMessage.OTHER: "Autres détails",
    FeedJournalMessage.UNDO: "Annuler ce changement",
    FeedJournalMessage.UNDONE: "✅ C’est annulé; l’annulation est au journal elle aussi.",
}

ENGLISH = {
    FeedJournalMessage.COMMAND_NAME: "journal",
    FeedJournalMessage.COMMAND: "See who changed what, and undo a change",
    FeedJournalMessage.TITLE: "### Journal of the watch",
    FeedJournalMessage.EMPTY: "Nothing has changed yet.",
    FeedJournalMessage.PAGE: "-# page {page} of {pages}",
    FeedJournalMessage.HEAD: "-# {at} · {who}\n**{title}**",
    FeedJournalMessage.ADDED: "Added: {address}",
    FeedJournalMessage.REMOVED: "Removed: {address}",
    FeedJournalMessage.STARTED: "Started",
    FeedJournalMessage.PAUSED: "Paused",
    FeedJournalMessage.RENAMED: "Name: {before} → {after}",
    FeedJournalMessage.MOVED: "Address: {before} → {after}",
    FeedJournalMessage.OTHER: "Other details",
    FeedJournalMessage.UNDO: "Undo this change",
    FeedJournalMessage.UNDONE: "✅ Undone; the journal shows that too.",
}
