"""What a bulletin and its fields mean, in French, for the editors of coordinators."""

from collections.abc import Mapping
from typing import Any, Final

from bot.domain.content.bulletins import Bulletin, Correction, Section

RECORDS: Final[Mapping[type[Any], str]] = {
    Bulletin: "Un bulletin : ses champs, puis ses sections en Markdown.",
    Section: "Une partie d’un bulletin.",
    Correction: "Un rectificatif, après la publication.",
}

FIELDS: Final[Mapping[type[Any], Mapping[str, str]]] = {
    Bulletin: {
        "number": "Numéro du bulletin : le nom du fichier.",
        "title": "Titre du bulletin.",
        "date": "Date qu’il porte : le mois, ou le jour.",
        "sections": "Sections, dans l’ordre; à écrire plutôt sous les champs (« ## Titre »).",
        "dossiers": "Dossiers dont il parle (identifiants).",
        "terms": "Sigles qu’il emploie (identifiants du glossaire).",
        "issuers": "Organisations qui le publient (identifiants); plusieurs s’il est conjoint.",
        "voice": "Qui parle : un fait (fact), ou une position (ctroc, trpocb, joint).",
        "audience": "À qui il est destiné; tout le monde, si rien n’est écrit.",
        "region": "Code de la région à laquelle il est destiné; toutes, si rien n’est écrit.",
        "embargo_until": "Jour avant lequel il ne se montre pas.",
        "state": "De l’ébauche (draft) à la publication (published); retiré : withdrawn.",
        "published_on": "Jour où il est sorti.",
        "corrections": "Rectificatifs, du plus ancien au plus récent.",
        "withdrawn_on": "Jour où il a été retiré.",
        "withdrawal": "Pourquoi il a été retiré.",
    },
    Section: {
        "kind": "À quoi elle sert; se devine d’après le titre.",
        "heading": "Titre de la section.",
        "body": "Texte : gras, italique, listes, liens.",
    },
    Correction: {
        "on": "Jour du rectificatif.",
        "note": "Ce qui a été corrigé.",
    },
}
