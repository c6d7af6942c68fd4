"""What is said of a bulletin brought in from a file: what was left out, and what to look at."""

from bot.domain.bulletins.imports import Check, Loss

FRENCH = {
    Loss.PICTURE: "images laissées de côté : {count}",
    Loss.TABLE: "tableaux écrits en liste, une ligne par rangée : {count}",
    Loss.NOTE: "notes de bas de page laissées de côté : {count}",
    Loss.COMMENT: "commentaires laissés de côté : {count}",
    Loss.TRACKED_CHANGE: "passages supprimés en suivi des modifications : {count}",
    Loss.TEXT_BOX: "zones de texte ou dessins laissés de côté : {count}",
    Loss.MACRO: "macros jamais lues : {count}",
    Loss.EMBEDDED: "objets incorporés laissés de côté : {count}",
    Loss.TAG: "balises retirées : {count}",
    Loss.ADDRESS: "liens vers ni page ni courriel, dont seuls les mots restent : {count}",
    Loss.DEEPER_HEADING: "sous-titres mis en gras dans leur section : {count}",
    Check.NUMBER: "le numéro n’a pas été reconnu",
    Check.DATE: "le mois n’a pas été reconnu",
    Check.TITLE: "le titre n’a pas été reconnu",
    Check.SECTIONS: "aucune section n’a été reconnue",
    Check.BOLD_HEADINGS: "les sections sont devinées d’après les lignes en gras",
    Check.TEXT_BEFORE: "le texte avant la première section est devenu une section",
    Check.NUMBER_TAKEN: "un autre bulletin porte déjà le numéro du fichier : le suivant est donné",
    Check.REGION: "la région visée : la première des vôtres, si rien n’est changé",
    Check.AUDIENCE: "le public visé : tout le monde, si rien n’est changé",
}

ENGLISH = {
    Loss.PICTURE: "pictures left out: {count}",
    Loss.TABLE: "tables written as lists, a line a row: {count}",
    Loss.NOTE: "footnotes left out: {count}",
    Loss.COMMENT: "comments left out: {count}",
    Loss.TRACKED_CHANGE: "passages deleted as tracked changes: {count}",
    Loss.TEXT_BOX: "text boxes or drawings left out: {count}",
    Loss.MACRO: "macros never read: {count}",
    Loss.EMBEDDED: "embedded objects left out: {count}",
    Loss.TAG: "tags removed: {count}",
    Loss.ADDRESS: "links to neither a page nor an email, of which the words stay: {count}",
    Loss.DEEPER_HEADING: "sub-headings put in bold within their section: {count}",
    Check.NUMBER: "the number was not recognised",
    Check.DATE: "the month was not recognised",
    Check.TITLE: "the title was not recognised",
    Check.SECTIONS: "no section was recognised",
    Check.BOLD_HEADINGS: "the sections are guessed from lines in bold",
    Check.TEXT_BEFORE: "the text before the first section became a section",
    Check.NUMBER_TAKEN: "another bulletin has the file’s number already: the next one is given",
    Check.REGION: "the region: the first of yours, unless it is changed",
    Check.AUDIENCE: "the audience: everyone, unless it is changed",
}
