"""The names and descriptions of `/gestion-bulletins`."""

from bot.formats.catalogues.messages import Message


class BulletinCommandMessage(Message):
    """The names and descriptions of `/gestion-bulletins`."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    NEW_NAME = "new_name"
    NEW = "new"
    EDIT_NAME = "edit_name"
    EDIT = "edit"
    STATE_NAME = "state_name"
    STATE = "state"
    SCHEDULE_NAME = "schedule_name"
    SCHEDULE = "schedule"
    CORRECT_NAME = "correct_name"
    CORRECT = "correct"
    WITHDRAW_NAME = "withdraw_name"
    WITHDRAW = "withdraw"
    REGISTER_NAME = "register_name"
    REGISTER = "register"
    JOURNAL_NAME = "journal_name"
    JOURNAL = "journal"
    DELETE_NAME = "delete_name"
    DELETE = "delete"
    BULLETIN_NAME = "bulletin_name"
    BULLETIN = "bulletin"
    FILE_NAME = "file_name"
    FILE_NEW = "file_new"
    FILE_AGAIN = "file_again"
    WHEN_NAME = "when_name"
    WHEN = "when"
    CHOICE = "choice"


FRENCH = {
    BulletinCommandMessage.GROUP_NAME: "gestion-bulletins",
    BulletinCommandMessage.GROUP: (
        "Écrire, approuver et publier les bulletins Info-PSOC (coordination)"
    ),
    BulletinCommandMessage.NEW_NAME: "nouveau",
    BulletinCommandMessage.NEW: "Commencer un bulletin, à partir de rien ou d’un fichier",
    BulletinCommandMessage.EDIT_NAME: "modifier",
    BulletinCommandMessage.EDIT: "Reprendre un brouillon : sections, titre, sigles, dates",
    BulletinCommandMessage.STATE_NAME: "état",
    BulletinCommandMessage.STATE: "Voir où en est un bulletin, et le faire avancer",
    BulletinCommandMessage.SCHEDULE_NAME: "programmer",
    BulletinCommandMessage.SCHEDULE: "Choisir le jour et l’heure de la publication",
    BulletinCommandMessage.CORRECT_NAME: "rectifier",
    BulletinCommandMessage.CORRECT: "Corriger un bulletin publié, partout où il est allé",
    BulletinCommandMessage.WITHDRAW_NAME: "retirer",
    BulletinCommandMessage.WITHDRAW: "Retirer un bulletin publié, partout où il est allé",
    BulletinCommandMessage.REGISTER_NAME: "envois",
    BulletinCommandMessage.REGISTER: "Voir où il est arrivé, où il ne l’est pas, et pourquoi",
    BulletinCommandMessage.JOURNAL_NAME: "journal",
    BulletinCommandMessage.JOURNAL: "Voir qui a changé quoi, et revenir à une version",
    BulletinCommandMessage.DELETE_NAME: "supprimer",
    BulletinCommandMessage.DELETE: "Supprimer un brouillon qui n’est jamais paru",
    BulletinCommandMessage.BULLETIN_NAME: "bulletin",
    BulletinCommandMessage.BULLETIN: "Tapez son numéro, ou un mot de son titre",
    BulletinCommandMessage.FILE_NAME: "fichier",
    BulletinCommandMessage.FILE_NEW: "Un texte déjà écrit : .docx, .odt ou .md, 10 Mo au plus",
    BulletinCommandMessage.FILE_AGAIN: (
        "Le fichier corrigé, qui prend la place du texte : .docx, .odt ou .md"
    ),
    BulletinCommandMessage.WHEN_NAME: "quand",
    BulletinCommandMessage.WHEN: "Par exemple : « mardi à 9 h », « le 24 novembre à midi »",
    BulletinCommandMessage.CHOICE: "nᵒ {number} · {title} · {state}",
}

ENGLISH = {
    BulletinCommandMessage.GROUP_NAME: "manage-bulletins",
    BulletinCommandMessage.GROUP: (
        "Write, approve and publish the Info-PSOC bulletins (coordinators)"
    ),
    BulletinCommandMessage.NEW_NAME: "new",
    BulletinCommandMessage.NEW: "Begin a bulletin, from nothing or from a file",
    BulletinCommandMessage.EDIT_NAME: "edit",
    BulletinCommandMessage.EDIT: "Go on with a draft: sections, title, acronyms, dates",
    BulletinCommandMessage.STATE_NAME: "status",
    BulletinCommandMessage.STATE: "See where a bulletin stands, and take it further",
    BulletinCommandMessage.SCHEDULE_NAME: "schedule",
    BulletinCommandMessage.SCHEDULE: "Choose the day and hour at which it goes out",
    BulletinCommandMessage.CORRECT_NAME: "correct",
    BulletinCommandMessage.CORRECT: "Correct a published bulletin wherever it went",
    BulletinCommandMessage.WITHDRAW_NAME: "withdraw",
    BulletinCommandMessage.WITHDRAW: "Withdraw a published bulletin wherever it went",
    BulletinCommandMessage.REGISTER_NAME: "deliveries",
    BulletinCommandMessage.REGISTER: "See where it arrived, where it did not, and why",
    BulletinCommandMessage.JOURNAL_NAME: "journal",
    BulletinCommandMessage.JOURNAL: "See who changed what, and go back to a version",
    BulletinCommandMessage.DELETE_NAME: "delete",
    BulletinCommandMessage.DELETE: "Delete a draft that never went out",
    BulletinCommandMessage.BULLETIN_NAME: "bulletin",
    BulletinCommandMessage.BULLETIN: "Type its number, or a word of its title",
    BulletinCommandMessage.FILE_NAME: "file",
    BulletinCommandMessage.FILE_NEW: "A text written already: .docx, .odt or .md, 10 MB at most",
    BulletinCommandMessage.FILE_AGAIN: (
        "The corrected file, which takes the place of the text: .docx, .odt or .md"
    ),
    BulletinCommandMessage.WHEN_NAME: "when",
    BulletinCommandMessage.WHEN: "For example: “Tuesday 9 am”, “November 24 at noon”",
    BulletinCommandMessage.CHOICE: "nᵒ {number} · {title} · {state}",
}
