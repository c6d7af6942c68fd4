"""The words of `/configurer`."""

from bot.formats.catalogues.messages import Message


class SetupMessage(Message):
    """The words of `/configurer`."""

    NAME = "name"
    DESCRIPTION = "description"
    TITLE = "title"
    STEP = "step"
    STEP_CHANNELS = "step_channels"
    STEP_ROLES = "step_roles"
    STEP_READERS = "step_readers"
    STEP_CHECK = "step_check"
    CHANNELS_MEANING = "channels_meaning"
    DEADLINES_MEANING = "deadlines_meaning"
    MEETINGS_MEANING = "meetings_meaning"
    BULLETINS_MEANING = "bulletins_meaning"
    COORDINATION_MEANING = "coordination_meaning"
    CHOOSE_CHANNELS = "choose_channels"
    MENTION_MEANING = "mention_meaning"
    CHOOSE_MENTION = "choose_mention"
    COORDINATORS_MEANING = "coordinators_meaning"
    CHOOSE_COORDINATORS = "choose_coordinators"
    APPROVAL_MEANING = "approval_meaning"
    SEVERAL_COORDINATE = "several_coordinate"
    ONE_COORDINATES = "one_coordinates"
    HOLD_MEANING = "hold_meaning"
    READERS_MEANING = "readers_meaning"
    READERS_PUBLIC = "readers_public"
    READ_BY = "read_by"
    CHOOSE_READ_BY = "choose_read_by"
    WEEKLY_MEANING = "weekly_meaning"
    CHOOSE_WEEKLY = "choose_weekly"
    CHECK_WELL = "check_well"
    CHECK_NO_CHANNEL = "check_no_channel"
    CHECK_PROBLEMS = "check_problems"
    CHECK_MORE = "check_more"
    CHECK_AGAIN = "check_again"
    TRY_MEANING = "try_meaning"
    CHOOSE_TEST = "choose_test"
    PANEL_MEANING = "panel_meaning"
    CHOOSE_PANEL = "choose_panel"
    TEST_TITLE = "test_title"
    TEST_TEXT = "test_text"
    TEST_SENT = "test_sent"
    PANEL_PINNED = "panel_pinned"
    PANEL_NOT_PINNED = "panel_not_pinned"
    REFUSED = "refused"
    UNDO_LAST = "undo_last"
    LAST_CHANGE = "last_change"
    UNDONE = "undone"
    SAVED = "saved"
    CHANGED_MEANWHILE = "changed_meanwhile"


FRENCH = {
    SetupMessage.NAME: "configurer",
    SetupMessage.DESCRIPTION: "Régler Relais dans ce serveur : salons, rôles, qui lit quoi",
    SetupMessage.TITLE: "Configurer Relais dans « {server} »",
    SetupMessage.STEP: "Étape {step} de {steps} : {name}. Chaque choix est enregistré aussitôt.",
    SetupMessage.STEP_CHANNELS: "les salons",
    SetupMessage.STEP_ROLES: "les rôles",
    SetupMessage.STEP_READERS: "qui lit quoi",
    SetupMessage.STEP_CHECK: "vérifier et essayer",
    SetupMessage.CHANNELS_MEANING: (
        "Où Relais peut-il écrire de lui-même? Il n’écrit nulle part tant que vous n’avez rien "
        "choisi; il répond aux questions partout."
    ),
    SetupMessage.DEADLINES_MEANING: "**Échéances** : les rappels avant une date limite.",
    SetupMessage.MEETINGS_MEANING: "**Rencontres** : les rappels avant une rencontre.",
    SetupMessage.BULLETINS_MEANING: "**Bulletins** : les Info-PSOC, à leur parution.",
    SetupMessage.COORDINATION_MEANING: (
        "**Coordination** : ce que Relais signale à votre équipe, par exemple un envoi qui n’a "
        "pas pu se faire. Choisissez un salon privé."
    ),
    SetupMessage.CHOOSE_CHANNELS: "Aucun salon : en choisir",
    SetupMessage.MENTION_MEANING: (
        "**Rôle à mentionner** : ces personnes sont averties quand un rappel arrive. Sans rôle, "
        "Relais n’avertit personne."
    ),
    SetupMessage.CHOOSE_MENTION: "Personne : choisir un rôle",
    SetupMessage.COORDINATORS_MEANING: (
        "**Rôles de coordination** : ces personnes peuvent régler Relais ici, avec celles qui "
        "gèrent le serveur. Pour qu’elles voient la commande /configurer : Paramètres du serveur "
        "→ Intégrations → Relais → /configurer → Ajouter des rôles."
    ),
    SetupMessage.CHOOSE_COORDINATORS: "Seulement les personnes qui gèrent le serveur",
    SetupMessage.APPROVAL_MEANING: (
        "**Approbation des bulletins** : une autre personne approuve chaque bulletin avant qu’il "
        "parte. Si une seule personne coordonne ici, dix minutes d’attente en tiennent lieu. "
        "Seules les personnes qui gèrent le serveur peuvent changer cela."
    ),
    SetupMessage.SEVERAL_COORDINATE: "Plusieurs personnes coordonnent ici",
    SetupMessage.ONE_COORDINATES: "Une seule personne coordonne ici",
    SetupMessage.HOLD_MEANING: (
        "**Retenir les bulletins du réseau** : ils attendent avant de paraître dans vos salons, le "
        "temps d’y ajouter un mot de votre région. Votre salon de coordination vous le dit; "
        "« Laisser partir » les envoie tout de suite."
    ),
    SetupMessage.READERS_MEANING: (
        "Qui peut lire quoi? Tout salon est ouvert à tout le monde, sauf ceux que vous "
        "choisissez ici : Relais y montre ce qui s’adresse à leur public et aux plus larges. Ne "
        "choisissez qu’un salon privé, où chaque personne fait partie de ce public. Un salon "
        "d’annonces, qu’on peut suivre de n’importe où, reste ouvert à tout le monde."
    ),
    SetupMessage.READ_BY: "**Salons pour {audience}**",
    SetupMessage.CHOOSE_READ_BY: "Aucun salon : en choisir",
    SetupMessage.WEEKLY_MEANING: (
        "**Un résumé chaque lundi**, au lieu de rappels un à un, dans ces salons :"
    ),
    SetupMessage.CHOOSE_WEEKLY: "Aucun : les rappels arrivent un à un",
    SetupMessage.READERS_PUBLIC: (
        "Votre serveur est admis pour ce qui s’adresse à tout le monde : il n’y a pas de public "
        "à choisir. La coordination nationale peut changer cela."
    ),
    SetupMessage.CHECK_WELL: "✅ Tout est en ordre : Relais peut écrire dans chaque salon choisi.",
    SetupMessage.CHECK_NO_CHANNEL: (
        "Aucun salon n’est choisi : Relais répond aux questions, mais n’enverra ni rappel ni "
        "bulletin."
    ),
    SetupMessage.CHECK_PROBLEMS: "À corriger :",
    SetupMessage.CHECK_MORE: "… et {count} de plus.",
    SetupMessage.CHECK_AGAIN: "Vérifier",
    SetupMessage.TRY_MEANING: (
        "**Message d’essai** : choisissez un salon, le message y part aussitôt. Il ne dit pas "
        "qui l’a demandé."
    ),
    SetupMessage.CHOOSE_TEST: "Envoyer un message d’essai dans…",
    SetupMessage.PANEL_MEANING: (
        "**Panneau** : un message épinglé avec quatre boutons, pour les personnes qui n’écrivent "
        "jamais de commande."
    ),
    SetupMessage.CHOOSE_PANEL: "Afficher le panneau dans…",
    SetupMessage.TEST_TITLE: "Message d’essai de Relais",
    SetupMessage.TEST_TEXT: (
        "**Message d’essai de Relais.** Si vous lisez ceci, Relais peut écrire ici. Il n’y a "
        "rien à faire."
    ),
    SetupMessage.TEST_SENT: (
        "✅ Message d’essai envoyé dans {channel}, à votre demande; personne d’autre ne sait "
        "qu’elle vient de vous."
    ),
    SetupMessage.PANEL_PINNED: "✅ Le panneau est affiché et épinglé dans {channel}.",
    SetupMessage.PANEL_NOT_PINNED: (
        "Le panneau est affiché dans {channel}, mais Relais n’a pas pu l’épingler : accordez-lui "
        "« Épingler des messages » dans ce salon, ou épinglez-le vous-même."
    ),
    SetupMessage.REFUSED: (
        "⚠️ Discord n’a pas laissé Relais écrire dans {channel}. Ce qu’il faut changer se lit "
        "ci-dessous, s’il manque une permission; sinon, réessayez dans un moment."
    ),
    SetupMessage.UNDO_LAST: "Annuler le dernier changement",
    SetupMessage.LAST_CHANGE: "Dernier changement, {when}, par {actor} : {changes}",
    SetupMessage.UNDONE: "✅ Le dernier changement est annulé.",
    SetupMessage.SAVED: "✅ C’est enregistré.",
    SetupMessage.CHANGED_MEANWHILE: (
        "⚠️ Quelqu’un d’autre vient de changer ce réglage : votre choix n’a pas été enregistré. "
        "Voici ce qu’il en est maintenant; refaites votre choix au besoin."
    ),
}

ENGLISH = {
    SetupMessage.NAME: "setup",
    SetupMessage.DESCRIPTION: "Set up Relais in this server: channels, roles, who reads what",
    SetupMessage.TITLE: "Set up Relais in “{server}”",
    SetupMessage.STEP: "Step {step} of {steps}: {name}. Every choice is saved at once.",
    SetupMessage.STEP_CHANNELS: "channels",
    SetupMessage.STEP_ROLES: "roles",
    SetupMessage.STEP_READERS: "who reads what",
    SetupMessage.STEP_CHECK: "check and try",
    SetupMessage.CHANNELS_MEANING: (
        "Where may Relais write by itself? Nowhere until you choose; it answers questions "
        "everywhere."
    ),
    SetupMessage.DEADLINES_MEANING: "**Deadlines**: reminders before a due date.",
    SetupMessage.MEETINGS_MEANING: "**Meetings**: reminders before a meeting.",
    SetupMessage.BULLETINS_MEANING: "**Bulletins**: each Info-PSOC as it comes out.",
    SetupMessage.COORDINATION_MEANING: (
        "**Coordination**: what Relais reports to your team, such as a message that could not be "
        "sent. Choose a private channel."
    ),
    SetupMessage.CHOOSE_CHANNELS: "No channel: choose some",
    SetupMessage.MENTION_MEANING: (
        "**Role to mention**: these people are notified when a reminder arrives. Without a role, "
        "Relais notifies nobody."
    ),
    SetupMessage.CHOOSE_MENTION: "Nobody: choose a role",
    SetupMessage.COORDINATORS_MEANING: (
        "**Coordination roles**: these people can set up Relais here, with those who manage the "
        "server. For them to see the /setup command: Server Settings → Integrations → Relais → "
        "/setup → Add roles."
    ),
    SetupMessage.CHOOSE_COORDINATORS: "Only the people who manage the server",
    SetupMessage.APPROVAL_MEANING: (
        "**Approval of bulletins**: someone else approves each bulletin before it leaves. If one "
        "person alone coordinates here, a ten-minute wait stands for that. Only those who manage "
        "the server can change this."
    ),
    SetupMessage.SEVERAL_COORDINATE: "Several people coordinate here",
    SetupMessage.ONE_COORDINATES: "One person alone coordinates here",
    SetupMessage.HOLD_MEANING: (
        "**Hold the network’s bulletins**: they wait before they appear in your channels, long "
        "enough to add a word from your region. Your coordination channel is told; “Let it go” "
        "sends them right away."
    ),
    SetupMessage.READERS_MEANING: (
        "Who may read what? Every channel is open to everyone, except those you choose here: "
        "Relais shows there what is meant for their audience and wider ones. Choose only a "
        "private channel, where each person belongs to that audience. An announcement channel, "
        "which can be followed from anywhere, stays open to everyone."
    ),
    SetupMessage.READ_BY: "**Channels for {audience}**",
    SetupMessage.CHOOSE_READ_BY: "No channel: choose some",
    SetupMessage.WEEKLY_MEANING: (
        "**One summary each Monday** instead of reminders one by one, in these channels:"
    ),
    SetupMessage.CHOOSE_WEEKLY: "None: reminders arrive one by one",
    SetupMessage.READERS_PUBLIC: (
        "Your server is admitted for what is meant for everyone: there is no audience to choose. "
        "The national coordination can change that."
    ),
    SetupMessage.CHECK_WELL: "✅ All is in order: Relais can write in every channel chosen.",
    SetupMessage.CHECK_NO_CHANNEL: (
        "No channel is chosen: Relais answers questions, but will send no reminder or bulletin."
    ),
    SetupMessage.CHECK_PROBLEMS: "To put right:",
    SetupMessage.CHECK_MORE: "… and {count} more.",
    SetupMessage.CHECK_AGAIN: "Check",
    SetupMessage.TRY_MEANING: (
        "**Test message**: choose a channel, the message goes out at once. It does not say who "
        "asked for it."
    ),
    SetupMessage.CHOOSE_TEST: "Send a test message in…",
    SetupMessage.PANEL_MEANING: (
        "**Panel**: a pinned message with four buttons, for people who never type a command."
    ),
    SetupMessage.CHOOSE_PANEL: "Show the panel in…",
    SetupMessage.TEST_TITLE: "Test message from Relais",
    SetupMessage.TEST_TEXT: (
        "**Test message from Relais.** If you can read this, Relais can write here. There is "
        "nothing to do."
    ),
    SetupMessage.TEST_SENT: (
        "✅ Test message sent in {channel} at your request; nobody else knows it was yours."
    ),
    SetupMessage.PANEL_PINNED: "✅ The panel is shown and pinned in {channel}.",
    SetupMessage.PANEL_NOT_PINNED: (
        "The panel is shown in {channel}, but Relais could not pin it: give it “Pin Messages” in "
        "that channel, or pin it yourself."
    ),
    SetupMessage.REFUSED: (
        "⚠️ Discord did not let Relais write in {channel}. What to change is told below, if a "
        "permission is missing; otherwise try again in a moment."
    ),
    SetupMessage.UNDO_LAST: "Undo the last change",
    SetupMessage.LAST_CHANGE: "Last change, {when}, by {actor}: {changes}",
    SetupMessage.UNDONE: "✅ The last change is undone.",
    SetupMessage.SAVED: "✅ Saved.",
    SetupMessage.CHANGED_MEANWHILE: (
        "⚠️ Someone else has just changed this setting: your choice was not saved. Here is how "
        "it stands now; choose again if needed."
    ),
}
