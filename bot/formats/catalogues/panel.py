"""The words of the pinned panel."""

from bot.formats.catalogues.messages import Message


class PanelMessage(Message):
    """The words of the pinned panel."""

    TEXT = "text"
    ASK = "ask"
    CALENDAR = "calendar"
    REMINDERS = "reminders"
    BULLETINS = "bulletins"


FRENCH = {
    PanelMessage.TEXT: (
        "### Relais répond à vos questions sur le PSOC\n"
        "Où en est un dossier, ce qui s’en vient, un sigle, qui joindre : appuyez sur un bouton. "
        "Vous seul ou seule verrez la réponse."
    ),
    PanelMessage.ASK: "Poser une question",
    PanelMessage.CALENDAR: "Calendrier",
    PanelMessage.REMINDERS: "Mes rappels",
    PanelMessage.BULLETINS: "Bulletins",
}

ENGLISH = {
    PanelMessage.TEXT: (
        "### Relais answers your questions about the PSOC\n"
        "Where a matter stands, what is coming, an acronym, whom to reach: press a button. Only "
        "you will see the answer."
    ),
    PanelMessage.ASK: "Ask a question",
    PanelMessage.CALENDAR: "Calendar",
    PanelMessage.REMINDERS: "My reminders",
    PanelMessage.BULLETINS: "Bulletins",
}
