"""Organisations, their office holders and contacts: how they are asked for, and what they say."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.answers.answers import Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.bodies import Body, Contact, ContactKind, Holder, Office, last_seen
from bot.domain.dates import Period
from bot.domain.text import words
from bot.formats.dates import date_words
from bot.formats.records.passages import filled, passage

_ABOUT_ASKS = ("Que fait {0}?", "À quoi sert {0}?", "What does {0} do?")
_HOLDER_ASKS = (
    "Qui est {0}?",
    "C’est qui {0}?",
    "Quelle est la fonction de {0}?",
    "Quel est le titre de {0}?",
    "Who is {0}?",
)
_CONTACTS_ASKS = (
    "Comment joindre {0}?",
    "Comment contacter {0}?",
    "Quelles sont les coordonnées de {0}?",
    "How can I contact {0}?",
)
_CONTACT_ASKS = {
    ContactKind.EMAIL: (
        "Quel est le courriel de {0}?",
        "Quel courriel pour joindre {0}?",
        "Comment écrire à {0}?",
        "What is the email address of {0}?",
    ),
    ContactKind.PHONE: (
        "Quel est le numéro de téléphone de {0}?",
        "À quel numéro appeler {0}?",
        "What is the phone number of {0}?",
    ),
    ContactKind.ADDRESS: (
        "Quelle est l’adresse postale de {0}?",
        "Où se trouve {0}?",
        "Où sont les bureaux de {0}?",
        "Quelle est l’adresse de {0} pour la poste?",
        "What is the mailing address of {0}?",
    ),
    ContactKind.WEBSITE: ("Quel est le site web de {0}?", "What is the website of {0}?"),
    ContactKind.FACEBOOK: ("Quelle est la page Facebook de {0}?",),
}
_LABELS = {
    ContactKind.EMAIL: "Courriel",
    ContactKind.PHONE: "Téléphone",
    ContactKind.ADDRESS: "Adresse",
    ContactKind.WEBSITE: "Site web",
    ContactKind.FACEBOOK: "Facebook",
}


def body_passages(body: Body) -> Iterator[Passage]:
    """List what an organisation is, then who holds each office, then each way to reach it."""
    names = (body.acronym, body.name, *body.other_names)
    if body.description:
        asks = (*filled(_ABOUT_ASKS, names), *body.asks)
        yield _side(body, "about", asks, (body.description,))
    for office in body.offices:
        seen = tuple(f"{holder.name} {holder.title} {_dates(holder)}" for holder in office.holders)
        yield _side(body, f"office:{office.id}", (office.title, *office.asks), seen)
        for holder, shown in zip(office.holders, seen, strict=True):
            asks = filled(_HOLDER_ASKS, (holder.name,))
            facet = f"holder:{office.id}:{_slug(holder)}"
            yield _side(body, facet, asks, (office.title, shown))
    kinds = sorted({contact.kind for contact in body.contacts})
    for kind in kinds:
        yield _contacts_side(body, f"contact:{kind}", filled(_CONTACT_ASKS[kind], names), [kind])
    if kinds:
        yield _contacts_side(body, "contact", filled(_CONTACTS_ASKS, names), kinds)


def body_statement(body: Body, facet: str, asked: Period | None, today: date) -> Statement | None:
    """Say what it is, who is seen in the office, or how to reach it; None where not known then."""
    side, _, name = facet.partition(":")
    if side == "office":
        offices = (office for office in body.offices if office.id == name)
        return next((_office(office, asked, today) for office in offices), None)
    if side == "holder":
        return _holder(body, name)
    if side == "contact":
        kinds = sorted({c.kind for c in body.contacts if name in ("", c.kind)})
        return _contacts(body, kinds, asked, today)
    if side != "about" or not body.description:
        return None
    return Statement(
        question=f"{body.acronym or body.name} : qu’est-ce que c’est?",
        answer=body.description,
        citations=body.citations,
        confirmed_on=body.confirmed_on,
        review_by=body.review_by,
    )


def _office(office: Office, asked: Period | None, today: date) -> Statement | None:
    holder = last_seen(office.holders, asked, today)
    if holder is None:
        return None
    before = [past for past in office.holders if past.seen_last < holder.seen_first]
    past = "; ".join(f"{past.name} ({_dates(past)})" for past in reversed(before))
    return Statement(
        question=f"{office.title[:1].upper()}{office.title[1:]} : qui est-ce?",
        answer=f"{holder.name}, {holder.title or office.title}.",
        note=f"Avant, d’après les documents : {past}." if past else "",
        citations=holder.citations,
        review_by=office.review_by,
        as_of=holder.seen_last,
    )


def _holder(body: Body, name: str) -> Statement | None:
    office_id, _, slug = name.rpartition(":")
    for office in body.offices:
        for holder in office.holders:
            if (office.id, _slug(holder)) == (office_id, slug):
                return Statement(
                    question=f"Qui est {holder.name}?",
                    answer=f"{holder.name}, {holder.title or office.title} ({_dates(holder)}).",
                    citations=holder.citations,
                    review_by=office.review_by,
                    as_of=holder.seen_last,
                )
    return None


def _slug(holder: Holder) -> str:
    """Name a holder in a key: by person, as places change when a list grows."""
    return "-".join(words(holder.name))


def _contacts(
    body: Body, kinds: Sequence[ContactKind], asked: Period | None, today: date
) -> Statement | None:
    by_kind = ([c for c in body.contacts if c.kind is kind] for kind in kinds)
    shown = [found for group in by_kind if (found := last_seen(group, asked, today))]
    if not shown:
        return None
    name = body.acronym or body.name
    ways = "; ".join(f"{_LABELS[contact.kind].lower()} : {contact.value}" for contact in shown)
    before = [c for c in body.contacts if c.kind in kinds and c not in shown]
    past = "; ".join(f"{contact.value} ({_dates(contact)})" for contact in before)
    return Statement(
        question=f"{name} : quelles sont ses coordonnées?",
        answer=f"{name}, {ways}.",
        note=f"Autres coordonnées, d’après les documents : {past}." if past else "",
        citations=tuple(dict.fromkeys(c for contact in shown for c in contact.citations)),
        confirmed_on=body.confirmed_on,
        review_by=body.review_by,
        as_of=max(contact.seen_last for contact in shown),
    )


def _dates(seen: Holder | Contact) -> str:
    first, last = date_words(seen.seen_first), date_words(seen.seen_last)
    return first if first == last else f"{first} – {last}"


def _contacts_side(
    body: Body, facet: str, asks: Sequence[str], kinds: Sequence[ContactKind]
) -> Passage:
    shown = (f"{c.value} {_dates(c)}" for c in body.contacts if c.kind in kinds)
    return _side(body, facet, asks, tuple(shown))


def _side(body: Body, facet: str, asks: Sequence[str], texts: Sequence[str]) -> Passage:
    key = PassageKey(RecordKind.BODY, body.id, facet)
    return passage(key, body.scope, asks, (body.name, body.acronym, *texts))
