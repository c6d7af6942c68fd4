"""Coordinators who write a bulletin, in the simulated Discord."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.content.dossiers import Dossier, DossierState, StatusUpdate
from bot.domain.content.glossary import Term
from bot.domain.content.pack import Content
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.storage.records import RecordRepository
from tests.cogs.calendar_keeping import prefilled
from tests.simulated import Seat, Town, components

HEAD = {"title": "La convention : où en sommes-nous?", "date": "novembre 2026"}
BODY = "La CTROC rencontre le Ministère le 10 décembre 2026."
CITED = (Citation(source="lettre-essai"),)
TERM = Term(id="ctroc", acronym="CTROC", meaning="Coalition d’essai", citations=CITED)
DOSSIER = Dossier(
    id="convention",
    title="La convention d’essai",
    description="La convention.",
    region="01",
    updates=(
        StatusUpdate(
            date=PartialDate(year=2026),
            state=DossierState.WAITING,
            summary="En attente.",
            citations=CITED,
        ),
    ),
)
_MENUS = frozenset({"audience", "region", "kind", "state"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Someone in a channel of coordinators, who writes a bulletin."""

    town: Town
    seat: Seat

    async def opens(self, command: str, **options: Any) -> Any:
        """Use a command of `/gestion-bulletins`."""
        return await self.seat.slash(f"gestion-bulletins {command}", **options)

    async def fills(self, shown: Any, **typed: str) -> Any:
        """Send a form with these fields, the others as they were filled in."""
        fields: dict[str, Any] = {**prefilled(shown), **typed}
        values = {name: [value] if name in _MENUS else value for name, value in fields.items()}
        return await self.seat.actor.submit_modal(shown, values)

    async def presses(self, shown: Any, label: str) -> Any:
        """Press a button of what was shown."""
        return await self.seat.actor.click(shown.response, label=label)

    async def chooses(self, shown: Any, act: str, at: int = 0) -> Any:
        """Choose in a menu of what was shown, by its place there."""
        menu = next(c for c in menus(shown) if c["custom_id"].startswith(f"relais:bulletin:{act}:"))
        value = menu["options"][at]["value"]
        return await self.seat.actor.select(shown.response, [value], custom_id=menu["custom_id"])

    async def begins(self, **typed: str) -> Any:
        """Begin a bulletin; return its editor."""
        return await self.fills(await self.opens("nouveau"), **{**HEAD, **typed})

    async def adds(self, editor: Any, heading: str = "Du nouveau", body: str = BODY) -> Any:
        """Add a section; return the editor."""
        form = await self.presses(editor, "Ajouter une section")
        return await self.fills(form, heading=heading, body=body)


def writer(town: Town, who: Who = Who.COORDINATOR) -> Writer:
    """Return someone where they would write."""
    where = {Who.NATIONAL: Where.HOME, Who.OTHER_COORDINATOR: Where.OTHER_REGION}.get(
        who, Where.REGION
    )
    outside = who in {Who.OUTSIDER, Who.MEMBER}
    room = Room.WELCOME if outside else Room.COORDINATION
    return Writer(town=town, seat=town.seat(who, where, room))


def menus(shown: Any) -> list[dict[str, Any]]:
    """Return the menus of what was shown."""
    return [each for each in components(shown.response) if each.get("type") == 3]


async def furnish(app: App, now: datetime, *records: Content) -> None:
    """Give the network records, by default a term and a dossier to name."""
    async with app.database.write() as session:
        for record in records or (TERM, DOSSIER):
            await RecordRepository(session).save(record, actor="test", now=now)
        await session.commit()
