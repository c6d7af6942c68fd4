"""Over real sockets: the bot logs in and answers, also after the gateway broke off."""

import pytest

from bot.client import serve
from bot.domain.errors import InvalidError
from bot.services import Services
from tests.discord_contract import problems
from tests.loopback.clients import connected, new_client, pointed_at
from tests.loopback.counting import sent
from tests.loopback.scenes import Scene
from tests.loopback.server import Loopback, loopback
from tests.loopback.waiting import until

QUESTION = "Où en est la révision des typologies?"


async def _answers_a_mention(discord: Loopback, scene: Scene) -> None:
    before = len(sent(discord.world))
    mention = f"<@{discord.world.bot.id}> {QUESTION}"
    await discord.people.writes(scene.person, scene.channel, mention)
    await until(lambda: len(sent(discord.world)) > before)


async def test_the_bot_logs_in_publishes_its_commands_and_needs_no_route_that_is_not_here(
    discord: Loopback, scene: Scene, services: Services
) -> None:
    async with connected(discord, services) as client:
        assert [guild.name for guild in client.guilds] == ["Regroupement"]
    assert "psoc" in [command["name"] for command in discord.world.commands]
    assert discord.record.unknown == []


async def test_a_command_and_a_mention_are_answered_over_sockets(
    discord: Loopback, scene: Scene, services: Services
) -> None:
    async with connected(discord, services):
        asked = await discord.people.uses(
            scene.person, scene.channel, "psoc question", question=QUESTION
        )
        answer = await discord.people.answer(asked)
        await _answers_a_mention(discord, scene)
    assert answer["data"]["flags"] & 64  # to the asker alone
    assert [message.channel for message in sent(discord.world)] == [scene.channel.id]


@pytest.mark.parametrize("code", [None, 4000], ids=["cut", "closed"])
async def test_what_happens_while_the_gateway_is_away_is_answered_on_its_return(
    discord: Loopback, scene: Scene, services: Services, code: int | None
) -> None:
    async with connected(discord, services):
        await discord.gateway.drop(code=code)
        asked = await discord.people.uses(
            scene.person, scene.channel, "psoc question", question=QUESTION
        )
        await discord.people.answer(asked)
    assert (discord.gateway.identified, discord.gateway.resumed) == (1, 1)


async def test_a_session_that_cannot_be_resumed_is_begun_again(
    discord: Loopback, scene: Scene, services: Services
) -> None:
    async with connected(discord, services):
        await discord.gateway.drop(code=4000, forget=True)
        await until(lambda: discord.gateway.connected)
        await _answers_a_mention(discord, scene)
    assert (discord.gateway.identified, discord.gateway.resumed) == (2, 0)


async def test_an_invalid_session_is_begun_again_at_the_same_gateway(
    discord: Loopback, scene: Scene, services: Services
) -> None:
    async with connected(discord, services):
        await discord.gateway.invalidate()
        await until(lambda: discord.gateway.connected)
        await _answers_a_mention(discord, scene)
    assert discord.gateway.identified == 2


async def test_each_shard_hears_its_own_servers(services: Services) -> None:
    async with loopback(shards=2) as discord:
        scenes = [Scene.of(discord), Scene.of(discord)]
        async with connected(discord, services) as client:
            assert sorted(guild.shard_id for guild in client.guilds) == [0, 1]
            for scene in scenes:
                await _answers_a_mention(discord, scene)


async def test_a_wrong_token_is_told_as_such(discord: Loopback, services: Services) -> None:
    async with pointed_at(discord):
        with pytest.raises(InvalidError, match="jeton"):
            await serve(new_client(services, modules=()), "faux")


async def test_what_the_bot_sends_is_what_discord_documents(
    discord: Loopback, scene: Scene, services: Services
) -> None:
    # Here rather than in the server's task: it skips the test where the description is not.
    assert problems("POST", "/channels/1/messages", {"content": "avis"}) == []
    discord.record.check = problems
    async with connected(discord, services):
        asked = await discord.people.uses(
            scene.person, scene.channel, "psoc question", question=QUESTION
        )
        await discord.people.answer(asked)
        await _answers_a_mention(discord, scene)
    assert discord.record.problems == []
