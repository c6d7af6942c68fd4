"""`/gestion-veille`: its commands, its screens, and the buttons under news."""

from bot.formats.catalogues.messages import Message


class FeedMessage(Message):
    """`/gestion-veille`: its commands, its screens, and the buttons under news."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    ADD_NAME = "add_name"
    ADD = "add"
    CHANGE_NAME = "change_name"
    CHANGE = "change"
    REMOVE_NAME = "remove_name"
    REMOVE = "remove"
    PAUSE_NAME = "pause_name"
    PAUSE = "pause"
    TRY_NAME = "try_name"
    TRY = "try"
    STATE_NAME = "state_name"
    STATE = "state"
    ADDRESS_NAME = "address_name"
    ADDRESS = "address"
    TITLE_NAME = "title_name"
    TITLE = "title"
    REGION_NAME = "region_name"
    REGION = "region"
    FEED_NAME = "feed_name"
    FEED = "feed"
    TRIED = "tried"
    TRIED_NONE = "tried_none"
    TRIED_LINE = "tried_line"
    NOT_READ = "not_read"
    SEVERAL = "several"
    SEVERAL_LINE = "several_line"
    CHOOSE_FEED = "choose_feed"
    CHOICE_GONE = "choice_gone"
    FOUND_AT = "found_at"
    NOT_COUNTED = "not_counted"
    START = "start"
    STARTED = "started"
    PAUSED = "paused"
    CHANGED = "changed"
    REMOVE_ASK = "remove_ask"
    REMOVE_CONFIRM = "remove_confirm"
    REMOVED = "removed"
    NONE_WATCHED = "none_watched"
    STATE_TITLE = "state_title"
    STATE_LINE = "state_line"
    IS_ON = "is_on"
    IS_OFF = "is_off"
    NEVER_LOOKED = "never_looked"
    LAST_NEWS = "last_news"
    HABIT_DAYS = "habit_days"
    HABIT_HOURS = "habit_hours"
    NOT_READ_SINCE = "not_read_since"
    RELAY = "relay"
    DEADLINE = "deadline"
    ATTACH = "attach"
    DISMISS = "dismiss"
    DISMISS_ALL = "dismiss_all"
    TAKE_BACK = "take_back"
    ONE_BY_ONE = "one_by_one"
    CHOOSE_ITEM = "choose_item"
    CHOOSE_DOSSIER = "choose_dossier"
    NO_DOSSIER = "no_dossier"
    RELAY_TITLE = "relay_title"
    COMMENT = "comment"
    FOR_WHOM = "for_whom"
    WHERE = "where"
    EVERYWHERE = "everywhere"
    RELAYED = "relayed"
    ATTACHED = "attached"
    DISMISSED = "dismissed"
    ALREADY_HANDLED = "already_handled"
    ALREADY_DATED = "already_dated"


FRENCH = {
    FeedMessage.GROUP_NAME: "gestion-veille",
    FeedMessage.GROUP: "Suivre ce que d’autres sites publient (coordination)",
    FeedMessage.ADD_NAME: "ajouter",
    FeedMessage.ADD: "Essayer une adresse, puis la suivre",
    FeedMessage.CHANGE_NAME: "modifier",
    FeedMessage.CHANGE: "Changer l’adresse ou le nom d’une veille",
    FeedMessage.REMOVE_NAME: "retirer",
    FeedMessage.REMOVE: "Ne plus suivre une adresse",
    FeedMessage.PAUSE_NAME: "pause",
    FeedMessage.PAUSE: "Suspendre une veille, ou la reprendre",
    FeedMessage.TRY_NAME: "essayer",
    FeedMessage.TRY: "Lire une adresse tout de suite, sans rien publier",
    FeedMessage.STATE_NAME: "état",
    FeedMessage.STATE: "Voir ce qui est suivi, et comment cela va",
    FeedMessage.ADDRESS_NAME: "adresse",
    FeedMessage.ADDRESS: "L’adresse d’un fil RSS ou Atom, ou d’une page qui en annonce un",
    FeedMessage.TITLE_NAME: "nom",
    FeedMessage.TITLE: "Le nom sous lequel les nouvelles seront montrées",
    FeedMessage.REGION_NAME: "région",
    FeedMessage.REGION: "La région dont la coordination reçoit les nouvelles",
    FeedMessage.FEED_NAME: "veille",
    FeedMessage.FEED: "Tapez un mot du nom ou de l’adresse",
    FeedMessage.TRIED: "**{title}** se lit bien : {count} nouvelles. Les dernières :",
    FeedMessage.TRIED_NONE: "**{title}** se lit bien, mais ne contient encore aucune nouvelle.",
    FeedMessage.TRIED_LINE: "- {title} · {day} {link}",
    FeedMessage.NOT_READ: "**{address}** ne se lit pas : {problem}",
    FeedMessage.SEVERAL: "Cette page annonce {count} fils. Lequel voulez-vous suivre?",
    FeedMessage.SEVERAL_LINE: "- {title} {address}",
    FeedMessage.CHOOSE_FEED: "Choisir un fil",
    FeedMessage.CHOICE_GONE: "Ce choix n’est plus gardé. Refaites la commande.",
    FeedMessage.FOUND_AT: "Le fil se lit ici : {address}",
    FeedMessage.NOT_COUNTED: (
        "Rien n’est encore suivi. Si c’est la bonne adresse, commencez : seules les nouvelles à "
        "venir seront envoyées à la coordination."
    ),
    FeedMessage.START: "Suivre cette adresse",
    FeedMessage.STARTED: (
        "C’est parti : les nouvelles de **{title}** arriveront dans le salon de coordination."
    ),
    FeedMessage.PAUSED: "**{title}** est en pause. La même commande la reprend.",
    FeedMessage.CHANGED: "C’est changé : **{title}**, {address}",
    FeedMessage.REMOVE_ASK: "Ne plus suivre **{title}** ({address})?",
    FeedMessage.REMOVE_CONFIRM: "Ne plus suivre",
    FeedMessage.REMOVED: "**{title}** n’est plus suivi.",
    FeedMessage.NONE_WATCHED: "Aucune adresse n’est suivie ici. Ajoutez-en une.",
    FeedMessage.STATE_TITLE: "**La veille** · page {page} de {pages}",
    FeedMessage.STATE_LINE: "**{title}** ({state}) {address}",
    FeedMessage.IS_ON: "suivie",
    FeedMessage.IS_OFF: "en pause",
    FeedMessage.NEVER_LOOKED: "Jamais lue encore.",
    FeedMessage.LAST_NEWS: "Dernière nouvelle : {moment}.",
    FeedMessage.HABIT_DAYS: "D’habitude, une nouvelle aux {days} jours environ.",
    FeedMessage.HABIT_HOURS: "D’habitude, plusieurs nouvelles par jour.",
    FeedMessage.NOT_READ_SINCE: "⚠️ Ne se lit plus depuis le {moment} : {problem}",
    FeedMessage.RELAY: "Relayer",
    FeedMessage.DEADLINE: "Créer une échéance",
    FeedMessage.ATTACH: "Joindre au dossier",
    FeedMessage.DISMISS: "Écarter",
    FeedMessage.DISMISS_ALL: "Écarter tout",
    FeedMessage.TAKE_BACK: "Reprendre",
    FeedMessage.ONE_BY_ONE: "Une à une",
    FeedMessage.CHOOSE_ITEM: "Choisir une nouvelle",
    FeedMessage.CHOOSE_DOSSIER: "Choisir un dossier",
    FeedMessage.NO_DOSSIER: "Il n’y a encore aucun dossier auquel joindre un document.",
    FeedMessage.RELAY_TITLE: "Relayer une nouvelle",
    FeedMessage.COMMENT: "Vos mots, qui viennent en premier",
    FeedMessage.FOR_WHOM: "Pour qui",
    FeedMessage.WHERE: "Où",
    FeedMessage.EVERYWHERE: "Toutes les régions",
    FeedMessage.RELAYED: "-# Relayé. Salons : {count}.",
    FeedMessage.ATTACHED: "-# Joint au dossier « {dossier} ».",
    FeedMessage.DISMISSED: "-# Écarté.",
    FeedMessage.ALREADY_HANDLED: "-# Quelqu’un s’en est déjà occupé.",
    FeedMessage.ALREADY_DATED: (
        "Une échéance a déjà été créée à partir de cette nouvelle : vous la trouverez avec "
        "`/calendrier`. Pour en ajouter une autre, utilisez `/gestion-calendrier ajouter`."
    ),
}

ENGLISH = {
    FeedMessage.GROUP_NAME: "manage-watch",
    FeedMessage.GROUP: "Follow what other sites publish (coordination)",
    FeedMessage.ADD_NAME: "add",
    FeedMessage.ADD: "Try an address, then follow it",
    FeedMessage.CHANGE_NAME: "change",
    FeedMessage.CHANGE: "Change the address or name of a watch",
    FeedMessage.REMOVE_NAME: "remove",
    FeedMessage.REMOVE: "Stop following an address",
    FeedMessage.PAUSE_NAME: "pause",
    FeedMessage.PAUSE: "Suspend a watch, or resume it",
    FeedMessage.TRY_NAME: "try",
    FeedMessage.TRY: "Read an address at once, without posting anything",
    FeedMessage.STATE_NAME: "state",
    FeedMessage.STATE: "See what is followed, and how it goes",
    FeedMessage.ADDRESS_NAME: "address",
    FeedMessage.ADDRESS: "The address of an RSS or Atom feed, or of a page that announces one",
    FeedMessage.TITLE_NAME: "name",
    FeedMessage.TITLE: "The name under which its news will be shown",
    FeedMessage.REGION_NAME: "region",
    FeedMessage.REGION: "The region whose coordination receives the news",
    FeedMessage.FEED_NAME: "watch",
    FeedMessage.FEED: "Type a word of its name or address",
    FeedMessage.TRIED: "**{title}** can be read: {count} items. The latest:",
    FeedMessage.TRIED_NONE: "**{title}** can be read, but holds no items yet.",
    FeedMessage.TRIED_LINE: "- {title} · {day} {link}",
    FeedMessage.NOT_READ: "**{address}** cannot be read: {problem}",
    FeedMessage.SEVERAL: "This page announces {count} feeds. Which one do you want to follow?",
    FeedMessage.SEVERAL_LINE: "- {title} {address}",
    FeedMessage.CHOOSE_FEED: "Choose a feed",
    FeedMessage.CHOICE_GONE: "This choice is no longer kept. Give the command again.",
    FeedMessage.FOUND_AT: "The feed is read here: {address}",
    FeedMessage.NOT_COUNTED: (
        "Nothing is followed yet. If this is the right address, start: only news to come will be "
        "sent to the coordination."
    ),
    FeedMessage.START: "Follow this address",
    FeedMessage.STARTED: "Started: news from **{title}** will arrive in the coordination channel.",
    FeedMessage.PAUSED: "**{title}** is paused. The same command resumes it.",
    FeedMessage.CHANGED: "Changed: **{title}**, {address}",
    FeedMessage.REMOVE_ASK: "Stop following **{title}** ({address})?",
    FeedMessage.REMOVE_CONFIRM: "Stop following",
    FeedMessage.REMOVED: "**{title}** is no longer followed.",
    FeedMessage.NONE_WATCHED: "No address is followed here. Add one.",
    FeedMessage.STATE_TITLE: "**The watch** · page {page} of {pages}",
    FeedMessage.STATE_LINE: "**{title}** ({state}) {address}",
    FeedMessage.IS_ON: "followed",
    FeedMessage.IS_OFF: "paused",
    FeedMessage.NEVER_LOOKED: "Never read yet.",
    FeedMessage.LAST_NEWS: "Latest item: {moment}.",
    FeedMessage.HABIT_DAYS: "Usually, an item about every {days} days.",
    FeedMessage.HABIT_HOURS: "Usually, several items a day.",
    FeedMessage.NOT_READ_SINCE: "⚠️ Cannot be read since {moment}: {problem}",
    FeedMessage.RELAY: "Relay",
    FeedMessage.DEADLINE: "Make a deadline",
    FeedMessage.ATTACH: "Attach to a file",
    FeedMessage.DISMISS: "Dismiss",
    FeedMessage.DISMISS_ALL: "Dismiss all",
    FeedMessage.TAKE_BACK: "Take it back",
    FeedMessage.ONE_BY_ONE: "One by one",
    FeedMessage.CHOOSE_ITEM: "Choose an item",
    FeedMessage.CHOOSE_DOSSIER: "Choose a file",
    FeedMessage.NO_DOSSIER: "There is no file yet to attach a document to.",
    FeedMessage.RELAY_TITLE: "Relay an item",
    FeedMessage.COMMENT: "Your words, which come first",
    FeedMessage.FOR_WHOM: "For whom",
    FeedMessage.WHERE: "Where",
    FeedMessage.EVERYWHERE: "All regions",
    FeedMessage.RELAYED: "-# Relayed. Channels: {count}.",
    FeedMessage.ATTACHED: "-# Attached to “{dossier}”.",
    FeedMessage.DISMISSED: "-# Dismissed.",
    FeedMessage.ALREADY_HANDLED: "-# Someone has already seen to it.",
    FeedMessage.ALREADY_DATED: (
        "A deadline was already made of this item: find it with `/calendar`. To add another one, "
        "use `/manage-calendar add`."
    ),
}
