"""The words of organisations and acronyms."""

from bot.domain.content.bodies import ContactKind
from bot.formats.catalogues.messages import Message


class BodyMessage(Message):
    """The words of organisations and acronyms."""

    TITLE = "title"
    IN_REGION = "in_region"
    EMPTY = "empty"
    ONE = "one"
    COUNT = "count"
    OPEN = "open"
    REGION = "region"
    ROLE = "role"
    PEOPLE = "people"
    CONTACTS = "contacts"
    RELATIONS = "relations"
    SEEN = "seen"
    SEEN_SPAN = "seen_span"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"


FRENCH = {
    BodyMessage.TITLE: "Regroupements et organisations",
    BodyMessage.IN_REGION: "Regroupements : {region}",
    BodyMessage.EMPTY: "Aucune organisation n’est notée ici.",
    BodyMessage.ONE: "1 organisation",
    BodyMessage.COUNT: "{count} organisations",
    BodyMessage.OPEN: "Ouvrir une organisation",
    BodyMessage.REGION: "Région : {region}",
    BodyMessage.ROLE: "Rôle",
    BodyMessage.PEOPLE: "Personnes",
    BodyMessage.CONTACTS: "Coordonnées publiques",
    BodyMessage.RELATIONS: "Liens",
    BodyMessage.SEEN: "d’après un document : {date}",
    BodyMessage.SEEN_SPAN: "d’après des documents : {start} – {end}",
    BodyMessage.SINCE: "depuis : {date}",
    BodyMessage.UNTIL: "jusqu’à : {date}",
    BodyMessage.BEFORE: "Avant",
    ContactKind.EMAIL: "Courriel",
    ContactKind.PHONE: "Téléphone",
    ContactKind.ADDRESS: "Adresse",
    ContactKind.WEBSITE: "Site web",
    ContactKind.FACEBOOK: "Facebook",
}

ENGLISH = {
    BodyMessage.TITLE: "Groupings and organisations",
    BodyMessage.IN_REGION: "Groupings: {region}",
    BodyMessage.EMPTY: "No organisation is recorded here.",
    BodyMessage.ONE: "1 organisation",
    BodyMessage.COUNT: "{count} organisations",
    BodyMessage.OPEN: "Open an organisation",
    BodyMessage.REGION: "Region: {region}",
    BodyMessage.ROLE: "Role",
    BodyMessage.PEOPLE: "People",
    BodyMessage.CONTACTS: "Public contacts",
    BodyMessage.RELATIONS: "Ties",
    BodyMessage.SEEN: "according to a document: {date}",
    BodyMessage.SEEN_SPAN: "according to documents: {start} – {end}",
    BodyMessage.SINCE: "since: {date}",
    BodyMessage.UNTIL: "until: {date}",
    BodyMessage.BEFORE: "Before",
    ContactKind.EMAIL: "Email",
    ContactKind.PHONE: "Phone",
    ContactKind.ADDRESS: "Address",
    ContactKind.WEBSITE: "Website",
    ContactKind.FACEBOOK: "Facebook",
}
