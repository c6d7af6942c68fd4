"""The buttons, menus and forms by which a bulletin is written, and what they answer."""

from bot.formats.catalogues.messages import Message


class EditingMessage(Message):
    """The buttons, menus and forms by which a bulletin is written, and what they answer."""

    OPEN_SECTION = "open_section"
    ADD = "add"
    HEAD = "head"
    DOSSIERS = "dossiers"
    ADD_TERMS = "add_terms"
    CREATE_DATE = "create_date"
    LOOK = "look"
    TAKE = "take"
    JOURNAL = "journal"
    JOURNAL_EMPTY = "journal_empty"
    VERSIONS = "versions"
    RESTORE = "restore"
    TO_JOURNAL = "to_journal"
    BACK_TO = "back_to"
    LATEST = "latest"
    APPROVE = "approve"
    BACK = "back"
    EDIT = "edit"
    UP = "up"
    DOWN = "down"
    REMOVE = "remove"
    AGAIN = "again"
    DOSSIERS_NAMED = "dossiers_named"
    STATUS_OF = "status_of"
    DOSSIERS_NOTE = "dossiers_note"
    NAMED_NOTE = "named_note"
    NO_DOSSIER = "no_dossier"
    SAVED = "saved"
    STARTED = "started"
    REMOVED = "removed"
    TERMS_ADDED = "terms_added"
    MOVED = "moved"
    STATUS_KEPT = "status_kept"
    GONE = "gone"
    OVERTAKEN = "overtaken"
    OVERTAKEN_GONE = "overtaken_gone"
    HEAD_OVERTAKEN = "head_overtaken"
    THEIRS = "theirs"
    YOURS = "yours"
    REFUSED = "refused"
    TYPED = "typed"
    TYPED_GONE = "typed_gone"
    TOO_LONG = "too_long"
    CUT = "cut"
    TAKEN = "taken"
    LOOKED = "looked"
    DATE_GONE = "date_gone"
    DATE_KIND = "date_kind"
    DATE_KIND_NOTE = "date_kind_note"
    FILE_READ = "file_read"
    LOSSES = "losses"
    CHECKS = "checks"
    FILE_TOO_BIG = "file_too_big"
    FILE_KIND = "file_kind"
    FILE_UNSAFE = "file_unsafe"
    DISCARD_ASK = "discard_ask"
    DISCARD_NOTE = "discard_note"
    DISCARD = "discard"
    DISCARDED = "discarded"


FRENCH = {
    EditingMessage.OPEN_SECTION: "Ouvrir une section",
    EditingMessage.ADD: "Ajouter une section",
    EditingMessage.HEAD: "Titre, date, public",
    EditingMessage.DOSSIERS: "Statut d’un dossier",
    EditingMessage.ADD_TERMS: "Ajouter les sigles",
    EditingMessage.CREATE_DATE: "Créer le {day}",
    EditingMessage.LOOK: "Aperçu",
    EditingMessage.TAKE: "Emporter le texte",
    EditingMessage.JOURNAL: "Journal",
    EditingMessage.JOURNAL_EMPTY: "Rien n’y a encore été changé.",
    EditingMessage.VERSIONS: "Revoir une autre version…",
    EditingMessage.RESTORE: "Revenir à cette version",
    EditingMessage.TO_JOURNAL: "Retour au journal",
    EditingMessage.BACK_TO: (
        "Le bulletin dit de nouveau ce que disait cette version. « Journal » garde celle d’avant."
    ),
    EditingMessage.LATEST: "Le dernier changement",
    EditingMessage.APPROVE: "Faire approuver",
    EditingMessage.BACK: "Retour au brouillon",
    EditingMessage.EDIT: "Modifier",
    EditingMessage.UP: "Monter",
    EditingMessage.DOWN: "Descendre",
    EditingMessage.REMOVE: "Retirer",
    EditingMessage.AGAIN: "Reprendre mon texte",
    EditingMessage.DOSSIERS_NAMED: "Dossiers dont parle ce bulletin",
    EditingMessage.STATUS_OF: "Statut d’un dossier",
    EditingMessage.DOSSIERS_NOTE: (
        "Le premier menu dit de quoi parle le bulletin : on l’y retrouve. Le second écrit, le jour "
        "de la publication, où en est un dossier, avec le bulletin comme référence."
    ),
    EditingMessage.NAMED_NOTE: (
        "Ce menu dit de quoi parle le bulletin : on l’y retrouve. Où en sont ces dossiers, c’est à "
        "la coordination nationale de l’écrire; vous pouvez le faire pour ceux de votre région."
    ),
    EditingMessage.NO_DOSSIER: "Il n’y a encore aucun dossier que vous puissiez nommer ici.",
    EditingMessage.SAVED: "Enregistré.",
    EditingMessage.STARTED: (
        "Brouillon commencé. Ajoutez une section, ou reprenez plus tard avec "
        "/gestion-bulletins modifier."
    ),
    EditingMessage.REMOVED: "Section retirée. « Journal » permet d’y revenir.",
    EditingMessage.TERMS_ADDED: "Les sigles ont leur section.",
    EditingMessage.MOVED: "Section déplacée.",
    EditingMessage.STATUS_KEPT: "Statut enregistré : il sera écrit le jour de la publication.",
    EditingMessage.GONE: (
        "Cette section n’est plus la même : quelqu’un vient de la changer ou de la retirer. Voici "
        "le brouillon tel qu’il est."
    ),
    EditingMessage.OVERTAKEN: (
        "Quelqu’un d’autre vient de changer cette section. La vôtre n’est pas enregistrée, et rien "
        "n’est perdu."
    ),
    EditingMessage.OVERTAKEN_GONE: (
        "Quelqu’un d’autre vient de retirer cette section. Votre texte n’est pas perdu : "
        "« Reprendre mon texte » en fait une nouvelle."
    ),
    EditingMessage.HEAD_OVERTAKEN: (
        "Quelqu’un d’autre vient de changer le titre, la date ou le public. Rien de ce que vous "
        "avez écrit n’est perdu : voyez ce qui a changé, puis reprenez."
    ),
    EditingMessage.THEIRS: "Ce qui est enregistré maintenant",
    EditingMessage.YOURS: "Ce que vous avez écrit",
    EditingMessage.REFUSED: "À corriger : rien n’est enregistré, et rien n’est perdu",
    EditingMessage.TYPED: "Voici ce que vous aviez écrit. Rien n’en est enregistré.",
    EditingMessage.TYPED_GONE: (
        "Je n’ai plus ce texte en mémoire : Relais a redémarré, ou plus d’une heure a passé. Il "
        "est encore dans le message ci-dessus : copiez-le, puis rouvrez la section avec "
        "/gestion-bulletins modifier."
    ),
    EditingMessage.TOO_LONG: (
        "Cette section dépasse les 4 000 caractères d’un formulaire de Discord. « Emporter le "
        "texte » vous donne le bulletin en fichier : changez-le dans votre traitement de texte, "
        "puis rapportez-le avec /gestion-bulletins modifier, option « fichier ». Vous pouvez aussi "
        "en faire deux sections."
    ),
    EditingMessage.CUT: "… (la suite n’est pas montrée ici)",
    EditingMessage.TAKEN: (
        "Voici le texte. Une ligne qui commence par « ## » est le titre d’une section. Rapportez "
        "le fichier avec /gestion-bulletins modifier, option « fichier »."
    ),
    EditingMessage.LOOKED: "Voilà le bulletin tel qu’il paraîtra. Personne d’autre ne le voit.",
    EditingMessage.DATE_GONE: "Cette date n’est plus dans le texte.",
    EditingMessage.DATE_KIND: "{day} : qu’est-ce que c’est?",
    EditingMessage.DATE_KIND_NOTE: "Le formulaire du calendrier s’ouvre, rempli.",
    EditingMessage.FILE_READ: "Fichier lu : relisez les sections une à une.",
    EditingMessage.LOSSES: "Ce qui n’a pas été gardé",
    EditingMessage.CHECKS: "À vérifier",
    EditingMessage.FILE_TOO_BIG: (
        "Ce fichier est trop gros : 10 Mo au plus. Les images n’entrent pas dans un bulletin : "
        "sans elles, il sera léger. Rien n’a été enregistré."
    ),
    EditingMessage.FILE_KIND: (
        "Je lis les fichiers .docx, .odt et .md. Enregistrez le vôtre sous l’une de ces formes, "
        "puis reprenez. Rien n’a été enregistré."
    ),
    EditingMessage.FILE_UNSAFE: "{detail}. Rien n’a été enregistré.",
    EditingMessage.DISCARD_ASK: "Supprimer ce brouillon?",
    EditingMessage.DISCARD_NOTE: (
        "Il n’est jamais paru. /gestion-bulletins journal, avec son numéro, permet d’y revenir."
    ),
    EditingMessage.DISCARD: "Oui, supprimer ce brouillon",
    EditingMessage.DISCARDED: "{name} : brouillon supprimé.",
}

ENGLISH = {
    EditingMessage.OPEN_SECTION: "Open a section",
    EditingMessage.ADD: "Add a section",
    EditingMessage.HEAD: "Title, date, audience",
    EditingMessage.DOSSIERS: "Status of a matter",
    EditingMessage.ADD_TERMS: "Add the acronyms",
    EditingMessage.CREATE_DATE: "Create {day}",
    EditingMessage.LOOK: "Preview",
    EditingMessage.TAKE: "Take the text along",
    EditingMessage.JOURNAL: "Journal",
    EditingMessage.JOURNAL_EMPTY: "Nothing was changed in it yet.",
    EditingMessage.VERSIONS: "Look at another version…",
    EditingMessage.RESTORE: "Go back to this version",
    EditingMessage.TO_JOURNAL: "Back to the journal",
    EditingMessage.BACK_TO: (
        "The bulletin says again what that version said. “Journal” keeps the one before."
    ),
    EditingMessage.LATEST: "The latest change",
    EditingMessage.APPROVE: "Send for approval",
    EditingMessage.BACK: "Back to the draft",
    EditingMessage.EDIT: "Edit",
    EditingMessage.UP: "Move up",
    EditingMessage.DOWN: "Move down",
    EditingMessage.REMOVE: "Remove",
    EditingMessage.AGAIN: "Go on with my text",
    EditingMessage.DOSSIERS_NAMED: "Matters this bulletin is about",
    EditingMessage.STATUS_OF: "Status of a matter",
    EditingMessage.DOSSIERS_NOTE: (
        "The first menu says what the bulletin is about: it is found there. The second writes, the "
        "day it goes out, where a matter stands, with the bulletin as its reference."
    ),
    EditingMessage.NAMED_NOTE: (
        "This menu says what the bulletin is about: it is found there. Where these matters stand "
        "is for the national coordinators to write; you may write it for those of your region."
    ),
    EditingMessage.NO_DOSSIER: "There is no matter yet that you may name here.",
    EditingMessage.SAVED: "Saved.",
    EditingMessage.STARTED: (
        "Draft begun. Add a section, or come back to it later with /manage-bulletins edit."
    ),
    EditingMessage.REMOVED: "Section removed. “Journal” lets you go back to it.",
    EditingMessage.TERMS_ADDED: "The acronyms have their section.",
    EditingMessage.MOVED: "Section moved.",
    EditingMessage.STATUS_KEPT: "Status kept: it will be written the day it goes out.",
    EditingMessage.GONE: (
        "This section is no longer the same: someone has just changed or removed it. Here is the "
        "draft as it is."
    ),
    EditingMessage.OVERTAKEN: (
        "Someone else has just changed this section. Yours is not saved, and nothing is lost."
    ),
    EditingMessage.OVERTAKEN_GONE: (
        "Someone else has just removed this section. Your text is not lost: “Go on with my text” "
        "makes a new one of it."
    ),
    EditingMessage.HEAD_OVERTAKEN: (
        "Someone else has just changed the title, the date or the audience. Nothing you wrote is "
        "lost: see what changed, then go on."
    ),
    EditingMessage.THEIRS: "What is saved now",
    EditingMessage.YOURS: "What you wrote",
    EditingMessage.REFUSED: "To be corrected: nothing is saved, and nothing is lost",
    EditingMessage.TYPED: "Here is what you had written. None of it is saved.",
    EditingMessage.TYPED_GONE: (
        "I no longer hold this text: Relais was restarted, or more than an hour went by. It still "
        "stands in the message above: copy it, then open the section again with /manage-bulletins "
        "edit."
    ),
    EditingMessage.TOO_LONG: (
        "This section is longer than the 4,000 characters of a form on Discord. “Take the text "
        "along” gives you the bulletin as a file: change it in your word processor, then bring it "
        "back with /manage-bulletins edit, option “file”. You may also make two sections of it."
    ),
    EditingMessage.CUT: "… (the rest is not shown here)",
    EditingMessage.TAKEN: (
        "Here is the text. A line that begins with “##” is the heading of a section. Bring the "
        "file back with /manage-bulletins edit, option “file”."
    ),
    EditingMessage.LOOKED: "This is the bulletin as it will appear. Nobody else sees it.",
    EditingMessage.DATE_GONE: "This date is no longer in the text.",
    EditingMessage.DATE_KIND: "{day}: what is it?",
    EditingMessage.DATE_KIND_NOTE: "The form of the calendar opens, filled in.",
    EditingMessage.FILE_READ: "The file was read: look through the sections one by one.",
    EditingMessage.LOSSES: "What was not kept",
    EditingMessage.CHECKS: "To be checked",
    EditingMessage.FILE_TOO_BIG: (
        "This file is too big: 10 MB at most. Pictures cannot stand in a bulletin: without them it "
        "will be light. Nothing was saved."
    ),
    EditingMessage.FILE_KIND: (
        "I read .docx, .odt and .md files. Save yours in one of these forms, then try again. "
        "Nothing was saved."
    ),
    EditingMessage.FILE_UNSAFE: "This file cannot be taken ({detail}). Nothing was saved.",
    EditingMessage.DISCARD_ASK: "Delete this draft?",
    EditingMessage.DISCARD_NOTE: (
        "It never went out. /manage-bulletins journal, with its number, lets you go back to it."
    ),
    EditingMessage.DISCARD: "Yes, delete this draft",
    EditingMessage.DISCARDED: "{name}: draft deleted.",
}
