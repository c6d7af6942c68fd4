"""Everything the bot sends is what Discord documents that it takes."""

from bot.cli.local_world import Room, Where, Who
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.panel import panel_view
from tests.cogs.crawling import presses_everything, uses_everything
from tests.discord_contract import problems
from tests.simulated import Request, Scene, Town

TYPOLOGIES = "Où en est la révision des typologies?"


def refused(sent: list[Request]) -> list[str]:
    """Return what Discord would refuse of what was sent, each body looked at once."""
    bodies = [each for each in sent if each.json is not None]
    return [each for body in bodies for each in problems(body.method, body.path, body.json)]


async def test_every_body_is_as_discord_documents_it(town: Town) -> None:
    member = town.seat(Who.ENGLISH, Where.REGION, Room.WELCOME)
    coordinator = town.seat(Who.COORDINATOR, Where.REGION, Room.COORDINATION)
    for seat in (member, coordinator, town.seat(Who.NATIONAL, Where.HOME, Room.COORDINATION)):
        assert [offered async for offered in uses_everything(town, seat)]
    for question in ("loi 25", "Quelle est la recette de la tourtière?", "Bonjour!", TYPOLOGIES):
        await presses_everything(member, await member.writes(f"{town.mention} {question}"))
    channel = town.client.get_partial_messageable(member.channel.id)
    await presses_everything(member, await channel.send(view=panel_view(catalogue_for("fr"))))
    assert {each.method for each in town.env.http_requests} >= {"POST", "PUT", "PATCH"}
    assert refused(town.env.http_requests) == []


async def test_a_direct_message_is_as_discord_documents_it(scene: Scene) -> None:
    await scene.writes_directly("Bonjour!")
    assert refused(scene.env.http_requests) == []


def test_a_body_that_discord_refuses_is_noticed() -> None:
    too_long = {"content": "a" * 4001}
    assert problems("POST", "/channels/123456789012345678/messages", too_long)
