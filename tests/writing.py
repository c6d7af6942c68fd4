"""A network that writes bulletins: its records, and what someone types."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import Head
from bot.domain.bulletins.releases import Approval, Release
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event, EventKind
from bot.domain.content.glossary import Term
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from bot.domain.places.places import Person
from bot.services.bulletin_drafts import BulletinDraftService
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from bot.storage.releases import ReleaseRepository
from tests.empty import apart, empty_in
from tests.keeping import HOME, NATIONAL, NOW, found
from tests.records import ZONE

CITED = (Citation(source="lettre"),)
LAST = Source(id="info-psoc-3", kind=SourceKind.BULLETIN, title="Info-PSOC nᵒ\u00a03", date=None)
CSSS = Term(id="csss", acronym="CSSS", meaning="centre de santé et de services sociaux")
RQ = Term(id="rq-aca", acronym="RQACA", meaning="réseau québécois", other_forms=("RQ-ACA",))
ACA = Term(id="aca", acronym="ACA", meaning="action communautaire autonome")
SECRET = Term(id="xyz", acronym="XYZ", meaning="réservé", audience=Audience.DELEGATES)
REGIONAL_DOSSIER = Dossier(
    id="local", title="Dossier régional", description="Ici.", updates=(), region="01"
)
HIDDEN_DOSSIER = Dossier(
    id="reserve", title="Réservé", description="Non.", updates=(), audience=Audience.DELEGATES
)
MEETING = Event(
    id="rencontre",
    kind=EventKind.MEETING,
    title="Rencontre de décembre",
    start=PartialDate(year=2026, month=12, day=10),
    citations=CITED,
)
HIDDEN_MEETING = Event(
    id="huis-clos",
    kind=EventKind.MEETING,
    title="Huis clos",
    start=PartialDate(year=2026, month=12, day=10),
    citations=CITED,
    audience=Audience.DELEGATES,
)
RECORDS = (
    LAST, CSSS, RQ, ACA, SECRET, REGIONAL_DOSSIER, HIDDEN_DOSSIER, MEETING, HIDDEN_MEETING,
    Body(id="troc-01", name="TROC-01", acronym="TROC-01"),
)  # fmt: skip


async def drafts_in(database: Database, url: str) -> BulletinDraftService:
    """Return the service over the network that keeps a calendar, with what bulletins need.

    The database holds nothing and was not opened yet; a file of SQLite is filled once for all.
    """
    if url.startswith("sqlite"):
        _write_filled(Path(url.removeprefix("sqlite:///")))
    else:
        await _fill(database)
    return BulletinDraftService(database, ZONE, HOME)


def _write_filled(file: Path) -> None:
    file.write_bytes(_filled_file())


@cache
def _filled_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = empty_in(Path(folder))
        apart(_fill_and_close(Database(f"sqlite:///{file}")))
        return file.read_bytes()


async def _fill_and_close(database: Database) -> None:
    try:
        await _fill(database)
    finally:
        await database.dispose()


async def _fill(database: Database) -> None:
    await found(database)
    async with database.write() as session:
        for record in RECORDS:
            await RecordRepository(session).save(record, actor="essai", now=NOW)
        await session.commit()


def head(title: str = "L’automne", **more: Any) -> Head:
    """Return a head of November 2026."""
    more.setdefault("date", PartialDate(year=2026, month=11))
    return Head(title=title, **more)


def section(heading: str, body: str = "Un texte.", kind: SectionKind = SectionKind.ITEM) -> Section:
    """Return a section."""
    return Section(kind=kind, heading=heading, body=body)


async def standing(
    database: Database, number: int, state: BulletinState = BulletinState.DRAFT
) -> None:
    """Put a bulletin where it would stand, with a release as approved as can be."""
    async with database.write() as session:
        releases = ReleaseRepository(session)
        held = await releases.bulletin(number)
        assert held is not None
        await releases.keep(replace(held, state=state), actor="essai", now=NOW)
        release = Release(
            number=number,
            writer=NATIONAL.id,
            server=1,
            version="abc",
            submitted_at=NOW,
            approvals=(Approval(person=9, body=None, at=NOW),),
            scheduled_for=NOW + timedelta(hours=1),
        )
        await releases.save(release, actor="essai", now=NOW)
        await session.commit()


async def started(drafts: BulletinDraftService, person: Person = NATIONAL) -> Bulletin:
    """Begin a bulletin of three sections."""
    begun = await drafts.start(person, head(), NOW)
    for each in (section("Une", kind=SectionKind.HEADLINE), section("Deux"), section("Trois")):
        begun = await drafts.put_section(person, begun.number, each, replacing=None, now=NOW)
    return begun
