"""What each record and field of the pack means, in French, for the editors of coordinators."""

from collections.abc import Mapping
from typing import Any, Final

from bot.domain.content.bodies import Body, Contact, Holder, Office, Relation
from bot.domain.content.dossiers import Dossier, StatusUpdate
from bot.domain.content.events import Event
from bot.domain.content.feeds import Feed
from bot.domain.content.glossary import Term
from bot.domain.content.knowledge import English, Entry, Gap
from bot.domain.content.network import Holiday, LeadTimes, Network, Region, Step
from bot.domain.content.requests import Promise, Request, RequestItem
from bot.domain.content.sources import Citation, Source
from bot.storage.pack import bulletin_descriptions

_ID = "Identifiant : minuscules sans accent, chiffres et traits d’union."
_ASKS = "Autres façons de poser la question, comme les gens l’écrivent."
_CITATIONS = "Références : les documents où c’est écrit."
_VOICE = "Qui le dit : un fait, le Ministère, la CTROC, la TRPOCB, les deux, ou une analyse."
_AUDIENCE = "À qui c’est destiné; tout le monde, si rien n’est écrit."
_REGION = "Code de la région concernée; toutes, si rien n’est écrit."
_EMBARGO = "Jour avant lequel rien n’est montré."
_CONFIRMED = "Jour où la coordination a confirmé le contenu."
_REVIEW = "Jour à partir duquel le contenu est à revoir."
_DOSSIER = "Identifiant du dossier auquel cela se rattache."
_LEADS = (
    "Délais avant l’événement, du plus long au plus court : « 30 j » pour un rappel le matin "
    "de ce jour-là, « 3 h » ou « 15 min » pour un rappel à la minute près."
)
_SEEN_FIRST = "Date du premier document qui l’atteste."
_SEEN_LAST = "Date du dernier document qui l’atteste."

RECORDS: Final[Mapping[type[Any], str]] = {
    Network: "Le réseau que sert l’installation.",
    Region: "Une région, par son code.",
    LeadTimes: "Combien de temps d’avance on rappelle les événements d’un genre.",
    Step: "Une étape d’une consultation.",
    Holiday: "Un jour férié.",
    Source: "Un document.",
    Citation: "Un endroit dans un document.",
    Term: "Un sigle ou une expression.",
    Body: "Une organisation du réseau, ou avec qui il traite.",
    Relation: "Un lien daté avec une autre organisation.",
    Office: "Une fonction dans une organisation.",
    Holder: "Une personne vue dans une fonction.",
    Contact: "Une façon publique de joindre l’organisation.",
    Entry: "Une fiche : une question et sa réponse.",
    English: "Le texte anglais approuvé d’une fiche.",
    Gap: "Un sujet non couvert : une question connue que nul document ne règle encore.",
    Dossier: "Un dossier : une suite de travaux avec le Ministère.",
    StatusUpdate: "Où en était le dossier à une date.",
    Request: "Un suivi : ce qui a été demandé, et à qui.",
    RequestItem: "Un des éléments demandés.",
    Promise: "Un engagement pris en réponse.",
    Event: "Une échéance, une rencontre ou un autre fait daté.",
    Feed: "Une adresse veillée : un fil RSS ou Atom, ou une page qui en annonce un.",
    **bulletin_descriptions.RECORDS,
}

FIELDS: Final[Mapping[type[Any], Mapping[str, str]]] = {
    Network: {
        "name": "Nom du réseau.",
        "zone": "Fuseau horaire (IANA), par exemple America/Toronto.",
        "languages": "Langues offertes, la première par défaut.",
        "regions": "Régions, avec leur code.",
        "lead_times": "Délais des rappels, par genre d’événement; aucun rappel sans délai.",
        "steps": "Étapes d’une consultation, dans l’ordre, et jours ouvrables qu’elles prennent.",
        "holidays": "Jours fériés, du plus ancien au plus récent.",
        "synonyms": "Groupes de mots que la recherche tient pour équivalents.",
    },
    Region: {"code": "Code de la région.", "name": "Nom de la région."},
    LeadTimes: {
        "kind": "Genre d’événement.",
        "leads": _LEADS,
    },
    Step: {"name": "Nom de l’étape.", "working_days": "Jours ouvrables qu’elle prend."},
    Holiday: {"day": "Jour.", "name": "Nom du jour férié."},
    Source: {
        "id": _ID,
        "kind": "Genre de document.",
        "title": "Titre du document.",
        "date": "Date du document, aussi précise que connue.",
        "date_standing": "Date imprimée dans le document (printed) ou déduite (inferred).",
        "issuers": "Organisations qui l’ont produit (identifiants).",
        "standing": "Officiel, non officiel ou de travail.",
        "audience": _AUDIENCE,
        "embargo_until": _EMBARGO,
        "url": "Adresse du document en ligne.",
        "known_through": "Document qui le cite, quand il n’a pas été lu lui-même.",
        "replaces": "Documents qu’il remplace (identifiants).",
    },
    Citation: {
        "source": "Identifiant du document.",
        "place": "Où dans le document : page, annexe, titre.",
        "cited_in": "Document lu qui le cite, quand il n’est connu que par lui.",
    },
    Term: {
        "id": _ID,
        "acronym": "Le sigle ou l’expression.",
        "meaning": "Ce que le sigle veut dire.",
        "explanation": "Ce que c’est, en une phrase ou deux.",
        "other_forms": "Autres graphies, que la recherche tient pour le même mot.",
        "asks": _ASKS,
        "citations": _CITATIONS,
        "audience": _AUDIENCE,
    },
    Body: {
        "id": _ID,
        "name": "Nom officiel.",
        "acronym": "Sigle.",
        "description": "Ce que c’est, en une phrase ou deux.",
        "asks": _ASKS,
        "other_names": "Autres noms, dont les anciens.",
        "region": "Code de la région de l’organisation.",
        "relations": "Liens avec d’autres organisations.",
        "offices": "Fonctions et personnes qui les ont occupées.",
        "contacts": "Coordonnées publiques, les anciennes comprises.",
        "citations": _CITATIONS,
        "confirmed_on": _CONFIRMED,
        "review_by": _REVIEW,
        "audience": _AUDIENCE,
    },
    Relation: {
        "kind": "Genre de lien, par exemple membre.",
        "body": "Identifiant de l’autre organisation.",
        "since": "Depuis quand.",
        "until": "Jusqu’à quand.",
    },
    Office: {
        "id": _ID,
        "title": "Nom de la fonction, par exemple « présidence de la CTROC ».",
        "asks": _ASKS,
        "holders": "Personnes vues dans la fonction, la plus récente à la fin.",
        "review_by": _REVIEW,
    },
    Holder: {
        "name": "Nom de la personne.",
        "title": "Son titre, tel qu’écrit.",
        "seen_first": _SEEN_FIRST,
        "seen_last": _SEEN_LAST,
        "citations": _CITATIONS,
    },
    Contact: {
        "kind": "Courriel, téléphone, adresse, site Web ou Facebook.",
        "value": "La coordonnée elle-même.",
        "seen_first": _SEEN_FIRST,
        "seen_last": _SEEN_LAST,
        "citations": _CITATIONS,
    },
    Entry: {
        "id": _ID,
        "topic": "Thème : le nom du fichier.",
        "question": "La question, comme elle sera montrée.",
        "asks": _ASKS,
        "answer": "La réponse, montrée en entier : le fait d’abord.",
        "details": "Le contexte ou la liste plus longue.",
        "note": "Ce que cela remplace, ou ce qui a changé depuis.",
        "english": "Le texte anglais approuvé.",
        "citations": _CITATIONS,
        "dossier": _DOSSIER,
        "voice": _VOICE,
        "audience": _AUDIENCE,
        "region": _REGION,
        "embargo_until": _EMBARGO,
        "valid_from": "Premier jour où la réponse est vraie.",
        "valid_until": "Dernier jour où la réponse est vraie.",
        "replaces": "Fiches qu’elle remplace (identifiants).",
        "related": "Fiches à voir aussi (identifiants).",
        "confirmed_on": _CONFIRMED,
        "review_by": _REVIEW,
        "state": "Ébauche (draft), approuvée (approved) ou retirée (retired).",
    },
    English: {
        "question": "La question en anglais.",
        "answer": "La réponse en anglais.",
        "note": "La note en anglais.",
    },
    Gap: {
        "id": _ID,
        "question": "La question qui reste sans réponse.",
        "asks": _ASKS,
        "explanation": "Ce qui est dit à la personne qui demande.",
        "ask_whom": "À qui s’adresser.",
        "related": "Fiches à voir aussi (identifiants).",
        "audience": _AUDIENCE,
        "region": _REGION,
    },
    Dossier: {
        "id": _ID,
        "title": "Nom du dossier.",
        "asks": _ASKS,
        "description": "Ce que c’est, en une phrase ou deux.",
        "owner": "Organisation qui en est responsable (identifiant).",
        "planned_from": "Début prévu.",
        "planned_until": "Fin prévue.",
        "updates": "Où en était le dossier, du plus ancien au plus récent.",
        "related": "Dossiers liés (identifiants).",
        "confirmed_on": _CONFIRMED,
        "review_by": _REVIEW,
        "audience": _AUDIENCE,
        "region": _REGION,
        "embargo_until": _EMBARGO,
    },
    StatusUpdate: {
        "date": "Date de l’état.",
        "state": "État du dossier à cette date.",
        "summary": "Ce qui en est dit; le dernier résumé est la réponse à « où en est… ».",
        "voice": _VOICE,
        "citations": _CITATIONS,
    },
    Request: {
        "id": _ID,
        "title": "Objet de la demande.",
        "asks": _ASKS,
        "asked_by": "Organisations qui demandent (identifiants).",
        "asked_of": "Organisations à qui la demande est faite (identifiants).",
        "sent_on": "Date d’envoi.",
        "wanted_by": "Date pour laquelle la réponse était voulue.",
        "answered_on": "Date de la réponse.",
        "outcome": "Suite donnée.",
        "summary": "Ce qui a été demandé et ce qui est venu.",
        "items": "Les éléments demandés, un à un.",
        "promises": "Les engagements pris.",
        "voice": _VOICE,
        "citations": _CITATIONS,
        "dossier": _DOSSIER,
        "confirmed_on": _CONFIRMED,
        "review_by": _REVIEW,
        "audience": _AUDIENCE,
        "region": _REGION,
    },
    RequestItem: {
        "text": "Ce qui est demandé.",
        "dossier": _DOSSIER,
        "outcome": "Suite donnée.",
        "answer": "La réponse reçue.",
    },
    Promise: {
        "text": "L’engagement.",
        "by": "Qui l’a pris.",
        "made_on": "Quand il a été pris.",
        "due": "Pour quand.",
        "kept": "Tenu (true), non tenu (false) ou inconnu (null).",
        "citations": _CITATIONS,
    },
    Event: {
        "id": _ID,
        "kind": "Genre d’événement.",
        "title": "Titre; il se lit avant la date.",
        "asks": _ASKS,
        "start": "Début, ou date d’échéance.",
        "end": "Fin, quand cela dure.",
        "hour": "Heure locale, quand elle est dite.",
        "zone": "Fuseau horaire (IANA).",
        "date_standing": "Date imprimée dans le document (printed) ou déduite (inferred).",
        "standing": "Provisoire, confirmé, déplacé ou annulé.",
        "revision": "Numéro de la date : il augmente à chaque déplacement.",
        "leads": f"{_LEADS} Ceux de son genre, si rien n’est écrit.",
        "summary": "Les faits : pourquoi, quoi, qui, suite.",
        "bodies": "Organisations concernées (identifiants).",
        "dossier": _DOSSIER,
        "citations": _CITATIONS,
        "confirmed_on": _CONFIRMED,
        "audience": _AUDIENCE,
        "region": _REGION,
        "embargo_until": _EMBARGO,
    },
    Feed: {
        "id": _ID,
        "title": "Nom sous lequel ses nouvelles sont montrées.",
        "url": "Adresse du fil, ou d’une page qui l’annonce (http ou https).",
        "body": "Organisation qui publie (identifiant).",
        "region": "Code de la région dont la coordination reçoit les nouvelles; sinon nationale.",
        "enabled": "Regardée (true) ou non (false); non, si rien n’est écrit.",
    },
    **bulletin_descriptions.FIELDS,
}
