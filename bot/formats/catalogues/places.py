"""The words for servers, channels and who reads there, and for what keeps them from working."""

from bot.domain.audiences import Audience
from bot.domain.places.places import Purpose, ServerState
from bot.domain.places.rules import Permission
from bot.formats.catalogues.messages import Message


class PlaceMessage(Message):
    """The words for servers, channels and who reads there, and for what goes wrong there."""

    ABSENT = "absent"
    PRESENT = "present"
    NO_REGION = "no_region"
    NO_GROUPING = "no_grouping"
    UP_TO = "up_to"
    PREVIOUS = "previous"
    NEXT = "next"
    PAGE = "page"
    NOT_COORDINATOR = "not_coordinator"
    NOT_ADMITTED = "not_admitted"
    FIELD_STATE = "field_state"
    FIELD_PRESENT = "field_present"
    FIELD_REGIONS = "field_regions"
    FIELD_GROUPING = "field_grouping"
    FIELD_AUDIENCE = "field_audience"
    FIELD_COORDINATORS = "field_coordinators"
    FIELD_MENTION_ROLE = "field_mention_role"
    FIELD_COORDINATION = "field_coordination"
    BY_ONE = "by_one"
    BY_SEVERAL = "by_several"
    FIELD_HOLD = "field_hold"
    NO_HOLD = "no_hold"
    HOLD_HOURS = "hold_hours"
    FIELD_KIND = "field_kind"
    KIND_NEWS = "kind_news"
    KIND_OTHER = "kind_other"
    FIELD_PURPOSES = "field_purposes"
    FIELD_READERS = "field_readers"
    FIELD_SENDING = "field_sending"
    SENDING_SINGLE = "sending_single"
    SENDING_WEEKLY = "sending_weekly"
    NOTHING = "nothing"
    FROM_TO = "from_to"
    COLON = "colon"
    FIRST_SEEN = "first_seen"
    RENAMED = "renamed"
    PROBLEM_CHANNEL_GONE = "problem_channel_gone"
    REMEDY_CHANNEL_GONE = "remedy_channel_gone"
    PROBLEM_WRONG_KIND = "problem_wrong_kind"
    REMEDY_WRONG_KIND = "remedy_wrong_kind"
    PROBLEM_PERMISSION = "problem_permission"
    REMEDY_PERMISSION = "remedy_permission"
    PROBLEM_MENTION_ROLE_GONE = "problem_mention_role_gone"
    REMEDY_MENTION_ROLE_GONE = "remedy_mention_role_gone"
    PROBLEM_COORDINATOR_ROLE_GONE = "problem_coordinator_role_gone"
    REMEDY_COORDINATOR_ROLE_GONE = "remedy_coordinator_role_gone"
    PROBLEM_EVERYONE_SEES = "problem_everyone_sees"
    REMEDY_EVERYONE_SEES = "remedy_everyone_sees"
    PROBLEM_ANNOUNCEMENT = "problem_announcement"
    REMEDY_ANNOUNCEMENT = "remedy_announcement"
    PROBLEM_ABOVE_HIGHEST = "problem_above_highest"
    REMEDY_ABOVE_HIGHEST = "remedy_above_highest"
    PROBLEM_NOT_SEEN = "problem_not_seen"
    REMEDY_NOT_SEEN = "remedy_not_seen"
    ACTOR_ITSELF = "actor_itself"
    ACTOR_ERASED = "actor_erased"


FRENCH = {
    Audience.PUBLIC: "tout le monde",
    Audience.MEMBERS: "les organismes membres",
    Audience.GROUPINGS: "les regroupements",
    Audience.DELEGATES: "les personnes déléguées",
    ServerState.WAITING: "en attente",
    ServerState.ADMITTED: "admis",
    ServerState.WITHDRAWN: "retiré du réseau",
    PlaceMessage.ABSENT: "Relais n’y est plus",
    PlaceMessage.PRESENT: "Relais y est",
    Purpose.DEADLINES: "Échéances",
    Purpose.MEETINGS: "Rencontres",
    Purpose.BULLETINS: "Bulletins",
    Purpose.COORDINATION: "Coordination",
    PlaceMessage.NO_REGION: "aucune région",
    PlaceMessage.NO_GROUPING: "aucun regroupement",
    PlaceMessage.UP_TO: "public : {audience}",
    PlaceMessage.PREVIOUS: "Précédent",
    PlaceMessage.NEXT: "Suivant",
    PlaceMessage.PAGE: "Page {page} de {pages}",
    PlaceMessage.NOT_COORDINATOR: (
        "C’est réservé à la coordination de ce serveur : les personnes qui le gèrent, ou qui ont "
        "un des rôles de coordination choisis dans /configurer. Rien n’a été changé."
    ),
    PlaceMessage.NOT_ADMITTED: (
        "Ce serveur ne fait pas encore partie du réseau. Relais y répond déjà aux questions, "
        "avec ce qui est public. Pour aller plus loin, écrivez à la coordination nationale : "
        "donnez-lui le nom de ce serveur et ce numéro, `{server}`. Dès qu’elle l’aura admis, "
        "/configurer s’ouvrira ici."
    ),
    PlaceMessage.FIELD_STATE: "État",
    PlaceMessage.FIELD_PRESENT: "Présence",
    PlaceMessage.FIELD_REGIONS: "Régions",
    PlaceMessage.FIELD_GROUPING: "Regroupement",
    PlaceMessage.FIELD_AUDIENCE: "Public le plus restreint permis",
    PlaceMessage.FIELD_COORDINATORS: "Rôles de coordination",
    PlaceMessage.FIELD_MENTION_ROLE: "Rôle à mentionner",
    PlaceMessage.FIELD_COORDINATION: "Coordination",
    PlaceMessage.BY_ONE: "une seule personne",
    PlaceMessage.BY_SEVERAL: "plusieurs personnes",
    PlaceMessage.FIELD_HOLD: "Bulletins du réseau retenus",
    PlaceMessage.NO_HOLD: "aucune attente",
    PlaceMessage.HOLD_HOURS: "{count} heures",
    PlaceMessage.FIELD_KIND: "{channel} est",
    PlaceMessage.KIND_NEWS: "un salon d’annonces",
    PlaceMessage.KIND_OTHER: "un salon ordinaire",
    PlaceMessage.FIELD_PURPOSES: "{channel} reçoit",
    PlaceMessage.FIELD_READERS: "{channel} est lu par",
    PlaceMessage.FIELD_SENDING: "Rappels dans {channel}",
    PlaceMessage.SENDING_SINGLE: "un à un",
    PlaceMessage.SENDING_WEEKLY: "un résumé par semaine",
    PlaceMessage.NOTHING: "rien",
    PlaceMessage.COLON: " : ",
    PlaceMessage.FROM_TO: "{field} : {before} → {after}",
    PlaceMessage.FIRST_SEEN: "Relais a été ajouté au serveur",
    PlaceMessage.RENAMED: "Le serveur a changé de nom",
    Permission.VIEW: "Voir le salon",
    Permission.SEND: "Envoyer des messages",
    Permission.HISTORY: "Voir l’historique des messages",
    Permission.PIN: "Épingler des messages",
    Permission.MENTION: "Mentionner @everyone, @here et tous les rôles",
    PlaceMessage.PROBLEM_CHANNEL_GONE: "Un salon choisi a été supprimé ({channel}).",
    PlaceMessage.REMEDY_CHANNEL_GONE: "Lancez /configurer et choisissez-en un autre à l’étape 1.",
    PlaceMessage.PROBLEM_WRONG_KIND: "{channel} est un forum, qui ne reçoit que les bulletins.",
    PlaceMessage.REMEDY_WRONG_KIND: (
        "Lancez /configurer et choisissez un salon textuel pour le reste."
    ),
    PlaceMessage.PROBLEM_PERMISSION: (
        "{channel} : il manque à Relais la permission « {permission} »."
    ),
    PlaceMessage.REMEDY_PERMISSION: (
        "Ouvrez Modifier le salon → Permissions, ajoutez le rôle Relais et accordez-lui "
        "« {permission} »."
    ),
    PlaceMessage.PROBLEM_MENTION_ROLE_GONE: "Le rôle à mentionner a été supprimé.",
    PlaceMessage.REMEDY_MENTION_ROLE_GONE: (
        "Lancez /configurer et choisissez-en un autre à l’étape 2."
    ),
    PlaceMessage.PROBLEM_COORDINATOR_ROLE_GONE: "Un rôle de coordination a été supprimé.",
    PlaceMessage.REMEDY_COORDINATOR_ROLE_GONE: (
        "Lancez /configurer et choisissez-en un autre à l’étape 2."
    ),
    PlaceMessage.PROBLEM_EVERYONE_SEES: (
        "⚠️ {channel} est ouvert à @everyone : toute personne du serveur y lira ce qui s’adresse "
        "à ce public : {audience}."
    ),
    PlaceMessage.REMEDY_EVERYONE_SEES: (
        "Rendez le salon privé, ou retirez-le de ce public à l’étape 3 de /configurer."
    ),
    PlaceMessage.PROBLEM_ANNOUNCEMENT: (
        "⚠️ {channel} est un salon d’annonces, qu’on peut suivre de n’importe où : Relais n’y "
        "montre que ce qui est public."
    ),
    PlaceMessage.REMEDY_ANNOUNCEMENT: "Retirez-le de ce public à l’étape 3 de /configurer.",
    PlaceMessage.PROBLEM_ABOVE_HIGHEST: (
        "⚠️ {channel} a un public plus restreint que celui du serveur : Relais n’y montre rien "
        "de plus que pour ce public : {highest}."
    ),
    PlaceMessage.REMEDY_ABOVE_HIGHEST: (
        "Changez son public à l’étape 3 de /configurer, ou écrivez à la coordination nationale."
    ),
    PlaceMessage.PROBLEM_NOT_SEEN: "Relais ne voit pas ce serveur.",
    PlaceMessage.REMEDY_NOT_SEEN: (
        "S’il en a été exclu, invitez-le de nouveau; sinon, réessayez dans un moment."
    ),
    PlaceMessage.ACTOR_ITSELF: "Relais",
    PlaceMessage.ACTOR_ERASED: "une personne qui a fait effacer ses données",
}

ENGLISH = {
    Audience.PUBLIC: "everyone",
    Audience.MEMBERS: "member organisations",
    Audience.GROUPINGS: "groupings",
    Audience.DELEGATES: "delegates",
    ServerState.WAITING: "waiting",
    ServerState.ADMITTED: "admitted",
    ServerState.WITHDRAWN: "withdrawn from the network",
    PlaceMessage.ABSENT: "Relais is no longer there",
    PlaceMessage.PRESENT: "Relais is there",
    Purpose.DEADLINES: "Deadlines",
    Purpose.MEETINGS: "Meetings",
    Purpose.BULLETINS: "Bulletins",
    Purpose.COORDINATION: "Coordination",
    PlaceMessage.NO_REGION: "no region",
    PlaceMessage.NO_GROUPING: "no grouping",
    PlaceMessage.UP_TO: "audience: {audience}",
    PlaceMessage.PREVIOUS: "Previous",
    PlaceMessage.NEXT: "Next",
    PlaceMessage.PAGE: "Page {page} of {pages}",
    PlaceMessage.NOT_COORDINATOR: (
        "This is for the coordination of this server: the people who manage it, or who hold one "
        "of the coordination roles chosen in /setup. Nothing was changed."
    ),
    PlaceMessage.NOT_ADMITTED: (
        "This server is not part of the network yet. Relais already answers questions here, from "
        "what is public. To go further, write to the national coordination: give them the name "
        "of this server and this number, `{server}`. Once they admit it, /setup will open here."
    ),
    PlaceMessage.FIELD_STATE: "State",
    PlaceMessage.FIELD_PRESENT: "Presence",
    PlaceMessage.FIELD_REGIONS: "Regions",
    PlaceMessage.FIELD_GROUPING: "Grouping",
    PlaceMessage.FIELD_AUDIENCE: "Narrowest audience allowed",
    PlaceMessage.FIELD_COORDINATORS: "Coordination roles",
    PlaceMessage.FIELD_MENTION_ROLE: "Role to mention",
    PlaceMessage.FIELD_COORDINATION: "Coordination",
    PlaceMessage.BY_ONE: "one person alone",
    PlaceMessage.BY_SEVERAL: "several people",
    PlaceMessage.FIELD_HOLD: "Network bulletins held",
    PlaceMessage.NO_HOLD: "not at all",
    PlaceMessage.HOLD_HOURS: "{count} hours",
    PlaceMessage.FIELD_KIND: "{channel} is",
    PlaceMessage.KIND_NEWS: "an announcement channel",
    PlaceMessage.KIND_OTHER: "an ordinary channel",
    PlaceMessage.FIELD_PURPOSES: "{channel} receives",
    PlaceMessage.FIELD_READERS: "{channel} is read by",
    PlaceMessage.FIELD_SENDING: "Reminders in {channel}",
    PlaceMessage.SENDING_SINGLE: "one by one",
    PlaceMessage.SENDING_WEEKLY: "one summary a week",
    PlaceMessage.NOTHING: "nothing",
    PlaceMessage.COLON: ": ",
    PlaceMessage.FROM_TO: "{field}: {before} → {after}",
    PlaceMessage.FIRST_SEEN: "Relais was added to the server",
    PlaceMessage.RENAMED: "The server has a new name",
    Permission.VIEW: "View Channel",
    Permission.SEND: "Send Messages",
    Permission.HISTORY: "Read Message History",
    Permission.PIN: "Pin Messages",
    Permission.MENTION: "Mention @everyone, @here, and All Roles",
    PlaceMessage.PROBLEM_CHANNEL_GONE: "A chosen channel was deleted ({channel}).",
    PlaceMessage.REMEDY_CHANNEL_GONE: "Run /setup and choose another in step 1.",
    PlaceMessage.PROBLEM_WRONG_KIND: "{channel} is a forum, which receives only bulletins.",
    PlaceMessage.REMEDY_WRONG_KIND: "Run /setup and choose a text channel for the rest.",
    PlaceMessage.PROBLEM_PERMISSION: "{channel}: Relais lacks the permission “{permission}”.",
    PlaceMessage.REMEDY_PERMISSION: (
        "Open Edit Channel → Permissions, add the role Relais and grant it “{permission}”."
    ),
    PlaceMessage.PROBLEM_MENTION_ROLE_GONE: "The role to mention was deleted.",
    PlaceMessage.REMEDY_MENTION_ROLE_GONE: "Run /setup and choose another in step 2.",
    PlaceMessage.PROBLEM_COORDINATOR_ROLE_GONE: "A coordination role was deleted.",
    PlaceMessage.REMEDY_COORDINATOR_ROLE_GONE: "Run /setup and choose another in step 2.",
    PlaceMessage.PROBLEM_EVERYONE_SEES: (
        "⚠️ {channel} is open to @everyone: anyone in the server will read there what is meant "
        "for this audience: {audience}."
    ),
    PlaceMessage.REMEDY_EVERYONE_SEES: (
        "Make the channel private, or take it out of this audience in step 3 of /setup."
    ),
    PlaceMessage.PROBLEM_ANNOUNCEMENT: (
        "⚠️ {channel} is an announcement channel, which can be followed from anywhere: Relais "
        "shows only what is public there."
    ),
    PlaceMessage.REMEDY_ANNOUNCEMENT: "Take it out of this audience in step 3 of /setup.",
    PlaceMessage.PROBLEM_ABOVE_HIGHEST: (
        "⚠️ {channel} has a narrower audience than its server: Relais shows nothing there beyond "
        "this audience: {highest}."
    ),
    PlaceMessage.REMEDY_ABOVE_HIGHEST: (
        "Change its audience in step 3 of /setup, or write to the national coordination."
    ),
    PlaceMessage.PROBLEM_NOT_SEEN: "Relais cannot see this server.",
    PlaceMessage.REMEDY_NOT_SEEN: (
        "If it was removed, invite it again; otherwise try again in a moment."
    ),
    PlaceMessage.ACTOR_ITSELF: "Relais",
    PlaceMessage.ACTOR_ERASED: "someone who had their data erased",
}
