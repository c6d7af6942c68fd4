"""The words of approving, publishing and following a bulletin: buttons, forms, replies."""

from bot.formats.catalogues.messages import Message


class ReleaseMessage(Message):
    """The words of approving, publishing and following a bulletin: buttons, forms, replies."""

    CHANNEL = "channel"
    CHANNELS = "channels"
    SERVER = "server"
    SERVERS = "servers"
    CHANNELS_OF = "channels_of"
    SUBMIT = "submit"
    APPROVE = "approve"
    ASK_CHANGE = "ask_change"
    STOP = "stop"
    PUBLISH = "publish"
    PUBLISH_YES = "publish_yes"
    SCHEDULE = "schedule"
    SCHEDULE_YES = "schedule_yes"
    SEND_ANYWAY = "send_anyway"
    HALT = "halt"
    RESUME = "resume"
    ADD_WORD = "add_word"
    LET_GO = "let_go"
    REGISTER = "register"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    STATE_TITLE = "state_title"
    STATE_APPROVED = "state_approved"
    STATE_SCHEDULED = "state_scheduled"
    STATE_MISSED = "state_missed"
    STATE_PUBLISHED = "state_published"
    STATE_DRAFT = "state_draft"
    STATE_LIVE = "state_live"
    STATE_HALTED = "state_halted"
    STATE_WORD = "state_word"
    STATE_STATUS = "state_status"
    NOT_READY = "not_ready"
    EDIT = "edit"
    SUBMITTED_NOTE = "submitted_note"
    NOTED_APPROVED = "noted_approved"
    NOTED_CHANGE = "noted_change"
    NOTED_STOPPED = "noted_stopped"
    NOTED_PUBLISHED = "noted_published"
    NOTED_LET_GO = "noted_let_go"
    CHANGE_TITLE = "change_title"
    CHANGE_LABEL = "change_label"
    CHANGE_EXAMPLE = "change_example"
    CHANGE_SENT = "change_sent"
    PUBLISH_ASK = "publish_ask"
    PUBLISH_NOTE = "publish_note"
    SCHEDULE_TITLE = "schedule_title"
    SCHEDULE_LABEL = "schedule_label"
    SCHEDULE_EXAMPLE = "schedule_example"
    SCHEDULE_ASK = "schedule_ask"
    SCHEDULE_NOTE = "schedule_note"
    UNREAD = "unread"
    NO_HOUR = "no_hour"
    WORD_TITLE = "word_title"
    WORD_LABEL = "word_label"
    WORD_HELP = "word_help"
    WORD_KEPT = "word_kept"
    WORD_GONE = "word_gone"
    LET_GONE = "let_gone"


FRENCH = {
    ReleaseMessage.CHANNEL: "1 salon",
    ReleaseMessage.CHANNELS: "{count} salons",
    ReleaseMessage.SERVER: "1 serveur",
    ReleaseMessage.SERVERS: "{count} serveurs",
    ReleaseMessage.CHANNELS_OF: "{channels} de {servers}",
    ReleaseMessage.SUBMIT: "Faire approuver",
    ReleaseMessage.APPROVE: "Approuver",
    ReleaseMessage.ASK_CHANGE: "Demander un changement",
    ReleaseMessage.STOP: "Arrêter",
    ReleaseMessage.PUBLISH: "Publier maintenant",
    ReleaseMessage.PUBLISH_YES: "Oui, publier",
    ReleaseMessage.SCHEDULE: "Programmer",
    ReleaseMessage.SCHEDULE_YES: "Confirmer",
    ReleaseMessage.SEND_ANYWAY: "Envoyer quand même",
    ReleaseMessage.HALT: "Arrêt d’urgence",
    ReleaseMessage.RESUME: "Reprendre",
    ReleaseMessage.ADD_WORD: "Ajouter un mot de votre région",
    ReleaseMessage.LET_GO: "Laisser partir",
    ReleaseMessage.REGISTER: "Registre des envois",
    ReleaseMessage.CORRECT: "Rectifier",
    ReleaseMessage.WITHDRAW: "Retirer",
    ReleaseMessage.STATE_TITLE: "{name} : {state}",
    ReleaseMessage.STATE_APPROVED: "- Approbation de {people}",
    ReleaseMessage.STATE_SCHEDULED: "- Partira le {when}",
    ReleaseMessage.STATE_MISSED: (
        "- Devait partir le {when} et n’est pas parti : Relais était arrêté."
    ),
    ReleaseMessage.STATE_PUBLISHED: "- Publié le {date}",
    ReleaseMessage.STATE_DRAFT: (
        "Il se modifie encore. « Faire approuver » le montre à la coordination, tel qu’il paraîtra."
    ),
    ReleaseMessage.STATE_LIVE: "L’avancement se met à jour dans le salon de coordination.",
    ReleaseMessage.STATE_HALTED: "- Envoi arrêté : rien de plus ne part avant « Reprendre »",
    ReleaseMessage.STATE_WORD: "- Mots ajoutés par des régions : {count}",
    ReleaseMessage.STATE_STATUS: "- Dossiers qu’il fait avancer : {count}",
    ReleaseMessage.NOT_READY: "À corriger avant de l’envoyer pour approbation",
    ReleaseMessage.EDIT: "Modifier le texte",
    ReleaseMessage.SUBMITTED_NOTE: (
        "L’aperçu arrive dans le salon de coordination. Une autre personne peut l’approuver là, en "
        "voyant exactement ce qui paraîtra. Si vous changez le texte, il faudra le renvoyer."
    ),
    ReleaseMessage.NOTED_APPROVED: "-# Approuvé par {person}.",
    ReleaseMessage.NOTED_CHANGE: "-# Changement demandé par {person} : {comment}",
    ReleaseMessage.NOTED_STOPPED: "-# Arrêté par {person}.",
    ReleaseMessage.NOTED_PUBLISHED: "-# Publié par {person}.",
    ReleaseMessage.NOTED_LET_GO: "-# Laissé partir par {person}.",
    ReleaseMessage.CHANGE_TITLE: "Demander un changement",
    ReleaseMessage.CHANGE_LABEL: "Qu’est-ce qui devrait changer?",
    ReleaseMessage.CHANGE_EXAMPLE: "À la section 2, la date est le 10, pas le 12.",
    ReleaseMessage.CHANGE_SENT: (
        "C’est transmis à qui l’a écrit, dans le salon de coordination. Le bulletin redevient un "
        "brouillon."
    ),
    ReleaseMessage.PUBLISH_ASK: "Publier l’{name} maintenant?",
    ReleaseMessage.PUBLISH_NOTE: (
        "Il partira tout de suite dans {places}. Vous pourrez suivre l’envoi, l’arrêter, puis "
        "rectifier ou retirer le bulletin."
    ),
    ReleaseMessage.SCHEDULE_TITLE: "Programmer le bulletin",
    ReleaseMessage.SCHEDULE_LABEL: "Quel jour, à quelle heure?",
    ReleaseMessage.SCHEDULE_EXAMPLE: "jeudi prochain à 9 h",
    ReleaseMessage.SCHEDULE_ASK: "L’{name} partira le {when}.",
    ReleaseMessage.SCHEDULE_NOTE: (
        "Est-ce bien cela? Si Relais est arrêté à cette heure-là et revient plus de 30 minutes "
        "après, rien ne partira sans vous."
    ),
    ReleaseMessage.UNREAD: "« {typed} » : {why}",
    ReleaseMessage.NO_HOUR: "à quelle heure? Écrivez-la avec le jour, par exemple « jeudi à 9 h ».",
    ReleaseMessage.WORD_TITLE: "Un mot de votre région",
    ReleaseMessage.WORD_LABEL: "Vos mots, au bas du bulletin dans vos salons",
    ReleaseMessage.WORD_HELP: "Laissez vide pour n’en mettre aucun.",
    ReleaseMessage.WORD_KEPT: "Au bas de l’{name}, dans vos salons seulement",
    ReleaseMessage.WORD_GONE: "{name} paraîtra sans mot de votre région.",
    ReleaseMessage.LET_GONE: "Ce bulletin part maintenant dans vos salons.",
}

ENGLISH = {
    ReleaseMessage.CHANNEL: "1 channel",
    ReleaseMessage.CHANNELS: "{count} channels",
    ReleaseMessage.SERVER: "1 server",
    ReleaseMessage.SERVERS: "{count} servers",
    ReleaseMessage.CHANNELS_OF: "{channels} in {servers}",
    ReleaseMessage.SUBMIT: "Send for approval",
    ReleaseMessage.APPROVE: "Approve",
    ReleaseMessage.ASK_CHANGE: "Ask for a change",
    ReleaseMessage.STOP: "Stop",
    ReleaseMessage.PUBLISH: "Publish now",
    ReleaseMessage.PUBLISH_YES: "Yes, publish",
    ReleaseMessage.SCHEDULE: "Schedule",
    ReleaseMessage.SCHEDULE_YES: "Confirm",
    ReleaseMessage.SEND_ANYWAY: "Send it anyway",
    ReleaseMessage.HALT: "Emergency stop",
    ReleaseMessage.RESUME: "Resume",
    ReleaseMessage.ADD_WORD: "Add a word from your region",
    ReleaseMessage.LET_GO: "Let it go",
    ReleaseMessage.REGISTER: "Register",
    ReleaseMessage.CORRECT: "Correct",
    ReleaseMessage.WITHDRAW: "Withdraw",
    ReleaseMessage.STATE_TITLE: "{name}: {state}",
    ReleaseMessage.STATE_APPROVED: "- Approved by {people}",
    ReleaseMessage.STATE_SCHEDULED: "- Will leave on {when}",
    ReleaseMessage.STATE_MISSED: "- Was to leave on {when} and did not: Relais was not running.",
    ReleaseMessage.STATE_PUBLISHED: "- Published on {date}",
    ReleaseMessage.STATE_DRAFT: (
        "It can still be changed. “Send for approval” shows it to the coordinators, just as it "
        "will appear."
    ),
    ReleaseMessage.STATE_LIVE: "Its progress is kept up to date in the coordination channel.",
    ReleaseMessage.STATE_HALTED: "- Stopped on its way: nothing more leaves before “Resume”",
    ReleaseMessage.STATE_WORD: "- Words added by regions: {count}",
    ReleaseMessage.STATE_STATUS: "- Matters it moves forward: {count}",
    ReleaseMessage.NOT_READY: "To be mended before it is sent for approval",
    ReleaseMessage.EDIT: "Change the text",
    ReleaseMessage.SUBMITTED_NOTE: (
        "The preview is on its way to the coordination channel. Someone else can approve it there, "
        "seeing exactly what will appear. If you change the text, it has to be sent again."
    ),
    ReleaseMessage.NOTED_APPROVED: "-# Approved by {person}.",
    ReleaseMessage.NOTED_CHANGE: "-# Change asked for by {person}: {comment}",
    ReleaseMessage.NOTED_STOPPED: "-# Stopped by {person}.",
    ReleaseMessage.NOTED_PUBLISHED: "-# Published by {person}.",
    ReleaseMessage.NOTED_LET_GO: "-# Let go by {person}.",
    ReleaseMessage.CHANGE_TITLE: "Ask for a change",
    ReleaseMessage.CHANGE_LABEL: "What should change?",
    ReleaseMessage.CHANGE_EXAMPLE: "In section 2 the date is the 10th, not the 12th.",
    ReleaseMessage.CHANGE_SENT: (
        "Passed on to whoever wrote it, in the coordination channel. The bulletin is a draft again."
    ),
    ReleaseMessage.PUBLISH_ASK: "Publish {name} now?",
    ReleaseMessage.PUBLISH_NOTE: (
        "It will leave right away to {places}. You will be able to follow it, stop it, and then "
        "correct or withdraw the bulletin."
    ),
    ReleaseMessage.SCHEDULE_TITLE: "Schedule the bulletin",
    ReleaseMessage.SCHEDULE_LABEL: "On which day, at what time?",
    ReleaseMessage.SCHEDULE_EXAMPLE: "24 November at 9 am",
    ReleaseMessage.SCHEDULE_ASK: "{name} will leave on {when}.",
    ReleaseMessage.SCHEDULE_NOTE: (
        "Is that right? If Relais is not running then and comes back more than 30 minutes later, "
        "nothing will leave without you."
    ),
    ReleaseMessage.UNREAD: "“{typed}”: {why}",
    ReleaseMessage.NO_HOUR: "at what time? Write it with the day, for example “Thursday at 9 am”.",
    ReleaseMessage.WORD_TITLE: "A word from your region",
    ReleaseMessage.WORD_LABEL: "Your words, below it in your channels",
    ReleaseMessage.WORD_HELP: "Leave it empty for none.",
    ReleaseMessage.WORD_KEPT: "Below {name}, in your channels alone",
    ReleaseMessage.WORD_GONE: "{name} will appear without a word from your region.",
    ReleaseMessage.LET_GONE: "This bulletin is leaving now for your channels.",
}
