"""Bulletins on their way out, in the simulated Discord: who is there, and what is sent."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import Head
from bot.domain.content.bulletins import Bulletin
from bot.domain.dates import PartialDate
from bot.domain.places.places import Person
from tests.bulletins import SECTIONS
from tests.cogs.test_places_setup import given
from tests.simulated import Seat, Town, components

NUMBER = 1


def writer(town: Town) -> Seat:
    """Return who writes, in the coordination channel of a region."""
    return town.seat(Who.COORDINATOR, Where.REGION, Room.COORDINATION)


def approver(town: Town) -> Seat:
    """Return a second person who coordinates there; their Discord is in English."""
    given(town, Who.ENGLISH, Where.REGION)
    return town.seat(Who.ENGLISH, Where.REGION, Room.COORDINATION)


def person(town: Town, seat: Seat) -> Person:
    """Return someone as the services know them."""
    server = town.world.servers[seat.where or Where.HOME]
    member = town.env.backend.get_guild(server.id).members[seat.actor.id]
    return Person(id=seat.actor.id, server=server.id, roles=frozenset(member.role_ids))


async def written(town: Town, seat: Seat | None = None, **head: Any) -> Bulletin:
    """Have a bulletin of the region written, ready to be sent for approval."""
    drafts, now = town.client.services.bulletin_drafts, town.client.now()
    who = person(town, seat or writer(town))
    asked = Head(
        title="Le printemps des cuisines",
        date=PartialDate(year=2026, month=4),
        audience=Audience.PUBLIC,
        region="01",
    )
    bulletin = await drafts.start(who, replace(asked, **head), now)
    for section in SECTIONS:
        bulletin = await drafts.put_section(who, bulletin.number, section, replacing=None, now=now)
    return bulletin


async def approved(town: Town) -> Bulletin:
    """Have a bulletin written, sent and approved, and what is owed for that sent."""
    bulletin, releases = await written(town), town.client.services.releases
    sent = await releases.submit(person(town, writer(town)), bulletin.number, town.client.now())
    second = person(town, approver(town))
    now, version = town.client.now(), sent.release.version
    approved = await releases.approve(second, bulletin.number, version, now)
    await sends(town)
    return approved.bulletin


async def published(town: Town) -> Bulletin:
    """Have a bulletin out, and all of it sent."""
    bulletin, releases = await approved(town), town.client.services.releases
    now = town.client.now()
    progress = await releases.publish(person(town, writer(town)), bulletin.number, now)
    await sends(town)
    return progress.bulletin


async def sends(town: Town, later: timedelta = timedelta(minutes=1)) -> None:
    """Send all that is owed once this time has passed."""
    at = town.client.now() + later
    town.client.now = lambda: at
    cog: Any = town.client.get_cog("DeliveriesCog")
    while await cog.send_due():
        pass
    await town.env.settle()


async def updates(town: Town) -> None:
    """Bring the live progress up to date, as its loop does every few seconds."""
    cog: Any = town.client.get_cog("BulletinProgressCog")
    await cog.update()


def messages(town: Town, where: Where = Where.REGION, room: Room = Room.WELCOME) -> list[Any]:
    """Return what stands in a channel, the oldest first."""
    return list(town.world.rooms[where][room].history())


def bearing(found: list[Any], act: str) -> Any:
    """Return the last of these messages that bears a button of this sort."""
    return next(m for m in reversed(found) if identifier(m, act))


def identifier(message: Any, act: str) -> str:
    """Return the identifier of the button or menu of this sort that a message bears, if any."""
    wanted = f"relais:bulletin:{act}:"
    ids = (str(each.get("custom_id", "")) for each in components(message))
    return next((each for each in ids if each.startswith(wanted)), "")


def asked(town: Town, act: str) -> Any:
    """Return the last message of the coordination channel that bears a button of this sort."""
    return bearing(messages(town, room=Room.COORDINATION), act)


async def clicks(seat: Seat, message: Any, act: str) -> Any:
    """Press the button of this sort under a message."""
    return await seat.actor.click(message, custom_id=identifier(message, act))


async def journal(app: App, town: Town) -> list[str]:
    """Return who left a line in the journal of the bulletin, the oldest first."""
    drafts = app.services.bulletin_drafts
    lines = await drafts.journal(person(town, writer(town)), NUMBER)
    return [each.line.actor for each in reversed(lines)]
