"""What coordinators are told when a step with a bulletin is refused."""

from bot.formats.catalogues.messages import Message


class BulletinErrorMessage(Message):
    """What coordinators are told when a step with a bulletin is refused."""

    UNKNOWN_BULLETIN = "unknown_bulletin"
    NOT_BULLETIN_WRITER = "not_bulletin_writer"
    OTHERS_BULLETIN = "others_bulletin"
    OTHERS_DOSSIER = "others_dossier"
    REFUSED_SECTION = "refused_section"
    OWN_APPROVAL = "own_approval"
    NOT_ASKED = "not_asked"
    PREVIEW_OUTDATED = "preview_outdated"
    SECTION_CHANGED = "section_changed"
    HEAD_CHANGED = "head_changed"
    UNKNOWN_VERSION = "unknown_version"
    BULLETIN_STEP = "bulletin_step"
    NOT_YET_APPROVED = "not_yet_approved"
    NOTHING_TO_CORRECT = "nothing_to_correct"
    NOWHERE_TO_PUBLISH = "nowhere_to_publish"
    PAST_SCHEDULE = "past_schedule"
    EMBARGOED = "embargoed"
    HOLD_OVER = "hold_over"
    STATUS_TOO_WIDE = "status_too_wide"


# One that others keep is told like one that does not exist: whether it does is not everyone's to
# know before it is out.
_NOT_YOURS = (
    "Je ne trouve pas ce bulletin parmi les vôtres : il n’existe pas, ou il est tenu par une autre "
    "coordination. Choisissez-le dans la liste qui s’affiche quand vous tapez son numéro ou un mot "
    "de son titre. Une fois publié, il se lit avec `/bulletins`."
)
_NOT_YOURS_IN_ENGLISH = (
    "I cannot find this bulletin among yours: it does not exist, or other coordinators keep it. "
    "Choose it in the list that appears while you type its number or a word of its title. Once "
    "published, it can be read with `/bulletins`."
)

FRENCH = {
    BulletinErrorMessage.UNKNOWN_BULLETIN: _NOT_YOURS,
    BulletinErrorMessage.NOT_BULLETIN_WRITER: (
        "Les bulletins sont écrits et publiés par la coordination : celle d’un serveur admis pour "
        "sa région, la coordination nationale pour tout le réseau. Si vous en faites partie, votre "
        "rôle se choisit avec `/configurer`."
    ),
    BulletinErrorMessage.OTHERS_BULLETIN: _NOT_YOURS,
    BulletinErrorMessage.OTHERS_DOSSIER: "Ce dossier est tenu par une autre coordination.",
    BulletinErrorMessage.REFUSED_SECTION: (
        "Il y a d’abord quelque chose à corriger dans le texte : `/gestion-bulletins modifier` dit "
        "quoi. Rien n’a été enregistré."
    ),
    BulletinErrorMessage.OWN_APPROVAL: (
        "Vous avez écrit ou envoyé ce bulletin : une autre personne de la coordination doit "
        "l’approuver. Si une seule personne coordonne ici, une personne qui gère le serveur le dit "
        "dans `/configurer`."
    ),
    BulletinErrorMessage.NOT_ASKED: (
        "L’approbation attendue est celle d’une autre organisation. La vôtre n’a pas été demandée."
    ),
    BulletinErrorMessage.PREVIEW_OUTDATED: (
        "Cet aperçu ne vaut plus : le bulletin a changé depuis, ou il a été arrêté. Voyez où il en "
        "est avec `/gestion-bulletins état`."
    ),
    BulletinErrorMessage.SECTION_CHANGED: (
        "Quelqu’un d’autre a changé cette section entre-temps. Rouvrez-la pour voir ce qu’elle dit "
        "maintenant."
    ),
    BulletinErrorMessage.HEAD_CHANGED: (
        "Quelqu’un d’autre a changé le titre ou les destinataires entre-temps. Rouvrez le "
        "formulaire pour voir ce qu’il dit maintenant."
    ),
    BulletinErrorMessage.UNKNOWN_VERSION: (
        "Cette ligne du journal n’a pas de texte à reprendre. Rouvrez le journal et choisissez une "
        "version dans le menu."
    ),
    BulletinErrorMessage.BULLETIN_STEP: (
        "Ce bulletin n’en est plus là : quelqu’un l’a déjà fait avancer, ou arrêté. Voyez où il en "
        "est avec `/gestion-bulletins état`."
    ),
    BulletinErrorMessage.NOT_YET_APPROVED: (
        "Ce bulletin n’est pas encore approuvé par toutes les personnes qui le doivent."
    ),
    BulletinErrorMessage.NOTHING_TO_CORRECT: (
        "Rien n’a changé : votre texte est celui qui est déjà publié."
    ),
    BulletinErrorMessage.NOWHERE_TO_PUBLISH: (
        "Aucun salon de bulletins n’est lu par ce public dans cette région. Rien n’est parti. Les "
        "salons se choisissent avec `/configurer`."
    ),
    BulletinErrorMessage.PAST_SCHEDULE: "Cette heure est passée. Choisissez-en une à venir.",
    BulletinErrorMessage.EMBARGOED: (
        "Ce bulletin est sous embargo : il ne peut pas paraître avant la date prévue."
    ),
    BulletinErrorMessage.HOLD_OVER: (
        "Rien n’est retenu ici : ce bulletin est déjà parti vers vos salons."
    ),
    BulletinErrorMessage.STATUS_TOO_WIDE: (
        "Ce bulletin serait lu plus largement que le dossier dont il annonce l’état. Retirez cette "
        "annonce, ou restreignez le public du bulletin."
    ),
}

ENGLISH = {
    BulletinErrorMessage.UNKNOWN_BULLETIN: _NOT_YOURS_IN_ENGLISH,
    BulletinErrorMessage.NOT_BULLETIN_WRITER: (
        "Bulletins are written and published by coordinators: those of an admitted server for its "
        "region, the national ones for the whole network. If you are one, your role is chosen with "
        "`/setup`."
    ),
    BulletinErrorMessage.OTHERS_BULLETIN: _NOT_YOURS_IN_ENGLISH,
    BulletinErrorMessage.OTHERS_DOSSIER: "This matter is kept by other coordinators.",
    BulletinErrorMessage.REFUSED_SECTION: (
        "Something in the text must be mended first: `/manage-bulletins edit` says what. "
        "Nothing was saved."
    ),
    BulletinErrorMessage.OWN_APPROVAL: (
        "You wrote or sent this bulletin: another coordinator must approve it. If one "
        "person alone coordinates here, someone who manages the server says so in `/setup`."
    ),
    BulletinErrorMessage.NOT_ASKED: (
        "The approval that is awaited is another organisation’s. Yours was not asked for."
    ),
    BulletinErrorMessage.PREVIEW_OUTDATED: (
        "This preview no longer holds: the bulletin changed since, or was stopped. See where it "
        "stands with `/manage-bulletins status`."
    ),
    BulletinErrorMessage.SECTION_CHANGED: (
        "Someone else changed this section meanwhile. Open it again to see what it says now."
    ),
    BulletinErrorMessage.HEAD_CHANGED: (
        "Someone else changed the title or the readers meanwhile. Open the form again to see what "
        "it says now."
    ),
    BulletinErrorMessage.UNKNOWN_VERSION: (
        "This line of the journal has no text to go back to. Open the journal again and choose a "
        "version in its menu."
    ),
    BulletinErrorMessage.BULLETIN_STEP: (
        "This bulletin is no longer there: someone already moved it on, or stopped it. See where "
        "it stands with `/manage-bulletins status`."
    ),
    BulletinErrorMessage.NOT_YET_APPROVED: (
        "This bulletin is not yet approved by everyone who must."
    ),
    BulletinErrorMessage.NOTHING_TO_CORRECT: (
        "Nothing changed: your text is the one that is out already."
    ),
    BulletinErrorMessage.NOWHERE_TO_PUBLISH: (
        "No bulletin channel is read by this audience in this region. Nothing left. Channels are "
        "chosen with `/setup`."
    ),
    BulletinErrorMessage.PAST_SCHEDULE: "This hour has passed. Choose one that is still ahead.",
    BulletinErrorMessage.EMBARGOED: (
        "This bulletin is under embargo: it cannot be out before the day that was set."
    ),
    BulletinErrorMessage.HOLD_OVER: (
        "Nothing is held here: this bulletin has left already for your channels."
    ),
    BulletinErrorMessage.STATUS_TOO_WIDE: (
        "More people would read this bulletin than the matter whose status it tells. Take that "
        "status out, or narrow the audience of the bulletin."
    ),
}
