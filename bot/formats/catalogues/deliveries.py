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
    PART_TAKEN_OUT = "part_taken_out"
    COPY_OUT_OF_REACH = "copy_out_of_reach"


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
    DeliveryMessage.PART_TAKEN_OUT: "(cette partie a été retirée par le rectificatif)",
    DeliveryMessage.COPY_OUT_OF_REACH: (
        "Le message publié ici n’a pas pu être modifié. Pour lire le bulletin à jour : /bulletins"
    ),
    DeliveryKind.ANNOUNCEMENT: "annonce",
    DeliveryKind.REMINDER: "rappel",
    DeliveryKind.CHANGE: "changement de date",
    DeliveryKind.SUMMARY: "résumé de la semaine",
    DeliveryKind.REPORT: "compte rendu des envois",
    DeliveryKind.TRIAL: "essai",
    DeliveryKind.INBOX: "nouvelle de la veille",
    DeliveryKind.RELAY: "nouvelle relayée",
    DeliveryKind.CORRECTION: "correction",
    DeliveryKind.BULLETIN: "bulletin",
    DeliveryKind.BULLETIN_NOTICE: "avis de rectification",
    DeliveryKind.RELEASE: "suivi d’un bulletin",
    DeliveryKind.CROSSPOST: "publication dans un salon d’annonces",
    Reason.MOVED: "la date a changé avant l’envoi",
    Reason.CANCELLED: "l’événement a été annulé avant l’envoi",
    Reason.PASSED: "il était trop tard, le moment était passé",
    Reason.MERGED: "un seul message en a remplacé plusieurs",
    Reason.STOPPED: "ce message n’est plus demandé",
    Reason.PLACE_CHANGED: "le salon ne reçoit plus ces messages",
    Reason.NOT_ALLOWED: "ce contenu n’est pas destiné à ce lieu",
    Reason.WITHDRAWN: "le bulletin a été retiré avant l’envoi",
    Reason.HALTED: "la coordination a arrêté l’envoi",
    Reason.CHANNEL_GONE: "le salon n’existe plus",
    Reason.NO_PERMISSION: "Relais n’a pas la permission d’y écrire",
    Reason.DIRECT_CLOSED: "les messages privés sont fermés",
    Reason.TAG_NEEDED: (
        "ce forum exige une étiquette; ajoutez-lui l’étiquette « info-psoc », puis renvoyez"
    ),
    Reason.MESSAGE_GONE: "le message a été supprimé, ou ne peut plus être modifié",
    Reason.UNWRITABLE: "Relais n’a pas réussi à composer ce message",
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
        "To see them, and send them again once the cause is dealt with: /manage-calendar deliveries"
    ),
    DeliveryMessage.PART_TAKEN_OUT: "(this part was taken out by the correction)",
    DeliveryMessage.COPY_OUT_OF_REACH: (
        "The message published here could not be changed. To read the bulletin as it is now: "
        "/bulletins"
    ),
    DeliveryKind.ANNOUNCEMENT: "announcement",
    DeliveryKind.REMINDER: "reminder",
    DeliveryKind.CHANGE: "change of date",
    DeliveryKind.SUMMARY: "summary of the week",
    DeliveryKind.REPORT: "report on messages",
    DeliveryKind.TRIAL: "trial",
    DeliveryKind.INBOX: "watched news",
    DeliveryKind.RELAY: "relayed news",
    DeliveryKind.CORRECTION: "correction",
    DeliveryKind.BULLETIN: "bulletin",
    DeliveryKind.BULLETIN_NOTICE: "notice of a correction",
    DeliveryKind.RELEASE: "bulletin follow-up",
    DeliveryKind.CROSSPOST: "publication in an announcement channel",
    Reason.MOVED: "the date changed before it was sent",
    Reason.CANCELLED: "the event was cancelled before it was sent",
    Reason.PASSED: "it was too late, the moment had passed",
    Reason.MERGED: "one message stood in for several",
    Reason.STOPPED: "this message is no longer asked for",
    Reason.PLACE_CHANGED: "the channel no longer receives these messages",
    Reason.NOT_ALLOWED: "this content is not meant for this place",
    Reason.WITHDRAWN: "the bulletin was withdrawn before it was sent",
    Reason.HALTED: "the coordination stopped it",
    Reason.CHANNEL_GONE: "the channel no longer exists",
    Reason.NO_PERMISSION: "Relais may not write there",
    Reason.DIRECT_CLOSED: "private messages are closed",
    Reason.TAG_NEEDED: (
        "this forum asks for a tag; give it the tag “info-psoc”, then send it again"
    ),
    Reason.MESSAGE_GONE: "the message was deleted, or can no longer be changed",
    Reason.UNWRITABLE: "Relais could not put this message together",
    Reason.REFUSED: "Discord refused the message",
    Reason.UNKNOWN: (
        "nobody can tell whether it arrived; look in the channel before sending it again"
    ),
}
