"""What is shown of the messages of an event: those to come, and those gone."""

from bot.domain.deliveries import DeliveryState
from bot.formats.catalogues.messages import Message


class RegisterMessage(Message):
    """What is shown of the messages of an event: those to come, and those gone."""

    PREVIEW_TITLE = "preview_title"
    PREVIEW_EMPTY = "preview_empty"
    PREVIEW_HEAD = "preview_head"
    PREVIEW_LEAD = "preview_lead"
    PREVIEW_SOONER = "preview_sooner"
    PREVIEW_TO = "preview_to"
    NOW = "now"
    CHANNEL = "channel"
    CHANNELS = "channels"
    HERE = "here"
    HERE_ALONE = "here_alone"
    PERSON = "person"
    PEOPLE = "people"
    MESSAGE = "message"
    MESSAGES = "messages"
    PAGE = "page"
    REGISTER_TITLE = "register_title"
    REGISTER_EMPTY = "register_empty"
    REGISTER_NOTE = "register_note"
    LINE = "line"
    SUMMARY = "summary"
    COUNT_PENDING = "count_pending"
    COUNT_LEASED = "count_leased"
    COUNT_SENT = "count_sent"
    COUNT_FAILED = "count_failed"
    COUNT_WITHHELD = "count_withheld"
    COUNT_UNSURE = "count_unsure"
    RESEND_CHOICE = "resend_choice"
    RESENT = "resent"
    RESENT_NONE = "resent_none"
    PREVIOUS = "previous"
    NEXT = "next"


FRENCH = {
    RegisterMessage.PREVIEW_TITLE: "Aperçu : {title}",
    RegisterMessage.PREVIEW_EMPTY: (
        "Aucun message ne partira : la date est passée ou annulée, ou aucun salon ni personne ne "
        "la demande."
    ),
    RegisterMessage.PREVIEW_HEAD: "{at} · {kind}",
    RegisterMessage.PREVIEW_LEAD: "{kind} ({lead} avant)",
    RegisterMessage.PREVIEW_SOONER: "{kind} ({lead} avant, avancé à un jour ouvrable)",
    RegisterMessage.PREVIEW_TO: "À {places}",
    RegisterMessage.NOW: "Dès maintenant",
    RegisterMessage.CHANNEL: "1 salon",
    RegisterMessage.CHANNELS: "{count} salons",
    RegisterMessage.HERE: "{count}, dont {names}",
    RegisterMessage.HERE_ALONE: "{count} ({names})",
    RegisterMessage.PERSON: "1 personne, en privé",
    RegisterMessage.PEOPLE: "{count} personnes, en privé",
    RegisterMessage.MESSAGE: "1 message",
    RegisterMessage.MESSAGES: "{count} messages différents",
    RegisterMessage.PAGE: "Page {page} de {pages}",
    RegisterMessage.REGISTER_TITLE: "Envois : {title}",
    RegisterMessage.REGISTER_EMPTY: "Rien n’est encore dû à un salon pour cette date.",
    RegisterMessage.REGISTER_NOTE: (
        "Les messages privés des personnes abonnées ne sont montrés à personne."
    ),
    RegisterMessage.LINE: "{at} · {channel} · {kind} : {state}",
    DeliveryState.PENDING: "à venir",
    DeliveryState.LEASED: "en route",
    DeliveryState.SENT: "envoi fait",
    DeliveryState.FAILED: "échec de l’envoi, {reason}",
    DeliveryState.WITHHELD: "envoi retenu, {reason}",
    DeliveryState.UNSURE: "envoi incertain, {reason}",
    RegisterMessage.SUMMARY: "{state} : {count}",
    RegisterMessage.COUNT_PENDING: "à venir",
    RegisterMessage.COUNT_LEASED: "en route",
    RegisterMessage.COUNT_SENT: "envoyés",
    RegisterMessage.COUNT_FAILED: "échoués",
    RegisterMessage.COUNT_WITHHELD: "retenus",
    RegisterMessage.COUNT_UNSURE: "incertains",
    RegisterMessage.RESEND_CHOICE: "Choisir ce qui est à renvoyer",
    RegisterMessage.RESENT: "{count} à renvoyer : cela part tout de suite.",
    RegisterMessage.RESENT_NONE: "Rien à renvoyer : ces envois ont changé entre-temps.",
    RegisterMessage.PREVIOUS: "Page précédente",
    RegisterMessage.NEXT: "Page suivante",
}

ENGLISH = {
    RegisterMessage.PREVIEW_TITLE: "Preview: {title}",
    RegisterMessage.PREVIEW_EMPTY: (
        "No message will leave: the date is past or cancelled, or no channel or person asks for it."
    ),
    RegisterMessage.PREVIEW_HEAD: "{at} · {kind}",
    RegisterMessage.PREVIEW_LEAD: "{kind} ({lead} before)",
    RegisterMessage.PREVIEW_SOONER: "{kind} ({lead} before, moved up to a working day)",
    RegisterMessage.PREVIEW_TO: "To {places}",
    RegisterMessage.NOW: "Right now",
    RegisterMessage.CHANNEL: "1 channel",
    RegisterMessage.CHANNELS: "{count} channels",
    RegisterMessage.HERE: "{count}, among them {names}",
    RegisterMessage.HERE_ALONE: "{count} ({names})",
    RegisterMessage.PERSON: "1 person, in private",
    RegisterMessage.PEOPLE: "{count} people, in private",
    RegisterMessage.MESSAGE: "1 message",
    RegisterMessage.MESSAGES: "{count} different messages",
    RegisterMessage.PAGE: "Page {page} of {pages}",
    RegisterMessage.REGISTER_TITLE: "Deliveries: {title}",
    RegisterMessage.REGISTER_EMPTY: "Nothing is owed to a channel yet for this date.",
    RegisterMessage.REGISTER_NOTE: "Private messages to subscribers are shown to nobody.",
    RegisterMessage.LINE: "{at} · {channel} · {kind}: {state}",
    DeliveryState.PENDING: "to come",
    DeliveryState.LEASED: "on its way",
    DeliveryState.SENT: "sent",
    DeliveryState.FAILED: "failed, {reason}",
    DeliveryState.WITHHELD: "withheld, {reason}",
    DeliveryState.UNSURE: "unsure, {reason}",
    RegisterMessage.SUMMARY: "{state}: {count}",
    RegisterMessage.COUNT_PENDING: "to come",
    RegisterMessage.COUNT_LEASED: "on their way",
    RegisterMessage.COUNT_SENT: "sent",
    RegisterMessage.COUNT_FAILED: "failed",
    RegisterMessage.COUNT_WITHHELD: "withheld",
    RegisterMessage.COUNT_UNSURE: "unsure",
    RegisterMessage.RESEND_CHOICE: "Choose what to send again",
    RegisterMessage.RESENT: "{count} to send again: leaving right now.",
    RegisterMessage.RESENT_NONE: "Nothing to send again: these deliveries have changed meanwhile.",
    RegisterMessage.PREVIOUS: "Previous page",
    RegisterMessage.NEXT: "Next page",
}
