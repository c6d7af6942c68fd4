"""A network that keeps a calendar: its content, its servers, and those who decide in them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.audiences import Audience
from bot.domain.calendar.forms import EventForm
from bot.domain.content.dossiers import Dossier, DossierState, StatusUpdate
from bot.domain.content.events import Event, EventKind
from bot.domain.content.network import LeadTimes, Network, Region, Step
from bot.domain.content.pack import pack_of
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from bot.domain.places.places import Channel, HomeServer, Person, Purpose, Server, ServerState
from bot.services.content import ContentService
from bot.storage.database import Database
from bot.storage.servers import ServerRepository

# A Wednesday, 10:00 in Québec.
NOW = datetime(2026, 11, 4, 15, tzinfo=UTC)
HOME = HomeServer(server=1, role=11)
NATIONAL = Person(id=101, server=1, roles=frozenset({11}))
REGIONAL = Person(id=102, server=2, roles=frozenset({22}))
OTHER = Person(id=103, server=3, roles=frozenset({33}))
MEMBER = Person(id=104, server=2, roles=frozenset({23}))
CHANNELS = {1: 1_000, 2: 2_000, 3: 3_000}

STEPS = tuple(
    Step(name=name, working_days=days)
    for name, days in [("Lire", 5), ("Consulter", 20), ("Compiler", 5), ("Adopter", 5),
                       ("Déposer", 1)]
)  # fmt: skip
NETWORK = Network(
    name="Essai",
    zone="America/Toronto",
    languages=("fr", "en"),
    regions=tuple(Region(code=code, name=f"Région {code}") for code in ("01", "03")),
    lead_times=(
        LeadTimes(
            kind=EventKind.COMMENT_DEADLINE,
            leads=(timedelta(days=7), timedelta(days=1), timedelta(hours=3)),
        ),
        LeadTimes(kind=EventKind.MEETING, leads=(timedelta(days=7), timedelta(hours=1))),
    ),
    steps=STEPS,
)
LETTER = Source(
    id="lettre", kind=SourceKind.LETTER, title="Lettre du Ministère", date=PartialDate(year=2026)
)
DOSSIER = Dossier(
    id="convention",
    title="Convention de soutien",
    description="La convention.",
    updates=(
        StatusUpdate(
            date=PartialDate(year=2026),
            state=DossierState.WAITING,
            summary="En attente.",
            citations=(Citation(source="lettre"),),
        ),
    ),
)
PAST = Event(
    id="2026-09-01-rencontre",
    kind=EventKind.MEETING,
    title="Rencontre de la rentrée",
    start=PartialDate.of(date(2026, 9, 1)),
    citations=(Citation(source="lettre"),),
)


def form(**more: Any) -> EventForm:
    """Fill in the form of a deadline, as someone would."""
    typed = {
        "kind": EventKind.COMMENT_DEADLINE,
        "title": "Commentaires sur la convention",
        "when": "le 24 novembre à 16 h",
        "document": "Lettre du Ministère",
    }
    return EventForm(**{**typed, **more})


async def found(database: Database) -> None:
    """Load the content, and admit the home server and two regional ones, each with a channel."""
    await ContentService(database).load(pack_of(NETWORK, [LETTER, DOSSIER, PAST]), NOW)
    async with database.write() as session:
        for server, regions in ((1, ("01", "03")), (2, ("01",)), (3, ("03",))):
            channel = Channel(
                id=CHANNELS[server],
                audience=Audience.MEMBERS,
                purposes=(Purpose.DEADLINES, Purpose.MEETINGS),
            )
            admitted = Server(
                id=server,
                name=f"Serveur {server}",
                state=ServerState.ADMITTED,
                regions=regions,
                audience=Audience.GROUPINGS,
                coordinators=(server * 11,),
                channels=(channel,),
            )
            await ServerRepository(session).add(admitted, actor="essai", now=NOW)
        await session.commit()
