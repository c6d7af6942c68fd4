"""Coordinators at work on the calendar, in the simulated Discord."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.services.content import read_valid_pack
from tests.keeping import NETWORK
from tests.simulated import Seat, Town, labels_of, text_of

CONTENT = Path(__file__).parent / "content"
TYPED = {
    "title": "Commentaires sur la convention",
    "when": "le 24 novembre à 16 h",
    "document": "Lettre d’essai du Ministère",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Someone in a coordination channel, who opens forms and presses buttons."""

    town: Town
    seat: Seat

    async def opens(self, command: str, **options: Any) -> Any:
        """Use a command of `/gestion-calendrier`."""
        return await self.seat.slash(f"gestion-calendrier {command}", **options)

    async def fills(self, shown: Any, **typed: str) -> Any:
        """Send a form with these fields, the others as they were filled in."""
        fields: dict[str, Any] = {**prefilled(shown), **typed}
        if "audience" in fields:
            fields["audience"] = [fields["audience"]]
        return await self.seat.actor.submit_modal(shown, fields)

    async def presses(self, shown: Any, label: str) -> Any:
        """Press a button of what was shown."""
        return await self.seat.actor.click(shown.response, label=label)

    async def adds(self, kind: str = "comment_deadline", **typed: str) -> Any:
        """Fill in the form of a new event; return what is read back."""
        return await self.fills(await self.opens("ajouter", genre=kind), **{**TYPED, **typed})

    async def keeps(self, kind: str = "comment_deadline", **typed: str) -> Any:
        """Add an event and confirm it."""
        read_back = await self.adds(kind, **typed)
        label = labels_of(read_back.response)[0]
        return await self.presses(read_back, label)


def keeper(town: Town, who: Who = Who.COORDINATOR) -> Keeper:
    """Return a coordinator where they coordinate."""
    where = {
        Who.NATIONAL: Where.HOME,
        Who.OTHER_COORDINATOR: Where.OTHER_REGION,
    }.get(who, Where.REGION)
    room = Room.COORDINATION if who is not Who.OUTSIDER else Room.WELCOME
    return Keeper(town=town, seat=town.seat(who, where, room))


def said(shown: Any) -> str:
    """Return every word of what was shown."""
    return text_of(shown.response)


def prefilled(shown: Any) -> dict[str, str]:
    """Return what stands in the fields of a form that was opened."""
    fields = {}
    for label in shown.modal["components"]:
        component = label["component"]
        chosen = [each["value"] for each in component.get("options", []) if each.get("default")]
        fields[component["custom_id"]] = chosen[0] if chosen else component.get("value", "")
    return fields


async def timed(app: App, now: datetime) -> None:
    """Give the network its lead times and its steps."""
    pack = read_valid_pack(CONTENT)
    network = replace(pack.network, lead_times=NETWORK.lead_times, steps=NETWORK.steps)
    await app.content.load(replace(pack, network=network), now)
