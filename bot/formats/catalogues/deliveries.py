"""The words on and around messages nobody asked for."""

from bot.domain.deliveries import DeliveryKind, Reason
from bot.formats.catalogues.messages import Message


class DeliveryMessage(Message):
    """The words on and around messages nobody asked for."""

    REMIND_ME = "remind_me"
    REPORT_TITLE = "report_title"
    REPORT_LINE = "report_line"
    REPORT_LINE_OF = "report_line_of"
    REPORT_MORE = "report_more"
    REPORT_DIRECT = "report_direct"
    REPORT_REMEDY = "report_remedy"


FRENCH = {
    DeliveryMessage.REMIND_ME: "Me le rappeler",
    DeliveryMessage.REPORT_TITLE: "**Des envois demandent votre attention**",
    DeliveryMessage.REPORT_LINE: "- {channel} ({kind}) : {reason}",
    DeliveryMessage.REPORT_LINE_OF: "- {channel} ({kind}, « {title} ») : {reason}",
    DeliveryMessage.REPORT_MORE: "- et {count} de plus",
    DeliveryMessage.REPORT_DIRECT: "- messages privés qui ne sont pas arrivés : {count}",
    DeliveryMessage.REPORT_REMEDY: (
        "Pour les voir, et les renvoyer une fois la cause réglée : /gestion-calendrier envois"
    ),
    DeliveryKind.ANNOUNCEMENT: "annonce",
    DeliveryKind.REMINDER: "rappel",
    DeliveryKind.CHANGE: "changement de date",
    DeliveryKind.SUMMARY: "résumé de la semaine",
    DeliveryKind.REPORT: "compte rendu des envois",
    DeliveryKind.TRIAL: "essai",
    DeliveryKind.INBOX: "nouvelle de la veille",
    DeliveryKind.RELAY: "nouvelle relayée",
    DeliveryKind.CORRECTION: "correction d’une nouvelle",
    Reason.MOVED: "la date a changé avant l’envoi",
    Reason.CANCELLED: "l’événement a été annulé avant l’envoi",
    Reason.PASSED: "il était trop tard, le moment était passé",
    Reason.MERGED: "un seul message en a remplacé plusieurs",
    Reason.STOPPED: "l’abonnement a pris fin",
    Reason.PLACE_CHANGED: "le salon ne reçoit plus ces messages",
    Reason.NOT_ALLOWED: "l’événement n’est pas destiné à ce lieu",
    Reason.CHANNEL_GONE: "le salon n’existe plus",
    Reason.NO_PERMISSION: "Relais n’a pas la permission d’y écrire",
    Reason.DIRECT_CLOSED: "les messages privés sont fermés",
    Reason.REFUSED: "Discord a refusé le message",
    Reason.UNKNOWN: (
        "impossible de savoir s’il est arrivé; regardez dans le salon avant de renvoyer"
    ),
}

ENGLISH = {
    DeliveryMessage.REMIND_ME: "Remind me",
    DeliveryMessage.REPORT_TITLE: "**Some messages need your attention**",
    DeliveryMessage.REPORT_LINE: "- {channel} ({kind}): {reason}",
    DeliveryMessage.REPORT_LINE_OF: "- {channel} ({kind}, “{title}”): {reason}",
    DeliveryMessage.REPORT_MORE: "- and {count} more",
    DeliveryMessage.REPORT_DIRECT: "- private messages that did not arrive: {count}",
    DeliveryMessage.REPORT_REMEDY: (
        "To see them, and send them again once the cause is dealt with: /gestion-calendrier envois"
    ),
    DeliveryKind.ANNOUNCEMENT: "announcement",
    DeliveryKind.REMINDER: "reminder",
    DeliveryKind.CHANGE: "change of date",
    DeliveryKind.SUMMARY: "summary of the week",
    DeliveryKind.REPORT: "report on messages",
    DeliveryKind.TRIAL: "trial",
    DeliveryKind.INBOX: "watched news",
    DeliveryKind.RELAY: "relayed news",
    DeliveryKind.CORRECTION: "correction of news",
    Reason.MOVED: "the date changed before it was sent",
    Reason.CANCELLED: "the event was cancelled before it was sent",
    Reason.PASSED: "it was too late, the moment had passed",
    Reason.MERGED: "one message stood in for several",
    Reason.STOPPED: "the subscription ended",
    Reason.PLACE_CHANGED: "the channel no longer receives these messages",
    Reason.NOT_ALLOWED: "the event is not meant for this place",
    Reason.CHANNEL_GONE: "the channel no longer exists",
    Reason.NO_PERMISSION: "Relais may not write there",
    Reason.DIRECT_CLOSED: "private messages are closed",
    Reason.REFUSED: "Discord refused the message",
    Reason.UNKNOWN: (
        "nobody can tell whether it arrived; look in the channel before sending it again"
    ),
}
