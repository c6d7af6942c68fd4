"""The words of correcting and withdrawing a bulletin, and of the register of its copies."""

from bot.formats.catalogues.messages import Message


class CorrectionMessage(Message):
    """The words of correcting and withdrawing a bulletin, and of the register of its copies."""

    CHOOSE = "choose"
    CHOOSE_SECTION = "choose_section"
    FORM_TITLE = "form_title"
    HEADING = "heading"
    BODY = "body"
    BODY_MORE = "body_more"
    NOTE = "note"
    NOTE_EXAMPLE = "note_example"
    READ_BACK = "read_back"
    READ_BACK_NOTE = "read_back_note"
    COPIES = "copies"
    CONFIRM = "confirm"
    CHANGE = "change"
    TOO_LONG = "too_long"
    DONE = "done"
    WITHDRAW_TITLE = "withdraw_title"
    REASON = "reason"
    REASON_EXAMPLE = "reason_example"
    WITHDRAW_ASK = "withdraw_ask"
    WITHDRAW_NOTE = "withdraw_note"
    WITHDRAW_COPIES = "withdraw_copies"
    WITHDRAW_YES = "withdraw_yes"
    WITHDRAW_DONE = "withdraw_done"
    NOT_OUT = "not_out"
    DRAFT_GONE = "draft_gone"
    REGISTER_TITLE = "register_title"
    REGISTER_EMPTY = "register_empty"
    REGISTER_OWN = "register_own"
    LINE = "line"
    LINE_CORRECTED = "line_corrected"
    IN_PART = "in_part"
    HELD_UNTIL = "held_until"
    CORRECTED = "corrected"
    NOTICE_SENT = "notice_sent"
    NOT_CORRECTED = "not_corrected"
    CORRECTION_WAITS = "correction_waits"
    NOT_FOLLOWED = "not_followed"
    RESEND = "resend"
    RESENT = "resent"
    RESENT_NONE = "resent_none"


FRENCH = {
    CorrectionMessage.CHOOSE: (
        "Quelle section de l’{name} faut-il rectifier? Chaque copie déjà envoyée sera modifiée sur "
        "place."
    ),
    CorrectionMessage.CHOOSE_SECTION: "Choisir la section",
    CorrectionMessage.FORM_TITLE: "Rectifier une section",
    CorrectionMessage.HEADING: "Titre de la section",
    CorrectionMessage.BODY: "Texte",
    CorrectionMessage.BODY_MORE: "Texte, suite",
    CorrectionMessage.NOTE: "Ce qui change, en une phrase",
    CorrectionMessage.NOTE_EXAMPLE: "La date limite est le 10 décembre, et non le 12.",
    CorrectionMessage.READ_BACK: "Rectifier l’{name}?",
    CorrectionMessage.READ_BACK_NOTE: (
        "En tête de chaque copie, on lira : « Rectificatif du {date} : {note} »"
    ),
    CorrectionMessage.COPIES: (
        "Salons déjà servis, dont la copie sera modifiée sur place : {count}. Là où c’est "
        "impossible, un avis visible y paraîtra. Il n’y a pas de deuxième approbation : rien "
        "n’attend pour réparer une erreur, et la coordination en est informée."
    ),
    CorrectionMessage.CONFIRM: "Oui, rectifier",
    CorrectionMessage.CHANGE: "Corriger",
    CorrectionMessage.TOO_LONG: (
        "Cette section est trop longue pour un formulaire de Discord. Rectifiez-en une autre, ou "
        "retirez le bulletin."
    ),
    CorrectionMessage.DONE: "{name} : le rectificatif est en route.",
    CorrectionMessage.WITHDRAW_TITLE: "Retirer le bulletin",
    CorrectionMessage.REASON: "Pourquoi? Ce sera écrit dans les salons.",
    CorrectionMessage.REASON_EXAMPLE: "Une information était fausse; un nouveau bulletin suivra.",
    CorrectionMessage.WITHDRAW_ASK: "Retirer l’{name}?",
    CorrectionMessage.WITHDRAW_NOTE: (
        "Dans chaque copie, le texte fera place à ceci : « Ce bulletin a été retiré le "
        "{date}. {reason} »"
    ),
    CorrectionMessage.WITHDRAW_COPIES: (
        "Salons déjà servis : {count}. Un bulletin retiré ne revient pas : pour le remettre, il en "
        "faut un nouveau."
    ),
    CorrectionMessage.WITHDRAW_YES: "Oui, retirer",
    CorrectionMessage.WITHDRAW_DONE: "{name} : le retrait est en route.",
    CorrectionMessage.NOT_OUT: (
        "{name} n’est pas publié : il se modifie encore, avec `/gestion-bulletins modifier`."
    ),
    CorrectionMessage.DRAFT_GONE: (
        "Relais a redémarré, ou plus d’une heure a passé : ce texte n’est plus en attente. Il se "
        "lit encore ci-dessus, pour le reprendre. Rien n’a été changé."
    ),
    CorrectionMessage.REGISTER_TITLE: "Envois : {name}",
    CorrectionMessage.REGISTER_EMPTY: "Rien n’a encore été envoyé à un salon.",
    CorrectionMessage.REGISTER_OWN: "Seuls les salons de votre serveur sont montrés ici.",
    CorrectionMessage.LINE: "- {place} : {state}",
    CorrectionMessage.LINE_CORRECTED: "{state}; {corrected}",
    CorrectionMessage.IN_PART: "{state} ({sent} messages sur {count})",
    CorrectionMessage.HELD_UNTIL: "retenu par sa région jusqu’au {when}",
    CorrectionMessage.CORRECTED: "rectifié",
    CorrectionMessage.NOTICE_SENT: "copie disparue, avis de rectification affiché",
    CorrectionMessage.NOT_CORRECTED: "rectificatif manqué : {reason}",
    CorrectionMessage.CORRECTION_WAITS: "rectificatif en route",
    CorrectionMessage.NOT_FOLLOWED: "pas relayé aux serveurs abonnés : {reason}",
    CorrectionMessage.RESEND: "Renvoyer ({count})",
    CorrectionMessage.RESENT: "Messages qui repartent tout de suite : {count}.",
    CorrectionMessage.RESENT_NONE: "Rien à renvoyer : ces envois ont changé entre-temps.",
}

ENGLISH = {
    CorrectionMessage.CHOOSE: (
        "Which section of {name} must be corrected? Every copy already sent is edited in place."
    ),
    CorrectionMessage.CHOOSE_SECTION: "Choose the section",
    CorrectionMessage.FORM_TITLE: "Correct a section",
    CorrectionMessage.HEADING: "Title of the section",
    CorrectionMessage.BODY: "Text",
    CorrectionMessage.BODY_MORE: "Text, continued",
    CorrectionMessage.NOTE: "What changes, in one sentence",
    CorrectionMessage.NOTE_EXAMPLE: "The deadline is December 10, not December 12.",
    CorrectionMessage.READ_BACK: "Correct {name}?",
    CorrectionMessage.READ_BACK_NOTE: (
        "At the top of every copy people will read: “Correction of {date}: {note}”"
    ),
    CorrectionMessage.COPIES: (
        "Channels already served, whose copy will be edited in place: {count}. Where that cannot "
        "be done, a visible notice will appear there. There is no second approval: a mistake is "
        "mended without waiting, and the coordinators are told."
    ),
    CorrectionMessage.CONFIRM: "Yes, correct it",
    CorrectionMessage.CHANGE: "Change",
    CorrectionMessage.TOO_LONG: (
        "This section is too long for a form of Discord. Correct another one, or withdraw the "
        "bulletin."
    ),
    CorrectionMessage.DONE: "{name}: the correction is on its way.",
    CorrectionMessage.WITHDRAW_TITLE: "Withdraw the bulletin",
    CorrectionMessage.REASON: "Why? It will be written in the channels.",
    CorrectionMessage.REASON_EXAMPLE: "A statement was wrong; a new bulletin will follow.",
    CorrectionMessage.WITHDRAW_ASK: "Withdraw {name}?",
    CorrectionMessage.WITHDRAW_NOTE: (
        "In every copy, the text will give way to this: “This bulletin was withdrawn on "
        "{date}. {reason}”"
    ),
    CorrectionMessage.WITHDRAW_COPIES: (
        "Channels already served: {count}. A withdrawn bulletin does not come back: publishing it "
        "again takes a new one."
    ),
    CorrectionMessage.WITHDRAW_YES: "Yes, withdraw it",
    CorrectionMessage.WITHDRAW_DONE: "{name}: the withdrawal is on its way.",
    CorrectionMessage.NOT_OUT: (
        "{name} is not published: it can still be changed, with `/manage-bulletins edit`."
    ),
    CorrectionMessage.DRAFT_GONE: (
        "Relais was restarted, or more than an hour went by: this text is no longer held. It can "
        "still be read above, to take it up again. Nothing was changed."
    ),
    CorrectionMessage.REGISTER_TITLE: "Deliveries: {name}",
    CorrectionMessage.REGISTER_EMPTY: "Nothing was sent to a channel yet.",
    CorrectionMessage.REGISTER_OWN: "Only the channels of your server are shown here.",
    CorrectionMessage.LINE: "- {place}: {state}",
    CorrectionMessage.LINE_CORRECTED: "{state}; {corrected}",
    CorrectionMessage.IN_PART: "{state} ({sent} messages of {count})",
    CorrectionMessage.HELD_UNTIL: "held by its region until {when}",
    CorrectionMessage.CORRECTED: "corrected",
    CorrectionMessage.NOTICE_SENT: "copy gone, notice of the correction shown",
    CorrectionMessage.NOT_CORRECTED: "correction missed: {reason}",
    CorrectionMessage.CORRECTION_WAITS: "correction on its way",
    CorrectionMessage.NOT_FOLLOWED: "not passed on to servers that follow: {reason}",
    CorrectionMessage.RESEND: "Send again ({count})",
    CorrectionMessage.RESENT: "Messages leaving again right now: {count}.",
    CorrectionMessage.RESENT_NONE: (
        "Nothing to send again: these deliveries have changed meanwhile."
    ),
}
