"""The words of `/gestion-serveurs`."""

from bot.formats.catalogues.messages import Message


class AdmissionMessage(Message):
    """The words of `/gestion-serveurs`."""

    GROUP_NAME = "group_name"
    GROUP = "group"
    LIST_NAME = "list_name"
    LIST = "list"
    ADMIT_NAME = "admit_name"
    ADMIT = "admit"
    WITHDRAW_NAME = "withdraw_name"
    WITHDRAW = "withdraw"
    JOURNAL_NAME = "journal_name"
    JOURNAL = "journal"
    SERVER_NAME = "server_name"
    SERVER = "server"
    AUDIENCE_NAME = "audience_name"
    AUDIENCE = "audience"
    GROUPING_NAME = "grouping_name"
    GROUPING = "grouping"
    CHOICE_PUBLIC = "choice_public"
    CHOICE_MEMBERS = "choice_members"
    CHOICE_GROUPINGS = "choice_groupings"
    CHOICE_DELEGATES = "choice_delegates"
    LIST_TITLE = "list_title"
    LIST_EMPTY = "list_empty"
    ALL_WELL = "all_well"
    HOW_TO_ADMIT = "how_to_admit"
    ADMIT_TITLE = "admit_title"
    CHANGE_TITLE = "change_title"
    ADMIT_MEANING = "admit_meaning"
    REGIONS_LABEL = "regions_label"
    REGIONS_PLACEHOLDER = "regions_placeholder"
    CONFIRM_ADMIT = "confirm_admit"
    CONFIRM_CHANGE = "confirm_change"
    CANCEL = "cancel"
    CANCELLED = "cancelled"
    ADMITTED = "admitted"
    NEXT_STEP = "next_step"
    WITHDRAW_TITLE = "withdraw_title"
    WITHDRAW_MEANING = "withdraw_meaning"
    CONFIRM_WITHDRAW = "confirm_withdraw"
    WITHDRAWN = "withdrawn"
    JOURNAL_TITLE = "journal_title"
    JOURNAL_EMPTY = "journal_empty"
    UNDO = "undo"
    UNDONE = "undone"


FRENCH = {
    AdmissionMessage.GROUP_NAME: "gestion-serveurs",
    AdmissionMessage.GROUP: "Coordination nationale : les serveurs du réseau",
    AdmissionMessage.LIST_NAME: "liste",
    AdmissionMessage.LIST: "Tous les serveurs : état, région, regroupement, problèmes",
    AdmissionMessage.ADMIT_NAME: "admettre",
    AdmissionMessage.ADMIT: "Admettre un serveur dans le réseau, ou changer ce qui lui est permis",
    AdmissionMessage.WITHDRAW_NAME: "retirer",
    AdmissionMessage.WITHDRAW: "Retirer un serveur du réseau",
    AdmissionMessage.JOURNAL_NAME: "journal",
    AdmissionMessage.JOURNAL: (
        "Ce qui a changé dans un serveur, par qui, quand; annuler un changement"
    ),
    AdmissionMessage.SERVER_NAME: "serveur",
    AdmissionMessage.SERVER: "Le serveur, par son nom",
    AdmissionMessage.AUDIENCE_NAME: "public",
    AdmissionMessage.AUDIENCE: "Le public le plus restreint dont on pourra y lire les contenus",
    AdmissionMessage.GROUPING_NAME: "regroupement",
    AdmissionMessage.GROUPING: "Le regroupement à qui il est, par son nom ou son sigle",
    AdmissionMessage.CHOICE_PUBLIC: "Tout le monde",
    AdmissionMessage.CHOICE_MEMBERS: "Organismes membres",
    AdmissionMessage.CHOICE_GROUPINGS: "Regroupements",
    AdmissionMessage.CHOICE_DELEGATES: "Personnes déléguées",
    AdmissionMessage.LIST_TITLE: "Serveurs du réseau : {count}",
    AdmissionMessage.LIST_EMPTY: (
        "Aucun serveur pour le moment. Un serveur apparaît ici dès que quelqu’un y ajoute Relais."
    ),
    AdmissionMessage.ALL_WELL: "Tout est en ordre.",
    AdmissionMessage.HOW_TO_ADMIT: "Pour l’admettre : `/gestion-serveurs admettre`.",
    AdmissionMessage.ADMIT_TITLE: "Admettre « {server} »?",
    AdmissionMessage.CHANGE_TITLE: "Changer ce qui est permis à « {server} »?",
    AdmissionMessage.ADMIT_MEANING: (
        "On pourra y lire ce qui s’adresse à ce public et aux plus larges, pour ces régions. "
        "Chaque salon reste ouvert à tout le monde tant que la coordination du serveur n’en "
        "décide pas autrement dans /configurer. Rien ne compte avant que vous confirmiez."
    ),
    AdmissionMessage.REGIONS_LABEL: "Régions (au moins une; toutes pour un serveur national) :",
    AdmissionMessage.REGIONS_PLACEHOLDER: "Choisir une ou plusieurs régions",
    AdmissionMessage.CONFIRM_ADMIT: "Oui, admettre",
    AdmissionMessage.CONFIRM_CHANGE: "Oui, changer",
    AdmissionMessage.CANCEL: "Laisser comme c’est",
    AdmissionMessage.CANCELLED: "Rien n’a été changé.",
    AdmissionMessage.ADMITTED: "C’est fait : « {server} » fait partie du réseau.",
    AdmissionMessage.NEXT_STEP: (
        "Invitez sa coordination à y lancer /configurer : elle y choisit les salons et les rôles."
    ),
    AdmissionMessage.WITHDRAW_TITLE: "Retirer « {server} » du réseau?",
    AdmissionMessage.WITHDRAW_MEANING: (
        "On n’y lira plus que ce qui est public, et Relais n’y enverra plus de rappels ni de "
        "bulletins. Ses réglages sont gardés : vous pourrez l’admettre de nouveau. Relais reste "
        "dans le serveur tant que quelqu’un ne l’en exclut pas."
    ),
    AdmissionMessage.CONFIRM_WITHDRAW: "Oui, retirer",
    AdmissionMessage.WITHDRAWN: "C’est fait : « {server} » ne fait plus partie du réseau.",
    AdmissionMessage.JOURNAL_TITLE: "Journal de « {server} »",
    AdmissionMessage.JOURNAL_EMPTY: "Rien n’a encore changé.",
    AdmissionMessage.UNDO: "Annuler ce changement",
    AdmissionMessage.UNDONE: "C’est annulé; l’annulation est au journal elle aussi.",
}

ENGLISH = {
    AdmissionMessage.GROUP_NAME: "manage-servers",
    AdmissionMessage.GROUP: "National coordination: the servers of the network",
    AdmissionMessage.LIST_NAME: "list",
    AdmissionMessage.LIST: "All servers: state, region, grouping, problems",
    AdmissionMessage.ADMIT_NAME: "admit",
    AdmissionMessage.ADMIT: "Admit a server to the network, or change what it is allowed",
    AdmissionMessage.WITHDRAW_NAME: "withdraw",
    AdmissionMessage.WITHDRAW: "Withdraw a server from the network",
    AdmissionMessage.JOURNAL_NAME: "journal",
    AdmissionMessage.JOURNAL: "What changed in a server, by whom, when; undo a change",
    AdmissionMessage.SERVER_NAME: "server",
    AdmissionMessage.SERVER: "The server, by its name",
    AdmissionMessage.AUDIENCE_NAME: "audience",
    AdmissionMessage.AUDIENCE: "The narrowest audience whose content may be read there",
    AdmissionMessage.GROUPING_NAME: "grouping",
    AdmissionMessage.GROUPING: "The grouping it belongs to, by its name or acronym",
    AdmissionMessage.CHOICE_PUBLIC: "Everyone",
    AdmissionMessage.CHOICE_MEMBERS: "Member organisations",
    AdmissionMessage.CHOICE_GROUPINGS: "Groupings",
    AdmissionMessage.CHOICE_DELEGATES: "Delegates",
    AdmissionMessage.LIST_TITLE: "Servers of the network: {count}",
    AdmissionMessage.LIST_EMPTY: (
        "No server yet. A server appears here as soon as someone adds Relais to it."
    ),
    AdmissionMessage.ALL_WELL: "All is in order.",
    AdmissionMessage.HOW_TO_ADMIT: "To admit it: `/manage-servers admit`.",
    AdmissionMessage.ADMIT_TITLE: "Admit “{server}”?",
    AdmissionMessage.CHANGE_TITLE: "Change what “{server}” is allowed?",
    AdmissionMessage.ADMIT_MEANING: (
        "People there will be able to read what is meant for this audience and wider ones, for "
        "these regions. Each channel stays open to everyone until the server’s coordination "
        "decides otherwise in /setup. Nothing counts before you confirm."
    ),
    AdmissionMessage.REGIONS_LABEL: "Regions (at least one; all for a national server):",
    AdmissionMessage.REGIONS_PLACEHOLDER: "Choose one or more regions",
    AdmissionMessage.CONFIRM_ADMIT: "Yes, admit",
    AdmissionMessage.CONFIRM_CHANGE: "Yes, change",
    AdmissionMessage.CANCEL: "Leave as it is",
    AdmissionMessage.CANCELLED: "Nothing was changed.",
    AdmissionMessage.ADMITTED: "Done: “{server}” is part of the network.",
    AdmissionMessage.NEXT_STEP: (
        "Invite its coordination to run /setup there: they choose the channels and roles."
    ),
    AdmissionMessage.WITHDRAW_TITLE: "Withdraw “{server}” from the network?",
    AdmissionMessage.WITHDRAW_MEANING: (
        "Only what is public will be read there, and Relais will send no more reminders or "
        "bulletins. Its settings are kept: you can admit it again. Relais stays in the server "
        "until someone removes it."
    ),
    AdmissionMessage.CONFIRM_WITHDRAW: "Yes, withdraw",
    AdmissionMessage.WITHDRAWN: "Done: “{server}” is no longer part of the network.",
    AdmissionMessage.JOURNAL_TITLE: "Journal of “{server}”",
    AdmissionMessage.JOURNAL_EMPTY: "Nothing has changed yet.",
    AdmissionMessage.UNDO: "Undo this change",
    AdmissionMessage.UNDONE: "Undone; the journal shows that too.",
}
