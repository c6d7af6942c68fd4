"""What coordinations are told, in their channel, of a bulletin on its way out."""

from bot.domain.bulletins.previews import Caution
from bot.formats.catalogues.messages import Message


class ReleaseNotice(Message):
    """What coordinations are told, in their channel, of a bulletin on its way out."""

    PREVIEW = "preview"
    TO_APPROVE = "to_approve"
    SENT_BY = "sent_by"
    FOR_WHOM = "for_whom"
    REACH = "reach"
    BY_REGION = "by_region"
    BY_AUDIENCE = "by_audience"
    NO_REGION = "no_region"
    COUNTED = "counted"
    AWAITED = "awaited"
    AWAITED_HERE = "awaited_here"
    APPROVAL_RULE = "approval_rule"
    WARNING = "warning"
    OWN_SERVER = "own_server"
    APPROVED = "approved"
    APPROVED_BY = "approved_by"
    APPROVED_FOR = "approved_for"
    APPROVED_ALONE = "approved_alone"
    APPROVED_NEXT = "approved_next"
    APPROVED_PARTLY = "approved_partly"
    STILL_AWAITED = "still_awaited"
    MISSED = "missed"
    MISSED_WHEN = "missed_when"
    HOLD = "hold"
    HOLD_UNTIL = "hold_until"
    GOING_OUT = "going_out"
    CORRECTING = "correcting"
    WITHDRAWING = "withdrawing"
    HALTED = "halted"
    GONE_OUT = "gone_out"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    ALL_SERVED = "all_served"
    SERVED = "served"
    ALL_UP_TO_DATE = "all_up_to_date"
    UP_TO_DATE = "up_to_date"
    WAITING = "waiting"
    HELD = "held"
    FAILED = "failed"
    WITHHELD = "withheld"
    FAILURE = "failure"
    MORE = "more"
    TOLD_CORRECTED = "told_corrected"
    TOLD_WITHDRAWN = "told_withdrawn"
    TOLD_STOPPED = "told_stopped"
    TOLD_HALTED = "told_halted"
    TOLD_RESUMED = "told_resumed"
    TOLD_SCHEDULED = "told_scheduled"
    TOLD_CHANGE_ASKED = "told_change_asked"
    AND = "and"


FRENCH = {
    ReleaseNotice.PREVIEW: "**Aperçu de l’{name}** : voici ce que les salons recevront.",
    ReleaseNotice.TO_APPROVE: "**{name}, « {title} » : à approuver**",
    ReleaseNotice.SENT_BY: "Envoyé pour approbation par {person}. L’aperçu est juste au-dessus.",
    ReleaseNotice.FOR_WHOM: "- Pour : {readers}",
    ReleaseNotice.REACH: "- Ira dans : {places}",
    ReleaseNotice.BY_REGION: "- Régions servies : {counts}",
    ReleaseNotice.BY_AUDIENCE: "- Salons par public : {counts}",
    ReleaseNotice.NO_REGION: "sans région",
    ReleaseNotice.COUNTED: "{name} ({count})",
    ReleaseNotice.AWAITED: "Approbation attendue : {bodies}.",
    ReleaseNotice.AWAITED_HERE: "Approbation attendue : une autre personne de la coordination.",
    ReleaseNotice.APPROVAL_RULE: (
        "-# La personne qui l’a envoyé ne l’approuve pas elle-même. Si le texte change, cet "
        "aperçu ne vaut plus."
    ),
    ReleaseNotice.WARNING: "⚠️ {text}",
    Caution.LONG: "Plus long qu’un message : il paraîtra en {count} messages, à la suite.",
    ReleaseNotice.OWN_SERVER: "votre serveur",
    Caution.PICTURE: (
        "Liens vers une image dont les mots ne disent pas ce qu’elle montre : {count}."
    ),
    Caution.MISSING_SECTION: "Pas de section « {name} ».",
    Caution.NO_PERMISSION: "Discord a refusé récemment un envoi dans {count} de ces salons.",
    Caution.NOBODY_TO_APPROVE: (
        "Aucun salon de coordination où montrer l’aperçu : {name}. Il se choisit avec /configurer."
    ),
    Caution.COORDINATION_TOO_OPEN: (
        "Salons de coordination trop ouverts pour ce bulletin, où l’aperçu n’est pas montré : "
        "{count}."
    ),
    ReleaseNotice.APPROVED: "**{name} : approuvé.**",
    ReleaseNotice.APPROVED_BY: "Par {people}.",
    ReleaseNotice.APPROVED_FOR: "{person} ({body})",
    ReleaseNotice.APPROVED_ALONE: (
        "Une seule personne coordonne ici : les 10 minutes d’attente tiennent lieu de deuxième "
        "regard."
    ),
    ReleaseNotice.APPROVED_NEXT: (
        "Il peut partir tout de suite, ou au jour et à l’heure que vous choisissez."
    ),
    ReleaseNotice.APPROVED_PARTLY: "**{name} : une approbation de plus.**",
    ReleaseNotice.STILL_AWAITED: "Il manque encore : {bodies}.",
    ReleaseNotice.MISSED: "**{name} n’est pas parti.**",
    ReleaseNotice.MISSED_WHEN: (
        "Il devait partir le {when}; Relais était arrêté à ce moment-là. Passé 30 minutes, rien ne "
        "part sans vous."
    ),
    ReleaseNotice.HOLD: "**{name}, « {title} », arrive dans vos salons.**",
    ReleaseNotice.HOLD_UNTIL: (
        "Il partira le {until}. D’ici là, vous pouvez y ajouter un mot de votre région, ou le "
        "laisser partir tout de suite."
    ),
    ReleaseNotice.GOING_OUT: "**{name} : envoi en cours**",
    ReleaseNotice.CORRECTING: "**{name} : rectificatif en cours**",
    ReleaseNotice.WITHDRAWING: "**{name} : retrait en cours**",
    ReleaseNotice.HALTED: "**{name} : envoi arrêté.** Rien de plus ne part.",
    ReleaseNotice.GONE_OUT: "**{name} : envoi terminé**",
    ReleaseNotice.CORRECTED: "**{name} : rectificatif terminé**",
    ReleaseNotice.WITHDRAWN: "**{name} : retrait terminé**",
    ReleaseNotice.ALL_SERVED: "Tous les salons sont servis : {count}.",
    ReleaseNotice.SERVED: "Salons servis : {served} sur {count}",
    ReleaseNotice.ALL_UP_TO_DATE: "Tous les salons sont à jour : {count}.",
    ReleaseNotice.UP_TO_DATE: "Salons à jour : {served} sur {count}",
    ReleaseNotice.WAITING: "en route : {count}",
    ReleaseNotice.HELD: "retenus par leur région : {count}",
    ReleaseNotice.FAILED: "à voir : {count}",
    ReleaseNotice.WITHHELD: "non envoyés : {count}",
    ReleaseNotice.FAILURE: "- {place} : {reason}",
    ReleaseNotice.MORE: "- et {count} de plus : /gestion-bulletins envois",
    ReleaseNotice.TOLD_CORRECTED: (
        "**{name} : rectificatif** de {person}. Chaque copie est modifiée sur place.\n> {detail}"
    ),
    ReleaseNotice.TOLD_WITHDRAWN: (
        "**{name} : retiré** par {person}. Dans chaque copie, cet avis remplace le texte.\n"
        "> {detail}"
    ),
    ReleaseNotice.TOLD_STOPPED: (
        "**{name} : arrêté** par {person}. Il ne partira pas sans une nouvelle décision."
    ),
    ReleaseNotice.TOLD_HALTED: (
        "**{name} : envoi arrêté** par {person}. Ce qui n’était pas parti attend « Reprendre »."
    ),
    ReleaseNotice.TOLD_RESUMED: "**{name} : envoi repris** par {person}.",
    ReleaseNotice.TOLD_SCHEDULED: "**{name} : programmé** par {person}. Il partira le {detail}.",
    ReleaseNotice.TOLD_CHANGE_ASKED: (
        "**{name} : {person} demande un changement.** Il redevient un brouillon : à modifier, puis "
        "à renvoyer pour approbation.\n> {detail}"
    ),
    ReleaseNotice.AND: "{first} et {last}",
}

ENGLISH = {
    ReleaseNotice.PREVIEW: "**Preview of {name}**: this is what the channels will receive.",
    ReleaseNotice.TO_APPROVE: "**{name}, “{title}”: to be approved**",
    ReleaseNotice.SENT_BY: "Sent for approval by {person}. The preview is just above.",
    ReleaseNotice.FOR_WHOM: "- For: {readers}",
    ReleaseNotice.REACH: "- Will go to: {places}",
    ReleaseNotice.BY_REGION: "- Regions served: {counts}",
    ReleaseNotice.BY_AUDIENCE: "- Channels by audience: {counts}",
    ReleaseNotice.NO_REGION: "no region",
    ReleaseNotice.COUNTED: "{name} ({count})",
    ReleaseNotice.AWAITED: "Approval awaited from: {bodies}.",
    ReleaseNotice.AWAITED_HERE: "Approval awaited from: another coordinator.",
    ReleaseNotice.APPROVAL_RULE: (
        "-# Whoever sent it does not approve it. If the text changes, this preview no longer holds."
    ),
    ReleaseNotice.WARNING: "⚠️ {text}",
    Caution.LONG: "Longer than one message: it will appear as {count} messages in a row.",
    ReleaseNotice.OWN_SERVER: "your server",
    Caution.PICTURE: "Links to a picture whose words do not say what it shows: {count}.",
    Caution.MISSING_SECTION: "No “{name}” section.",
    Caution.NO_PERMISSION: "Discord recently refused a message in {count} of these channels.",
    Caution.NOBODY_TO_APPROVE: (
        "No coordination channel in which to show the preview: {name}. Choose one with /setup."
    ),
    Caution.COORDINATION_TOO_OPEN: (
        "Coordination channels too open for this bulletin, where the preview is not shown: {count}."
    ),
    ReleaseNotice.APPROVED: "**{name}: approved.**",
    ReleaseNotice.APPROVED_BY: "By {people}.",
    ReleaseNotice.APPROVED_FOR: "{person} ({body})",
    ReleaseNotice.APPROVED_ALONE: (
        "One person alone coordinates here: the 10-minute wait stands for a second look."
    ),
    ReleaseNotice.APPROVED_NEXT: "It can leave right now, or on a day and at a time you choose.",
    ReleaseNotice.APPROVED_PARTLY: "**{name}: one more approval.**",
    ReleaseNotice.STILL_AWAITED: "Still missing: {bodies}.",
    ReleaseNotice.MISSED: "**{name} did not leave.**",
    ReleaseNotice.MISSED_WHEN: (
        "It was to leave on {when}; Relais was not running then. After 30 minutes nothing leaves "
        "without you."
    ),
    ReleaseNotice.HOLD: "**{name}, “{title}”, is coming to your channels.**",
    ReleaseNotice.HOLD_UNTIL: (
        "It will leave on {until}. Until then you can add a word from your region, or let it go "
        "right now."
    ),
    ReleaseNotice.GOING_OUT: "**{name}: going out**",
    ReleaseNotice.CORRECTING: "**{name}: correction under way**",
    ReleaseNotice.WITHDRAWING: "**{name}: withdrawal under way**",
    ReleaseNotice.HALTED: "**{name}: stopped.** Nothing more leaves.",
    ReleaseNotice.GONE_OUT: "**{name}: all sent**",
    ReleaseNotice.CORRECTED: "**{name}: correction done**",
    ReleaseNotice.WITHDRAWN: "**{name}: withdrawal done**",
    ReleaseNotice.ALL_SERVED: "All channels are served: {count}.",
    ReleaseNotice.SERVED: "Channels served: {served} of {count}",
    ReleaseNotice.ALL_UP_TO_DATE: "All channels are up to date: {count}.",
    ReleaseNotice.UP_TO_DATE: "Channels up to date: {served} of {count}",
    ReleaseNotice.WAITING: "on their way: {count}",
    ReleaseNotice.HELD: "held by their region: {count}",
    ReleaseNotice.FAILED: "to look into: {count}",
    ReleaseNotice.WITHHELD: "not sent: {count}",
    ReleaseNotice.FAILURE: "- {place}: {reason}",
    ReleaseNotice.MORE: "- and {count} more: /manage-bulletins deliveries",
    ReleaseNotice.TOLD_CORRECTED: (
        "**{name}: correction** by {person}. Every copy is edited in place.\n> {detail}"
    ),
    ReleaseNotice.TOLD_WITHDRAWN: (
        "**{name}: withdrawn** by {person}. In every copy this takes the place of the text.\n"
        "> {detail}"
    ),
    ReleaseNotice.TOLD_STOPPED: (
        "**{name}: stopped** by {person}. It will not leave without a new decision."
    ),
    ReleaseNotice.TOLD_HALTED: (
        "**{name}: stopped on its way** by {person}. What had not left waits for “Resume”."
    ),
    ReleaseNotice.TOLD_RESUMED: "**{name}: resumed** by {person}.",
    ReleaseNotice.TOLD_SCHEDULED: "**{name}: scheduled** by {person}. It will leave on {detail}.",
    ReleaseNotice.TOLD_CHANGE_ASKED: (
        "**{name}: {person} asks for a change.** It is a draft again: to be changed, then sent for "
        "approval once more.\n> {detail}"
    ),
    ReleaseNotice.AND: "{first} and {last}",
}
