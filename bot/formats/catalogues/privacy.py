"""The words of `/mes-données`."""

from bot.formats.catalogues.messages import Message


class PrivacyMessage(Message):
    """The words of `/mes-données`."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    SHOW_NAME = "show_name"
    SHOW = "show"
    ERASE_NAME = "erase_name"
    ERASE = "erase"
    TITLE = "title"
    NOTHING = "nothing"
    SUBSCRIPTIONS = "subscriptions"
    PENDING = "pending"
    SETTLED = "settled"
    CHANGES = "changes"
    WISHES = "wishes"
    COMING = "coming"
    GONE = "gone"
    MESSAGE = "message"
    MORE = "more"
    NEVER = "never"
    RETENTION = "retention"
    ERASE_BUTTON = "erase_button"
    ASK = "ask"
    ASK_NOTE = "ask_note"
    NOTHING_TO_ERASE = "nothing_to_erase"
    CONFIRM = "confirm"
    DONE = "done"


FRENCH = {
    PrivacyMessage.GROUP_NAME: "mes-données",
    PrivacyMessage.GROUP: "Ce que Relais garde de vous",
    PrivacyMessage.SHOW_NAME: "voir",
    PrivacyMessage.SHOW: "Voir tout ce que Relais garde de vous",
    PrivacyMessage.ERASE_NAME: "effacer",
    PrivacyMessage.ERASE: "Effacer ce que Relais garde de vous",
    PrivacyMessage.TITLE: "Ce que Relais garde de vous",
    PrivacyMessage.NOTHING: (
        "Rien : aucun abonnement, aucun message privé, aucun changement à votre nom."
    ),
    PrivacyMessage.SUBSCRIPTIONS: "- abonnements : {count}",
    PrivacyMessage.PENDING: "- messages privés à venir : {count}",
    PrivacyMessage.SETTLED: "- messages privés envoyés ou retenus, dans le registre : {count}",
    PrivacyMessage.CHANGES: "- changements que vous avez faits, au journal : {count}",
    PrivacyMessage.WISHES: "Vos abonnements",
    PrivacyMessage.COMING: "Vos messages privés à venir, le plus proche d’abord",
    PrivacyMessage.GONE: "Vos messages privés partis ou retenus, le dernier d’abord",
    PrivacyMessage.MESSAGE: "{at} · {kind} : {state}",
    PrivacyMessage.MORE: "… et {count} de plus",
    PrivacyMessage.NEVER: (
        "Vos questions ne sont pas conservées avec votre nom. Votre nom et vos rôles ne sont pas "
        "gardés non plus : seul votre identifiant Discord l’est, à côté de ce que vous avez "
        "demandé ou changé."
    ),
    PrivacyMessage.RETENTION: (
        "Le registre des envois est effacé {days} jours après l’envoi. Le journal garde les "
        "changements du calendrier et des réglages, pour qu’ils puissent être compris et annulés."
    ),
    PrivacyMessage.ERASE_BUTTON: "Effacer tout cela",
    PrivacyMessage.ASK: "Effacer ce que Relais garde de vous?",
    PrivacyMessage.ASK_NOTE: (
        "Vos abonnements et vos messages privés à venir seront supprimés : vous ne recevrez plus "
        "de rappels. Les changements que vous avez faits au calendrier ou aux réglages restent, "
        "sans votre nom, parce que d’autres s’y fient. Cela ne peut pas se défaire. Les messages "
        "déjà reçus restent dans votre messagerie."
    ),
    PrivacyMessage.NOTHING_TO_ERASE: (
        "Il n’y a rien à effacer : aucun abonnement, aucun message privé, aucun changement à votre "
        "nom."
    ),
    PrivacyMessage.CONFIRM: "Oui, tout effacer",
    PrivacyMessage.DONE: (
        "C’est effacé. Il ne reste rien à votre nom; les changements que vous aviez faits "
        "demeurent, sans votre nom."
    ),
}

ENGLISH = {
    PrivacyMessage.GROUP_NAME: "my-data",
    PrivacyMessage.GROUP: "What Relais keeps about you",
    PrivacyMessage.SHOW_NAME: "show",
    PrivacyMessage.SHOW: "See all that Relais keeps about you",
    PrivacyMessage.ERASE_NAME: "erase",
    PrivacyMessage.ERASE: "Erase what Relais keeps about you",
    PrivacyMessage.TITLE: "What Relais keeps about you",
    PrivacyMessage.NOTHING: (
        "Nothing: no subscription, no private message, no change under your name."
    ),
    PrivacyMessage.SUBSCRIPTIONS: "- subscriptions: {count}",
    PrivacyMessage.PENDING: "- private messages to come: {count}",
    PrivacyMessage.SETTLED: "- private messages sent or withheld, in the register: {count}",
    PrivacyMessage.CHANGES: "- changes you made, in the journal: {count}",
    PrivacyMessage.WISHES: "Your subscriptions",
    PrivacyMessage.COMING: "Your private messages to come, the nearest first",
    PrivacyMessage.GONE: "Your private messages sent or withheld, the latest first",
    PrivacyMessage.MESSAGE: "{at} · {kind}: {state}",
    PrivacyMessage.MORE: "… and {count} more",
    PrivacyMessage.NEVER: (
        "Your questions are not kept with your name. Neither your name nor your roles are kept: "
        "only your Discord identifier is, beside what you asked for or changed."
    ),
    PrivacyMessage.RETENTION: (
        "The register of messages is erased {days} days after they are sent. The journal keeps "
        "changes of the calendar and settings, so that they can be understood and undone."
    ),
    PrivacyMessage.ERASE_BUTTON: "Erase all of this",
    PrivacyMessage.ASK: "Erase what Relais keeps about you?",
    PrivacyMessage.ASK_NOTE: (
        "Your subscriptions and private messages to come will be removed: you will get no more "
        "reminders. Changes you made to the calendar or settings stay, without your name, because "
        "others rely on them. This cannot be undone. Messages you received already stay in your "
        "inbox."
    ),
    PrivacyMessage.NOTHING_TO_ERASE: (
        "There is nothing to erase: no subscription, no private message, no change under your name."
    ),
    PrivacyMessage.CONFIRM: "Yes, erase everything",
    PrivacyMessage.DONE: (
        "Erased. Nothing is left under your name; changes you had made remain, without your name."
    ),
}
