"""Everything the bot sends is what Discord documents that it takes."""

from tests.discord_contract import problems
from tests.simulated import Scene, labels_of

TYPOLOGIES = "Où en est la révision des typologies?"


async def test_every_body_is_as_discord_documents_it(scene: Scene) -> None:
    await scene.asks(TYPOLOGIES)
    await scene.asks("loi 25")
    await scene.asks("Quelle est la recette de la tourtière?")
    reply = await scene.writes(f"{scene.mention} loi 25")
    assert reply is not None
    await scene.member.click(reply, label=labels_of(reply)[0])
    await scene.writes_directly("Bonjour!")
    sent = [each for each in scene.env.http_requests if each.json is not None]
    assert {each.method for each in sent} >= {"POST", "PUT"}
    assert len(sent) >= 7
    assert [
        each for request in sent for each in problems(request.method, request.path, request.json)
    ] == []


def test_a_body_that_discord_refuses_is_noticed() -> None:
    too_long = {"content": "a" * 4001}
    assert problems("POST", "/channels/123456789012345678/messages", too_long)
