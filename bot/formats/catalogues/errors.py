"""What people are told when something cannot be done."""

from bot.formats.catalogues.messages import Message


class ErrorMessage(Message):
    """What people are told when something cannot be done."""

    NOT_FOUND = "not_found"
    INVALID = "invalid"
    FORBIDDEN = "forbidden"
    CONFLICT = "conflict"
    UNAVAILABLE = "unavailable"
    UNEXPECTED = "unexpected"
    OLD_BUTTON = "old_button"
    UNKNOWN_NAME = "unknown_name"
    TOO_MANY = "too_many"
    NO_PERMISSION = "no_permission"
    NOT_TAKEN = "not_taken"
    MAY_NOT_SHARE = "may_not_share"
    BOT_MAY_NOT_WRITE = "bot_may_not_write"
    NOT_ADMITTED = "not_admitted"
    NOT_MANAGER = "not_manager"
    NATIONAL_ONLY = "national_only"
    UNKNOWN_SERVER = "unknown_server"
    UNKNOWN_CHANGE = "unknown_change"
    UNKNOWN_REGION = "unknown_region"
    UNKNOWN_GROUPING = "unknown_grouping"
    ABOVE_HIGHEST = "above_highest"
    ANNOUNCEMENT_AUDIENCE = "announcement_audience"
    EVERYONE_ROLE = "everyone_role"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CHANGED_SINCE = "changed_since"
    BAD_FEED_ADDRESS = "bad_feed_address"
    ALREADY_WATCHED = "already_watched"
    UNKNOWN_FEED = "unknown_feed"
    NOT_WATCHER = "not_watcher"
    WHICH_REGION = "which_region"
    NOWHERE_TO_RELAY = "nowhere_to_relay"
    NOT_KEEPER = "not_keeper"
    OTHERS_EVENT = "others_event"
    UNKNOWN_EVENT = "unknown_event"
    EVENT_CHANGED_SINCE = "event_changed_since"


FRENCH = {
    ErrorMessage.NOT_FOUND: (
        "Cette réponse n’est plus disponible ici. Posez votre question de nouveau avec `/psoc "
        "question`."
    ),
    ErrorMessage.INVALID: "Je ne peux pas traiter cette demande telle quelle.",
    ErrorMessage.FORBIDDEN: "Vous n’avez pas accès à cela ici.",
    ErrorMessage.CONFLICT: "Quelqu’un d’autre vient de changer la même chose. Réessayez.",
    ErrorMessage.UNAVAILABLE: (
        "La base de connaissances ne répond pas pour le moment. Réessayez dans quelques minutes."
    ),
    ErrorMessage.UNEXPECTED: (
        "Quelque chose n’a pas fonctionné de mon côté. Réessayez; si cela continue, donnez ce "
        "numéro à votre coordination : {reference}."
    ),
    ErrorMessage.NOT_ADMITTED: (
        "Ce serveur ne fait pas encore partie du réseau : la coordination nationale doit d’abord "
        "l’admettre. D’ici là, rien ne peut y être réglé."
    ),
    ErrorMessage.NOT_MANAGER: (
        "Seules les personnes qui gèrent ce serveur peuvent changer cela. Rien n’a été changé."
    ),
    ErrorMessage.NATIONAL_ONLY: (
        "C’est réservé à la coordination nationale, dans son serveur. Si vous venez d’y recevoir "
        "le rôle, réessayez; si vous l’aviez, il vous a été retiré."
    ),
    ErrorMessage.UNKNOWN_SERVER: "Relais n’est pas dans ce serveur.",
    ErrorMessage.UNKNOWN_CHANGE: "Ce changement n’est pas au journal.",
    ErrorMessage.UNKNOWN_REGION: (
        "Choisissez au moins une région, parmi celles que le réseau connaît."
    ),
    ErrorMessage.UNKNOWN_GROUPING: "Ce regroupement n’est pas dans la base de connaissances.",
    ErrorMessage.ABOVE_HIGHEST: (
        "Ce public est plus restreint que le plus restreint permis à ce serveur. Seule la "
        "coordination nationale peut changer cela."
    ),
    ErrorMessage.ANNOUNCEMENT_AUDIENCE: (
        "Un salon d’annonces peut être suivi de n’importe quel serveur : ce qui s’y publie reste "
        "public. Choisissez un salon textuel."
    ),
    ErrorMessage.EVERYONE_ROLE: (
        "Tout le monde a ce rôle dans ce serveur. Choisissez un rôle donné à quelques personnes."
    ),
    ErrorMessage.NOTHING_TO_UNDO: "Personne n’a décidé de ce changement : il ne s’annule pas.",
    ErrorMessage.CHANGED_SINCE: (
        "Ces réglages ont changé de nouveau depuis. Annulez d’abord les changements plus récents."
    ),
    ErrorMessage.NOT_KEEPER: (
        "Le calendrier est tenu par la coordination : celle d’un serveur admis pour sa région, "
        "la coordination nationale pour tout le réseau. Si vous en faites partie, votre rôle se "
        "choisit avec `/configurer`."
    ),
    ErrorMessage.OTHERS_EVENT: (
        "Cette date est tenue par une autre coordination : vous pouvez la lire avec "
        "`/calendrier`, mais pas la changer."
    ),
    ErrorMessage.UNKNOWN_EVENT: (
        "Je ne trouve pas cette date. Choisissez-la dans la liste qui s’affiche quand vous tapez "
        "un mot de son titre."
    ),
    ErrorMessage.EVENT_CHANGED_SINCE: (
        "Cette date a changé de nouveau depuis. Annulez d’abord le changement le plus récent."
    ),
    ErrorMessage.OLD_BUTTON: (
        "Ce bouton ne répond plus : il vient d’une version précédente de Relais. Refaites votre "
        "demande par une commande : écrivez `/` dans un salon."
    ),
    ErrorMessage.TOO_MANY: (
        "Vous posez beaucoup de questions en peu de temps! Je vous réponds de nouveau dans "
        "{seconds} s."
    ),
    ErrorMessage.NO_PERMISSION: (
        "Discord ne me laisse pas faire cela ici : il me manque une permission. Dites-le à la "
        "coordination de ce serveur."
    ),
    ErrorMessage.NOT_TAKEN: "Discord n’a pas pris ma réponse. Réessayez dans un instant.",
    ErrorMessage.MAY_NOT_SHARE: (
        "Vous ne pouvez pas écrire dans ce salon : je ne peux donc pas y partager cette réponse "
        "pour vous."
    ),
    ErrorMessage.BOT_MAY_NOT_WRITE: (
        "Je n’ai pas le droit d’écrire dans ce salon. La réponse reste visible pour vous; la "
        "coordination de ce serveur peut me donner ce droit."
    ),
    ErrorMessage.UNKNOWN_NAME: (
        "Je ne trouve rien qui porte ce nom ici. Choisissez plutôt dans la liste qui s’affiche "
        "pendant que vous écrivez, ou laissez la case vide pour tout voir."
    ),
    ErrorMessage.BAD_FEED_ADDRESS: (
        "Ce n’est pas une adresse du Web public. Copiez-la de votre navigateur, en entier (https…)."
    ),
    ErrorMessage.ALREADY_WATCHED: (
        "Cette adresse est déjà dans la liste. Voyez `/gestion-veille état`."
    ),
    ErrorMessage.NOT_WATCHER: (
        "La veille est tenue par la coordination : celle d’un serveur admis pour sa région, la "
        "coordination nationale pour tout le réseau. Si vous en faites partie, votre rôle se "
        "choisit avec `/configurer`."
    ),
    ErrorMessage.UNKNOWN_FEED: (
        "Je ne trouve pas cette adresse dans la veille. Choisissez-la dans la liste qui s’affiche "
        "quand vous tapez un mot de son nom."
    ),
    ErrorMessage.WHICH_REGION: (
        "Vous coordonnez plusieurs régions. Choisissez celle qui reçoit ces nouvelles."
    ),
    ErrorMessage.NOWHERE_TO_RELAY: (
        "Aucun salon de bulletins n’est lu par ce public dans cette région. Rien n’a été envoyé. "
        "Les salons se choisissent avec `/configurer`."
    ),
}

ENGLISH = {
    ErrorMessage.NOT_FOUND: (
        "This answer is no longer available here. Ask your question again with `/psoc question`."
    ),
    ErrorMessage.INVALID: "I cannot handle this request as it is.",
    ErrorMessage.FORBIDDEN: "You do not have access to this here.",
    ErrorMessage.CONFLICT: "Someone else has just changed the same thing. Please try again.",
    ErrorMessage.UNAVAILABLE: (
        "The knowledge base is not responding right now. Please try again in a few minutes."
    ),
    ErrorMessage.UNEXPECTED: (
        "Something went wrong on my side. Please try again; if it goes on, give this number to "
        "your coordinators: {reference}."
    ),
    ErrorMessage.OLD_BUTTON: (
        "This button no longer answers: it comes from an earlier version of Relais. Ask again "
        "with a command: type `/` in a channel."
    ),
    ErrorMessage.TOO_MANY: (
        "That is a lot of questions in a short time! I will answer you again in {seconds} s."
    ),
    ErrorMessage.NO_PERMISSION: (
        "Discord does not let me do this here: I lack a permission. Please tell this server’s "
        "coordinators."
    ),
    ErrorMessage.NOT_TAKEN: "Discord did not take my reply. Please try again in a moment.",
    ErrorMessage.MAY_NOT_SHARE: (
        "You cannot write in this channel, so I cannot share this answer here for you."
    ),
    ErrorMessage.BOT_MAY_NOT_WRITE: (
        "I am not allowed to write in this channel. The answer stays visible to you; this "
        "server’s coordinators can give me that permission."
    ),
    ErrorMessage.NOT_ADMITTED: (
        "This server is not part of the network yet: the national coordinators must admit it "
        "first. Until then, nothing can be set up here."
    ),
    ErrorMessage.NOT_MANAGER: (
        "Only those who manage this server can change that. Nothing was changed."
    ),
    ErrorMessage.NATIONAL_ONLY: (
        "This is for the national coordination, in its own server. If you have just been given "
        "the role there, try again; if you had it, it was taken away."
    ),
    ErrorMessage.UNKNOWN_SERVER: "Relais is not in this server.",
    ErrorMessage.UNKNOWN_CHANGE: "This change is not in the journal.",
    ErrorMessage.UNKNOWN_REGION: "Choose at least one region, among those the network knows.",
    ErrorMessage.UNKNOWN_GROUPING: "This grouping is not in the knowledge base.",
    ErrorMessage.ABOVE_HIGHEST: (
        "This audience is narrower than the narrowest one allowed to this server. Only the "
        "national coordinators can change that."
    ),
    ErrorMessage.ANNOUNCEMENT_AUDIENCE: (
        "An announcement channel can be followed from any server: what is posted there stays "
        "public. Choose a text channel."
    ),
    ErrorMessage.EVERYONE_ROLE: (
        "Every member of the server has this role. Choose a role given to a few people."
    ),
    ErrorMessage.NOTHING_TO_UNDO: "Nobody decided on this change: it cannot be undone.",
    ErrorMessage.CHANGED_SINCE: (
        "These settings were changed again since. Undo the more recent changes first."
    ),
    ErrorMessage.NOT_KEEPER: (
        "The calendar is kept by coordinators: those of an admitted server for its region, the "
        "national ones for the whole network. If you are one, your role is chosen with `/setup`."
    ),
    ErrorMessage.OTHERS_EVENT: (
        "This date is kept by other coordinators: you can read it with `/calendar`, but not "
        "change it."
    ),
    ErrorMessage.UNKNOWN_EVENT: (
        "I cannot find this date. Choose it in the list that appears while you type a word of "
        "its title."
    ),
    ErrorMessage.EVENT_CHANGED_SINCE: (
        "This date has changed again since. Undo the latest change first."
    ),
    ErrorMessage.UNKNOWN_NAME: (
        "I find nothing of that name here. Choose instead from the list that shows while you "
        "write, or leave the box empty to see everything."
    ),
    ErrorMessage.BAD_FEED_ADDRESS: (
        "This is not an address of the public Web. Copy it whole from your browser (https…)."
    ),
    ErrorMessage.ALREADY_WATCHED: (
        "This address is already on the list. See `/manage-watch state`."
    ),
    ErrorMessage.NOT_WATCHER: (
        "The watch is kept by coordinators: those of an admitted server for its region, the "
        "national ones for the whole network. If you are one, your role is chosen with `/setup`."
    ),
    ErrorMessage.UNKNOWN_FEED: (
        "I cannot find this address in the watch. Choose it in the list that appears while you "
        "type a word of its name."
    ),
    ErrorMessage.WHICH_REGION: (
        "You coordinate several regions. Choose the one that receives this news."
    ),
    ErrorMessage.NOWHERE_TO_RELAY: (
        "No bulletin channel is read by this audience in this region. Nothing was sent. Channels "
        "are chosen with `/setup`."
    ),
}
