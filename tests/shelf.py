"""A few records of every kind that lists show, some of them not for everyone."""

from datetime import date, time
from typing import Any

from bot.domain.audiences import Audience
from bot.domain.content.bodies import Body, Contact, ContactKind, Holder, Office, Relation
from bot.domain.content.dossiers import Dossier, DossierState, StatusUpdate
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.glossary import Term
from bot.domain.content.pack import Record
from bot.domain.content.requests import Outcome, Promise, Request, RequestItem
from bot.domain.content.sources import Citation, Source, SourceKind, Standing, Voice
from bot.domain.dates import PartialDate

CITED = (Citation(source="lettre", place="p. 1"),)
MEMBERS = Audience.MEMBERS


def on(text: str) -> PartialDate:
    """Return a date as documents give it."""
    return PartialDate.parse(text)


def dossier(identity: str, title: str, *updates: StatusUpdate, **more: Any) -> Dossier:
    """Make a dossier; without updates, it is in progress since 1 March 2026."""
    known = updates or (status("2026-03-01", f"{title} avance."),)
    return Dossier(id=identity, title=title, description="", updates=known, **more)


def status(day: str, summary: str, **more: Any) -> StatusUpdate:
    """Make a status."""
    more.setdefault("state", DossierState.IN_PROGRESS)
    more.setdefault("citations", CITED)
    return StatusUpdate(date=on(day), summary=summary, **more)


def event(identity: str, title: str, start: str, **more: Any) -> Event:
    """Make a meeting."""
    more.setdefault("kind", EventKind.MEETING)
    more.setdefault("citations", CITED)
    return Event(id=identity, title=title, start=on(start), **more)


def request(identity: str, title: str, sent_on: str, **more: Any) -> Request:
    """Make a request of the CTROC to the Ministry."""
    more.setdefault("asked_by", ("ctroc",))
    more.setdefault("asked_of", ("msss",))
    return Request(
        id=identity, title=title, sent_on=on(sent_on), summary="Demande.", citations=CITED, **more
    )


def source(identity: str, title: str, day: str | None, **more: Any) -> Source:
    """Make a document."""
    more.setdefault("kind", SourceKind.FRAMEWORK)
    return Source(id=identity, title=title, date=on(day) if day else None, **more)


CTROC = Body(
    id="ctroc",
    name="Coalition des tables régionales d’organismes communautaires",
    acronym="CTROC",
    description="La Coalition réunit les regroupements régionaux.",
    offices=(
        Office(
            id="presidence",
            title="présidence",
            holders=(
                Holder(
                    name="Alix Roy",
                    seen_first=on("2021-11-19"),
                    seen_last=on("2021-11-19"),
                    citations=CITED,
                ),
                Holder(
                    name="Noa Côté",
                    seen_first=on("2026-03-31"),
                    seen_last=on("2026-03-31"),
                    citations=CITED,
                ),
            ),
        ),
    ),
    contacts=(
        Contact(
            kind=ContactKind.EMAIL,
            value="info@ctroc.example",
            seen_first=on("2021-11-19"),
            seen_last=on("2026-03-31"),
            citations=CITED,
        ),
    ),
    confirmed_on=date(2026, 4, 1),
)
MSSS = Body(id="msss", name="Ministère de la Santé et des Services sociaux", acronym="MSSS")
ROC = Body(
    id="roc-estrie",
    name="Regroupement de l’Estrie",
    acronym="ROC Estrie",
    region="05",
    relations=(Relation(kind="membre", body="ctroc", since=on("2001")),),
)
PSOC = Term(
    id="psoc",
    acronym="PSOC",
    meaning="Programme de soutien aux organismes communautaires",
    citations=CITED,
)
OLD = source("cadre-2020", "Cadre de 2020", "2020-10")
NEW = source("cadre-2023", "Cadre de 2023", "2023", replaces=("cadre-2020",), issuers=("msss",))
DRAFT = source("secret", "Brouillon secret", "2026-02", standing=Standing.WORKING, audience=MEMBERS)
CONVENTION = dossier(
    "convention",
    "Convention de soutien financier",
    status("2025-10-16", "La Convention est annoncée.", state=DossierState.ANNOUNCED),
    status(
        "2026-03-12",
        "La Convention est en analyse.",
        state=DossierState.IN_ANALYSIS,
        voice=Voice.MINISTRY,
        citations=(*CITED, Citation(source="secret")),
    ),
    owner="msss",
)
TYPOLOGIES = dossier(
    "typologies", "Révision des typologies", status("2024-printemps", "Elle est promise.")
)
HIDDEN = dossier("caches", "Dossier caché zebre", audience=MEMBERS)
ANSWERED = request(
    "demande-fevrier",
    "État des travaux",
    "2026-02-02",
    wanted_by=on("2026-02-20"),
    answered_on=on("2026-03-12"),
    outcome=Outcome.UNSATISFACTORY,
    dossier="convention",
    items=(RequestItem(text="Le texte", outcome=Outcome.REFUSED, answer="Aucun texte."),),
    promises=(
        Promise(text="Remettre le texte.", by="msss", due=on("2025-12"), kept=False),
        Promise(text="Répondre.", by="msss", kept=True),
    ),
)
PENDING = request("demande-mars", "Rencontre", "2026-03-01", wanted_by=on("2026-03-30"))
DEADLINE = event(
    "avis",
    "Avis sur la convention",
    "2026-04-13",
    kind=EventKind.COMMENT_DEADLINE,
    hour=time(16),
    dossier="convention",
)
MOVED = event(
    "rencontre", "Rencontre de travail", "2026-05", standing=EventStanding.MOVED, dossier="caches"
)
CANCELLED = event(
    "assemblee", "Assemblée", "2026-04-20", standing=EventStanding.CANCELLED, audience=MEMBERS
)
LATER = event("bilan", "Bilan", "2026", kind=EventKind.PUBLICATION)
BEFORE = event("annonce", "Annonce du plan", "2025-10-16", dossier="convention")

SHELF: tuple[Record, ...] = (
    *(CTROC, MSSS, ROC, PSOC, OLD, NEW, DRAFT),
    *(CONVENTION, TYPOLOGIES, HIDDEN, ANSWERED, PENDING),
    *(DEADLINE, MOVED, CANCELLED, LATER, BEFORE),
)
