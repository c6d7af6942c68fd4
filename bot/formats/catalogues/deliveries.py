"""The words on and around messages nobody asked for."""

from typing import Final

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
    KIND_ANNOUNCEMENT = "kind_announcement"
    KIND_REMINDER = "kind_reminder"
    KIND_CHANGE = "kind_change"
    KIND_SUMMARY = "kind_summary"
    KIND_REPORT = "kind_report"
    KIND_TRIAL = "kind_trial"
    KIND_INBOX = "kind_inbox"
    KIND_RELAY = "kind_relay"
    KIND_CORRECTION = "kind_correction"
    REASON_MOVED = "reason_moved"
    REASON_CANCELLED = "reason_cancelled"
    REASON_PASSED = "reason_passed"
    REASON_MERGED = "reason_merged"
    REASON_STOPPED = "reason_stopped"
    REASON_PLACE_CHANGED = "reason_place_changed"
    REASON_NOT_ALLOWED = "reason_not_allowed"
    REASON_CHANNEL_GONE = "reason_channel_gone"
    REASON_NO_PERMISSION = "reason_no_permission"
    REASON_DIRECT_CLOSED = "reason_direct_closed"
    REASON_REFUSED = "reason_refused"
    REASON_UNKNOWN = "reason_unknown"


KINDS: Final = {
    DeliveryKind.ANNOUNCEMENT: DeliveryMessage.KIND_ANNOUNCEMENT,
    DeliveryKind.REMINDER: DeliveryMessage.KIND_REMINDER,
    DeliveryKind.CHANGE: DeliveryMessage.KIND_CHANGE,
    DeliveryKind.SUMMARY: DeliveryMessage.KIND_SUMMARY,
    DeliveryKind.REPORT: DeliveryMessage.KIND_REPORT,
    DeliveryKind.TRIAL: DeliveryMessage.KIND_TRIAL,
    DeliveryKind.INBOX: DeliveryMessage.KIND_INBOX,
    DeliveryKind.RELAY: DeliveryMessage.KIND_RELAY,
    DeliveryKind.CORRECTION: DeliveryMessage.KIND_CORRECTION,
}
REASONS: Final = {
    Reason.MOVED: DeliveryMessage.REASON_MOVED,
    Reason.CANCELLED: DeliveryMessage.REASON_CANCELLED,
    Reason.PASSED: DeliveryMessage.REASON_PASSED,
    Reason.MERGED: DeliveryMessage.REASON_MERGED,
    Reason.STOPPED: DeliveryMessage.REASON_STOPPED,
    Reason.PLACE_CHANGED: DeliveryMessage.REASON_PLACE_CHANGED,
    Reason.NOT_ALLOWED: DeliveryMessage.REASON_NOT_ALLOWED,
    Reason.CHANNEL_GONE: DeliveryMessage.REASON_CHANNEL_GONE,
    Reason.NO_PERMISSION: DeliveryMessage.REASON_NO_PERMISSION,
    Reason.DIRECT_CLOSED: DeliveryMessage.REASON_DIRECT_CLOSED,
    Reason.REFUSED: DeliveryMessage.REASON_REFUSED,
    Reason.UNKNOWN: DeliveryMessage.REASON_UNKNOWN,
}
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
    DeliveryMessage.KIND_ANNOUNCEMENT: "annonce",
    DeliveryMessage.KIND_REMINDER: "rappel",
    DeliveryMessage.KIND_CHANGE: "changement de date",
    DeliveryMessage.KIND_SUMMARY: "résumé de la semaine",
    DeliveryMessage.KIND_REPORT: "compte rendu des envois",
    DeliveryMessage.KIND_TRIAL: "essai",
    DeliveryMessage.KIND_INBOX: "nouvelle de la veille",
    DeliveryMessage.KIND_RELAY: "nouvelle relayée",
    DeliveryMessage.KIND_CORRECTION: "correction d’une nouvelle",
    DeliveryMessage.REASON_MOVED: "la date a changé avant l’envoi",
    DeliveryMessage.REASON_CANCELLED: "l’événement a été annulé avant l’envoi",
    DeliveryMessage.REASON_PASSED: "il était trop tard, le moment était passé",
    DeliveryMessage.REASON_MERGED: "un seul message en a remplacé plusieurs",
    DeliveryMessage.REASON_STOPPED: "l’abonnement a pris fin",
    DeliveryMessage.REASON_PLACE_CHANGED: "le salon ne reçoit plus ces messages",
    DeliveryMessage.REASON_NOT_ALLOWED: "l’événement n’est pas destiné à ce lieu",
    DeliveryMessage.REASON_CHANNEL_GONE: "le salon n’existe plus",
    DeliveryMessage.REASON_NO_PERMISSION: "Relais n’a pas la permission d’y écrire",
    DeliveryMessage.REASON_DIRECT_CLOSED: "les messages privés sont fermés",
    DeliveryMessage.REASON_REFUSED: "Discord a refusé le message",
    DeliveryMessage.REASON_UNKNOWN: (
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
    DeliveryMessage.KIND_ANNOUNCEMENT: "announcement",
    DeliveryMessage.KIND_REMINDER: "reminder",
    DeliveryMessage.KIND_CHANGE: "change of date",
    DeliveryMessage.KIND_SUMMARY: "summary of the week",
    DeliveryMessage.KIND_REPORT: "report on messages",
    DeliveryMessage.KIND_TRIAL: "trial",
    DeliveryMessage.KIND_INBOX: "watched news",
    DeliveryMessage.KIND_RELAY: "relayed news",
    DeliveryMessage.KIND_CORRECTION: "correction of news",
    DeliveryMessage.REASON_MOVED: "the date changed before it was sent",
    DeliveryMessage.REASON_CANCELLED: "the event was cancelled before it was sent",
    DeliveryMessage.REASON_PASSED: "it was too late, the moment had passed",
    DeliveryMessage.REASON_MERGED: "one message stood in for several",
    DeliveryMessage.REASON_STOPPED: "the subscription ended",
    DeliveryMessage.REASON_PLACE_CHANGED: "the channel no longer receives these messages",
    DeliveryMessage.REASON_NOT_ALLOWED: "the event is not meant for this place",
    DeliveryMessage.REASON_CHANNEL_GONE: "the channel no longer exists",
    DeliveryMessage.REASON_NO_PERMISSION: "Relais may not write there",
    DeliveryMessage.REASON_DIRECT_CLOSED: "private messages are closed",
    DeliveryMessage.REASON_REFUSED: "Discord refused the message",
    DeliveryMessage.REASON_UNKNOWN: (
        "nobody can tell whether it arrived; look in the channel before sending it again"
    ),
}
